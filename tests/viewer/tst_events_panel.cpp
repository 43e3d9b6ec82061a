#include "tests/viewer/view_fixture.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/detail_view.h"
#include "viewer/panels/events_panel.h"
#include "viewer/panels/list_frame.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QWheelEvent>
#include <QtTest>

using namespace revisit;

class TestEventsPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTheEventsOfTheRecording();
    void aChipShowsItsKindAloneAndASecondOneAddsToIt();
    void typingSearchesAndTheChipsCountWhatIsLeft();
    void searchFindsHostsThatNoLabelShows();
    void enteringTheSearchFieldMakesWhatItLooksAt();
    void clickSeeksAndSelects();
    void returnSeeksToo();
    void selectionElsewhereShowsTheEventInFull();
    void followsThePlayheadUntilTheUserScrolls();
    void theRangeFiltersAndIsCleared();
    void fieldsAreAskedByName();
    void clearingTheFilterKeepsTheSelectedRowInSight();
    void anEmptyListSaysWhy();
    void chipsBeginWhereReadingBegins();
};

namespace {

struct Shown {
    test::ViewFixture fixture;
    EventsPanel panel{fixture.context};
    QSignalSpy filtered{&panel, &EventsPanel::filtered};

    explicit Shown(std::shared_ptr<const RecordingSource> source = test::smallRecording())
    {
        panel.resize(420, 600);
        panel.show();
        if (source) isOpen = fixture.open(source) && QTest::qWaitFor([this] { return panel.model().rowCount() > 0; });
    }
    [[nodiscard]] QTableView* table() const { return panel.findChild<QTableView*>(); }
    [[nodiscard]] QLineEdit* search() const { return panel.findChild<QLineEdit*>(); }
    [[nodiscard]] Chip* chip(const QString& text) const
    {
        for (auto* each : panel.findChildren<Chip*>())
            if (each->text() == text) return each;
        return nullptr;
    }
    [[nodiscard]] QStringList labels() const
    {
        QStringList all;
        for (int row = 0; row < panel.model().rowCount(); ++row)
            all << panel.model().table()->label(panel.model().row(row));
        return all;
    }
    [[nodiscard]] int rowLike(const QString& part) const
    {
        const QStringList all = labels();
        for (int row = 0; row < all.size(); ++row)
            if (all[row].contains(part)) return row;
        return -1;
    }
    void click(int row) const
    {
        const QRect rect = table()->visualRect(panel.model().index(row, EventListModel::EventColumn));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, rect.center());
    }
    bool isOpen = false;
};

/// 2000 log lines, 10 ms apart.
std::shared_ptr<const EventTable> longTable()
{
    std::vector<TimelineItem> items(2000);
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].lane = Lane::Log;
        items[i].time = items[i].end = {test::kStartMs + static_cast<std::int64_t>(i) * 10};
        items[i].label = "line " + std::to_string(i);
    }
    return EventTable::build({std::make_shared<const std::vector<TimelineItem>>(items), {}, {}, {}},
        SessionClock({test::kStartMs}, {test::kStartMs + 20'000}, {}));
}

} // namespace

void TestEventsPanel::showsTheEventsOfTheRecording()
{
    Shown shown;
    QVERIFY(shown.isOpen);
    QVERIFY(shown.rowLike(QStringLiteral("Cart")) >= 0);
    QVERIFY(shown.rowLike(QStringLiteral("502")) > shown.rowLike(QStringLiteral("Add")));
    QCOMPARE(shown.panel.emptyReason(), QString());
    QTRY_COMPARE(
        shown.chip(QStringLiteral("All"))->chipCount(), std::optional<std::uint32_t>(shown.panel.model().rowCount()));
}

void TestEventsPanel::aChipShowsItsKindAloneAndASecondOneAddsToIt()
{
    Shown shown;
    const int all = shown.panel.model().rowCount();
    QTest::mouseClick(shown.chip(QStringLiteral("Touches")), Qt::LeftButton);
    QTRY_COMPARE(shown.panel.model().rowCount(), 3);
    QVERIFY(!shown.chip(QStringLiteral("All"))->isChecked());
    QTest::mouseClick(shown.chip(QStringLiteral("Network")), Qt::LeftButton);
    QTRY_COMPARE(shown.panel.model().rowCount(), 4);
    QTest::mouseClick(shown.chip(QStringLiteral("All")), Qt::LeftButton);
    QTRY_COMPARE(shown.panel.model().rowCount(), all);
    QVERIFY(shown.chip(QStringLiteral("All"))->isChecked());
}

void TestEventsPanel::typingSearchesAndTheChipsCountWhatIsLeft()
{
    Shown shown;
    QTest::keyClicks(shown.search(), QStringLiteral("pay -declined"));
    QTRY_COMPARE(shown.panel.model().rowCount(), 2); // the tap and the request
    QCOMPARE(shown.chip(QStringLiteral("Touches"))->chipCount(), std::optional<std::uint32_t>(1));
    QCOMPARE(shown.chip(QStringLiteral("Logs"))->chipCount(), std::optional<std::uint32_t>(0));
}

void TestEventsPanel::enteringTheSearchFieldMakesWhatItLooksAt()
{
    Shown shown(nullptr);
    shown.panel.setTable(longTable());
    QTRY_COMPARE(shown.panel.model().rowCount(), 2000);
    const SearchTexts& texts = shown.panel.model().table()->texts();
    QCOMPARE(texts.madeRows(), 0u);
    shown.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.panel));
    shown.search()->clearFocus();
    shown.panel.focusSearch();
    QTRY_COMPARE(texts.madeRows(), 2000u);
}

void TestEventsPanel::searchFindsHostsThatNoLabelShows()
{
    Shown shown;
    QTest::keyClicks(shown.search(), QStringLiteral("shop.example"));
    QTRY_COMPARE(shown.panel.model().rowCount(), 1);
    QVERIFY(shown.labels().front().contains(QStringLiteral("502")));
}

void TestEventsPanel::clickSeeksAndSelects()
{
    Shown shown;
    const int row = shown.rowLike(QStringLiteral("Pay"));
    shown.click(row);
    QCOMPARE(shown.fixture.playback.position().ms, 6000);
    QCOMPARE(shown.fixture.selection.item(), std::optional<std::size_t>(shown.panel.model().row(row).item));
}

void TestEventsPanel::returnSeeksToo()
{
    Shown shown;
    shown.table()->setFocus();
    shown.table()->setCurrentIndex(shown.panel.model().index(shown.rowLike(QStringLiteral("Add")), 0));
    QCOMPARE(shown.fixture.playback.position().ms, 0); // walking through the list does not jump
    QTest::keyClick(shown.table(), Qt::Key_Return);
    QCOMPARE(shown.fixture.playback.position().ms, 3000);
}

void TestEventsPanel::selectionElsewhereShowsTheEventInFull()
{
    Shown shown;
    auto* detail = shown.panel.findChild<DetailView*>();
    QSignalSpy arrived(detail, &DetailView::shown);
    const int row = shown.rowLike(QStringLiteral("502"));
    shown.fixture.selection.selectItem(shown.panel.model().row(row).item);
    QVERIFY(arrived.wait());
    QVERIFY2(detail->text().contains(QStringLiteral("\"statusCode\": 502")), qPrintable(detail->text()));
    QCOMPARE(shown.table()->currentIndex().row(), row);
    QCOMPARE(shown.fixture.playback.position().ms, 0);
}

void TestEventsPanel::followsThePlayheadUntilTheUserScrolls()
{
    Shown shown;
    shown.panel.setTable(longTable());
    QTRY_COMPARE(shown.panel.model().rowCount(), 2000);
    shown.fixture.playback.seek({15'000});
    const auto isNowVisible = [&] {
        const QRect rect = shown.table()->visualRect(shown.panel.model().index(shown.panel.model().nowRow(), 0));
        return shown.table()->viewport()->rect().intersects(rect);
    };
    QCOMPARE(shown.panel.model().nowRow(), 1500);
    QVERIFY(isNowVisible());
    QWheelEvent turn(QPointF(50, 50), shown.table()->viewport()->mapToGlobal(QPointF(50, 50)), {}, {0, 240},
        Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(shown.table()->viewport(), &turn);
    QVERIFY(!shown.panel.isFollowing());
    shown.fixture.playback.seek({1000});
    QVERIFY(!isNowVisible());
    shown.panel.setFollowing(true);
    QVERIFY(isNowVisible());
}

void TestEventsPanel::theRangeFiltersAndIsCleared()
{
    Shown shown;
    const int all = shown.panel.model().rowCount();
    shown.fixture.selection.setRange(PlayRange{{5500}, {7000}});
    QTRY_COMPARE(shown.panel.model().rowCount(), 3);
    shown.panel.clearFilter();
    QTRY_COMPARE(shown.panel.model().rowCount(), all);
    QVERIFY(!shown.fixture.selection.range());
}

void TestEventsPanel::fieldsAreAskedByName()
{
    Shown shown;
    const int all = shown.panel.model().rowCount();
    QTest::keyClicks(shown.search(), QStringLiteral("method:post status:5"));
    QTRY_COMPARE(shown.panel.model().rowCount(), 1);
    shown.search()->setText(QStringLiteral("-kind:touch"));
    QTRY_COMPARE(shown.panel.model().rowCount(), all - 3);
    shown.search()->setText(QStringLiteral("level:warn"));
    QTRY_COMPARE(shown.panel.model().rowCount(), 1);
    shown.search()->setText(QStringLiteral("nofield:x")); // not a field, so a word
    QTRY_COMPARE(shown.panel.model().rowCount(), 0);
}

void TestEventsPanel::clearingTheFilterKeepsTheSelectedRowInSight()
{
    Shown shown;
    shown.panel.setTable(longTable());
    QTRY_COMPARE(shown.panel.frame().summary(), QStringLiteral("2,000 events"));
    shown.panel.setFollowing(false);
    shown.search()->setText(QStringLiteral("\"line 1234\""));
    QTRY_COMPARE(shown.panel.model().rowCount(), 1);
    shown.panel.clearFilter();
    QTRY_COMPARE(shown.panel.model().rowCount(), 2000);
    const QRect row = shown.table()->visualRect(shown.panel.model().index(1234, 0));
    QVERIFY(shown.table()->viewport()->rect().intersects(row));
}

void TestEventsPanel::anEmptyListSaysWhy()
{
    Shown none(nullptr);
    QCOMPARE(none.panel.emptyReason(), EventsPanel::tr("No recording is open"));
    Shown shown;
    QTest::mouseClick(shown.chip(QStringLiteral("Touches")), Qt::LeftButton);
    QTest::keyClicks(shown.search(), QStringLiteral("nothing"));
    QTRY_COMPARE(shown.panel.model().rowCount(), 0);
    const QString reason = shown.panel.emptyReason();
    QVERIFY2(
        reason.contains(QStringLiteral("nothing")) && reason.contains(QStringLiteral("Touches")), qPrintable(reason));
    shown.search()->setText(QStringLiteral("/(/"));
    QTRY_VERIFY(shown.panel.emptyReason().contains(EventsPanel::tr("cannot be read").section(u' ', 0, 0)));
    shown.panel.clearFilter();
    QTRY_COMPARE(shown.panel.emptyReason(), QString());
}

void TestEventsPanel::chipsBeginWhereReadingBegins()
{
    Shown shown;
    const auto gap = [&shown] {
        const Chip* all = shown.chip(QStringLiteral("All"));
        const Chip* next = shown.chip(QStringLiteral("Touches"));
        return next->geometry().center().x() - all->geometry().center().x();
    };
    QVERIFY(gap() > 0);
    shown.panel.setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(gap() < 0);
    const Chip* all = shown.chip(QStringLiteral("All"));
    QVERIFY(all->parentWidget()->width() - all->geometry().right() < 12);
}

QTEST_MAIN(TestEventsPanel)
#include "tst_events_panel.moc"
