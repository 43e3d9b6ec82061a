#include "decoder/gzip.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"
#include "tests/viewer/view_fixture.h"
#include "viewer/frame/contact_sheet.h"
#include "viewer/frame/frame_export.h"
#include "viewer/player/frame_feed.h"
#include "viewer/timeline/frame_thumbnails.h"

#include <QtTest>

#include <condition_variable>
#include <future>
#include <map>
#include <mutex>

namespace revisit {

namespace {

constexpr int kBundles = 40;
constexpr std::int64_t kStepMs = 1000;

/// A recording in memory whose reads can be held up, and are counted by path.
class GatedSource final : public RecordingSource {
public:
    void add(std::string path, std::vector<std::byte> bytes) { m_memory.add(std::move(path), std::move(bytes)); }
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_isOpen = false;
        m_reads.clear();
    }
    void open()
    {
        const std::scoped_lock lock(m_mutex);
        m_isOpen = true;
        m_opened.notify_all();
    }
    [[nodiscard]] std::map<std::string, int> reads() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_reads;
    }

    [[nodiscard]] std::string name() const override { return "gated"; }
    [[nodiscard]] std::string sessionId() const override { return "session_" + std::to_string(test::kStartMs) + "_ab"; }
    [[nodiscard]] const std::vector<SourceEntry>& entries() const override { return m_memory.entries(); }
    [[nodiscard]] Result<std::vector<std::byte>> read(std::size_t entry) const override
    {
        std::unique_lock lock(m_mutex);
        ++m_reads[entries()[entry].path];
        m_opened.wait(lock, [this] { return m_isOpen; });
        return m_memory.read(entry);
    }

private:
    MemorySource m_memory{"gated"};
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_opened;
    bool m_isOpen = true;
    mutable std::map<std::string, int> m_reads;
};

std::string bundlePath(int index)
{
    return "screenshots/" + std::to_string(test::kStartMs + index * kStepMs) + ".tar.gz";
}
std::string snapshotPath(int index)
{
    return "hierarchy/" + std::to_string(test::kStartMs + index * kStepMs) + ".json.gz";
}

/// One frame and one snapshot a second, each in a file of its own.
std::shared_ptr<GatedSource> gatedRecording()
{
    auto source = std::make_shared<GatedSource>();
    for (int i = 0; i < kBundles; ++i) {
        const auto shade = static_cast<std::uint8_t>(100 + i);
        const auto record = test::bundleRecord(static_cast<std::uint64_t>(i * kStepMs), test::jpegOf({32, 64}, shade));
        source->add(bundlePath(i), gzipLikeSdk(record).value());
        const std::string snapshot = R"({"timestamp":)" + std::to_string(test::kStartMs + i * kStepMs)
            + R"(,"root":{"type":"UIWindow","frame":{"x":0,"y":0,"w":40,"h":80}}})";
        source->add(snapshotPath(i), gzipLikeSdk(test::bytesOf(snapshot)).value());
    }
    return source;
}

} // namespace

/// What nobody waits for any more is not read to its end: each test holds a read up, goes elsewhere, lets it go on, and
/// looks whether it was finished: what was is cached and not read again.
class TestStoppedReading final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void framesThatWerePassedStop();
    void framesOfTheSameBundleGoOn();
    void framesOfAClosedTabStop();
    void thumbnailsOfAnotherRecordingStop();
    void picturesForSomebodyWhoIsGoneStop();
    void contactSheetsStop();
    void snapshotsThatWerePassedStop();

private:
    void seek(int index) { m_views->playback.seekWall({test::kStartMs + index * kStepMs}); }
    [[nodiscard]] bool isReading(const std::string& path) const { return m_source->reads().contains(path); }
    /// Whether the artifact of a frame had been read to its end.
    [[nodiscard]] bool isCached(std::size_t frame, const std::string& path) const
    {
        const int before = m_source->reads()[path];
        const auto jpeg = m_views->session.recording()->frameJpeg(frame);
        return jpeg && m_source->reads()[path] == before;
    }

    std::shared_ptr<GatedSource> m_source;
    std::unique_ptr<test::ViewFixture> m_views;
};

void TestStoppedReading::init()
{
    m_source = gatedRecording();
    m_views = std::make_unique<test::ViewFixture>();
    QVERIFY(m_views->open(m_source));
    QCOMPARE(m_views->session.recording()->frames().size(), std::size_t{kBundles});
}

void TestStoppedReading::framesThatWerePassedStop()
{
    m_source->close();
    FrameFeed feed(m_views->context);
    feed.setShownSize({32, 64});
    QTRY_VERIFY(isReading(bundlePath(0)));
    seek(30);
    const auto readBefore = m_source->reads();
    m_source->open();
    QTRY_VERIFY(feed.isSettled());
    QCOMPARE(feed.shown().frame, std::size_t{30});
    QVERIFY(!isCached(0, bundlePath(0)));
    for (int i = 1; i < 20; ++i) // those that waited in the queue were not even begun
        if (!readBefore.contains(bundlePath(i))) QVERIFY2(!isReading(bundlePath(i)), bundlePath(i).c_str());
    seek(0);
    QTRY_VERIFY(feed.isSettled());
    QVERIFY(!feed.shown().decoded.image.isNull()); // no frame is kept as one that failed
}

void TestStoppedReading::framesOfTheSameBundleGoOn()
{
    std::vector<std::vector<std::byte>> records;
    for (int i = 0; i < kBundles; ++i)
        records.push_back(test::bundleRecord(static_cast<std::uint64_t>(i * kStepMs), test::jpegOf({32, 64}, 90)));
    m_source = std::make_shared<GatedSource>();
    m_source->add(bundlePath(0), gzipLikeSdk(test::joined(records)).value());
    QVERIFY(m_views->open(m_source));
    m_source->close();
    FrameFeed feed(m_views->context);
    feed.setShownSize({32, 64});
    QTRY_VERIFY(isReading(bundlePath(0)));
    for (int i = 5; i <= 30; i += 5) seek(i);
    m_source->open();
    QTRY_VERIFY(feed.isSettled());
    QCOMPARE(feed.shown().frame, std::size_t{30});
    QCOMPARE(m_source->reads()[bundlePath(0)], 1);
}

void TestStoppedReading::framesOfAClosedTabStop()
{
    m_source->close();
    auto feed = std::make_unique<FrameFeed>(m_views->context);
    feed->setShownSize({32, 64});
    QTRY_VERIFY(isReading(bundlePath(0)));
    feed.reset();
    m_source->open();
    QTRY_COMPARE(m_views->pool.queuedCount(), 0);
    bool isIdle = false; // jobs run in turn: after this one, those before it are done
    QVERIFY(m_views->pool.start(
        this, [] { return true; }, [&](bool) { isIdle = true; }, -100));
    QTRY_VERIFY(isIdle);
    QVERIFY(!isCached(0, bundlePath(0)));
}

void TestStoppedReading::picturesForSomebodyWhoIsGoneStop()
{
    m_source->close();
    auto asker = std::make_unique<QObject>();
    bool isDelivered = false;
    renderFrame({m_views->session.recording(), 5, {}, 0, {}}, m_views->pool, asker.get(),
        [&](const Result<QImage>&) { isDelivered = true; });
    QTRY_VERIFY(isReading(bundlePath(5)));
    asker.reset();
    m_source->open();
    bool isIdle = false; // jobs run in turn: after this one, that before it is done
    QVERIFY(m_views->pool.start(
        this, [] { return true; }, [&](bool) { isIdle = true; }, -100));
    QTRY_VERIFY(isIdle);
    QVERIFY(!isDelivered);
    QVERIFY(!isCached(5, bundlePath(5)));
}

void TestStoppedReading::contactSheetsStop()
{
    m_source->close();
    StopSource stop;
    const ContactSheet sheet{m_views->session.recording(), {2, 3}, std::nullopt, {}, {}};
    auto made = std::async(std::launch::async, [&] { return renderSheet(sheet, stop.token()); });
    QTRY_VERIFY(isReading(bundlePath(2)));
    stop.requestStop();
    m_source->open();
    QCOMPARE_ERROR(made.get(), Errc::Cancelled);
    QVERIFY(!isReading(bundlePath(3)));
    QVERIFY(!isCached(2, bundlePath(2)));
}

void TestStoppedReading::thumbnailsOfAnotherRecordingStop()
{
    m_source->close();
    auto thumbnails = std::make_unique<FrameThumbnails>();
    thumbnails->setRecording(m_views->session.recording());
    thumbnails->setStripSize(16, 1);
    thumbnails->want({3});
    QTRY_VERIFY(isReading(bundlePath(3)));
    thumbnails->request({test::kStartMs + 7 * kStepMs}, 32, [](const QImage&) {});
    QTRY_VERIFY(isReading(bundlePath(7)));
    thumbnails->setRecording(nullptr);
    m_source->open();
    thumbnails.reset(); // joins
    QVERIFY(!isCached(3, bundlePath(3)));
    QVERIFY(!isCached(7, bundlePath(7)));
}

void TestStoppedReading::snapshotsThatWerePassedStop()
{
    QTRY_VERIFY(!m_views->hierarchy.isLoading());
    m_source->close();
    seek(10);
    QTRY_VERIFY(isReading(snapshotPath(10)));
    seek(20);
    m_source->open();
    QTRY_VERIFY(!m_views->hierarchy.isLoading());
    QCOMPARE(m_views->hierarchy.index(), std::size_t{20});
    QVERIFY(!m_views->hierarchy.error());
    QVERIFY(m_views->session.recording()->hierarchy(10));
    QCOMPARE(m_source->reads()[snapshotPath(10)], 2);
}

} // namespace revisit

QTEST_MAIN(revisit::TestStoppedReading)
#include "tst_stopped_reading.moc"
