// What the keys of the window do: every command by its key from everywhere, who has the keys, full screen, dialogs.
#include "decoder/limit_settings.h"
#include "tests/viewer/keys_bench.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/panels/list_frame.h"
#include "viewer/settings_dialog.h"
#include "viewer/shortcut_sheet.h"
#include "viewer/theme.h"

#include <QClipboard>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcutEvent>
#include <QSpinBox>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

#include <optional>
#include <set>

namespace revisit {

namespace {

using Bench = test::KeysBench;

constexpr int kWaitMs = Bench::kWaitMs;
constexpr int kSampleWidth = test::kSampleFrame.widthPx;
constexpr int kSampleHeight = test::kSampleFrame.heightPx;

/// Lets one ask how many listen to a signal.
struct Listened : QAction {
    static int count(const QAction& action)
    {
        constexpr auto kReceivers = &Listened::receivers;
        return (action.*kReceivers)(SIGNAL(triggered(bool))) + (action.*kReceivers)(SIGNAL(toggled(bool)));
    }
};

/// How many functions of ours a command calls; what menus, buttons and groups make of it does not count.
int handlersOf(QAction& action)
{
    action.setActionGroup(nullptr);
    for (QObject* user : action.associatedObjects())
        if (auto* widget = qobject_cast<QWidget*>(user)) widget->removeAction(&action);
    return Listened::count(action);
}

void press(QWidget* widget, const QKeySequence& keys)
{
    const QKeyCombination first = keys[0];
    QTest::keyClick(widget, first.key(), first.keyboardModifiers());
}

/// Whether the widget needs the key itself.
bool isTaken(QWidget& widget, const QKeySequence& keys)
{
    QKeyEvent event(QEvent::ShortcutOverride, keys[0].key(), keys[0].keyboardModifiers());
    event.ignore();
    QApplication::sendEvent(&widget, &event);
    return event.isAccepted();
}

} // namespace

class TestWindowKeys final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyWindowBeginsAtOpening();
    void aClosedPanelGivesTheKeysBack();
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void everyCommandIsReachedByItsKeys();
    void homeAndEndGoToTheEndsOfAFocusedList();
    void aKeyOfSeveralNamesRunsWhatItWrites_data();
    void aKeyOfSeveralNamesRunsWhatItWrites();
    void arrowsSetTheSpeedFromTheTimelineToo();
    void everyCommandDoesSomething();
    void limitsHaveWords();
    void budgetIsSetInTheSettings();
    void picturesAreSavedWithAndWithoutOverlays();
    void recentFilesAreInTheMenu();
    void diagnosticsCanBeCopied();
    void theSearchOfTheSheetWalksItsLists();

private:
    void walkTable(Bench& bench, QWidget& focus, std::optional<ActionId> panel, std::set<ActionId>& reached);

    QList<ActionId> m_fired; ///< since the newest key
};

/// Walks the table from wherever the focus can be: each key triggers its command, once, and no other; a panel's only
/// where the focus is in it. In the end each command has been reached.
void TestWindowKeys::everyCommandIsReachedByItsKeys()
{
    Bench bench;
    QVERIFY(bench.open());
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const auto id = static_cast<ActionId>(i);
        QAction& action = bench.action(id);
        action.disconnect(SIGNAL(triggered(bool))); // what it does is the business of others
        action.setEnabled(true);
        QObject::connect(&action, &QAction::triggered, this, [this, id] { m_fired << id; });
    }
    std::set<ActionId> reached;
    const auto walk = [&](QWidget& focus, std::optional<ActionId> panel) {
        focus.setFocus();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), &focus, kWaitMs);
        walkTable(bench, focus, panel, reached);
    };
    walk(bench.window.framePanel().view(), std::nullopt);
    walk(bench.timeline(), std::nullopt);
    for (const PanelSpec& spec : panelList()) {
        if (spec.perform == nullptr) continue;
        bench.window.panels().show(spec);
        QWidget* panel = bench.window.current().existingPanel(spec);
        QTRY_VERIFY_WITH_TIMEOUT(panel->isAncestorOf(QApplication::focusWidget()), kWaitMs);
        walk(*QApplication::focusWidget(), spec.action);
        if (auto* search = panel->findChild<QLineEdit*>(); search->isVisible()) walk(*search, spec.action);
        if (QTest::currentTestFailed()) return;
    }
    QStringList missing;
    for (std::size_t i = 0; i < kActionCount; ++i)
        if (!reached.contains(static_cast<ActionId>(i))) missing << Actions::nameOf(static_cast<ActionId>(i));
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("not reached: ") + missing.join(u' ')));
}

void TestWindowKeys::walkTable(Bench& bench, QWidget& focus, std::optional<ActionId> panel, std::set<ActionId>& reached)
{
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const auto id = static_cast<ActionId>(i);
        const auto owner = Actions::panelOf(id);
        for (const QKeySequence& keys : bench.action(id).shortcuts()) {
            if (isTaken(focus, keys)) continue;
            m_fired.clear();
            press(&focus, keys);
            const bool isHeard = !owner || owner == panel;
            const QString what
                = QStringLiteral("%1 %2 from %3")
                      .arg(Actions::nameOf(id), keys.toString(), panel ? Actions::nameOf(*panel) : QString());
            QVERIFY2(isHeard ? m_fired == QList{id} : !m_fired.contains(id), qPrintable(what));
            if (isHeard) reached.insert(id);
        }
    }
}

void TestWindowKeys::homeAndEndGoToTheEndsOfAFocusedList()
{
    Bench bench;
    QVERIFY(bench.open());
    ListFrame* events = bench.events();
    QVERIFY(events != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(events->list().isVisible() && events->list().model()->rowCount() > 2, kWaitMs);
    bench.window.context().playback.seek({5'000});
    const std::int64_t before = bench.positionMs();
    events->list().setFocus();
    QTest::keyClick(&events->list(), Qt::Key_End);
    QCOMPARE(events->list().currentIndex().row(), events->list().model()->rowCount() - 1);
    QTest::keyClick(&events->list(), Qt::Key_Home);
    QCOMPARE(events->list().currentIndex().row(), 0);
    QCOMPARE(bench.positionMs(), before);
}

void TestWindowKeys::aKeyOfSeveralNamesRunsWhatItWrites_data()
{
    QTest::addColumn<int>("written");
    QTest::addColumn<QString>("fitting");
    QTest::addColumn<ActionId>("meant");
    QTest::newRow("US: Shift+. is >") << int(Qt::Key_Greater) << QStringLiteral("Shift+.") << ActionId::Faster;
    QTest::newRow("US: Shift+, is <") << int(Qt::Key_Less) << QStringLiteral("Shift+,") << ActionId::Slower;
    QTest::newRow("German: Shift+. is :") << int(Qt::Key_Colon) << QStringLiteral("Shift+.") << ActionId::Faster;
    QTest::newRow("French: Shift+; is .") << int(Qt::Key_Period) << QStringLiteral("Shift+.") << ActionId::FrameForward;
    QTest::newRow("French: Shift+, is ?")
        << int(Qt::Key_Question) << QStringLiteral("Shift+,") << ActionId::ShortcutSheet;
    QTest::newRow("US: Shift+/ is ?") << int(Qt::Key_Question) << QStringLiteral("?") << ActionId::ShortcutSheet;
}

/// As platforms tell of a key that several shortcuts fit: first the key, then one of the shortcuts as ambiguous.
void TestWindowKeys::aKeyOfSeveralNamesRunsWhatItWrites()
{
    QFETCH(int, written);
    QFETCH(QString, fitting);
    QFETCH(ActionId, meant);
    Bench bench;
    QVERIFY(bench.open());
    QList<ActionId> fired;
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const auto id = static_cast<ActionId>(i);
        bench.action(id).disconnect(SIGNAL(triggered(bool)));
        QObject::connect(&bench.action(id), &QAction::triggered, this, [&fired, id] { fired << id; });
    }
    QKeyEvent key(QEvent::ShortcutOverride, written, Qt::ShiftModifier);
    QApplication::sendEvent(&bench.window.framePanel().view(), &key);
    const QKeySequence keys(fitting, QKeySequence::PortableText);
    const auto named = [&] {
        for (std::size_t i = 0; i < kActionCount; ++i)
            if (bench.action(static_cast<ActionId>(i)).shortcuts().contains(keys)) return static_cast<ActionId>(i);
        return ActionId::About;
    }();
    QVERIFY(named != ActionId::About);
    QShortcutEvent event(keys, 1, true);
    QApplication::sendEvent(&bench.action(named), &event);
    QCOMPARE(fired, QList{meant});
}

void TestWindowKeys::arrowsSetTheSpeedFromTheTimelineToo()
{
    Bench bench;
    QVERIFY(bench.open());
    const auto& playback = bench.window.context().playback;
    bench.timeline().setFocus();
    QTest::keyClick(&bench.timeline(), Qt::Key_Up);
    QVERIFY(playback.speed() > 1);
    QTest::keyClick(&bench.timeline(), Qt::Key_Down);
    QCOMPARE(playback.speed(), 1.0);
    QCOMPARE(bench.timeline().scene().currentLane, -1);
    QTest::keyClick(&bench.timeline(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(bench.timeline().scene().currentLane, 0);
    QCOMPARE(playback.speed(), 1.0);
}

/// People read words where the command line has names.
void TestWindowKeys::limitsHaveWords()
{
    Bench bench;
    QVERIFY(bench.open());
    SettingsDialog dialog(bench.settings, bench.window.actions(), {}, nullptr, nullptr);
    for (const LimitSetting& limit : limitSettings()) {
        const QString name = QString::fromUtf8(limit.name.data(), qsizetype(limit.name.size()));
        const auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("limit.") + name);
        QVERIFY2(field != nullptr, qPrintable(name));
        QVERIFY2(!field->accessibleName().isEmpty() && field->accessibleName() != name, qPrintable(name));
        QVERIFY2(field->toolTip().contains(name), qPrintable(field->toolTip()));
    }
}

void TestWindowKeys::everyCommandDoesSomething()
{
    Bench bench;
    QVERIFY(bench.open());
    QAction nobodys;
    bench.window.addAction(&nobodys);
    QCOMPARE(handlersOf(nobodys), 0);
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const auto id = static_cast<ActionId>(i);
        QVERIFY2(handlersOf(bench.action(id)) > 0, qPrintable(Actions::nameOf(id)));
    }
}

void TestWindowKeys::budgetIsSetInTheSettings()
{
    ViewSettings settings{QString()};
    constexpr std::uint64_t kGigabyte = 1024ULL * 1024 * 1024;
    settings.setLibraryBudget(Bytes{kGigabyte + 1}); // by hand
    MainWindow window{Services{}, settings};
    SettingsDialog dialog(settings, window.actions(), {}, nullptr, nullptr);
    auto* box = dialog.findChild<QSpinBox*>(QStringLiteral("libraryBudget"));
    QVERIFY(box != nullptr);
    QCOMPARE(box->value(), 2);
    QCOMPARE(settings.libraryBudget(), std::optional(Bytes{kGigabyte + 1})); // looking changes nothing
    QSignalSpy changes(&settings, &ViewSettings::libraryBudgetChanged);
    dialog.show();
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("20"));
    QCOMPARE(changes.count(), 0); // 2 on the way to 20
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(settings.libraryBudget(), std::optional(Bytes{20 * kGigabyte}));
    box->setValue(0);
    QCOMPARE(settings.libraryBudget(), std::optional<Bytes>{});
    QCOMPARE(box->text(), QStringLiteral("No limit"));
    QCOMPARE(changes.count(), 2);
}

void TestWindowKeys::picturesAreSavedWithAndWithoutOverlays()
{
    using S = test::SampleSession;
    Bench bench;
    QVERIFY(bench.open());
    const QTemporaryDir folder;
    bench.window.context().playback.seek(SessionTime{S::kRageMs});
    FramePanel& panel = bench.window.framePanel();
    QTRY_VERIFY_WITH_TIMEOUT(panel.view().isSettled(), kWaitMs);
    const auto saved = [&](const QString& name) {
        const QString file = folder.filePath(name);
        QImage picture;
        return QTest::qWaitFor([&] { return picture.load(file); }, kWaitMs) ? picture : QImage();
    };
    panel.savePicture(PictureOverlays::Without, folder.filePath(QStringLiteral("plain.png")));
    const QImage plain = saved(QStringLiteral("plain.png"));
    QCOMPARE(plain.size(), QSize(kSampleWidth, kSampleHeight));
    const int shade = 20 + 10 * 5; // of the frame at 4,200 ms
    const auto isShade = [&](QPoint at) { return std::abs(qGray(plain.pixel(at)) - shade) <= 2; };
    QVERIFY(isShade({5, 5}) && isShade({80, 160}) && isShade({kSampleWidth - 5, kSampleHeight - 5}));
    panel.savePicture(PictureOverlays::With, folder.filePath(QStringLiteral("marked.png")));
    const QImage marked = saved(QStringLiteral("marked.png"));
    QVERIFY(!marked.isNull() && marked != plain); // the rage tap
    panel.saveContactSheet(folder.filePath(QStringLiteral("sheet.png")));
    QVERIFY(saved(QStringLiteral("sheet.png")).width() > 3 * kSampleWidth);
}

void TestWindowKeys::recentFilesAreInTheMenu()
{
    Bench bench;
    const QTemporaryDir folder;
    bench.settings.addRecentPath(folder.filePath(QStringLiteral("a & b")));
    bench.settings.addRecentPath(folder.filePath(QStringLiteral("newer")));
    QMenu* recent = nullptr;
    for (QMenu* menu : bench.window.findChildren<QMenu*>())
        if (menu->title() == QStringLiteral("Open &Recent")) recent = menu;
    QVERIFY(recent != nullptr);
    recent->popup(bench.window.pos());
    const auto rows = recent->actions();
    QVERIFY(rows.size() >= 4);
    QVERIFY2(rows[0]->text().endsWith(QStringLiteral("newer")), qPrintable(rows[0]->text()));
    QVERIFY2(rows[1]->text().endsWith(QStringLiteral("a && b")), qPrintable(rows[1]->text()));
    rows[1]->trigger(); // it is gone, and that is what is said
    recent->close();
    QTRY_COMPARE_WITH_TIMEOUT(bench.window.context().session.state(), ReplaySession::State::Failed, kWaitMs);
    QVERIFY(bench.window.current().key().endsWith(QStringLiteral("a & b")));
    rows.back()->trigger();
    QVERIFY(bench.settings.recentPaths().isEmpty());
}

void TestWindowKeys::diagnosticsCanBeCopied()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.key(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    auto* text = bench.window.findChild<QPlainTextEdit*>(QStringLiteral("diagnosticText"));
    auto* copy = bench.window.findChild<QPushButton*>(QStringLiteral("diagnosticCopy"));
    QVERIFY(text != nullptr && copy != nullptr);
    QVERIFY(text->toPlainText().contains(QStringLiteral("frames")));
    QApplication::clipboard()->clear();
    copy->setFocus();
    QTest::keyClick(copy, Qt::Key_Space);
    QCOMPARE(QApplication::clipboard()->text(), text->toPlainText());
}

void TestWindowKeys::anEmptyWindowBeginsAtOpening()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    const auto* button = qobject_cast<const QPushButton*>(QApplication::focusWidget());
    QVERIFY(button != nullptr && bench.window.centralWidget()->isAncestorOf(button));
    QVERIFY(button->text().startsWith(QLatin1String("Open File")));
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.window.framePanel().isAncestorOf(QApplication::focusWidget()));
    bench.window.closeTab(bench.window.current());
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<const QWidget*>(button));
}

void TestWindowKeys::aClosedPanelGivesTheKeysBack()
{
    Bench bench;
    QVERIFY(bench.open());
    for (const ActionId id : {ActionId::ShowEvents, ActionId::ShowHierarchy}) {
        bench.window.panels().show(*panelOf(id));
        QTRY_VERIFY(bench.dock(id).isAncestorOf(QApplication::focusWidget()));
        bench.dock(id).close();
        QVERIFY(bench.window.framePanel().isAncestorOf(QApplication::focusWidget()));
    }
}

/// Down the first column and on to the second, past the titles of groups; what is typed goes on being searched for.
void TestWindowKeys::theSearchOfTheSheetWalksItsLists()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.key(Qt::Key_Question, Qt::ShiftModifier);
    auto* sheet = bench.window.findChild<ShortcutSheet*>();
    QVERIFY(sheet != nullptr);
    QTRY_VERIFY(sheet->isVisible());
    sheet->resize(960, 500);
    QTRY_COMPARE(sheet->columnCount(), 2);
    const auto trees = sheet->findChildren<QTreeWidget*>();
    auto* field = sheet->findChild<QLineEdit*>();
    QTRY_VERIFY(field->hasFocus());
    const auto press = [field](Qt::Key key) { QTest::keyClick(field, key); };
    const auto selected = [&trees] {
        QList<QTreeWidgetItem*> rows;
        for (const QTreeWidget* tree : trees) rows << tree->selectedItems();
        return rows.size() == 1 ? rows.front() : nullptr;
    };
    press(Qt::Key_Down);
    QCOMPARE(selected(), trees[0]->topLevelItem(0)->child(0));
    press(Qt::Key_Down);
    QCOMPARE(selected(), trees[0]->topLevelItem(0)->child(1));
    press(Qt::Key_Up);
    QCOMPARE(selected(), trees[0]->topLevelItem(0)->child(0));
    press(Qt::Key_PageDown);
    press(Qt::Key_PageDown);
    QVERIFY(trees[0]->verticalScrollBar()->value() > 0);
    for (int i = 0; i < 20; ++i) press(Qt::Key_PageDown);
    QVERIFY(selected() != nullptr);
    QCOMPARE(selected()->treeWidget(), trees[1]);
    QCOMPARE(trees[1]->verticalScrollBar()->value(), trees[1]->verticalScrollBar()->maximum());
    for (int i = 0; i < 40; ++i) press(Qt::Key_PageUp);
    QCOMPARE(selected(), trees[0]->topLevelItem(0)->child(0));
    QCOMPARE(trees[0]->verticalScrollBar()->value(), 0); // its title is in sight
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("bookmark"));
    press(Qt::Key_Down);
    QVERIFY(selected() != nullptr && selected()->text(0).contains(QStringLiteral("bookmark"), Qt::CaseInsensitive));
    sheet->close();
}

} // namespace revisit

QTEST_MAIN(revisit::TestWindowKeys)
#include "tst_window_keys.moc"
