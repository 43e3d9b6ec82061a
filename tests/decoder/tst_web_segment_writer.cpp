#include "decoder/gzip.h"
#include "decoder/web_segment.h"
#include "decoder/web_segment_writer.h"
#include "tests/decoder/problem_check.h"
#include "tests/support/result_check.h"

#include <QtTest>

using namespace revisit;

namespace {

WebEnvelope envelope()
{
    WebEnvelope made;
    made.sessionId = "session_1767225600000_00112233445566778899aabbccddeeff";
    made.pageUrl = "https://shop.example.com/\"quoted\"";
    made.pageTitle = "Shop";
    made.referrer = "https://search.example.com/";
    made.viewport = {800, 600};
    made.pixelRatio = 2;
    made.sessionStart = {1'767'225'600'000};
    made.chunkStart = {1'767'225'600'001};
    made.chunkEnd = {1'767'225'605'000};
    made.sequence = 4;
    return made;
}

const std::string kMeta
    = R"({"type":4,"timestamp":1767225600010,"data":{"href":"https://a/","width":800,"height":600}})";
const std::string kClick = R"({"type":3,"timestamp":1767225600020,"data":{"source":2,"type":2,"id":6,"x":30,"y":31}})";

} // namespace

class TestWebSegmentWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isReadBackAsWritten();
    void writesEveryFieldOfTheSdk();
    void refusesWhatServersRefuse();
};

void TestWebSegmentWriter::isReadBackAsWritten()
{
    WebSegmentWriter writer{envelope()};
    QVERIFY_RESULT(writer.add(kMeta));
    QVERIFY_RESULT(writer.add(kClick));
    QCOMPARE(writer.eventCount(), 2U);
    const auto bytes = writer.finish();
    QVERIFY_RESULT(bytes);
    QVERIFY(isGzip(*bytes));
    const auto inflated = inflateArtifact(*bytes, 1_MiB);
    QVERIFY_RESULT(inflated);
    const WebSegment read = readWebSegment(inflated->bytes);

    QCOMPARE(test::codesOf(read.problems), QString{});
    const WebEnvelope wrote = envelope();
    QCOMPARE(read.sessionId, wrote.sessionId);
    QCOMPARE(read.sdkName, std::string("@rejourneyco/browser"));
    QCOMPARE(read.sdkVersion, wrote.sdkVersion);
    QCOMPARE(read.pageUrl, wrote.pageUrl);
    QCOMPARE(read.pageTitle, wrote.pageTitle);
    QCOMPARE(read.referrer, wrote.referrer);
    QCOMPARE(read.viewport, wrote.viewport);
    QCOMPARE(read.pixelRatio, wrote.pixelRatio);
    QCOMPARE(read.chunkStart.value(), wrote.chunkStart);
    QCOMPARE(read.chunkEnd.value(), wrote.chunkEnd);
    QCOMPARE(read.sequence, wrote.sequence);
    QCOMPARE(read.eventCount, 2U);
    QCOMPARE(read.pointer.size(), 1U);
    QCOMPARE(read.pointer[0].time.ms, 1'767'225'600'020);
}

void TestWebSegmentWriter::writesEveryFieldOfTheSdk()
{
    WebSegmentWriter writer{envelope()};
    QVERIFY_RESULT(writer.add(kMeta));
    const QJsonObject written = QJsonDocument::fromJson(QByteArray::fromStdString(writer.json())).object();
    QCOMPARE(written.keys(),
        QStringList({"chunkEndedAt", "chunkStartedAt", "events", "format", "isCheckout", "page", "sdk", "sequence",
            "sessionId", "startedAt", "version", "viewport"}));
    QCOMPARE(written[u"version"].toInt(), 1);
    QCOMPARE(written[u"isCheckout"], QJsonValue(false));
    QCOMPARE(written[u"startedAt"].toInteger(), 1'767'225'600'000);
    QCOMPARE(written[u"viewport"][u"devicePixelRatio"].toDouble(), 2.0);
    QCOMPARE(written[u"events"].toArray().size(), 1);
}

void TestWebSegmentWriter::refusesWhatServersRefuse()
{
    WebSegmentWriter writer{envelope()};
    QCOMPARE_ERROR(writer.finish(), Errc::InvalidInput);
    for (const char* odd : {"", "7", "[]", "{}", "{\"timestamp\":\"1767225600010\"}", "{\"timestamp\":1767225600010"})
        QCOMPARE_ERROR(writer.add(odd), Errc::InvalidInput);
    QCOMPARE(writer.eventCount(), 0U);
}

QTEST_GUILESS_MAIN(TestWebSegmentWriter)
#include "tst_web_segment_writer.moc"
