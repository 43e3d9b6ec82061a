#include "sync/sync_service.h"

#include "base/file_system.h"
#include "tests/support/exchange_peer.h"
#include "tests/support/failing_file_system.h"
#include "tests/support/fixtures.h"
#include "tests/support/library_contents.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <atomic>

namespace revisit {

using test::Exchange;
using test::ExchangePeer;
using test::PeerAnswer;
using test::PeerRequest;
using test::ScriptedPeer;
using PeerFault = PeerAnswer::Fault;

namespace {

const std::string kId = "session_1795327260142_34c59f298238366ee7d582e381cebf16";
const std::string kBase = "/api/session/" + kId;
const std::string kFrames = "/api/session/frame/" + kId + "/";
constexpr std::size_t kFrameCount = 9;

void replaceAll(std::string& text, const std::string& from, const std::string& to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::vector<Exchange> recordedFlow()
{
    const auto fixtures = test::fixturesFolder();
    return fixtures ? test::readExchanges(*fixtures / "exchanges" / "03-read-flow.jsonl") : std::vector<Exchange>{};
}

} // namespace

/// Fetches the recorded session from a peer that answers as the reference backend did, into a real library.
class TestSyncServed : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FailingFileSystem> m_files;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<ExchangePeer> m_server;
    std::unique_ptr<ScriptedPeer> m_bucket;
    std::unique_ptr<HttpClient> m_http;

    Server server() const { return {m_server->url(), m_server->url() + "/", "token-1"}; }
    static SyncOptions quick()
    {
        SyncOptions options;
        options.pacedRequestsPerSecond = 0;
        return options;
    }
    Result<SessionRow> fetch(const SyncOptions& options = quick(), const StopToken& stop = {})
    {
        return SyncService(*m_http, *m_library).fetch(server(), kId, options, stop);
    }
    std::map<std::string, std::string> contents() { return test::contentsOf(*m_library, kId); }
    std::string recorded(const std::string& target) const { return m_server->body("GET", target); }

    /// Whether the library holds the session exactly as the peer served it.
    void verifyWhole(const std::string& manifest = {})
    {
        const auto there = contents();
        QCOMPARE(there.size(), 6 + kFrameCount);
        std::size_t frames = 0;
        for (const Exchange& exchange : recordedFlow()) {
            if (!exchange.target.starts_with(kFrames)) continue;
            const std::string path = "frames/" + exchange.target.substr(kFrames.size()) + ".jpg";
            QVERIFY2(there.contains(path), path.c_str());
            QVERIFY2(there.at(path) == exchange.body, path.c_str());
            ++frames;
        }
        QCOMPARE(frames, kFrameCount);
        QVERIFY(there.at("api/core.json") == recorded(kBase + "/core?includeReplay=false"));
        for (const char* name : {"timeline", "hierarchy", "stats"})
            QVERIFY2(there.at(std::string("api/") + name + ".json") == recorded(kBase + "/" + name), name);
        QVERIFY(there.at("api/replay-manifest.json")
            == (manifest.empty() ? recorded(kBase + "/replay-manifest") : manifest));
        QVERIFY(recorded("/api/sessions").find(there.at("api/session.json")) != std::string::npos);
    }

    /// The recorded manifest with the recorded signed frame list, pointing at our bucket.
    std::string signedManifest() const
    {
        std::string list = recorded(kBase + "/frames?frameUrlMode=signed");
        replaceAll(list, "http://127.0.0.1:24568", m_bucket->url());
        const std::string tail = R"(,"hasRecording":true,"playbackMode":"screenshots","rrwebReplay":{"segments":[]}})";
        return list.substr(0, list.size() - 1) + tail;
    }
    /// A bucket that serves every frame, and notes who asks.
    void openBucket()
    {
        for (const Exchange& exchange : recordedFlow())
            if (exchange.target.starts_with(kFrames))
                m_bucket->always("GET",
                    "/rejourney/sessions/" + kId + "/frames/" + exchange.target.substr(kFrames.size()) + ".jpg",
                    {.headers = {{"Content-Type", "image/jpeg"}}, .body = exchange.body});
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_files = std::make_unique<test::FailingFileSystem>();
        auto library = Library::open(toPath(m_folder->path().toStdString()), SystemClock::instance(), *m_files);
        QVERIFY_RESULT(library);
        m_library = std::move(*library);
        auto flow = recordedFlow();
        if (flow.empty()) QSKIP("needs the fixtures beside the project");
        m_server = std::make_unique<ExchangePeer>(std::move(flow));
        m_bucket = std::make_unique<ScriptedPeer>();
        m_http = std::make_unique<HttpClient>(HttpClientOptions{.stallTimeout = {1'000}});
    }
    void cleanup()
    {
        m_http.reset();
        m_library.reset();
        m_server.reset();
        m_bucket.reset();
    }

    void sessionArrivesWholeAndUnmodified()
    {
        const auto row = fetch();

        QVERIFY_RESULT(row);
        QVERIFY(row->isComplete);
        QCOMPARE(row->frameCount, std::uint32_t{kFrameCount});
        QCOMPARE(row->server, m_server->url());
        verifyWhole();
        for (const PeerRequest& request : m_server->peer().requests())
            QCOMPARE(request.header("authorization"), std::string("Bearer token-1"));
    }

    void secondFetchDownloadsNothingAgain()
    {
        QVERIFY_RESULT(fetch());
        m_server->peer().forgetRequests();

        QVERIFY_RESULT(fetch());

        QCOMPARE(m_server->peer().count("GET", kFrames), std::size_t{0});
        QCOMPARE(m_server->peer().count("GET", kBase + "/timeline"), std::size_t{0});
        QCOMPARE(m_server->peer().count("GET", kBase + "/hierarchy"), std::size_t{0});
        verifyWhole();
    }

    void signedFramesComeFromTheBucketWithoutCredentials()
    {
        openBucket();
        m_server->peer().always("GET", kBase + "/replay-manifest", PeerAnswer::json(signedManifest()));

        QVERIFY_RESULT(fetch());

        QCOMPARE(m_server->peer().count("GET", kFrames), std::size_t{0});
        QCOMPARE(m_bucket->requests().size(), kFrameCount);
        for (const PeerRequest& request : m_bucket->requests()) QVERIFY(!request.headers.contains("authorization"));
        verifyWhole(signedManifest());
    }

    void expiredSignedUrlsAreAskedForAgainOnce()
    {
        std::atomic<bool> isExpired = true;
        std::string fresh = signedManifest();
        replaceAll(fresh, "X-Amz-Date=", "fresh=1&X-Amz-Date=");
        const auto flow = recordedFlow();
        m_bucket->handle([&](const PeerRequest& request) -> std::optional<PeerAnswer> {
            if (request.query().find("fresh=1") == std::string::npos) return PeerAnswer::of(403);
            for (const Exchange& exchange : flow)
                if (exchange.target.starts_with(kFrames)
                    && request.path().ends_with(exchange.target.substr(kFrames.size()) + ".jpg"))
                    return PeerAnswer{.headers = {}, .body = exchange.body};
            return std::nullopt;
        });
        m_server->peer().once("GET", kBase + "/replay-manifest", PeerAnswer::json(signedManifest()));
        m_server->peer().always("GET", kBase + "/replay-manifest", PeerAnswer::json(fresh));

        QVERIFY_RESULT(fetch());

        QCOMPARE(m_server->peer().count("GET", kBase + "/replay-manifest"), std::size_t{2});
        QCOMPARE(m_server->peer().count("GET", kFrames), std::size_t{0});
        verifyWhole(signedManifest());
    }

    void bucketThatRefusesEverythingIsGoneAround()
    {
        m_bucket->handle([](const PeerRequest&) { return PeerAnswer::of(403); });
        m_server->peer().always("GET", kBase + "/replay-manifest", PeerAnswer::json(signedManifest()));

        QVERIFY_RESULT(fetch());

        QCOMPARE(m_server->peer().count("GET", kFrames), kFrameCount);
        verifyWhole(signedManifest());
    }

    void unreachableBucketIsTriedOnceAndNotForEachFrame()
    {
        const std::string manifest = signedManifest();
        m_bucket.reset(); // nobody listens there any more
        m_server->peer().always("GET", kBase + "/replay-manifest", PeerAnswer::json(manifest));

        QVERIFY_RESULT(fetch());

        verifyWhole(manifest);
    }

    void faultsOnTheWayAreOvercome_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("reset") << static_cast<int>(PeerFault::Reset);
        QTest::newRow("reset in the body") << static_cast<int>(PeerFault::ResetBody);
        QTest::newRow("cut body") << static_cast<int>(PeerFault::CutBody);
        QTest::newRow("stall") << static_cast<int>(PeerFault::Stall);
        QTest::newRow("503") << -503;
        QTest::newRow("500") << -500;
    }
    void faultsOnTheWayAreOvercome()
    {
        QFETCH(const int, fault);
        const PeerAnswer bad = fault < 0 ? PeerAnswer::of(-fault) : PeerAnswer::failing(static_cast<PeerFault>(fault));
        for (const std::string& path : {kBase + "/core", kBase + "/timeline", kBase + "/hierarchy",
                 kBase + "/replay-manifest", kFrames + "1795327262142", kFrames + "1795327269142"})
            m_server->peer().once("GET", path, bad);

        QVERIFY_RESULT(fetch());

        verifyWhole();
    }

    void slowServerIsNoTrouble()
    {
        for (const Exchange& exchange : recordedFlow())
            if (exchange.target == kFrames + "1795327263142")
                m_server->peer().always("GET", exchange.target,
                    {.headers = {}, .body = exchange.body, .pieceBytes = 2'000, .pauseMs = 100});

        QVERIFY_RESULT(fetch());

        verifyWhole();
    }

    void whatIsNoJpegIsNotKept()
    {
        m_server->peer().once("GET", kFrames + "1795327262142", PeerAnswer::json("{\"oops\":1}"));

        QVERIFY_RESULT(fetch());

        verifyWhole();
    }

    void frameThatNeverComesFailsTheFetchButKeepsTheRest()
    {
        m_server->peer().always("GET", kFrames + "1795327265142", PeerAnswer::of(500));

        const auto row = fetch();

        QCOMPARE_ERROR(row, Errc::Network);
        m_server->peer().always(
            "GET", kFrames + "1795327265142", {.headers = {}, .body = recorded(kFrames + "1795327265142")});
        m_server->peer().forgetRequests();
        QVERIFY_RESULT(fetch());
        QCOMPARE(m_server->peer().count("GET", kFrames), std::size_t{1});
        verifyWhole();
    }

    void softBodiesMayBeMissing()
    {
        m_server->peer().always("GET", kBase + "/stats", PeerAnswer::of(500));
        m_server->peer().always("GET", kBase + "/hierarchy", PeerAnswer::of(404));

        const auto row = fetch();

        QVERIFY_RESULT(row);
        QVERIFY(row->isComplete);
        QVERIFY(!contents().contains("api/stats.json"));
        QVERIFY(contents().contains("api/timeline.json"));
    }

    void softBodyGetsASecondRound()
    {
        for (int i = 0; i < 3; ++i) m_server->peer().once("GET", kBase + "/stats", PeerAnswer::of(500));

        QVERIFY_RESULT(fetch());

        verifyWhole();
    }

    void killedAtAnyRequestAndResumedEndsInTheSameState()
    {
        QVERIFY_RESULT(fetch());
        const std::size_t all = m_server->peer().requests().size();
        for (std::size_t killAt = 1; killAt < all; ++killAt) {
            cleanup();
            init();
            StopSource stop;
            std::atomic<std::size_t> asked = 0;
            const auto flow = std::make_shared<ExchangePeer>(recordedFlow());
            m_server->peer().handle([&](const PeerRequest& request) -> std::optional<PeerAnswer> {
                if (++asked == killAt) stop.requestStop();
                const std::string body = flow->body("GET", request.target);
                return body.empty() ? std::nullopt : std::optional(PeerAnswer{.headers = {}, .body = body});
            });
            auto options = quick();
            options.parallelTransfers = 1;
            const auto killed = fetch(options, stop.token());
            if (killed) continue; // the last answers came before the stop was seen
            QCOMPARE_ERROR(killed, Errc::Cancelled);
            const auto there = contents();
            m_server->peer().forgetRequests();

            QVERIFY_RESULT(fetch(options));

            std::size_t framesThere = 0;
            for (const auto& [path, bytes] : there) {
                if (path.starts_with("frames/")) ++framesThere;
                if (path.starts_with("api/timeline"))
                    QCOMPARE(m_server->peer().count("GET", kBase + "/timeline"), std::size_t{0});
            }
            QCOMPARE(m_server->peer().count("GET", kFrames), kFrameCount - framesThere);
            verifyWhole();
        }
    }

    void failedAtAnyWriteAndResumedEndsInTheSameState()
    {
        QVERIFY_RESULT(fetch());
        const int writes = m_files->writeCount();
        QVERIFY(writes > 15);
        for (int failAt = 1; failAt <= writes; failAt += 3) {
            cleanup();
            init();
            m_files->failAt(failAt);
            const auto failed = fetch();
            m_files->failAt(0);
            if (failed) continue;
            QCOMPARE_ERROR(failed, Errc::Io);
            QVERIFY_RESULT(fetch());
            verifyWhole();
        }
    }

    void changedSessionIsFetchedAnewWhereItChanged()
    {
        QVERIFY_RESULT(fetch());
        std::string core = recorded(kBase + "/core?includeReplay=false");
        replaceAll(core, "\"errorCount\":2", "\"errorCount\":3");
        m_server->peer().always("GET", kBase + "/core", PeerAnswer::json(core));
        m_server->peer().forgetRequests();

        QVERIFY_RESULT(fetch());

        QCOMPARE(m_server->peer().count("GET", kBase + "/timeline"), std::size_t{1});
        QCOMPARE(m_server->peer().count("GET", kFrames), std::size_t{0});
        QVERIFY(contents().at("api/core.json") == core);
    }

    void purgedRecordingDoesNotReplaceTheCopy()
    {
        QVERIFY_RESULT(fetch());
        std::string core = recorded(kBase + "/core?includeReplay=false");
        replaceAll(core, "\"recordingDeleted\":false", "\"recordingDeleted\":true");
        m_server->peer().always("GET", kBase + "/core", PeerAnswer::json(core));

        const auto row = fetch();

        QVERIFY_RESULT(row);
        QVERIFY(row->isComplete);
        verifyWhole();
    }

    void frameListIsPolledUntilItIsReady()
    {
        const std::string preparing = R"({"hasRecording":true,"playbackMode":"screenshots","screenshotFrames":[],)"
                                      R"("screenshotFramesStatus":"preparing","screenshotFramesTotalSegments":3})";
        m_server->peer().once("GET", kBase + "/replay-manifest", PeerAnswer::json(preparing));
        m_server->peer().once("GET", kBase + "/frames", PeerAnswer::json(preparing));

        QVERIFY_RESULT(fetch());

        QCOMPARE(m_server->peer().count("GET", kBase + "/frames"), std::size_t{2});
        verifyWhole();
    }

    void endlessPreparationIsCappedAndPlaysWhatArrived()
    {
        std::string some = recorded(kBase + "/replay-manifest");
        replaceAll(some, "\"screenshotFramesStatus\":\"ready\"", "\"screenshotFramesStatus\":\"preparing\"");
        m_server->peer().always("GET", kBase + "/replay-manifest", PeerAnswer::json(some));
        m_server->peer().always("GET", kBase + "/frames", PeerAnswer::json(some));
        auto options = quick();
        options.frameListPatience = {100};

        const auto row = fetch(options);

        QVERIFY_RESULT(row);
        QCOMPARE(row->frameCount, std::uint32_t{kFrameCount});
        QCOMPARE(m_server->peer().count("GET", kBase + "/frames"), std::size_t{1});
    }

    void refusalsAreNamed_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::newRow("401") << 401 << static_cast<int>(Errc::InvalidInput);
        QTest::newRow("403") << 403 << static_cast<int>(Errc::InvalidInput);
        QTest::newRow("404") << 404 << static_cast<int>(Errc::NotFound);
        QTest::newRow("500") << 500 << static_cast<int>(Errc::Network);
    }
    void refusalsAreNamed()
    {
        QFETCH(const int, status);
        QFETCH(const int, code);
        m_server->peer().always(
            "GET", kBase + "/core", PeerAnswer::json(R"({"error":"X","message":"Session not found"})", status));

        const auto row = fetch();

        QCOMPARE_ERROR(row, static_cast<Errc>(code));
        QVERIFY(row.error().message.find("Session not found") != std::string::npos);
        QVERIFY(row.error().text().find("token-1") == std::string::npos);
    }

    void webServersAnswerToEverythingIsNoArtifactList()
    {
        m_server->peer().always("GET", kBase + "/artifacts",
            {.headers = {{"Content-Type", "text/html"}}, .body = "<html>dashboard</html>"});

        QVERIFY_RESULT(fetch());

        verifyWhole();
    }

    void tokenIsNotSentElsewhere()
    {
        std::string manifest = recorded(kBase + "/replay-manifest");
        replaceAll(manifest, "\"url\":\"/api", "\"url\":\"" + m_bucket->url() + "/api");
        replaceAll(manifest, "\"index\"", "\"proxyUrl\":\"" + m_bucket->url() + "/steal\",\"index\"");
        m_server->peer().always("GET", kBase + "/replay-manifest", PeerAnswer::json(manifest));
        m_bucket->handle([](const PeerRequest&) { return PeerAnswer::of(404); });

        QVERIFY(!fetch());

        for (const PeerRequest& request : m_bucket->requests()) {
            QVERIFY(!request.headers.contains("authorization"));
            QVERIFY(request.path() != "/steal");
        }
    }

    void listIsPagedAndEachSessionComesOnce()
    {
        const auto page = [](const std::string& ids, const std::string& cursor) {
            return PeerAnswer::json("{\"sessions\":[" + ids + "],\"nextCursor\":" + cursor + "}");
        };
        m_server->peer().once("GET", "/api/sessions", page(R"({"id":"a"},{"id":"b"})", "\"c1\""));
        m_server->peer().once("GET", "/api/sessions", page(R"({"id":"b"},{"id":"c"})", "\"c2\""));
        m_server->peer().always("GET", "/api/sessions", page(R"({"id":"a"},{"id":"b"})", "\"c1\"")); // begins anew

        const auto sessions = SyncService(*m_http, *m_library).sessions(server(), "shop", 100, {});

        QVERIFY_RESULT(sessions);
        QCOMPARE(sessions->size(), std::size_t{3});
        QCOMPARE(sessions->back().id, std::string("c"));
        const auto requests = m_server->peer().requests();
        QCOMPARE(requests.size(), std::size_t{3});
        QVERIFY(requests[1].query().find("cursor=c1") != std::string::npos);
        QVERIFY(requests[1].query().find("q=shop") != std::string::npos);
    }

    void listStopsAtItsLimit()
    {
        const auto sessions = SyncService(*m_http, *m_library).sessions(server(), {}, 1, {});

        QVERIFY_RESULT(sessions);
        QCOMPARE(sessions->size(), std::size_t{1});
        QCOMPARE(m_server->peer().requests().size(), std::size_t{1});
    }
};

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestSyncServed)
#include "tst_sync_served.moc"
