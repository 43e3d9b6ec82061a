// Filters that the user keeps under names: what each list writes and reads, the menu of every list panel, and where
// they are kept.

#include "tests/viewer/view_fixture.h"
#include "viewer/model/filter_json.h"
#include "viewer/model/saved_filters.h"
#include "viewer/panels/console_panel.h"
#include "viewer/panels/events_panel.h"
#include "viewer/panels/faults_panel.h"
#include "viewer/panels/network_panel.h"
#include "viewer/panels/saved_filter_menu.h"
#include "viewer/panels/state_panel.h"
#include "viewer/view_settings.h"

#include <QInputDialog>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace revisit;

class TestSavedFilters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theyAreKeptAsJsonInTheOrderOfTheirNames();
    void whatTheEventsListOnceSavedIsStillRead();
    void aFilterThatHidesNothingIsEmpty();
    void everyFilterComesBackAsItWas();
    void unknownKindsAndWrongTypesAreIgnored();
    void rangeAndOrderStayAsTheyAre();
    void everyPanelHasItsOwn_data();
    void everyPanelHasItsOwn();
    void aFilterIsSavedChosenAndRemovedByTheMenu();
    void theButtonStandsAtTheSamePlaceInEveryPanel();
    void anotherWindowHasThemAtOnce();
    void theSettingsFileKeepsThem();
};

namespace {

std::unique_ptr<ListPanel> makePanel(const QString& name, const ViewContext& context)
{
    if (name == QLatin1String("events")) return std::make_unique<EventsPanel>(context);
    if (name == QLatin1String("network")) return std::make_unique<NetworkPanel>(context);
    if (name == QLatin1String("console")) return std::make_unique<ConsolePanel>(context);
    if (name == QLatin1String("faults")) return std::make_unique<FaultsPanel>(context);
    return std::make_unique<StatePanel>(context);
}

/// The entries of the menu, as it stands when it opens.
QList<QAction*> entries(ListPanel& panel)
{
    QMenu* menu = panel.savedFilters().button().menu();
    Q_EMIT menu->aboutToShow();
    return menu->actions();
}

QAction* entry(ListPanel& panel, const QString& text)
{
    for (QAction* action : entries(panel)) {
        if (action->text().remove(u'&') == text) return action;
        if (action->menu() == nullptr) continue;
        for (QAction* inner : action->menu()->actions())
            if (action->text().remove(u'&') + u'/' + inner->text() == text) return inner;
    }
    return nullptr;
}

} // namespace

void TestSavedFilters::theyAreKeptAsJsonInTheOrderOfTheirNames()
{
    SavedFilters filters;
    const QJsonObject taps{{QStringLiteral("text"), QStringLiteral("pay \"x\"")}};
    filters.save({QStringLiteral("Zebra"), {}});
    filters.save({QStringLiteral("Taps"), {}});
    filters.save({QStringLiteral("Taps"), taps}); // replaces
    filters.save({QString(), taps}); // has no name
    QCOMPARE(filters.filters().size(), 2u);
    QCOMPARE(filters.filters().front().filter, taps);
    SavedFilters again;
    again.load(filters.toJson());
    QVERIFY(again.filters() == filters.filters());
    QSignalSpy changed(&again, &SavedFilters::changed);
    again.remove(QStringLiteral("Zebra"));
    again.remove(QStringLiteral("Zebra"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(again.filters().size(), 1u);
    again.load("[{\"text\":\"no name\"}, 7]");
    QVERIFY(again.filters().empty());
    again.load("nonsense");
    QVERIFY(again.filters().empty());
}

void TestSavedFilters::whatTheEventsListOnceSavedIsStillRead()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    const QByteArray older = R"([{"name":"Pay","text":"pay","kinds":["touch"]}])";
    QSettings(file, QSettings::IniFormat).setValue(QStringLiteral("savedFilters"), older);
    auto settings = std::make_unique<ViewSettings>(file);
    QCOMPARE(settings->savedFilters(QStringLiteral("network")), QByteArray());
    SavedFilters filters;
    filters.load(settings->savedFilters(QStringLiteral("events")));
    QCOMPARE(filters.filters().size(), 1u);
    EventFilter filter;
    takeFilter(filters.filters().front().filter, filter);
    QCOMPARE(filter.text, QStringLiteral("pay"));
    QCOMPARE(filter.lanes.to_ulong(), 1ul << static_cast<int>(Lane::Touch));
    settings->setSavedFilters(QStringLiteral("events"), "[]"); // from then on the newer ones count
    settings.reset(); // and are in the file
    QCOMPARE(ViewSettings(file).savedFilters(QStringLiteral("events")), QByteArray("[]"));
}

void TestSavedFilters::aFilterThatHidesNothingIsEmpty()
{
    QCOMPARE(filterJson(EventFilter{}), QJsonObject());
    QCOMPARE(filterJson(NetworkFilter{}), QJsonObject());
    QCOMPARE(filterJson(ConsoleFilter{}), QJsonObject());
    QCOMPARE(filterJson(FaultFilter{}), QJsonObject());
    QCOMPARE(filterJson(StateFilter{}), QJsonObject());
    EventFilter blanks;
    blanks.text = QStringLiteral("  ");
    blanks.range = PlayRange{{1}, {2}};
    QCOMPARE(filterJson(blanks), QJsonObject());
}

void TestSavedFilters::everyFilterComesBackAsItWas()
{
    EventFilter event;
    event.text = QStringLiteral("-tap");
    event.lanes.set(static_cast<std::size_t>(Lane::Log)).set(static_cast<std::size_t>(Lane::Touch));
    EventFilter event2;
    takeFilter(filterJson(event), event2);
    QCOMPARE(event2.text, event.text);
    QVERIFY(event2.lanes == event.lanes);

    NetworkFilter network;
    network.text = QStringLiteral("cart");
    network.outcomes.set(static_cast<std::size_t>(RequestOutcome::ServerError));
    network.onlySlow = true;
    network.methods = QStringList{QStringLiteral("GET"), QString()};
    network.hosts = QStringList{QStringLiteral("a.example")};
    network.showsSdkTraffic = true;
    network.searchesContents = false;
    NetworkFilter network2;
    takeFilter(filterJson(network), network2);
    QCOMPARE(network2.text, network.text);
    QVERIFY(network2.outcomes == network.outcomes);
    QVERIFY(network2.onlySlow && network2.showsSdkTraffic && !network2.searchesContents);
    QCOMPARE(network2.methods, network.methods);
    QCOMPARE(network2.hosts, network.hosts);

    ConsoleFilter console;
    console.levels.set(static_cast<std::size_t>(ConsoleLevel::Warning));
    ConsoleFilter console2;
    console2.levels.set(static_cast<std::size_t>(ConsoleLevel::Debug)); // what was there goes
    takeFilter(filterJson(console), console2);
    QVERIFY(console2.levels == console.levels);

    FaultFilter fault;
    fault.categories.set(static_cast<std::size_t>(FaultCategory::Anr));
    FaultFilter fault2;
    takeFilter(filterJson(fault), fault2);
    QVERIFY(fault2.categories == fault.categories);

    StateFilter state;
    state.onlyChanges = true;
    StateFilter state2;
    takeFilter(filterJson(state), state2);
    QVERIFY(state2.onlyChanges);
}

void TestSavedFilters::unknownKindsAndWrongTypesAreIgnored()
{
    const QJsonArray kinds{QStringLiteral("crash"), QStringLiteral("earthquake"), 7};
    FaultFilter fault;
    takeFilter({{QStringLiteral("kinds"), kinds}, {QStringLiteral("text"), 3}}, fault);
    QCOMPARE(fault.categories.to_ulong(), 1ul << static_cast<int>(FaultCategory::Crash));
    QCOMPARE(fault.text, QString());
    NetworkFilter network;
    takeFilter({{QStringLiteral("methods"), QStringLiteral("GET")}, {QStringLiteral("onlySlow"), 1}}, network);
    QVERIFY(network.methods.isEmpty() && !network.onlySlow);
}

void TestSavedFilters::rangeAndOrderStayAsTheyAre()
{
    NetworkFilter filter;
    filter.range = PlayRange{{10}, {20}};
    filter.sortColumn = NetworkColumn::Duration;
    filter.sortOrder = Qt::DescendingOrder;
    takeFilter({{QStringLiteral("text"), QStringLiteral("x")}}, filter);
    QCOMPARE(filter.range->end.ms, 20);
    QVERIFY(filter.sortColumn == NetworkColumn::Duration && filter.sortOrder == Qt::DescendingOrder);
}

void TestSavedFilters::everyPanelHasItsOwn_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"events", "network", "console", "faults", "state"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestSavedFilters::everyPanelHasItsOwn()
{
    QFETCH(const QString, name);
    ViewSettings settings{QString()};
    test::ViewFixture fixture;
    fixture.context.settings = &settings;
    const auto panel = makePanel(name, fixture.context);
    QVERIFY(entry(*panel, QStringLiteral("No filter is saved yet")) != nullptr);
    const QJsonObject saved{{QStringLiteral("text"), QStringLiteral("needle")}};
    panel->savedFilters().filters().save({QStringLiteral("Mine & yours"), saved});
    for (const char* other : {"events", "network", "console", "faults", "state"})
        QCOMPARE(!settings.savedFilters(QString::fromLatin1(other)).isEmpty(), name == QLatin1String(other));
    entry(*panel, QStringLiteral("Mine  yours"))->trigger();
    QCOMPARE(panel->frame().search().text(), QStringLiteral("needle"));
}

void TestSavedFilters::aFilterIsSavedChosenAndRemovedByTheMenu()
{
    test::ViewFixture fixture;
    NetworkPanel panel(fixture.context);
    QVERIFY(!entry(panel, QStringLiteral("Save This Filter\u2026"))->isEnabled()); // there is nothing to save
    NetworkFilter filter;
    filter.onlySlow = true;
    filter.hosts = QStringList{QStringLiteral("a.example")};
    panel.setFilter(filter);
    entry(panel, QStringLiteral("Save This Filter\u2026"))->trigger();
    auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
    QVERIFY(dialog != nullptr);
    dialog->setTextValue(QStringLiteral(" Slow of A "));
    dialog->accept();
    QVERIFY(entry(panel, QStringLiteral("Slow of A")) != nullptr);
    panel.clearFilter();
    QVERIFY(!panel.filter().onlySlow);
    entry(panel, QStringLiteral("Slow of A"))->trigger();
    QVERIFY(panel.filter().onlySlow);
    QCOMPARE(panel.filter().hosts, filter.hosts);
    entry(panel, QStringLiteral("Remove/Slow of A"))->trigger();
    QVERIFY(entry(panel, QStringLiteral("Slow of A")) == nullptr);
}

void TestSavedFilters::theButtonStandsAtTheSamePlaceInEveryPanel()
{
    test::ViewFixture fixture;
    for (const char* name : {"events", "network", "console", "faults", "state"}) {
        const auto panel = makePanel(QString::fromLatin1(name), fixture.context);
        panel->resize(600, 400);
        panel->show();
        const QRect button = panel->savedFilters().button().geometry();
        const auto others = panel->savedFilters().button().parentWidget()->findChildren<QToolButton*>(
            QString(), Qt::FindDirectChildrenOnly);
        for (const QToolButton* other : others)
            if (other->isVisible() && other->accessibleName() != QLatin1String("Follow the playhead")
                && other->y() == button.y())
                QVERIFY2(other->x() >= button.x(), name);
    }
}

void TestSavedFilters::anotherWindowHasThemAtOnce()
{
    ViewSettings settings{QString()};
    test::ViewFixture fixture;
    fixture.context.settings = &settings;
    ConsolePanel here(fixture.context);
    ConsolePanel there(fixture.context);
    FaultsPanel other(fixture.context);
    here.savedFilters().filters().save({QStringLiteral("Mine"), {{QStringLiteral("text"), QStringLiteral("x")}}});
    QCOMPARE(there.savedFilters().filters().filters().size(), 1u);
    QVERIFY(other.savedFilters().filters().filters().empty());
    there.savedFilters().filters().save({QStringLiteral("Yours"), {{QStringLiteral("text"), QStringLiteral("y")}}});
    QCOMPARE(here.savedFilters().filters().filters().size(), 2u);
}

void TestSavedFilters::theSettingsFileKeepsThem()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    {
        ViewSettings settings(file);
        test::ViewFixture fixture;
        fixture.context.settings = &settings;
        StatePanel panel(fixture.context);
        panel.savedFilters().filters().save({QStringLiteral("Changes"), {{QStringLiteral("onlyChanges"), true}}});
    }
    ViewSettings settings(file);
    test::ViewFixture fixture;
    fixture.context.settings = &settings;
    StatePanel panel(fixture.context);
    entry(panel, QStringLiteral("Changes"))->trigger();
    QVERIFY(panel.filter().onlyChanges);
}

QTEST_MAIN(TestSavedFilters)
#include "tst_saved_filters.moc"
