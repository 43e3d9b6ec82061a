#include "analysis/event_export.h"
#include "tests/viewer/network_bench.h"
#include "viewer/model/event_steps.h"
#include "viewer/panels/events_panel.h"
#include "viewer/panels/metadata_panel.h"
#include "viewer/panels/network_insights.h"
#include "viewer/panels/property_view.h"
#include "viewer/panels/request_view.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/range_statistics.h"
#include "viewer/timeline/timeline_panel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWheelEvent>
#include <QtTest>

using namespace revisit;

class TestNetworkPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsOneRowPerTransferWithoutTheSdks();
    void theSwitchShowsTheSdksOwnTraffic();
    void everyViewCountsTheSameRequests();
    void cellsSayWhatWasRecorded();
    void aClickSeeksAndShowsTheRequestInFull();
    void arrowsShowWithoutSeekingAndReturnSeeks();
    void tabGoesThroughThePartsAsTheyStand();
    void arrowsWalkThroughTheChips();
    void outcomeChipsFilterAndCount();
    void slowOnesAreFoundAndMarked();
    void searchAsksFieldsAndExcludes_data();
    void searchAsksFieldsAndExcludes();
    void searchFindsHeadersAndBodiesUnlessSwitchedOff_data();
    void searchFindsHeadersAndBodiesUnlessSwitchedOff();
    void menusChooseMethodsAndHosts();
    void theRangeFiltersAndIsCleared();
    void anEmptyListSaysWhyAndTheButtonShowsAll();
    void followsThePlayheadUntilTheUserScrollsAndAgainWhenAsked();
    void insightsAddUpWhatIsShown();
    void anEndpointFiltersItsRequests();
    void copiesUrlCurlAndRows();
    void headersAndBodiesAreShownWhereRecorded();
    void exportsWhatIsSelectedShownOrAll();
    void anotherRecordingStartsOver();
};

namespace {

using Shown = test::ShownNetwork;

} // namespace

void TestNetworkPanel::showsOneRowPerTransferWithoutTheSdks()
{
    Shown shown;
    QVERIFY(shown.isOpen);
    QCOMPARE(shown.column(NetworkColumn::Path), test::kNetworkPathsByTime);
    QCOMPARE(shown.panel.frame().summary(), QStringLiteral("6 requests"));
    QTRY_COMPARE(shown.chip(QStringLiteral("All"))->chipCount(), std::optional<std::uint32_t>(6));
}

void TestNetworkPanel::theSwitchShowsTheSdksOwnTraffic()
{
    Shown shown;
    QTRY_COMPARE(shown.chip(QStringLiteral("SDK traffic"))->chipCount(), std::optional<std::uint32_t>(2));
    QTest::mouseClick(shown.chip(QStringLiteral("SDK traffic")), Qt::LeftButton);
    QVERIFY(shown.waitForRows(8));
    QCOMPARE(shown.cell(0, NetworkColumn::Host), QStringLiteral("api.rejourney.co"));
}

/// Panel, lane, range, events and metadata count the same requests, whichever of them the switch shows.
void TestNetworkPanel::everyViewCountsTheSameRequests()
{
    Shown shown;
    EventsPanel events(shown.fixture.context);
    TimelinePanel timeline(shown.fixture.context);
    const auto recording = shown.fixture.session.recording();
    const auto lane = [&] {
        const auto index = timeline.view().scene().index;
        return index ? index->lane(Lane::Network).items.size() : 0;
    };
    const auto inRange = [&] {
        const auto& index = *timeline.view().scene().index;
        return rangeStatistics(index, PlayRange{{0}, {index.length().ms}}).count(Lane::Network);
    };
    const auto onChip = [&] { return events.matches().laneCounts[static_cast<std::size_t>(Lane::Network)]; };
    const auto stepped = [&] {
        int steps = 0;
        WallTime at = recording->clock().start() - Milliseconds{1};
        const auto sdk = shown.fixture.selection.sdkTraffic();
        while (const auto item = stepFrom(*recording, at, StepTarget::Any, StepDirection::Forward, sdk)) {
            at = recording->timeline()[*item].time;
            steps += recording->timeline()[*item].lane == Lane::Network ? 1 : 0;
        }
        return steps;
    };
    const auto inMetadata = [&] {
        const auto known = recordingMetadata(*recording, {}, shown.fixture.selection.sdkTraffic());
        return known.moments.at(laneTitle(Lane::Network)).size();
    };
    const auto latestEvents = [&] {
        const auto known = recordingMetadata(*recording, {}, shown.fixture.selection.sdkTraffic());
        return known.moments.at(QStringLiteral("Latest event")).size();
    };
    for (const unsigned wanted : {6U, 8U, 6U}) {
        shown.fixture.selection.setSdkTraffic(wanted == 8 ? SdkTraffic::Shown : SdkTraffic::Hidden);
        QVERIFY(shown.waitForRows(static_cast<int>(wanted)));
        QTRY_COMPARE(lane(), std::size_t{wanted});
        QCOMPARE(inRange(), wanted);
        QTRY_COMPARE(onChip(), wanted);
        QCOMPARE(stepped(), static_cast<int>(wanted));
        QCOMPARE(inMetadata(), std::size_t{wanted});
        QCOMPARE(latestEvents(), std::size_t{wanted + 1}); // and a line of the log
        QCOMPARE(exportableItems(*recording, recording->clock().start(), recording->clock().end(),
                     shown.fixture.selection.sdkTraffic())
                     .size(),
            std::size_t{wanted + 1}); // and a line of the log
    }
}

void TestNetworkPanel::cellsSayWhatWasRecorded()
{
    Shown shown;
    QCOMPARE(shown.column(NetworkColumn::Method).join(u' '), QStringLiteral("GET POST GET GET DELETE GET"));
    QCOMPARE(shown.column(NetworkColumn::Status).join(u' '), QStringLiteral("200 502 200 304 404 failed"));
    QCOMPARE(shown.cell(0, NetworkColumn::Type), QStringLiteral("application/json"));
    QCOMPARE(shown.cell(1, NetworkColumn::Sent), QStringLiteral("412 bytes"));
    QCOMPARE(shown.cell(3, NetworkColumn::Received), QStringLiteral("\u2013")); // not recorded is not zero
    QCOMPARE(shown.cell(1, NetworkColumn::Duration), QStringLiteral("400 ms"));
    QCOMPARE(shown.cell(2, NetworkColumn::Time), QStringLiteral("0:03.0"));
    QCOMPARE(shown.cell(2, NetworkColumn::Waterfall), QStringLiteral("0:03.000 to 0:05.500"));
}

void TestNetworkPanel::aClickSeeksAndShowsTheRequestInFull()
{
    Shown shown;
    QSignalSpy detailed(&shown.panel.detail(), &RequestView::shown);
    shown.click(1);
    QCOMPARE(shown.fixture.playback.position().ms, 2000);
    QVERIFY(shown.fixture.selection.item().has_value());
    QVERIFY(detailed.wait());
    QVERIFY(shown.panel.detail().isVisible());
    const auto& overview = shown.panel.detail().details().overview;
    const auto has = [&overview](const char* name, const QString& value) {
        return std::any_of(overview.begin(), overview.end(),
            [&](const Property& property) { return property.name == QLatin1String(name) && property.value == value; });
    };
    QVERIFY(has("Outcome", QStringLiteral("502, failed")));
    QVERIFY(has("Error", QStringLiteral("bad gateway")));
    QVERIFY(has("Sent", QStringLiteral("412 bytes")));
    QVERIFY(has("requestBodySize", QStringLiteral("412"))); // as recorded
    QVERIFY(shown.panel.detail().details().json.contains(QLatin1String("\"errorMessage\": \"bad gateway\"")));
}

void TestNetworkPanel::arrowsShowWithoutSeekingAndReturnSeeks()
{
    Shown shown;
    shown.click(0);
    QCOMPARE(shown.fixture.playback.position().ms, 1000);
    QTest::keyClick(&shown.list(), Qt::Key_Down);
    QCOMPARE(shown.list().currentIndex().row(), 1);
    QCOMPARE(shown.fixture.playback.position().ms, 1000);
    QTRY_VERIFY(shown.panel.detail().details().title.contains(QLatin1String("/v1/pay")));
    QTest::keyClick(&shown.list(), Qt::Key_Return);
    QCOMPARE(shown.fixture.playback.position().ms, 2000);
    QTest::keyClick(&shown.list(), Qt::Key_End);
    QCOMPARE(shown.list().currentIndex().row(), 5);
    QTest::keyClick(&shown.list(), Qt::Key_Home);
    QCOMPARE(shown.list().currentIndex().row(), 0);
}

void TestNetworkPanel::tabGoesThroughThePartsAsTheyStand()
{
    Shown shown;
    QVERIFY(shown.isOpen);
    shown.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.panel));
    shown.click(1);
    QTRY_VERIFY(shown.panel.detail().isVisible());
    shown.panel.focusSearch();
    QList<QPoint> places;
    QStringList names;
    for (int i = 0; i < 60; ++i) {
        QWidget* stop = QApplication::focusWidget();
        names << (stop->accessibleName().isEmpty() ? QLatin1String(stop->metaObject()->className())
                                                   : stop->accessibleName());
        places << stop->mapTo(&shown.panel, stop->rect().center());
        QTest::keyClick(stop, Qt::Key_Tab);
        if (QApplication::focusWidget() == &shown.panel.frame().search()) break;
    }
    const auto at = [&names](const QString& name) { return names.indexOf(name); };
    const QStringList wanted{QStringLiteral("Search requests"), QStringLiteral("Follow the playhead"),
        QStringLiteral("All"), QStringLiteral("5xx"), QStringLiteral("Show some methods only"),
        QStringLiteral("List of requests"), QStringLiteral("Show endpoints"), QStringLiteral("Copy the address"),
        QStringLiteral("Close the details")};
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        QVERIFY2(at(wanted[i]) >= 0, qPrintable(wanted[i] + QStringLiteral(" is not among ") + names.join(u',')));
        QVERIFY2(i == 0 || at(wanted[i - 1]) < at(wanted[i]), qPrintable(names.join(u',')));
    }
}

void TestNetworkPanel::arrowsWalkThroughTheChips()
{
    Shown shown;
    QVERIFY(shown.isOpen);
    shown.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.panel));
    QAction slower(&shown.panel);
    slower.setShortcut(Qt::Key_Down);
    shown.panel.addAction(&slower);
    QSignalSpy slowed(&slower, &QAction::triggered);
    Chip* all = shown.chip(QStringLiteral("All"));
    Chip* first = shown.chip(QStringLiteral("2xx"));
    all->setFocus();
    QTest::keyClick(all, Qt::Key_Down);
    QVERIFY(first->hasFocus());
    QTest::keyClick(first, Qt::Key_Left);
    QVERIFY(all->hasFocus());
    QTest::keyClick(all, Qt::Key_Up); // there is none before it
    QVERIFY(all->hasFocus());
    for (int i = 0; i < 20; ++i) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Choose columns and order"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(slowed.size(), 0);
}

void TestNetworkPanel::outcomeChipsFilterAndCount()
{
    Shown shown;
    QTRY_COMPARE(shown.chip(QStringLiteral("5xx"))->chipCount(), std::optional<std::uint32_t>(1));
    QCOMPARE(shown.chip(QStringLiteral("2xx"))->chipCount(), std::optional<std::uint32_t>(2));
    QTest::mouseClick(shown.chip(QStringLiteral("5xx")), Qt::LeftButton);
    QVERIFY(shown.waitForRows(1));
    QTest::keyClick(shown.chip(QStringLiteral("No answer")), Qt::Key_Space);
    QVERIFY(shown.waitForRows(2));
    QCOMPARE(shown.column(NetworkColumn::Status).join(u' '), QStringLiteral("502 failed"));
    QTRY_COMPARE(shown.panel.frame().summary(), QStringLiteral("2 of 6 requests"));
    QCOMPARE(shown.chip(QStringLiteral("2xx"))->chipCount(), std::optional<std::uint32_t>(2)); // what it would add
    QTest::mouseClick(shown.chip(QStringLiteral("All")), Qt::LeftButton);
    QVERIFY(shown.waitForRows(6));
}

void TestNetworkPanel::slowOnesAreFoundAndMarked()
{
    Shown shown;
    const auto slow
        = [&](int row) { return shown.panel.model().index(row, 0).data(NetworkModel::IsSlowRole).toBool(); };
    QVERIFY(slow(2) && !slow(1));
    QTRY_COMPARE(shown.chip(QStringLiteral("Slow"))->chipCount(), std::optional<std::uint32_t>(1));
    QTest::mouseClick(shown.chip(QStringLiteral("Slow")), Qt::LeftButton);
    QVERIFY(shown.waitForRows(1));
    QCOMPARE(shown.cell(0, NetworkColumn::Path), QStringLiteral("/v1/slow"));
}

void TestNetworkPanel::searchAsksFieldsAndExcludes_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("paths");
    QTest::newRow("word") << QStringLiteral("pay") << QStringLiteral("/v1/pay");
    QTest::newRow("error text") << QStringLiteral("timed") << QStringLiteral("/v1/lost");
    QTest::newRow("status class") << QStringLiteral("status:5") << QStringLiteral("/v1/pay");
    QTest::newRow("method") << QStringLiteral("method:delete") << QStringLiteral("/v1/items/7");
    QTest::newRow("host without one") << QStringLiteral("-host:shop") << QStringLiteral("/img.png");
    QTest::newRow("longer than") << QStringLiteral("duration:>200") << QStringLiteral("/v1/pay /v1/slow");
    QTest::newRow("smaller than") << QStringLiteral("size:<100") << QStringLiteral("/v1/pay");
    QTest::newRow("pattern") << QStringLiteral("/items\\/\\d/") << QStringLiteral("/v1/items/7");
    QTest::newRow("both") << QStringLiteral("method:GET /v1/ -slow -lost") << QStringLiteral("/v1/items?page=2");
}

void TestNetworkPanel::searchAsksFieldsAndExcludes()
{
    QFETCH(QString, query);
    QFETCH(QString, paths);
    Shown shown;
    shown.typeSearch(query);
    QTRY_COMPARE(shown.column(NetworkColumn::Path).join(u' '), paths);
}

void TestNetworkPanel::searchFindsHeadersAndBodiesUnlessSwitchedOff_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("paths"); // with the switch on
    QTest::addColumn<QString>("without"); // with the switch off
    const QString deleted = QStringLiteral("/v1/items/7");
    const auto row = [](const char* name, const QString& query, const QString& paths, const QString& without) {
        QTest::newRow(name) << query << paths << without;
    };
    row("header's value", QStringLiteral("bearer"), deleted, {});
    row("header's name", QStringLiteral("authorization:"), deleted, {});
    row("word of a body", QStringLiteral("gone"), deleted, {});
    row("with a word of the address", QStringLiteral("gone items"), deleted, {});
    row("pattern", QStringLiteral("/\"error\":\"g.ne/"), deleted, {});
    row("body by name", QStringLiteral("body:gone"), deleted, {});
    row("header by name", QStringLiteral("header:\"bearer x\""), deleted, {});
    row("not a header", QStringLiteral("header:gone"), {}, {});
    row("no word of ours", QStringLiteral("body"), {}, {});
    row("excluded", QStringLiteral("-gone /v1/ -GET"), QStringLiteral("/v1/pay"),
        QStringLiteral("/v1/pay /v1/items/7"));
}

void TestNetworkPanel::searchFindsHeadersAndBodiesUnlessSwitchedOff()
{
    QFETCH(QString, query);
    QFETCH(QString, paths);
    QFETCH(QString, without);
    Shown shown;
    Chip* chip = shown.chip(QStringLiteral("Headers and bodies"));
    QTRY_COMPARE(chip->chipCount(), std::optional<std::uint32_t>(1));
    QVERIFY(chip->isVisible() && chip->isChecked());
    shown.typeSearch(query);
    QTRY_COMPARE(shown.column(NetworkColumn::Path).join(u' '), paths);
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_COMPARE(shown.column(NetworkColumn::Path).join(u' '), without);
}

void TestNetworkPanel::menusChooseMethodsAndHosts()
{
    Shown shown;
    const auto menuWith = [&shown](const char* name) -> QMenu* {
        for (auto* button : shown.panel.findChildren<QToolButton*>())
            if (button->accessibleName() == QLatin1String(name)) return button->menu();
        return nullptr;
    };
    QMenu* methods = menuWith("Show some methods only");
    Q_EMIT methods->aboutToShow();
    QStringList texts;
    for (const QAction* action : methods->actions()) texts << action->text();
    QCOMPARE(texts, QStringList({QStringLiteral("DELETE\t1"), QStringLiteral("GET\t4"), QStringLiteral("POST\t1")}));
    methods->actions().at(1)->trigger();
    QVERIFY(shown.waitForRows(4));
    QMenu* hosts = menuWith("Show some hosts only");
    Q_EMIT hosts->aboutToShow();
    QCOMPARE(hosts->actions().at(0)->text(), QStringLiteral("other.example\t1"));
    hosts->actions().at(0)->trigger();
    QVERIFY(shown.waitForRows(1));
    Q_EMIT methods->aboutToShow();
    methods->actions().at(0)->trigger(); // GET is on still; take it back
    QVERIFY(shown.panel.filter().methods.isEmpty());
    QVERIFY(shown.waitForRows(1)); // the host still decides
}

void TestNetworkPanel::theRangeFiltersAndIsCleared()
{
    Shown shown;
    shown.fixture.selection.setRange(PlayRange{{5000}, {8050}}); // the slow one is still under way at 5 s
    QVERIFY(shown.waitForRows(3));
    QCOMPARE(shown.panel.frame().summary(), QStringLiteral("3 of 6 requests"));
    QToolButton* clear = nullptr;
    for (auto* button : shown.panel.findChildren<QToolButton*>())
        if (button->accessibleName() == QLatin1String("Clear the range")) clear = button;
    QVERIFY(clear != nullptr && clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(shown.waitForRows(6));
    QVERIFY(!shown.fixture.selection.range());
    QVERIFY(!clear->isVisible());
}

void TestNetworkPanel::anEmptyListSaysWhyAndTheButtonShowsAll()
{
    Shown shown;
    shown.typeSearch(QStringLiteral("zebra"));
    shown.fixture.selection.setRange(PlayRange{{0}, {5000}});
    QVERIFY(shown.waitForRows(0));
    QCOMPARE(shown.panel.frame().emptyReason(),
        QStringLiteral("All 6 requests are hidden by the search for \u201czebra\u201d and the range 0:00 to 0:05"));
    QPushButton* all = shown.panel.findChild<QPushButton*>();
    QTest::mouseClick(all, Qt::LeftButton);
    QVERIFY(shown.waitForRows(6));
    QVERIFY(shown.panel.frame().search().text().isEmpty());
    shown.typeSearch(QStringLiteral("/(/"));
    QVERIFY(shown.waitForRows(0));
    QVERIFY(shown.panel.frame().emptyReason().startsWith(QLatin1String("The pattern cannot be read")));
}

void TestNetworkPanel::followsThePlayheadUntilTheUserScrollsAndAgainWhenAsked()
{
    Shown shown;
    shown.fixture.playback.seek({8500});
    QCOMPARE(shown.panel.model().nowRow(), 4);
    QVERIFY(shown.panel.frame().isFollowing());
    const QPointF where(20, 20);
    QWheelEvent wheel(
        where, shown.list().viewport()->mapToGlobal(where), {}, {0, -40}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(shown.list().viewport(), &wheel);
    QVERIFY(!shown.panel.frame().isFollowing());
    shown.panel.perform(ActionId::FollowPlayhead);
    QVERIFY(shown.panel.frame().isFollowing());
}

void TestNetworkPanel::insightsAddUpWhatIsShown()
{
    Shown shown;
    QTRY_COMPARE(shown.panel.insights().summary(),
        QStringLiteral(
            "6 requests \u00b7 3 failed (50.0 %) \u00b7 median 90 ms \u00b7 p95 2.5 s \u00b7 longest 2.5 s \u00b7 412 "
            "bytes sent \u00b7 902 kB received"));
    QTest::mouseClick(shown.chip(QStringLiteral("3xx")), Qt::LeftButton);
    QVERIFY(shown.waitForRows(1));
    QTRY_VERIFY(shown.panel.insights().summary().startsWith(QStringLiteral("1 request \u00b7 none failed")));
}

void TestNetworkPanel::anEndpointFiltersItsRequests()
{
    Shown shown;
    shown.panel.insights().setUnfolded(true);
    ListTable& endpoints = shown.panel.insights().endpoints();
    QVERIFY(endpoints.isVisible());
    QVERIFY(endpoints.model()->index(0, 0).data().toString().endsWith(QLatin1String("/v1/slow"))); // slowest first
    QTest::mouseClick(
        endpoints.viewport(), Qt::LeftButton, {}, endpoints.visualRect(endpoints.model()->index(0, 0)).center());
    QVERIFY(shown.waitForRows(1));
    QCOMPARE(shown.panel.frame().search().text(), QStringLiteral("method:GET host:\"shop.example\" path:\"/v1/slow\""));
}

void TestNetworkPanel::copiesUrlCurlAndRows()
{
    Shown shown;
    QSignalSpy detailed(&shown.panel.detail(), &RequestView::shown);
    shown.click(1);
    QVERIFY(detailed.wait());
    shown.panel.perform(ActionId::CopyRequestUrl);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://shop.example/v1/pay"));
    shown.panel.perform(ActionId::CopyRequestCurl);
    QVERIFY(QGuiApplication::clipboard()->text().contains(
        QLatin1String("curl --globoff --url 'https://shop.example/v1/pay'")));
    QVERIFY2(shown.panel.frame().message().contains(QLatin1String("the body of 412 bytes")),
        qPrintable(shown.panel.frame().message()));
    QTest::keyClick(&shown.list(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&shown.list(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(QLatin1String("0:02.0\tPOST\t502\tshop.example\t/v1/pay")));
    const QList<QAction*> menu = shown.list().actions();
    QVERIFY(std::ranges::any_of(menu, [](const QAction* each) { // the key is told where it is looked for
        return each->text() == NetworkPanel::tr("Copy &Rows")
            && each->shortcuts().contains(QKeySequence(QKeySequence::Copy));
    }));
}

void TestNetworkPanel::headersAndBodiesAreShownWhereRecorded()
{
    Shown shown;
    QSignalSpy detailed(&shown.panel.detail(), &RequestView::shown);
    shown.click(4);
    QVERIFY(detailed.wait());
    const RequestDetails& details = shown.panel.detail().details();
    QCOMPARE(details.headers.size(), 2u);
    QCOMPARE(details.headers[1].name, QStringLiteral("Authorization"));
    QCOMPARE(details.responseBody, QStringLiteral("{\n  \"error\": \"gone\"\n}"));
    QVERIFY(details.requestBody.isEmpty());
    QVERIFY(!details.curl.lacksHeaders);
}

void TestNetworkPanel::exportsWhatIsSelectedShownOrAll()
{
    Shown shown;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("out.har"));
    const auto entriesOf = [&](NetworkPanel::Extent extent) {
        QSignalSpy exported(&shown.panel, &NetworkPanel::exported);
        shown.panel.exportHar(extent, file);
        if (!exported.wait() || !exported.first().first().toBool()) return -1;
        QFile har(file);
        if (!har.open(QIODevice::ReadOnly)) return -1;
        const QJsonObject log = QJsonDocument::fromJson(har.readAll()).object().value(QLatin1String("log")).toObject();
        return static_cast<int>(log.value(QLatin1String("entries")).toArray().size());
    };
    shown.click(1);
    QTest::mouseClick(shown.chip(QStringLiteral("2xx")), Qt::LeftButton);
    QVERIFY(shown.waitForRows(2));
    QCOMPARE(entriesOf(NetworkPanel::Extent::Shown), 2);
    QCOMPARE(entriesOf(NetworkPanel::Extent::All), 8);
    shown.click(0);
    QCOMPARE(entriesOf(NetworkPanel::Extent::Selected), 1);
    QSignalSpy failed(&shown.panel, &NetworkPanel::exported);
    shown.panel.exportHar(NetworkPanel::Extent::All, folder.filePath(QStringLiteral("none/out.har")));
    QVERIFY(failed.wait());
    QVERIFY(!failed.first().first().toBool());
    QVERIFY(shown.panel.frame().message().contains(QLatin1String("cannot be written")));
}

void TestNetworkPanel::anotherRecordingStartsOver()
{
    Shown shown;
    shown.click(1);
    shown.fixture.session.close();
    QCOMPARE(shown.rows(), 0);
    QCOMPARE(shown.panel.frame().emptyReason(), QStringLiteral("No recording is open"));
    QVERIFY(shown.fixture.open(test::smallRecording()));
    QVERIFY(shown.waitForRows(1));
    QCOMPARE(shown.cell(0, NetworkColumn::Path), QStringLiteral("/v1/pay"));
}

QTEST_MAIN(TestNetworkPanel)
#include "tst_network_panel.moc"
