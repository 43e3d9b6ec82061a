#include "tests/viewer/window_bench.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/open_commands.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>
#include <QtTest>

namespace revisit {

namespace {

constexpr int kWaitMs = 10'000;

using Bench = test::WindowBench;

/// Parts of other widgets that Qt makes: their owner has the name.
bool isInnerPart(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    return widget.objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<const QScrollBar*>(&widget) != nullptr
        || qobject_cast<const QHeaderView*>(&widget) != nullptr
        || (parent != nullptr && parent->focusProxy() == &widget)
        || (parent != nullptr && parent->inherits("QAbstractSpinBox"))
        || (parent != nullptr && parent->inherits("QKeySequenceEdit"))
        || (parent != nullptr && parent->inherits("QComboBox")) || widget.inherits("QComboBoxPrivateContainer")
        || widget.inherits("QLineEditIconButton");
}

QString nameOf(const QWidget& widget)
{
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget));
    return interface == nullptr ? QString() : interface->text(QAccessible::Name).trimmed();
}

QString told(const QWidget& widget)
{
    QStringList path;
    for (const QWidget* at = &widget; at != nullptr; at = at->parentWidget())
        path.prepend(QLatin1String(at->metaObject()->className()) + QLatin1Char('#') + at->objectName());
    return path.join(QStringLiteral(" / "));
}

QStringList namelessIn(const QWidget& root)
{
    QStringList nameless;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const bool takesFocus = widget->focusPolicy() != Qt::NoFocus;
        const bool isShownHere = widget->isVisibleTo(&root) && widget->window() == root.window();
        if (takesFocus && isShownHere && !isInnerPart(*widget) && nameOf(*widget).isEmpty()) nameless << told(*widget);
    }
    return nameless;
}

/// What a key reaches and nobody says what it is.
QStringList rolelessIn(const QWidget& root)
{
    QStringList roleless;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        const bool isReached = widget->focusPolicy() != Qt::NoFocus && widget->focusProxy() == nullptr
            && widget->isVisible() && widget->window() == root.window() && !isInnerPart(*widget);
        const QAccessibleInterface* interface = isReached ? QAccessible::queryAccessibleInterface(widget) : nullptr;
        const bool hasRole = interface != nullptr && interface->role() != QAccessible::Client
            && interface->role() != QAccessible::NoRole;
        if (isReached && !hasRole) roleless << told(*widget);
    }
    return roleless;
}

/// What the key reaches, from the first on, until it comes round.
QSet<const QWidget*> reachedBy(Qt::Key key, QWidget& window)
{
    QSet<const QWidget*> reached;
    for (int i = 0; i < 500; ++i) {
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &window, key);
        const QWidget* focus = QApplication::focusWidget();
        if (focus == nullptr) continue;
        if (reached.contains(focus) && i > 200) break;
        reached.insert(focus);
    }
    return reached;
}

QStringList unreachedIn(const QWidget& window, const QSet<const QWidget*>& reached)
{
    QStringList unreached;
    for (const auto* widget : window.findChildren<QWidget*>()) {
        const bool isUsable = widget->isVisible() && widget->isEnabled() && widget->window() == &window
            && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
        if (isUsable && !isInnerPart(*widget) && !reached.contains(widget)) unreached << told(*widget);
    }
    return unreached;
}

/// Tab and Shift+Tab both come to everything that can have the focus.
QString unreachedIn(Bench& bench)
{
    QStringList unreached;
    for (const auto key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        bench.window.framePanel().view().setFocus();
        unreached << unreachedIn(bench.window, reachedBy(key, bench.window));
    }
    return unreached.join(QLatin1Char('\n'));
}

} // namespace

class TestAccessibility final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void everyPanelHasNames_data();
    void everyPanelHasNames();
    void windowHasNames();
    void dialogsHaveNames_data();
    void dialogsHaveNames();
    void tabReachesEverything_data();
    void tabReachesEverything();
    void tabReachesEverythingWithoutRecording();
    void everyCommandHasKeyOrMenu();
    void doesItsWorkElsewhere();
};

void TestAccessibility::everyPanelHasNames_data()
{
    QTest::addColumn<int>("panel");
    for (std::size_t i = 0; i < panelList().size(); ++i) QTest::newRow(panelList()[i].id) << static_cast<int>(i);
}

void TestAccessibility::everyPanelHasNames()
{
    QFETCH(int, panel);
    const PanelSpec& spec = panelList()[static_cast<std::size_t>(panel)];
    Bench bench;
    QVERIFY(bench.open());
    bench.window.panels().show(spec);
    QWidget& widget = *bench.window.current().existingPanel(spec);
    QTRY_VERIFY_WITH_TIMEOUT(widget.isVisible(), kWaitMs);
    QCOMPARE(namelessIn(widget).join(QLatin1Char('\n')), QString());
    QCOMPARE(rolelessIn(bench.window).join(QLatin1Char('\n')), QString());
}

void TestAccessibility::windowHasNames()
{
    Bench bench;
    QCOMPARE(namelessIn(bench.window).join(QLatin1Char('\n')), QString()); // nothing is open
    QVERIFY(bench.open());
    QTRY_VERIFY_WITH_TIMEOUT(bench.window.framePanel().view().isVisible(), kWaitMs);
    QCOMPARE(namelessIn(bench.window).join(QLatin1Char('\n')), QString());
}

void TestAccessibility::dialogsHaveNames_data()
{
    QTest::addColumn<int>("action");
    for (const auto id : {ActionId::Settings, ActionId::Diagnostics, ActionId::ShortcutSheet, ActionId::CommandPalette,
             ActionId::QuickOpen, ActionId::SaveLayout})
        QTest::newRow(qPrintable(Actions::nameOf(id))) << static_cast<int>(id);
}

void TestAccessibility::dialogsHaveNames()
{
    QFETCH(int, action);
    Bench bench;
    QVERIFY(bench.open());
    bench.window.actions()[static_cast<ActionId>(action)]->trigger();
    const auto dialogs = bench.window.findChildren<QDialog*>();
    QCOMPARE(dialogs.size(), 1);
    QVERIFY(!dialogs.front()->windowTitle().isEmpty());
    QCOMPARE(namelessIn(*dialogs.front()).join(QLatin1Char('\n')), QString());
    QTest::keyClick(dialogs.front(), Qt::Key_Escape);
    QTRY_VERIFY(bench.window.findChildren<QDialog*>().isEmpty());
}

void TestAccessibility::tabReachesEverything_data() { everyPanelHasNames_data(); }

void TestAccessibility::tabReachesEverything()
{
    QFETCH(int, panel);
    const PanelSpec& spec = panelList()[static_cast<std::size_t>(panel)];
    Bench bench;
    QVERIFY(bench.open());
    bench.window.activateWindow();
    bench.window.panels().show(spec);
    QWidget& widget = *bench.window.current().existingPanel(spec);
    QTRY_VERIFY_WITH_TIMEOUT(widget.isVisible() && bench.window.framePanel().view().isSettled(), kWaitMs);
    QCOMPARE(unreachedIn(bench), QString());
    if (spec.focusSearch == nullptr) return;
    widget.setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("nowhere to be found"));
    QTest::qWait(0);
    QCOMPARE(unreachedIn(bench), QString()); // with the page that says why the list is empty
}

void TestAccessibility::tabReachesEverythingWithoutRecording()
{
    Bench bench;
    bench.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    const auto reached = reachedBy(Qt::Key_Tab, bench.window);
    QCOMPARE(unreachedIn(bench.window, reached).join(QLatin1Char('\n')), QString());
    QVERIFY(reached.size() > 5);
}

/// A button that Tab does not reach must be one of a command, which has a key.
void TestAccessibility::everyCommandHasKeyOrMenu()
{
    Bench bench;
    QVERIFY(bench.open());
    QStringList unreachable;
    for (const auto* button : bench.window.findChildren<QToolButton*>()) {
        const bool isByTab = (button->focusPolicy() & Qt::TabFocus) != 0;
        const QAction* action = button->defaultAction();
        const bool isByKey = action != nullptr && !action->shortcuts().isEmpty();
        if (!isByTab && !isByKey && !isInnerPart(*button) && !button->inherits("CloseButton")
            && qobject_cast<const QTabBar*>(button->parentWidget()) == nullptr)
            unreachable << told(*button);
    }
    QVERIFY2(unreachable.isEmpty(), qPrintable(unreachable.join(QLatin1Char('\n'))));
}

void TestAccessibility::doesItsWorkElsewhere()
{
    const auto source = test::makeSampleSession().source; // its gzip is made here, before the guard is armed
    Bench bench;
    const test::BreachCounter counter;
    bench.window.context().session.open([source] { return source; }, QStringLiteral("sample"));
    QVERIFY(QTest::qWaitFor([&] { return bench.window.context().session.recording() != nullptr; }, kWaitMs));
    for (const auto& spec : panelList()) bench.window.panels().show(spec); // open
    QWidget* frame = &bench.window.framePanel();
    for (const auto key : {Qt::Key_End, Qt::Key_Home, Qt::Key_Right, Qt::Key_Period, Qt::Key_E, Qt::Key_R})
        QTest::keyClick(frame, key); // seek
    const auto settles
        = [&] { return QTest::qWaitFor([&] { return bench.window.framePanel().view().isSettled(); }, kWaitMs); };
    QVERIFY(settles());
    QTest::keyClick(frame, Qt::Key_F, Qt::ControlModifier); // filter
    QVERIFY(QApplication::focusWidget() != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("tap"));
    QTest::keyClick(frame, Qt::Key_I); // range
    QVERIFY(settles());
    for (const auto& spec : panelList()) bench.window.panels().dock(spec).close(); // close
    bench.window.actions()[ActionId::CloseRecording]->trigger();
    QVERIFY(bench.window.current().isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(counter.breaches(), QStringList());
}

} // namespace revisit

QTEST_MAIN(revisit::TestAccessibility)
#include "tst_accessibility.moc"
