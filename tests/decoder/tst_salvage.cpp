#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "decoder/jpeg_decoder.h"
#include "decoder/recording.h"
#include "tests/decoder/problem_check.h"
#include "tests/decoder/spec_samples.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/reference_frame_reader.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace revisit;
using Content = std::vector<std::byte>;

/// The chain gzip → bundle → JPEG on a bundle of ordinary frames that is damaged in every way that files are.
namespace {

const std::vector<Content> kJpegs{test::noiseJpeg({64, 96}, 1), test::noiseJpeg({64, 96}, 2),
    test::noiseJpeg({64, 96}, 3), test::noiseJpeg({64, 96}, 4)}; // like photographs: gzip finds nothing to save

Content recordsOf(std::size_t first, std::size_t count)
{
    Content bytes;
    for (std::size_t i = first; i < first + count; ++i)
        bytes = test::joined({bytes, test::bundleRecord(1000 * (i + 1), kJpegs[i])});
    return bytes;
}

const Content kRecords = recordsOf(0, kJpegs.size());
const Content kStored = gzipLikeSdk(kRecords).value();

Content cut(Content bytes, std::size_t size)
{
    bytes.resize(size);
    return bytes;
}

struct Salvaged {
    Content bytes; ///< inflated
    FrameBundle bundle;
    Problems stored; ///< of gunzip
};

Salvaged salvage(const Content& stored)
{
    Inflated inflated = inflateArtifact(stored, 16_MiB).value();
    FrameBundle bundle = readFrameBundle(inflated.bytes, {test::kSampleStart, {}});
    return {std::move(inflated.bytes), std::move(bundle), std::move(inflated.problems)};
}

/// The numbers of the frames that came out byte for byte ("0 1 3"); "?" for one that is none of them.
QString wholeFrames(const Salvaged& salvaged)
{
    QStringList numbers;
    for (const BundleFrame& frame : salvaged.bundle.frames) {
        const auto first = salvaged.bytes.begin() + static_cast<std::ptrdiff_t>(frame.byteOffset);
        const Content jpeg{first, first + static_cast<std::ptrdiff_t>(frame.byteCount)};
        const auto same = std::ranges::find(kJpegs, jpeg);
        numbers << (same == kJpegs.end() ? QStringLiteral("?") : QString::number(same - kJpegs.begin()));
    }
    return numbers.join(u' ');
}

/// How many whole records lie in so many leading bytes.
std::size_t wholeRecordsIn(std::size_t bytes)
{
    std::size_t count = 0;
    for (std::size_t end = 0; count < kJpegs.size(); ++count) {
        end += 12 + kJpegs[count].size();
        if (end > bytes) break;
    }
    return count;
}
std::size_t startOfRecord(std::size_t index)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < index; ++i) at += 12 + kJpegs[i].size();
    return at;
}

} // namespace

class TestSalvage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCutKeepsTheWholeFrames();
    void flippedByteCostsOnlyWhatFollowsIt();
    void wrongTrailerCostsNothing_data();
    void wrongTrailerCostsNothing();
    void damagedMemberCostsOnlyItsOwnFrames();
    void offsetsAreThoseOfTheirSpace();
    void cutJpegShowsItsUpperPart();
    void recordingDeliversWhatIsWhole();
};

void TestSalvage::everyCutKeepsTheWholeFrames()
{
    QCOMPARE(wholeFrames(salvage(kStored)), QStringLiteral("0 1 2 3"));
    for (std::size_t size = 2; size < kStored.size(); size += 53) {
        const Content stored = cut(kStored, size);
        const Salvaged salvaged = salvage(stored);

        const std::size_t inflated = test::inflatedPrefix(stored).size();
        QCOMPARE(salvaged.bytes.size(), inflated);
        const std::size_t whole = wholeRecordsIn(inflated);
        QCOMPARE(wholeFrames(salvaged), QStringLiteral("0 1 2 3").left(qsizetype(whole == 0 ? 0 : 2 * whole - 1)));
        QCOMPARE(test::codesOf(salvaged.stored), QStringLiteral("truncated-gzip"));
        QCOMPARE(salvaged.stored[0].offset, size < 10 ? 0 : size);
        if (inflated < startOfRecord(whole) + 12 + 3) continue; // too little to tell that a frame begins
        QCOMPARE(salvaged.bundle.problems.at(0).code, std::string{"truncated-frame"});
        QCOMPARE(salvaged.bundle.problems[0].offset, startOfRecord(whole));
        QCOMPARE(salvaged.bundle.problems[0].space, OffsetSpace::Inflated);
    }
}

void TestSalvage::flippedByteCostsOnlyWhatFollowsIt()
{
    std::mt19937 random{5};
    for (int round = 0; round < 150; ++round) {
        Content stored = kStored;
        const std::size_t at = 10 + random() % (stored.size() - 18);
        stored[at] ^= static_cast<std::byte>(1U << random() % 8);

        const Salvaged salvaged = salvage(stored);

        const auto [difference, original] = std::ranges::mismatch(salvaged.bytes, kRecords);
        const auto intact = static_cast<std::size_t>(difference - salvaged.bytes.begin());
        QVERIFY(original != kRecords.end() || !salvaged.stored.empty());
        QVERIFY2(!salvaged.stored.empty(), "damage is named"); // the checksum at least
        const std::size_t whole = wholeRecordsIn(intact);
        const QString frames = wholeFrames(salvaged);
        const QString expected = QStringLiteral("0 1 2 3").left(qsizetype(whole == 0 ? 0 : 2 * whole - 1));
        QVERIFY2(expected.isEmpty() || frames.startsWith(expected),
            qPrintable(
                QStringLiteral("%1: %2, %3 of %4 intact").arg(at).arg(frames).arg(intact).arg(salvaged.bytes.size())));
        for (const Problem& problem : salvaged.stored) QVERIFY(problem.offset <= stored.size());
        for (const Problem& problem : salvaged.bundle.problems) QVERIFY(problem.offset <= salvaged.bytes.size());
    }
}

void TestSalvage::wrongTrailerCostsNothing_data()
{
    QTest::addColumn<int>("fromEnd");
    QTest::addColumn<QString>("code");
    QTest::newRow("checksum") << 8 << "gzip-checksum";
    QTest::newRow("checksum, last byte") << 5 << "gzip-checksum";
    QTest::newRow("length") << 4 << "gzip-length";
    QTest::newRow("length, last byte") << 1 << "gzip-length";
}

void TestSalvage::wrongTrailerCostsNothing()
{
    QFETCH(int, fromEnd);
    QFETCH(QString, code);
    Content stored = kStored;
    stored[stored.size() - std::size_t(fromEnd)] ^= std::byte{0x40};

    const Salvaged salvaged = salvage(stored);

    QCOMPARE(wholeFrames(salvaged), QStringLiteral("0 1 2 3"));
    QCOMPARE(test::codesOf(salvaged.stored), code);
    QCOMPARE(salvaged.stored[0].severity, Severity::Warning);
    QCOMPARE(salvaged.stored[0].offset, kStored.size() - 8);
    QVERIFY(salvaged.bundle.problems.empty());
}

void TestSalvage::damagedMemberCostsOnlyItsOwnFrames()
{
    const Content first = gzipLikeSdk(recordsOf(0, 2)).value();
    const Content second = gzipLikeSdk(recordsOf(2, 2)).value();
    QCOMPARE(wholeFrames(salvage(test::joined({first, second}))), QStringLiteral("0 1 2 3"));
    QCOMPARE(
        wholeFrames(salvage(test::joined({first, Content(99, std::byte{0x41}), second}))), QStringLiteral("0 1 2 3"));
    Content torn = first;
    std::ranges::fill(std::span{torn}.last(2000).first(1000), std::byte{0xFF}); // inside its second frame

    const Salvaged salvaged = salvage(test::joined({torn, second}));

    const QString frames = wholeFrames(salvaged);
    QVERIFY2(frames.startsWith(QStringLiteral("0")) && frames.endsWith(QStringLiteral("2 3")), qPrintable(frames));
    QVERIFY(test::findProblem(salvaged.stored, "corrupt-gzip") != nullptr
        || test::findProblem(salvaged.stored, "gzip-checksum") != nullptr);
}

void TestSalvage::offsetsAreThoseOfTheirSpace()
{
    // Junk between two records, junk behind the stream: one offset in the inflated bytes, one in the stored.
    const Content stored = test::joined(
        {gzipLikeSdk(test::joined({recordsOf(0, 1), Content(50, std::byte{1}), recordsOf(1, 1)})).value(), Content(7)});

    const Salvaged salvaged = salvage(stored);

    QCOMPARE(wholeFrames(salvaged), QStringLiteral("0 1"));
    QCOMPARE(test::codesOf(salvaged.stored), QStringLiteral("trailing-bytes"));
    QCOMPARE(salvaged.stored[0].offset, stored.size() - 7);
    QCOMPARE(salvaged.stored[0].space, OffsetSpace::Stored);
    QCOMPARE(test::codesOf(salvaged.bundle.problems), QStringLiteral("damaged-record"));
    QCOMPARE(salvaged.bundle.problems[0].offset, startOfRecord(1));
    QCOMPARE(salvaged.bundle.problems[0].space, OffsetSpace::Inflated);
}

void TestSalvage::cutJpegShowsItsUpperPart()
{
    const Content half = cut(kJpegs[0], kJpegs[0].size() / 2);
    const Content bytes = test::joined({test::bundleRecord(1, half), recordsOf(1, 1)});
    const FrameBundle bundle = readFrameBundle(bytes, {test::kSampleStart, {}});
    QCOMPARE(bundle.frames.size(), 2U);
    QCOMPARE(test::codesOf(bundle.problems), QStringLiteral("jpeg-without-end"));
    JpegDecoder decoder;

    const auto whole = decoder.decode(kJpegs[0]);
    const auto part = decoder.decode(std::span{bytes}.subspan(bundle.frames[0].byteOffset, bundle.frames[0].byteCount));

    QVERIFY_RESULT(whole);
    QVERIFY_RESULT(part);
    QVERIFY(part->isDamaged && !whole->isDamaged);
    QCOMPARE(part->size, whole->size);
    const std::size_t rows = std::size_t(whole->size.heightPx) / 6 * whole->strideBytes;
    QVERIFY(std::equal(part->pixels.get(), part->pixels.get() + rows, whole->pixels.get()));
    const std::size_t all = std::size_t(whole->size.heightPx) * whole->strideBytes;
    QVERIFY(!std::equal(part->pixels.get(), part->pixels.get() + all, whole->pixels.get()));
}

void TestSalvage::recordingDeliversWhatIsWhole()
{
    const auto source
        = std::make_shared<MemorySource>("memory", "session_1767225600000_00112233445566778899aabbccddeeff");
    source->add("screenshots/1767225601000.tar.gz", cut(kStored, kStored.size() * 6 / 10));
    source->add("screenshots/1767225604000.tar.gz",
        test::joined({gzipLikeSdk(recordsOf(3, 1)).value(), Content(12, std::byte{7})}));

    const auto recording = Recording::open(source);

    QVERIFY_RESULT(recording);
    QCOMPARE((*recording)->frames().size(), 3U);
    const std::vector<std::size_t> expected{0, 1, 3};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE((*recording)->frames()[i].time.ms, test::kSampleStart.ms + qint64(1000 * (expected[i] + 1)));
        const auto jpeg = (*recording)->frameJpeg(i);
        QVERIFY_RESULT(jpeg);
        QVERIFY(*jpeg == kJpegs[expected[i]]);
    }
}

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
