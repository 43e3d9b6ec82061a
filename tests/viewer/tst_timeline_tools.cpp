// What the timeline offers beside seeking: moving tracks, walking, measuring, hiding kinds, marks, pictures.
#include "viewer/timeline/timeline_view.h"

#include "tests/viewer/timeline_samples.h"
#include "viewer/panels/chip.h"
#include "viewer/timeline/film_strip.h"
#include "viewer/timeline/kind_bar.h"

#include <QApplication>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>

#include <cmath>
#include <numeric>

using namespace revisit;
using test::itemAt;

class TestTimelineTools : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void draggingAHeaderMovesTheTrack();
    void keysMoveATrack();
    void clustersSplitOnZoomWithTrueCounts();
    void controlArrowsWalkFromItemToItem();
    void walkingSkipsHiddenKindsAndTellsScreenReaders();
    void framesAreWalkedToButAreNoItems();
    void stallsAreToldAndWalkedTo();
    void controlDragMeasures();
    void rangeEdgesCanBeDragged();
    void chipsHideKindsButNeverFaults();
    void middleButtonPansAndFits();
    void pinchZoomsAroundTheFingers();
    void touchpadScrollsBothWays();
    void aPileOfMarksIsGoneThroughWhileItPlays();
    void aDoubleClickOnAPileEditsTheChosenMark();
    void marksAreClickedAndWalkedTo();
    void skipsAreShownAndTold();
    void filmWantsWhatShowsAndPaintsIt();
    void aHeldFrameIsDrawnOnce();
    void filmPicturesGrowWithTheRoom_data();
    void filmPicturesGrowWithTheRoom();
    void growingKeepsTheView();
};

namespace {

/// 60 s: a frame each 500 ms with a hole from 20 to 24 s, taps, requests, a crash.
TimelineItems sampleItems()
{
    TimelineItems items;
    for (int i = 0; i < 120; ++i)
        if (i <= 40 || i >= 48) items.push_back(itemAt(Lane::Frame, i * 500, "frame"));
    for (int i = 0; i < 50; ++i) items.push_back(itemAt(Lane::Touch, 30'000 + i * 20, "tap"));
    items.push_back(itemAt(Lane::Touch, 5000, "tap Buy"));
    items.push_back(itemAt(Lane::Touch, 9000, "tap Pay", 0, true)); // a dead tap
    items.push_back(itemAt(Lane::Touch, 12'000, "tap Home"));
    items.push_back(itemAt(Lane::Network, 10'000, "GET /cart 200", 2000));
    items.push_back(itemAt(Lane::Fault, 45'000, "TypeError", 0, true));
    return items;
}

struct Shown {
    TimelineView view;
    QSignalSpy seeks{&view, &TimelineView::seekRequested};
    QSignalSpy clicks{&view, &TimelineView::itemClicked};
    QSignalSpy ranges{&view, &TimelineView::rangeChanged};

    explicit Shown(QSize size = {1150, 420})
    {
        view.resize(size);
        view.show();
        view.setIndex(test::indexOf(sampleItems(), 60'000));
        waitForDetail();
        // As the window does.
        QObject::connect(&view, &TimelineView::seekRequested, &view, &TimelineView::setPlayhead);
        QObject::connect(&view, &TimelineView::itemClicked, &view,
            [this](qulonglong item) { view.setSelectedItem(static_cast<std::size_t>(item)); });
    }
    void waitForDetail() { QTRY_VERIFY(view.isDetailCurrent()); }
    [[nodiscard]] QPoint at(std::int64_t ms, Track track) const
    {
        const auto* row = view.scene().layout.row(track);
        return {static_cast<int>(std::lround(view.scene().viewX(SessionTime{ms}))),
            view.scene().laneTop(*row) + row->height / 2};
    }
    [[nodiscard]] QPoint header(Track track) const { return {60, at(0, track).y()}; }
    [[nodiscard]] QWidget* port() const { return view.viewport(); }
    [[nodiscard]] std::int64_t soughtMs() const { return seeks.last().front().value<SessionTime>().ms; }
    void choose(Track track)
    {
        view.setFocus();
        const auto& rows = view.scene().layout.rows;
        while (view.scene().currentLane < 0 || rows[static_cast<std::size_t>(view.scene().currentLane)].track != track)
            QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
    }
    [[nodiscard]] std::vector<Track> tracks() const
    {
        std::vector<Track> tracks;
        for (const auto& row : view.scene().layout.rows) tracks.push_back(row.track);
        return tracks;
    }
};

std::uint32_t touchCount(const TimelineView& view, std::size_t& marks)
{
    const auto& lane = view.scene().detail->lane(Lane::Touch).marks;
    marks = lane.size();
    return std::accumulate(
        lane.begin(), lane.end(), 0U, [](std::uint32_t sum, const DetailMark& mark) { return sum + mark.count; });
}

} // namespace

void TestTimelineTools::draggingAHeaderMovesTheTrack()
{
    Shown shown;
    const QSignalSpy changes(&shown.view, &TimelineView::arrangementChanged);
    const auto before = shown.tracks(); // Film, Touches, Network, Faults, Interval
    QCOMPARE(before[0], Track::Film);
    QTest::mousePress(shown.port(), Qt::LeftButton, {}, shown.header(Track::Faults));
    QTest::mouseMove(shown.port(), shown.header(Track::Network));
    QTest::mouseMove(shown.port(), shown.header(Track::Touches) - QPoint(0, 6));
    QTest::mouseRelease(shown.port(), Qt::LeftButton, {}, shown.header(Track::Touches));
    const std::vector<Track> expected{Track::Film, Track::Faults, Track::Touches, Track::Network, Track::Interval};
    QVERIFY(shown.tracks() == expected);
    QVERIFY(changes.size() > 0);
    QVERIFY(shown.view.arrangement().collapsed.none()); // a drag does not fold
    QCOMPARE(shown.seeks.size(), 0);
}

void TestTimelineTools::keysMoveATrack()
{
    Shown shown;
    shown.choose(Track::Touches);
    QCOMPARE(shown.view.scene().currentLane, 1);
    QTest::keyClick(&shown.view, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&shown.view, Qt::Key_Up, Qt::AltModifier); // at the top
    QCOMPARE(shown.tracks()[0], Track::Touches);
    QCOMPARE(shown.view.scene().currentLane, 0);
    QTest::keyClick(&shown.view, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(shown.tracks()[1], Track::Touches);
}

void TestTimelineTools::clustersSplitOnZoomWithTrueCounts()
{
    Shown shown;
    std::size_t marks = 0;
    QCOMPARE(touchCount(shown.view, marks), 53u);
    std::size_t before = marks;
    QCOMPARE(marks, 4u); // three taps alone, fifty as one
    for (const std::int64_t spanMs : {10'000, 2000}) {
        shown.view.zoomTo({30'000}, {30'000 + spanMs});
        shown.waitForDetail();
        std::uint32_t inside = 0;
        std::size_t splits = 0;
        for (const DetailMark& mark : shown.view.scene().detail->lane(Lane::Touch).marks) {
            if (mark.startMs < 30'000 || mark.startMs >= 31'000) continue;
            inside += mark.count;
            ++splits;
        }
        QCOMPARE(inside, 50u);
        QVERIFY2(splits > before - 3, qPrintable(QString::number(splits)));
        before = splits + 3;
    }
    shown.view.zoomTo({30'000}, {30'200});
    shown.waitForDetail();
    for (const DetailMark& mark : shown.view.scene().detail->lane(Lane::Touch).marks) QCOMPARE(mark.count, 1u);
}

void TestTimelineTools::controlArrowsWalkFromItemToItem()
{
    Shown shown;
    shown.choose(Track::Touches);
    for (const std::int64_t ms : {5000, 9000, 12'000, 30'000, 30'020}) {
        QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(shown.soughtMs(), ms);
    }
    QTest::keyClick(&shown.view, Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(&shown.view, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(shown.soughtMs(), 12'000);
    QCOMPARE(shown.view.scene().index->items()[*shown.view.scene().selectedItem].label, std::string("tap Home"));
    shown.view.setPlayhead({7000}); // moved by other means: on from there
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(shown.soughtMs(), 9000);
    const auto count = shown.seeks.size();
    shown.view.setPlayhead({1000});
    QTest::keyClick(&shown.view, Qt::Key_Left, Qt::ControlModifier); // there is none before
    QCOMPARE(shown.seeks.size(), count);
}

void TestTimelineTools::walkingSkipsHiddenKindsAndTellsScreenReaders()
{
    Shown shown;
    shown.choose(Track::Touches);
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier);
    const QString told = shown.view.accessibleDescription();
    QVERIFY2(told.contains(QStringLiteral("Touches, 1 of 53")) && told.contains(QStringLiteral("tap Buy"))
            && told.contains(QStringLiteral("0:05.0")),
        qPrintable(told));
    KindSet hidden;
    hidden.set(static_cast<std::size_t>(MarkKind::DeadTap));
    shown.view.setHiddenKinds(hidden);
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(shown.soughtMs(), 12'000);
}

/// There are more frames than items: a number of the ones is none of the others.
void TestTimelineTools::framesAreWalkedToButAreNoItems()
{
    Shown shown;
    QCOMPARE(shown.view.scene().index->lane(Lane::Frame).items.size(), 113u);
    QCOMPARE(shown.view.scene().index->items().size(), 55u);
    QCOMPARE(shown.view.scene().index->kindCount(MarkKind::Frame), 113u);
    shown.choose(Track::Film);
    for (const std::int64_t ms : {500, 1000, 1500}) {
        QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(shown.soughtMs(), ms);
    }
    QCOMPARE(shown.view.scene().selectedFrame, std::optional<std::size_t>(3));
    const QString told = shown.view.accessibleDescription();
    QVERIFY2(told.contains(QStringLiteral("Frames, 4 of 113")), qPrintable(told));
    QCOMPARE(shown.clicks.size(), 0);
    shown.view.setPlayhead({59'200});
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(shown.soughtMs(), 59'500);
    QCOMPARE(shown.view.scene().selectedFrame, std::optional<std::size_t>(112));
    shown.view.zoomTo({59'000}, {60'000});
    shown.waitForDetail();
    QCOMPARE(shown.view.hoverText(shown.at(59'500, Track::Film)), displayName(MarkKind::Frame));
    shown.view.setSelectedItem(2);
    QVERIFY(!shown.view.scene().selectedFrame);
}

void TestTimelineTools::stallsAreToldAndWalkedTo()
{
    Shown shown;
    const QString text = shown.view.hoverText(shown.at(22'000, Track::Interval));
    QVERIFY2(text.contains(QStringLiteral("4.000 s")) && text.contains(QStringLiteral("500 ms")), qPrintable(text));
    QVERIFY(shown.view.hoverText(shown.at(5100, Track::Interval)).contains(QStringLiteral("500 ms")));
    shown.choose(Track::Interval);
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(shown.soughtMs(), 20'000);
    const auto count = shown.seeks.size();
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(shown.seeks.size(), count); // the only one
}

void TestTimelineTools::controlDragMeasures()
{
    Shown shown;
    QTest::mousePress(shown.port(), Qt::LeftButton, Qt::ControlModifier, shown.at(10'000, Track::Faults));
    QTest::mouseMove(shown.port(), shown.at(14'000, Track::Faults));
    const auto measure = shown.view.scene().measure;
    QVERIFY(measure.has_value());
    QVERIFY(std::abs((measure->end - measure->start).ms - 4000) <= 100);
    QCOMPARE(frameCount(*shown.view.scene().index, {10'000}, {14'000}), std::size_t{8});
    QCOMPARE(frameCount(*shown.view.scene().index, {25'000}, {19'000}), std::size_t{5});
    QTest::mouseRelease(shown.port(), Qt::LeftButton, Qt::ControlModifier, shown.at(14'000, Track::Faults));
    QVERIFY(shown.view.scene().measure.has_value()); // stays to be read
    QCOMPARE(shown.seeks.size(), 0);
    QVERIFY(!shown.view.scene().range);
    shown.view.setFocus();
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QVERIFY(!shown.view.scene().measure);
}

void TestTimelineTools::rangeEdgesCanBeDragged()
{
    Shown shown;
    shown.view.setRange(PlayRange{{10'000}, {20'000}});
    QTest::mousePress(shown.port(), Qt::LeftButton, {}, shown.at(20'000, Track::Faults));
    QTest::mouseMove(shown.port(), shown.at(25'000, Track::Faults));
    QTest::mouseRelease(shown.port(), Qt::LeftButton, {}, shown.at(25'000, Track::Faults));
    QCOMPARE(shown.view.scene().range->start.ms, 10'000);
    QVERIFY(std::abs(shown.view.scene().range->end.ms - 25'000) < 100);
    QCOMPARE(shown.ranges.size(), 1);
    QCOMPARE(shown.seeks.size(), 0);
}

void TestTimelineTools::chipsHideKindsButNeverFaults()
{
    Shown shown;
    KindBar bar;
    bar.resize(800, 60);
    bar.setIndex(shown.view.scene().index.get());
    bar.show();
    QObject::connect(&bar, &KindBar::hiddenChanged, &shown.view, [&] { shown.view.setHiddenKinds(bar.hidden()); });
    QCOMPARE(bar.chip(MarkKind::Tap)->chipCount(), std::optional<std::uint32_t>(52));
    QCOMPARE(bar.chip(MarkKind::DeadTap)->chipCount(), std::optional<std::uint32_t>(1));
    QVERIFY(bar.chip(MarkKind::Log)->isHidden());
    QVERIFY(bar.chip(MarkKind::Error) == nullptr);
    QTest::mouseClick(bar.chip(MarkKind::Tap), Qt::LeftButton);
    shown.waitForDetail();
    std::size_t marks = 0;
    QCOMPARE(touchCount(shown.view, marks), 1u);
    QTest::mouseDClick(bar.chip(MarkKind::Network), Qt::LeftButton); // that alone
    shown.waitForDetail();
    QCOMPARE(touchCount(shown.view, marks), 0u);
    QCOMPARE(shown.view.scene().detail->lane(Lane::Network).marks.size(), 1u);
    QCOMPARE(shown.view.scene().detail->lane(Lane::Fault).marks.size(), 1u);
    bar.setHidden({});
    shown.waitForDetail();
    QCOMPARE(touchCount(shown.view, marks), 53u);
    QVERIFY(bar.chip(MarkKind::Tap)->isChecked());
}

void TestTimelineTools::middleButtonPansAndFits()
{
    Shown shown;
    shown.view.zoomTo({20'000}, {30'000});
    const double origin = shown.view.scene().scale.originMs;
    QTest::mousePress(shown.port(), Qt::MiddleButton, {}, shown.at(25'000, Track::Faults));
    QTest::mouseMove(shown.port(), shown.at(23'000, Track::Faults));
    QTest::mouseRelease(shown.port(), Qt::MiddleButton, {}, shown.at(23'000, Track::Faults));
    QVERIFY(std::abs(shown.view.scene().scale.originMs - origin - 2000) < 50);
    QTest::mouseClick(shown.port(), Qt::MiddleButton, {}, shown.at(25'000, Track::Faults));
    QVERIFY(shown.view.scene().scale.isFitted());
}

void TestTimelineTools::pinchZoomsAroundTheFingers()
{
    Shown shown;
    const QPoint point = shown.at(20'000, Track::Faults);
    const double before = shown.view.scene().scale.msPerPx;
    const SessionTime under = shown.view.scene().timeAt(point.x());
    QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, point, point,
        shown.port()->mapToGlobal(point), 0.5, {});
    QApplication::sendEvent(shown.port(), &pinch);
    QVERIFY(std::abs(shown.view.scene().scale.msPerPx * 1.5 - before) < 1e-6);
    QVERIFY(std::abs(shown.view.scene().timeAt(point.x()).ms - under.ms) <= 1);
}

void TestTimelineTools::touchpadScrollsBothWays()
{
    Shown shown({1150, 110}); // too low for its lanes
    shown.view.zoomTo({20'000}, {30'000});
    const double origin = shown.view.scene().scale.originMs;
    const double msPerPx = shown.view.scene().scale.msPerPx;
    const auto scroll = [&](QPoint pixels) {
        const QPointF at(shown.at(25'000, Track::Film));
        QWheelEvent event(
            at, shown.port()->mapToGlobal(at), pixels, pixels * 8, Qt::NoButton, {}, Qt::ScrollUpdate, false);
        QApplication::sendEvent(shown.port(), &event);
    };
    scroll({-40, 3});
    QVERIFY(std::abs(shown.view.scene().scale.originMs - origin - 40 * msPerPx) < 1e-6);
    scroll({2, -20});
    QCOMPARE(shown.view.verticalScrollBar()->value(), 20);
    QVERIFY(std::abs(shown.view.scene().scale.originMs - origin - 40 * msPerPx) < 1e-6);
}

void TestTimelineTools::aPileOfMarksIsGoneThroughWhileItPlays()
{
    Shown shown;
    const QSignalSpy clicked(&shown.view, &TimelineView::noteClicked);
    shown.view.setNotes({{7, 8000, 8000, 0, 0, true, {}}, {8, 8001, 8001, 0, 0, true, {}}});
    QList<qlonglong> order;
    for (int i = 0; i < 3; ++i) {
        QTest::mouseClick(shown.port(), Qt::LeftButton, {}, shown.at(8000, Track::Notes));
        order << clicked.last().front().toLongLong();
        shown.view.setPlayhead({8300 + 100 * i}); // it has played on
    }
    QVERIFY(order[0] != order[1]);
    QCOMPARE(order[2], order[0]);
}

void TestTimelineTools::aDoubleClickOnAPileEditsTheChosenMark()
{
    Shown shown;
    const QSignalSpy clicked(&shown.view, &TimelineView::noteClicked);
    const QSignalSpy activated(&shown.view, &TimelineView::noteActivated);
    shown.view.setNotes({{7, 8000, 8000, 0, 0, true, {}}, {8, 8001, 8001, 0, 0, true, {}}});
    for (const qlonglong chosen : {7, 8}) {
        shown.view.setChosenNote(chosen);
        const QPoint pile = shown.at(8000, Track::Notes);
        QTest::mouseClick(shown.port(), Qt::LeftButton, {}, pile); // the first half of it
        QVERIFY(clicked.last().front().toLongLong() != chosen);
        QTest::mouseDClick(shown.port(), Qt::LeftButton, {}, pile);
        QCOMPARE(activated.last().front().toLongLong(), chosen);
        QCOMPARE(shown.view.scene().chosenNote, std::int64_t{chosen});
        QCOMPARE(clicked.last().front().toLongLong(), chosen);
    }
    shown.view.setChosenNote(0); // the first press chooses, the second edits that
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, shown.at(8000, Track::Notes));
    const qlonglong first = clicked.last().front().toLongLong();
    QTest::mouseDClick(shown.port(), Qt::LeftButton, {}, shown.at(8000, Track::Notes));
    QCOMPARE(activated.last().front().toLongLong(), first);
}

void TestTimelineTools::marksAreClickedAndWalkedTo()
{
    Shown shown;
    const QSignalSpy clicked(&shown.view, &TimelineView::noteClicked);
    const QSignalSpy activated(&shown.view, &TimelineView::noteActivated);
    QVERIFY(shown.view.scene().layout.row(Track::Notes) == nullptr);
    shown.view.setNotes({{7, 8000, 8000, 0, 1, true, {}}, {9, 40'000, 44'000, 2, 0, false, QStringLiteral("odd")}});
    QVERIFY(shown.view.scene().layout.row(Track::Notes) != nullptr);
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, shown.at(42'000, Track::Notes));
    QCOMPARE(shown.soughtMs(), 40'000);
    QCOMPARE(clicked.last().front().toLongLong(), 9);
    QVERIFY(shown.view.hoverText(shown.at(40'000, Track::Notes)).contains(QStringLiteral("odd")));
    QTest::mouseDClick(shown.port(), Qt::LeftButton, {}, shown.at(8000, Track::Notes) + QPoint(3, 0));
    QCOMPARE(activated.last().front().toLongLong(), 7);
    shown.choose(Track::Notes);
    shown.view.setPlayhead({0});
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(shown.soughtMs(), 8000);
    QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(shown.soughtMs(), 40'000);
}

void TestTimelineTools::skipsAreShownAndTold()
{
    Shown shown;
    const QImage plain = shown.view.grab().toImage();
    shown.view.setSkips({{{13'000}, {19'000}}}, true);
    const QImage striped = shown.view.grab().toImage();
    const QPoint inside = shown.at(16'000, Track::Faults);
    const QPoint outside = shown.at(55'000, Track::Faults);
    QVERIFY(plain.pixel(inside) != striped.pixel(inside));
    QCOMPARE(plain.pixel(outside), striped.pixel(outside));
    QVERIFY(shown.view.hoverText(inside).contains(QStringLiteral("No activity for 6.0 s")));
    shown.view.setSkips({{{13'000}, {19'000}}}, false); // they are played: fainter, yet there
    const QImage faint = shown.view.grab().toImage();
    const auto contrast = [&](const QImage& image, const QRect& place) {
        qint64 sum = 0;
        for (int y = place.top(); y <= place.bottom(); ++y)
            for (int x = place.left(); x <= place.right(); ++x)
                sum += std::abs(qGray(image.pixel(x, y)) - qGray(plain.pixel(x, y)));
        return sum;
    };
    const QRect band(shown.at(14'000, Track::Faults).x(), TimelineLayout::kRulerHeight - 5, 40, 4);
    for (const QRect& place : {band, QRect(inside, QSize(10, 3))}) {
        QVERIFY(contrast(faint, place) > 0);
        QVERIFY(contrast(faint, place) < contrast(striped, place) * 2 / 3);
    }
}

void TestTimelineTools::filmWantsWhatShowsAndPaintsIt()
{
    Shown shown;
    std::vector<std::size_t> wanted;
    QObject::connect(&shown.view, &TimelineView::filmWanted, &shown.view,
        [&](const std::vector<std::size_t>& frames) { wanted = frames; });
    QImage picture(24, TrackSizes::kFilmPicture, QImage::Format_RGB32);
    picture.fill(Qt::magenta);
    shown.view.setFilm([&](std::size_t) { return &picture; }, 24);
    QVERIFY(wanted.size() > 30 && wanted.size() < 45); // 990 px, 25 px each, without those that only hold
    QVERIFY(std::ranges::is_sorted(wanted));
    shown.view.zoomTo({4000}, {6000});
    QVERIFY2(wanted.size() <= 6 && wanted.size() >= 5, qPrintable(QString::number(wanted.size())));
    for (const std::size_t frame : wanted) QVERIFY(frame >= 7 && frame <= 13);
    const auto places = filmSlots(shown.view.scene(), 24);
    QCOMPARE(places.size(), wanted.size());
    const QImage image = shown.view.grab().toImage();
    const auto first = places.begin();
    const auto* row = shown.view.scene().layout.row(Track::Film);
    const QPoint inside(static_cast<int>(first->x) + 12, shown.view.scene().laneTop(*row) + 20);
    QCOMPARE(image.pixelColor(inside * image.devicePixelRatio()), QColor(Qt::magenta));
}

/// Once, at the left edge where it began before, and a line for as long as it stands.
void TestTimelineTools::aHeldFrameIsDrawnOnce()
{
    Shown shown;
    int painted = 0;
    QImage picture(24, shown.view.filmPictureHeight(), QImage::Format_RGB32);
    picture.fill(Qt::magenta);
    const auto film = [&](std::size_t) { return ++painted, &picture; };
    shown.view.setFilm(film, 24);
    shown.view.zoomTo({21'000}, {23'000}); // nothing between 20 and 24 s
    shown.waitForDetail();
    const auto places = filmSlots(shown.view.scene(), 24);
    QCOMPARE(places.size(), std::size_t{1});
    QCOMPARE(places.front().frame, std::size_t{40});
    QVERIFY(places.front().x >= TimelineLayout::kHeaderWidth);
    QVERIFY(places.front().endX > shown.port()->width() - 40);
    painted = 0;
    shown.view.setFilm(film, 24); // paints anew
    const QImage image = shown.port()->grab().toImage();
    QCOMPARE(painted, 1);
    const int top = shown.view.scene().laneTop(*shown.view.scene().layout.row(Track::Film)) + 2;
    const int middle = top + shown.view.filmPictureHeight() / 2;
    int pink = 0;
    int line = 0;
    for (int x = TimelineLayout::kHeaderWidth; x < image.width(); ++x) {
        pink += image.pixelColor(x, top + 4) == QColor(Qt::magenta) ? 1 : 0;
        line += image.pixel(x, middle) != image.pixel(x, top + 4) ? 1 : 0;
    }
    QCOMPARE(pink, 24);
    QVERIFY2(line > image.width() / 2, qPrintable(QString::number(line)));
    shown.view.zoomTo({19'000}, {25'000});
    std::vector<std::size_t> frames;
    for (const FilmSlot& place : filmSlots(shown.view.scene(), 24)) frames.push_back(place.frame);
    QVERIFY(std::ranges::adjacent_find(frames) == frames.end());
}

void TestTimelineTools::filmPicturesGrowWithTheRoom_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<int>("picture");
    QTest::newRow("small window") << 120 << 28;
    QTest::newRow("usual window") << 180 << 64;
    QTest::newRow("large window") << 330 << 96;
}

void TestTimelineTools::filmPicturesGrowWithTheRoom()
{
    QFETCH(int, room);
    QFETCH(int, picture);
    Shown shown({1150, TimelineLayout::kRulerHeight + room});
    const auto& layout = shown.view.scene().layout;
    QCOMPARE(shown.view.filmPictureHeight(), picture);
    QCOMPARE(layout.row(Track::Film)->height, picture + TimelineLayout::kFilmMargin);
    const auto whole = std::ranges::count_if(
        layout.rows, [room](const TimelineLayout::Row& row) { return row.top + row.height <= room; });
    QVERIFY2(whole >= 4, qPrintable(QString::number(whole)));
}

void TestTimelineTools::growingKeepsTheView()
{
    Shown shown;
    auto items = sampleItems();
    items.push_back(itemAt(Lane::Touch, 80'000, "later"));
    shown.view.growIndex(test::indexOf(items, 90'000));
    QVERIFY(shown.view.scene().scale.isFitted());
    QCOMPARE(shown.view.scene().scale.lengthMs, 90'000.0);
    shown.view.zoomTo({20'000}, {30'000});
    const TimelineScale before = shown.view.scene().scale;
    shown.view.growIndex(test::indexOf(items, 120'000));
    QCOMPARE(shown.view.scene().scale.originMs, before.originMs);
    QCOMPARE(shown.view.scene().scale.msPerPx, before.msPerPx);
    shown.waitForDetail();
}

QTEST_MAIN(TestTimelineTools)
#include "tst_timeline_tools.moc"
