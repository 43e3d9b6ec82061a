#include "decoder/frame_bundle.h"
#include "tests/decoder/spec_samples.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/result_check.h"

#include <QtTest>

using namespace revisit;
using Content = std::vector<std::byte>;

namespace {

constexpr std::int64_t kStart = test::kSampleStart.ms;

} // namespace

class TestFrameBundleWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesTheBytesOfTheSpecification();
    void knowsItsFirstAndLastFrame();
    void refusesWhatNoSdkWrites_data();
    void refusesWhatNoSdkWrites();
    void clearStartsTheNextBundle();
};

void TestFrameBundleWriter::writesTheBytesOfTheSpecification()
{
    const Content sample = test::sampleBundle();
    FrameBundleWriter writer{test::kSampleStart};

    QVERIFY_RESULT(writer.add({kStart + 137}, std::span{sample}.subspan(12, 142)));
    QVERIFY_RESULT(writer.add({kStart + 1142}, std::span{sample}.last(143)));

    QVERIFY(writer.bytes() == sample);
}

void TestFrameBundleWriter::knowsItsFirstAndLastFrame()
{
    FrameBundleWriter writer{test::kSampleStart};
    QVERIFY(!writer.firstFrame() && !writer.lastFrame());
    const Content jpeg = test::jpegOf({8, 8}, 1);
    for (const std::int64_t offset : {0, 5, 9}) QVERIFY_RESULT(writer.add({kStart + offset}, jpeg));

    QCOMPARE(writer.frameCount(), 3U);
    QCOMPARE(writer.firstFrame()->ms, kStart);
    QCOMPARE(writer.lastFrame()->ms, kStart + 9);
}

void TestFrameBundleWriter::refusesWhatNoSdkWrites_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<Content>("jpeg");
    QTest::addColumn<int>("code");
    const Content jpeg = test::jpegOf({8, 8}, 1);
    Content large = jpeg;
    large.insert(large.begin() + 20, 10'485'761 - jpeg.size(), std::byte{0});
    QTest::newRow("before the session") << qint64{-1} << jpeg << static_cast<int>(Errc::InvalidInput);
    QTest::newRow("empty") << qint64{1} << Content{} << static_cast<int>(Errc::InvalidInput);
    QTest::newRow("no start") << qint64{1} << Content(jpeg.begin() + 1, jpeg.end())
                              << static_cast<int>(Errc::InvalidInput);
    QTest::newRow("no end") << qint64{1} << Content(jpeg.begin(), jpeg.end() - 1)
                            << static_cast<int>(Errc::InvalidInput);
    QTest::newRow("over 10 MiB") << qint64{1} << large << static_cast<int>(Errc::TooLarge);
}

void TestFrameBundleWriter::refusesWhatNoSdkWrites()
{
    QFETCH(qint64, offset);
    QFETCH(Content, jpeg);
    QFETCH(int, code);
    FrameBundleWriter writer{test::kSampleStart};

    QCOMPARE_ERROR(writer.add({kStart + offset}, jpeg), static_cast<Errc>(code));

    QVERIFY(writer.bytes().empty());
    QCOMPARE(writer.frameCount(), 0U);
}

void TestFrameBundleWriter::clearStartsTheNextBundle()
{
    const Content jpeg = test::jpegOf({8, 8}, 1);
    FrameBundleWriter writer{test::kSampleStart};
    QVERIFY_RESULT(writer.add({kStart + 1}, jpeg));
    writer.clear();
    QVERIFY(writer.bytes().empty() && !writer.firstFrame());
    QVERIFY_RESULT(writer.add({kStart + 7}, jpeg));
    QVERIFY(writer.bytes() == test::bundleRecord(7, jpeg));
}

QTEST_GUILESS_MAIN(TestFrameBundleWriter)
#include "tst_frame_bundle_writer.moc"
