#include "base/file_system.h"
#include "decoder/jpeg_decoder.h"
#include "decoder/recording.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <algorithm>
#include <map>

using namespace revisit;

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kStart = 1'768'471'920'000; // 2026-01-15T10:12:00Z
using Files = std::map<std::string, std::vector<std::byte>>;

Files contentOf(const fs::path& folder)
{
    Files files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[toText(fs::relative(entry.path(), folder))] = FileSystem::real().read(entry.path(), 16_MiB).value();
    return files;
}

/// What the program prints: the folder that it wrote.
QString runTool(const QString& folder, const QStringList& options = {})
{
    QProcess process;
    process.start(QStringLiteral(REVISIT_MAKE_SAMPLE), options + QStringList{folder});
    process.waitForFinished(60'000);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) return {};
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

/// Whether the node or one of its ancestors carries that name.
bool isNamed(const HierarchySnapshot& snapshot, std::int32_t index, const std::string& name)
{
    for (; index >= 0; index = snapshot.nodes[static_cast<std::size_t>(index)].parent)
        if (snapshot.nodes[static_cast<std::size_t>(index)].testId == name) return true;
    return false;
}

std::ptrdiff_t countOf(const Recording& recording, const char* gestureType)
{
    return std::ranges::count(recording.events(), std::string{gestureType}, &Event::gestureType);
}

} // namespace

class TestMakeSample : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void twoRunsGiveTheSameBytes();
    void layoutIsTheRawShape();
    void nothingIsWrongWithIt();
    void holdsWhatItPromises();
    void everyFrameHasItsHierarchy();
    void touchesHitTheViewsThatTheyName();
    void maskedFieldsAreBlackInThePixels();
    void nestedListIsScrolled();
    void pausesWhileTheAppIsAway();
    void transfersFailAndAreSlow();
    void longTextsFitNowhereAndLoseNothing();

private:
    QTemporaryDir m_folder;
    fs::path m_recordingFolder;
    Files m_files;
    std::shared_ptr<const Recording> m_recording;
};

void TestMakeSample::initTestCase()
{
    const QString folder = runTool(m_folder.filePath(QStringLiteral("first")));
    QVERIFY(!folder.isEmpty());
    m_recordingFolder = toPath(folder.toStdString());
    m_files = contentOf(m_recordingFolder);
    auto source = std::make_shared<MemorySource>("sample", m_recordingFolder.filename().string());
    for (const auto& [path, bytes] : m_files) source->add(path, bytes);
    const auto recording = Recording::open(source);
    QVERIFY_RESULT(recording);
    m_recording = *recording;
}

void TestMakeSample::twoRunsGiveTheSameBytes()
{
    const QString second = runTool(m_folder.filePath(QStringLiteral("second")));
    QVERIFY(!second.isEmpty());
    const Files files = contentOf(toPath(second.toStdString()));
    QCOMPARE(files.size(), m_files.size());
    for (const auto& [path, bytes] : files) QVERIFY2(m_files[path] == bytes, path.c_str());
}

void TestMakeSample::layoutIsTheRawShape()
{
    QCOMPARE(
        m_recordingFolder.filename().string(), std::string{"session_1768471920000_5a3c9e1f7b2d4c68a0e4f1d2b3c59687"});
    QVERIFY(m_files.contains("session.json"));
    QVERIFY(m_files.contains("screenshots/" + std::to_string(kStart + 212) + ".tar.gz"));
    QVERIFY(m_files.contains("hierarchy/" + std::to_string(kStart + 212) + ".json.gz"));
    QVERIFY(m_files.contains("faults/B84D26E1-0F7C-4C35-9A68-D21E5F30C7A4.json"));
    for (const ArtifactReport& artifact : m_recording->artifacts())
        if (artifact.kind == ArtifactKind::Screenshots) QVERIFY(artifact.frames.size() <= 3);
}

void TestMakeSample::nothingIsWrongWithIt()
{
    for (const ArtifactReport& artifact : m_recording->artifacts()) {
        QVERIFY2(artifact.kind != ArtifactKind::Unknown, artifact.path.c_str());
        for (const Problem& problem : artifact.problems)
            QVERIFY2(problem.severity == Severity::Info, (artifact.path + ": " + problem.message).c_str());
    }
}

void TestMakeSample::holdsWhatItPromises()
{
    QCOMPARE(m_recording->frames().size(), 70U);
    QCOMPARE(m_recording->faults().size(), 2U);
    for (const FrameRef& frame : m_recording->frames()) QCOMPARE(frame.size, (PixelSize{315, 682}));
    for (const char* gesture : {"tap", "scroll", "swipe", "pan", "long_press", "dead_tap", "rage_tap"})
        QVERIFY2(countOf(*m_recording, gesture) > 0, gesture);
    for (const EventKind kind :
        {EventKind::Touch, EventKind::Navigation, EventKind::Network, EventKind::Log, EventKind::Error, EventKind::Anr,
            EventKind::Lifecycle, EventKind::Input, EventKind::Identity, EventKind::Custom})
        QVERIFY(std::ranges::count(m_recording->events(), kind, &Event::kind) > 0);
    for (const char* level : {"log", "info", "warn", "error", "debug"})
        QVERIFY2(std::ranges::count(m_recording->events(), std::string{level}, &Event::level) > 0, level);
    QCOMPARE(m_recording->info().device.platform, std::string{"ios"});
    QCOMPARE(m_recording->info().canvas, (LogicalSize{393, 852}));
}

void TestMakeSample::everyFrameHasItsHierarchy()
{
    QCOMPARE(m_recording->hierarchies().size(), m_recording->frames().size());
    for (std::size_t i = 0; i < m_recording->frames().size(); ++i) {
        QCOMPARE(m_recording->hierarchies()[i].time, m_recording->frames()[i].time);
        const auto snapshot = m_recording->hierarchy(i);
        QVERIFY_RESULT(snapshot);
        const auto deepest = std::ranges::max((*snapshot)->nodes, {}, &HierarchyNode::depth).depth;
        QVERIFY(deepest <= 12);
    }
}

void TestMakeSample::touchesHitTheViewsThatTheyName()
{
    int touches = 0;
    for (const Event& event : m_recording->events()) {
        if (event.kind != EventKind::Touch) continue;
        const auto index = m_recording->hierarchyAt(event.time);
        QVERIFY(index);
        const auto snapshot = m_recording->hierarchy(*index);
        QVERIFY_RESULT(snapshot);
        const TouchPoint& point = event.touches.at(0);
        const std::int32_t hit = (*snapshot)->nodeAt(point.x, point.y);
        QVERIFY2(isNamed(**snapshot, hit, event.label),
            qPrintable(QStringLiteral("%1 at %2 ms, %3,%4")
                           .arg(QString::fromStdString(event.label))
                           .arg(event.time.ms - kStart)
                           .arg(point.x)
                           .arg(point.y)));
        ++touches;
    }
    QVERIFY(touches > 60);
}

void TestMakeSample::maskedFieldsAreBlackInThePixels()
{
    JpegDecoder decoder;
    const auto frame = m_recording->frameAt({kStart + 90'500});
    QVERIFY(frame);
    const auto jpeg = m_recording->frameJpeg(*frame);
    QVERIFY_RESULT(jpeg);
    const auto image = decoder.decode(*jpeg);
    QVERIFY_RESULT(image);
    const auto snapshot = m_recording->hierarchy(*m_recording->hierarchyAt({kStart + 90'500}));
    int masked = 0;
    for (const HierarchyNode& node : (*snapshot)->nodes) {
        if (!node.isMasked) continue;
        const auto x = static_cast<std::size_t>((node.rect->x + 12) / 1.25);
        const auto y = static_cast<std::size_t>((node.rect->y + node.rect->height / 2) / 1.25);
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const std::span pixels{image->pixels.get(), image->byteCount()};
            QVERIFY(std::to_integer<int>(pixels[y * image->strideBytes + x * 4 + channel]) < 24);
        }
        ++masked;
    }
    QCOMPARE(masked, 5);
}

void TestMakeSample::nestedListIsScrolled()
{
    const auto snapshot = m_recording->hierarchy(*m_recording->hierarchyAt({kStart + 14'000}));
    QVERIFY_RESULT(snapshot);
    const auto find = [&](const char* testId) {
        return std::ranges::find((*snapshot)->nodes, std::string{testId}, &HierarchyNode::testId);
    };
    const auto list = find("shop.list");
    const auto stories = find("shop.stories");
    QVERIFY(list != (*snapshot)->nodes.end() && stories != (*snapshot)->nodes.end());
    QCOMPARE(list->contentOffsetY, 372.0);
    QCOMPARE(stories->contentOffsetX, 266.0);
    QCOMPARE(&(*snapshot)->nodes[static_cast<std::size_t>(stories->parent)], &*list);
    QCOMPARE(stories->rect->y, list->rect->y + 8 - 372.0);
}

void TestMakeSample::pausesWhileTheAppIsAway()
{
    const SessionClock& clock = m_recording->clock();
    QCOMPARE(clock.start().ms, kStart);
    QCOMPARE(clock.gaps(), (std::vector<BackgroundGap>{{{kStart + 47'000}, {kStart + 87'000}}}));
    const std::int64_t foreground = clock.playable().ms - SessionClock::kKeptGap.ms;
    QVERIFY(foreground >= 60'000 && foreground <= 90'000);
    for (const FrameRef& frame : m_recording->frames())
        QVERIFY(frame.time.ms < kStart + 47'000 || frame.time.ms >= kStart + 87'000);
}

void TestMakeSample::transfersFailAndAreSlow()
{
    int transfers = 0;
    int clientErrors = 0;
    int serverErrors = 0;
    int unanswered = 0;
    int slow = 0;
    for (const Event& event : m_recording->events()) {
        if (!event.network || !event.network->requestId.starts_with("n_")) continue;
        ++transfers;
        clientErrors += event.network->statusCode / 100 == 4 ? 1 : 0;
        serverErrors += event.network->statusCode / 100 == 5 ? 1 : 0;
        unanswered += event.network->statusCode == 0 ? 1 : 0;
        slow += event.network->durationMs > 1500 ? 1 : 0;
    }
    QVERIFY(transfers >= 55 && transfers <= 65);
    QVERIFY(clientErrors >= 3 && serverErrors >= 3 && unanswered >= 2 && slow >= 4);
    // JavaScript reports most of them twice more; the timeline shows each transfer once.
    const auto shown = std::ranges::count(m_recording->timeline(), Lane::Network, &TimelineItem::lane);
    QVERIFY2(shown <= transfers, qPrintable(QString::number(shown)));
}

void TestMakeSample::longTextsFitNowhereAndLoseNothing()
{
    const QString folder = runTool(m_folder.filePath(QStringLiteral("long")), {QStringLiteral("--long-texts")});
    QVERIFY(!folder.isEmpty());
    auto source = std::make_shared<MemorySource>("long", "long");
    for (const auto& [path, bytes] : contentOf(toPath(folder.toStdString()))) source->add(path, bytes);
    const auto recording = Recording::open(source);
    QVERIFY_RESULT(recording);
    QCOMPARE((*recording)->events().size(), m_recording->events().size());
    std::size_t longOnes = 0;
    for (const Event& event : (*recording)->events())
        if (event.message.size() > 80 || event.label.size() > 80 || event.screen.size() > 80) ++longOnes;
    QVERIFY2(longOnes > 60, qPrintable(QString::number(longOnes)));
}

QTEST_GUILESS_MAIN(TestMakeSample)
#include "tst_make_sample.moc"
