// The columns of the network panel: which of them are there, in which width and order, and what they sort.
#include "tests/viewer/network_bench.h"
#include "viewer/panels/column_menu.h"
#include "viewer/theme.h"
#include "viewer/view_settings.h"

#include <QHeaderView>
#include <QMenu>
#include <QScopeGuard>
#include <QScrollBar>
#include <QToolButton>
#include <QtTest>

using namespace revisit;

class TestNetworkColumns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClickOnAHeaderSorts();
    void theSortArrowStandsWholeBesideTheTitle_data();
    void theSortArrowStandsWholeBesideTheTitle();
    void narrowListsKeepTheWaterfall();
    void columnsAreChosenOrderedAndKept();
    void sortingKeepsTheChosenRow();
};

namespace {

using Shown = test::ShownNetwork;

} // namespace

void TestNetworkColumns::aClickOnAHeaderSorts()
{
    Shown shown;
    shown.clickHeader(NetworkColumn::Duration);
    QTRY_COMPARE(shown.cell(0, NetworkColumn::Duration), QStringLiteral("30 ms"));
    shown.clickHeader(NetworkColumn::Duration);
    QTRY_COMPARE(shown.cell(0, NetworkColumn::Duration), QStringLiteral("2.5 s"));
    shown.clickHeader(NetworkColumn::Status); // worst last, in the order of the chips
    QTRY_COMPARE(shown.column(NetworkColumn::Status).join(u' '), QStringLiteral("200 200 304 404 502 failed"));
    shown.clickHeader(NetworkColumn::Time);
    QTRY_COMPARE(shown.column(NetworkColumn::Path), test::kNetworkPathsByTime);
}

void TestNetworkColumns::theSortArrowStandsWholeBesideTheTitle_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const auto column : {NetworkColumn::Time, NetworkColumn::Method, NetworkColumn::Duration})
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft})
            QTest::addRow("column %d, direction %d", static_cast<int>(column), static_cast<int>(direction))
                << static_cast<int>(column) << direction;
}

void TestNetworkColumns::theSortArrowStandsWholeBesideTheTitle()
{
    QFETCH(const int, column);
    QFETCH(const Qt::LayoutDirection, direction);
    theme::apply(*qApp, theme::Mode::Light); // the style says where titles stand
    QGuiApplication::setLayoutDirection(direction); // as the language does: pictures of widgets ask nobody else
    const auto restore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    Shown shown;
    QHeaderView* header = shown.list().horizontalHeader();
    const auto pictureOf = [&](int sorted) {
        header->setSortIndicator(sorted, Qt::DescendingOrder);
        QCoreApplication::processEvents();
        return header->grab().toImage();
    };
    const QImage without = pictureOf(static_cast<int>(NetworkColumn::Path));
    const QImage with = pictureOf(column);
    const QRect section(header->sectionViewportPosition(column), 0, header->sectionSize(column), header->height());
    QRect arrow;
    QRect title;
    for (int x = section.left() + 4; x < section.right() - 4; ++x)
        for (int y = 2; y < section.height() - 3; ++y) {
            if (with.pixel(x, y) != without.pixel(x, y)) arrow |= QRect(x, y, 1, 1);
            if (without.pixel(x, y) != without.pixel(section.left() + 4, y)) title |= QRect(x, y, 1, 1);
        }
    QVERIFY2(arrow.width() >= 6 && arrow.height() >= 3, "there is no arrow");
    QVERIFY2(!arrow.intersects(title), "the arrow lies on the title");
    QVERIFY(std::abs(arrow.center().y() - section.center().y()) <= 2);
    QVERIFY2(arrow.top() > 4, "the arrow is cut off at the top");
}

void TestNetworkColumns::narrowListsKeepTheWaterfall()
{
    Shown shown;
    QVERIFY(shown.isOpen);
    const QHeaderView& header = *shown.list().horizontalHeader();
    const auto hides = [&](NetworkColumn column) { return header.isSectionHidden(static_cast<int>(column)); };
    shown.panel.resize(500, 600); // what a window of 1600 pixels gives it
    QTRY_VERIFY(hides(NetworkColumn::Sent));
    QVERIFY(!hides(NetworkColumn::Waterfall) && !hides(NetworkColumn::Status) && !hides(NetworkColumn::Time));
    QVERIFY(header.length() <= shown.list().viewport()->width());
    shown.panel.resize(1500, 600);
    QTRY_VERIFY(!hides(NetworkColumn::Sent));
    QVERIFY(!hides(NetworkColumn::Type) && !hides(NetworkColumn::Host) && !hides(NetworkColumn::Received));
}

void TestNetworkColumns::columnsAreChosenOrderedAndKept()
{
    ViewSettings settings{QString()};
    test::ViewFixture fixture;
    fixture.context.settings = &settings;
    const auto menuOf = [](NetworkPanel& panel) {
        QMenu* menu = nullptr;
        for (auto* each : panel.findChildren<QToolButton*>())
            if (each->accessibleName() == NetworkPanel::tr("Choose columns and order")) menu = each->menu();
        if (menu != nullptr) Q_EMIT menu->aboutToShow();
        return menu;
    };
    const auto isShown = [](NetworkPanel& panel, NetworkColumn column) {
        return !panel.frame().list().horizontalHeader()->isSectionHidden(static_cast<int>(column));
    };
    NetworkPanel panel(fixture.context);
    panel.resize(420, 600);
    panel.show();
    QVERIFY(fixture.open(test::networkRecording()));
    QTRY_COMPARE(panel.model().rowCount(), 6);
    QTRY_VERIFY(!isShown(panel, NetworkColumn::Received));
    QMenu* menu = menuOf(panel);
    QVERIFY(menu != nullptr);
    menu->actions().at(static_cast<int>(NetworkColumn::Received))->trigger();
    QVERIFY(isShown(panel, NetworkColumn::Received));
    QVERIFY(panel.frame().list().columnWidth(static_cast<int>(NetworkColumn::Path)) >= 150);
    QTRY_VERIFY(panel.frame().list().horizontalScrollBar()->maximum() > 0); // wider than the panel now

    QMenu* order = nullptr;
    for (QAction* action : menuOf(panel)->actions())
        if (action->menu() != nullptr) order = action->menu();
    QVERIFY(order != nullptr);
    order->actions().at(static_cast<int>(NetworkColumn::Sent))->trigger(); // which is not shown
    QTRY_COMPARE(panel.filter().sortColumn, NetworkColumn::Sent);
    order->actions().last()->trigger();
    QTRY_COMPARE(panel.filter().sortOrder, Qt::DescendingOrder);

    NetworkPanel later(fixture.context);
    later.resize(420, 600);
    later.show();
    QTRY_VERIFY(isShown(later, NetworkColumn::Received));
    for (QAction* action : menuOf(later)->actions())
        if (action->isCheckable() && action->text() == ColumnMenu::tr("As Many as &Fit")) action->trigger();
    QTRY_VERIFY(!isShown(later, NetworkColumn::Received));
}

void TestNetworkColumns::sortingKeepsTheChosenRow()
{
    Shown shown;
    shown.click(2);
    shown.clickHeader(NetworkColumn::Duration);
    QTRY_COMPARE(shown.cell(5, NetworkColumn::Path), QStringLiteral("/v1/slow"));
    QCOMPARE(shown.list().currentIndex().row(), 5);
    QCOMPARE(shown.panel.model().nowRow(), 5); // the playhead is where the click went
}

QTEST_MAIN(TestNetworkColumns)
#include "tst_network_columns.moc"
