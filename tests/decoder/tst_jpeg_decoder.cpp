#include "decoder/jpeg_decoder.h"
#include "tests/decoder/spec_samples.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/peak_memory.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <cmath>

using namespace revisit;
using Content = std::vector<std::byte>;

namespace {

unsigned channel(const Image& image, int x, int y, unsigned index)
{
    const std::span pixels{image.pixels.get(), image.byteCount()};
    return std::to_integer<unsigned>(
        pixels[static_cast<std::size_t>(y) * image.strideBytes + static_cast<std::size_t>(x) * 4 + index]);
}

/// Writes width and height into the first frame header of a baseline JPEG.
Content withClaimedSize(Content jpeg, unsigned width, unsigned height)
{
    for (std::size_t i = 0; i + 9 < jpeg.size(); ++i) {
        if (jpeg[i] != std::byte{0xFF} || (jpeg[i + 1] != std::byte{0xC0} && jpeg[i + 1] != std::byte{0xC2})) continue;
        jpeg[i + 5] = static_cast<std::byte>(height >> 8U);
        jpeg[i + 6] = static_cast<std::byte>(height & 0xFFU);
        jpeg[i + 7] = static_cast<std::byte>(width >> 8U);
        jpeg[i + 8] = static_cast<std::byte>(width & 0xFFU);
        break;
    }
    return jpeg;
}

} // namespace

class TestJpegDecoder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decodesTheSampleFrames();
    void decodesEveryKind_data();
    void decodesEveryKind();
    void orderOfBytesIsBlueGreenRed();
    void scalesToTheSmallestEighthNotBelow_data();
    void scalesToTheSmallestEighthNotBelow();
    void cutScanIsADamagedPicture();
    void damagedPictureIsHeldOnce();
    void nextPictureAfterADamagedOneIsClean();
    void everyPrefixIsSurvived();
    void headerAlone_data();
    void headerAlone();
    void hugeDimensionsAreRefused_data();
    void hugeDimensionsAreRefused();
    void tooManyScansAreRefused();
    void sizeNeedsNoScan();
    void startsLikeJpegNeedsThreeBytes();
};

void TestJpegDecoder::decodesTheSampleFrames()
{
    const Content bundle = test::sampleBundle();
    JpegDecoder decoder;
    const auto first = decoder.decode(std::span{bundle}.subspan(12, 142));
    const auto second = decoder.decode(std::span{bundle}.subspan(12 + 142 + 12, 143));

    QVERIFY_RESULT(first);
    QVERIFY_RESULT(second);
    QCOMPARE(first->size, (PixelSize{8, 8}));
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 8; ++x) {
            QCOMPARE(channel(*first, x, y, 0), 0x80U);
            QCOMPARE(channel(*second, x, y, 2), 0xB2U);
            QCOMPARE(channel(*first, x, y, 3), 0xFFU);
        }
    QVERIFY(!first->isDamaged);
}

void TestJpegDecoder::decodesEveryKind_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("colour") << static_cast<int>(test::JpegKind::Colour);
    QTest::newRow("grey") << static_cast<int>(test::JpegKind::Grey);
    QTest::newRow("progressive") << static_cast<int>(test::JpegKind::Progressive);
    QTest::newRow("CMYK") << static_cast<int>(test::JpegKind::Cmyk);
}

void TestJpegDecoder::decodesEveryKind()
{
    QFETCH(int, kind);
    const Content jpeg = test::jpegOf({33, 17}, 200, static_cast<test::JpegKind>(kind));
    JpegDecoder decoder;

    const auto image = decoder.decode(jpeg);

    QVERIFY_RESULT(image);
    QCOMPARE(image->size, (PixelSize{33, 17}));
    QCOMPARE(image->fullSize, (PixelSize{33, 17}));
    QVERIFY(!image->isDamaged);
    for (unsigned index = 0; index < 3; ++index)
        QVERIFY2(std::abs(static_cast<int>(channel(*image, 32, 16, index)) - 200) <= 3,
            qPrintable(QString::number(channel(*image, 32, 16, index))));
    QCOMPARE(channel(*image, 32, 16, 3), 0xFFU);
}

void TestJpegDecoder::orderOfBytesIsBlueGreenRed()
{
    const Content jpeg = test::patternJpeg({64, 64}, 3, 95);
    JpegDecoder decoder;
    const auto image = decoder.decode(jpeg);
    QVERIFY_RESULT(image);
    // patternJpeg's card at (0,0) with seed 3: blue, green and red differ by the bits of one product.
    const unsigned card = 3U * 2654435761U;
    for (unsigned index = 0; index < 3; ++index) {
        const int expected = static_cast<int>(card >> (8 * index + 4) & 0x7FU);
        QVERIFY(std::abs(static_cast<int>(channel(*image, 0, 0, index)) - expected) <= 40);
    }
}

void TestJpegDecoder::scalesToTheSmallestEighthNotBelow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("expectedWidth");
    QTest::addColumn<int>("expectedHeight");
    QTest::newRow("full where nothing is asked") << 0 << 0 << 320 << 640;
    QTest::newRow("an eighth") << 40 << 80 << 40 << 80;
    QTest::newRow("one pixel more than an eighth") << 41 << 80 << 80 << 160;
    QTest::newRow("the taller side decides") << 1 << 300 << 160 << 320;
    QTest::newRow("half") << 160 << 320 << 160 << 320;
    QTest::newRow("seven eighths") << 270 << 10 << 280 << 560;
    QTest::newRow("larger than it is") << 1000 << 1000 << 320 << 640;
}

void TestJpegDecoder::scalesToTheSmallestEighthNotBelow()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, expectedWidth);
    QFETCH(int, expectedHeight);
    JpegDecoder decoder;

    const auto image = decoder.decode(test::jpegOf({320, 640}, 77), {width, height});

    QVERIFY_RESULT(image);
    QCOMPARE(image->size, (PixelSize{expectedWidth, expectedHeight}));
    QCOMPARE(image->fullSize, (PixelSize{320, 640}));
    QVERIFY(std::abs(static_cast<int>(channel(*image, expectedWidth - 1, expectedHeight - 1, 1)) - 77) <= 3);
}

void TestJpegDecoder::cutScanIsADamagedPicture()
{
    Content jpeg = test::patternJpeg({315, 682}, 5);
    JpegDecoder decoder;
    const auto whole = decoder.decode(jpeg);
    jpeg.resize(jpeg.size() * 2 / 3);

    const auto image = decoder.decode(jpeg);

    QVERIFY_RESULT(whole);
    QVERIFY_RESULT(image);
    QVERIFY(image->isDamaged);
    const std::size_t half = image->byteCount() / 2;
    QVERIFY(std::equal(image->pixels.get(), image->pixels.get() + half, whole->pixels.get()));
    for (int y = 0; y < 682; ++y) QCOMPARE(channel(*image, 0, y, 3), 0xFFU);
}

void TestJpegDecoder::damagedPictureIsHeldOnce()
{
    auto jpeg = test::jpegOf({4096, 4096}, 100); // 64 MiB of pixels
    jpeg.resize(jpeg.size() / 2);
    const bool isCounted = test::restartPeakMemory();
    const auto before = test::peakMemory();

    const auto image = JpegDecoder{}.decode(jpeg);

    QVERIFY_RESULT(image);
    QVERIFY(image->isDamaged);
    if (!isCounted) QSKIP("this system does not say how much memory was used");
    QVERIFY2(*test::peakMemory() < Bytes{before->count + (96_MiB).count},
        std::to_string((test::peakMemory()->count - before->count) >> 20U).c_str());
}

void TestJpegDecoder::nextPictureAfterADamagedOneIsClean()
{
    Content jpeg = test::patternJpeg({100, 100}, 6);
    Content cut = jpeg;
    cut.resize(cut.size() / 2);
    JpegDecoder decoder;
    QVERIFY(decoder.decode(cut)->isDamaged);
    QVERIFY(!decoder.decode(jpeg)->isDamaged);
}

void TestJpegDecoder::everyPrefixIsSurvived()
{
    const Content jpeg = test::jpegOf({24, 24}, 90, test::JpegKind::Progressive);
    JpegDecoder decoder;
    for (std::size_t size = 0; size < jpeg.size() - 2; ++size) {
        const auto image = decoder.decode(std::span{jpeg}.first(size));
        if (image) QVERIFY(image->isDamaged);
    }
}

void TestJpegDecoder::headerAlone_data()
{
    QTest::addColumn<Content>("jpeg");
    QTest::addColumn<int>("code");
    const Content whole = test::jpegOf({8, 8}, 1);
    QTest::newRow("empty") << Content{} << static_cast<int>(Errc::Corrupt);
    QTest::newRow("HTML") << test::bytesOfHex("3c68746d6c3e") << static_cast<int>(Errc::Corrupt);
    QTest::newRow("magic only") << test::bytesOfHex("ffd8ff") << static_cast<int>(Errc::Truncated);
    QTest::newRow("cut in the tables") << Content(whole.begin(), whole.begin() + 40)
                                       << static_cast<int>(Errc::Truncated);
    QTest::newRow("0×0") << withClaimedSize(whole, 0, 0) << static_cast<int>(Errc::Corrupt);
}

void TestJpegDecoder::headerAlone()
{
    QFETCH(Content, jpeg);
    QFETCH(int, code);
    JpegDecoder decoder;
    QCOMPARE_ERROR(decoder.readSize(jpeg), static_cast<Errc>(code));
    QCOMPARE_ERROR(decoder.decode(jpeg), static_cast<Errc>(code));
    QVERIFY(jpegSizeFromHeader(jpeg).isEmpty());
}

void TestJpegDecoder::hugeDimensionsAreRefused_data()
{
    QTest::addColumn<unsigned>("width");
    QTest::addColumn<unsigned>("height");
    QTest::newRow("65,500×65,500") << 65'500U << 65'500U;
    QTest::newRow("one long side") << 20'000U << 8U;
    QTest::newRow("many pixels") << 16'000U << 16'000U;
}

void TestJpegDecoder::hugeDimensionsAreRefused()
{
    QFETCH(unsigned, width);
    QFETCH(unsigned, height);
    const Content jpeg = withClaimedSize(test::jpegOf({8, 8}, 1), width, height);
    JpegDecoder decoder;
    QCOMPARE_ERROR(decoder.readSize(jpeg), Errc::TooLarge);
    QCOMPARE_ERROR(decoder.decode(jpeg, {100, 100}), Errc::TooLarge);
    QCOMPARE(jpegSizeFromHeader(jpeg), (PixelSize{static_cast<int>(width), static_cast<int>(height)}));
}

void TestJpegDecoder::tooManyScansAreRefused()
{
    Content jpeg = test::jpegOf({64, 64}, 50, test::JpegKind::Progressive);
    const Content marker = test::bytesOfHex("ffda");
    auto scan = std::search(jpeg.begin(), jpeg.end(), marker.begin(), marker.end());
    for (int i = 0; i < 2; ++i) scan = std::search(scan + 1, jpeg.end(), marker.begin(), marker.end());
    QVERIFY(scan != jpeg.end());
    // A scan header without data; each costs libjpeg a pass over the picture.
    const Content emptyScan = test::bytesOfHex("ffda0008010100053f00");
    Content bomb(jpeg.begin(), scan);
    for (int i = 0; i < 600; ++i) bomb.insert(bomb.end(), emptyScan.begin(), emptyScan.end());
    bomb.insert(bomb.end(), scan, jpeg.end());

    JpegDecoder decoder;
    QCOMPARE_ERROR(decoder.decode(bomb), Errc::Corrupt); // libjpeg's own limit of 500 scans
    QCOMPARE_ERROR(decoder.decode(withClaimedSize(bomb, 8000, 8000)), Errc::TooLarge); // ours: scans × pixels
}

void TestJpegDecoder::sizeNeedsNoScan()
{
    const Content jpeg = test::jpegOf({315, 682}, 1);
    QCOMPARE(jpegSizeFromHeader(jpeg), (PixelSize{315, 682}));
    for (std::size_t size = jpeg.size(); size > 0; --size) {
        const PixelSize read = jpegSizeFromHeader(std::span{jpeg}.first(size));
        QVERIFY(read.isEmpty() || read == (PixelSize{315, 682}));
    }
}

void TestJpegDecoder::startsLikeJpegNeedsThreeBytes()
{
    QVERIFY(startsLikeJpeg(test::bytesOfHex("ffd8ff")));
    QVERIFY(!startsLikeJpeg(test::bytesOfHex("ffd8")));
    QVERIFY(!startsLikeJpeg(test::bytesOfHex("ffd800")));
}

QTEST_GUILESS_MAIN(TestJpegDecoder)
#include "tst_jpeg_decoder.moc"
