#include "store/database.h"
#include "tests/pipeline/pipeline_under_test.h"
#include "tests/support/result_check.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "base/file_system.h"

#include <QProcess>
#include <QtTest>

#include <filesystem>
#include <map>
#include <optional>

using namespace revisit;
using nlohmann::json;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr const char* kHeaders = "Content-Type: application/json\r\nx-rejourney-key: rj_test\r\n";

/// One artifact of the recorded app, as its SDK holds it until it is acknowledged.
struct Artifact {
    std::string path; ///< of its presign route
    json presign;
    std::string body;
    std::string key; ///< once acknowledged: where the server said that it will lie
};

std::vector<Artifact> artifactsOf(const std::string& sessionId, WallTime start)
{
    std::vector<Artifact> all;
    for (int i = 0; i < 2; ++i) {
        const std::string body = test::frameBundle(start, 3, i + 1);
        all.push_back({"/api/ingest/segment/presign",
            {{"sessionId", sessionId}, {"kind", "screenshots"}, {"startTime", start.ms + 1'000 + i},
                {"endTime", start.ms + 3'000}, {"frameCount", 3}, {"sizeBytes", body.size()}, {"compression", "gzip"}},
            body, {}});
    }
    const std::string hierarchy = test::hierarchySnapshot(start);
    all.push_back({"/api/ingest/segment/presign",
        {{"sessionId", sessionId}, {"kind", "hierarchy"}, {"startTime", start.ms + 1'000},
            {"endTime", start.ms + 1'000}, {"frameCount", 1}, {"sizeBytes", hierarchy.size()}, {"compression", "gzip"}},
        hierarchy, {}});
    const std::string events = test::eventBatch(start);
    all.push_back({"/api/ingest/presign",
        {{"sessionId", sessionId}, {"contentType", "events"}, {"batchNumber", 0}, {"sizeBytes", events.size()}}, events,
        {}});
    return all;
}

/// The process that is killed, and started again on the same folder.
class Victim {
public:
    explicit Victim(QString folder)
        : m_folder(std::move(folder))
    {
    }
    ~Victim() { end(); }

    bool start(int fatalStep) { return start(QString::number(fatalStep)); }
    bool start(const QString& fatalStep)
    {
        m_process = std::make_unique<QProcess>();
        m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const QString program
            = QFileInfo(QCoreApplication::applicationDirPath(), QStringLiteral("pipeline_victim")).filePath();
        m_process->start(program, {m_folder, fatalStep});
        while (!m_process->canReadLine())
            if (!m_process->waitForReadyRead(kPatienceMs)) return false;
        const std::string line = m_process->readLine().trimmed().toStdString();
        m_port = static_cast<std::uint16_t>(std::stoi(line.substr(line.rfind(':') + 1)));
        return line.starts_with("ready ");
    }
    bool isDead() { return m_process->state() == QProcess::NotRunning || m_process->waitForFinished(0); }
    void end()
    {
        if (!m_process) return;
        m_process->closeWriteChannel();
        if (!m_process->waitForFinished(kPatienceMs)) m_process->kill();
        m_process.reset();
    }
    /// The answer's body, or nothing when the process is gone.
    std::optional<json> post(const std::string& path, const json& body)
    {
        const auto answer = test::fetch(m_port, "POST", path, kHeaders, body.dump());
        return answer && answer->status == 200 ? std::optional(json::parse(answer->body, nullptr, false))
                                               : std::nullopt;
    }
    /// Presigns and sends; true once it is acknowledged.
    bool send(Artifact& artifact)
    {
        const auto presigned = post(artifact.path, artifact.presign);
        if (!presigned) return false;
        if (presigned->contains("skipUpload")) return !artifact.key.empty(); // stored before, acknowledged or not
        const auto answer = test::fetch(
            m_port, "PUT", test::targetOf((*presigned)["presignedUrl"].get<std::string>()), {}, artifact.body);
        if (!answer || answer->status != 204) return false;
        artifact.key = (*presigned)["s3Key"].get<std::string>();
        return true;
    }

private:
    const QString m_folder;
    std::unique_ptr<QProcess> m_process;
    std::uint16_t m_port = 0;
};

struct Row {
    std::string status, sha256, endpoint;
};

/// What the database says about the objects of a session, and the session's own status under the empty key.
std::map<std::string, Row> rowsOf(const std::filesystem::path& folder, const std::string& sessionId)
{
    std::map<std::string, Row> rows;
    auto database = Database::open(folder / "pipeline" / "pipeline.db", Access::ReadOnly, Durability::Full);
    if (!database) return rows;
    auto artifacts = database->prepare(
        "SELECT s3_object_key,status,sha256,endpoint_id FROM recording_artifacts WHERE session_id=?");
    if (!artifacts) return rows;
    artifacts->bind(1, std::string_view(sessionId));
    while (artifacts->step().value_or(false))
        rows[artifacts->text(0)] = {artifacts->text(1), artifacts->text(2), artifacts->text(3)};
    auto session = database->prepare("SELECT status FROM sessions WHERE id=?");
    if (!session) return rows;
    session->bind(1, std::string_view(sessionId));
    if (session->step().value_or(false)) rows[""].status = session->text(0);
    return rows;
}

bool isSettled(
    const std::filesystem::path& folder, const std::string& sessionId, const std::vector<Artifact>& artifacts)
{
    const auto rows = rowsOf(folder, sessionId);
    const auto session = rows.find("");
    if (session == rows.end() || session->second.status != "ready") return false;
    for (const Artifact& artifact : artifacts) {
        const auto row = rows.find(artifact.key);
        if (row == rows.end() || row->second.status != "ready") return false;
    }
    return true;
}

} // namespace

class TestCrashRecovery : public QObject {
    Q_OBJECT
private slots:
    void acknowledgedArtifactsSurviveAKill_data();
    void acknowledgedArtifactsSurviveAKill();
    void killsAtTheSameStepNeverMakeAnArtifactFail_data();
    void killsAtTheSameStepNeverMakeAnArtifactFail();
};

void TestCrashRecovery::acknowledgedArtifactsSurviveAKill_data()
{
    QTest::addColumn<int>("fatalStep");
    // Four artifacts take eight steps each: stored, committed; read, stored, committed, removed; read, committed.
    for (int step = 1; step <= 32; ++step) QTest::newRow(qPrintable(QString::number(step))) << step;
}

void TestCrashRecovery::acknowledgedArtifactsSurviveAKill()
{
    QFETCH(int, fatalStep);
    QTemporaryDir folder;
    const std::filesystem::path path = toPath(folder.path().toStdString());
    const WallTime start{SystemClock::instance().now().ms - 10'000};
    const std::string sessionId = test::sessionIdAt(start);
    auto artifacts = artifactsOf(sessionId, start);
    Victim victim(folder.path());
    QVERIFY(victim.start(fatalStep));
    for (Artifact& artifact : artifacts)
        if (!victim.send(artifact)) break; // the process died under it
    QTRY_VERIFY_WITH_TIMEOUT(victim.isDead(), kPatienceMs);

    QVERIFY(victim.start(0));
    for (Artifact& artifact : artifacts)
        if (artifact.key.empty()) QVERIFY(victim.send(artifact));
    QVERIFY(victim.post("/api/ingest/session/end", {{"sessionId", sessionId}, {"endedAt", start.ms + 5'000}}));
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(path, sessionId, artifacts), kPatienceMs);
    victim.end();

    const auto rows = rowsOf(path, sessionId);
    for (const Artifact& artifact : artifacts) {
        const Row& row = rows.at(artifact.key);
        QCOMPARE(row.sha256, sha256Hex(asBytes(artifact.body)));
        const auto stored
            = FileSystem::real().read(path / "pipeline" / "buckets" / row.endpoint / toPath(artifact.key), 1_MiB);
        QVERIFY_RESULT(stored);
        QCOMPARE(std::string(asText(*stored)), artifact.body);
    }
    QVERIFY(std::filesystem::is_empty(path / "pipeline" / "spool"));
}

void TestCrashRecovery::killsAtTheSameStepNeverMakeAnArtifactFail_data()
{
    QTest::addColumn<QString>("step");
    QTest::newRow("flushing") << "flush-read";
    QTest::newRow("processing") << "process-read";
}

void TestCrashRecovery::killsAtTheSameStepNeverMakeAnArtifactFail()
{
    QFETCH(QString, step);
    QTemporaryDir folder;
    const WallTime start{SystemClock::instance().now().ms - 10'000};
    const std::string sessionId = test::sessionIdAt(start);
    std::vector<Artifact> artifacts{artifactsOf(sessionId, start).front()};
    Victim victim(folder.path());
    QVERIFY(victim.start(step));
    QVERIFY(victim.send(artifacts.front()));
    for (int kills = 1; kills <= 8; ++kills) {
        QTRY_VERIFY_WITH_TIMEOUT(victim.isDead(), kPatienceMs);
        victim.start(kills < 8 ? step : QStringLiteral("0")); // may die before it says that it is ready
    }
    QVERIFY(victim.post("/api/ingest/session/end", {{"sessionId", sessionId}, {"endedAt", start.ms + 5'000}}));
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(toPath(folder.path().toStdString()), sessionId, artifacts), kPatienceMs);
}

QTEST_GUILESS_MAIN(TestCrashRecovery)
#include "tst_crash_recovery.moc"
