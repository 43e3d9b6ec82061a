// The commands of single panels in the real window: by key while the panel has the focus, by name from anywhere.
#include "tests/viewer/command_bench.h"
#include "viewer/model/marks.h"
#include "viewer/model/replay_session.h"
#include "viewer/panel_docks.h"
#include "viewer/panels/artifact_view.h"
#include "viewer/panels/artifacts_panel.h"
#include "viewer/panels/faults_panel.h"
#include "viewer/panels/follow_button.h"
#include "viewer/panels/network_panel.h"
#include "viewer/panels/note_editor.h"
#include "viewer/panels/notes_panel.h"
#include "viewer/panels/request_view.h"
#include "viewer/quick_open.h"
#include "viewer/quick_pick.h"
#include "viewer/quick_pick_model.h"
#include "viewer/shortcut_map.h"
#include "viewer/shortcut_sheet.h"
#include "viewer/theme.h"

#include <QClipboard>
#include <QInputDialog>
#include <QListView>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <QtTest>

namespace revisit {

using test::CommandBench;

namespace {

using Id = ActionId;

constexpr int kWaitMs = CommandBench::kWaitMs;

QString clipboard() { return QApplication::clipboard()->text(); }

/// Shows the panel, with its first row on show in full.
template <typename Panel>
bool chooseFirst(CommandBench& bench, Id panel)
{
    auto* list = bench.panel<Panel>(panel);
    if (list == nullptr) return false;
    if (!QTest::qWaitFor([list] { return list->model().rowCount() > 0; }, kWaitMs)) return false;
    QSignalSpy detailed(list, &ListPanel::detailed);
    QSignalSpy shown(list, &ListPanel::filtered);
    list->frame().list().setCurrentIndex(list->model().index(0, 0));
    list->revealItem(list->model().row(0).item);
    return true;
}

bool chooseFault(CommandBench& bench)
{
    bool isThere = chooseFirst<FaultsPanel>(bench, Id::ShowFaults);
    auto* faults = bench.window->findChild<FaultsPanel*>();
    return isThere && QTest::qWaitFor([faults] { return !faults->report().isEmpty(); }, kWaitMs);
}

bool chooseRequest(CommandBench& bench)
{
    bool isThere = chooseFirst<NetworkPanel>(bench, Id::ShowNetwork);
    auto* network = bench.window->findChild<NetworkPanel*>();
    return isThere && QTest::qWaitFor([network] { return !network->detail().details().url.isEmpty(); }, kWaitMs);
}

bool chooseArtifact(CommandBench& bench)
{
    auto* panel = bench.panel<ArtifactsPanel>(Id::ShowArtifacts);
    if (panel == nullptr || !QTest::qWaitFor([panel] { return panel->model().rowCount() > 0; }, kWaitMs)) return false;
    for (int row = 0; row < panel->model().rowCount(); ++row) {
        const QModelIndex index = panel->model().index(row, 0);
        if (!index.data().toString().endsWith(QLatin1String(".tar.gz"))) continue;
        panel->tree().setCurrentIndex(index);
        return QTest::qWaitFor([panel] { return panel->view().content() != nullptr; }, kWaitMs);
    }
    return false;
}

bool chooseMark(CommandBench& bench)
{
    SessionNote mark;
    mark.at = {test::kSampleStartMs + 1'000};
    mark.text = "look";
    bench.context().marks->put(mark);
    auto* panel = bench.panel<NotesPanel>(Id::ShowNotes);
    if (panel == nullptr || panel->model().rowCount() != 1) return false;
    panel->list().setCurrentIndex(panel->model().index(0));
    return true;
}

std::function<bool(CommandBench&)> savingTo(const char* name, bool (*choose)(CommandBench&))
{
    return [name, choose](CommandBench& bench) {
        const bool isChosen = choose(bench);
        bench.answer(bench.file(name));
        return isChosen;
    };
}

struct Command {
    Id id;
    std::function<bool(CommandBench&)> choose;
    std::function<bool(const CommandBench&)> isDone;
};

const std::vector<Command>& commands()
{
    static const std::vector<Command> kCommands{
        {Id::CopyRequestUrl, chooseRequest,
            [](const CommandBench&) { return clipboard() == QLatin1String("https://shop.example/pay"); }},
        {Id::CopyRequestCurl, chooseRequest,
            [](const CommandBench&) { return clipboard().startsWith(QLatin1String("curl ")); }},
        {Id::JumpToFault, chooseFault,
            [](const CommandBench& bench) { return bench.positionMs() == test::SampleSession::kErrorMs; }},
        {Id::JumpBeforeFault, chooseFault, [](const CommandBench& bench) { return bench.positionMs() == 6'200; }},
        {Id::CopyFaultReport, chooseFault,
            [](const CommandBench&) { return clipboard().startsWith(QLatin1String("TypeError: ")); }},
        {Id::SaveFaultReport, savingTo("report.txt", chooseFault),
            [](const CommandBench& bench) {
                return CommandBench::contents(bench.file("report.txt")).startsWith("TypeError: ");
            }},
        {Id::OpenIssue, chooseFault, // without a tracker it is copied
            [](const CommandBench&) { return clipboard().contains(QLatin1String("revisit://session/")); }},
        {Id::LinkIssue, chooseFault,
            [](const CommandBench& bench) {
                const auto* dialog = bench.window->findChild<QInputDialog*>();
                return dialog != nullptr && dialog->isVisible();
            }},
        {Id::SaveArtifact, savingTo("stored", chooseArtifact),
            [](const CommandBench& bench) {
                return CommandBench::contents(bench.file("stored")).startsWith("\x1f\x8b");
            }},
        {Id::SaveInflatedArtifact, savingTo("inflated", chooseArtifact),
            [](const CommandBench& bench) {
                const QByteArray saved = CommandBench::contents(bench.file("inflated"));
                return !saved.isEmpty() && !saved.startsWith("\x1f\x8b");
            }},
        {Id::EditMark, chooseMark,
            [](const CommandBench& bench) { return bench.window->findChild<NoteEditor*>() != nullptr; }},
        {Id::DeleteMark, chooseMark, [](const CommandBench& bench) { return bench.context().marks->list().empty(); }},
    };
    return kCommands;
}

/// The button that does what the command does.
template <typename Panel>
QToolButton* buttonOf(const CommandBench& bench, const QString& text)
{
    for (auto* button : bench.window->findChild<Panel*>()->template findChildren<QToolButton*>())
        if (button->text() == text) return button;
    return nullptr;
}

} // namespace

class TestPanelCommands final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void init() { QApplication::clipboard()->clear(); }
    void everyPanelCommandIsTested();
    void theKeyWorksInThePanel_data() { listCommands(); }
    void theKeyWorksInThePanel();
    void elsewhereTheNameWorksAndTheKeyDoesNot_data() { listCommands(); }
    void elsewhereTheNameWorksAndTheKeyDoesNot();
    void followingIsTakenUpWhereverTheFocusIs();
    void otherKeysTakeThePlaceOfTheStandardOnes();
    void withoutAChoiceThePanelSaysSo();
    void thePaletteNamesThePanel();
    void theSheetHasAGroupForEachPanel();

private:
    static void listCommands();
};

void TestPanelCommands::listCommands()
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t i = 0; i < commands().size(); ++i)
        QTest::newRow(qPrintable(Actions::nameOf(commands()[i].id))) << i;
}

void TestPanelCommands::everyPanelCommandIsTested()
{
    QStringList missing;
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const auto id = static_cast<Id>(i);
        if (Actions::panelOf(id) && std::ranges::count(commands(), id, &Command::id) == 0)
            missing << Actions::nameOf(id);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
}

void TestPanelCommands::theKeyWorksInThePanel()
{
    QFETCH(const std::size_t, row);
    const Command& command = commands()[row];
    CommandBench bench;
    QVERIFY(bench.open());
    QVERIFY2(command.choose(bench), "what it works on is chosen");
    bench.seek(9'000);
    QVERIFY2(!command.isDone(bench), "not before the key");
    bench.press(command.id);
    QTRY_VERIFY_WITH_TIMEOUT(command.isDone(bench), kWaitMs);
}

void TestPanelCommands::elsewhereTheNameWorksAndTheKeyDoesNot()
{
    QFETCH(const std::size_t, row);
    const Command& command = commands()[row];
    CommandBench bench;
    QVERIFY(bench.open());
    QVERIFY(command.choose(bench));
    const PanelSpec& spec = *panelOf(*Actions::panelOf(command.id));
    const Id covering = spec.action == Id::ShowFaults ? Id::ShowNetwork : Id::ShowFaults;
    bench.window->panels().show(*panelOf(covering));
    bench.window->current().setFocus();
    bench.seek(9'000);
    QTRY_VERIFY(!bench.window->panels().isSeen(spec));
    QSignalSpy triggered(&bench.action(command.id), &QAction::triggered);
    bench.press(command.id);
    QCOMPARE(triggered.count(), 0);
    bench.action(command.id).trigger(); // as menu and palette do
    QTRY_VERIFY_WITH_TIMEOUT(command.isDone(bench), kWaitMs);
    QVERIFY(bench.window->panels().isSeen(spec));
}

void TestPanelCommands::followingIsTakenUpWhereverTheFocusIs()
{
    CommandBench bench;
    QVERIFY(bench.open());
    auto* network = bench.panel<NetworkPanel>(Id::ShowNetwork);
    QVERIFY(network != nullptr);
    network->setFollowing(false);
    bench.window->current().setFocus();
    bench.press(Id::FollowPlayhead);
    QVERIFY(network->isFollowing());
    auto* faults = bench.panel<FaultsPanel>(Id::ShowFaults); // covers it
    QVERIFY(faults != nullptr);
    network->setFollowing(false);
    faults->setFollowing(false);
    bench.press(Id::FollowPlayhead);
    QVERIFY(faults->isFollowing() && !network->isFollowing());
}

void TestPanelCommands::otherKeysTakeThePlaceOfTheStandardOnes()
{
    CommandBench bench;
    QVERIFY(bench.open());
    QVERIFY(chooseRequest(bench));
    const QToolButton* button = buttonOf<NetworkPanel>(bench, RequestView::tr("Copy URL"));
    QVERIFY(button != nullptr);
    QVERIFY2(button->toolTip().contains(QLatin1String("(Ctrl+U)")), qPrintable(button->toolTip()));
    const QToolButton* follow = buttonOf<NetworkPanel>(bench, FollowButton::tr("Follow"));
    QVERIFY2(follow->toolTip().contains(QLatin1String("(Shift+F)")), qPrintable(follow->toolTip()));

    ShortcutMap map;
    map.setKeys(Id::CopyRequestUrl, {QKeySequence(Qt::Key_F8)});
    map.setKeys(Id::FollowPlayhead, {});
    map.store(bench.settings);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_U, Qt::ControlModifier);
    QCOMPARE(clipboard(), QString());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
    QCOMPARE(clipboard(), QStringLiteral("https://shop.example/pay"));
    QVERIFY2(button->toolTip().contains(QLatin1String("(F8)")), qPrintable(button->toolTip()));
    QVERIFY2(!follow->toolTip().contains(QLatin1Char('(')), qPrintable(follow->toolTip()));
    QStringList rows;
    for (const QAction* action : bench.window->findChild<NetworkPanel*>()->frame().list().actions())
        rows << action->text();
    QVERIFY2(rows.contains(NetworkPanel::tr("Copy &URL") + QStringLiteral("\tF8")), qPrintable(rows.join(u'|')));
}

void TestPanelCommands::withoutAChoiceThePanelSaysSo()
{
    CommandBench bench;
    QVERIFY(bench.open());
    auto* faults = bench.panel<FaultsPanel>(Id::ShowFaults);
    QVERIFY(faults != nullptr);
    for (const Id id : {Id::JumpToFault, Id::JumpBeforeFault, Id::CopyFaultReport, Id::SaveFaultReport, Id::OpenIssue,
             Id::LinkIssue}) {
        faults->frame().say({});
        bench.action(id).trigger();
        QCOMPARE(faults->frame().message(), FaultsPanel::tr("Choose a fault first"));
    }
    auto* network = bench.panel<NetworkPanel>(Id::ShowNetwork);
    QVERIFY(network != nullptr);
    bench.action(Id::CopyRequestUrl).trigger();
    QCOMPARE(network->frame().message(), NetworkPanel::tr("Choose a request first"));
    QCOMPARE(clipboard(), QString());
}

void TestPanelCommands::thePaletteNamesThePanel()
{
    CommandBench bench;
    QVERIFY(bench.open());
    const auto items = commandItems(*bench.window);
    const auto found = std::ranges::find(items, bench.action(Id::SaveArtifact).whatsThis(), &QuickPickItem::title);
    QVERIFY(found != items.end());
    QCOMPARE(found->detail, panelOf(Id::ShowArtifacts)->shownTitle());
    QVERIFY(found->isEnabled);
}

void TestPanelCommands::theSheetHasAGroupForEachPanel()
{
    CommandBench bench;
    QVERIFY(bench.open());
    ShortcutSheet sheet(bench.window->actions(), bench.window);
    QStringList told;
    for (const auto* tree : sheet.findChildren<QTreeWidget*>())
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
                told << tree->topLevelItem(i)->text(0) + u'|' + tree->topLevelItem(i)->child(j)->text(0);
    for (const Command& command : commands()) {
        const QString panel = panelOf(*Actions::panelOf(command.id))->shownTitle();
        const QString line
            = ShortcutSheet::tr("While “%1” has the focus").arg(panel) + u'|' + bench.action(command.id).whatsThis();
        QVERIFY2(told.contains(line), qPrintable(line));
    }
}

} // namespace revisit

QTEST_MAIN(revisit::TestPanelCommands)
#include "tst_panel_commands.moc"
