#include "decoder/recording_preview.h"

#include "base/encoding.h"
#include "decoder/gzip.h"
#include "decoder/gzip_prefix.h"
#include "decoder/recording.h"
#include "tests/support/counting_source.h"
#include "tests/support/fixtures.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"
#include "tests/support/tar_samples.h"

#include <QtTest>

#include <random>

using namespace revisit;

namespace {

constexpr const char* kSession = "session_1767225600000_ab";
using Content = std::vector<std::byte>;

Content jpeg(unsigned seed) { return test::patternJpeg({40, 87}, seed); }

Content bundle(unsigned first)
{
    return gzipLikeSdk(test::joined({test::bundleRecord(100, jpeg(first)), test::bundleRecord(600, jpeg(first + 1))}))
        .value();
}

/// Bytes that do not get smaller.
Content noise(std::size_t size)
{
    std::mt19937 random{1};
    Content bytes(size);
    for (std::byte& byte : bytes) byte = static_cast<std::byte>(random() & 0xFFU);
    return bytes;
}

} // namespace

class TestRecordingPreview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isTheFrameThatTheRecordingBeginsWith()
    {
        const auto folder = test::realRecordingFolder();
        if (!folder) QSKIP("needs the fixtures beside the project");
        const auto source = test::sourceOfFolder(*folder);
        const auto recording = Recording::open(source).value();
        QVERIFY(firstFrameJpeg(*source).value() == recording->frameJpeg(0).value());
    }

    void theTimeInTheNameDecides()
    {
        test::CountingSource source{kSession};
        source.add("screenshots/1767225600100.tar.gz", bundle(1));
        source.add("screenshots/01767225600050.tar.gz", bundle(3));
        QVERIFY(firstFrameJpeg(source).value() == jpeg(3));
        QCOMPARE(source.reads(), 1U);
    }

    void showsNoOtherSession()
    {
        test::CountingSource leftover{kSession};
        leftover.add("screenshots/1767000000000.tar.gz", bundle(3)); // of days before
        QCOMPARE_ERROR(firstFrameJpeg(leftover), Errc::NotFound);
        QCOMPARE(leftover.reads(), 0U);
        leftover.add("screenshots/1767225600100.tar.gz", bundle(1));
        QVERIFY(firstFrameJpeg(leftover).value() == jpeg(1));
        test::CountingSource unknown{""};
        unknown.add("screenshots/1767000000000.tar.gz", bundle(3)); // nobody knows the session's time
        QVERIFY(firstFrameJpeg(unknown).value() == jpeg(3));
    }

    void artifactsWithoutATimeComeLast()
    {
        test::CountingSource source{kSession};
        source.add("screenshots/a.tar.gz", bundle(3));
        source.add("screenshots/b.tar.gz", bundle(4));
        source.add("screenshots/c.tar.gz", bundle(5));
        source.add("screenshots/d_1.tar.gz", bundle(6));
        source.add("screenshots/1767225600100.tar.gz", bundle(1));
        QVERIFY(firstFrameJpeg(source).value() == jpeg(1));
    }

    void passesOverRecordsBeforeTheSession()
    {
        test::CountingSource source{kSession};
        const auto before = static_cast<std::uint64_t>(-500);
        source.add("screenshots/1767225600100.tar.gz",
            gzipLikeSdk(test::joined({test::bundleRecord(before, jpeg(1)), test::bundleRecord(100, jpeg(2))})).value());
        QVERIFY(firstFrameJpeg(source).value() == jpeg(2));
        const auto held = std::make_shared<MemorySource>("held", kSession);
        held->add("screenshots/1767225600100.tar.gz", source.read(0).value());
        QVERIFY(Recording::open(held).value()->frameJpeg(0).value() == jpeg(2)); // the recording does the same
    }

    void readsOnlyTheBeginningOfALargeArtifact()
    {
        test::CountingSource source{kSession};
        const auto large
            = test::joined({test::bundleRecord(100, jpeg(1)), noise(1'000'000), test::bundleRecord(600, jpeg(2))});
        source.add("screenshots/1767225600100.tar.gz", gzipLikeSdk(large).value());
        source.add("screenshots/1767225601100.tar.gz", bundle(3));
        source.add("events/events_0_1767225600100.json.gz", test::bytesOf("{}"));
        QVERIFY(firstFrameJpeg(source).value() == jpeg(1));
        QCOMPARE(source.reads(), 1U);
        QVERIFY(source.bytesRead() <= 100'000U);
    }

    void damageBehindTheFirstFrameDoesNotMatter()
    {
        auto stored = gzipLikeSdk(test::joined({test::bundleRecord(100, jpeg(1)), noise(50'000)})).value();
        std::fill(stored.end() - 20'000, stored.end(), std::byte{0});
        test::CountingSource source{kSession};
        source.add("screenshots/1767225600100.tar.gz", stored);
        QVERIFY(firstFrameJpeg(source).value() == jpeg(1));
    }

    void readsAllOfAnArtifactWhoseFirstFrameIsLarge()
    {
        auto large = jpeg(1);
        const auto filling = noise(200'000);
        large.insert(large.end() - 2, filling.begin(), filling.end());
        test::CountingSource source{kSession};
        source.add("screenshots/1767225600100.tar.gz", gzipLikeSdk(test::bundleRecord(100, large)).value());
        QVERIFY(firstFrameJpeg(source).value() == large);
        QCOMPARE(source.reads(), 2U);
    }

    void knowsTheOtherFormats()
    {
        test::CountingSource picture{kSession};
        picture.add("frames/1767225600100.jpg", jpeg(1));
        picture.add("frames/1767225600600.jpg", jpeg(2));
        QVERIFY(firstFrameJpeg(picture).value() == jpeg(1));
        test::CountingSource plain{kSession};
        plain.add("screenshots/1767225600100.tar.gz", test::bundleRecord(100, jpeg(4)));
        QVERIFY(firstFrameJpeg(plain).value() == jpeg(4));
        test::CountingSource archive{kSession};
        archive.add("screenshots/1767225600100.tar.gz",
            gzipLikeSdk(test::joined({test::tarEntry("1767225600600.jpeg", jpeg(2)),
                            test::tarEntry("1767225600100.jpeg", jpeg(1))}))
                .value());
        QVERIFY(firstFrameJpeg(archive).value() == jpeg(1)); // by time, not by place
    }

    void passesOverWhatHoldsNoFrame()
    {
        test::CountingSource source{kSession};
        source.add("screenshots/1767225600100.tar.gz", test::bytesOf("<html>"));
        source.add("screenshots/1767225601100.tar.gz", {});
        source.add("screenshots/1767225602100.tar.gz", bundle(5));
        QVERIFY(firstFrameJpeg(source).value() == jpeg(5));
    }

    void saysWhenThereIsNone()
    {
        test::CountingSource source{kSession};
        source.add("events/events_0_1767225600100.json.gz", test::bytesOf("{}"));
        QCOMPARE_ERROR(firstFrameJpeg(source), Errc::NotFound);
        QCOMPARE(source.reads(), 0U);
        for (const char* path : {"screenshots/1.gz", "screenshots/2.gz", "screenshots/3.gz", "screenshots/4.gz"})
            source.add(path, test::bytesOf("<html>"));
        QCOMPARE_ERROR(firstFrameJpeg(source), Errc::NotFound);
        StopSource stop;
        stop.requestStop();
        QCOMPARE_ERROR(firstFrameJpeg(source, {}, stop.token()), Errc::Cancelled);
    }

    void inflatesNoMoreThanIsAskedFor()
    {
        const auto stored = gzipLikeSdk(Content(100'000'000, std::byte{'a'})).value();
        QCOMPARE(inflateBeginning(stored, 20).value(), Content(20, std::byte{'a'}));
        QCOMPARE(inflateBeginning(std::span{stored}.first(stored.size() / 2), 20).value().size(), 20U);
        QVERIFY(inflateBeginning(std::span{stored}.first(12), 20).value().size() < 20);
        QCOMPARE(inflateBeginning(test::bytesOf("plain text"), 5).value(), test::bytesOf("plain"));
        QVERIFY(inflateBeginning({}, 5).value().empty());
        // A claim of 16 GiB costs what the stored bytes can give.
        QVERIFY(inflateBeginning(std::span{stored}.first(100), 16ULL << 30U).value().size() < 200'000);
    }
};

QTEST_GUILESS_MAIN(TestRecordingPreview)
#include "tst_recording_preview.moc"
