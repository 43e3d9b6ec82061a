#include "base/digest.h"
#include "base/file_system.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "decoder/jpeg_decoder.h"
#include "tests/decoder/problem_check.h"
#include "tests/decoder/spec_samples.h"
#include "tests/support/fixtures.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/result_check.h"
#include "tests/support/tar_samples.h"

#include <QtTest>

using namespace revisit;
using Content = std::vector<std::byte>;
using Times = QList<qint64>;

namespace {

const Content kJpegA = test::jpegOf({8, 8}, 10);
const Content kJpegB = test::jpegOf({8, 8}, 200);
constexpr qint64 kStart = test::kSampleStart.ms;
const BundleContext kContext{test::kSampleStart, std::nullopt};

Content cutBy(Content bytes, std::size_t count)
{
    bytes.resize(bytes.size() - count);
    return bytes;
}

Content junk(std::size_t count) { return Content(count, std::byte{0x5A}); }

Content textContent(std::string_view text)
{
    const auto bytes = asBytes(text);
    return {bytes.begin(), bytes.end()};
}

/// Milliseconds since the session's start, in file order.
Times timesOf(const FrameBundle& bundle)
{
    Times times;
    for (const BundleFrame& frame : bundle.frames) times << frame.time.ms - kStart;
    return times;
}

FrameBundle read(const Content& stored, const BundleContext& context = kContext)
{
    return readFrameBundle(inflateArtifact(stored, 64_MiB).value().bytes, context);
}

} // namespace

class TestFrameBundleReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheSampleOfTheSpecification();
    void readsTheLegacySample();
    void doesAtLeastAsWellAsTheReference_data();
    void doesAtLeastAsWellAsTheReference();
    void legacyArchivesAreReadAsWell_data();
    void legacyArchivesAreReadAsWell() { doesAtLeastAsWellAsTheReference(); }
    void goesOnAfterDamage_data();
    void goesOnAfterDamage();
    void refusesUnknownContentByName_data();
    void refusesUnknownContentByName();
    void problemsNameTheInflatedOffset();
    void offsetsBecomeTimes_data();
    void offsetsBecomeTimes();
    void shiftedBundleIsMovedToItsOwnStart_data();
    void shiftedBundleIsMovedToItsOwnStart();
    void lostFirstFrameShiftsNothing();
    void picturesAreKeptInTheirSlots_data();
    void picturesAreKeptInTheirSlots();
    void loneJpegWithoutATimeSaysSo();
    void thousandsOfFramesAreRead();
    void limitsStopTheReader();
    void damageCostsLinearTime();
    void everyPrefixIsSurvived();
    void readsTheRealBundles();
};

void TestFrameBundleReader::readsTheSampleOfTheSpecification()
{
    const Content bytes = test::sampleBundle();
    QCOMPARE(QString::fromStdString(sha256Hex(bytes)),
        QStringLiteral("4990272614a68540a23229bb3917a6dcf23b1aed77d3f9e4bc578a13eda4bb26"));

    const FrameBundle bundle = readFrameBundle(bytes, {test::kSampleStart, WallTime{kStart + 137}});

    QCOMPARE(bundle.format, BundleFormat::Bundle);
    QVERIFY(bundle.problems.empty());
    QCOMPARE(timesOf(bundle), (Times{137, 1142}));
    QCOMPARE(bundle.frames[1].storedOffsetMs, 1142);
    QCOMPARE(bundle.frames[1].byteOffset, 0xA6U);
    QCOMPARE(bundle.frames[1].byteCount, 143U);
    QCOMPARE(bundle.frames[1].size, (PixelSize{8, 8}));
}

void TestFrameBundleReader::readsTheLegacySample()
{
    const Content bundleBytes = test::sampleBundle();
    const Content first(bundleBytes.begin() + 12, bundleBytes.begin() + 12 + 142);
    const Content second(bundleBytes.end() - 143, bundleBytes.end());
    const Content archive = test::joined({test::tarEntry("1767225600000_1_137.jpeg", first),
        test::tarEntry("1767225600000_1_1142.jpeg", second), test::tarEnd()});
    QCOMPARE(archive.size(), 3072U);
    QCOMPARE(QByteArray(reinterpret_cast<const char*>(archive.data()) + 148, 8), QByteArray("007511\0 ", 8));

    const FrameBundle bundle = readFrameBundle(archive, kContext);

    QCOMPARE(bundle.format, BundleFormat::Tar);
    QVERIFY(bundle.problems.empty());
    QCOMPARE(timesOf(bundle), (Times{137, 1142}));
    QCOMPARE(bundle.frames[1].byteOffset, 0x600U);
    QCOMPARE(bundle.frames[1].byteCount, 143U);
}

void TestFrameBundleReader::doesAtLeastAsWellAsTheReference_data()
{
    QTest::addColumn<Content>("stored");
    QTest::addColumn<Times>("times");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("codes");
    const Content plain = test::sampleBundle();
    const Content gzip = test::sampleBundleGzip();
    const Content a = test::bundleRecord(137, kJpegA);
    const Content b = test::bundleRecord(1142, kJpegB);
    const auto negative = static_cast<std::uint64_t>(std::int64_t{-500});
    using test::joined;

    QTest::newRow("not gzipped") << plain << Times{137, 1142} << "bundle"
                                 << "";
    QTest::newRow("two gzip members") << joined({gzipLikeSdk(a).value(), gzipLikeSdk(b).value()}) << Times{137, 1142}
                                      << "bundle"
                                      << "";
    QTest::newRow("gzip cut short") << cutBy(gzip, 10) << Times{137} << "bundle"
                                    << "truncated-frame";
    QTest::newRow("bytes after gzip") << joined({gzip, junk(5)}) << Times{137, 1142} << "bundle"
                                      << "";
    QTest::newRow("last JPEG cut") << cutBy(plain, 20) << Times{137} << "bundle"
                                   << "truncated-frame";
    QTest::newRow("header cut") << cutBy(plain, 146) << Times{137} << "bundle"
                                << "trailing-bytes";
    QTest::newRow("cut behind the header") << cutBy(plain, 143) << Times{137} << "bundle"
                                           << "truncated-frame";
    QTest::newRow("five stray bytes") << joined({plain, junk(5)}) << Times{137, 1142} << "bundle"
                                      << "trailing-bytes";
    QTest::newRow("200 stray bytes") << joined({plain, junk(200)}) << Times{137, 1142} << "bundle"
                                     << "trailing-bytes";
    QTest::newRow("size 0 in the middle")
        << joined({a, test::bundleRecord(500, kJpegA, 0), b}) << Times{137, 500, 1142} << "bundle"
        << "repaired-frame-size";
    QTest::newRow("size 0 first") << joined({test::bundleRecord(137, kJpegA, 0), b}) << Times{137, 1142} << "bundle"
                                  << "repaired-frame-size";
    QTest::newRow("first is no JPEG") << joined({test::bundleRecord(1, junk(30)), a, b}) << Times{137, 1142} << "bundle"
                                      << "damaged-record";
    QTest::newRow("size 0xFFFFFFFF") << joined({a, test::bundleRecord(500, kJpegA, 0xFFFFFFFF), b})
                                     << Times{137, 500, 1142} << "bundle"
                                     << "repaired-frame-size";
    QTest::newRow("absolute offset") << joined({a, test::bundleRecord(kStart + 1142, kJpegB)}) << Times{137, 1142}
                                     << "bundle"
                                     << "absolute-time";
    QTest::newRow("offset -500") << joined({test::bundleRecord(negative, kJpegA), b}) << Times{-500, 1142} << "bundle"
                                 << "negative-offset";
    QTest::newRow("unsorted and twice") << joined({b, a, a}) << Times{1142, 137, 137} << "bundle"
                                        << "";
    QTest::newRow("empty file") << Content{} << Times{} << "unknown"
                                << "empty-bundle";
    QTest::newRow("gzip of nothing") << gzipLikeSdk({}).value() << Times{} << "unknown"
                                     << "empty-bundle";
    QTest::newRow("a lone JPEG") << kJpegA << Times{0} << "jpeg"
                                 << "frame-time-missing";
}

void TestFrameBundleReader::legacyArchivesAreReadAsWell_data()
{
    QTest::addColumn<Content>("stored");
    QTest::addColumn<Times>("times");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("codes");
    using test::joined;
    const Content tarA = test::tarEntry("1767225600000_1_137.jpeg", kJpegA);
    const Content tarB = test::tarEntry("1767225600000_1_1142.jpeg", kJpegB);
    QTest::newRow("plain tar") << joined({tarA, tarB, test::tarEnd()}) << Times{137, 1142} << "tar"
                               << "";
    QTest::newRow("tar with absolute time")
        << joined({test::tarEntry("1767225600000_1_1767225600137.jpeg", kJpegA), tarB}) << Times{137, 1142} << "tar"
        << "";
    QTest::newRow("tar of another clock")
        << joined({test::tarEntry("1767000000000_1_1767000000137.jpeg", kJpegA)}) << Times{137} << "tar"
        << "";
    QTest::newRow("tar of another clock, offset")
        << test::tarEntry("1767000000000_1_137.jpeg", kJpegA) << Times{137} << "tar"
        << "";
    QTest::newRow("tar name without a time")
        << joined({test::tarEntry("frame.jpeg", kJpegA), tarB}) << Times{1142} << "tar"
        << "tar-name";
    QTest::newRow("tar <ts>_0001.jpg") << test::tarEntry("1767225600137_0001.jpg", kJpegA) << Times{137} << "tar"
                                       << "";
    QTest::newRow("tar ./dir/<ts>.jpg") << test::tarEntry("./dir/1767225600137.jpg", kJpegA) << Times{137} << "tar"
                                        << "";
    QTest::newRow("tar upper-case ending") << test::tarEntry("1767225600137.JPEG", kJpegA) << Times{137} << "tar"
                                           << "";
    QTest::newRow("tar without end") << joined({tarA, tarB}) << Times{137, 1142} << "tar"
                                     << "";
    QTest::newRow("tar cut in the last file") << cutBy(joined({tarA, tarB}), 450) << Times{137, 1142} << "tar"
                                              << "truncated-entry jpeg-without-end";
    QTest::newRow("tar with an extra file")
        << joined({test::tarEntry("PaxHeaders/info", junk(40)), tarA, test::tarEnd()}) << Times{137} << "tar"
        << "tar-name";
    QTest::newRow("tar with other types")
        << joined({test::tarEntry("dir/", {}, '5'), test::tarEntry("x", junk(20), 'x'), tarA}) << Times{137} << "tar"
        << "";
    Content wrongSum = joined({tarA, tarB});
    wrongSum[152] ^= std::byte{1};
    QTest::newRow("tar with a wrong checksum") << wrongSum << Times{137, 1142} << "tar"
                                               << "tar-checksum";
    QTest::newRow("tar with an unreadable header") << joined({tarA, junk(512), tarB}) << Times{137, 1142} << "tar"
                                                   << "tar-header";
}

void TestFrameBundleReader::doesAtLeastAsWellAsTheReference()
{
    QFETCH(Content, stored);
    QFETCH(Times, times);
    QFETCH(QString, format);
    QFETCH(QString, codes);

    const FrameBundle bundle = read(stored);

    QCOMPARE(timesOf(bundle), times);
    QCOMPARE(QString::fromUtf8(name(bundle.format).data()), format);
    QCOMPARE(test::codesOf(bundle.problems), codes);
}

void TestFrameBundleReader::goesOnAfterDamage_data()
{
    QTest::addColumn<Content>("bytes");
    QTest::addColumn<Times>("times");
    QTest::addColumn<QString>("codes");
    const Content a = test::bundleRecord(137, kJpegA);
    const Content b = test::bundleRecord(1142, kJpegB);
    const Content noEnd = cutBy(kJpegA, 2);
    const auto size = static_cast<std::uint32_t>(kJpegA.size());
    using test::joined;

    QTest::newRow("junk between records") << joined({a, junk(77), b}) << Times{137, 1142} << "damaged-record";
    QTest::newRow("less junk than a header") << joined({a, junk(3), b}) << Times{137, 1142} << "damaged-record";
    QTest::newRow("size too large by 40")
        << joined({test::bundleRecord(137, kJpegA, size + 40), b}) << Times{137, 1142} << "repaired-frame-size";
    QTest::newRow("size too small by 40")
        << joined({test::bundleRecord(137, kJpegA, size - 40), b}) << Times{137, 1142} << "repaired-frame-size";
    QTest::newRow("size too small, last record")
        << joined({a, test::bundleRecord(1142, kJpegB, size - 40)}) << Times{137, 1142} << "repaired-frame-size";
    QTest::newRow("JPEG without end, next record follows")
        << joined({test::bundleRecord(137, noEnd), b}) << Times{137, 1142} << "jpeg-without-end";
    QTest::newRow("JPEG without end, last record")
        << joined({a, test::bundleRecord(1142, noEnd)}) << Times{137, 1142} << "jpeg-without-end";
    QTest::newRow("torn frame, then a new run of the app")
        << joined({a, cutBy(test::bundleRecord(600, kJpegA), 50), b}) << Times{137, 1142} << "damaged-record";
    Content lostHeader = joined({a, test::bundleRecord(500, kJpegA), b});
    std::fill_n(lostHeader.begin() + static_cast<std::ptrdiff_t>(a.size()), 12, std::byte{0xEE});
    QTest::newRow("header overwritten") << lostHeader << Times{137, 137, 1142}
                                        << "repaired-frame-size implausible-time";
}

void TestFrameBundleReader::goesOnAfterDamage()
{
    QFETCH(Content, bytes);
    QFETCH(Times, times);
    QFETCH(QString, codes);

    const FrameBundle bundle = readFrameBundle(bytes, kContext);

    QCOMPARE(timesOf(bundle), times);
    QCOMPARE(test::codesOf(bundle.problems), codes);
    for (const BundleFrame& frame : bundle.frames) QCOMPARE(frame.size, (PixelSize{8, 8}));
}

void TestFrameBundleReader::refusesUnknownContentByName_data()
{
    QTest::addColumn<Content>("bytes");
    QTest::addColumn<QString>("hint");
    QTest::newRow("HTML") << textContent("<!DOCTYPE html><html><body>Forbidden</body></html>") << "HTML";
    QTest::newRow("XML of a bucket") << textContent("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code>") << "XML";
    QTest::newRow("JSON") << textContent("{\"error\":\"not found\"}") << "JSON";
    QTest::newRow("video segment") << test::joined({test::bytesOfHex("00000018667479706d703432"), Content(40)})
                                   << "MP4";
    QTest::newRow("Zstandard") << test::bytesOfHex("28b52ffd00000000000000000000000000") << "Zstandard";
    QTest::newRow("gzip in gzip") << test::sampleBundleGzip() << "gzip inside";
    QTest::newRow("noise") << junk(5000) << "neither";
    QTest::newRow("one byte") << junk(1) << "neither";
    QTest::newRow("tar without frames") << test::joined({test::tarEntry("a.txt", junk(9)), test::tarEnd()})
                                        << "neither";
}

void TestFrameBundleReader::refusesUnknownContentByName()
{
    QFETCH(Content, bytes);
    QFETCH(QString, hint);

    const FrameBundle bundle = readFrameBundle(bytes, kContext);

    QVERIFY(bundle.frames.empty());
    const Problem* problem = test::findProblem(bundle.problems, "no-frames");
    QVERIFY(problem != nullptr);
    QCOMPARE(problem->severity, Severity::Error);
    QVERIFY2(
        problem->message.find(hint.split(u' ').first().toStdString()) != std::string::npos, problem->message.c_str());
}

void TestFrameBundleReader::problemsNameTheInflatedOffset()
{
    const Content a = test::bundleRecord(137, kJpegA);
    const FrameBundle bundle = read(gzipLikeSdk(test::joined({a, junk(77), a})).value());

    QCOMPARE(bundle.problems.size(), 1U);
    QCOMPARE(bundle.problems[0].offset, a.size());
    QCOMPARE(bundle.problems[0].space, OffsetSpace::Inflated);
    QCOMPARE(bundle.problems[0].severity, Severity::Error);
    QVERIFY(bundle.problems[0].message.find("77") != std::string::npos);
}

void TestFrameBundleReader::offsetsBecomeTimes_data()
{
    QTest::addColumn<quint64>("offset");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("codes");
    QTest::newRow("0") << quint64{0} << kStart << "";
    QTest::newRow("an hour") << quint64{3'600'000} << kStart + 3'600'000 << "";
    QTest::newRow("two days") << quint64{172'800'000} << kStart + 172'800'000 << "implausible-time";
    QTest::newRow("10^12 counts from the start")
        << quint64{1'000'000'000'000} << kStart + 1'000'000'000'000 << "implausible-time";
    QTest::newRow("above 10^12 is absolute")
        << quint64{1'000'000'000'001} << qint64{1'000'000'000'001} << "absolute-time";
    QTest::newRow("absolute") << quint64{1'767'225'601'000} << qint64{1'767'225'601'000} << "absolute-time";
    QTest::newRow("absolute seconds") << quint64{1'767'225'601} << qint64{1'767'225'601'000} << "time-in-seconds";
    QTest::newRow("ten digits far from the session")
        << quint64{1'300'000'000} << kStart + 1'300'000'000 << "implausible-time";
    QTest::newRow("-1") << ~quint64{0} << kStart - 1 << "negative-offset";
    QTest::newRow("2^63") << (quint64{1} << 63U) << kStart << "implausible-time";
    QTest::newRow("2^63 - 1") << (~quint64{0} >> 1U) << kStart << "implausible-time";
}

void TestFrameBundleReader::offsetsBecomeTimes()
{
    QFETCH(quint64, offset);
    QFETCH(qint64, time);
    QFETCH(QString, codes);

    const FrameBundle bundle = readFrameBundle(test::bundleRecord(offset, kJpegA), kContext);

    QCOMPARE(bundle.frames.size(), 1U);
    QCOMPARE(bundle.frames[0].time.ms, time);
    QCOMPARE(bundle.frames[0].storedOffsetMs, static_cast<std::int64_t>(offset));
    QCOMPARE(test::codesOf(bundle.problems), codes);
}

void TestFrameBundleReader::shiftedBundleIsMovedToItsOwnStart_data()
{
    QTest::addColumn<BundleContext>("context");
    QTest::addColumn<QList<quint64>>("offsets");
    QTest::addColumn<Times>("times");
    QTest::addColumn<QString>("codes");
    const auto at = [](std::int64_t ms) { return std::optional{WallTime{kStart + ms}}; };
    const auto start = std::optional{test::kSampleStart};
    QTest::newRow("counts from its first frame")
        << BundleContext{start, at(20'000)} << QList<quint64>{0, 1000} << Times{20'000, 21'000} << "shifted-bundle";
    QTest::newRow("fits within a second")
        << BundleContext{start, at(1137)} << QList<quint64>{137, 1142} << Times{137, 1142} << "";
    QTest::newRow("the earliest counts, not the first")
        << BundleContext{start, at(137)} << QList<quint64>{5000, 137} << Times{5000, 137} << "";
    QTest::newRow("start before the session")
        << BundleContext{start, at(-60'000)} << QList<quint64>{0, 1000} << Times{0, 1000} << "bundle-name-time";
    QTest::newRow("start days later") << BundleContext{start, at(200'000'000)} << QList<quint64>{0} << Times{0}
                                      << "bundle-name-time";
    QTest::newRow("start an hour later") << BundleContext{start, at(3'600'000)} << QList<quint64>{0, 5}
                                         << Times{3'600'000, 3'600'005} << "shifted-bundle";
    QTest::newRow("start over an hour later")
        << BundleContext{start, at(3'600'001)} << QList<quint64>{0, 5} << Times{0, 5} << "bundle-name-time";
    QTest::newRow("first time lost") << BundleContext{start, at(137)} << QList<quint64>{~quint64{0} >> 1U, 9000}
                                     << Times{137, 9000} << "implausible-time";
    QTest::newRow("absolute frames stay")
        << BundleContext{start, at(20'000)} << QList<quint64>{quint64(kStart) + 5000, 0} << Times{5000, 20'000}
        << "absolute-time shifted-bundle";
    QTest::newRow("the first frame is absolute and the bundle's start")
        << BundleContext{start, at(137)} << QList<quint64>{quint64(kStart) + 137, 1142} << Times{137, 1142}
        << "absolute-time";
    QTest::newRow("the first frame is the bundle's start, not the earliest")
        << BundleContext{start, at(20'000)} << QList<quint64>{20'400, 0} << Times{20'400, 0} << "";
    QTest::newRow("no session start") << BundleContext{std::nullopt, at(300)} << QList<quint64>{137, 1142}
                                      << Times{300, 1305} << "no-session-start";
    QTest::newRow("nothing known") << BundleContext{} << QList<quint64>{137} << Times{137 - kStart}
                                   << "no-session-start";
    QTest::newRow("impossible start") << BundleContext{WallTime{INT64_MAX}, WallTime{INT64_MIN}} << QList<quint64>{137}
                                      << Times{137 - kStart} << "no-session-start";
}

void TestFrameBundleReader::shiftedBundleIsMovedToItsOwnStart()
{
    QFETCH(BundleContext, context);
    QFETCH(QList<quint64>, offsets);
    QFETCH(Times, times);
    QFETCH(QString, codes);
    Content bytes;
    for (const quint64 offset : offsets) bytes = test::joined({bytes, test::bundleRecord(offset, kJpegA)});

    const FrameBundle bundle = readFrameBundle(bytes, context);

    QCOMPARE(timesOf(bundle), times);
    QCOMPARE(test::codesOf(bundle.problems), codes);
}

void TestFrameBundleReader::lostFirstFrameShiftsNothing()
{
    // The bundle is named after a frame that is destroyed: the others must not move to its time.
    Content bytes = test::joined({test::bundleRecord(137, kJpegA), test::bundleRecord(5000, kJpegB)});
    std::fill_n(bytes.begin(), 60, std::byte{0xEE});

    const FrameBundle bundle = readFrameBundle(bytes, {test::kSampleStart, WallTime{kStart + 137}});

    QCOMPARE(timesOf(bundle), Times{5000});
    QCOMPARE(test::codesOf(bundle.problems), QStringLiteral("damaged-record"));
}

void TestFrameBundleReader::picturesAreKeptInTheirSlots_data()
{
    QTest::addColumn<Content>("jpeg");
    QTest::addColumn<QString>("codes");
    Content huge = kJpegA;
    const Content claim = test::bytesOfHex("ffdcffdc"); // 65,500 × 65,500
    const Content marker = test::bytesOfHex("ffc0");
    const auto sof = std::search(huge.begin(), huge.end(), marker.begin(), marker.end());
    std::copy(claim.begin(), claim.end(), sof + 5);
    QTest::newRow("65,500×65,500") << huge << "frame-pixel-limit";
    Content none = kJpegA;
    std::fill_n(none.begin() + (sof - huge.begin()) + 5, 4, std::byte{0});
    QTest::newRow("0×0") << none << "jpeg-header";
    QTest::newRow("no header") << test::bytesOfHex("ffd8ffffffffffd9") << "jpeg-header";
    Content wrongThird = kJpegA;
    wrongThird[2] = std::byte{0};
    QTest::newRow("wrong third byte") << wrongThird << "jpeg-header";
    QTest::newRow("grey") << test::jpegOf({8, 8}, 3, test::JpegKind::Grey) << "";
    QTest::newRow("progressive") << test::jpegOf({8, 8}, 3, test::JpegKind::Progressive) << "";
    QTest::newRow("CMYK") << test::jpegOf({8, 8}, 3, test::JpegKind::Cmyk) << "";
}

void TestFrameBundleReader::picturesAreKeptInTheirSlots()
{
    QFETCH(Content, jpeg);
    QFETCH(QString, codes);
    const Content bytes
        = test::joined({test::bundleRecord(1, kJpegA), test::bundleRecord(2, jpeg), test::bundleRecord(3, kJpegB)});

    const FrameBundle bundle = readFrameBundle(bytes, kContext);

    QCOMPARE(timesOf(bundle), (Times{1, 2, 3}));
    QCOMPARE(test::codesOf(bundle.problems), codes);
}

void TestFrameBundleReader::loneJpegWithoutATimeSaysSo()
{
    const FrameBundle dated = readFrameBundle(kJpegA, {test::kSampleStart, WallTime{kStart + 137}});
    QCOMPARE(timesOf(dated), Times{137});
    QVERIFY(dated.problems.empty());

    const FrameBundle undated = readFrameBundle(kJpegA, kContext);
    QCOMPARE(timesOf(undated), Times{0});
    QCOMPARE(test::codesOf(undated.problems), QStringLiteral("frame-time-missing"));
    QCOMPARE(undated.problems[0].severity, Severity::Warning);
}

void TestFrameBundleReader::thousandsOfFramesAreRead()
{
    Content bytes;
    for (std::uint64_t i = 0; i < 5000; ++i) {
        const Content record = test::bundleRecord(i * 1000, i % 2 == 0 ? kJpegA : kJpegB);
        bytes.insert(bytes.end(), record.begin(), record.end());
    }

    const FrameBundle bundle = readFrameBundle(bytes, kContext);

    QCOMPARE(bundle.frames.size(), 5000U);
    QCOMPARE(bundle.frames.back().time.ms, kStart + 4'999'000);
    QVERIFY(bundle.problems.empty());
}

void TestFrameBundleReader::limitsStopTheReader()
{
    DecoderLimits limits;
    limits.framesPerBundle = 2;
    limits.problemsPerArtifact = 3;
    const Content a = test::bundleRecord(1, kJpegA);
    const FrameBundle many = readFrameBundle(test::joined({a, a, a}), kContext, limits);
    QCOMPARE(many.frames.size(), 2U);
    QCOMPARE(test::codesOf(many.problems), QStringLiteral("frame-limit"));

    limits.framesPerBundle = 100;
    Content damaged;
    for (int i = 0; i < 6; ++i) damaged = test::joined({damaged, a, junk(20)});
    const FrameBundle broken = readFrameBundle(damaged, kContext, limits);
    QCOMPARE(broken.frames.size(), 6U);
    QCOMPARE(
        test::codesOf(broken.problems), QStringLiteral("damaged-record damaged-record damaged-record more-problems"));
    QCOMPARE(broken.problems.back().severity, Severity::Error);

    limits.frameJpeg = {static_cast<std::uint64_t>(kJpegA.size()) - 1};
    QVERIFY(readFrameBundle(a, kContext, limits).frames.empty());
    QVERIFY(readFrameBundle(kJpegA, kContext, limits).frames.empty());
}

void TestFrameBundleReader::damageCostsLinearTime()
{
    // Every record lacks its end and is followed by what is no record, so each asks where the next plausible one is.
    const Content record = test::joined({test::bundleRecord(1, cutBy(kJpegA, 2)), junk(16)});
    Content bytes;
    bytes.reserve(record.size() * 15'000);
    for (int i = 0; i < 15'000; ++i) bytes.insert(bytes.end(), record.begin(), record.end());

    QElapsedTimer timer;
    timer.start();
    const FrameBundle bundle = readFrameBundle(bytes, kContext);

    QVERIFY(bundle.frames.size() <= 15'000);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed()))); // quadratic would take minutes
}

void TestFrameBundleReader::everyPrefixIsSurvived()
{
    const Content bundleBytes
        = test::joined({test::bundleRecord(137, kJpegA), junk(30), test::bundleRecord(1142, kJpegB)});
    const Content tar = test::joined({test::tarEntry("1767225600137.jpg", kJpegA), test::tarEnd()});
    for (const Content& whole : {bundleBytes, tar})
        for (std::size_t size = 0; size <= whole.size(); ++size) {
            const FrameBundle bundle = readFrameBundle(std::span{whole}.first(size), kContext);
            for (const BundleFrame& frame : bundle.frames) QVERIFY(frame.byteOffset + frame.byteCount <= size);
            QVERIFY(!bundle.frames.empty() || !bundle.problems.empty());
        }
}

void TestFrameBundleReader::readsTheRealBundles()
{
    const auto recording = test::realRecordingFolder();
    if (!recording) QSKIP("needs the fixtures beside the project");
    std::size_t frames = 0;
    JpegDecoder decoder;
    for (const auto& entry : std::filesystem::directory_iterator(*recording / "screenshots")) {
        const auto stored = FileSystem::real().read(entry.path(), 16_MiB);
        QVERIFY_RESULT(stored);
        const std::int64_t bundleStart = std::stoll(entry.path().filename().string());
        const Content bytes = inflateArtifact(*stored, 64_MiB).value().bytes;
        const FrameBundle bundle = readFrameBundle(bytes, {WallTime{1773776620852}, WallTime{bundleStart}});
        QVERIFY2(bundle.problems.empty(), qPrintable(test::codesOf(bundle.problems)));
        QCOMPARE(bundle.frames.at(0).time.ms, bundleStart);
        for (const BundleFrame& frame : bundle.frames) {
            const auto image = decoder.decode(std::span{bytes}.subspan(frame.byteOffset, frame.byteCount));
            QVERIFY_RESULT(image);
            QCOMPARE(image->size, (PixelSize{315, 682}));
            QCOMPARE(frame.size, image->size);
            QVERIFY(!image->isDamaged);
        }
        frames += bundle.frames.size();
    }
    QCOMPARE(frames, 41U);
}

QTEST_GUILESS_MAIN(TestFrameBundleReader)
#include "tst_frame_bundle_reader.moc"
