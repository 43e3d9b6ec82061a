// The timeline inside its window: what it covers, what moves, what its headers and its menu tell.
#include "tests/viewer/window_bench.h"
#include "viewer/model/marks.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/shortcut_sheet.h"
#include "viewer/theme.h"
#include "viewer/timeline/hover_card.h"
#include "viewer/timeline/kind_bar.h"
#include "viewer/timeline/range_strip.h"
#include "viewer/timeline/time_ruler.h"
#include "viewer/timeline/timeline_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QScreen>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

#include <cmath>

using namespace revisit;

namespace {

struct Bench : test::WindowBench {
    explicit Bench(QSize size = {1440, 900})
    {
        window.resize(size);
        if (!open()) qFatal("the sample does not open");
        window.actions()[ActionId::ResetLayout]->trigger();
        if (!QTest::qWaitFor([this] { return view().scene().index && view().isDetailCurrent(); }, kOpenMs))
            qFatal("the timeline is not there");
    }
    [[nodiscard]] TimelinePanel& panel() { return *window.findChild<TimelinePanel*>(); }
    [[nodiscard]] TimelineView& view() { return panel().view(); }
    [[nodiscard]] QWidget* port() { return view().viewport(); }
    [[nodiscard]] QDockWidget& dock() { return window.panels().dock(*panelOf(ActionId::ToggleTimeline)); }
    [[nodiscard]] QPoint at(double part, Track track)
    {
        const TimelineScene& scene = view().scene();
        const auto* row = scene.layout.row(track);
        return {static_cast<int>(std::lround(TimelineScene::kLeft + part * scene.scale.widthPx)),
            scene.laneTop(*row) + row->height / 2};
    }
    void hover(const QPoint& point) { QTest::mouseMove(port(), point); }
    /// Opens the menu there and triggers one of its commands; false where it is not offered.
    bool choose(
        const QPoint& point, const QString& command, QContextMenuEvent::Reason reason = QContextMenuEvent::Mouse)
    {
        QContextMenuEvent event(reason, point, port()->mapToGlobal(point));
        QApplication::sendEvent(reason == QContextMenuEvent::Mouse ? port() : &view(), &event);
        QPointer<QWidget> menu = QApplication::activePopupWidget();
        if (!menu) return false;
        for (QAction* action : menu->actions()) {
            const bool isIt = action->objectName() == command && action->isEnabled();
            if (isIt) action->trigger();
            if (isIt) return menu->close();
        }
        menu->close();
        return false;
    }
    [[nodiscard]] std::optional<PlayRange> range() { return window.context().selection.range(); }
    [[nodiscard]] QRect card() { return globalRect(view().hoverCard()); }
    static QRect globalRect(const QWidget& widget) { return {widget.mapToGlobal(QPoint()), widget.size()}; }
};

} // namespace

class TestTimelineWindow final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Dark); }
    void theCardGoesWithItsView();
    void theCardCoversNothingOfTheTimeline_data();
    void theCardCoversNothingOfTheTimeline();
    void theCardOfAFloatingTimelineStandsBesideIt();
    void theCardFindsAPlaceOutside_data();
    void theCardFindsAPlaceOutside();
    void markingHidesTheCardUntilTheMouseMovesOn_data();
    void markingHidesTheCardUntilTheMouseMovesOn();
    void nothingMovesForTheLineAboutARange();
    void lanesCanBeScrolledUpFromUnderTheLine();
    void foldingLeavesNoRoomBelow_data();
    void foldingLeavesNoRoomBelow();
    void aFilterIsToldWhereItHides();
    void theMenuActsAtThePointer();
    void theMenuKeyActsAtThePlayhead();
    void theMenuOfATrackFoldsAndMovesIt();
    void theMenuOfAMarkEditsThat();
    void theSheetOfShortcutsTellsTheGestures();
};

/// Not with the window, which may be closed after the tab went to another one.
void TestTimelineWindow::theCardGoesWithItsView()
{
    Bench bench;
    QTRY_VERIFY((bench.hover(bench.at(0.5, Track::Touches)), bench.view().hoverCard().isVisible()));
    QVERIFY(bench.view().hoverCard().parentWidget() != &bench.view());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(bench.view().viewport(), &leave);
    QVERIFY(!bench.view().hoverCard().isVisible());
    QCOMPARE(bench.view().hoverCard().parentWidget(), static_cast<QWidget*>(&bench.view()));
}

void TestTimelineWindow::theCardCoversNothingOfTheTimeline_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1440 x 900") << QSize(1440, 900);
    QTest::newRow("1000 x 640") << QSize(1000, 640);
}

void TestTimelineWindow::theCardCoversNothingOfTheTimeline()
{
    QFETCH(QSize, size);
    Bench bench(size);
    for (const Track track : {Track::Film, Track::Screens, Track::Touches, Track::Faults}) {
        for (const double part : {0.02, 0.5, 0.97}) {
            bench.hover(bench.at(part, track));
            QVERIFY(bench.view().hoverCard().isVisible());
            QTRY_VERIFY(!bench.view().hoverCard().picture().isNull());
            QVERIFY(!bench.card().intersects(Bench::globalRect(bench.dock())));
            QVERIFY(Bench::globalRect(bench.window).contains(bench.card()));
        }
    }
}

/// Above it is no room, and it has none inside: a window of its own, on the same screen.
void TestTimelineWindow::theCardOfAFloatingTimelineStandsBesideIt()
{
    Bench bench;
    const QRect screen = bench.window.screen()->availableGeometry();
    bench.window.move(screen.width() + 200, 0); // the mouse is over one window only
    bench.dock().setFloating(true);
    bench.dock().setGeometry(screen.left(), screen.top(), screen.width() - 40, 280);
    QVERIFY(QTest::qWaitForWindowExposed(&bench.dock()));
    bench.hover(bench.at(0.4, Track::Touches));
    QTRY_VERIFY((bench.hover(bench.at(0.5, Track::Touches)), bench.view().hoverCard().isVisible()));
    QVERIFY(bench.view().hoverCard().isWindow());
    QVERIFY(!bench.card().intersects(Bench::globalRect(bench.dock())));
    QVERIFY(screen.contains(bench.card()));
    bench.dock().setFloating(false);
    bench.window.move(0, 0);
    QTRY_VERIFY((bench.hover(bench.at(0.5, Track::Touches)), bench.view().hoverCard().isVisible()));
    QVERIFY(!bench.view().hoverCard().isWindow());
}

void TestTimelineWindow::theCardFindsAPlaceOutside_data()
{
    QTest::addColumn<QRect>("subject");
    QTest::addColumn<QPoint>("point");
    QTest::addColumn<QRect>("expected"); // null: there is none
    QTest::newRow("above") << QRect(0, 400, 1000, 200) << QPoint(500, 500) << QRect(400, 296, 200, 100);
    QTest::newRow("above, at the left edge") << QRect(0, 400, 1000, 200) << QPoint(10, 500) << QRect(4, 296, 200, 100);
    QTest::newRow("above, at the right edge")
        << QRect(0, 400, 1000, 200) << QPoint(990, 500) << QRect(796, 296, 200, 100);
    QTest::newRow("below") << QRect(0, 50, 1000, 200) << QPoint(500, 100) << QRect(400, 254, 200, 100);
    QTest::newRow("left") << QRect(500, 0, 500, 600) << QPoint(600, 300) << QRect(296, 250, 200, 100);
    QTest::newRow("right") << QRect(0, 0, 500, 600) << QPoint(300, 10) << QRect(504, 4, 200, 100);
    QTest::newRow("nowhere") << QRect(50, 50, 900, 500) << QPoint(500, 300) << QRect();
}

void TestTimelineWindow::theCardFindsAPlaceOutside()
{
    QFETCH(QRect, subject);
    QFETCH(QPoint, point);
    QFETCH(QRect, expected);
    const auto place = HoverCard::placeOutside({200, 100}, subject, QRect(0, 0, 1000, 600), point);
    QCOMPARE(place ? QRect(*place, QSize(200, 100)) : QRect(), expected);
}

void TestTimelineWindow::markingHidesTheCardUntilTheMouseMovesOn_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("range") << Qt::KeyboardModifiers(Qt::ShiftModifier);
    QTest::newRow("measure") << Qt::KeyboardModifiers(Qt::ControlModifier);
}

void TestTimelineWindow::markingHidesTheCardUntilTheMouseMovesOn()
{
    QFETCH(Qt::KeyboardModifiers, modifiers);
    Bench bench;
    const auto isShown = [&] { return bench.view().hoverCard().isVisible(); };
    const QPoint from = bench.at(0.3, Track::Touches);
    const QPoint to = bench.at(0.6, Track::Touches);
    bench.hover(from);
    QVERIFY(isShown());
    QTest::mousePress(bench.port(), Qt::LeftButton, modifiers, from);
    QVERIFY(!isShown());
    bench.hover(bench.at(0.5, Track::Touches));
    bench.hover(to);
    QVERIFY(!isShown());
    QTest::mouseRelease(bench.port(), Qt::LeftButton, modifiers, to);
    bench.hover(to + QPoint(2, 1)); // a hand is never quite still
    QVERIFY(!isShown());
    bench.hover(to + QPoint(30, 0));
    QVERIFY(isShown());
}

/// Marks keep their places while a range comes and goes, dragged or set by key.
void TestTimelineWindow::nothingMovesForTheLineAboutARange()
{
    Bench bench;
    const auto places = [&] {
        std::vector<int> tops{bench.port()->mapToGlobal(QPoint()).y(), bench.port()->height()};
        for (const auto& row : bench.view().scene().layout.rows) tops.push_back(bench.view().scene().laneTop(row));
        return tops;
    };
    const auto before = places();
    const QPoint from = bench.at(0.3, Track::Touches);
    const QPoint to = bench.at(0.6, Track::Touches);
    QTest::mousePress(bench.port(), Qt::LeftButton, Qt::ShiftModifier, from);
    bench.hover(to);
    QTest::mouseRelease(bench.port(), Qt::LeftButton, Qt::ShiftModifier, to);
    QTRY_VERIFY(bench.panel().rangeStrip().isVisible() && bench.panel().rangeStrip().text().contains(QChar(0x00b7)));
    QTest::qWait(0); // what asks for a new layout
    QCOMPARE(places(), before);
    const QRect strip = Bench::globalRect(bench.panel().rangeStrip());
    QVERIFY(Bench::globalRect(*bench.port()).contains(strip));
    QVERIFY(strip.top() > bench.port()->mapToGlobal(QPoint(0, TimelineLayout::kRulerHeight)).y());
    bench.window.actions()[ActionId::ClearRange]->trigger();
    QTRY_VERIFY(!bench.panel().rangeStrip().isVisible());
    QCOMPARE(places(), before);
    bench.window.actions()[ActionId::RangeStart]->trigger();
    QTRY_VERIFY(bench.panel().rangeStrip().isVisible());
    QCOMPARE(places(), before);
}

void TestTimelineWindow::lanesCanBeScrolledUpFromUnderTheLine()
{
    Bench bench({1000, 640});
    bench.window.actions()[ActionId::RangeStart]->trigger();
    QTRY_VERIFY(bench.panel().rangeStrip().isVisible());
    QScrollBar& bar = *bench.view().verticalScrollBar();
    bar.setValue(bar.maximum());
    const auto& last = bench.view().scene().layout.rows.back();
    const int stripTop = bench.port()->mapFromGlobal(Bench::globalRect(bench.panel().rangeStrip()).topLeft()).y();
    QCOMPARE(bench.view().scene().laneTop(last) + last.height, stripTop);
    const int scrolled = bar.value();
    bench.window.actions()[ActionId::ClearRange]->trigger();
    QTRY_VERIFY(!bench.panel().rangeStrip().isVisible());
    QCOMPARE(bar.value(), scrolled);
    bar.setValue(0);
    bench.view().zoomIn();
    QVERIFY(bar.maximum() < scrolled);
}

void TestTimelineWindow::foldingLeavesNoRoomBelow_data()
{
    QTest::addColumn<bool>("hadRange"); // its line stood over the lanes, which were scrolled up from under it
    QTest::newRow("plain") << false;
    QTest::newRow("after a range") << true;
}

void TestTimelineWindow::foldingLeavesNoRoomBelow()
{
    QFETCH(const bool, hadRange);
    Bench bench({1000, 640});
    TimelineView& view = bench.view();
    QScrollBar& bar = *view.verticalScrollBar();
    const auto end = [&] {
        const auto& last = view.scene().layout.rows.back();
        return view.scene().laneTop(last) + last.height;
    };
    if (hadRange) {
        bench.window.actions()[ActionId::RangeStart]->trigger();
        QTRY_VERIFY(bench.panel().rangeStrip().isVisible());
    }
    bar.setValue(bar.maximum());
    bench.window.actions()[ActionId::ClearRange]->trigger();
    QTRY_VERIFY(!bench.panel().rangeStrip().isVisible());
    QCOMPARE(end() < bench.port()->height(), hadRange);
    const int before = view.scene().layout.lanesHeight;
    view.toggleTrack(view.scene().layout.rows[1].track);
    QVERIFY(view.scene().layout.lanesHeight < before);
    QVERIFY(view.scene().layout.lanesHeight > bench.port()->height() - TimelineLayout::kRulerHeight);
    QCOMPARE(end(), bench.port()->height());
    QCOMPARE(bar.value(), bar.maximum());
    QCOMPARE(view.scene().scrollY, bar.value());
    const QImage folded = bench.port()->grab().toImage();
    bar.setValue(0);
    bar.setValue(bar.maximum());
    QCOMPARE(bench.port()->grab().toImage(), folded);
    bench.window.resize(1000, 700); // more room
    QTRY_VERIFY(end() >= bench.port()->height() || bar.maximum() == 0);
}

/// With the chips folded, too: by the funnel, the headers and the lanes.
void TestTimelineWindow::aFilterIsToldWhereItHides()
{
    Bench bench;
    QToolButton& funnel = bench.panel().filterButton();
    const auto lanePicture = [&](Track track, bool isHeader) {
        const auto* row = bench.view().scene().layout.row(track);
        const int width = isHeader ? TimelineLayout::kHeaderWidth : TimelineLayout::kHeaderWidth + 200;
        return bench.port()->grab(QRect(width - 150, bench.view().scene().laneTop(*row), 140, row->height)).toImage();
    };
    const auto describes = [&](const QString& text) { return bench.view().accessibleDescription().contains(text); };
    bench.hover({-5, -5});
    QVERIFY(bench.panel().kinds().isHidden() && !funnel.isChecked());
    QVERIFY(!funnel.accessibleName().contains(QStringLiteral("hides")));
    const auto& touches = bench.view().scene().index->lane(Lane::Touch);
    const auto rage = touches.kindCounts[static_cast<std::size_t>(MarkKind::RageTap)];
    QVERIFY(rage > 0 && rage < touches.items.size());
    const QImage touchesBefore = lanePicture(Track::Touches, true);
    const QImage faultsBefore = lanePicture(Track::Faults, true);

    KindSet hidden;
    hidden.set();
    hidden.reset(static_cast<std::size_t>(MarkKind::RageTap));
    bench.panel().kinds().setHidden(hidden);
    QTRY_VERIFY(bench.view().isDetailCurrent());
    QVERIFY(funnel.isChecked() && bench.panel().kinds().isHidden());
    QVERIFY(funnel.accessibleName().contains(QStringLiteral("hides")));
    QCOMPARE(funnel.toolTip(), funnel.accessibleName());
    QVERIFY(describes(QStringLiteral("Touches: %1 of %2").arg(rage).arg(touches.items.size())));
    QVERIFY(lanePicture(Track::Touches, true) != touchesBefore);
    QCOMPARE(lanePicture(Track::Faults, true), faultsBefore);
    const QImage word = lanePicture(Track::Logs, false); // nothing but the word that says why
    const QRgb empty = word.pixel(0, 0);
    int inked = 0;
    for (int y = 0; y < word.height(); ++y)
        for (int x = 0; x < word.width(); ++x) inked += word.pixel(x, y) != empty ? 1 : 0;
    QVERIFY2(inked > 100, qPrintable(QString::number(inked)));

    bench.panel().kinds().setHidden({});
    QTRY_VERIFY(bench.view().isDetailCurrent());
    QVERIFY(!funnel.isChecked());
    QVERIFY(describes(QStringLiteral("Touches: %1").arg(touches.items.size())));
    QCOMPARE(lanePicture(Track::Touches, true), touchesBefore);
}

void TestTimelineWindow::theMenuActsAtThePointer()
{
    Bench bench;
    const QPoint point = bench.at(0.4, Track::Touches);
    const std::int64_t ms = bench.view().scene().timeAt(point.x()).ms;
    QVERIFY(bench.choose(point, QStringLiteral("seek")));
    QCOMPARE(bench.positionMs(), ms);
    const QString clear = bench.window.actions()[ActionId::ClearRange]->objectName();
    QVERIFY(!bench.choose(point, clear));
    QVERIFY(bench.choose(point, QStringLiteral("rangeStart")));
    QCOMPARE(bench.range()->start.ms, ms);
    const QPoint later = bench.at(0.7, Track::Faults);
    QVERIFY(bench.choose(later, QStringLiteral("rangeEnd")));
    QCOMPARE(bench.range()->start.ms, ms);
    QCOMPARE(bench.range()->end.ms, bench.view().scene().timeAt(later.x()).ms);
    QCOMPARE(bench.positionMs(), ms); // the playhead stays
    QVERIFY(bench.choose(point, clear));
    QVERIFY(!bench.range());
    const double msPerPx = bench.view().scene().scale.msPerPx;
    QVERIFY(bench.choose(point, QStringLiteral("zoomIn")));
    QVERIFY(bench.view().scene().scale.msPerPx < msPerPx * 0.7);
    QVERIFY(std::abs(bench.view().scene().timeAt(point.x()).ms - ms) <= 1);
    QVERIFY(bench.choose(point, QStringLiteral("copyTime")));
    QCOMPARE(QGuiApplication::clipboard()->text(), formatPlayTime({ms}, {1}));
}

void TestTimelineWindow::theMenuKeyActsAtThePlayhead()
{
    Bench bench;
    bench.context().playback.seek({2'500});
    bench.view().setFocus();
    QTest::keyClick(&bench.view(), Qt::Key_Down, Qt::ControlModifier);
    const Track track = bench.view().scene().layout.rows.front().track;
    QVERIFY(bench.choose({5, 5}, QStringLiteral("rangeEnd"), QContextMenuEvent::Keyboard));
    QCOMPARE(bench.range(), std::optional(PlayRange{{0}, {2'500}}));
    bench.view().setFocus();
    QTest::keyClick(&bench.view(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&bench.view(), Qt::Key_Up, Qt::ControlModifier);
    QVERIFY(bench.choose({5, 5}, QStringLiteral("fold"), QContextMenuEvent::Keyboard));
    QVERIFY(bench.view().arrangement().isCollapsed(track));
}

void TestTimelineWindow::theMenuOfATrackFoldsAndMovesIt()
{
    Bench bench;
    const auto name = [&](Track track) { return QPoint(60, bench.at(0, track).y()); };
    const auto place = [&](Track track) {
        const auto& rows = bench.view().scene().layout.rows;
        return std::ranges::find(rows, track, &TimelineLayout::Row::track) - rows.begin();
    };
    QVERIFY(!bench.choose(name(Track::Touches), QStringLiteral("seek"))); // a name is no moment
    QVERIFY(bench.choose(name(Track::Touches), QStringLiteral("fold")));
    QVERIFY(bench.view().scene().layout.row(Track::Touches)->isCollapsed);
    const auto before = place(Track::Touches);
    QVERIFY(bench.choose(bench.at(0.5, Track::Touches), QStringLiteral("trackUp")));
    QCOMPARE(place(Track::Touches), before - 1);
    QVERIFY(bench.choose(name(Track::Touches), QStringLiteral("trackDown")));
    QCOMPARE(place(Track::Touches), before);
    QVERIFY(!bench.choose(name(bench.view().scene().layout.rows.front().track), QStringLiteral("trackUp")));
}

void TestTimelineWindow::theMenuOfAMarkEditsThat()
{
    Bench bench;
    const Marks& marks = *bench.context().marks;
    const QPoint point = bench.at(0.3, Track::Touches);
    QVERIFY(bench.choose(point, QStringLiteral("bookmark")));
    QTRY_COMPARE(marks.list().size(), std::size_t{1});
    const SessionTime there = bench.context().playback.clock().toPlayable(marks.list().front().at);
    QCOMPARE(there.ms, bench.view().scene().timeAt(point.x()).ms);
    const QPoint mark = bench.at(0.3, Track::Notes) + QPoint(3, 0);
    QVERIFY(!bench.choose(mark, QStringLiteral("bookmark")));
    QVERIFY(bench.choose(mark, QStringLiteral("removeMark")));
    QTRY_VERIFY(marks.list().empty());
}

void TestTimelineWindow::theSheetOfShortcutsTellsTheGestures()
{
    Bench bench;
    const ShortcutSheet sheet(bench.window.actions(), nullptr);
    const auto* tree = sheet.findChild<QTreeWidget*>();
    const auto howTo = [tree](const QString& what) {
        const auto found = tree->findItems(what, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QString() : found.front()->text(1);
    };
    QCOMPARE(howTo(QStringLiteral("Mark a range")), QStringLiteral("Shift+Drag"));
    QCOMPARE(howTo(QStringLiteral("Measure")), QStringLiteral("Ctrl+Drag"));
    QCOMPARE(howTo(QStringLiteral("Zoom")), QStringLiteral("Ctrl+Wheel"));
    QVERIFY(howTo(QStringLiteral("Pan")).startsWith(QStringLiteral("Wheel")));
}

QTEST_MAIN(TestTimelineWindow)
#include "tst_timeline_window.moc"
