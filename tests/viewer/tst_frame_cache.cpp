#include "viewer/player/frame_cache.h"

#include <QtTest>

namespace revisit {

namespace {

DecodedFrame frameOf(int side)
{
    DecodedFrame frame;
    frame.image = QImage(side, side, QImage::Format_RGB32);
    frame.fullSize = {side, side};
    return frame;
}

} // namespace

class TestFrameCache final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void staysBelowItsLimit();
    void forgetsTheLeastRecentlyUsed();
    void findsTheNewestAtOrBefore();
    void replacesAndRefuses();
    void countsUndecodableFramesToo();
};

void TestFrameCache::staysBelowItsLimit()
{
    FrameCache cache(Bytes{1'000'000});
    for (std::size_t i = 0; i < 500; ++i) {
        cache.insert(i, frameOf(100)); // 40,000 bytes each
        QVERIFY(cache.byteCount().count <= 1'000'000);
    }
    QVERIFY(cache.frameCount() >= 20);
    cache.clear();
    QCOMPARE(cache.byteCount().count, std::uint64_t{0});
}

void TestFrameCache::forgetsTheLeastRecentlyUsed()
{
    FrameCache cache(Bytes{130'000}); // three frames
    for (std::size_t i = 0; i < 3; ++i) cache.insert(i, frameOf(100));
    QVERIFY(cache.find(0) != nullptr);
    cache.insert(3, frameOf(100));
    QVERIFY(cache.contains(0));
    QVERIFY(!cache.contains(1));
}

void TestFrameCache::findsTheNewestAtOrBefore()
{
    FrameCache cache(1_MiB);
    QVERIFY(cache.newestAtOrBefore(5).decoded == nullptr);
    cache.insert(2, frameOf(8));
    cache.insert(7, frameOf(8));
    QCOMPARE(cache.newestAtOrBefore(6).frame, std::size_t{2});
    QCOMPARE(cache.newestAtOrBefore(7).frame, std::size_t{7});
    QVERIFY(cache.newestAtOrBefore(1).decoded == nullptr); // never one from the future
}

void TestFrameCache::replacesAndRefuses()
{
    FrameCache cache(Bytes{100'000});
    cache.insert(1, frameOf(50));
    cache.insert(1, frameOf(100));
    QCOMPARE(cache.frameCount(), std::size_t{1});
    QCOMPARE(cache.find(1)->image.width(), 100);
    cache.insert(2, frameOf(1'000)); // 4 MB
    QVERIFY(!cache.contains(2));
    QVERIFY(cache.contains(1));
}

void TestFrameCache::countsUndecodableFramesToo()
{
    FrameCache cache(Bytes{10'000});
    for (std::size_t i = 0; i < 1'000; ++i) cache.insert(i, DecodedFrame{});
    QVERIFY(cache.frameCount() < 100);
}

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestFrameCache)
#include "tst_frame_cache.moc"
