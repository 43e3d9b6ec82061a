#include "store/database.h"
#include "tests/pipeline/pipeline_under_test.h"
#include "tests/support/fake_clock.h"
#include "tests/support/result_check.h"

#include "base/log.h"

#include <QtTest>

#include <filesystem>

using namespace revisit;
using nlohmann::json;
using test::PipelineUnderTest;

namespace {

constexpr WallTime kNow{1'780'000'100'000};
constexpr WallTime kStart{1'780'000'000'000};
constexpr const char* kJson = "Content-Type: application/json\r\nx-rejourney-key: rj_test\r\n";

json eventsPresign(const std::string& sessionId, std::size_t size)
{
    return {{"sessionId", sessionId}, {"contentType", "events"}, {"batchNumber", 0}, {"sizeBytes", size}};
}

json segmentPresign(const std::string& sessionId, std::size_t size, std::int64_t frameCount = 3)
{
    return {{"sessionId", sessionId}, {"kind", "screenshots"}, {"startTime", kStart.ms + 1'000},
        {"endTime", kStart.ms + 3'000}, {"frameCount", frameCount}, {"sizeBytes", size}, {"compression", "gzip"}};
}

std::string urlOf(const test::JsonAnswer& answer)
{
    return answer.body.value("presignedUrl", std::string("http://x/"));
}

} // namespace

class TestIngestRefusals : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void badBodiesAreNamed_data();
    void badBodiesAreNamed();
    void tooLargeIsRefused();
    void unknownKeyIsRefusedWithAnOffer();
    void hostileKeyIsNotOfferedToAShell_data();
    void hostileKeyIsNotOfferedToAShell();
    void keysOfEarlierRunsStayValid();
    void anyKeyMakesAProjectWhereThatIsWanted();
    void forgedAndExpiredTokensAreRefused();
    void foreignTokenOpensNothing();
    void oversizedPutLeavesTheArtifactPending();
    void abortedPutLeavesTheArtifactPending();
    void fullSpoolIsAClearRefusal();
    void repeatedPutIsRepeatable();
    void sameSegmentIsSentOnce();
    void equalStartTimesGetKeysOfTheirOwn();
    void nativeEventBatchIsNeverSkipped();
    void recordingLimitSkips();
    void idempotencyKeyReissuesThenSkips();
    void emptyPutReplacesNothing();
    void refusedCommitLeavesNoFile();
    void browserNeedsAToken();
    void completeOfUnknownIdSucceeds();
    void faultsAreTakenOnce();
    void endOfUnknownSessionIsIgnored();
    void clockAheadIsClamped();

private:
    test::FakeClock m_clock{kNow};
    std::unique_ptr<PipelineUnderTest> m_pipeline;
    const std::string m_session = test::sessionIdAt(kStart);
};

void TestIngestRefusals::init()
{
    m_clock.set(kNow);
    m_pipeline = std::make_unique<PipelineUnderTest>(m_clock);
    m_pipeline->settings().jsonBodyLimit = 1_MiB;
    m_pipeline->settings().objectLimit = 1_MiB;
    m_pipeline->settings().spoolLimit = 2_MiB;
    QVERIFY_RESULT(m_pipeline->start());
}

void TestIngestRefusals::cleanup() { m_pipeline.reset(); }

void TestIngestRefusals::badBodiesAreNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const auto add = [](const char* name, const char* path, const std::string& body, int status, const char* error) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromStdString(body) << status
                            << QString::fromLatin1(error);
    };
    const char* presign = "/api/ingest/presign";
    const char* segment = "/api/ingest/segment/presign";
    add("no JSON", presign, "{", 400, "BAD_REQUEST");
    add("an array", presign, "[]", 400, "BAD_REQUEST");
    add("100,000 levels", presign, std::string(100'000, '['), 400, "BAD_REQUEST");
    add(
        "deep object", presign,
        [] {
            std::string s;
            for (int i = 0; i < 20'000; ++i) s += "{\"a\":";
            return s;
        }(),
        400, "BAD_REQUEST");
    add("nothing in it", presign, "{}", 400, "BAD_REQUEST");
    add("size is a text", presign, R"({"contentType":"events","batchNumber":0,"sizeBytes":"9"})", 400, "BAD_REQUEST");
    add("size is negative", presign, R"({"contentType":"events","batchNumber":0,"sizeBytes":-9})", 400, "BAD_REQUEST");
    add("size is huge", presign, R"({"contentType":"events","batchNumber":0,"sizeBytes":1e300})", 400, "BAD_REQUEST");
    add("batch is a text", presign, R"({"contentType":"events","batchNumber":"0","sizeBytes":9})", 400, "BAD_REQUEST");
    add("session climbs", presign, R"({"sessionId":"../../x","contentType":"events","batchNumber":0,"sizeBytes":9})",
        400, "BAD_REQUEST");
    add("session is a number", segment, R"({"sessionId":7,"kind":"screenshots","startTime":1,"sizeBytes":9})", 400,
        "BAD_REQUEST");
    add("unknown kind", segment, R"({"sessionId":"s","kind":"audio","startTime":1,"sizeBytes":9})", 400, "BAD_REQUEST");
    add("no sequence", "/api/ingest/rrweb/presign", R"({"sessionId":"s","startTime":1,"sizeBytes":9})", 400,
        "BAD_REQUEST");
    add("no batch id", "/api/ingest/batch/complete", "{}", 400, "BAD_REQUEST");
    add("foreign batch id", "/api/ingest/batch/complete", R"({"batchId":"x"})", 400, "BAD_REQUEST");
    add("foreign segment id", "/api/ingest/segment/complete", R"({"segmentId":"x"})", 400, "BAD_REQUEST");
    add("end without session", "/api/ingest/session/end", "{}", 400, "Validation Error");
    add("end with half a touch", "/api/ingest/session/end", R"({"sessionId":"s","metrics":{"touchCount":3.5}})", 400,
        "Validation Error");
    add("end with a null time", "/api/ingest/session/end", R"({"sessionId":"s","endedAt":null})", 400,
        "Validation Error");
    add("fault without category", "/api/ingest/fault", R"({"sessionId":"s"})", 400, "BAD_REQUEST");
    add("device without id", "/api/ingest/auth/device", "{}", 400, "BAD_REQUEST");
}

void TestIngestRefusals::badBodiesAreNamed()
{
    QFETCH(QString, path);
    QFETCH(QString, body);
    QFETCH(int, status);
    QFETCH(QString, error);
    const auto answer = m_pipeline->postText(path.toStdString(), body.toStdString(), kJson);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.body.value("error", std::string{}), error.toStdString());
    QVERIFY(!answer.body.value("message", std::string{}).empty());
}

void TestIngestRefusals::tooLargeIsRefused()
{
    const auto declared = m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, 1024 * 1024 + 1));
    QCOMPARE(declared.status, 413);
    QCOMPARE(declared.body["details"]["maxObjectBytes"].get<int>(), 1024 * 1024);
    const auto body = m_pipeline->postText("/api/ingest/presign", std::string(1024 * 1024 + 1, ' '), kJson);
    QCOMPARE(body.status, 413);
    QCOMPARE(m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, 10)).status, 200);
}

void TestIngestRefusals::unknownKeyIsRefusedWithAnOffer()
{
    Mutex mutex;
    std::string log;
    setLogSink([&](LogLevel, std::string_view, std::string_view message) {
        const MutexLock lock(mutex);
        log += message;
    });
    const auto answer = m_pipeline->postText("/api/ingest/presign", eventsPresign(m_session, 10).dump(),
        "Content-Type: application/json\r\nx-rejourney-key: rj_stranger\r\n");
    const auto config = test::fetch(m_pipeline->port(), "GET", "/api/sdk/config", "x-public-key: rj_stranger\r\n");
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.body["error"].get<std::string>(), std::string("Unauthorized"));
    QCOMPARE(config->status, 401);
    QVERIFY(m_pipeline->events().waitFor(PipelineEvent::Kind::UnknownKey));
    m_pipeline.reset();
    setLogSink({});
    QVERIFY(log.find("--project-key rj_stranger") != std::string::npos);
}

void TestIngestRefusals::hostileKeyIsNotOfferedToAShell_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isPossible");
    QTest::newRow("command") << QStringLiteral("rj_$(touch${IFS}x)") << true;
    QTest::newRow("option") << QStringLiteral("--listen=0.0.0.0:80") << true;
    QTest::newRow("plain option") << QStringLiteral("--lan") << true;
    QTest::newRow("escape sequence") << QStringLiteral("rj_\x1b[2J") << false;
    QTest::newRow("too long") << QString(65, QLatin1Char('a')) << false;
}

void TestIngestRefusals::hostileKeyIsNotOfferedToAShell()
{
    QFETCH(QString, key);
    QFETCH(bool, isPossible);
    Mutex mutex;
    std::string log;
    setLogSink([&](LogLevel, std::string_view, std::string_view message) {
        const MutexLock lock(mutex);
        log += message;
    });
    const std::string text = key.toStdString();
    const auto config = test::fetch(m_pipeline->port(), "GET", "/api/sdk/config", "x-public-key: " + text + "\r\n");
    const bool isReported = m_pipeline->events().waitFor(PipelineEvent::Kind::UnknownKey);
    m_pipeline.reset();
    setLogSink({});
    QVERIFY(isReported);
    QCOMPARE(config->status, 401);
    QVERIFY(log.find("refused a") != std::string::npos);
    QVERIFY(log.find(text) == std::string::npos);
    QVERIFY(log.find("--project-key") == std::string::npos);
    QCOMPARE(log.find("--accept-any-key") != std::string::npos, isPossible);
}

void TestIngestRefusals::keysOfEarlierRunsStayValid()
{
    const auto statusFor = [this](const std::string& key) {
        const auto answer = test::fetch(m_pipeline->port(), "GET", "/api/sdk/config", "x-public-key: " + key + "\r\n");
        return answer ? answer->status : 0;
    };
    QCOMPARE(m_pipeline->publicKey(), std::string("rj_test"));
    m_pipeline->stop();
    m_pipeline->settings().projectKey = "rj_new";
    QVERIFY_RESULT(m_pipeline->start());
    QCOMPARE(m_pipeline->publicKey(), std::string("rj_new"));
    QCOMPARE(statusFor("rj_new"), 200);
    QCOMPARE(statusFor("rj_test"), 200);
    m_pipeline->stop();
    m_pipeline->settings().projectKey.clear();
    QVERIFY_RESULT(m_pipeline->start());
    QCOMPARE(m_pipeline->publicKey(), std::string("rj_test"));
    QCOMPARE(statusFor("rj_new"), 200);
}

void TestIngestRefusals::anyKeyMakesAProjectWhereThatIsWanted()
{
    PipelineUnderTest open(m_clock);
    open.settings().acceptsAnyKey = true;
    QVERIFY_RESULT(open.start());
    const auto first = test::fetch(open.port(), "GET", "/api/sdk/config", "x-public-key: rj_stranger\r\n");
    const auto second = test::fetch(open.port(), "GET", "/api/sdk/config", "x-public-key: rj_stranger\r\n");
    QCOMPARE(first->status, 200);
    QCOMPARE(json::parse(first->body)["projectId"], json::parse(second->body)["projectId"]);
}

void TestIngestRefusals::forgedAndExpiredTokensAreRefused()
{
    const std::string body = test::eventBatch(kStart);
    const auto presigned = m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, body.size()));
    std::string forged = urlOf(presigned);
    forged.back() = forged.back() == '0' ? '1' : '0';
    QCOMPARE(m_pipeline->put(forged, body).status, 403);
    QCOMPARE(m_pipeline->put(urlOf(presigned).substr(0, urlOf(presigned).find('?')), body).status, 403);
    m_clock.advance({3'600'000});
    QCOMPARE(m_pipeline->put(urlOf(presigned), body).status, 403);
    m_clock.set(kNow);
    QCOMPARE(m_pipeline->put(urlOf(presigned), body).status, 204);
}

void TestIngestRefusals::foreignTokenOpensNothing()
{
    const auto one = m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, 10));
    const auto other = m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, 10));
    const std::string mixed = urlOf(one).substr(0, urlOf(one).find('?')) + urlOf(other).substr(urlOf(other).find('?'));
    QCOMPARE(m_pipeline->put(mixed, "0123456789").status, 403);
}

void TestIngestRefusals::oversizedPutLeavesTheArtifactPending()
{
    const std::string body = test::eventBatch(kStart);
    const auto presigned = m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, body.size()));
    QCOMPARE(m_pipeline->put(urlOf(presigned), std::string(1024 * 1024 + 1, 'x')).status, 400);
    const auto chunked = test::fetch(m_pipeline->port(), "GET", "/health/ingest");
    QCOMPARE(chunked->status, 200);
    QCOMPARE(m_pipeline->put(urlOf(presigned), body).status, 204);
}

void TestIngestRefusals::abortedPutLeavesTheArtifactPending()
{
    const std::string body = test::eventBatch(kStart);
    const auto presigned = m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, body.size()));
    auto client = test::RawHttpClient::connect(m_pipeline->port());
    QVERIFY_RESULT(client);
    QVERIFY(client->send("PUT " + test::targetOf(urlOf(presigned))
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nhalf"));
    client->abort();
    QCOMPARE(m_pipeline->put(urlOf(presigned), body).status, 204);
    QVERIFY(m_pipeline->events().waitFor(PipelineEvent::Kind::ArtifactReady, m_session));
    const auto isEmpty = [this] { return std::filesystem::is_empty(m_pipeline->folder() / "spool"); };
    QTRY_VERIFY(isEmpty());
}

void TestIngestRefusals::fullSpoolIsAClearRefusal()
{
    PipelineUnderTest small(m_clock);
    small.settings().spoolLimit = {100};
    QVERIFY_RESULT(small.start());
    const auto presigned = small.post("/api/ingest/presign", eventsPresign(m_session, 200));
    const auto refused = small.put(urlOf(presigned), std::string(200, 'x'));
    QCOMPARE(refused.status, 503);
    QVERIFY(!refused.header("retry-after").empty());
    QCOMPARE(small.put(urlOf(presigned), std::string(50, 'x')).status, 204); // and it goes on
}

void TestIngestRefusals::repeatedPutIsRepeatable()
{
    const std::string body = test::eventBatch(kStart);
    const auto presigned = m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, body.size()));
    for (int i = 0; i < 3; ++i) QCOMPARE(m_pipeline->put(urlOf(presigned), body).status, 204);
    QVERIFY(m_pipeline->events().waitFor(PipelineEvent::Kind::ArtifactReady, m_session));
    QCOMPARE(m_pipeline->put(urlOf(presigned), "different").status, 204); // ready: without effect
    const auto isEmpty = [this] { return std::filesystem::is_empty(m_pipeline->folder() / "spool"); };
    QTRY_VERIFY(isEmpty());
}

void TestIngestRefusals::sameSegmentIsSentOnce()
{
    const std::string body = test::frameBundle(kStart, 3);
    const auto first = m_pipeline->post("/api/ingest/segment/presign", segmentPresign(m_session, body.size()));
    const auto again = m_pipeline->post("/api/ingest/segment/presign", segmentPresign(m_session, body.size()));
    QCOMPARE(again.body["segmentId"], first.body["segmentId"]);
    QCOMPARE(again.body["s3Key"], first.body["s3Key"]);
    QCOMPARE(m_pipeline->put(urlOf(again), body).status, 204);
    QVERIFY(m_pipeline->events().waitFor(PipelineEvent::Kind::ArtifactReady, m_session));
    const auto late = m_pipeline->post("/api/ingest/segment/presign", segmentPresign(m_session, body.size()));
    QVERIFY(late.body["skipUpload"].get<bool>());
    QCOMPARE(late.body["reason"].get<std::string>(), std::string("Already processed"));
}

void TestIngestRefusals::equalStartTimesGetKeysOfTheirOwn()
{
    const auto one = m_pipeline->post("/api/ingest/segment/presign", segmentPresign(m_session, 100, 3));
    const auto other = m_pipeline->post("/api/ingest/segment/presign", segmentPresign(m_session, 100, 2));
    QVERIFY(one.body["s3Key"].get<std::string>().ends_with(
        "/screenshots/" + std::to_string(kStart.ms + 1'000) + ".tar.gz"));
    QVERIFY(one.body["s3Key"] != other.body["s3Key"]);
}

void TestIngestRefusals::nativeEventBatchIsNeverSkipped()
{
    json presign = eventsPresign(m_session, 10);
    presign["isSampledIn"] = false;
    QVERIFY(m_pipeline->post("/api/ingest/presign", presign).body.contains("presignedUrl"));
    json segment = segmentPresign(m_session, 10);
    segment["isSampledIn"] = false;
    QVERIFY(m_pipeline->post("/api/ingest/segment/presign", segment).body.value("skipUpload", false));
}

void TestIngestRefusals::recordingLimitSkips()
{
    QCOMPARE(m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, 10)).status, 200);
    json segment = segmentPresign(m_session, 10);
    segment["startTime"] = kStart.ms + 10 * 60'000 + 1;
    segment["endTime"] = kStart.ms + 10 * 60'000 + 2;
    const auto answer = m_pipeline->post("/api/ingest/segment/presign", segment);
    QCOMPARE(answer.body.value("reason", std::string{}), std::string("Recording limit exceeded (10 minutes max)"));
}

void TestIngestRefusals::idempotencyKeyReissuesThenSkips()
{
    const std::string header = "idempotency-key: chunk-1\r\n";
    const auto first = m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, 10), header);
    const auto again = m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, 10), header);
    QCOMPARE(again.status, 200); // the reference would answer 202 and block the browser's queue
    QCOMPARE(again.body["batchId"], first.body["batchId"]);
    const auto complete = [&] {
        return m_pipeline->post("/api/ingest/batch/complete", {{"batchId", first.body["batchId"]}}, header).status;
    };
    QCOMPARE(complete(), 200); // overtakes its PUT
    const auto early = m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, 10), header);
    QCOMPARE(early.body["batchId"], first.body["batchId"]);
    QCOMPARE(m_pipeline->put(urlOf(early), test::eventBatch(kStart)).status, 204);
    QCOMPARE(complete(), 200);
    QVERIFY(m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, 10), header)
                .body.value("deduplicated", false));
}

void TestIngestRefusals::emptyPutReplacesNothing()
{
    std::string url;
    std::atomic<int> flushes = 0;
    m_pipeline->stop();
    m_pipeline->hooks().atStep = [&](std::string_view step) {
        if (step == "flush-read" && ++flushes == 1) QCOMPARE(m_pipeline->put(url, {}).status, 204);
    };
    QVERIFY_RESULT(m_pipeline->start());
    url = urlOf(m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, 10)));
    QCOMPARE(m_pipeline->put(url, test::eventBatch(kStart)).status, 204);
    QVERIFY(m_pipeline->events().waitFor(PipelineEvent::Kind::ArtifactReady, m_session));
    QCOMPARE(flushes.load(), 1);
    m_pipeline->stop();
    m_pipeline->hooks().atStep = {};
}

void TestIngestRefusals::refusedCommitLeavesNoFile()
{
    const std::string url = urlOf(m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, 10)));
    {
        auto other = Database::open(m_pipeline->folder() / "pipeline.db", Access::ReadWrite, Durability::Full);
        QVERIFY_RESULT(other);
        auto trigger = other->prepare("CREATE TRIGGER no_body BEFORE UPDATE OF spool_name ON recording_artifacts "
                                      "BEGIN SELECT RAISE(ABORT,'refused'); END");
        QVERIFY_RESULT(trigger);
        QVERIFY_RESULT(trigger->run());
    }
    QVERIFY(m_pipeline->put(url, test::eventBatch(kStart)).status >= 400);
    QTRY_VERIFY(std::filesystem::is_empty(m_pipeline->folder() / "spool"));
}

void TestIngestRefusals::browserNeedsAToken()
{
    QCOMPARE(m_pipeline->post("/api/ingest/presign", eventsPresign(m_session, 10), "Origin: http://localhost:3000\r\n")
                 .status,
        401);
    const auto token = m_pipeline->post("/api/ingest/auth/device", {{"deviceId", "web_anon_1"}},
        "Origin: http://localhost:3000\r\nx-platform: web\r\n");
    QCOMPARE(token.status, 200);
    const std::string header = "x-upload-token: " + token.body["uploadToken"].get<std::string>() + "\r\n";
    QCOMPARE(
        m_pipeline
            ->post("/api/ingest/presign", eventsPresign(m_session, 10), header + "Origin: http://localhost:3000\r\n")
            .status,
        200);
    QCOMPARE(m_pipeline
                 ->post("/api/ingest/presign", eventsPresign(m_session, 10), header + "Origin: http://evil.example\r\n")
                 .status,
        403);
}

void TestIngestRefusals::completeOfUnknownIdSucceeds()
{
    const auto answer
        = m_pipeline->post("/api/ingest/batch/complete", {{"batchId", "batch_" + m_session + "_events_0_00000000"}});
    QCOMPARE(answer.body, json({{"success", true}, {"queued", false}, {"alreadyCompleted", false}}));
}

void TestIngestRefusals::faultsAreTakenOnce()
{
    json fault{{"sessionId", m_session}, {"category", "signal"}, {"incidentId", "i-1"}, {"identifier", "SIGSEGV"},
        {"timestampMs", kStart.ms}, {"frames", {"0 App", "1 App"}}};
    QCOMPARE(m_pipeline->post("/api/ingest/fault", fault).body, json({{"ok", true}}));
    QCOMPARE(m_pipeline->post("/api/ingest/fault", fault).body, json({{"ok", true}, {"deduplicated", true}}));
    fault["sessionId"] = "unknown";
    fault["incidentId"] = "i-2";
    QCOMPARE(m_pipeline->post("/api/ingest/fault", fault).body, json({{"ok", true}}));
    QVERIFY(m_pipeline->events().waitFor(PipelineEvent::Kind::Fault, {}, 3));
}

void TestIngestRefusals::endOfUnknownSessionIsIgnored()
{
    const auto stale = m_pipeline->post("/api/ingest/session/end", {{"sessionId", "nobody"}});
    QCOMPARE(stale.body.value("reason", std::string{}), std::string("session_not_found"));
    const auto fresh
        = m_pipeline->post("/api/ingest/session/end", {{"sessionId", m_session}, {"endedAt", kStart.ms + 5'000}});
    QCOMPARE(fresh.body, json({{"success", true}, {"durationSeconds", 5}, {"backgroundTimeSeconds", 0}}));
    const auto again
        = m_pipeline->post("/api/ingest/session/end", {{"sessionId", m_session}, {"endedAt", kStart.ms + 9'000}});
    QCOMPARE(again.body, fresh.body);
}

void TestIngestRefusals::clockAheadIsClamped()
{
    const WallTime ahead = kNow + Milliseconds{3'600'000};
    const std::string session = test::sessionIdAt(ahead);
    json segment = segmentPresign(session, 10);
    segment["startTime"] = ahead.ms + 5'000;
    segment["endTime"] = ahead.ms + 6'000;
    const auto answer = m_pipeline->post("/api/ingest/segment/presign", segment);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body["s3Key"].get<std::string>().ends_with("/" + std::to_string(kNow.ms + 5'000) + ".tar.gz"));
}

QTEST_GUILESS_MAIN(TestIngestRefusals)
#include "tst_ingest_refusals.moc"
