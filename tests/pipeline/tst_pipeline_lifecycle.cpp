#include "pipeline/recovery.h"
#include "pipeline/spool.h"
#include "pipeline/work/session_rules.h"
#include "tests/pipeline/pipeline_under_test.h"
#include "tests/support/failing_file_system.h"
#include "tests/support/fake_clock.h"
#include "tests/support/result_check.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "base/thread.h"

#include <QtTest>

#include <atomic>
#include <filesystem>
#include <new>
#include <semaphore>

using namespace revisit;
using nlohmann::json;
using test::PipelineUnderTest;
using Kind = PipelineEvent::Kind;

namespace {

constexpr WallTime kStart{1'780'000'000'000};

SessionRecord session(std::int64_t lastActivityMs)
{
    SessionRecord record;
    record.id = "s";
    record.platform = "ios";
    record.startedAt = kStart;
    record.lastActivity = {lastActivityMs};
    return record;
}

json segmentPresign(const std::string& sessionId, std::int64_t offsetMs, std::size_t size)
{
    return {{"sessionId", sessionId}, {"kind", "screenshots"}, {"startTime", kStart.ms + offsetMs},
        {"endTime", kStart.ms + offsetMs + 2'000}, {"frameCount", 3}, {"sizeBytes", size}};
}

std::vector<PipelineEvent> failures(PipelineUnderTest& pipeline)
{
    std::vector<PipelineEvent> found;
    for (const PipelineEvent& event : pipeline.events().all())
        if (event.kind == Kind::ArtifactFailed) found.push_back(event);
    return found;
}

} // namespace

class TestPipelineLifecycle : public QObject {
    Q_OBJECT
private slots:
    void init();
    void closeTakesTheFirstEvidence_data();
    void closeTakesTheFirstEvidence();
    void closeIsClampedToTheCapAndTheSuccessor();
    void verdictWaitsForOpenWorkAndSilence_data();
    void verdictWaitsForOpenWorkAndSilence();
    void silentMobileSessionIsFinalised();
    void lateEvidenceExtendsACloseThatTheServerSet();
    void neverSentSegmentIsAbandonedAfterHalfAnHour();
    void brokenBundleFailsWithItsReason();
    void workThatRunsOutOfMemoryFailsAlone();
    void tornBundleIsReadyWithItsDamageNamed();
    void failingDiskIsRetriedUntilItWorks();
    void bodyReplacedDuringItsFlushIsFlushedNext();
    void flushIsTriedAsLongAsTheBodyLives();
    void bodyThatOutlivedItsTimeIsFailedAndRemoved();
    void presigningAgainFlushesTheKeptBody();
    void damagedDatabaseIsSetAside();
    void recoveryBringsSpoolAndRowsInLine();
    void stuckListenerStallsNothing();
    void takenPortIsAnErrorAlsoWithWorkWaiting();
    void bodyOnItsWayToTheDiskOutlivesAStop();

private:
    [[nodiscard]] std::string presignAndPut(
        PipelineUnderTest& pipeline, std::int64_t offsetMs, const std::string& body);
    test::FakeClock m_clock{kStart + Milliseconds{60'000}};
    const std::string m_session = test::sessionIdAt(kStart);
};

void TestPipelineLifecycle::init() { m_clock.set(kStart + Milliseconds{60'000}); }

std::string TestPipelineLifecycle::presignAndPut(
    PipelineUnderTest& pipeline, std::int64_t offsetMs, const std::string& body)
{
    const auto presigned
        = pipeline.post("/api/ingest/segment/presign", segmentPresign(m_session, offsetMs, body.size()));
    if (!presigned.body.contains("presignedUrl")) return {};
    return pipeline.put(presigned.body["presignedUrl"].get<std::string>(), body).status == 204
        ? presigned.body["s3Key"].get<std::string>()
        : std::string{};
}

void TestPipelineLifecycle::closeTakesTheFirstEvidence_data()
{
    QTest::addColumn<int>("anchor");
    QTest::addColumn<int>("reported");
    QTest::addColumn<int>("artifact");
    QTest::addColumn<int>("background");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("duration");
    QTest::newRow("anchor over reported end") << 53'000 << 65'000 << 60'000 << 12'000 << 53'000 << 53;
    QTest::newRow("reported end") << -1 << 65'000 << 60'000 << 12'000 << 65'000 << 53;
    QTest::newRow("latest artifact") << -1 << -1 << 60'000 << 0 << 60'000 << 60;
    QTest::newRow("last activity") << -1 << -1 << -1 << 0 << 40'000 << 40;
    QTest::newRow("all of it background") << -1 << 10'000 << -1 << 99'000 << 10'000 << 1;
}

void TestPipelineLifecycle::closeTakesTheFirstEvidence()
{
    QFETCH(int, anchor);
    QFETCH(int, reported);
    QFETCH(int, artifact);
    QFETCH(int, background);
    QFETCH(int, end);
    QFETCH(int, duration);
    const auto at = [](int offset) { return offset < 0 ? std::nullopt : std::optional(kStart.ms + offset); };
    const CloseEvidence evidence{at(anchor), at(reported), at(artifact), background};
    const SessionClose close = resolveClose(session(kStart.ms + 40'000), evidence, {600'000}, std::nullopt);
    QCOMPARE(close.endedAt, kStart.ms + end);
    QCOMPARE(close.durationSeconds, duration);
}

void TestPipelineLifecycle::closeIsClampedToTheCapAndTheSuccessor()
{
    CloseEvidence evidence;
    evidence.reportedEnd = kStart.ms + 3'600'000;
    QCOMPARE(resolveClose(session(kStart.ms), evidence, {600'000}, std::nullopt).endedAt, kStart.ms + 720'000);
    QCOMPARE(
        resolveClose(session(kStart.ms), evidence, {600'000}, kStart + Milliseconds{5'000}).endedAt, kStart.ms + 5'000);
    evidence.reportedEnd = kStart.ms - 1;
    QCOMPARE(resolveClose(session(kStart.ms), evidence, {600'000}, std::nullopt).endedAt, kStart.ms);
}

void TestPipelineLifecycle::verdictWaitsForOpenWorkAndSilence_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<int>("silentS");
    QTest::addColumn<int>("openReplay");
    QTest::addColumn<int>("acknowledged");
    QTest::addColumn<bool>("isEnded");
    QTest::addColumn<bool>("isFinal");
    QTest::newRow("silent for a minute") << "ios" << 60 << 0 << 0 << false << true;
    QTest::newRow("not long enough") << "ios" << 59 << 0 << 0 << false << false;
    QTest::newRow("ended just now") << "ios" << 0 << 0 << 0 << true << true;
    QTest::newRow("a segment is open") << "ios" << 600 << 1 << 0 << true << false;
    QTest::newRow("a batch is received, not processed") << "ios" << 600 << 0 << 1 << true << false;
    QTest::newRow("web waits for its maximum") << "web" << 29 * 60 << 0 << 0 << false << false;
    QTest::newRow("web after its maximum") << "web" << 30 * 60 << 0 << 0 << false << true;
}

void TestPipelineLifecycle::verdictWaitsForOpenWorkAndSilence()
{
    QFETCH(QString, platform);
    QFETCH(int, silentS);
    QFETCH(int, openReplay);
    QFETCH(int, acknowledged);
    QFETCH(bool, isEnded);
    QFETCH(bool, isFinal);
    SessionRecord record = session(kStart.ms);
    record.platform = platform.toStdString();
    if (isEnded) record.endedAt = kStart.ms;
    ArtifactEvidence evidence;
    evidence.openReplay = openReplay;
    evidence.acknowledged = acknowledged;
    const PipelineSettings settings;
    const VerdictInput input{record, evidence, settings, false, kStart + Milliseconds{silentS * 1'000LL}};
    QVERIFY((judgeSession(input) == SessionVerdict::Finalise) == isFinal);
    record.status = "deleted";
    QVERIFY(judgeSession(input) == SessionVerdict::Immutable);
}

void TestPipelineLifecycle::silentMobileSessionIsFinalised()
{
    PipelineUnderTest pipeline(m_clock);
    pipeline.settings().sweepInterval = {20};
    QVERIFY_RESULT(pipeline.start());
    QVERIFY(!presignAndPut(pipeline, 1'000, test::frameBundle(kStart, 3)).empty());
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactReady, m_session));
    m_clock.advance({60'000});
    QVERIFY(pipeline.events().waitFor(Kind::SessionReady, m_session));
}

void TestPipelineLifecycle::lateEvidenceExtendsACloseThatTheServerSet()
{
    PipelineUnderTest pipeline(m_clock);
    pipeline.settings().sweepInterval = {20};
    QVERIFY_RESULT(pipeline.start());
    QVERIFY(!presignAndPut(pipeline, 1'000, test::frameBundle(kStart, 3)).empty());
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactReady, m_session));
    m_clock.advance({60'000});
    QVERIFY(pipeline.events().waitFor(Kind::SessionReady, m_session));
    QVERIFY(!presignAndPut(pipeline, 120'000, test::frameBundle(kStart, 3, 2)).empty()); // the breakpoint is over
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactReady, m_session, 2));
    m_clock.advance({60'000});
    QVERIFY(pipeline.events().waitFor(Kind::SessionReady, m_session, 2));
    const auto end
        = pipeline.post("/api/ingest/session/end", {{"sessionId", m_session}, {"endedAt", kStart.ms + 130'000}});
    QCOMPARE(end.body.value("durationSeconds", 0), 130);
}

void TestPipelineLifecycle::neverSentSegmentIsAbandonedAfterHalfAnHour()
{
    PipelineUnderTest pipeline(m_clock);
    pipeline.settings().sweepInterval = {20};
    QVERIFY_RESULT(pipeline.start());
    const std::string body = test::frameBundle(kStart, 3);
    const auto presigned = pipeline.post("/api/ingest/segment/presign", segmentPresign(m_session, 1'000, body.size()));
    m_clock.advance({31LL * 60'000});
    QVERIFY(pipeline.events().waitFor(Kind::SessionReady, m_session));
    QCOMPARE(pipeline.put(presigned.body["presignedUrl"].get<std::string>(), body).status, 409);
}

void TestPipelineLifecycle::brokenBundleFailsWithItsReason()
{
    PipelineUnderTest pipeline(m_clock); // stands still: a second attempt would never come
    QVERIFY_RESULT(pipeline.start());
    QVERIFY(!presignAndPut(pipeline, 1'000, test::gzipped("this is no bundle at all")).empty());
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactFailed, m_session));
    QVERIFY(failures(pipeline).front().detail.find("no readable frame") != std::string::npos);
}

void TestPipelineLifecycle::workThatRunsOutOfMemoryFailsAlone()
{
    std::atomic<bool> hasMemory = false;
    PipelineUnderTest pipeline;
    pipeline.settings().processAttempts = 2;
    pipeline.hooks().atStep = [&](std::string_view step) {
        if (step == "process-read" && !hasMemory) throw std::bad_alloc{};
    };
    QVERIFY_RESULT(pipeline.start());
    QVERIFY(!presignAndPut(pipeline, 1'000, test::frameBundle(kStart, 3)).empty());
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactFailed, m_session));
    QVERIFY(failures(pipeline).front().detail.find("not enough memory") != std::string::npos);
    hasMemory = true;
    QVERIFY(!presignAndPut(pipeline, 20'000, test::frameBundle(kStart, 3, 2)).empty());
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactReady, m_session));
}

void TestPipelineLifecycle::tornBundleIsReadyWithItsDamageNamed()
{
    PipelineUnderTest pipeline;
    QVERIFY_RESULT(pipeline.start());
    std::string torn = test::frameBundle(kStart, 3);
    torn.resize(torn.size() - 40); // the app died while sending; two frames are whole
    const std::string key = presignAndPut(pipeline, 1'000, torn);
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactReady, m_session));
    pipeline.stop();
    auto store = PipelineStore::open(pipeline.folder() / "pipeline.db");
    QVERIFY_RESULT(store);
    auto database = Database::open(pipeline.folder() / "pipeline.db", Access::ReadOnly, Durability::Full);
    auto query = database->prepare("SELECT problems FROM recording_artifacts WHERE s3_object_key=?");
    query->bind(1, std::string_view(key));
    QVERIFY(query->step().value_or(false));
    QVERIFY(query->text(0).find("truncated") != std::string::npos);
}

void TestPipelineLifecycle::failingDiskIsRetriedUntilItWorks()
{
    test::FailingFileSystem files;
    std::atomic<int> attempts = 0;
    PipelineUnderTest pipeline;
    pipeline.hooks().files = &files;
    pipeline.hooks().atStep = [&](std::string_view step) {
        if (step == "flush-read") files.failAt(++attempts < 3 ? 1 : 0);
    };
    QVERIFY_RESULT(pipeline.start());
    QVERIFY(!presignAndPut(pipeline, 1'000, test::frameBundle(kStart, 3)).empty());
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactReady, m_session));
    QCOMPARE(attempts.load(), 3);
}

void TestPipelineLifecycle::bodyReplacedDuringItsFlushIsFlushedNext()
{
    const std::string body = test::frameBundle(kStart, 3);
    PipelineUnderTest pipeline;
    std::string url;
    std::atomic<int> flushes = 0;
    pipeline.hooks().atStep = [&](std::string_view step) {
        if (step == "flush-read" && ++flushes == 1) QCOMPARE(pipeline.put(url, body).status, 204);
    };
    QVERIFY_RESULT(pipeline.start());
    const auto presigned = pipeline.post("/api/ingest/segment/presign", segmentPresign(m_session, 1'000, body.size()));
    url = presigned.body["presignedUrl"].get<std::string>();
    QCOMPARE(pipeline.put(url, body).status, 204);
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactReady, m_session));
    QCOMPARE(flushes.load(), 2);
    QVERIFY(failures(pipeline).empty());
    pipeline.stop();
    QVERIFY(std::filesystem::is_empty(pipeline.folder() / "spool"));
}

void TestPipelineLifecycle::flushIsTriedAsLongAsTheBodyLives()
{
    test::FailingFileSystem files;
    std::atomic<int> attempts = 0;
    PipelineUnderTest pipeline(m_clock);
    pipeline.settings().flushAttempts = 1;
    pipeline.settings().sweepInterval = {20};
    pipeline.hooks().files = &files;
    pipeline.hooks().atStep = [&](std::string_view step) {
        if (step == "flush-read") files.failAt(++attempts < 4 ? 1 : 0);
    };
    QVERIFY_RESULT(pipeline.start());
    QVERIFY(!presignAndPut(pipeline, 1'000, test::frameBundle(kStart, 3)).empty());
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactReady, m_session));
    QCOMPARE(attempts.load(), 4);
    QVERIFY(failures(pipeline).empty());
}

/// A folder in the place of the body can neither be read nor removed while something is in it.
void TestPipelineLifecycle::bodyThatOutlivedItsTimeIsFailedAndRemoved()
{
    PipelineUnderTest pipeline(m_clock);
    const auto spool = pipeline.folder() / "spool";
    std::filesystem::path body;
    pipeline.settings().flushAttempts = 1;
    pipeline.settings().sweepInterval = {20};
    pipeline.hooks().atStep = [&](std::string_view step) {
        if (step != "relay-stored") return;
        body = std::filesystem::directory_iterator(spool)->path();
        std::filesystem::remove(body);
        std::filesystem::create_directories(body / "obstacle");
    };
    QVERIFY_RESULT(pipeline.start());
    QVERIFY(!presignAndPut(pipeline, 1'000, test::frameBundle(kStart, 3)).empty());
    m_clock.advance({31LL * 60'000});
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactFailed, m_session));
    QVERIFY(!failures(pipeline).front().detail.empty());
    const std::string other = test::sessionIdAt(kStart, 2);
    QCOMPARE(pipeline
                 .post("/api/ingest/presign",
                     {{"sessionId", other}, {"contentType", "events"}, {"batchNumber", 0}, {"sizeBytes", 9}})
                 .status,
        200);
    m_clock.advance({60'000});
    QVERIFY(pipeline.events().waitFor(Kind::SessionReady, other)); // the sweep goes on behind what fails
    QVERIFY(std::filesystem::exists(body));
    std::filesystem::remove(body / "obstacle");
    QTRY_VERIFY(std::filesystem::is_empty(spool));
}

void TestPipelineLifecycle::presigningAgainFlushesTheKeptBody()
{
    test::FailingFileSystem files;
    std::atomic<bool> isBroken = true;
    PipelineUnderTest pipeline;
    pipeline.settings().flushAttempts = 1;
    pipeline.settings().spoolTtl = {0};
    pipeline.hooks().files = &files;
    pipeline.hooks().atStep = [&](std::string_view step) {
        if (step == "flush-read") files.failAt(isBroken ? 1 : 0);
    };
    QVERIFY_RESULT(pipeline.start());
    const std::string body = test::frameBundle(kStart, 3);
    QVERIFY(!presignAndPut(pipeline, 1'000, body).empty());
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactFailed, m_session));
    isBroken = false;
    files.failAt(0);
    QCOMPARE(pipeline.post("/api/ingest/segment/presign", segmentPresign(m_session, 1'000, body.size())).status, 200);
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactReady, m_session)); // without a second PUT
}

void TestPipelineLifecycle::damagedDatabaseIsSetAside()
{
    PipelineUnderTest pipeline(m_clock);
    QVERIFY_RESULT(pipeline.start());
    QVERIFY(!presignAndPut(pipeline, 1'000, test::frameBundle(kStart, 3)).empty());
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactReady, m_session));
    pipeline.stop();
    const auto database = pipeline.folder() / "pipeline.db";
    QVERIFY(writeFile(FileSystem::real(), database, asBytes(std::string(8'192, 'x'))));
    QVERIFY_RESULT(pipeline.start());
    QVERIFY(std::filesystem::exists(pipeline.folder() / "pipeline.db.damaged-1"));
    QVERIFY(!presignAndPut(pipeline, 1'000, test::frameBundle(kStart, 3)).empty());
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactReady, m_session, 2));
}

void TestPipelineLifecycle::recoveryBringsSpoolAndRowsInLine()
{
    PipelineUnderTest pipeline(m_clock);
    QVERIFY_RESULT(pipeline.start());
    QCOMPARE(pipeline.post("/api/ingest/segment/presign", segmentPresign(m_session, 1'000, 9)).status, 200);
    pipeline.stop();
    auto store = PipelineStore::open(pipeline.folder() / "pipeline.db");
    QVERIFY_RESULT(store);
    std::string artifactId;
    const auto prepared = (*store)->run([&](PipelineTables& tables) -> Result<> {
        const auto all = tables.artifacts.expired({kStart.ms * 2}, {kStart.ms * 2}, 10);
        artifactId = all->front().id;
        REVISIT_CHECK(
            tables.artifacts.setBuffered(artifactId, artifactId + ".00000000", 9, kStart)); // its file is gone
        return {};
    });
    QVERIFY_RESULT(prepared);
    const auto spoolFolder = pipeline.folder() / "spool";
    const auto write = [&](const std::string& name) {
        return writeFile(FileSystem::real(), spoolFolder / toPath(name), asBytes("123456789"));
    };
    const std::string stranger = randomUuid() + ".12345678";
    QVERIFY(write(artifactId + ".11111111")); // a body whose row was never committed
    QVERIFY(write(stranger)); // a body of an artifact that the database does not know
    QVERIFY(write("something.tmp"));
    auto spool = Spool::open(spoolFolder, 1_MiB, FileSystem::real());
    QVERIFY_RESULT(spool);
    QCOMPARE((*spool)->usedBytes(), 27u);

    const auto report = recover(**store, **spool, pipeline.settings(), kStart);

    QVERIFY_RESULT(report);
    QCOMPARE(report->missing, 1);
    QCOMPARE(report->unfinished, 2);
    QCOMPARE(report->unclaimed, 1);
    QCOMPARE((*spool)->usedBytes(), 0u);
    QVERIFY(std::filesystem::exists(spoolFolder / "unclaimed" / toPath(stranger)));
    const auto checked = (*store)->run([&](PipelineTables& tables) -> Result<> {
        const auto artifact = *tables.artifacts.find(artifactId);
        if (artifact->status != ArtifactStatus::Failed || artifact->failureReason.empty())
            return fail(Errc::Corrupt, "the lost artifact is not counted");
        return *tables.projects.counted("spool-missing") == 1 ? Result<>{} : fail(Errc::Corrupt, "not counted");
    });
    QVERIFY_RESULT(checked);
}

void TestPipelineLifecycle::stuckListenerStallsNothing()
{
    std::counting_semaphore<> letGo{0};
    PipelineUnderTest pipeline;
    pipeline.onEvent([&](const PipelineEvent&) { letGo.acquire(); });
    QVERIFY_RESULT(pipeline.start());
    const std::string first = presignAndPut(pipeline, 1'000, test::frameBundle(kStart, 3));
    const std::string second = presignAndPut(pipeline, 5'000, test::frameBundle(kStart, 3, 2));
    const bool isQuiet = pipeline.events().all().empty();
    letGo.release(1'000);
    QVERIFY(!first.empty());
    QVERIFY(!second.empty());
    QVERIFY(isQuiet); // the listener was stuck all the time
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactReady, m_session, 2));
}

void TestPipelineLifecycle::takenPortIsAnErrorAlsoWithWorkWaiting()
{
    PipelineUnderTest other;
    QVERIFY_RESULT(other.start());
    PipelineUnderTest pipeline;
    pipeline.hooks().atStep = [](std::string_view step) {
        if (step == "flush-read") QFAIL("no worker may run before the port is ours");
    };
    {
        test::FailingFileSystem files;
        pipeline.settings().flushBackoffMs = 1;
        pipeline.settings().flushAttempts = 1'000'000;
        PipelineHooks hooks = pipeline.hooks();
        pipeline.hooks().files = &files;
        pipeline.hooks().atStep = [&](std::string_view step) {
            if (step == "flush-read") files.failAt(1);
        };
        QVERIFY_RESULT(pipeline.start());
        QVERIFY(!presignAndPut(pipeline, 1'000, test::frameBundle(kStart, 3)).empty());
        pipeline.stop();
        pipeline.hooks() = hooks;
    }
    pipeline.settings().port = other.port();
    QCOMPARE_ERROR(pipeline.start(), Errc::Busy);
    pipeline.settings().port = 0;
    pipeline.hooks().atStep = {};
    QVERIFY_RESULT(pipeline.start());
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactReady, m_session));
}

void TestPipelineLifecycle::bodyOnItsWayToTheDiskOutlivesAStop()
{
    std::counting_semaphore<> isStored{0};
    std::counting_semaphore<> letGo{0};
    std::atomic<bool> isCommitted = false;
    PipelineUnderTest pipeline;
    pipeline.settings().stopPatience = {10};
    pipeline.hooks().atStep = [&](std::string_view step) {
        if (step == "relay-stored") {
            isStored.release();
            letGo.acquire();
        } else if (step == "relay-committed") {
            isCommitted = true;
        }
    };
    QVERIFY_RESULT(pipeline.start());
    const std::string body = test::frameBundle(kStart, 3);
    const auto presigned = pipeline.post("/api/ingest/segment/presign", segmentPresign(m_session, 1'000, body.size()));
    const std::string url = presigned.body["presignedUrl"].get<std::string>();
    std::atomic<int> status = 0;
    Thread sender("sender", [&, port = pipeline.port()](const StopToken&) {
        const auto answer = test::fetch(port, "PUT", test::targetOf(url), "Content-Type: application/gzip\r\n", body);
        status = answer ? answer->status : -1;
        letGo.release(); // the server has given up on the disk, so it is being stopped
    });
    isStored.acquire();
    pipeline.stop();
    sender.join();
    QCOMPARE(status.load(), 503);
    QVERIFY(isCommitted);
    pipeline.hooks().atStep = {};
    QVERIFY_RESULT(pipeline.start());
    QVERIFY(pipeline.events().waitFor(Kind::ArtifactReady, m_session));
}

QTEST_GUILESS_MAIN(TestPipelineLifecycle)
#include "tst_pipeline_lifecycle.moc"
