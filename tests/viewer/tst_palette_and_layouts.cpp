#include "tests/viewer/view_fixture.h"
#include "tests/viewer/window_bench.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/quick_open.h"
#include "viewer/quick_pick_model.h"
#include "viewer/theme.h"
#include "viewer/window_layouts.h"

#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QInputDialog>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QProxyStyle>
#include <QTabBar>
#include <QToolButton>
#include <QtTest>

#include <algorithm>

namespace revisit {

namespace {

constexpr int kWaitMs = 10'000;

struct Bench : test::WindowBench {
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        window.activateWindow(); // a list that was open over it had the keys
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window.framePanel(), key, modifiers);
    }
    [[nodiscard]] QuickPick* list() const { return window.findChild<QuickPick*>(); }
    [[nodiscard]] bool isOpen(ActionId action) { return !window.panels().dock(*panelOf(action)).isHidden(); }
};

/// Counts what a window asks its menu bar each time it is laid out: how high that is.
class LayoutPasses final : public QProxyStyle {
public:
    mutable int count = 0;

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        count += metric == PM_MenuBarPanelWidth && qobject_cast<const QMenuBar*>(widget) != nullptr ? 1 : 0;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
};

/// Types, and waits for the answer.
bool type(QuickPick& list, const char* text, const char* firstRow)
{
    list.field().clear();
    QTest::keyClicks(&list.field(), QLatin1String(text));
    const auto& model = list.model();
    return QTest::qWaitFor(
        [&] { return model.rowCount() > 0 && model.index(0).data().toString() == QLatin1String(firstRow); }, kWaitMs);
}

bool says(const QuickPick& list, const char* text)
{
    return std::ranges::any_of(list.findChildren<QLabel*>(),
        [text](const QLabel* label) { return label->text().contains(QLatin1String(text)); });
}

/// Snapshots at 2 s and 5 s; the first one has more views than quick open holds: apples, then some zebras.
std::shared_ptr<const RecordingSource> withVeryManyViews()
{
    constexpr int kApples = 20'000;
    const auto add = [](MemorySource& source, std::int64_t ms, const std::string& children) {
        const std::string at = std::to_string(test::kStartMs + ms);
        source.add("hierarchy/" + at + ".json",
            test::bytesOf(R"({"timestamp":)" + at + R"(,"root":{"type":"UIWindow","children":[)" + children + "]}}"));
    };
    std::string children;
    for (int i = 0; i < kApples + 50; ++i)
        children += (i > 0 ? "," : "") + std::string(R"({"type":"UILabel","text":")")
            + (i < kApples ? "apple " : "zebra ") + std::to_string(i) + "\"}";
    auto source = std::make_shared<MemorySource>("many", "session_" + std::to_string(test::kStartMs) + "_many");
    source->add("events/e.json",
        test::bytesOf(R"({"events":[{"type":"custom","name":"end","timestamp":)"
            + std::to_string(test::kStartMs + 20'000) + "}]}"));
    add(*source, 2000, children);
    add(*source, 5000, R"({"type":"UIButton","text":"Pay"})");
    return source;
}

} // namespace

class TestPaletteAndLayouts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void paletteRunsWhatIsTyped();
    void enterWaitsForTheAnswer();
    void disabledCommandsSayWhy();
    void everyCommandIsInMenuAndPalette();
    void quickOpenFindsScreensPanelsAndViews();
    void quickOpenFindsViewsOfOtherSnapshots();
    void quickOpenSaysThatThereAreMore_data();
    void quickOpenSaysThatThereAreMore();
    void viewsShareOnePicture();
    void whatIsChosenStaysWhileMoreComes();
    void whatIsThereIsNotCopied();
    void everyPanelsTabIsInSight_data();
    void everyPanelsTabIsInSight();
    void escapeAndArrowsWork();
    void modelKeepsItsPromises();
    void panelsOpenRaiseAndCloseByKey();
    void aPanelsKeyPressedInItClosesIt();
    void inspectorClosesAllAndOpensThemAgain();
    void closedPanelsAreNotMade();
    void layoutsThatComeWithTheProgram_data();
    void layoutsThatComeWithTheProgram();
    void layoutsPutDocksWhereTheyBelong();
    void layoutsLayTheWindowOutOnce();
    void coveredPanelsTakeNoPart();
    void coveredPanelsGiveUpTheKeys();
    void savesLayoutsUnderNames();
    void floatingPanelsKeepTheKeys();
};

void TestPaletteAndLayouts::paletteRunsWhatIsTyped()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer<QuickPick> list = bench.list();
    QVERIFY(list);
    QVERIFY(type(*list, "dark th", "Dark Theme"));
    QTest::keyClick(&list->field(), Qt::Key_Return);
    QCOMPARE(bench.settings.themeMode(), theme::Mode::Dark);
    QTRY_VERIFY(list.isNull());
    theme::apply(*qApp, theme::Mode::Light);
}

void TestPaletteAndLayouts::enterWaitsForTheAnswer()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClicks(&bench.list()->field(), QStringLiteral("End"));
    QTest::keyClick(&bench.list()->field(), Qt::Key_Return); // before the events loop could deliver an answer
    const auto& playback = bench.window.context().playback;
    QTRY_COMPARE_WITH_TIMEOUT(playback.position().ms, playback.duration().ms, kWaitMs);
}

void TestPaletteAndLayouts::disabledCommandsSayWhy()
{
    Bench bench;
    QuickPick* list = showCommandPalette(bench.window);
    QVERIFY(type(*list, "Set Range Start", "Set Range Start"));
    const QModelIndex row = list->model().index(0);
    QVERIFY(!row.flags().testFlag(Qt::ItemIsEnabled));
    QCOMPARE(row.data(QuickPickModel::DetailRole).toString(), QStringLiteral("Open a recording first."));
    QTest::keyClick(&list->field(), Qt::Key_Return);
    QVERIFY(list->isVisible()); // nothing was picked
    list->close();
}

void TestPaletteAndLayouts::everyCommandIsInMenuAndPalette()
{
    Bench bench;
    QVERIFY(bench.open());
    QSet<QString> inPalette;
    for (const auto& item : commandItems(bench.window)) inPalette.insert(item.title);
    QSet<const QAction*> inMenus;
    for (const QMenu* menu : bench.window.findChildren<QMenu*>())
        for (const QAction* action : menu->actions()) inMenus.insert(action);
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const auto id = static_cast<ActionId>(i);
        const QAction* action = bench.window.actions()[id];
        QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
        QVERIFY2(id == ActionId::CommandPalette || inPalette.contains(action->whatsThis()), qPrintable(action->text()));
    }
}

void TestPaletteAndLayouts::quickOpenFindsScreensPanelsAndViews()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.key(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(type(*bench.list(), "pay", "Pay"));
    QTest::keyClick(&bench.list()->field(), Qt::Key_Return);
    QCOMPARE(bench.window.context().playback.position().ms, test::SampleSession::kSecondScreenMs);
    QTRY_VERIFY(bench.list() == nullptr);
    bench.key(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(type(*bench.list(), "artif", "Artifacts"));
    QTest::keyClick(&bench.list()->field(), Qt::Key_Return);
    QTRY_VERIFY(bench.window.panels().isSeen(*panelOf(ActionId::ShowArtifacts)));
}

void TestPaletteAndLayouts::quickOpenFindsViewsOfOtherSnapshots()
{
    Bench bench;
    QVERIFY(bench.open(test::smallRecording()));
    const ViewContext& context = bench.window.context();
    context.playback.seek({3000});
    QTRY_COMPARE(context.hierarchy.index(), std::optional<std::size_t>(0));
    const test::BreachCounter breaches;
    bench.key(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(type(*bench.list(), "uiimage", "UIImageView")); // the second one has it, ten seconds in
    QCOMPARE(bench.list()->model().rowCount(), 1);
    QTest::keyClick(&bench.list()->field(), Qt::Key_Return);
    QCOMPARE(context.playback.position().ms, 10'000);
    QTRY_COMPARE(context.hierarchy.index(), std::optional<std::size_t>(1));
    QTRY_COMPARE(context.selection.selectedNode(), 1);
    QVERIFY(bench.window.panels().isSeen(*panelOf(ActionId::ShowHierarchy)));
    context.playback.seek({3000});
    QTRY_COMPARE(context.hierarchy.index(), std::optional<std::size_t>(0));
    bench.key(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(type(*bench.list(), "pay now", "Pay now")); // of the one on show, once
    QCOMPARE(
        bench.list()->model().index(0).data(QuickPickModel::DetailRole).toString(), QStringLiteral("View, UIButton"));
    QVERIFY2(breaches.breaches().isEmpty(), qPrintable(breaches.breaches().join(QLatin1Char('\n'))));
}

void TestPaletteAndLayouts::quickOpenSaysThatThereAreMore_data()
{
    QTest::addColumn<int>("ms");
    QTest::newRow("in the present snapshot") << 3000;
    QTest::newRow("in another one") << 6000;
}

void TestPaletteAndLayouts::quickOpenSaysThatThereAreMore()
{
    QFETCH(const int, ms);
    Bench bench;
    QVERIFY(bench.open(withVeryManyViews()));
    const ViewContext& context = bench.window.context();
    context.playback.seek({ms});
    QTRY_VERIFY_WITH_TIMEOUT(context.hierarchy.snapshot() && !context.hierarchy.isLoading(), kWaitMs);
    bench.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(says(*bench.list(), "There are more views"), kWaitMs);
    QVERIFY(type(*bench.list(), "apple 19990", "apple 19990"));
    QVERIFY(says(*bench.list(), "There are more views")); // goes on with other words
    bench.list()->field().setText(QStringLiteral("zebra")); // those are beyond what it holds
    QTRY_COMPARE(bench.list()->model().rowCount(), 0);
    QVERIFY(says(*bench.list(), "Nothing matches."));
}

void TestPaletteAndLayouts::viewsShareOnePicture()
{
    Bench bench;
    QVERIFY(bench.open(test::smallRecording()));
    const ViewContext& context = bench.window.context();
    context.playback.seek({3000});
    QTRY_COMPARE(context.hierarchy.index(), std::optional<std::size_t>(0));
    bench.key(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(type(*bench.list(), "uiimage", "UIImageView")); // of another snapshot
    const qint64 picture = bench.list()->model().item(0).icon.cacheKey();
    for (const char* name : {"UIWindow", "UIView"}) {
        QVERIFY(type(*bench.list(), name, name));
        QCOMPARE(bench.list()->model().item(0).icon.cacheKey(), picture);
    }
}

void TestPaletteAndLayouts::whatIsThereIsNotCopied()
{
    Bench bench;
    QuickPick list(QStringLiteral("test"), {}, &bench.window);
    list.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto item = [](const char* title) { return QuickPickItem{QLatin1String(title), {}, {}, {}, true, {}}; };
    list.setItems({item("one"), item("two")});
    QTRY_COMPARE(list.model().rowCount(), 2);
    const QuickPickItem* first = &list.model().item(0);
    list.addItems({{item("three")}, QStringLiteral("That is not all.")});
    QTRY_COMPARE(list.model().rowCount(), 3);
    QCOMPARE(&list.model().item(0), first);
    QCOMPARE(list.model().item(2).title, QStringLiteral("three"));
    QVERIFY(says(list, "That is not all."));
    list.addItems({{item("four")}, {}});
    QTRY_COMPARE(list.model().rowCount(), 4);
    QVERIFY(says(list, "That is not all.")); // until all is new
    list.setItems({item("five")});
    QTRY_COMPARE(list.model().rowCount(), 1);
    QVERIFY(!says(list, "That is not all."));
}

void TestPaletteAndLayouts::whatIsChosenStaysWhileMoreComes()
{
    Bench bench;
    QuickPick list(QStringLiteral("test"), {}, &bench.window);
    list.setAttribute(Qt::WA_DeleteOnClose, false);
    list.show();
    const auto item = [](const char* title) { return QuickPickItem{QLatin1String(title), {}, {}, {}, true, {}}; };
    list.setItems({item("one"), item("two"), item("three")});
    QTRY_COMPARE(list.model().rowCount(), 3);
    QTest::keyClick(&list.field(), Qt::Key_Down);
    const auto* view = list.findChild<QListView*>();
    QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("two"));
    list.addItems({{item("four")}, {}});
    QTRY_COMPARE(list.model().rowCount(), 4);
    QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("two"));
    QTest::keyClicks(&list.field(), QStringLiteral("t"));
    QTRY_COMPARE(list.model().rowCount(), 2);
    QCOMPARE(view->currentIndex().row(), 0); // other words, the best again
}

void TestPaletteAndLayouts::everyPanelsTabIsInSight_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const int width : {1900, 1600, 1280, 1000}) {
        QTest::addRow("%d", width) << width << Qt::LeftToRight;
        QTest::addRow("%d, mirrored", width) << width << Qt::RightToLeft;
    }
}

void TestPaletteAndLayouts::everyPanelsTabIsInSight()
{
    QFETCH(const int, width);
    QFETCH(const Qt::LayoutDirection, direction);
    Bench bench;
    bench.window.setLayoutDirection(direction);
    bench.window.resize(width, 1000);
    QTest::qWait(0);
    const auto bars = bench.window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly);
    const auto isInspector = [](const QTabBar* bar) { return bar->isVisible() && bar->count() > 5; };
    const auto found = std::ranges::find_if(bars, isInspector);
    QVERIFY(found != bars.end());
    QTabBar& bar = **found;
    for (int current = 0; current < bar.count(); ++current) {
        bar.setCurrentIndex(current);
        for (int i = 0; i < bar.count(); ++i) {
            const QString title = bar.tabText(i);
            QVERIFY2(bar.rect().contains(bar.tabRect(i)), qPrintable(title));
            QCOMPARE(bar.tabToolTip(i), title);
            if (i != current) continue;
            QVERIFY2(bar.tabRect(i).width() > bar.fontMetrics().horizontalAdvance(title), qPrintable(title));
        }
        for (const auto* arrow : bar.findChildren<QToolButton*>()) QVERIFY(!arrow->isVisible());
    }
}

void TestPaletteAndLayouts::escapeAndArrowsWork()
{
    Bench bench;
    QPointer<QuickPick> list = showCommandPalette(bench.window);
    QTRY_VERIFY_WITH_TIMEOUT(list->model().rowCount() > 20, kWaitMs);
    const auto* view = list->findChild<QListView*>();
    QTest::keyClick(&list->field(), Qt::Key_Down);
    QCOMPARE(view->currentIndex().row(), 1);
    QTest::keyClick(&list->field(), Qt::Key_PageDown);
    QVERIFY(view->currentIndex().row() > 4);
    for (int i = 0; i < 3; ++i) QTest::keyClick(&list->field(), Qt::Key_PageUp);
    QCOMPARE(view->currentIndex().row(), 0);
    QTest::keyClick(&list->field(), Qt::Key_Escape);
    QTRY_VERIFY(list.isNull());
}

void TestPaletteAndLayouts::modelKeepsItsPromises()
{
    QuickPickModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QuickPickItems items;
    for (int block = 0; block < 5; ++block) {
        std::vector<QuickPickItem> more;
        for (int i = block * 100; i < block * 100 + 100; ++i)
            more.push_back({QStringLiteral("item %1").arg(i), {}, {}, {}, i % 2 == 0, {}});
        items.add(std::move(more));
        items.add({});
    }
    QCOMPARE(items.size(), std::size_t{500});
    for (const std::size_t i : {0u, 99u, 100u, 499u}) QCOMPARE(items[i].title, QStringLiteral("item %1").arg(i));
    auto rows = matchItems(items, QStringLiteral("item"), [] { return false; });
    QCOMPARE(rows.size(), std::size_t{200});
    for (const auto& row : rows) QVERIFY(items[row.item].isEnabled); // they come first
    model.show(items, std::move(rows));
    QCOMPARE(model.rowCount(), 200);
    model.show(items, matchItems(items, QStringLiteral("item 499"), [] { return false; }));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(matchItems(items, QStringLiteral("item"), [] { return true; }).empty());
}

void TestPaletteAndLayouts::panelsOpenRaiseAndCloseByKey()
{
    Bench bench;
    QVERIFY(bench.open());
    auto& panels = bench.window.panels();
    for (const auto& spec : panelList()) {
        QAction* action = bench.window.actions()[spec.action];
        const QKeyCombination key = action->shortcut()[0];
        panels.dock(spec).close();
        QVERIFY2(!action->isChecked(), spec.id);
        QTest::keyClick(&bench.window.framePanel(), key.key(), key.keyboardModifiers());
        QTRY_VERIFY2_WITH_TIMEOUT(panels.isSeen(spec), spec.id, kWaitMs);
        QVERIFY2(action->isChecked() || !action->isCheckable(), spec.id); // some keys only lead to their panel
        QVERIFY2(bench.window.current().existingPanel(spec) != nullptr, spec.id);
    }
}

void TestPaletteAndLayouts::aPanelsKeyPressedInItClosesIt()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    auto& panels = bench.window.panels();
    for (const auto& spec : panelList()) {
        if (spec.action == ActionId::FindEverywhere) continue; // its key leads to the field
        const QKeyCombination key = bench.window.actions()[spec.action]->shortcut()[0];
        panels.dock(spec).close();
        QTest::keyClick(&bench.window.framePanel(), key.key(), key.keyboardModifiers());
        QTRY_VERIFY2_WITH_TIMEOUT(panels.isSeen(spec), spec.id, kWaitMs);
        QWidget* focus = QApplication::focusWidget();
        QVERIFY2(focus != nullptr && panels.dock(spec).isAncestorOf(focus), spec.id);
        QTest::keyClick(focus, key.key(), key.keyboardModifiers());
        QVERIFY2(panels.dock(spec).isHidden(), spec.id);
        QVERIFY2(!bench.window.actions()[spec.action]->isChecked(), spec.id);
        QVERIFY2(bench.window.current().isAncestorOf(QApplication::focusWidget()), spec.id);
    }
}

void TestPaletteAndLayouts::inspectorClosesAllAndOpensThemAgain()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.window.panels().dock(*panelOf(ActionId::ShowMetadata)).close();
    bench.key(Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(!bench.isOpen(ActionId::ShowEvents) && !bench.isOpen(ActionId::ShowHierarchy));
    QVERIFY(bench.isOpen(ActionId::ToggleTimeline));
    bench.key(Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(bench.isOpen(ActionId::ShowEvents) && bench.isOpen(ActionId::ShowHierarchy));
    QVERIFY(!bench.isOpen(ActionId::ShowMetadata));
}

void TestPaletteAndLayouts::closedPanelsAreNotMade()
{
    Bench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.window.current().existingPanel(*panelOf(ActionId::ShowEvents)) != nullptr);
    QVERIFY(bench.window.current().existingPanel(*panelOf(ActionId::ShowArtifacts)) == nullptr);
    bench.window.panels().show(*panelOf(ActionId::ShowArtifacts));
    QVERIFY(bench.window.current().existingPanel(*panelOf(ActionId::ShowArtifacts)) != nullptr);
}

void TestPaletteAndLayouts::layoutsThatComeWithTheProgram_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < builtInLayouts().size(); ++i)
        QTest::newRow(builtInLayouts()[i].name) << static_cast<int>(i);
}

void TestPaletteAndLayouts::layoutsThatComeWithTheProgram()
{
    QFETCH(int, index);
    Bench bench;
    QVERIFY(bench.open());
    const auto& layout = builtInLayouts()[static_cast<std::size_t>(index)];
    bench.window.findChild<WindowLayouts*>()->apply(layout);
    for (const auto& spec : panelList()) {
        const bool isNamed = std::ranges::find(layout.panels, std::string_view(spec.id)) != layout.panels.end();
        const bool isWanted = isNamed || spec.place == PanelPlace::Bottom;
        QVERIFY2(bench.window.panels().dock(spec).isHidden() != isWanted, spec.id);
    }
    QCOMPARE(bench.window.actions()[ActionId::ToggleSessions]->isChecked(), layout.hasSessions);
}

void TestPaletteAndLayouts::layoutsPutDocksWhereTheyBelong()
{
    Bench bench;
    QVERIFY(bench.open());
    MainWindow& window = bench.window;
    const auto dock = [&](ActionId action) { return &window.panels().dock(*panelOf(action)); };
    auto* sessions = window.findChild<QDockWidget*>(QStringLiteral("sessionsDock"));
    window.addDockWidget(Qt::LeftDockWidgetArea, dock(ActionId::ShowNetwork));
    window.addDockWidget(Qt::RightDockWidgetArea, sessions);
    window.addDockWidget(Qt::RightDockWidgetArea, dock(ActionId::ShowConsole)); // beside the others, no tab of theirs
    dock(ActionId::ShowFaults)->setFloating(true);
    window.resetLayout();
    QVERIFY(!dock(ActionId::ShowFaults)->isFloating());
    QCOMPARE(window.dockWidgetArea(sessions), Qt::LeftDockWidgetArea);
    QVERIFY(window.tabifiedDockWidgets(sessions).contains(dock(ActionId::FindEverywhere)));
    QCOMPARE(window.dockWidgetArea(dock(ActionId::ToggleTimeline)), Qt::BottomDockWidgetArea);
    QList<QDockWidget*> right;
    for (const auto& spec : panelList())
        if (spec.place == PanelPlace::Right) right << &window.panels().dock(spec);
    QDockWidget* first = right.takeFirst();
    QCOMPARE(window.dockWidgetArea(first), Qt::RightDockWidgetArea);
    QCOMPARE(window.tabifiedDockWidgets(first), right);
    QTRY_VERIFY(window.panels().isSeen(*panelOf(ActionId::ShowEvents)));
    window.addDockWidget(Qt::RightDockWidgetArea, dock(ActionId::ShowConsole)); // that alone is out of place
    QVERIFY(window.tabifiedDockWidgets(first) != right);
    window.resetLayout();
    QCOMPARE(window.tabifiedDockWidgets(first), right);
}

/// However many docks a layout opens and closes; what comes later is said in events, and Qt takes these together.
void TestPaletteAndLayouts::layoutsLayTheWindowOutOnce()
{
    constexpr int kPasses = 3; // the last ones for the dock in front and the shares
    LayoutPasses passes; // outlives the menu bar
    Bench bench;
    QVERIFY(bench.open());
    bench.window.menuBar()->setStyle(&passes);
    auto* layouts = bench.window.findChild<WindowLayouts*>();
    layouts->apply(builtInLayouts().back());
    QCoreApplication::processEvents();
    passes.count = 0;
    bench.window.layout()->invalidate();
    bench.window.layout()->activate();
    const int one = passes.count;
    QVERIFY(one > 0);
    for (const auto& layout : builtInLayouts()) {
        passes.count = 0;
        layouts->apply(layout);
        QVERIFY2(passes.count <= kPasses * one,
            qPrintable(QStringLiteral("%1: %2 of %3").arg(QLatin1String(layout.name)).arg(passes.count).arg(one)));
        QCoreApplication::processEvents();
    }
}

void TestPaletteAndLayouts::coveredPanelsTakeNoPart()
{
    Bench bench;
    QVERIFY(bench.open());
    auto& panels = bench.window.panels();
    const PanelSpec& events = *panelOf(ActionId::ShowEvents);
    panels.show(events);
    const QWidget* list = bench.window.current().existingPanel(events);
    QTRY_VERIFY(list->isVisible());
    panels.show(*panelOf(ActionId::ShowConsole));
    QTRY_VERIFY(!list->isVisible());
    QVERIFY(!panels.dock(events).isHidden());
    panels.dock(events).raise();
    QTRY_VERIFY(list->isVisible());
    QTRY_VERIFY(!bench.window.current().existingPanel(*panelOf(ActionId::ShowConsole))->isVisible());
}

void TestPaletteAndLayouts::coveredPanelsGiveUpTheKeys()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    auto& panels = bench.window.panels();
    panels.show(*panelOf(ActionId::ShowEvents));
    QTRY_VERIFY(panels.dock(*panelOf(ActionId::ShowEvents)).isAncestorOf(QApplication::focusWidget()));
    panels.dock(*panelOf(ActionId::ShowConsole)).raise(); // as a click on its tab
    QTRY_VERIFY(bench.window.current().isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(bench.context().playback.isPlaying());
}

void TestPaletteAndLayouts::savesLayoutsUnderNames()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.window.panels().dock(*panelOf(ActionId::ShowEvents)).close();
    bench.window.actions()[ActionId::SaveLayout]->trigger();
    auto* dialog = bench.window.findChild<QInputDialog*>();
    QVERIFY(dialog);
    dialog->setTextValue(QStringLiteral("no events & more"));
    dialog->accept();
    QCOMPARE(bench.settings.layoutNames(), QStringList{QStringLiteral("no events & more")});
    bench.window.resetLayout();
    QVERIFY(bench.isOpen(ActionId::ShowEvents));
    auto* layouts = bench.window.findChild<WindowLayouts*>();
    QVERIFY(layouts->apply(QStringLiteral("no events & more")));
    QVERIFY(!bench.isOpen(ActionId::ShowEvents));
    QVERIFY(!layouts->apply(QStringLiteral("unknown")));
    QMenu menu;
    layouts->fill(menu);
    const auto remove = menu.findChildren<QMenu*>();
    QCOMPARE(remove.size(), 1);
    remove.front()->actions().front()->trigger();
    QVERIFY(bench.settings.layoutNames().isEmpty());
}

void TestPaletteAndLayouts::floatingPanelsKeepTheKeys()
{
    Bench bench;
    QVERIFY(bench.open());
    auto& panels = bench.window.panels();
    const PanelSpec& events = *panelOf(ActionId::ShowEvents);
    panels.show(events);
    panels.dock(events).setFloating(true);
    QVERIFY(panels.dock(events).isFloating());
    auto* field = panels.dock(events).findChild<QLineEdit*>();
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("k e.l "));
    QCOMPARE(field->text(), QStringLiteral("k e.l ")); // the router knows floating windows too
    QVERIFY(!bench.window.context().playback.isPlaying());
}

} // namespace revisit

QTEST_MAIN(revisit::TestPaletteAndLayouts)
#include "tst_palette_and_layouts.moc"
