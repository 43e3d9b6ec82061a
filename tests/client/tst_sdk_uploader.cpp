#include "client/sdk_uploader.h"

#include "base/clock.h"
#include "base/encoding.h"
#include "base/file_system.h"
#include "decoder/gzip.h"
#include "decoder/session_clock.h"
#include "tests/support/exchange_peer.h"
#include "tests/support/fixtures.h"
#include "tests/support/ingest_peer.h"
#include "tests/support/result_check.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <chrono>
#include <map>

namespace revisit {

using nlohmann::json;
using test::IngestPeer;
using test::PeerAnswer;
using test::PeerRequest;

namespace {

constexpr const char* kId = "session_1767225600000_00112233445566778899aabbccddeeff";
constexpr const char* kEvents = R"({"events":[
{"type":"touch","gestureType":"tap","timestamp":1767225600900,"x":1,"y":2},
{"type":"custom","name":"n","payload":"{}","timestamp":1767225601000}],
"deviceInfo":{"platform":"ios","model":"iPhone15,2","vendorId":"v","appId":"com.example.demo","sdkVersion":"0.4.0",
"osVersion":"18.4","appVersion":"1.0","time":1767225601.5,"screenWidth":390,"screenHeight":844,"screenScale":3}})";
constexpr const char* kHierarchy = R"({"timestamp":1767225600137,"root":{"type":"UIWindow","age":1767225600137}})";
constexpr const char* kFault
    = R"({"incidentId":"i-1","sessionId":"session_1767225600000_00112233445566778899aabbccddeeff",)"
      R"("timestampMs":1767225601200,"category":"signal","identifier":"SIGSEGV","frames":[]})";

std::vector<std::byte> bytesOf(std::string_view text)
{
    const auto bytes = asBytes(text);
    return {bytes.begin(), bytes.end()};
}

std::vector<std::byte> gzipped(std::string_view text) { return *gzipLikeSdk(asBytes(text)); }

/// One of each: a bundle that holds no frame at all, a snapshot, a batch and a fault.
MemorySource smallRecording(const std::string& id = kId)
{
    MemorySource source("small", id);
    source.add("events/events_0_1767225601500.json.gz", gzipped(kEvents));
    source.add("hierarchy/1767225600137.json.gz", gzipped(kHierarchy));
    source.add("screenshots/1767225600500.tar.gz", gzipped("no frames"));
    source.add("faults/i-1.json", bytesOf(kFault));
    return source;
}

SdkUploadOptions optionsFor(const std::string& url, SessionIdentity identity = SessionIdentity::Keep)
{
    return {.apiUrl = url + "/", .publicKey = "rj_key", .identity = identity, .pace = Pace::None, .progress = {}};
}

/// Makes the recording that the reference flow uploaded: its PUT bodies under the bucket's names.
MemorySource recordingOf(const std::vector<test::Exchange>& flow)
{
    std::string id;
    MemorySource source("flow");
    json presign;
    for (const test::Exchange& exchange : flow) {
        if (exchange.target.ends_with("/presign")) presign = json::parse(exchange.requestBody);
        if (exchange.method != "PUT") continue;
        if (id.empty()) source = MemorySource("flow", id = presign["sessionId"].get<std::string>());
        const std::string kind = presign.value("kind", "events");
        const std::string name = kind == "events"
            ? "events_" + presign["batchNumber"].dump() + "_1795327275000.json.gz"
            : presign["startTime"].dump() + (kind == "screenshots" ? ".tar.gz" : ".json.gz");
        source.add(kind + "/" + name, bytesOf(exchange.requestBody));
    }
    return source;
}

/// The posts by path and what tells them apart, without times of sending, telemetry and ids that the server gave.
std::map<std::string, json> comparable(const std::vector<std::pair<std::string, std::string>>& posts)
{
    std::map<std::string, json> result;
    for (const auto& [path, body] : posts) {
        json message = json::parse(body);
        for (const char* own : {"timestamp", "sdkTelemetry", "segmentId", "batchId", "endReason", "closeAnchorAtMs"})
            message.erase(own);
        if (message.contains("metrics")) { // the SDK ended a second after its last event; nothing recorded says so
            message.erase("endedAt");
            message["metrics"].erase("durationSeconds");
        }
        const std::string key = message.contains("startTime") ? message["startTime"].dump() + message["kind"].dump()
                                                              : message.value("batchNumber", json()).dump();
        result[path + " " + key + message.value("actualSizeBytes", json()).dump()] = message;
    }
    return result;
}

} // namespace

class TestSdkUploader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speaksAsTheRecordedSdkDid()
    {
        const auto fixtures = test::fixturesFolder();
        if (!fixtures) QSKIP("needs the fixtures beside the project");
        const auto flow = test::readExchanges(*fixtures / "exchanges" / "02-sdk-ios-flow.jsonl");
        QVERIFY(flow.size() > 20);
        const MemorySource source = recordingOf(flow);
        IngestPeer server;
        HttpClient http;

        const auto report = uploadRecording(http, source, optionsFor(server.url()));

        QVERIFY_RESULT(report);
        QCOMPARE(report->artifactCount, std::size_t{7});
        QCOMPARE(report->failedCount, std::size_t{0});
        std::vector<std::pair<std::string, std::string>> sent;
        std::vector<std::pair<std::string, std::string>> recorded;
        for (const PeerRequest& request : server.peer().requests())
            if (request.method == "POST" && request.path() != "/api/ingest/auth/device")
                sent.emplace_back(request.path(), request.body);
        for (const test::Exchange& exchange : flow)
            if (exchange.method == "POST" && exchange.target != "/api/ingest/auth/device")
                recorded.emplace_back(exchange.target, exchange.requestBody);
        const auto mine = comparable(sent);
        const auto theirs = comparable(recorded);
        QCOMPARE(mine.size(), theirs.size());
        for (const auto& [key, message] : theirs) {
            QVERIFY2(mine.contains(key), key.c_str());
            QCOMPARE(QString::fromStdString(mine.at(key).dump()), QString::fromStdString(message.dump()));
        }
    }

    void followsTheSdksSequenceAndHeaders()
    {
        IngestPeer server;
        HttpClient http;
        const MemorySource source = smallRecording();

        const auto report = uploadRecording(http, source, optionsFor(server.url()));

        QVERIFY_RESULT(report);
        QCOMPARE(report->sessionId, std::string(kId));
        QCOMPARE(report->artifactCount, std::size_t{3});
        std::vector<std::string> steps;
        for (const PeerRequest& request : server.peer().requests())
            steps.push_back(request.method + " " + request.path());
        const std::vector<std::string> expected{"GET /api/sdk/config", "POST /api/ingest/auth/device",
            "POST /api/ingest/segment/presign", "PUT /upload/artifacts/1", "POST /api/ingest/segment/complete",
            "POST /api/ingest/segment/presign", "PUT /upload/artifacts/2", "POST /api/ingest/segment/complete",
            "POST /api/ingest/presign", "PUT /upload/artifacts/3", "POST /api/ingest/batch/complete",
            "POST /api/ingest/fault", "POST /api/ingest/session/end"};
        QCOMPARE(steps, expected);
        const auto requests = server.peer().requests();
        QCOMPARE(requests[0].header("x-public-key"), std::string("rj_key"));
        QCOMPARE(requests[0].header("x-bundle-id"), std::string("com.example.demo"));
        QCOMPARE(requests[2].header("x-upload-token"), std::string("token-1"));
        QCOMPARE(requests[2].header("x-session-id"), std::string(kId));
        QCOMPARE(requests[3].header("content-type"), std::string("application/gzip"));
        for (const char* secret : {"x-upload-token", "x-rejourney-key", "authorization"})
            QVERIFY2(!requests[3].headers.contains(secret), secret);
        QVERIFY(!requests[11].headers.contains("x-upload-token"));
        QCOMPARE(requests[11].body, std::string(kFault));
        const json end = json::parse(requests.back().body);
        QCOMPARE(end["lifecycleVersion"].get<int>(), 3);
        QCOMPARE(end["metrics"]["touchCount"].get<int>(), 1);
        QCOMPARE(end["metrics"]["crashCount"].get<int>(), 1);
    }

    void keptSessionGoesOutByteForByte()
    {
        IngestPeer server;
        HttpClient http;
        const MemorySource source = smallRecording();

        QVERIFY_RESULT(uploadRecording(http, source, optionsFor(server.url())));

        const auto bodies = server.bodies();
        QCOMPARE(bodies.size(), std::size_t{3});
        QVERIFY(asText(gzipped(kHierarchy)) == bodies[0]);
        QVERIFY(asText(gzipped(kEvents)) == bodies[2]);
    }

    void newSessionMovesEveryMomentByTheSameAmount()
    {
        IngestPeer server;
        HttpClient http;
        const MemorySource source = smallRecording();
        const WallTime before = SystemClock::instance().now();

        const auto report = uploadRecording(http, source, optionsFor(server.url(), SessionIdentity::New));

        QVERIFY_RESULT(report);
        const auto start = sessionStartFromId(report->sessionId);
        QVERIFY(start.has_value());
        QCOMPARE(report->sessionId.size(), std::size_t{54});
        const std::int64_t by = start->ms - 1'767'225'600'000;
        QVERIFY(start->ms + 1'200 >= before.ms); // the last moment, the fault, is now
        QVERIFY(start->ms + 1'200 <= SystemClock::instance().now().ms);
        const auto bodies = server.bodies();
        const auto snapshot = inflateArtifact(asBytes(bodies[0]), 1_MiB);
        QVERIFY_RESULT(snapshot);
        const json hierarchy = json::parse(asText(snapshot->bytes));
        QCOMPARE(hierarchy["timestamp"].get<std::int64_t>(), 1'767'225'600'137 + by);
        QCOMPARE(hierarchy["root"]["age"].get<std::int64_t>(), std::int64_t{1'767'225'600'137});
        QVERIFY(asText(gzipped("no frames")) == bodies[1]); // bundles go unchanged
        const json bundle = json::parse(server.posts("/api/ingest/segment/presign")[1]);
        QCOMPARE(bundle["startTime"].get<std::int64_t>(), 1'767'225'600'500 + by);
        const json fault = json::parse(server.posts("/api/ingest/fault").front());
        QCOMPARE(fault["timestampMs"].get<std::int64_t>(), 1'767'225'601'200 + by);
        QCOMPARE(fault["sessionId"].get<std::string>(), report->sessionId);
        const json end = json::parse(server.posts("/api/ingest/session/end").front());
        QCOMPARE(end["endedAt"].get<std::int64_t>(), 1'767'225'601'200 + by);
    }

    void realPaceTakesAsLongAsTheRecording()
    {
        IngestPeer server;
        HttpClient http;
        const MemorySource source = smallRecording();
        auto options = optionsFor(server.url(), SessionIdentity::New);
        options.pace = Pace::Real;
        const auto begin = std::chrono::steady_clock::now();

        const auto report = uploadRecording(http, source, options);

        QVERIFY_RESULT(report);
        const auto took = std::chrono::steady_clock::now() - begin;
        QVERIFY(took >= std::chrono::milliseconds(1'200)); // the fault comes 1.2 s after the start
        QVERIFY(took < std::chrono::milliseconds(8'000));
    }

    void transientTroubleIsRetried()
    {
        IngestPeer server;
        server.peer().once("GET", "/api/sdk/config", PeerAnswer::of(503));
        server.peer().once("POST", "/api/ingest/segment/presign", PeerAnswer::failing(PeerAnswer::Fault::Reset));
        server.peer().once("PUT", "/upload/artifacts/1", PeerAnswer::of(503));
        server.peer().once("POST", "/api/ingest/session/end", PeerAnswer::of(500));
        HttpClient http;
        const MemorySource source = smallRecording();

        const auto report = uploadRecording(http, source, optionsFor(server.url()));

        QVERIFY_RESULT(report);
        QCOMPARE(report->failedCount, std::size_t{0});
        QCOMPARE(report->artifactCount, std::size_t{3});
        const json end = json::parse(server.posts("/api/ingest/session/end").back());
        QVERIFY(end["sdkTelemetry"]["retryAttemptCount"].get<int>() >= 2);
    }

    void expiredUploadUrlIsPresignedAgain()
    {
        IngestPeer server;
        server.peer().once("PUT", "/upload/artifacts/1", PeerAnswer::of(403));
        HttpClient http;
        const MemorySource source = smallRecording();

        const auto report = uploadRecording(http, source, optionsFor(server.url()));

        QVERIFY_RESULT(report);
        QCOMPARE(report->artifactCount, std::size_t{3});
        QCOMPARE(server.peer().count("POST", "/api/ingest/segment/presign"), std::size_t{3});
    }

    void refusedArtifactIsCountedAndTheRestGoesOn()
    {
        IngestPeer server;
        server.peer().once("POST", "/api/ingest/segment/presign", PeerAnswer::of(413));
        HttpClient http;
        const MemorySource source = smallRecording();

        const auto report = uploadRecording(http, source, optionsFor(server.url()));

        QVERIFY_RESULT(report);
        QCOMPARE(report->failedCount, std::size_t{1});
        QCOMPARE(report->artifactCount, std::size_t{2});
        QCOMPARE(server.posts("/api/ingest/session/end").size(), std::size_t{1});
    }

    void skippedUploadsArePutNowhere_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("failed");
        QTest::newRow("the server has it")
            << R"({"skipUpload":true,"deduplicated":true,"reason":"Already processed"})" << 0;
        QTest::newRow("the server wants none")
            << R"({"skipUpload":true,"reason":"Recording disabled for project"})" << 1;
    }
    void skippedUploadsArePutNowhere()
    {
        QFETCH(const QString, answer);
        QFETCH(const int, failed);
        IngestPeer server;
        server.peer().once("POST", "/api/ingest/segment/presign", PeerAnswer::json(answer.toStdString()));
        HttpClient http;
        const MemorySource source = smallRecording();

        const auto report = uploadRecording(http, source, optionsFor(server.url()));

        QVERIFY_RESULT(report);
        QCOMPARE(server.bodies().size(), std::size_t{2});
        QCOMPARE(report->failedCount, static_cast<std::size_t>(failed));
    }

    void paymentRequiredStopsTheUploads()
    {
        IngestPeer server;
        server.peer().always("POST", "/api/ingest/segment/presign", PeerAnswer::of(402));
        HttpClient http;
        const MemorySource source = smallRecording();

        const auto report = uploadRecording(http, source, optionsFor(server.url()));

        QVERIFY_RESULT(report);
        QCOMPARE(report->failedCount, std::size_t{3});
        QCOMPARE(server.peer().count("POST", "/api/ingest/segment/presign"), std::size_t{1});
        QCOMPARE(server.bodies().size(), std::size_t{0});
    }

    void refusedKeyIsAnErrorWithTheServersWords_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("config 401") << "GET"
                                    << "/api/sdk/config" << 401;
        QTest::newRow("device 403") << "POST"
                                    << "/api/ingest/auth/device" << 403;
        QTest::newRow("presign 403") << "POST"
                                     << "/api/ingest/segment/presign" << 403;
    }
    void refusedKeyIsAnErrorWithTheServersWords()
    {
        QFETCH(const QString, method);
        QFETCH(const QString, path);
        QFETCH(const int, status);
        IngestPeer server;
        server.peer().always(method.toStdString(), path.toStdString(),
            PeerAnswer::json(R"({"error":"X","message":"Invalid public key"})", status));
        HttpClient http;
        const MemorySource source = smallRecording();

        const auto report = uploadRecording(http, source, optionsFor(server.url()));

        QCOMPARE_ERROR(report, Errc::InvalidInput);
        QVERIFY(report.error().message.find("Invalid public key") != std::string::npos);
        QCOMPARE(server.bodies().size(), std::size_t{0});
    }

    void projectThatDoesNotRecordIsRefused()
    {
        IngestPeer server;
        server.peer().always("GET", "/api/sdk/config", PeerAnswer::json(R"({"rejourneyEnabled":false})"));
        HttpClient http;

        QCOMPARE_ERROR(uploadRecording(http, smallRecording(), optionsFor(server.url())), Errc::InvalidInput);
    }

    void failedDeviceAuthenticationIsMadeUpAsTheSdkDoes()
    {
        IngestPeer server;
        server.peer().always("POST", "/api/ingest/auth/device", PeerAnswer::of(500));
        HttpClient http;
        const MemorySource source = smallRecording();

        QVERIFY_RESULT(uploadRecording(http, source, optionsFor(server.url())));

        for (const PeerRequest& request : server.peer().requests())
            if (request.path() == "/api/ingest/presign")
                QCOMPARE(request.header("x-upload-token").size(), std::size_t{64});
    }

    void webSessionUsesTheBrowsersRoutes()
    {
        MemorySource source("web", kId);
        source.add("events/events_0_1767225601500.json.gz",
            gzipped(
                R"({"events":[{"type":"click","timestamp":1767225600900}],"deviceInfo":{"platform":"web","os":"macOS",)"
                R"("browser":"Chrome","model":"Chrome on macOS","deviceId":"web_anon_1"}})"));
        source.add("rrweb/1767225600000.rrweb.json.gz",
            gzipped(
                R"({"version":1,"format":"rrweb","sessionId":"session_1767225600000_00112233445566778899aabbccddeeff",)"
                R"("page":{"url":"http://shop.test:8080/a?b"},"chunkStartedAt":1767225600000,)"
                R"("chunkEndedAt":1767225600800,"sequence":4,"events":[{"type":4,"timestamp":1767225600001},{"type":2,"timestamp":1767225600002}]})"));
        IngestPeer server;
        HttpClient http;

        const auto report = uploadRecording(http, source, optionsFor(server.url()));

        QVERIFY_RESULT(report);
        QCOMPARE(report->artifactCount, std::size_t{2});
        const json presign = json::parse(server.posts("/api/ingest/rrweb/presign").front());
        QCOMPARE(presign["sequence"].get<int>(), 4);
        QCOMPARE(presign["eventCount"].get<int>(), 2);
        QCOMPARE(presign["platform"].get<std::string>(), std::string("web"));
        QCOMPARE(presign["endTime"].get<std::int64_t>(), std::int64_t{1'767'225'600'800});
        QCOMPARE(server.posts("/api/ingest/rrweb/complete").size(), std::size_t{1});
        std::map<std::string, std::string> keys;
        for (const PeerRequest& request : server.peer().requests()) {
            if (request.method == "PUT") {
                QCOMPARE(request.header("content-encoding"), std::string("gzip"));
                continue;
            }
            QCOMPARE(request.header("x-platform"), std::string("web"));
            QCOMPARE(request.header("origin"), std::string("http://shop.test:8080"));
            if (request.path().ends_with("/presign")) keys[request.path()] = request.header("idempotency-key");
            if (request.path() == "/api/ingest/rrweb/complete")
                QCOMPARE(request.header("idempotency-key"), keys["/api/ingest/rrweb/presign"]);
        }
        QCOMPARE(json::parse(server.posts("/api/ingest/session/end").front())["lifecycleVersion"].get<int>(), 2);
    }

    void realRecordingGoesOutWhole()
    {
        const auto folder = test::realRecordingFolder();
        if (!folder) QSKIP("needs the fixtures beside the project");
        MemorySource source("real", folder->filename().string());
        std::size_t count = 0;
        for (const auto& file : std::filesystem::recursive_directory_iterator(*folder)) {
            if (!file.is_regular_file()) continue;
            auto bytes = FileSystem::real().read(file.path(), 64_MiB);
            QVERIFY_RESULT(bytes);
            source.add(toText(std::filesystem::relative(file.path(), *folder)), std::move(*bytes));
            ++count;
        }
        IngestPeer server;
        HttpClient http;

        const auto report = uploadRecording(http, source, optionsFor(server.url(), SessionIdentity::New));

        QVERIFY_RESULT(report);
        QCOMPARE(report->artifactCount, count);
        QCOMPARE(report->failedCount, std::size_t{0});
        int frames = 0;
        int events = 0;
        for (const std::string& text : server.posts("/api/ingest/segment/presign"))
            if (const json body = json::parse(text); body["kind"] == "screenshots")
                frames += body["frameCount"].get<int>();
        for (const std::string& text : server.posts("/api/ingest/batch/complete"))
            events += json::parse(text)["eventCount"].get<int>();
        QCOMPARE(frames, 41);
        QCOMPARE(events, 470);
    }

    void whatCannotBeSentIsAnError()
    {
        IngestPeer server;
        HttpClient http;
        MemorySource served("served", kId);
        served.add("frames/1767225600137.jpg", bytesOf("jpeg"));
        served.add("api/timeline.json", bytesOf("{}"));

        QCOMPARE_ERROR(uploadRecording(http, served, optionsFor(server.url())), Errc::InvalidInput);
        QCOMPARE_ERROR(uploadRecording(http, smallRecording(""), optionsFor(server.url())), Errc::InvalidInput);
        QCOMPARE(server.peer().requests().size(), std::size_t{0});
    }

    void nobodyThereIsANetworkError()
    {
        std::string url;
        {
            const IngestPeer server;
            url = server.url();
        }
        HttpClient http;

        QCOMPARE_ERROR(uploadRecording(http, smallRecording(), optionsFor(url)), Errc::Network);
    }

    void stopEndsTheUpload()
    {
        IngestPeer server;
        HttpClient http;
        StopSource stop;
        auto options = optionsFor(server.url());
        options.progress = [&stop](std::size_t, std::size_t) { stop.requestStop(); };

        QCOMPARE_ERROR(uploadRecording(http, smallRecording(), options, stop.token()), Errc::Cancelled);
        QCOMPARE(server.bodies().size(), std::size_t{1});
    }
};

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestSdkUploader)
#include "tst_sdk_uploader.moc"
