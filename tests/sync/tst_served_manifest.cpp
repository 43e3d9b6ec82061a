#include "sync/served_manifest.h"

#include "tests/support/exchange_peer.h"
#include "tests/support/fixtures.h"
#include "tests/support/result_check.h"

#include <QtTest>

namespace revisit {

class TestServedManifest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void framesAreSortedAndEachTimeComesOnce();
    void signedModeKnowsBothAddresses();
    void webSegmentsKeepTheirOrderAndNames();
    void oddRowsAreLeftOut();
    void nonsenseIsCorrupt();
};

void TestServedManifest::framesAreSortedAndEachTimeComesOnce()
{
    const auto manifest = readServedManifest(R"({"playbackMode":"screenshots","screenshotFramesStatus":"preparing",
        "screenshotFramesTotalSegments":9,"screenshotFrames":[{"timestamp":30,"url":"/f/30"},{"timestamp":10,"url":"/f/10"},
        {"timestamp":30,"url":"/again"},{"timestamp":20.0,"url":"/f/20"}]})");

    QVERIFY_RESULT(manifest);
    QVERIFY(manifest->isPreparing);
    QCOMPARE(manifest->totalSegments, std::int64_t{9});
    QCOMPARE(manifest->frames.size(), std::size_t{3});
    QCOMPARE(manifest->frames[0].path, std::string("frames/10.jpg"));
    QCOMPARE(manifest->frames[0].ownUrl, std::string("/f/10"));
    QCOMPARE(manifest->frames[2].ownUrl, std::string("/f/30"));
}

void TestServedManifest::signedModeKnowsBothAddresses()
{
    const auto manifest = readServedManifest(R"({"screenshotFrames":[
        {"timestamp":1,"url":"https://bucket/1.jpg?X-Amz-Signature=a","proxyUrl":"/f/1"},
        {"timestamp":2,"url":"/f/2","proxyUrl":"/f/2"},{"timestamp":3,"url":"javascript:1"}]})");

    QVERIFY_RESULT(manifest);
    QCOMPARE(manifest->frames[0].signedUrl, std::string("https://bucket/1.jpg?X-Amz-Signature=a"));
    QCOMPARE(manifest->frames[0].ownUrl, std::string("/f/1"));
    QVERIFY(manifest->frames[1].signedUrl.empty());
    QCOMPARE(manifest->frames[1].ownUrl, std::string("/f/2"));
    QVERIFY(manifest->frames[2].signedUrl.empty());
}

void TestServedManifest::webSegmentsKeepTheirOrderAndNames()
{
    const auto fixtures = test::fixturesFolder();
    if (!fixtures) QSKIP("needs the fixtures beside the project");
    test::ExchangePeer peer(test::readExchanges(*fixtures / "exchanges" / "05-web-read-flow.jsonl"));

    const auto manifest = readServedManifest(
        peer.body("GET", "/api/session/session_1795326721447_ff31a90ee266b37d2cd2d4a01fd3835c/replay-manifest"));

    QVERIFY_RESULT(manifest);
    QCOMPARE(manifest->playbackMode, std::string("rrweb"));
    QCOMPARE(manifest->segments.size(), std::size_t{3});
    QCOMPARE(manifest->segments[0].path, std::string("rrweb/1795326721448.rrweb.json.gz"));
    QCOMPARE(manifest->segments[2].path, std::string("rrweb/1795326726451.rrweb.json.gz"));
    QVERIFY(manifest->segments[0].signedUrl.starts_with("http://"));
    QVERIFY(manifest->segments[0].ownUrl.starts_with("/api/session/rrweb-segment/"));
}

void TestServedManifest::oddRowsAreLeftOut()
{
    const auto manifest = readServedManifest(R"({"screenshotFrames":[{"timestamp":-5},{"timestamp":null},{},7,
        {"timestamp":"../../x"}],"rrwebReplay":{"segments":[{"artifactId":"a","startTime":null},{"artifactId":"b"},7]}})");

    QVERIFY_RESULT(manifest);
    QVERIFY(manifest->frames.empty());
    for (const RemoteItem& segment : manifest->segments) QVERIFY(segment.path.starts_with("rrweb/0_"));
}

void TestServedManifest::nonsenseIsCorrupt()
{
    for (const char* body : {"", "[]", "7", "<html>", "{\"a\":"})
        QCOMPARE_ERROR(readServedManifest(body), Errc::Corrupt);
}

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestServedManifest)
#include "tst_served_manifest.moc"
