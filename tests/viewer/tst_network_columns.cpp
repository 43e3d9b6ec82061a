// The columns of the network panel: which of them are there, in which width and order, and what they sort.
#include "tests/viewer/network_bench.h"
#include "viewer/model/endpoint_model.h"
#include "viewer/panels/cell_delegate.h"
#include "viewer/panels/column_menu.h"
#include "viewer/panels/network_insights.h"
#include "viewer/theme.h"
#include "viewer/view_settings.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QMenu>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSet>
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
    void wideListsGiveTheWaterfallAQuarter();
    void theUsualWindowShowsWhatWasReceived();
    void typesAreOneShortWord_data();
    void typesAreOneShortWord();
    void barsFillTheWaterfall();
    void timeRunsToTheRightInEveryLanguage();
    void endpointsKeepRoomForTheirPaths();
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
    const int gap = std::max(arrow.left() - title.right(), title.left() - arrow.right());
    QVERIFY2(gap <= 8, qPrintable(QStringLiteral("%1 pixels lie between title and arrow").arg(gap)));
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

/// In the window's own layout, at 1600 and at 1000 pixels.
void TestNetworkColumns::theUsualWindowShowsWhatWasReceived()
{
    Shown shown;
    const auto isShown = [&](NetworkColumn column) { return !shown.list().isColumnHidden(static_cast<int>(column)); };
    shown.panel.resize(545, 600);
    QTRY_VERIFY(isShown(NetworkColumn::Received));
    QVERIFY(isShown(NetworkColumn::Waterfall) && isShown(NetworkColumn::Duration) && isShown(NetworkColumn::Time));
    shown.panel.resize(340, 400);
    QTRY_VERIFY(!isShown(NetworkColumn::Received));
    QVERIFY(isShown(NetworkColumn::Duration) && isShown(NetworkColumn::Status) && isShown(NetworkColumn::Method));
}

void TestNetworkColumns::wideListsGiveTheWaterfallAQuarter()
{
    Shown shown;
    const int waterfall = static_cast<int>(NetworkColumn::Waterfall);
    for (const int width : {700, 860, 1000, 1500}) {
        shown.panel.resize(width, 600);
        QTRY_VERIFY2(shown.list().columnWidth(waterfall) >= shown.list().viewport()->width() / 4,
            qPrintable(QStringLiteral("%1 of %2").arg(shown.list().columnWidth(waterfall)).arg(width)));
        QVERIFY(shown.list().columnWidth(static_cast<int>(NetworkColumn::Path)) >= 104);
        QVERIFY(shown.list().horizontalHeader()->length() <= shown.list().viewport()->width());
    }
}

void TestNetworkColumns::typesAreOneShortWord_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("word");
    const auto add = [](const char* type, const char* word) {
        QTest::newRow(type) << QString::fromLatin1(type) << QString::fromLatin1(word);
    };
    add("application/json", "json");
    add("text/html", "html");
    add("image/png", "png");
    add("image/svg+xml", "svg");
    add("application/problem+json", "json");
    add("application/vnd.github.v3+json", "json");
    add("application/x-www-form-urlencoded", "form");
    add("application/javascript", "js");
    add("application/x-protobuf", "protobuf");
    add("text/plain", "text");
    add("odd", "odd");
    add("", "");
}

void TestNetworkColumns::typesAreOneShortWord()
{
    QFETCH(const QString, type);
    QFETCH(const QString, word);
    QCOMPARE(NetworkDelegate::typeWord(type), word);
}

/// From the first request shown to the end of the last one, and no bar is thinner than 3 pixels.
void TestNetworkColumns::barsFillTheWaterfall()
{
    Shown shown;
    const int waterfall = static_cast<int>(NetworkColumn::Waterfall);
    shown.fixture.playback.seek({20'000}); // none is ahead, and the playhead stands beyond them
    QCoreApplication::processEvents();
    const auto barOf = [&](int row) {
        const QRect cell = shown.list().visualRect(shown.panel.model().index(row, waterfall));
        const QImage image = shown.list().viewport()->grab().toImage();
        QRect bar;
        for (int x = cell.left(); x <= cell.right(); ++x)
            if (image.pixel(x, cell.center().y() + 1) != image.pixel(cell.left() + 1, cell.top() + 2))
                bar |= QRect(x, 0, 1, 1);
        return bar.translated(-cell.left(), 0);
    };
    const int width = shown.list().columnWidth(waterfall);
    int first = width;
    int last = 0;
    for (int row = 0; row < shown.rows(); ++row) {
        const QRect bar = barOf(row);
        QVERIFY2(bar.width() >= 3, qPrintable(QStringLiteral("row %1: %2").arg(row).arg(bar.width())));
        first = std::min(first, bar.left());
        last = std::max(last, bar.right());
    }
    QVERIFY(first <= 8);
    QVERIFY(last >= width - 9);
}

/// The first request's bar lies left of the last one's, as on the timeline, also where layouts run the other way.
void TestNetworkColumns::timeRunsToTheRightInEveryLanguage()
{
    Shown shown;
    shown.panel.setLayoutDirection(Qt::RightToLeft);
    const int waterfall = static_cast<int>(NetworkColumn::Waterfall);
    shown.fixture.playback.seek({20'000}); // none is ahead, and the playhead stands beyond them
    QCoreApplication::processEvents();
    const auto barStart = [&](int row) {
        const QRect cell = shown.list().visualRect(shown.panel.model().index(row, waterfall));
        const QImage image = shown.list().viewport()->grab().toImage();
        for (int x = cell.left(); x <= cell.right(); ++x)
            if (image.pixel(x, cell.center().y() + 1) != image.pixel(cell.left() + 1, cell.top() + 2))
                return x - cell.left();
        return -1;
    };
    QVERIFY(barStart(0) >= 0);
    QVERIFY(barStart(0) < barStart(shown.rows() - 1));
}

void TestNetworkColumns::endpointsKeepRoomForTheirPaths()
{
    Shown shown;
    QVERIFY(shown.isOpen);
    NetworkInsights& insights = shown.panel.insights();
    insights.setUnfolded(true);
    ListTable& table = insights.endpoints();
    const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto text = [&table](int row, int column) { return table.model()->index(row, column).data().toString(); };
    const auto isShown = [&table](int column) { return !table.isColumnHidden(column); };
    shown.panel.resize(500, 700);
    QTRY_VERIFY(!isShown(EndpointModel::MaxColumn) && isShown(EndpointModel::CountColumn));
    for (const int column : {EndpointModel::CountColumn, EndpointModel::P95Column, EndpointModel::FailedColumn})
        QVERIFY(isShown(column));
    QVERIFY(table.columnWidth(EndpointModel::EndpointColumn) >= 180);
    QVERIFY(table.horizontalHeader()->length() <= table.viewport()->width());
    shown.panel.resize(1500, 700);
    QTRY_VERIFY(isShown(EndpointModel::MaxColumn));
    const QFontMetrics figures(theme::monospacedFont(theme::smallFont(table.font())));
    for (int column = EndpointModel::CountColumn; column < EndpointModel::ColumnCount; ++column)
        for (int row = 0; row < table.model()->rowCount(); ++row)
            QVERIFY(figures.horizontalAdvance(text(row, column)) + CellDelegate::kSidesPx <= table.columnWidth(column));
    RequestStatistics two;
    two.count = 2;
    for (const char* host : {"a.example", "b.example"}) {
        EndpointStatistics endpoint;
        endpoint.method = "GET";
        endpoint.host = host;
        endpoint.path = "/v1";
        two.endpoints.push_back(endpoint);
    }
    insights.setStatistics(two);
    QCOMPARE(QSet<QString>({text(0, 0), text(1, 0)}),
        QSet<QString>({QStringLiteral("GET a.example/v1"), QStringLiteral("GET b.example/v1")}));
    two.endpoints.pop_back();
    insights.setStatistics(two);
    QCOMPARE(text(0, EndpointModel::EndpointColumn), QStringLiteral("GET /v1")); // all are of one host
    QVERIFY(table.model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("a.example")));
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
