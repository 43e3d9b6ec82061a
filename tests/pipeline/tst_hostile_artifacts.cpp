#include "tests/pipeline/pipeline_under_test.h"
#include "tests/support/gzip_bomb.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/peak_memory.h"
#include "tests/support/result_check.h"

#include "base/encoding.h"
#include "store/database.h"

#include <QtTest>

#include <algorithm>

using namespace revisit;
using nlohmann::json;
using test::PipelineUnderTest;
using Kind = PipelineEvent::Kind;

namespace {

constexpr WallTime kStart{1'780'000'000'000};
constexpr Bytes kMemory = 200_MiB; ///< what all of it may take on top of the idle pipeline
constexpr Bytes kMemoryOfValues = 768_MiB; ///< what the values of the largest JSON document may take

std::string text(const std::vector<std::byte>& bytes) { return std::string(asText(bytes)); }

std::string torn()
{
    std::string bundle = test::frameBundle(kStart, 3);
    bundle.resize(bundle.size() - 40);
    return bundle;
}

/// A bundle of one frame whose header says 65,500 × 65,500.
std::string hugeFrame()
{
    auto jpeg = test::jpegOf({16, 16}, 128);
    const std::vector<std::byte> startOfFrame{std::byte{0xFF}, std::byte{0xC0}};
    const auto at = std::search(jpeg.begin(), jpeg.end(), startOfFrame.begin(), startOfFrame.end());
    for (const int offset : {5, 7}) {
        *(at + offset) = std::byte{0xFF};
        *(at + offset + 1) = std::byte{0xDC};
    }
    return test::gzipped(text(test::bundleRecord(1'000, jpeg)));
}

std::string repeated(std::string_view part, std::size_t count)
{
    std::string whole;
    whole.reserve(part.size() * count);
    for (std::size_t i = 0; i < count; ++i) whole += part;
    return whole;
}

/// What became of an artifact, as its row says.
struct Fate {
    std::string status;
    std::string reason; ///< why it failed, or the damage of one that is ready
};

Fate fateOf(const PipelineUnderTest& pipeline, const std::string& objectKey)
{
    auto database = Database::open(pipeline.folder() / "pipeline.db", Access::ReadOnly, Durability::Full);
    if (!database) return {};
    auto query = database->prepare(
        "SELECT status, coalesce(failure_reason,'')||coalesce(problems,'') FROM recording_artifacts "
        "WHERE s3_object_key=?");
    if (!query) return {};
    query->bind(1, std::string_view(objectKey));
    if (!query->step().value_or(false)) return {};
    return {std::string(query->text(0)), std::string(query->text(1))};
}

} // namespace

/// One pipeline that is fed what no SDK would send: everything is answered, ends in a named state and costs little.
class TestHostileArtifacts : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void artifactsEndInANamedState_data();
    void artifactsEndInANamedState();
    void strangersAreRefused();
    void forgedTokensAreRefused();
    void bodiesOverTheLimitAreRefused();
    void allOfItCostsLittle();
    void millionsOfEventsAreReadUpToTheirLimit();
    void cleanup();

private:
    [[nodiscard]] test::JsonAnswer presign(bool isBundle, std::size_t size);
    [[nodiscard]] int putTo(const test::JsonAnswer& presigned, const std::string& body) const;
    PipelineUnderTest m_pipeline; // the computer's clock: retries wait for it
    const std::string m_session = test::sessionIdAt(kStart);
    int m_number = 0;
    bool m_isMemoryKnown = false;
    Bytes m_before;
};

void TestHostileArtifacts::initTestCase()
{
    m_pipeline.settings().processAttempts = 2;
    QVERIFY_RESULT(m_pipeline.start());
    m_isMemoryKnown = test::restartPeakMemory();
    m_before = test::peakMemory().value_or(Bytes{});
}

test::JsonAnswer TestHostileArtifacts::presign(bool isBundle, std::size_t size)
{
    const std::int64_t at = kStart.ms + 10'000 * ++m_number;
    if (!isBundle)
        return m_pipeline.post("/api/ingest/presign",
            {{"sessionId", m_session}, {"contentType", "events"}, {"batchNumber", m_number}, {"sizeBytes", size}});
    return m_pipeline.post("/api/ingest/segment/presign",
        {{"sessionId", m_session}, {"kind", "screenshots"}, {"startTime", at}, {"endTime", at + 2'000},
            {"frameCount", 3}, {"sizeBytes", size}});
}

int TestHostileArtifacts::putTo(const test::JsonAnswer& presigned, const std::string& body) const
{
    return m_pipeline.put(presigned.body.value("presignedUrl", std::string("http://x/")), body).status;
}

void TestHostileArtifacts::artifactsEndInANamedState_data()
{
    QTest::addColumn<bool>("isBundle");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("reason");
    const auto add = [](const char* name, bool isBundle, const std::string& body, const char* status,
                         const char* reason) {
        QTest::newRow(name) << isBundle << QByteArray::fromStdString(body) << QByteArray(status) << QByteArray(reason);
    };
    const std::string bomb = text(test::gzipBomb(1'024_MiB));
    add("torn bundle", true, torn(), "ready", "truncated-gzip");
    add("bundle before garbage", true, test::frameBundle(kStart, 3, 2) + "<html>garbage", "ready", "trailing-bytes");
    add("bomb", true, bomb, "failed", "inflated-limit");
    add("bomb of events", false, bomb, "failed", "inflated-limit");
    add("frame of 65,500 x 65,500 px", true, hugeFrame(), "ready", "frame-pixel-limit");
    add("events 100,000 deep", false,
        test::gzipped("{\"events\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}"), "failed", "depth");
}

void TestHostileArtifacts::artifactsEndInANamedState()
{
    QFETCH(bool, isBundle);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, reason);
    const auto presigned = presign(isBundle, static_cast<std::size_t>(body.size()));
    QCOMPARE(presigned.status, 200);
    QCOMPARE(putTo(presigned, body.toStdString()), 204);
    if (!isBundle)
        QCOMPARE(m_pipeline.post("/api/ingest/batch/complete", {{"batchId", presigned.body["batchId"]}}).status, 200);

    const std::string key = presigned.body["s3Key"].get<std::string>();
    const auto isOver = [&] {
        const std::string now = fateOf(m_pipeline, key).status;
        return now == "ready" || now == "failed";
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 20'000);

    const Fate fate = fateOf(m_pipeline, key);
    QVERIFY2(fate.reason.find(reason.toStdString()) != std::string::npos, (fate.status + " " + fate.reason).c_str());
    QCOMPARE(QByteArray::fromStdString(fate.status), status);
}

void TestHostileArtifacts::strangersAreRefused()
{
    const auto answer = m_pipeline.postText("/api/ingest/presign",
        json{{"sessionId", m_session}, {"contentType", "events"}, {"batchNumber", 99}, {"sizeBytes", 9}}.dump(),
        "Content-Type: application/json\r\nx-rejourney-key: rj_stranger\r\n");
    QCOMPARE(answer.status, 401);
}

void TestHostileArtifacts::forgedTokensAreRefused()
{
    const std::string body = test::frameBundle(kStart, 3, 3);
    const auto presigned = presign(true, body.size());
    QCOMPARE(presigned.status, 200);
    std::string forged = presigned.body["presignedUrl"].get<std::string>();
    forged.back() = forged.back() == '0' ? '1' : '0';
    QCOMPARE(m_pipeline.put(forged, body).status, 403);
    QCOMPARE(fateOf(m_pipeline, presigned.body["s3Key"].get<std::string>()).status, std::string("pending"));
}

void TestHostileArtifacts::bodiesOverTheLimitAreRefused()
{
    const auto presigned = presign(true, 1'000);
    QCOMPARE(presigned.status, 200);
    auto client = test::RawHttpClient::connect(m_pipeline.port());
    QVERIFY_RESULT(client);
    QVERIFY_RESULT(client->send("PUT " + test::targetOf(presigned.body["presignedUrl"].get<std::string>())
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 26214401\r\n\r\n"));
    const auto refused = client->read(); // the body is not waited for
    QVERIFY_RESULT(refused);
    QCOMPARE(refused->status, 400);
    QCOMPARE(fateOf(m_pipeline, presigned.body["s3Key"].get<std::string>()).status, std::string("pending"));
    QCOMPARE(m_pipeline.post("/api/ingest/presign", {{"padding", std::string((5_MiB).count, 'x')}}).status, 413);
}

void TestHostileArtifacts::cleanup()
{
    const auto health = test::fetch(m_pipeline.port(), "GET", "/health");
    QVERIFY_RESULT(health);
    QCOMPARE(health->status, 200);
}

void TestHostileArtifacts::allOfItCostsLittle()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer keeps what was freed, so the peak is its own");
#endif
    if (!m_isMemoryKnown) QSKIP("this system does not say how much memory was used");
    const Bytes most = test::peakMemory().value_or(Bytes{});
    qInfo(
        "peak: %llu MiB over the idle pipeline", static_cast<unsigned long long>((most.count - m_before.count) >> 20U));
    QVERIFY(most < Bytes{m_before.count + kMemory.count});
}

/// 12 MB of JSON, 12 KB as sent.
void TestHostileArtifacts::millionsOfEventsAreReadUpToTheirLimit()
{
    const std::string body = test::gzipped("[" + repeated("{},", 3'999'990) + "{}]");
    m_isMemoryKnown = test::restartPeakMemory();
    m_before = test::peakMemory().value_or(Bytes{});
    const auto presigned = presign(false, body.size());
    QCOMPARE(presigned.status, 200);
    QCOMPARE(putTo(presigned, body), 204);
    QCOMPARE(m_pipeline.post("/api/ingest/batch/complete", {{"batchId", presigned.body["batchId"]}}).status, 200);
    const std::string key = presigned.body["s3Key"].get<std::string>();
    QTRY_COMPARE_WITH_TIMEOUT(fateOf(m_pipeline, key).status, std::string("ready"), 60'000);
    QVERIFY(fateOf(m_pipeline, key).reason.find("event-limit") != std::string::npos);
    const Bytes most = test::peakMemory().value_or(Bytes{});
    qInfo("peak: %llu MiB", static_cast<unsigned long long>((most.count - m_before.count) >> 20U));
    QVERIFY(!m_isMemoryKnown || most < Bytes{m_before.count + kMemoryOfValues.count});
}

QTEST_GUILESS_MAIN(TestHostileArtifacts)
#include "tst_hostile_artifacts.moc"
