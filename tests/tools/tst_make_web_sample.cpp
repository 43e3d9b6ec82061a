#include "base/file_system.h"
#include "decoder/recording.h"
#include "decoder/web_track.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <algorithm>
#include <map>

using namespace revisit;

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kStart = 1'768'555'800'000; // 2026-01-16T09:30:00Z
using Files = std::map<std::string, std::vector<std::byte>>;

Files contentOf(const fs::path& folder)
{
    Files files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[toText(fs::relative(entry.path(), folder))] = FileSystem::real().read(entry.path(), 16_MiB).value();
    return files;
}

/// The files of the folder that the program says it wrote; none where it failed.
Files runTool(const QString& option, const QString& folder)
{
    QProcess process;
    process.start(QStringLiteral(REVISIT_MAKE_SAMPLE), {option, folder});
    process.waitForFinished(60'000);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) return {};
    return contentOf(toPath(QString::fromUtf8(process.readAllStandardOutput()).trimmed().toStdString()));
}

std::shared_ptr<const Recording> opened(const Files& files)
{
    auto source = std::make_shared<MemorySource>("web", "session_1768555800000_c81f0d92e4b7436aa5d3706e1b9f2c54");
    for (const auto& [path, bytes] : files) source->add(path, bytes);
    const auto recording = Recording::open(source);
    return recording ? *recording : nullptr;
}

/// "left:80px;top:400px;…" as a rectangle.
QRectF boxOf(const WebNode& node)
{
    const QString style = QString::fromStdString(std::string{node.attribute("style").value_or("")});
    const auto side = [&style](const QString& name) {
        const auto match = QRegularExpression(name + QStringLiteral(":(-?\\d+)px")).match(style);
        return match.captured(1).toDouble();
    };
    return {side(QStringLiteral("left")), side(QStringLiteral("top")), side(QStringLiteral("width")),
        side(QStringLiteral("height"))};
}

} // namespace

class TestMakeWebSample : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void twoRunsGiveTheSameBytes();
    void holdsTwoPagesAndAResize();
    void nothingIsWrongWithIt();
    void clicksHitTheElementsThatTheyName();
    void fieldsAreMaskedAndPicturesBlocked();
    void recordsInsideBecomeEvents();
    void withoutSnapshotsItSaysSo();

private:
    QTemporaryDir m_folder;
    Files m_files;
    std::shared_ptr<const Recording> m_recording;
    std::shared_ptr<const WebTrack> m_track;
};

void TestMakeWebSample::initTestCase()
{
    m_files = runTool(QStringLiteral("--web"), m_folder.filePath(QStringLiteral("first")));
    QVERIFY(!m_files.empty());
    m_recording = opened(m_files);
    QVERIFY(m_recording);
    const auto track = m_recording->webTrack();
    QVERIFY_RESULT(track);
    m_track = *track;
}

void TestMakeWebSample::twoRunsGiveTheSameBytes()
{
    const Files again = runTool(QStringLiteral("--web"), m_folder.filePath(QStringLiteral("second")));
    QVERIFY(again == m_files);
}

void TestMakeWebSample::holdsTwoPagesAndAResize()
{
    QCOMPARE(m_track->pages.size(), 3U);
    QCOMPARE(m_track->pages[0].url, std::string{"https://shop.example/?campaign=spring"});
    QCOMPARE(m_track->pages[1].url, std::string{"https://shop.example/checkout"});
    QCOMPARE(m_track->pages[1].time.ms, kStart + 13'200);
    QVERIFY(m_track->pages[2].isResize);
    QCOMPARE(m_track->pages[2].viewport, (LogicalSize{1024, 768}));
    QCOMPARE(m_track->snapshots.size(), 3U);
    QVERIFY(m_track->pointer.size() > 200);
    QVERIFY(m_track->scrolls.size() > 10);
}

void TestMakeWebSample::nothingIsWrongWithIt()
{
    QVERIFY(m_track->problems.empty());
    for (const ArtifactReport& artifact : m_recording->artifacts())
        for (const Problem& problem : artifact.problems)
            QVERIFY2(problem.severity == Severity::Info, (artifact.path + ": " + problem.message).c_str());
}

void TestMakeWebSample::clicksHitTheElementsThatTheyName()
{
    int clicks = 0;
    for (const PointerSample& sample : m_track->pointer) {
        if (sample.kind != PointerSample::Kind::Click) continue;
        ++clicks;
        const auto page = m_recording->webSnapshot(m_track->snapshots[*m_track->snapshotAt(sample.time)]);
        QVERIFY_RESULT(page);
        const auto index = (*page)->nodeWithId(sample.node);
        QVERIFY2(index > 0, qPrintable(QString::number(sample.node)));
        double scroll = 0;
        for (const WebScroll& each : m_track->scrolls)
            if (each.time >= (*page)->time && each.time <= sample.time) scroll = each.y;
        const QRectF box = boxOf((*page)->nodes[static_cast<std::size_t>(index)]);
        QVERIFY2(box.contains(sample.x, sample.y + scroll), qPrintable(QString::number(sample.time.ms - kStart)));
    }
    QCOMPARE(clicks, 10);
}

void TestMakeWebSample::fieldsAreMaskedAndPicturesBlocked()
{
    const auto shop = m_recording->webSnapshot(m_track->snapshots[0]);
    QVERIFY_RESULT(shop);
    QCOMPARE(std::ranges::count((*shop)->nodes, std::optional{LogicalSize{350, 230}}, &WebNode::blockedSize), 6);
    const auto checkout = m_recording->webSnapshot(m_track->snapshots[1]);
    QVERIFY_RESULT(checkout);
    QVERIFY(std::ranges::count((*checkout)->nodes, true, &WebNode::isMasked) >= 3);
}

void TestMakeWebSample::recordsInsideBecomeEvents()
{
    for (const EventKind kind : {EventKind::Navigation, EventKind::Network, EventKind::Log, EventKind::Custom})
        QVERIFY(std::ranges::count(m_recording->events(), kind, &Event::kind) > 0);
    QCOMPARE(std::ranges::count(m_recording->events(), EventKind::Navigation, &Event::kind), 2); // no checkout is one
    QCOMPARE(m_recording->info().device.platform, std::string{"web"});
}

void TestMakeWebSample::withoutSnapshotsItSaysSo()
{
    const Files files = runTool(QStringLiteral("--web-without-snapshot"), m_folder.filePath(QStringLiteral("lost")));
    const auto recording = opened(files);
    QVERIFY(recording);
    const auto track = recording->webTrack();
    QVERIFY_RESULT(track);
    QVERIFY((*track)->snapshots.empty());
    QCOMPARE((*track)->problems.at(0).code, std::string{"no-full-snapshot"});
    QCOMPARE((*track)->pages.size(), 3U);
    QCOMPARE((*track)->pointer.size(), m_track->pointer.size());
}

QTEST_GUILESS_MAIN(TestMakeWebSample)
#include "tst_make_web_sample.moc"
