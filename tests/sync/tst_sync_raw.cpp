#include "sync/sync_service.h"

#include "base/digest.h"
#include "base/file_system.h"
#include "client/local_pipeline.h"
#include "decoder/artifact_kind.h"
#include "tests/support/fixtures.h"
#include "tests/support/library_contents.h"
#include "tests/support/result_check.h"
#include "tests/support/scripted_peer.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

namespace revisit {

using test::PeerAnswer;
using test::PeerRequest;
using test::ScriptedPeer;
namespace fs = std::filesystem;

namespace {

const std::string kId = "session_1773776620852_4474dcb8c2634e99b379b6c14f0b641a";
const std::string kListing = "/api/session/" + kId + "/artifacts";
const std::string kArtifact = "/api/session/artifact/" + kId + "/";
/// JSON with single quotes for double ones: moc trips over quotes at the ends of raw strings.
std::string json(std::string text)
{
    std::ranges::replace(text, '\'', '"');
    return text;
}

const std::string kFault = json("{'incidentId': 'i-1', 'timestampMs': 1773776650000, 'category':'signal'}");
const std::string kSession = json("{ 'id':'" + kId + "', 'platform':'ios' }");

struct Artifact {
    std::string kind;
    std::string name;
    std::string start;
    std::string bytes;
};

std::vector<Artifact> realArtifacts()
{
    std::vector<Artifact> artifacts;
    const auto folder = test::realRecordingFolder();
    if (!folder) return artifacts;
    for (const auto& file : fs::recursive_directory_iterator(*folder)) {
        if (!file.is_regular_file()) continue;
        const std::string name = file.path().filename().string();
        const auto bytes = FileSystem::real().read(file.path(), 64_MiB);
        const auto digits = name.rfind('_') == std::string::npos ? 0 : name.rfind('_') + 1;
        artifacts.push_back({file.path().parent_path().filename().string(), name, name.substr(digits, 13),
            bytes ? std::string(asText(*bytes)) : std::string{}});
    }
    return artifacts;
}

} // namespace

/// Fetches the real recording from a peer that lists artifacts as our own server does.
class TestSyncRaw : public QObject {
    Q_OBJECT

private:
    std::vector<Artifact> m_artifacts;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<ScriptedPeer> m_server;
    std::unique_ptr<ScriptedPeer> m_bucket;
    std::unique_ptr<HttpClient> m_http;

    std::string listing(bool isSigned) const
    {
        std::string rows;
        for (const Artifact& artifact : m_artifacts) {
            const std::string url = isSigned ? "'" + m_bucket->url("/b/" + artifact.name) + "?sig=1'" : "null";
            rows += rows.empty() ? "" : ",";
            rows += "{'id':'" + artifact.name + "','kind':'" + artifact.kind + "','status':'ready','startTime':"
                + artifact.start + ",'sizeBytes':" + std::to_string(artifact.bytes.size()) + ",'sha256':'"
                + sha256Hex(asBytes(artifact.bytes)) + "','url':" + url + ",'proxyUrl':'" + kArtifact + artifact.name
                + "'}";
        }
        return json("{'artifacts':[" + rows + "],'faults':[") + kFault + json("],'session':") + kSession + "}";
    }
    Result<SessionRow> fetch(const StopToken& stop = {}, const std::function<void(const SyncProgress&)>& progress = {})
    {
        SyncOptions options;
        options.progress = progress;
        return SyncService(*m_http, *m_library).fetch({"local", m_server->url(), "token-1"}, kId, options, stop);
    }
    void verifyWhole()
    {
        const auto there = test::contentsOf(*m_library, kId);
        QCOMPARE(there.size(), m_artifacts.size() + 2);
        for (const Artifact& artifact : m_artifacts) {
            const bool isFound = std::ranges::any_of(there, [&](const auto& entry) {
                return entry.first.starts_with(artifact.kind + "/") && entry.second == artifact.bytes
                    && entry.first.find(artifact.start) != std::string::npos;
            });
            QVERIFY2(isFound, artifact.name.c_str());
        }
        QVERIFY(there.at("faults/i-1.json") == kFault);
        QVERIFY(there.at("session.json") == kSession);
    }

private Q_SLOTS:
    void init()
    {
        m_artifacts = realArtifacts();
        if (m_artifacts.empty()) QSKIP("needs the fixtures beside the project");
        m_folder = std::make_unique<QTemporaryDir>();
        auto library = Library::open(toPath(m_folder->path().toStdString()));
        QVERIFY_RESULT(library);
        m_library = std::move(*library);
        m_server = std::make_unique<ScriptedPeer>();
        m_bucket = std::make_unique<ScriptedPeer>();
        m_http = std::make_unique<HttpClient>(HttpClientOptions{.stallTimeout = {1'000}});
        m_server->always("GET", kListing, PeerAnswer::json(listing(false)));
        for (const Artifact& artifact : m_artifacts) {
            m_server->always("GET", kArtifact + artifact.name, {.headers = {}, .body = artifact.bytes});
            m_bucket->always("GET", "/b/" + artifact.name, {.headers = {}, .body = artifact.bytes});
        }
    }
    void cleanup()
    {
        m_http.reset();
        m_library.reset();
        m_server.reset();
        m_bucket.reset();
    }

    void artifactsArriveByteForByte()
    {
        SyncProgress last;
        const auto row = fetch({}, [&last](const SyncProgress& progress) { last = progress; });

        QVERIFY_RESULT(row);
        QVERIFY(row->isComplete);
        QCOMPARE(row->frameCount, std::uint32_t{41});
        QCOMPARE(row->server, std::string("local"));
        QCOMPARE(last.artifactsDone, m_artifacts.size());
        QCOMPARE(last.artifactsTotal, m_artifacts.size());
        verifyWhole();
    }

    void bytesAreKeptAsTheyAreWhateverTheirEncoding()
    {
        const Artifact& one = m_artifacts.front();
        m_server->always("GET", kArtifact + one.name, {.headers = {{"Content-Encoding", "gzip"}}, .body = one.bytes});

        QVERIFY_RESULT(fetch());

        verifyWhole();
    }

    void secondFetchDownloadsNothingAgain()
    {
        QVERIFY_RESULT(fetch());
        m_server->forgetRequests();

        QVERIFY_RESULT(fetch());

        QCOMPARE(m_server->count("GET", kArtifact), std::size_t{0});
        QCOMPARE(m_server->requests().size(), std::size_t{1});
        verifyWhole();
    }

    void signedUrlsGoFirstWithoutCredentials()
    {
        m_server->always("GET", kListing, PeerAnswer::json(listing(true)));

        QVERIFY_RESULT(fetch());

        QCOMPARE(m_server->count("GET", kArtifact), std::size_t{0});
        QCOMPARE(m_bucket->requests().size(), m_artifacts.size());
        for (const PeerRequest& request : m_bucket->requests()) QVERIFY(!request.headers.contains("authorization"));
        verifyWhole();
    }

    void wrongBytesFromTheBucketAreFetchedThroughTheServer()
    {
        m_server->always("GET", kListing, PeerAnswer::json(listing(true)));
        m_bucket->always("GET", "/b/" + m_artifacts[2].name, {.headers = {}, .body = "something else"});

        QVERIFY_RESULT(fetch());

        QCOMPARE(m_server->count("GET", kArtifact), std::size_t{1});
        verifyWhole();
    }

    void whatIsNotToBeHadIsLeftOutWithAProblem_data()
    {
        QTest::addColumn<int>("status");
        QTest::addRow("gone from the bucket") << 404;
        QTest::addRow("other bytes") << 200;
    }

    void whatIsNotToBeHadIsLeftOutWithAProblem()
    {
        QFETCH(int, status);
        const Artifact& lost = m_artifacts[2];
        auto answer = PeerAnswer::of(status);
        answer.body = "something else";
        m_server->always("GET", kArtifact + lost.name, answer);

        const auto row = fetch();

        QVERIFY_RESULT(row);
        QVERIFY(row->isComplete);
        QCOMPARE(row->problemCount, 1u);
        const auto recording = Recording::open(m_library->openSource(kId).value());
        QVERIFY_RESULT(recording);
        std::vector<std::string> codes;
        for (const ArtifactReport& artifact : (*recording)->artifacts())
            for (const Problem& problem : artifact.problems)
                if (problem.severity != Severity::Info) codes.push_back(problem.code);
        QVERIFY(codes == std::vector<std::string>{"missing-artifact"});

        m_server->always("GET", kArtifact + lost.name, {.headers = {}, .body = lost.bytes});
        const auto repaired = fetch();
        QVERIFY_RESULT(repaired);
        QCOMPARE(repaired->problemCount, 0u);
        verifyWhole();
    }

    void unfinishedSessionStaysIncomplete()
    {
        std::string live = listing(false);
        live.insert(live.rfind("\"platform\""), "\"isLiveIngest\":true,");
        m_server->always("GET", kListing, PeerAnswer::json(live));

        const auto partial = fetch();
        QVERIFY_RESULT(partial);
        QVERIFY(!partial->isComplete);
        QVERIFY(!m_library->session(kId).value().isComplete);
        QCOMPARE(partial->frameCount, std::uint32_t{41});

        m_server->always("GET", kListing, PeerAnswer::json(listing(false)));
        QVERIFY(fetch().value().isComplete);
        verifyWhole();
    }

    void damagedBlobIsFetchedAgain()
    {
        QVERIFY_RESULT(fetch());
        const std::string sha256 = sha256Hex(asBytes(m_artifacts[0].bytes));
        std::string junk = m_artifacts[0].bytes;
        junk[junk.size() / 2] = static_cast<char>(junk[junk.size() / 2] ^ 1);
        const auto blob = toPath(m_folder->path().toStdString()) / "library" / "blobs" / sha256.substr(0, 2) / sha256;
        QVERIFY_RESULT(writeFile(FileSystem::real(), blob, asBytes(junk)));

        QVERIFY_RESULT(fetch());

        verifyWhole();
    }

    void stoppedFetchResumesWhereItWas()
    {
        StopSource stop;
        const auto stopped = fetch(stop.token(), [&stop](const SyncProgress& progress) {
            if (progress.artifactsDone == 5) stop.requestStop();
        });
        QCOMPARE_ERROR(stopped, Errc::Cancelled);
        std::size_t there = 0;
        for (const auto& [path, bytes] : test::contentsOf(*m_library, kId))
            if (path != "session.json" && !path.starts_with("faults/")) ++there;
        QVERIFY(there >= 5);
        m_server->forgetRequests();

        QVERIFY_RESULT(fetch());

        QCOMPARE(m_server->count("GET", kArtifact), m_artifacts.size() - there);
        verifyWhole();
    }

    void artifactThatVanishedFromTheListGoes()
    {
        QVERIFY_RESULT(fetch());
        const Artifact gone = m_artifacts.back();
        m_artifacts.pop_back();
        m_server->always("GET", kListing, PeerAnswer::json(listing(false)));

        QVERIFY_RESULT(fetch());

        verifyWhole();
    }

    void endlessBodyIsTooLarge()
    {
        m_server->always("GET", kArtifact + m_artifacts[0].name, {.headers = {}, .body = std::string(70'000'000, 'x')});

        QCOMPARE_ERROR(fetch(), Errc::TooLarge);
    }

    void localServerIsFoundThroughTheDataFolder()
    {
        const fs::path folder = toPath(m_folder->path().toStdString());
        QCOMPARE_ERROR(localServer(folder), Errc::NotFound);
        QVERIFY_RESULT(writeLocalPipelineAddress(folder, {m_server->url() + "/", "rj_key", 1}));

        const auto server = localServer(folder);

        QVERIFY_RESULT(server);
        QCOMPARE(server->name, std::string("local"));
        QCOMPARE(server->baseUrl, m_server->url());
        QCOMPARE(server->bearerToken, localBearerToken(*readOrMakePipelineSecret(folder)));
    }
};

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestSyncRaw)
#include "tst_sync_raw.moc"
