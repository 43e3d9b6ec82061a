#include "tests/viewer/timeline_samples.h"
#include "viewer/theme.h"
#include "viewer/timeline/timeline_painter.h"
#include "viewer/timeline/timeline_view.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>

#include <cmath>

using namespace revisit;

class TestTimelineView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clickSeeksToTheTimeUnderIt();
    void clickOnAMarkSeeksToTheMarkAndSelectsIt();
    void dragScrubs();
    void ctrlWheelZoomsAroundTheCursor();
    void wheelPans();
    void keysZoomAndPan();
    void shiftDragMarksARangeAndEscapeClearsIt();
    void shiftClickClearsARange();
    void doubleClickZoomsToTheItem();
    void clickOnAHeaderFoldsTheLane();
    void keysChooseAndFoldLanes();
    void playheadIsPaintedWhereTheScaleSays_data();
    void playheadIsPaintedWhereTheScaleSays();
    void theGapsWordsStandOverThePlayhead();
    void cardTellsTrueCounts();
    void cardTellsTheLengthOfAGap();
    void labelsEndBeforeAGap_data();
    void labelsEndBeforeAGap();
    void playheadStaysInViewWhilePlaying();
    void resizingKeepsAFittedSessionFitted();
    void describesItselfToScreenReaders();
    void withoutARecordingNothingIsSoughtNorMarked();
};

namespace {

using test::itemAt;

constexpr std::int64_t kBase = test::kTimelineStart;

/// 100 s with 40 s in the background from 50 s on, so 62 s of player time.
std::shared_ptr<const TimelineIndex> sampleIndex()
{
    TimelineItems items;
    for (int i = 0; i < 50; ++i) items.push_back(itemAt(Lane::Frame, i * 1000, "frame"));
    items.push_back(itemAt(Lane::Navigation, 0, "Home"));
    items.push_back(itemAt(Lane::Touch, 20'000, "tap Buy"));
    for (int i = 0; i < 7; ++i) items.push_back(itemAt(Lane::Touch, 30'000 + i, "tap Pay", 0, i == 3));
    items.push_back(itemAt(Lane::Network, 10'000, "GET /cart 200", 5000));
    items.push_back(itemAt(Lane::Fault, 45'000, "TypeError", 0, true));
    const std::vector<LifecycleMark> marks{{{kBase + 50'000}, true}, {{kBase + 90'000}, false}};
    return test::indexOf(std::move(items), SessionClock({kBase}, {kBase + 100'000}, marks));
}

struct Shown {
    TimelineView view;
    QSignalSpy seeks{&view, &TimelineView::seekRequested};
    QSignalSpy scrubs{&view, &TimelineView::scrubRequested};
    QSignalSpy ranges{&view, &TimelineView::rangeChanged};
    QSignalSpy clicks{&view, &TimelineView::itemClicked};

    explicit Shown(QSize size = {1000, 320})
    {
        view.resize(size);
        view.show();
        view.setIndex(sampleIndex());
        waitForDetail();
    }
    void waitForDetail() { QTRY_VERIFY(view.isDetailCurrent()); }
    [[nodiscard]] QPoint at(std::int64_t ms, Lane lane) const
    {
        const auto* row = view.scene().layout.row(lane);
        return {static_cast<int>(std::lround(view.scene().viewX(SessionTime{ms}))),
            view.scene().laneTop(*row) + row->height / 2};
    }
    [[nodiscard]] QWidget* port() const { return view.viewport(); }
    static SessionTime timeOf(const QSignalSpy& spy) { return spy.last().front().value<SessionTime>(); }
};

void wheel(QWidget* widget, QPoint at, int angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(QPointF(at), widget->mapToGlobal(QPointF(at)), {}, {0, angle}, Qt::NoButton, modifiers,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
}

} // namespace

void TestTimelineView::clickSeeksToTheTimeUnderIt()
{
    Shown shown;
    const QPoint point = shown.at(5000, Lane::Fault);
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, point);
    QCOMPARE(shown.seeks.size(), 1);
    QCOMPARE(Shown::timeOf(shown.seeks).ms, shown.view.scene().timeAt(point.x()).ms);
    QVERIFY(std::abs(Shown::timeOf(shown.seeks).ms - 5000) < 100);
    QCOMPARE(shown.clicks.size(), 0);
}

void TestTimelineView::clickOnAMarkSeeksToTheMarkAndSelectsIt()
{
    Shown shown;
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, shown.at(20'000, Lane::Touch) + QPoint(4, 0));
    QCOMPARE(Shown::timeOf(shown.seeks).ms, 20'000);
    QCOMPARE(shown.clicks.size(), 1);
    const auto item = shown.clicks.last().front().toULongLong();
    QCOMPARE(shown.view.scene().index->items()[item].label, std::string("tap Buy"));
}

void TestTimelineView::dragScrubs()
{
    Shown shown;
    QTest::mousePress(shown.port(), Qt::LeftButton, {}, shown.at(5000, Lane::Fault));
    QTest::mouseMove(shown.port(), shown.at(15'000, Lane::Fault));
    QTest::mouseMove(shown.port(), shown.at(25'000, Lane::Fault));
    QTest::mouseRelease(shown.port(), Qt::LeftButton, {}, shown.at(25'000, Lane::Fault));
    QCOMPARE(shown.seeks.size(), 1);
    QCOMPARE(shown.scrubs.size(), 2);
    QVERIFY(std::abs(Shown::timeOf(shown.scrubs).ms - 25'000) < 100);
    QTest::mouseMove(shown.port(), shown.at(35'000, Lane::Fault));
    QCOMPARE(shown.scrubs.size(), 2); // the button is up
}

void TestTimelineView::ctrlWheelZoomsAroundTheCursor()
{
    Shown shown;
    const QPoint point = shown.at(40'000, Lane::Touch);
    const SessionTime before = shown.view.scene().timeAt(point.x());
    const double msPerPx = shown.view.scene().scale.msPerPx;
    wheel(shown.port(), point, 360, Qt::ControlModifier);
    QVERIFY(shown.view.scene().scale.msPerPx < msPerPx / 2);
    QVERIFY(std::abs(shown.view.scene().timeAt(point.x()).ms - before.ms) <= 1);
    wheel(shown.port(), point, -3600, Qt::ControlModifier);
    QVERIFY(shown.view.scene().scale.isFitted());
}

void TestTimelineView::wheelPans()
{
    Shown shown;
    shown.view.zoomTo({20'000}, {30'000});
    const double origin = shown.view.scene().scale.originMs;
    wheel(shown.port(), shown.at(25'000, Lane::Touch), -120, {});
    QVERIFY(shown.view.scene().scale.originMs > origin);
    wheel(shown.port(), shown.at(25'000, Lane::Touch), 120, {});
    QVERIFY(std::abs(shown.view.scene().scale.originMs - origin) < 1e-6);
    QCOMPARE(shown.view.horizontalScrollBar()->value(), static_cast<int>(origin / shown.view.scene().scale.msPerPx));
}

void TestTimelineView::keysZoomAndPan()
{
    Shown shown;
    shown.view.setFocus();
    const double fitted = shown.view.scene().scale.msPerPx;
    QTest::keyClick(&shown.view, Qt::Key_W);
    QTest::keyClick(&shown.view, Qt::Key_Plus);
    QVERIFY(shown.view.scene().scale.msPerPx < fitted / 1.5);
    const double origin = shown.view.scene().scale.originMs;
    QTest::keyClick(&shown.view, Qt::Key_D);
    QVERIFY(shown.view.scene().scale.originMs > origin);
    QTest::keyClick(&shown.view, Qt::Key_A);
    QVERIFY(std::abs(shown.view.scene().scale.originMs - origin) < 1e-6);
    QTest::keyClick(&shown.view, Qt::Key_S);
    QTest::keyClick(&shown.view, Qt::Key_0);
    QCOMPARE(shown.view.scene().scale.msPerPx, fitted);
}

void TestTimelineView::shiftDragMarksARangeAndEscapeClearsIt()
{
    Shown shown;
    shown.view.setFocus();
    QTest::mousePress(shown.port(), Qt::LeftButton, Qt::ShiftModifier, shown.at(30'000, Lane::Fault));
    QTest::mouseMove(shown.port(), shown.at(10'000, Lane::Fault));
    QTest::mouseRelease(shown.port(), Qt::LeftButton, Qt::ShiftModifier, shown.at(10'000, Lane::Fault));
    QCOMPARE(shown.ranges.size(), 1);
    QCOMPARE(shown.seeks.size(), 0);
    const auto range = shown.view.scene().range;
    QVERIFY(range.has_value());
    QVERIFY(range->start < range->end); // dragged from right to left
    QVERIFY(std::abs(range->start.ms - 10'000) < 100 && std::abs(range->end.ms - 30'000) < 100);
    QTest::keyClick(&shown.view, Qt::Key_Escape);
    QVERIFY(!shown.view.scene().range);
    QCOMPARE(shown.ranges.size(), 2);
}

void TestTimelineView::shiftClickClearsARange()
{
    Shown shown;
    shown.view.setRange(PlayRange{{1000}, {2000}});
    QTest::mouseClick(shown.port(), Qt::LeftButton, Qt::ShiftModifier, shown.at(30'000, Lane::Fault));
    QVERIFY(!shown.view.scene().range);
    QCOMPARE(shown.ranges.size(), 1);
}

void TestTimelineView::doubleClickZoomsToTheItem()
{
    Shown shown;
    QTest::mouseDClick(shown.port(), Qt::LeftButton, {}, shown.at(12'000, Lane::Network));
    const TimelineScale& scale = shown.view.scene().scale;
    QVERIFY(std::abs(scale.xOf({10'000}) / scale.widthPx - 0.045) < 0.01);
    QVERIFY(std::abs(scale.xOf({15'000}) / scale.widthPx - 0.955) < 0.01);
}

void TestTimelineView::clickOnAHeaderFoldsTheLane()
{
    Shown shown;
    const int height = shown.view.scene().layout.lanesHeight;
    const QPoint header(20, shown.at(0, Lane::Touch).y());
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, header);
    QVERIFY(shown.view.scene().layout.row(Lane::Touch)->isCollapsed);
    QVERIFY(shown.view.scene().layout.lanesHeight < height);
    QCOMPARE(shown.seeks.size(), 0);
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, QPoint(20, shown.at(0, Lane::Touch).y()));
    QCOMPARE(shown.view.scene().layout.lanesHeight, height);
}

void TestTimelineView::keysChooseAndFoldLanes()
{
    Shown shown;
    shown.view.setFocus();
    QTest::keyClick(&shown.view, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&shown.view, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(shown.view.scene().currentLane, 1);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QVERIFY(shown.view.arrangement().isCollapsed(Track::Screens));
    QTest::keyClick(&shown.view, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(&shown.view, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(shown.view.scene().currentLane, 0);
}

void TestTimelineView::playheadIsPaintedWhereTheScaleSays_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("light, early") << false << qint64(5300);
    QTest::newRow("light, late") << false << qint64(58'000);
    QTest::newRow("dark, end") << true << qint64(62'000);
}

void TestTimelineView::playheadIsPaintedWhereTheScaleSays()
{
    QFETCH(bool, isDark);
    QFETCH(qint64, ms);
    Shown shown;
    shown.view.setPalette(isDark ? theme::darkPalette() : theme::lightPalette());
    shown.view.setPlayhead({ms});
    const QImage image = shown.view.grab().toImage();
    const QColor accent = theme::color(theme::Surface::Accent, shown.view.palette());
    const int y = image.height() - 40;
    std::vector<int> columns;
    // The focus frame around the view has the same colour.
    for (int x = TimelineLayout::kHeaderWidth; x < shown.port()->width() - 1; ++x)
        if (image.pixelColor(x, y) == accent) columns.push_back(x);
    QCOMPARE(columns.size(), std::size_t{2});
    const int expected = static_cast<int>(std::round(shown.view.scene().viewX(SessionTime{ms})));
    QCOMPARE(columns[0], expected - 1);
    QCOMPARE(columns[1], expected);
}

/// Its line crosses the gap, not the words.
void TestTimelineView::theGapsWordsStandOverThePlayhead()
{
    Shown shown({1400, 320});
    const IndexedGap& gap = shown.view.scene().index->gaps().front();
    MarkSprites sprites;
    const TimelinePainter painter(shown.view.scene(), shown.view.palette(), shown.view.font(), sprites);
    const QRect plate = painter.gapPlate(gap).toAlignedRect().adjusted(3, 3, -3, -3);
    QVERIFY(plate.height() > plate.width()); // upright
    shown.view.setPlayhead({1000});
    const QImage free = shown.port()->grab(plate).toImage();
    shown.view.setPlayhead({(gap.startMs + gap.endMs) / 2});
    QCOMPARE(shown.port()->grab(plate).toImage(), free);
    const QImage line = shown.port()->grab(plate.translated(0, -plate.height() / 2)).toImage();
    const QPoint inLine(
        static_cast<int>(std::round(shown.view.scene().viewX(shown.view.playhead()))) - plate.left(), 4);
    QCOMPARE(line.pixelColor(inLine), theme::color(theme::Surface::Accent, shown.view.palette()));
}

void TestTimelineView::cardTellsTrueCounts()
{
    Shown shown;
    const QString cluster = shown.view.hoverText(shown.at(30'000, Lane::Touch));
    QVERIFY2(cluster.contains(QStringLiteral("7 items")), qPrintable(cluster));
    QVERIFY2(cluster.contains(QStringLiteral("1 failed")), qPrintable(cluster));
    const QString request = shown.view.hoverText(shown.at(12'000, Lane::Network));
    QVERIFY2(request.contains(QStringLiteral("GET /cart 200")), qPrintable(request));
    QVERIFY2(request.contains(QStringLiteral("5.0 s")), qPrintable(request));
}

void TestTimelineView::cardTellsTheLengthOfAGap()
{
    Shown shown;
    const QString text = shown.view.hoverText(shown.at(51'000, Lane::Touch));
    QVERIFY2(text.contains(QStringLiteral("40 s")), qPrintable(text));
}

void TestTimelineView::labelsEndBeforeAGap_data()
{
    QTest::addColumn<Lane>("lane");
    QTest::newRow("touches") << Lane::Touch;
    QTest::newRow("screens") << Lane::Navigation;
}

/// From the gap on a long label is painted as a short one is: not at all.
void TestTimelineView::labelsEndBeforeAGap()
{
    QFETCH(Lane, lane);
    const auto picture = [lane](const char* label) {
        TimelineItems items;
        items.push_back(itemAt(lane, 42'000, label, lane == Lane::Navigation ? 58'000 : 0));
        const std::vector<LifecycleMark> marks{{{kBase + 50'000}, true}, {{kBase + 90'000}, false}};
        Shown shown;
        shown.view.setIndex(test::indexOf(std::move(items), SessionClock({kBase}, {kBase + 100'000}, marks)));
        shown.waitForDetail();
        const int gapX = shown.at(50'000, lane).x();
        const QRect beyond(gapX, 0, shown.port()->width() - gapX, shown.port()->height());
        const QRect before(shown.at(42'000, lane).x() + 20, 0, gapX - shown.at(42'000, lane).x() - 20, beyond.height());
        return std::pair(shown.port()->grab(before).toImage(), shown.port()->grab(beyond).toImage());
    };
    const auto [shortBefore, shortBeyond] = picture("a");
    const auto [longBefore, longBeyond] = picture("a label that is longer than what there is of room before the gap");
    QVERIFY(longBefore != shortBefore);
    QCOMPARE(longBeyond, shortBeyond);
}

void TestTimelineView::playheadStaysInViewWhilePlaying()
{
    Shown shown;
    shown.view.zoomTo({10'000}, {12'000});
    shown.view.setPlayhead({11'000});
    const double origin = shown.view.scene().scale.originMs;
    shown.view.keepPlayheadVisible();
    QCOMPARE(shown.view.scene().scale.originMs, origin);
    shown.view.setPlayhead({14'000});
    shown.view.keepPlayheadVisible();
    const double x = shown.view.scene().scale.xOf({14'000});
    QVERIFY(x > 0 && x < shown.view.scene().scale.widthPx / 2);
}

void TestTimelineView::resizingKeepsAFittedSessionFitted()
{
    Shown shown;
    shown.view.resize(600, 320);
    QVERIFY(shown.view.scene().scale.isFitted());
    shown.waitForDetail();
    QCOMPARE(shown.view.scene().scale.widthPx, double(TimelineScene::lanesWidth(shown.port()->width())));
}

void TestTimelineView::describesItselfToScreenReaders()
{
    Shown shown;
    QVERIFY(!shown.view.accessibleName().isEmpty());
    QVERIFY(shown.view.accessibleDescription().contains(QStringLiteral("Touches: 8")));
    QVERIFY(shown.view.focusPolicy() != Qt::NoFocus);
}

void TestTimelineView::withoutARecordingNothingIsSoughtNorMarked()
{
    Shown shown;
    shown.view.setIndex(nullptr);
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, QPoint(500, 100));
    QTest::mouseClick(shown.port(), Qt::LeftButton, Qt::ShiftModifier, QPoint(500, 100));
    QTest::mouseMove(shown.port(), QPoint(400, 90));
    QCOMPARE(shown.seeks.size(), 0);
    QVERIFY(!shown.view.grab().isNull());
}

QTEST_MAIN(TestTimelineView)
#include "tst_timeline_view.moc"
