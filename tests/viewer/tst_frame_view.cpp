#include "viewer/frame/frame_view.h"

#include "tests/support/fixtures.h"
#include "tests/support/jpeg_samples.h"
#include "tests/viewer/sample_session.h"
#include "viewer/decode_pool.h"
#include "viewer/frame/frame_export.h"
#include "viewer/frame/frame_messages.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/player/playback.h"
#include "viewer/view_settings.h"

#include "library/recording_opener.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <future>

namespace revisit {

namespace {

constexpr int kWaitMs = 10'000;
constexpr int kTolerance = 3; ///< per channel: two JPEG decoders round differently

/// The largest difference of any channel of any pixel.
int largestDifference(const QImage& a, const QImage& b)
{
    if (a.size() != b.size()) return 256;
    int largest = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            largest = std::max(
                {largest, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
        }
    return largest;
}

/// Qt's own JPEG reader: independent of the decoder under test.
QImage independently(const std::shared_ptr<const Recording>& recording, std::size_t frame)
{
    const auto jpeg = std::async(std::launch::async, [&] { return recording->frameJpeg(frame); }).get();
    if (!jpeg) return {};
    const auto* data = reinterpret_cast<const uchar*>(jpeg->data());
    return QImage::fromData(data, static_cast<int>(jpeg->size()), "JPG").convertToFormat(QImage::Format_RGB32);
}

/// One frame of many colours.
std::shared_ptr<RecordingSource> patternSession()
{
    const std::string id = "session_" + std::to_string(test::kSampleStartMs) + "_pattern";
    auto source = std::make_shared<MemorySource>(id, id);
    source->add("screenshots/" + std::to_string(test::kSampleStartMs + 100) + ".tar.gz",
        test::bundleRecord(100, test::patternJpeg({160, 200}, 3, 90)));
    return source;
}

/// All that a frame view needs.
struct Bench {
    DecodePool pool;
    ReplaySession session;
    Playback playback{Playback::Ticking::Manual};
    Selection selection;
    CurrentHierarchy hierarchy{session, playback, selection};
    ViewContext context{session, playback, selection, hierarchy, pool};
    ViewSettings settings{QString()};
    std::unique_ptr<FrameView> view;

    Bench()
    {
        for (const auto option : {ViewSettings::Option::Touches, ViewSettings::Option::Bezel,
                 ViewSettings::Option::Masked, ViewSettings::Option::Inspect})
            settings.setOn(option, false);
        view = std::make_unique<FrameView>(context, settings);
    }
    void show(const std::shared_ptr<const Recording>& recording)
    {
        session.setRecording(recording, QStringLiteral("test"));
        playback.reset(recording->clock());
        const PixelSize frame = recording->frames().front().size;
        const LogicalSize canvas = frameCanvas(recording->info(), frame);
        // As large as makes the picture cover exactly its own pixels.
        const double height = frame.widthPx * canvas.height / canvas.width;
        view->resize(frame.widthPx + 32, static_cast<int>(std::ceil(height)) + 32 + 40);
        view->show();
    }
    [[nodiscard]] bool settle()
    {
        return QTest::qWaitFor([this] { return view->isSettled(); }, kWaitMs);
    }
    /// What is on the screen of the device, pixel by pixel.
    [[nodiscard]] QImage screen()
    {
        const QImage all = view->grab().toImage().convertToFormat(QImage::Format_RGB32);
        return all.copy(view->geometryOfFrame().screen.toRect());
    }
};

} // namespace

class TestFrameView final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTheFrameOfThePlayhead();
    void showsTheRealRecording();
    void neverShowsTheFuture();
    void decodesAheadWhilePlaying();
    void saysThatTheAppIsInTheBackground();
    void saysWhyThereIsNoPicture();
    void outlinesStandWhereNoPicturesAre();
    void drawsTouchesAtTheEdge();
    void turnsThePicture();
    void showsSinglePixelsWhenLarge();
    void zoomsAroundThePointer();
    void keepsAPartInSight();
    void loupeReadsThePixelUnderIt();
    void rulerMeasuresAndSnaps();
    void toolsTakeTheArrowKeys();
    void historyAndSizeAreOptions();
    void exportsInFullSize();
    void exportsWhatLiesOverIt();
    void doesNoWorkOnTheUiThread();
};

void TestFrameView::showsTheFrameOfThePlayhead()
{
    const auto sample = test::makeSampleSession();
    const auto recording = test::openOffThread(sample.source);
    QVERIFY(recording);
    QCOMPARE(recording->frames().size(), sample.frameTimesMs.size());
    Bench bench;
    bench.show(recording);
    for (const std::size_t frame : {std::size_t{0}, std::size_t{7}, std::size_t{3}, sample.frameTimesMs.size() - 1}) {
        bench.playback.seekWall(WallTime{test::kSampleStartMs + sample.frameTimesMs[frame] + 30});
        QVERIFY(bench.settle());
        QCOMPARE(bench.view->feed().shown().frame, std::optional(frame));
        const QImage shown = bench.screen();
        QVERIFY(largestDifference(shown, independently(recording, frame)) <= kTolerance);
        const std::size_t other = frame == 0 ? 1 : frame - 1; // the test tells neighbours apart
        QVERIFY(largestDifference(shown, independently(recording, other)) > kTolerance);
    }
}

void TestFrameView::showsTheRealRecording()
{
    const auto folder = test::realRecordingFolder();
    if (!folder) QSKIP("needs the fixtures beside the project");
    auto source = std::async(std::launch::async, [&] { return openSource(*folder); }).get();
    QVERIFY(source);
    const auto recording = test::openOffThread(*source);
    QVERIFY(recording);
    Bench bench;
    bench.show(recording);
    for (std::size_t frame = 0; frame < recording->frames().size(); frame += 8) {
        bench.playback.seekWall(recording->frames()[frame].time);
        QVERIFY(bench.settle());
        const auto expected = recording->frameAt(recording->frames()[frame].time);
        QVERIFY(expected);
        const QImage picture = independently(recording, *expected);
        QImage shown = bench.screen();
        QCOMPARE(shown.width(), picture.width());
        // The canvas' shape differs from the picture's by less than two rows; compare what was not scaled away.
        QVERIFY(std::abs(shown.height() - picture.height()) <= 2);
        const QImage wanted = picture.scaled(shown.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        qint64 sum = 0;
        for (int y = 0; y < shown.height(); ++y)
            for (int x = 0; x < shown.width(); ++x)
                sum += std::abs(qGray(shown.pixel(x, y)) - qGray(wanted.pixel(x, y)));
        const double mean = static_cast<double>(sum) / (shown.width() * shown.height());
        QVERIFY2(mean < 4, qPrintable(QString::number(mean)));
    }
}

void TestFrameView::neverShowsTheFuture()
{
    const auto sample = test::makeSampleSession();
    const auto recording = test::openOffThread(sample.source);
    Bench bench;
    bench.show(recording);
    connect(&bench.view->feed(), &FrameFeed::changed, this, [&] {
        const auto& feed = bench.view->feed();
        const bool hasBoth = feed.shown().frame && feed.wantedFrame();
        const bool isFirst = bench.playback.position().ms == 0;
        // While the wanted one is decoded after a jump back, only what was on show already may be newer.
        if (hasBoth && feed.isSettled()) QVERIFY(*feed.shown().frame <= *feed.wantedFrame() || isFirst);
    });
    for (const std::int64_t at : {9'000, 1'000, 5'000, 200, 8'000, 0}) {
        bench.playback.seekWall(WallTime{test::kSampleStartMs + at});
        QVERIFY(bench.settle());
        const auto expected = recording->frameAt(WallTime{test::kSampleStartMs + at});
        QCOMPARE(bench.view->feed().shown().frame, expected);
    }
}

void TestFrameView::decodesAheadWhilePlaying()
{
    const auto sample = test::makeSampleSession();
    Bench bench;
    bench.show(test::openOffThread(sample.source));
    QVERIFY(bench.settle());
    bench.playback.play();
    QTRY_VERIFY_WITH_TIMEOUT(bench.view->feed().cache().contains(10), kWaitMs); // the playhead stands still
    bench.playback.advance(Milliseconds{4'000});
    QVERIFY(bench.view->feed().isSettled()); // was there before it was asked for
    QVERIFY(bench.view->feed().cache().byteCount().count <= FrameFeed::kCacheLimit.count);
}

void TestFrameView::saysThatTheAppIsInTheBackground()
{
    const auto sample = test::makeSampleSession();
    const auto recording = test::openOffThread(sample.source);
    Bench bench;
    bench.show(recording);
    QCOMPARE(bench.playback.duration().ms, recording->clock().playable().ms);
    bench.playback.seek(SessionTime{11'000}); // inside the compressed gap
    QVERIFY(bench.settle());
    const auto card = frameCard(*recording, bench.playback, bench.view->feed());
    QVERIFY(card);
    QVERIFY2(card->text.contains(QStringLiteral("16 s")), qPrintable(card->text));
    bench.playback.seek(SessionTime{12'500});
    QVERIFY(!frameCard(*recording, bench.playback, bench.view->feed()));
}

void TestFrameView::saysWhyThereIsNoPicture()
{
    auto source = std::make_shared<MemorySource>("m", "session_1767225600000_web");
    const std::string json = R"({"events":[{"type":"log","timestamp":1767225601000,"message":"x"}]})";
    const auto* bytes = reinterpret_cast<const std::byte*>(json.data());
    source->add("events/events_0_1767225601000.json", {bytes, bytes + json.size()});
    const auto recording = test::openOffThread(source);
    QVERIFY(recording);
    Bench bench;
    bench.session.setRecording(recording, {});
    bench.playback.reset(recording->clock());
    const auto card = frameCard(*recording, bench.playback, bench.view->feed());
    QVERIFY(card);
    QVERIFY(!card->title.isEmpty());
    QVERIFY2(card->text.contains(QStringLiteral("events are on the timeline")), qPrintable(card->text));

    auto alone = std::make_shared<MemorySource>("m", "session_1767225600000_bare");
    const std::string empty = "{}";
    const auto* emptyBytes = reinterpret_cast<const std::byte*>(empty.data());
    alone->add("session.json", {emptyBytes, emptyBytes + empty.size()});
    const auto bare = test::openOffThread(alone);
    QVERIFY(bare && bare->events().empty() && bare->hierarchies().empty());
    bench.session.setRecording(bare, {});
    const auto nothing = frameCard(*bare, bench.playback, bench.view->feed());
    QVERIFY(nothing && !nothing->text.contains(QStringLiteral("on the timeline")));
}

/// Outlines are no less to look at than pictures: no card lies on them.
void TestFrameView::outlinesStandWhereNoPicturesAre()
{
    auto source = std::make_shared<MemorySource>("m", "session_1767225600000_outlines");
    const std::string json = R"({"timestamp":1767225600000,"screenName":"Cart","screen":{"width":100,"height":200},)"
                             R"("root":{"type":"View","frame":{"x":0,"y":0,"w":100,"h":200},"children":[)"
                             R"({"type":"Button","frame":{"x":20,"y":90,"w":60,"h":20}}]}})";
    const auto* bytes = reinterpret_cast<const std::byte*>(json.data());
    source->add("hierarchy/1767225600000.json", {bytes, bytes + json.size()});
    const auto recording = test::openOffThread(source);
    QVERIFY(recording && recording->hierarchies().size() == 1);
    Bench bench;
    bench.session.setRecording(recording, {});
    bench.playback.reset(recording->clock());
    const auto& feed = bench.view->feed();
    const auto card = frameCard(*recording, bench.playback, feed);
    QVERIFY(card && card->text.contains(QStringLiteral("Hierarchy panel")));
    QVERIFY(!frameCard(*recording, bench.playback, feed, Outlines::Shown));
    bench.view->resize(600, 900);
    bench.view->show();
    QTRY_VERIFY_WITH_TIMEOUT(bench.hierarchy.snapshot() != nullptr, kWaitMs);
    const QRectF button = bench.view->geometryOfFrame().toWidget({20, 90, 60, 20});
    const QImage shown = bench.view->grab(button.toAlignedRect().adjusted(-2, -2, 2, 2)).toImage();
    const QImage inside = bench.view->grab(button.toAlignedRect().adjusted(4, 4, -4, -4)).toImage();
    const QColor ground = inside.pixelColor(inside.width() / 2, inside.height() / 2);
    bool isPlain = true;
    for (int x = 0; x < inside.width(); ++x) isPlain = isPlain && inside.pixelColor(x, inside.height() / 2) == ground;
    QVERIFY(isPlain); // no card, no words
    bool hasOutline = false;
    for (int y = 0; y < shown.height(); ++y)
        hasOutline = hasOutline || shown.pixelColor(shown.width() / 2, y) != ground;
    QVERIFY(hasOutline);
}

void TestFrameView::drawsTouchesAtTheEdge()
{
    const auto sample = test::makeSampleSession();
    const auto recording = test::openOffThread(sample.source);
    Bench bench;
    bench.show(recording);
    bench.playback.seekWall(WallTime{test::kSampleStartMs + sample.kTapMs + 100}); // the tap at 2, 3
    QVERIFY(bench.settle());
    const QImage without = bench.screen();
    bench.settings.setOn(ViewSettings::Option::Touches, true);
    QVERIFY(bench.settle());
    const QImage with = bench.screen();
    const QRect corner(0, 0, 20, 20);
    QVERIFY(largestDifference(with.copy(corner), without.copy(corner)) > 40);
    const QRect elsewhere(80, 200, 60, 60);
    QCOMPARE(largestDifference(with.copy(elsewhere), without.copy(elsewhere)), 0);
    bench.playback.seekWall(WallTime{test::kSampleStartMs + sample.kTapMs + 1'200}); // its second has passed
    QVERIFY(bench.settle());
    const auto frame = bench.view->feed().shown().frame;
    QVERIFY(largestDifference(bench.screen(), independently(recording, *frame)) <= kTolerance);
}

void TestFrameView::turnsThePicture()
{
    const auto source = patternSession();
    const auto recording = test::openOffThread(source);
    QVERIFY(recording);
    Bench bench;
    bench.show(recording);
    bench.view->resize(400, 400); // room for it in any turn
    bench.view->showActualSize();
    QVERIFY(bench.settle());
    const QImage upright = bench.screen();
    QVERIFY(largestDifference(upright, independently(recording, 0)) <= kTolerance);
    for (int turns = 1; turns <= 4; ++turns) {
        bench.view->rotate();
        bench.view->showActualSize();
        QVERIFY(bench.settle());
        const QImage wanted = upright.transformed(QTransform().rotate(90.0 * turns));
        QCOMPARE(largestDifference(bench.screen(), wanted.convertToFormat(QImage::Format_RGB32)), 0);
    }
    QCOMPARE(bench.view->quarterTurns(), 0);
}

void TestFrameView::showsSinglePixelsWhenLarge()
{
    const auto recording = test::openOffThread(patternSession());
    Bench bench;
    bench.show(recording);
    bench.view->setZoom(8);
    QVERIFY(bench.settle());
    const auto& geometry = bench.view->geometryOfFrame();
    const QImage all = bench.view->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QImage picture = independently(recording, 0);
    // The middle of each shown pixel has its colour, unmixed with its neighbours'.
    for (int y = 40; y < 44; ++y)
        for (int x = 40; x < 44; ++x) {
            const QPointF at = geometry.screen.topLeft()
                + QPointF((x + 0.5) / picture.width() * geometry.screen.width(),
                    (y + 0.5) / picture.height() * geometry.screen.height());
            if (!all.rect().contains(at.toPoint())) continue;
            const QColor shown = all.pixelColor(int(at.x()), int(at.y()));
            const QColor wanted = picture.pixelColor(x, y);
            QVERIFY(std::abs(shown.red() - wanted.red()) <= kTolerance
                && std::abs(shown.green() - wanted.green()) <= kTolerance);
        }
}

void TestFrameView::zoomsAroundThePointer()
{
    Bench bench;
    bench.show(test::openOffThread(test::makeSampleSession().source));
    QVERIFY(bench.settle());
    const QPointF pointer(60, 90);
    const QPointF before = bench.view->geometryOfFrame().toCanvas(pointer);
    QWheelEvent wheel(pointer, bench.view->mapToGlobal(pointer), {}, QPoint(0, 480), Qt::NoButton, Qt::ControlModifier,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(bench.view.get(), &wheel);
    QVERIFY(bench.view->zoom() > 1.5);
    const QPointF after = bench.view->geometryOfFrame().toCanvas(pointer);
    QVERIFY2(QLineF(before, after).length() < 1.5, qPrintable(QString::number(QLineF(before, after).length())));
    QTest::mouseDClick(bench.view.get(), Qt::LeftButton);
    QCOMPARE(bench.view->zoom(), 1.0);
}

void TestFrameView::keepsAPartInSight()
{
    Bench bench;
    bench.show(test::openOffThread(test::makeSampleSession().source));
    bench.view->setZoom(3);
    for (int i = 0; i < 200; ++i) QTest::keyClick(bench.view.get(), Qt::Key_Left, Qt::ControlModifier);
    const QRectF moved = bench.view->geometryOfFrame().device.intersected(QRectF(bench.view->rect()));
    QVERIFY(moved.width() >= 40);
    QVERIFY(bench.view->geometryOfFrame().device.left() > 0); // it did move
    bench.view->panBy({-100'000, -100'000});
    const QRectF other = bench.view->geometryOfFrame().device.intersected(QRectF(bench.view->rect()));
    QVERIFY(other.width() >= 40 && other.height() >= 40);
}

void TestFrameView::loupeReadsThePixelUnderIt()
{
    const auto recording = test::openOffThread(patternSession());
    Bench bench;
    bench.show(recording);
    bench.view->resize(120, 200); // shown small: the loupe asks for all pixels
    bench.view->tools().setTool(FrameTool::Loupe);
    QVERIFY(bench.settle());
    const QImage picture = independently(recording, 0);
    QSignalSpy picked(&bench.view->tools(), &FrameTools::colorPicked);
    const auto& geometry = bench.view->geometryOfFrame();
    const QPoint pixel(70, 33);
    const QPointF canvasPoint = canvasPointOf(pixel, geometry.canvas, recording->frames()[0].size);
    const QPoint at = geometry.toWidget(canvasPoint.x(), canvasPoint.y()).toPoint();
    QTest::mouseMove(bench.view.get(), at);
    QTest::mouseClick(bench.view.get(), Qt::LeftButton, {}, at);
    QCOMPARE(picked.size(), 1);
    const QColor color(picked[0][0].toString());
    // Which pixel it is, the mouse's own rounding decides: it is one of those around.
    bool isFound = false;
    for (int dy = -2; dy <= 2; ++dy)
        for (int dx = -2; dx <= 2; ++dx) {
            const QColor wanted = picture.pixelColor(pixel + QPoint(dx, dy));
            isFound = isFound
                || (std::abs(wanted.red() - color.red()) <= kTolerance
                    && std::abs(wanted.green() - color.green()) <= kTolerance
                    && std::abs(wanted.blue() - color.blue()) <= kTolerance);
        }
    QVERIFY(isFound);
    QCOMPARE(bench.view->accessibleDescription(), bench.view->tools().readout());
}

void TestFrameView::rulerMeasuresAndSnaps()
{
    Bench bench;
    bench.show(test::openOffThread(test::makeSampleSession().source)); // 200 × 430 points, 160 × 344 pixels
    QVERIFY(bench.settle());
    FrameTools& tools = bench.view->tools();
    tools.setTool(FrameTool::Ruler);
    const auto at = [&](double x, double y) { return bench.view->geometryOfFrame().toWidget(x, y).toPoint(); };
    const QImage before = bench.screen();
    QTest::mousePress(bench.view.get(), Qt::LeftButton, {}, at(50, 100));
    QTest::mouseMove(bench.view.get(), at(90, 130));
    QTest::mouseRelease(bench.view.get(), Qt::LeftButton, {}, at(90, 130));
    QVERIFY(tools.line());
    QVERIFY(std::abs(tools.line()->length() - 50) < 2); // 40 and 30
    QVERIFY2(tools.readout().contains(QStringLiteral(" pt · ")), qPrintable(tools.readout()));
    QVERIFY(largestDifference(bench.screen(), before) > 40);
    QTest::mousePress(bench.view.get(), Qt::LeftButton, {}, at(50, 100));
    tools.move(at(120, 104), true, true); // with Shift: straight
    QCOMPARE(tools.line()->y1(), tools.line()->y2());
    QTest::keyClick(bench.view.get(), Qt::Key_Escape);
    QCOMPARE(tools.tool(), FrameTool::None);
    QCOMPARE(largestDifference(bench.screen(), before), 0);
}

void TestFrameView::toolsTakeTheArrowKeys()
{
    Bench bench;
    bench.show(test::openOffThread(test::makeSampleSession().source));
    QVERIFY(bench.settle());
    FrameTools& tools = bench.view->tools();
    QTest::keyClick(bench.view.get(), Qt::Key_Right);
    QVERIFY(!tools.cursor()); // without a tool the keys are the window's
    tools.setTool(FrameTool::Ruler);
    QTest::keyClick(bench.view.get(), Qt::Key_Right); // from the middle: 100, 215
    const QPointF start = tools.line()->p1();
    QTest::keyClick(bench.view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(bench.view.get(), Qt::Key_Down);
    const auto& geometry = bench.view->geometryOfFrame();
    const auto size = bench.session.recording()->frames()[0].size;
    const auto moved = distanceBetween(start, tools.line()->p2(), geometry.canvas, size);
    QVERIFY2(std::abs(moved.xPx - 11.5) <= 0.51 && std::abs(moved.yPx - 1) <= 0.51,
        qPrintable(QStringLiteral("%1 %2").arg(moved.xPx).arg(moved.yPx)));
    bench.view->rotate(); // clockwise: right on the widget is up on the picture
    tools.setTool(FrameTool::Loupe);
    QTest::keyClick(bench.view.get(), Qt::Key_Right);
    const QPointF first = *tools.cursor();
    QTest::keyClick(bench.view.get(), Qt::Key_Right);
    QVERIFY(tools.cursor()->y() < first.y());
    QCOMPARE(tools.cursor()->x(), first.x());
}

void TestFrameView::historyAndSizeAreOptions()
{
    const auto sample = test::makeSampleSession();
    Bench bench;
    bench.show(test::openOffThread(sample.source));
    bench.settings.setOn(ViewSettings::Option::Touches, true);
    bench.playback.seekWall(WallTime{test::kSampleStartMs + sample.kRageMs + 3'000}); // all touches have gone by
    QVERIFY(bench.settle());
    const QImage without = bench.screen();
    bench.settings.setOn(ViewSettings::Option::TouchHistory, true);
    const QImage history = bench.screen();
    QVERIFY(largestDifference(history.copy(60, 140, 40, 40), without.copy(60, 140, 40, 40)) > 40); // at 100, 200
    bench.settings.setOn(ViewSettings::Option::LargeMarks, true);
    QVERIFY(largestDifference(bench.screen(), history) > 40);
}

void TestFrameView::exportsWhatLiesOverIt()
{
    const auto sample = test::makeSampleSession();
    const auto recording = test::openOffThread(sample.source);
    Bench bench;
    FrameExport what{recording, 5, WallTime{test::kSampleStartMs + sample.kRageMs + 100}, 1, {}};
    what.overlays.touches = std::make_shared<TouchTrack>(*recording);
    std::optional<Result<QImage>> made;
    renderFrame(what, bench.pool, &bench.session, [&](const Result<QImage>& picture) { made = picture; });
    QTRY_VERIFY_WITH_TIMEOUT(made.has_value(), kWaitMs);
    QVERIFY(made->has_value());
    const QImage& picture = **made;
    QCOMPARE(picture.size(), QSize(344, 160)); // turned
    const QImage plain = independently(recording, 5).transformed(QTransform().rotate(90));
    // The rage tap at 100, 200 of 200 × 430: turned, it lies at (430 − 200) / 430 and 100 / 200.
    const QRect there(184 - 12, 80 - 12, 24, 24);
    const QImage shown = picture.convertToFormat(QImage::Format_RGB32);
    QVERIFY(largestDifference(shown.copy(there), plain.copy(there).convertToFormat(QImage::Format_RGB32)) > 40);
    const QRect elsewhere(20, 20, 60, 60);
    QVERIFY(largestDifference(shown.copy(elsewhere), plain.copy(elsewhere).convertToFormat(QImage::Format_RGB32))
        <= kTolerance);
}

void TestFrameView::exportsInFullSize()
{
    const auto sample = test::makeSampleSession();
    const auto recording = test::openOffThread(sample.source);
    Bench bench;
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("frame.png"));
    std::optional<Result<>> saved;
    saveFrame({recording, 5, WallTime{}, 0, {}}, file, bench.pool, &bench.session,
        [&](const Result<>& done) { saved = done; });
    QTRY_VERIFY_WITH_TIMEOUT(saved.has_value(), kWaitMs);
    QVERIFY(saved->has_value());
    QVERIFY(largestDifference(QImage(file).convertToFormat(QImage::Format_RGB32), independently(recording, 5))
        <= kTolerance);
    saved.reset();
    saveFrame({recording, 5, WallTime{}, 0, {}}, folder.filePath(QStringLiteral("no/such/frame.png")), bench.pool,
        &bench.session, [&](const Result<>& done) { saved = done; });
    QTRY_VERIFY_WITH_TIMEOUT(saved.has_value(), kWaitMs);
    QVERIFY(!saved->has_value() && saved->error().code == Errc::Io);
}

void TestFrameView::doesNoWorkOnTheUiThread()
{
    const test::BreachCounter counter;
    const auto sample = test::makeSampleSession();
    const auto source = std::make_shared<test::GuardedSource>(sample.source);
    Bench bench;
    bench.session.open([source] { return source; }, QStringLiteral("guarded"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.session.state(), ReplaySession::State::Ready, kWaitMs);
    bench.playback.reset(bench.session.recording()->clock());
    bench.view->resize(300, 500);
    bench.view->show();
    for (const std::int64_t at : {5'000, 100, 9'000}) {
        bench.playback.seek(SessionTime{at});
        QVERIFY(bench.settle());
    }
    QCOMPARE(counter.breaches(), QStringList());
    (void)source->read(0); // the counter counts
    QCOMPARE(counter.breaches().size(), 1);
}

} // namespace revisit

QTEST_MAIN(revisit::TestFrameView)
#include "tst_frame_view.moc"
