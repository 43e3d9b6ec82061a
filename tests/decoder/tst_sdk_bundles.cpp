#include "base/digest.h"
#include "base/encoding.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "decoder/recording.h"
#include "tests/decoder/problem_check.h"
#include "tests/decoder/spec_samples.h"
#include "tests/support/fixtures.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/recording_samples.h"
#include "tests/support/reference_frame_reader.h"
#include "tests/support/result_check.h"
#include "tests/support/tar_samples.h"

#include <QtTest>

#include <algorithm>

using namespace revisit;
using Content = std::vector<std::byte>;

/// One bundle per SDK and situation, written byte by byte as that SDK does: what our encoder writes, what both readers
/// make of it, and a digest of the bytes, which must never change.
namespace {

constexpr std::int64_t kStart = test::kSampleStart.ms;

Content sampleJpeg(int index)
{
    const Content bundle = test::sampleBundle();
    return index % 2 == 0 ? Content{bundle.begin() + 12, bundle.begin() + 154}
                          : Content{bundle.end() - 143, bundle.end()};
}

/// gzip as java.util.zip.GZIPOutputStream writes it: a fixed header, raw deflate at level 9, the trailer.
Content javaGzip(const Content& bytes)
{
    const Content apple = gzipLikeSdk(bytes).value(); // the same deflate settings
    Content stored = test::bytesOfHex("1f8b0800000000000000");
    stored.insert(stored.end(), apple.begin() + 10, apple.end());
    return stored;
}

enum class Gzip { Apple, Java, None };

struct Variant {
    const char* name;
    QList<qint64> offsets; ///< as written: from the base that the SDK used
    Gzip gzip = Gzip::Apple;
    std::optional<qint64> bundleStart; ///< by its name, after the session's start
    QList<qint64> times; ///< after the session's start
    const char* problems = "";
    const char* sha256 = ""; ///< of the records
    bool isLegacy = false; ///< a tar archive
};

const std::vector<Variant>& variants()
{
    QList<qint64> twenty;
    for (qint64 i = 0; i < 20; ++i) twenty << 1049 + i * 1000;
    QList<qint64> recovered;
    for (qint64 i = 0; i < 300; ++i) recovered << i * 1000;
    QList<qint64> recoveredLater;
    for (const qint64 offset : recovered) recoveredLater << offset + 60'000;
    static const std::vector<Variant> all{
        {"iOS Swift: timer", {1000, 2000, 3000}, Gzip::Apple, 1000, {1000, 2000, 3000}, "", "0d2e84f8bc94f944", false},
        {"React Native iOS: forced first frame", {45, 1049, 1081}, Gzip::Apple, 45, {45, 1049, 1081}, "",
            "06b1e0b3a286e8fe", false},
        {"React Native Android", {12, 1012, 2012}, Gzip::Java, 12, {12, 1012, 2012}, "", "61cf53b40efa79ff", false},
        {"Flutter iOS", {1000, 6000}, Gzip::Apple, 1000, {1000, 6000}, "", "d7129a37b13d754a", false},
        {"Flutter Android: forced, then a heartbeat", {3, 15'003, 30'003}, Gzip::Java, 3, {3, 15'003, 30'003}, "",
            "8f5623d630533ddc", false},
        {"iOS, 20 frames a bundle", twenty, Gzip::Apple, 1049, twenty, "", "6721d6c6b3dc47c5", false},
        {"iOS, one forced frame", {450}, Gzip::Apple, 450, {450}, "", "6b08d3a50665dfe9", false},
        {"recovery with a checkpoint", recovered, Gzip::Apple, 0, recovered, "", "97bf68d795401e06", false},
        {"iOS recovery without a start: absolute", {kStart + 60'000, kStart + 61'000}, Gzip::Apple, 60'000,
            {60'000, 61'000}, "absolute-time absolute-time", "ac5d76e9e52640cb", false},
        {"Android recovery without a start: from the first frame", recovered, Gzip::Java, 60'000, recoveredLater,
            "shifted-bundle", "97bf68d795401e06", false},
        {"Android, leftover of a previous session", {-500, 12}, Gzip::Java, -500, {-500, 12}, "negative-offset",
            "bfb465aceb28fc2e", false},
        {"inflated on its way", {137, 1142}, Gzip::None, 137, {137, 1142}, "", "4990272614a68540", false},
        {"oldest iOS: tar of offsets", {137, 1142}, Gzip::Apple, 137, {137, 1142}, "", "88c326ad636b1ea1", true},
    };
    return all;
}

Content recordsOf(const Variant& variant)
{
    Content bytes;
    for (int i = 0; i < variant.offsets.size(); ++i)
        bytes = test::joined({std::move(bytes),
            variant.isLegacy
                ? test::tarEntry("1767225600000_1_" + std::to_string(variant.offsets[i]) + ".jpeg", sampleJpeg(i))
                : test::bundleRecord(static_cast<std::uint64_t>(variant.offsets[i]), sampleJpeg(i))});
    return variant.isLegacy ? test::joined({bytes, test::tarEnd()}) : bytes;
}

Content storedOf(const Variant& variant)
{
    const Content records = recordsOf(variant);
    if (variant.gzip == Gzip::None) return records;
    return variant.gzip == Gzip::Java ? javaGzip(records) : gzipLikeSdk(records).value();
}

} // namespace

class TestSdkBundles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatEverySdkWrites_data();
    void readsWhatEverySdkWrites();
    void writesWhatTheSdksWrite();
    void agreesWithTheIndependentReaderOnTheRealRecording();
    void readsCrashSafetyFrames();
};

void TestSdkBundles::readsWhatEverySdkWrites_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(variants().size()); ++i) QTest::addRow("%s", variants()[std::size_t(i)].name) << i;
}

void TestSdkBundles::readsWhatEverySdkWrites()
{
    QFETCH(const int, index);
    const Variant& variant = variants()[std::size_t(index)];
    const Content stored = storedOf(variant);
    const auto inflated = inflateArtifact(stored, 1_MiB);
    QVERIFY_RESULT(inflated);
    BundleContext context{test::kSampleStart, {}};
    if (variant.bundleStart) context.bundleStart = WallTime{kStart + *variant.bundleStart};

    const FrameBundle bundle = readFrameBundle(inflated->bytes, context);

    QVERIFY(inflated->problems.empty());
    QCOMPARE(inflated->wasGzip, variant.gzip != Gzip::None);
    QCOMPARE(QString::fromStdString(sha256Hex(inflated->bytes)).left(16), QString::fromUtf8(variant.sha256));
    QList<qint64> times;
    for (int i = 0; i < int(bundle.frames.size()); ++i) {
        const BundleFrame& frame = bundle.frames[std::size_t(i)];
        times << frame.time.ms - kStart;
        const auto jpeg = std::span{inflated->bytes}.subspan(frame.byteOffset, frame.byteCount);
        QVERIFY(std::ranges::equal(jpeg, sampleJpeg(i)));
    }
    QCOMPARE(times, variant.times);
    QCOMPARE(test::codesOf(bundle.problems), QString::fromUtf8(variant.problems));
    QCOMPARE(test::referenceFrames(stored, kStart).size(), bundle.frames.size());
}

void TestSdkBundles::writesWhatTheSdksWrite()
{
    for (const Variant& variant : variants()) {
        const bool isCurrent = !variant.isLegacy && std::ranges::all_of(variant.offsets, [](qint64 offset) {
            return offset >= 0 && offset < 1'000'000'000'000;
        });
        if (!isCurrent) continue;
        FrameBundleWriter writer{test::kSampleStart};
        for (int i = 0; i < variant.offsets.size(); ++i)
            QVERIFY_RESULT(writer.add(WallTime{kStart + variant.offsets[i]}, sampleJpeg(i)));
        QVERIFY2(writer.bytes() == recordsOf(variant), variant.name);
        QCOMPARE(writer.frameCount(), quint32(variant.offsets.size()));
        const auto again = inflateArtifact(gzipLikeSdk(writer.bytes()).value(), 1_MiB);
        QVERIFY(again->bytes == writer.bytes() && again->problems.empty());
    }
}

void TestSdkBundles::agreesWithTheIndependentReaderOnTheRealRecording()
{
    const auto folder = test::realRecordingFolder();
    if (!folder) QSKIP("needs the fixtures beside the project");
    constexpr std::int64_t kRealStart = 1773776620852;
    std::size_t frames = 0;
    std::vector<std::int64_t> expected;
    for (const auto& entry : std::filesystem::directory_iterator(*folder / "screenshots")) {
        const Content stored = test::fileBytes(entry.path());
        const auto reference = test::referenceFrames(stored, kRealStart);
        const Content strict = test::strictlyInflated(stored).value();
        const auto inflated = inflateArtifact(stored, 64_MiB);
        QVERIFY_RESULT(inflated);
        QVERIFY(inflated->bytes == strict);
        const FrameBundle bundle = readFrameBundle(inflated->bytes, {WallTime{kRealStart}, {}});
        QCOMPARE(bundle.frames.size(), reference.size());
        for (std::size_t i = 0; i < reference.size(); ++i) {
            QCOMPARE(double(bundle.frames[i].time.ms), reference[i].timeMs);
            QCOMPARE(bundle.frames[i].byteOffset, reference[i].byteOffset);
            QCOMPARE(std::size_t{bundle.frames[i].byteCount}, reference[i].byteCount);
            expected.push_back(std::int64_t(reference[i].timeMs));
        }
        frames += reference.size();
    }
    QCOMPARE(frames, 41U);
    std::ranges::sort(expected);
    const auto recording = Recording::open(test::sourceOfFolder(*folder));
    QVERIFY_RESULT(recording);
    std::vector<std::int64_t> shown;
    for (const FrameRef& frame : (*recording)->frames()) shown.push_back(frame.time.ms);
    QVERIFY(shown == expected);
}

void TestSdkBundles::readsCrashSafetyFrames()
{
    // rj_pending/<session>/frames/<epoch ms>.jpeg: one file per frame that was not yet uploaded
    const auto source
        = std::make_shared<MemorySource>("memory", "session_1767225600000_00112233445566778899aabbccddeeff");
    source->add("frames/1767225600137.jpeg", sampleJpeg(0));
    source->add("frames/1767225601142.jpeg", sampleJpeg(1));

    const auto recording = Recording::open(source);

    QVERIFY_RESULT(recording);
    QCOMPARE((*recording)->frames().size(), 2U);
    QCOMPARE((*recording)->frames()[0].time.ms, kStart + 137);
    QCOMPARE((*recording)->frames()[1].time.ms, kStart + 1142);
    QCOMPARE((*recording)->artifacts()[0].format, ArtifactFormat::Jpeg);
}

QTEST_GUILESS_MAIN(TestSdkBundles)
#include "tst_sdk_bundles.moc"
