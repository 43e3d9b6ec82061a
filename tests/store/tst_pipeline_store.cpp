#include "store/pipeline_schema.h"
#include "store/pipeline_store.h"
#include "tests/support/result_check.h"

#include "base/file_system.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace revisit;

namespace {

constexpr WallTime kNow{1'780'000'000'000};
constexpr Milliseconds kLease{30'000};

/// A store with one project, one session and one endpoint.
struct Bench {
    QTemporaryDir folder;
    std::unique_ptr<PipelineStore> store;

    Result<> open()
    {
        REVISIT_TRY(opened, PipelineStore::open(toPath(folder.path().toStdString()) / "pipeline.db"));
        store = std::move(opened);
        return store->run([](PipelineTables& tables) -> Result<> {
            REVISIT_TRY(team, tables.projects.ensureLocalTeam(kNow));
            ProjectRecord project;
            project.id = "p";
            project.teamId = team;
            project.name = "Project";
            project.publicKey = "rj_p";
            REVISIT_CHECK(tables.projects.insert(project, kNow));
            SessionRecord session;
            session.id = "s";
            session.projectId = "p";
            session.deviceId = "d";
            session.startedAt = kNow;
            session.lastActivity = kNow;
            return tables.sessions.insert(session, kNow);
        });
    }
    template <typename Work>
    void run(Work work)
    {
        const auto done = store->run([&](PipelineTables& tables) -> Result<> {
            work(tables);
            return {};
        });
        QVERIFY_RESULT(done);
    }
};

ArtifactRecord artifact(const std::string& id, const std::string& kind = "screenshots")
{
    ArtifactRecord record;
    record.id = id;
    record.sessionId = "s";
    record.kind = kind;
    record.objectKey = "key/" + id;
    record.clientUploadId = "upload-" + id;
    record.endpointId = "e";
    record.declaredBytes = 10;
    record.startTime = kNow.ms;
    record.endTime = kNow.ms + 1'000;
    record.createdAt = kNow;
    return record;
}

/// Brings a new artifact into a state by the ordinary transitions.
void bring(PipelineTables& tables, const ArtifactRecord& record, ArtifactStatus status)
{
    QVERIFY(tables.artifacts.insert(record));
    if (status == ArtifactStatus::Abandoned) QVERIFY(*tables.artifacts.setAbandoned(record.id, kNow));
    if (status == ArtifactStatus::Pending || status == ArtifactStatus::Abandoned) return;
    QVERIFY(*tables.artifacts.setBuffered(record.id, "spool-1", 10, kNow));
    if (status == ArtifactStatus::Failed) QVERIFY(*tables.artifacts.setFailed(record.id, "why", kNow));
    if (status == ArtifactStatus::Buffered || status == ArtifactStatus::Failed) return;
    ArtifactRecord buffered = record;
    buffered.spoolName = "spool-1";
    QVERIFY(*tables.artifacts.setUploaded(buffered, "digest", 10, kNow));
    if (status == ArtifactStatus::Ready) QVERIFY(*tables.artifacts.setReady(record.id, {20, {}, {}, {}}, kNow));
}

FaultRecord crash(const std::string& incident, std::int64_t atMs, const std::string& stack)
{
    FaultRecord fault;
    fault.projectId = "p";
    fault.sessionId = "s";
    fault.incidentId = incident;
    fault.time = {atMs};
    fault.name = "SIGSEGV";
    fault.stack = stack;
    fault.body = "{\"stack\":\"" + stack + "\"}";
    return fault;
}

} // namespace

Q_DECLARE_METATYPE(revisit::ArtifactStatus)

class TestPipelineStore : public QObject {
    Q_OBJECT
private slots:
    void transitionsStartFromTheirStatesOnly_data();
    void transitionsStartFromTheirStatesOnly();
    void flushOfAReplacedBodyChangesNothing();
    void presigningAgainOpensWhatWasGivenUp();
    void evidenceCountsWhatIsOpenAndReady();
    void jobIsClaimedOnceUntilItsLeaseEnds();
    void lateWorkerIsIgnored();
    void queuedJobStaysUnlessItFailed();
    void restartReleasesRunningJobsWithoutCountingTheAttempt();
    void backoffDoublesUpToAnHour();
    void incidentsAreMerged();
    void faultsWithoutIncidentAreMergedByTime();
    void successorIsTheNextSessionOfTheDevice();
    void firstWriterWins();
    void newerDatabaseIsRefused();
};

void TestPipelineStore::transitionsStartFromTheirStatesOnly_data()
{
    QTest::addColumn<ArtifactStatus>("from");
    QTest::addColumn<QString>("allowed"); // B buffered, U uploaded, R ready, F failed, A abandoned
    QTest::newRow("pending") << ArtifactStatus::Pending << "BA";
    QTest::newRow("buffered") << ArtifactStatus::Buffered << "BUF";
    QTest::newRow("uploaded") << ArtifactStatus::Uploaded << "RF";
    QTest::newRow("ready") << ArtifactStatus::Ready << "";
    QTest::newRow("failed") << ArtifactStatus::Failed << "";
    QTest::newRow("abandoned") << ArtifactStatus::Abandoned << "";
}

void TestPipelineStore::transitionsStartFromTheirStatesOnly()
{
    QFETCH(ArtifactStatus, from);
    QFETCH(QString, allowed);
    Bench bench;
    QVERIFY_RESULT(bench.open());
    bench.run([&](PipelineTables& tables) {
        const auto attempt = [&](QChar letter, auto transition) {
            ArtifactRecord record = artifact(std::string("a") + letter.toLatin1());
            bring(tables, record, from);
            record.spoolName = "spool-1";
            const auto changed = transition(record);
            QVERIFY_RESULT(changed);
            QCOMPARE(*changed, allowed.contains(letter));
            const auto after = tables.artifacts.find(record.id);
            QCOMPARE((*after)->status == from,
                !allowed.contains(letter) || (letter == QLatin1Char('B') && from == ArtifactStatus::Buffered));
        };
        attempt(QLatin1Char('B'), [&](auto& a) { return tables.artifacts.setBuffered(a.id, "spool-2", 11, kNow); });
        attempt(QLatin1Char('U'), [&](auto& a) { return tables.artifacts.setUploaded(a, "digest", 10, kNow); });
        attempt(QLatin1Char('R'), [&](auto& a) { return tables.artifacts.setReady(a.id, {20, {}, {}, {}}, kNow); });
        attempt(QLatin1Char('F'), [&](auto& a) { return tables.artifacts.setFailed(a.id, "why", kNow); });
        attempt(QLatin1Char('A'), [&](auto& a) { return tables.artifacts.setAbandoned(a.id, kNow); });
    });
}

void TestPipelineStore::flushOfAReplacedBodyChangesNothing()
{
    Bench bench;
    QVERIFY_RESULT(bench.open());
    bench.run([](PipelineTables& tables) {
        bring(tables, artifact("a"), ArtifactStatus::Buffered);
        const auto flushed = tables.artifacts.find("a");
        QVERIFY(*tables.artifacts.setBuffered("a", "spool-2", 12, kNow)); // a second PUT while the first is flushed
        QVERIFY(!*tables.artifacts.setUploaded(**flushed, "digest", 10, kNow));
        QCOMPARE((*tables.artifacts.find("a"))->spoolName, std::string("spool-2"));
    });
}

void TestPipelineStore::presigningAgainOpensWhatWasGivenUp()
{
    Bench bench;
    QVERIFY_RESULT(bench.open());
    bench.run([](PipelineTables& tables) {
        bring(tables, artifact("failed"), ArtifactStatus::Failed);
        bring(tables, artifact("buffered"), ArtifactStatus::Buffered);
        bring(tables, artifact("kept"), ArtifactStatus::Failed);
        QVERIFY(tables.artifacts.forgetSpoolFile("kept", "another file"));
        QVERIFY(tables.artifacts.forgetSpoolFile("failed", "spool-1"));
        for (const char* id : {"failed", "buffered", "kept"}) {
            ArtifactRecord again = artifact(id);
            again.declaredBytes = 99;
            QVERIFY(tables.artifacts.refresh(again, kNow));
        }
        const auto failed = *tables.artifacts.find("failed");
        QVERIFY(failed->status == ArtifactStatus::Pending);
        QVERIFY(failed->failureReason.empty());
        QCOMPARE(failed->declaredBytes, 99);
        QVERIFY((*tables.artifacts.find("buffered"))->status == ArtifactStatus::Buffered);
        const auto kept = *tables.artifacts.find("kept");
        QVERIFY(kept->status == ArtifactStatus::Buffered); // its body is still there
        QCOMPARE(kept->spoolName, std::string("spool-1"));
    });
}

void TestPipelineStore::evidenceCountsWhatIsOpenAndReady()
{
    Bench bench;
    QVERIFY_RESULT(bench.open());
    bench.run([](PipelineTables& tables) {
        bring(tables, artifact("a"), ArtifactStatus::Ready);
        bring(tables, artifact("b"), ArtifactStatus::Pending);
        bring(tables, artifact("c", "hierarchy"), ArtifactStatus::Ready);
        bring(tables, artifact("d", "events"), ArtifactStatus::Buffered);
        bring(tables, artifact("e", "events"), ArtifactStatus::Pending);
        const auto evidence = tables.artifacts.evidence("s");
        QVERIFY_RESULT(evidence);
        QCOMPARE(evidence->readyVisual, 1);
        QCOMPARE(evidence->readyHierarchies, 1);
        QCOMPARE(evidence->openReplay, 1);
        QCOMPARE(evidence->acknowledged, 1);
        QCOMPARE(evidence->visualBytes, 10);
        QCOMPARE(*evidence->latestReplayEnd, kNow.ms + 1'000);
        QVERIFY(!evidence->latestEventEnd);
    });
}

void TestPipelineStore::jobIsClaimedOnceUntilItsLeaseEnds()
{
    Bench bench;
    QVERIFY_RESULT(bench.open());
    bench.run([](PipelineTables& tables) {
        QVERIFY(tables.jobs.enqueue(kFlushQueue, "j", "data", 3, kNow));
        const auto first = *tables.jobs.claim(kFlushQueue, kNow, kLease);
        QVERIFY(first);
        QCOMPARE(first->attemptsMade, 1);
        QVERIFY(!*tables.jobs.claim(kFlushQueue, kNow + Milliseconds{29'999}, kLease));
        QVERIFY(*tables.jobs.prolong(*first, kNow + Milliseconds{60'000}));
        QVERIFY(!*tables.jobs.claim(kFlushQueue, kNow + Milliseconds{59'999}, kLease));
        const auto second = *tables.jobs.claim(kFlushQueue, kNow + Milliseconds{60'000}, kLease);
        QVERIFY(second);
        QCOMPARE(second->stalledCount, 1);
        QVERIFY(!*tables.jobs.claim(kReplayQueue, kNow + Milliseconds{60'000}, kLease));
    });
}

void TestPipelineStore::lateWorkerIsIgnored()
{
    Bench bench;
    QVERIFY_RESULT(bench.open());
    bench.run([](PipelineTables& tables) {
        QVERIFY(tables.jobs.enqueue(kFlushQueue, "j", "data", 3, kNow));
        const auto late = *tables.jobs.claim(kFlushQueue, kNow, kLease);
        const auto current = *tables.jobs.claim(kFlushQueue, kNow + kLease, kLease);
        QVERIFY(!*tables.jobs.prolong(*late, kNow + kLease + kLease));
        QVERIFY(!*tables.jobs.complete(*late));
        QVERIFY(!*tables.jobs.putBack(*late, kNow, "late", kNow));
        QVERIFY(!*tables.jobs.fail(*late, "late", kNow));
        QVERIFY(*tables.jobs.isHeld(*current));
        QVERIFY(*tables.jobs.complete(*current));
        QCOMPARE(*tables.jobs.openCount(), 0);
    });
}

void TestPipelineStore::queuedJobStaysUnlessItFailed()
{
    Bench bench;
    QVERIFY_RESULT(bench.open());
    bench.run([](PipelineTables& tables) {
        QVERIFY(tables.jobs.enqueue(kFlushQueue, "j", "data", 3, kNow));
        const auto job = *tables.jobs.claim(kFlushQueue, kNow, kLease);
        QVERIFY(tables.jobs.enqueue(kFlushQueue, "j", "data", 3, kNow));
        QVERIFY(!*tables.jobs.claim(kFlushQueue, kNow, kLease)); // still running
        QVERIFY(*tables.jobs.putBack(*job, kNow + Milliseconds{500}, "again", kNow));
        QCOMPARE((*tables.jobs.nextRun(kFlushQueue))->ms, kNow.ms + 500);
        QVERIFY(!*tables.jobs.claim(kFlushQueue, kNow, kLease)); // not yet
        const auto retried = *tables.jobs.claim(kFlushQueue, kNow + Milliseconds{500}, kLease);
        QCOMPARE(retried->attemptsMade, 2);
        QVERIFY(*tables.jobs.fail(*retried, "enough", kNow));
        QVERIFY(!*tables.jobs.claim(kFlushQueue, kNow + kLease, kLease));
        QVERIFY(tables.jobs.enqueue(kFlushQueue, "j", "data", 3, kNow));
        QCOMPARE((*tables.jobs.claim(kFlushQueue, kNow, kLease))->attemptsMade, 1);
    });
}

void TestPipelineStore::restartReleasesRunningJobsWithoutCountingTheAttempt()
{
    Bench bench;
    QVERIFY_RESULT(bench.open());
    bench.run([](PipelineTables& tables) {
        QVERIFY(tables.jobs.enqueue(kFlushQueue, "j", "data", 3, kNow));
        for (int restart = 0; restart < 8; ++restart) {
            const auto job = *tables.jobs.claim(kFlushQueue, kNow, kLease);
            QVERIFY(job);
            QCOMPARE(job->attemptsMade, 1);
            QCOMPARE(job->stalledCount, 0);
            QCOMPARE(*tables.jobs.releaseAll(kNow), 1);
        }
    });
}

void TestPipelineStore::backoffDoublesUpToAnHour()
{
    const JobPolicy policy{8, {500}};
    QCOMPARE(backoffAfter(policy, 1).ms, 500);
    QCOMPARE(backoffAfter(policy, 2).ms, 1'000);
    QCOMPARE(backoffAfter(policy, 8).ms, 64'000);
    QCOMPARE(backoffAfter(policy, 100).ms, 3'600'000);
}

void TestPipelineStore::incidentsAreMerged()
{
    Bench bench;
    QVERIFY_RESULT(bench.open());
    bench.run([](PipelineTables& tables) {
        QVERIFY(*tables.faults.insertOrMerge(crash("i", kNow.ms, "short"), kNow));
        QVERIFY(!*tables.faults.insertOrMerge(crash("i", kNow.ms + 60'000, "a longer stack"), kNow));
        QVERIFY(*tables.faults.insertOrMerge(crash("other", kNow.ms, "short"), kNow));
        QCOMPARE(tables.faults.counts("s")->crashes, 2);
    });
}

void TestPipelineStore::faultsWithoutIncidentAreMergedByTime()
{
    Bench bench;
    QVERIFY_RESULT(bench.open());
    bench.run([](PipelineTables& tables) {
        QVERIFY(*tables.faults.insertOrMerge(crash("", kNow.ms, "x"), kNow));
        QVERIFY(!*tables.faults.insertOrMerge(crash("", kNow.ms + 1'000, "x"), kNow));
        QVERIFY(*tables.faults.insertOrMerge(crash("", kNow.ms + 1'001, "x"), kNow));
        FaultRecord anr = crash("", kNow.ms, "");
        anr.isAnr = true;
        anr.durationMs = 5'000;
        QVERIFY(*tables.faults.insertOrMerge(anr, kNow));
        anr.durationMs = 5'500;
        anr.time = {kNow.ms + 2'000};
        QVERIFY(!*tables.faults.insertOrMerge(anr, kNow));
        anr.durationMs = 9'000;
        QVERIFY(*tables.faults.insertOrMerge(anr, kNow));
        QCOMPARE(tables.faults.counts("s")->anrs, 2);
    });
}

void TestPipelineStore::successorIsTheNextSessionOfTheDevice()
{
    Bench bench;
    QVERIFY_RESULT(bench.open());
    bench.run([](PipelineTables& tables) {
        const SessionRecord first = **tables.sessions.find("s");
        QVERIFY(!*tables.sessions.successorStart(first));
        SessionRecord later = first;
        for (const std::int64_t offset : {20'000, 10'000}) {
            later.id = "later-" + std::to_string(offset);
            later.startedAt = {kNow.ms + offset};
            QVERIFY(tables.sessions.insert(later, kNow));
        }
        QCOMPARE((*tables.sessions.successorStart(first))->ms, kNow.ms + 10'000);
    });
}

void TestPipelineStore::firstWriterWins()
{
    Bench bench;
    QVERIFY_RESULT(bench.open());
    bench.run([](PipelineTables& tables) {
        SessionFacts facts;
        facts.platform = "ios";
        facts.deviceId = "another device";
        QVERIFY(tables.sessions.fillMissing("s", facts, kNow));
        facts.platform = "android";
        QVERIFY(tables.sessions.fillMissing("s", facts, kNow));
        const SessionRecord session = **tables.sessions.find("s");
        QCOMPARE(session.platform, std::string("ios"));
        QCOMPARE(session.deviceId, std::string("d"));
        QVERIFY(tables.sessions.overwrite("s", facts, "{}"));
        QCOMPARE((*tables.sessions.find("s"))->platform, std::string("android"));
    });
}

void TestPipelineStore::newerDatabaseIsRefused()
{
    QTemporaryDir folder;
    const auto path = toPath(folder.path().toStdString()) / "pipeline.db";
    {
        auto database = openPipelineDatabase(path);
        QVERIFY_RESULT(database);
        QVERIFY(database->setUserVersion(1'000));
    }
    QCOMPARE_ERROR(openPipelineDatabase(path), Errc::Unsupported);
}

QTEST_GUILESS_MAIN(TestPipelineStore)
#include "tst_pipeline_store.moc"
