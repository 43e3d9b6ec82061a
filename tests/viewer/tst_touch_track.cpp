#include "viewer/frame/touch_track.h"

#include "tests/viewer/sample_session.h"
#include "viewer/frame/frame_geometry.h"

#include <QtTest>

namespace revisit {

class TestTouchTrack final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsEachKindForItsTime();
    void joinsMovesIntoStrokes();
    void keepsPausesApart();
    void knowsRageAndDeadTaps();
    void fitsAtAnyPixelRatio_data();
    void fitsAtAnyPixelRatio();
    void turnsTheCanvasWithTheFrame();
};

namespace {

TouchMark mark(TouchKind kind, std::int64_t startMs, std::int64_t endMs)
{
    TouchMark result;
    result.kind = kind;
    result.start = WallTime{startMs};
    result.end = WallTime{endMs};
    result.points = {{1, 2, result.start}};
    return result;
}

std::shared_ptr<const Recording> recordingOf(const std::string& events)
{
    auto source = std::make_shared<MemorySource>("m", "session_1767225600000_x");
    const std::string json = R"({"events":[)" + events + "]}";
    const auto* bytes = reinterpret_cast<const std::byte*>(json.data());
    source->add("events/events_0_1767225609000.json", {bytes, bytes + json.size()});
    return test::openOffThread(source);
}

std::string gesture(const char* type, std::int64_t ms, int x, int y, const char* more = "")
{
    const auto time = std::to_string(test::kSampleStartMs + ms);
    const auto at = R"("x":)" + std::to_string(x) + R"(,"y":)" + std::to_string(y);
    return R"({"type":"gesture","gestureType":")" + std::string(type) + R"(","timestamp":)" + time + "," + at
        + R"(,"touches":[{)" + at + R"(,"timestamp":)" + time + "}]" + more + "}";
}

} // namespace

void TestTouchTrack::showsEachKindForItsTime()
{
    const TouchTrack track({mark(TouchKind::Tap, 1'000, 1'000), mark(TouchKind::RageTap, 2'000, 2'000),
        mark(TouchKind::Swipe, 2'500, 3'000)});
    const auto countAt = [&](std::int64_t ms) { return track.visibleAt(WallTime{ms}).size(); };
    QCOMPARE(countAt(999), std::size_t{0});
    QCOMPARE(countAt(1'000), std::size_t{1});
    QCOMPARE(countAt(1'999), std::size_t{1});
    QCOMPARE(countAt(2'000), std::size_t{1}); // the tap's second is over
    QCOMPARE(countAt(2'600), std::size_t{2});
    QCOMPARE(countAt(3'799), std::size_t{2});
    QCOMPARE(countAt(3'800), std::size_t{1});
    QCOMPARE(countAt(4'499), std::size_t{1}); // 1.5 s after the swipe's end
    QCOMPARE(countAt(4'500), std::size_t{0});
}

void TestTouchTrack::joinsMovesIntoStrokes()
{
    const auto recording = recordingOf(gesture("pan", 100, 10, 300) + "," + gesture("pan", 200, 10, 250) + ","
        + gesture("pan", 300, 10, 200) + "," + gesture("swipe", 350, 10, 150, R"(,"direction":"up")"));
    QVERIFY(recording);
    const TouchTrack track(*recording);
    QCOMPARE(track.marks().size(), std::size_t{1});
    const auto& stroke = track.marks().front();
    QCOMPARE(stroke.kind, TouchKind::Swipe);
    QCOMPARE(stroke.points.size(), std::size_t{4});
    QCOMPARE(stroke.directionY, -1.0);
    QCOMPARE(stroke.start.ms, test::kSampleStartMs + 100);
}

void TestTouchTrack::keepsPausesApart()
{
    const auto recording = recordingOf(gesture("pan", 100, 10, 300) + "," + gesture("pan", 500, 10, 250) + ","
        + gesture("swipe", 600, 10, 150) + "," + gesture("pan", 700, 10, 150));
    const TouchTrack track(*recording);
    QCOMPARE(track.marks().size(), std::size_t{3}); // a gap of 400 ms; and a swipe ends its stroke
}

void TestTouchTrack::knowsRageAndDeadTaps()
{
    const auto recording = recordingOf(gesture("rage_tap", 100, 0, 0, R"(,"frustrationKind":"rage_tap","count":5)")
        + "," + gesture("dead_tap", 900, 392, 851, R"(,"frustrationKind":"dead_tap")"));
    const TouchTrack track(*recording);
    QCOMPARE(track.marks().size(), std::size_t{2}); // also at the very edge
    QCOMPARE(track.marks()[0].kind, TouchKind::RageTap);
    QCOMPARE(track.marks()[0].tapCount, 5);
    QCOMPARE(track.marks()[1].kind, TouchKind::DeadTap);
}

void TestTouchTrack::fitsAtAnyPixelRatio_data()
{
    QTest::addColumn<double>("ratio");
    for (const double ratio : {1.0, 1.25, 1.5, 2.0, 3.0}) QTest::addRow("%.2f", ratio) << ratio;
}

void TestTouchTrack::fitsAtAnyPixelRatio()
{
    QFETCH(double, ratio);
    FrameFit fit;
    fit.area = QSizeF(517, 803);
    fit.canvas = {393, 852};
    fit.devicePixelRatio = ratio;
    fit.shape = DeviceShape::PhoneWithIsland;
    const auto geometry = fitFrame(fit);
    for (const double edge :
        {geometry.screen.left(), geometry.screen.top(), geometry.screen.right(), geometry.screen.bottom()})
        QVERIFY(std::abs(edge * ratio - std::round(edge * ratio)) < 1e-6); // on device pixels, so the picture is crisp
    QVERIFY(QRectF(QPointF(0, 0), fit.area).contains(geometry.device));
    const QPointF corner = geometry.toWidget(393, 852);
    QVERIFY(std::abs(corner.x() - geometry.screen.right()) < 1);
    QVERIFY((geometry.toCanvas(geometry.toWidget(12, 34)) - QPointF(12, 34)).manhattanLength() < 1e-6);
    fit.zoom = actualSizeZoom([&] {
        fit.picture = {315, 682};
        return fit;
    }());
    QCOMPARE(fitFrame(fit).screenPixels().widthPx, 315);
}

void TestTouchTrack::turnsTheCanvasWithTheFrame()
{
    RecordingInfo info;
    info.canvas = {393, 852};
    QCOMPARE(frameCanvas(info, {682, 315}), (LogicalSize{852, 393}));
    QCOMPARE(frameCanvas(info, {315, 682}), (LogicalSize{393, 852}));
    QCOMPARE(frameCanvas({}, {320, 640}), (LogicalSize{400, 800}));
}

} // namespace revisit

QTEST_MAIN(revisit::TestTouchTrack)
#include "tst_touch_track.moc"
