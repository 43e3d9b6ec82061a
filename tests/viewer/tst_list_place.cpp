// Lists keep the place: what the eye rests on stays where it is while filters, order and rows change around it.

#include "tests/viewer/view_fixture.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/console_panel.h"
#include "viewer/panels/detail_tabs.h"
#include "viewer/panels/events_panel.h"
#include "viewer/panels/network_panel.h"

#include <QApplication>
#include <QHeaderView>
#include <QHoverEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

#include <functional>
#include <utility>

using namespace revisit;

class TestListPlace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstRowInSightStaysThroughFilters();
    void theSelectedRowStaysWhereItIs();
    void aSelectedRowThatComesBackIsBroughtIntoSight();
    void aRowThatIsFilteredOutGivesWayToItsNeighbour();
    void nothingFoundAndBackIsTheSamePlace();
    void sortingKeepsTheFirstRowInSight();
    void sortingKeepsTheSelectedRow();
    void growthKeepsThePlaceAndTheRowsAtHand();
    void whileFollowingThePlayheadDecides();
    void anotherRecordingBeginsAtItsBeginning();
    void heightsAreFittedWhereTheyAreSeen();
    void rowsOfSeveralHeightsKeepTheirPlaceWhenScrolledUp();
    void arrowsGoOnFromWhatIsInSight();
    void theMouseMarksTheWholeRow();
    void aClickedRowStaysUnderTheMouse();
    void aClickedRowThatWouldBeCoveredMovesNoFurtherThanItMust();
    void ofRowsOfOneTimeTheClickedOneStays();
    void closedDetailsStayClosedUntilARowIsChosen();
    void downFromTheSearchChoosesARow();
    void returnInTheSearchGoesToTheFirstFound();
    void returnWaitsForTheTable_data();
    void returnWaitsForTheTable();
    void whoGoesOnAfterReturnIsNotTakenAway_data();
    void whoGoesOnAfterReturnIsNotTakenAway();
};

namespace {

/// A log line and a request every 100 ms; every tenth line is a warning, every seventh message has three lines, and
/// later requests are quicker.
std::shared_ptr<const RecordingSource> longRecording(int count)
{
    std::string events = R"({"events":[)";
    for (int i = 0; i < count; ++i) {
        const std::string at = std::to_string(test::kStartMs + i * 100);
        const std::string more = i % 7 == 0 ? R"(\nsecond\nthird)" : "";
        events += R"({"type":"log","level":")" + std::string(i % 10 == 0 ? "warn" : "info") + R"(","message":"line )"
            + std::to_string(i) + more + R"(","timestamp":)" + at + "},";
        events += R"({"type":"network_request","requestId":"n_)" + std::to_string(i)
            + R"(","method":"GET","url":"https://shop.example/v1/)" + std::to_string(i)
            + R"(","statusCode":200,"success":true,"duration":)" + std::to_string(count - i) + R"(,"timestamp":)" + at
            + "},";
    }
    events += R"({"type":"custom","name":"end","timestamp":)" + std::to_string(test::kStartMs + count * 100)
        + R"(}],"deviceInfo":{"platform":"ios"}})";
    auto source = std::make_shared<MemorySource>("long", "session_" + std::to_string(test::kStartMs) + "_long");
    source->add("events/events_0_" + std::to_string(test::kStartMs + count * 100) + ".json", test::bytesOf(events));
    return source;
}

template <typename Panel>
struct Shown {
    test::ViewFixture fixture;
    Panel panel{fixture.context};

    explicit Shown(int count = 400)
    {
        panel.resize(700, 500);
        panel.show();
        isOpen = fixture.open(longRecording(count)) && QTest::qWaitFor([&] { return rows() >= count; });
        panel.setFollowing(false);
    }
    [[nodiscard]] int rows() const { return panel.model().rowCount(); }
    [[nodiscard]] ListTable& list() { return panel.frame().list(); }
    [[nodiscard]] bool waitForRows(int count)
    {
        return QTest::qWaitFor([&] { return rows() == count; });
    }
    [[nodiscard]] bool isInSight(int row)
    {
        const int top = list().rowViewportPosition(row);
        return row >= 0 && top + list().rowHeight(row) > 0 && top < list().viewport()->height();
    }
    [[nodiscard]] Chip* chip(const QString& text) const
    {
        for (auto* each : panel.template findChildren<Chip*>())
            if (each->text() == text) return each;
        return nullptr;
    }
    void click(int row)
    {
        const QRect rect = list().visualRect(panel.model().index(row, 1));
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, rect.center());
    }
    void scrollTo(int row) { list().putRowAt(row, 0); }
    [[nodiscard]] std::size_t itemAt(int row) const { return panel.model().itemOfRow(row); }
    [[nodiscard]] int rowOf(std::size_t item) const { return panel.model().rowOfItem(item); }
    void search(const QString& text) { panel.frame().search().setText(text); }
    bool isOpen = false;
};

} // namespace

void TestListPlace::theFirstRowInSightStaysThroughFilters()
{
    Shown<ConsolePanel> shown;
    QVERIFY(shown.isOpen);
    shown.scrollTo(250);
    const std::size_t item = shown.itemAt(250);
    shown.search(QStringLiteral("level:warn"));
    QVERIFY(shown.waitForRows(40));
    QVERIFY(shown.isInSight(shown.rowOf(item)));
    shown.search({});
    QVERIFY(shown.waitForRows(400));
    QCOMPARE(shown.list().firstInSight(), 250);
    QCOMPARE(shown.list().rowViewportPosition(250), 0);
}

void TestListPlace::theSelectedRowStaysWhereItIs()
{
    Shown<ConsolePanel> shown;
    shown.scrollTo(200);
    shown.fixture.selection.selectItem(shown.itemAt(205));
    const int position = shown.list().rowViewportPosition(205);
    QVERIFY(position > 0);
    shown.search(QStringLiteral("-201 -202 -203 -204")); // between it and the first row in sight
    QVERIFY(shown.waitForRows(396));
    const int row = shown.rowOf(shown.fixture.selection.item().value());
    QCOMPARE(shown.list().rowViewportPosition(row), position);
    QVERIFY(shown.list().selectionModel()->isRowSelected(row, {}));
}

void TestListPlace::aSelectedRowThatComesBackIsBroughtIntoSight()
{
    Shown<ConsolePanel> shown;
    shown.scrollTo(300);
    shown.fixture.selection.selectItem(shown.itemAt(305));
    shown.search(QStringLiteral("\"line 12\"")); // line 12 and 120 to 129
    QVERIFY(shown.waitForRows(11));
    QVERIFY(!shown.list().selectionModel()->hasSelection());
    shown.search({});
    QVERIFY(shown.waitForRows(400));
    QVERIFY(shown.isInSight(305));
    QVERIFY(shown.list().selectionModel()->isRowSelected(305, {}));
}

void TestListPlace::aRowThatIsFilteredOutGivesWayToItsNeighbour()
{
    Shown<ConsolePanel> shown;
    shown.scrollTo(101);
    const int nextWarning = 110; // far from where the shorter list would end
    const std::size_t item = shown.itemAt(nextWarning);
    QTest::mouseClick(shown.chip(QStringLiteral("Warnings")), Qt::LeftButton);
    QVERIFY(shown.waitForRows(40));
    QVERIFY(shown.isInSight(shown.rowOf(item)));
}

void TestListPlace::nothingFoundAndBackIsTheSamePlace()
{
    Shown<EventsPanel> shown;
    const int all = shown.rows();
    shown.scrollTo(500);
    shown.search(QStringLiteral("zebra"));
    QVERIFY(shown.waitForRows(0));
    shown.search({});
    QVERIFY(shown.waitForRows(all));
    QCOMPARE(shown.list().firstInSight(), 500);
}

void TestListPlace::sortingKeepsTheFirstRowInSight()
{
    Shown<NetworkPanel> shown;
    shown.scrollTo(100);
    const std::size_t item = shown.itemAt(100);
    QSignalSpy filtered(&shown.panel, &NetworkPanel::filtered);
    shown.list().horizontalHeader()->setSortIndicator(static_cast<int>(NetworkColumn::Duration), Qt::AscendingOrder);
    QVERIFY(filtered.wait());
    QCOMPARE(shown.rowOf(item), 299); // the order is the other way round now
    QVERIFY(shown.isInSight(299));
}

void TestListPlace::sortingKeepsTheSelectedRow()
{
    Shown<NetworkPanel> shown;
    shown.scrollTo(90);
    shown.fixture.selection.selectItem(shown.itemAt(95));
    const int position = shown.list().rowViewportPosition(95);
    QSignalSpy filtered(&shown.panel, &NetworkPanel::filtered);
    shown.list().horizontalHeader()->setSortIndicator(static_cast<int>(NetworkColumn::Duration), Qt::AscendingOrder);
    QVERIFY(filtered.wait());
    QCOMPARE(shown.list().currentIndex().row(), 304);
    QCOMPARE(shown.list().rowViewportPosition(304), position);
}

void TestListPlace::growthKeepsThePlaceAndTheRowsAtHand()
{
    Shown<ConsolePanel> shown;
    shown.search(QStringLiteral("line"));
    QVERIFY(shown.waitForRows(400));
    shown.scrollTo(150);
    QList<int> seen;
    connect(&shown.panel, &ListPanel::filtered, this, [&] { seen << shown.rows(); });
    shown.fixture.session.refresh(
        []() -> Result<std::shared_ptr<const RecordingSource>> { return longRecording(600); });
    QVERIFY(shown.waitForRows(600));
    QCOMPARE(shown.list().firstInSight(), 150);
    QVERIFY2(!seen.contains(0), "the list was empty meanwhile");
    QCOMPARE(shown.panel.frame().summary(), QStringLiteral("600 messages"));
}

void TestListPlace::whileFollowingThePlayheadDecides()
{
    Shown<ConsolePanel> shown;
    shown.scrollTo(300);
    shown.panel.setFollowing(true);
    shown.fixture.playback.seek({2000});
    QVERIFY(shown.isInSight(20));
    shown.search(QStringLiteral("level:warn"));
    QVERIFY(shown.waitForRows(40));
    QCOMPARE(shown.panel.model().nowRow(), 2);
    QVERIFY(shown.isInSight(2));
    shown.search({});
    QVERIFY(shown.waitForRows(400));
    QVERIFY(shown.isInSight(20));
}

void TestListPlace::anotherRecordingBeginsAtItsBeginning()
{
    Shown<ConsolePanel> shown;
    shown.scrollTo(300);
    QVERIFY(shown.fixture.open(longRecording(350)));
    QVERIFY(shown.waitForRows(350));
    QCOMPARE(shown.list().firstInSight(), 0);
}

void TestListPlace::heightsAreFittedWhereTheyAreSeen()
{
    Shown<ConsolePanel> shown;
    const int usual = shown.list().rowHeight(0);
    shown.panel.setMultiLine(true);
    QVERIFY(shown.list().rowHeight(0) > usual); // three lines
    QCOMPARE(shown.list().rowHeight(1), usual);
    QCOMPARE(shown.list().rowHeight(350), usual); // three lines too, but nobody looks
    shown.scrollTo(350);
    QVERIFY(shown.list().rowHeight(350) > usual);
    shown.panel.setMultiLine(false);
    QCOMPARE(shown.list().rowHeight(0), usual);
    QCOMPARE(shown.list().rowHeight(350), usual);
}

void TestListPlace::rowsOfSeveralHeightsKeepTheirPlaceWhenScrolledUp()
{
    Shown<ConsolePanel> shown;
    shown.panel.setMultiLine(true);
    shown.scrollTo(200);
    QScrollBar* bar = shown.list().verticalScrollBar();
    for (int step = 0; step < 100; ++step) {
        const int top = shown.list().firstInSight();
        const int before = shown.list().rowViewportPosition(top);
        const std::size_t item = shown.itemAt(top);
        bar->setValue(bar->value() - 10);
        QCOMPARE(shown.list().rowViewportPosition(shown.rowOf(item)), before + 10);
    }
}

void TestListPlace::arrowsGoOnFromWhatIsInSight()
{
    Shown<ConsolePanel> shown;
    shown.scrollTo(120);
    shown.list().setFocus();
    QTest::keyClick(&shown.list(), Qt::Key_Down);
    QCOMPARE(shown.list().currentIndex().row(), 121); // the first in sight has the focus
    QCOMPARE(shown.fixture.selection.item(), std::optional<std::size_t>(shown.itemAt(121)));
}

void TestListPlace::theMouseMarksTheWholeRow()
{
    Shown<EventsPanel> shown;
    shown.scrollTo(0);
    ListTable& list = shown.list();
    const QRect first = list.visualRect(list.model()->index(3, 0));
    const QRect second = list.visualRect(list.model()->index(3, 1));
    const auto colorsAt = [&list](int y) {
        const QImage image = list.viewport()->grab().toImage();
        QStringList colors; // at the start of each column, above the texts
        for (int column = 0; column < list.model()->columnCount(); ++column)
            if (!list.isColumnHidden(column))
                colors << image.pixelColor(list.columnViewportPosition(column) + 5, y).name();
        return colors;
    };
    const auto hover = [&list](const QPoint& at) {
        QHoverEvent move(QEvent::HoverMove, QPointF(at), list.viewport()->mapToGlobal(QPointF(at)), QPointF(at));
        QApplication::sendEvent(list.viewport(), &move);
    };
    const QStringList usual = colorsAt(first.top() + 1);
    hover(second.center());
    QCOMPARE(list.hoveredRow(), 3);
    const QStringList marked = colorsAt(first.top() + 1);
    QCOMPARE(marked.count(marked.first()), marked.size());
    QVERIFY(marked.first() != usual.first());
    hover(second.center() + QPoint(0, second.height()));
    QCOMPARE(list.hoveredRow(), 4);
    QCOMPARE(colorsAt(first.top() + 1), usual);
}

/// Also while the list follows the playhead, which the click takes there, and once it grew again.
void TestListPlace::aClickedRowStaysUnderTheMouse()
{
    Shown<ConsolePanel> shown;
    shown.panel.setFollowing(true);
    shown.fixture.playback.seek({20'000});
    const int row = shown.list().firstInSight() + 2;
    const int position = shown.list().rowViewportPosition(row);
    const int height = shown.list().viewport()->height();
    shown.click(row);
    QTRY_VERIFY(shown.list().viewport()->height() < height);
    QCOMPARE(shown.list().rowViewportPosition(row), position);
    QTest::keyClick(&shown.list(), Qt::Key_Escape);
    QTRY_COMPARE(shown.list().viewport()->height(), height);
    QCOMPARE(shown.list().rowViewportPosition(row), position);
    QVERIFY(shown.panel.isFollowing());
}

void TestListPlace::aClickedRowThatWouldBeCoveredMovesNoFurtherThanItMust()
{
    Shown<ConsolePanel> shown;
    shown.panel.setFollowing(true);
    shown.fixture.playback.seek({20'000});
    const int row = shown.list().lastInSight() - 1;
    const int height = shown.list().viewport()->height();
    shown.click(row);
    QTRY_VERIFY(shown.list().viewport()->height() < height);
    QCoreApplication::processEvents(); // what the list's new size sets off
    QCOMPARE(shown.fixture.playback.position().ms, row * 100);
    const int bottom = shown.list().rowViewportPosition(row) + shown.list().rowHeight(row);
    QCOMPARE(bottom, shown.list().viewport()->height());
    shown.fixture.playback.seek({5'000}); // it follows on
    QVERIFY(shown.isInSight(50));
}

/// The row at the playhead is then the last of them, which may be out of sight.
void TestListPlace::ofRowsOfOneTimeTheClickedOneStays()
{
    Shown<EventsPanel> shown;
    shown.panel.setFollowing(true);
    shown.fixture.playback.seek({20'000});
    const int height = shown.list().viewport()->height();
    shown.click(shown.list().firstInSight() + 1);
    QTRY_VERIFY(shown.list().viewport()->height() < height);
    const auto& model = shown.panel.model();
    int row = shown.list().lastInSight();
    while (model.playMsOfRow(row) != model.playMsOfRow(row + 1)) ++row;
    const int lowest = shown.list().viewport()->height() - shown.list().rowHeight(row) - 4;
    shown.list().putRowAt(row, lowest); // the next one, of the same time, is out of sight
    shown.click(row);
    QCoreApplication::processEvents();
    QCOMPARE(model.nowRow(), row + 1);
    QCOMPARE(shown.list().rowViewportPosition(row), lowest);
}

void TestListPlace::closedDetailsStayClosedUntilARowIsChosen()
{
    Shown<ConsolePanel> shown;
    const auto* detail = shown.panel.findChild<DetailTabs*>();
    shown.list().setFocus();
    shown.list().setCurrentIndex(shown.panel.model().index(3, 0));
    QTest::keyClick(&shown.list(), Qt::Key_Down);
    QVERIFY(detail->isVisible());
    QTest::keyClick(&shown.list(), Qt::Key_Escape);
    QVERIFY(!detail->isVisible());
    shown.search(QStringLiteral("level:info"));
    QVERIFY(shown.waitForRows(360));
    QVERIFY(!detail->isVisible());
    shown.search({});
    QVERIFY(shown.waitForRows(400));
    shown.fixture.session.refresh(
        []() -> Result<std::shared_ptr<const RecordingSource>> { return longRecording(600); });
    QVERIFY(shown.waitForRows(600));
    QVERIFY(!detail->isVisible());
    QTest::keyClick(&shown.list(), Qt::Key_Return);
    QVERIFY(detail->isVisible());
    QTest::keyClick(&shown.list(), Qt::Key_Escape);
    QTest::keyClick(&shown.list(), Qt::Key_Down);
    QVERIFY(detail->isVisible());
}

void TestListPlace::downFromTheSearchChoosesARow()
{
    Shown<ConsolePanel> shown;
    shown.scrollTo(120);
    shown.panel.focusSearch();
    QTest::keyClick(&shown.panel.frame().search(), Qt::Key_Down);
    QVERIFY(shown.list().hasFocus());
    QVERIFY(shown.list().selectionModel()->isRowSelected(120, {}));
    QCOMPARE(shown.fixture.selection.item(), std::optional<std::size_t>(shown.itemAt(120)));
    shown.panel.focusSearch();
    QTest::keyClick(&shown.panel.frame().search(), Qt::Key_Down);
    QCOMPARE(shown.fixture.selection.item(), std::optional<std::size_t>(shown.itemAt(120)));
}

/// Also where it is pressed before the answer to what was typed is there.
void TestListPlace::returnInTheSearchGoesToTheFirstFound()
{
    Shown<ConsolePanel> shown;
    shown.panel.focusSearch();
    QTest::keyClicks(&shown.panel.frame().search(), QStringLiteral("\"line 37\""));
    QVERIFY(shown.rows() == 400);
    QTest::keyClick(&shown.panel.frame().search(), Qt::Key_Return);
    QCOMPARE(shown.fixture.selection.item(), std::nullopt);
    QTRY_VERIFY(shown.list().hasFocus());
    QCOMPARE(shown.rows(), 11); // 37 and 370 to 379
    QVERIFY(shown.list().selectionModel()->isRowSelected(0, {}));
    QCOMPARE(shown.fixture.playback.position().ms, 3700);
    shown.fixture.playback.seek({0});
    shown.panel.focusSearch();
    QTest::keyClick(&shown.panel.frame().search(), Qt::Key_Return);
    QCOMPARE(shown.fixture.playback.position().ms, 3700);
}

void TestListPlace::returnWaitsForTheTable_data()
{
    QTest::addColumn<bool>("isOpenBefore");
    QTest::newRow("the recording is being opened") << false;
    QTest::newRow("the table is being made") << true;
}

void TestListPlace::returnWaitsForTheTable()
{
    QFETCH(bool, isOpenBefore);
    test::ViewFixture fixture;
    if (isOpenBefore) QVERIFY(fixture.open(longRecording(400)));
    ConsolePanel panel(fixture.context);
    panel.setFollowing(false);
    panel.show();
    if (!isOpenBefore)
        fixture.session.open([]() -> Result<std::shared_ptr<const RecordingSource>> { return longRecording(400); },
            QStringLiteral("test"));
    QTest::keyClicks(&panel.frame().search(), QStringLiteral("\"line 37\""));
    QTest::keyClick(&panel.frame().search(), Qt::Key_Return);
    QVERIFY(panel.model().table() == nullptr);
    QTRY_COMPARE(fixture.playback.position().ms, 3700);
    QCOMPARE(panel.model().rowCount(), 11);
    QVERIFY(panel.frame().list().selectionModel()->isRowSelected(0, {}));
}

void TestListPlace::whoGoesOnAfterReturnIsNotTakenAway_data()
{
    using Console = Shown<ConsolePanel>;
    QTest::addColumn<std::function<void(Console&)>>("goOn");
    QTest::addColumn<int>("rows");
    const auto add = [](const char* name, std::function<void(Console&)> goOn, int rows) {
        QTest::newRow(name) << std::move(goOn) << rows;
    };
    add(
        "types on", [](Console& shown) { QTest::keyClick(&shown.panel.frame().search(), Qt::Key_7); }, 14);
    add(
        "chooses a kind",
        [](Console& shown) { QTest::mouseClick(shown.chip(QStringLiteral("Warnings")), Qt::LeftButton); }, 13);
    add(
        "goes elsewhere", [](Console& shown) { shown.list().setFocus(Qt::MouseFocusReason); }, 157);
    add(
        "opens another recording",
        [](Console& shown) {
            shown.fixture.session.open(
                []() -> Result<std::shared_ptr<const RecordingSource>> { return longRecording(330); },
                QStringLiteral("another"));
        },
        87);
    add(
        "is given another recording",
        [](Console& shown) {
            const auto other = Recording::open(longRecording(330), {}, {});
            QVERIFY(other.has_value());
            shown.fixture.session.setRecording(*other, QStringLiteral("another"));
        },
        87);
}

void TestListPlace::whoGoesOnAfterReturnIsNotTakenAway()
{
    QFETCH(std::function<void(Shown<ConsolePanel>&)>, goOn);
    QFETCH(int, rows);
    Shown<ConsolePanel> shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.panel));
    shown.panel.focusSearch();
    QTest::keyClicks(&shown.panel.frame().search(), QStringLiteral("line 3"));
    QTest::keyClick(&shown.panel.frame().search(), Qt::Key_Return);
    QCOMPARE(shown.rows(), 400); // no answer yet
    goOn(shown);
    QVERIFY2(shown.waitForRows(rows), qPrintable(QString::number(shown.rows())));
    QCOMPARE(shown.fixture.playback.position().ms, 0);
    QCOMPARE(shown.fixture.selection.item(), std::nullopt);
}

QTEST_MAIN(TestListPlace)
#include "tst_list_place.moc"
