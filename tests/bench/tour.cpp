#include "tests/bench/tour.h"

#include "tests/bench/side_by_side.h"
#include "tests/bench/stall_watch.h"
#include "tests/bench/ui_cost.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/main_window.h"
#include "viewer/open_commands.h"
#include "viewer/panel_list.h"
#include "viewer/timeline/timeline_view.h"

#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QMenu>
#include <QWheelEvent>
#include <QtTest>

namespace revisit::bench {

namespace {

constexpr int kFrameMs = 16; ///< between two moves of the mouse
constexpr int kKeyMs = 70; ///< between two letters
constexpr int kLookMs = 400;

} // namespace

Tour::Tour(WatchedApplication& application, const std::filesystem::path& dataFolder, QString session, QString folder)
    : m_application(application)
    , m_session(std::move(session))
    , m_folder(std::move(folder))
{
    m_application.setStep(QStringLiteral("start"));
    m_window = std::make_unique<RealWindow>(dataFolder);
    rest(1'000);
}

Tour::~Tour() = default;

const std::vector<Tour::Step>& Tour::steps()
{
    static const std::vector<Step> kSteps{{"play", &Tour::play}, {"scrub", &Tour::scrub}, {"seek", &Tour::seek},
        {"filter", &Tour::filterPanels}, {"range", &Tour::markRange}, {"zoom", &Tour::zoomTimeline},
        {"hierarchy", &Tour::lookAtHierarchy}, {"search", &Tour::searchEverywhere}, {"themes", &Tour::switchThemes},
        {"layouts", &Tour::switchLayouts}, {"dialogs", &Tour::openDialogs}, {"tabs", &Tour::switchTabs}};
    return kSteps;
}

void Tour::make(const Step& step)
{
    m_application.setStep(QString::fromLatin1(step.name));
    (this->*step.make)();
}

void Tour::makeAll(int leastMs)
{
    QElapsedTimer timer;
    timer.start();
    make({"open", &Tour::open});
    for (const Step& step : steps()) make(step);
    m_application.setStep(QStringLiteral("play on"));
    focusFrame();
    key(Qt::Key_L);
    while (timer.elapsed() < leastMs) rest(100);
    make({"close", &Tour::close});
}

bool Tour::makeOne(const QString& name)
{
    const auto found = std::ranges::find(steps(), name, [](const Step& step) { return QLatin1String(step.name); });
    if (found == steps().end()) return false;
    make({"open", &Tour::open});
    make(*found);
    return true;
}

void Tour::open()
{
    act([this] { m_window->window().open().openLibrarySession(m_session, OpenIn::Current); });
    waitUntilUsable();
    rest(1'000);
}

void Tour::play()
{
    focusFrame();
    key(Qt::Key_Space, {}, 3'000);
    key(Qt::Key_L, {}, 1'500);
    key(Qt::Key_L, {}, 1'500);
    key(Qt::Key_J, {}, 1'500);
    key(Qt::Key_K, {}, kLookMs);
}

void Tour::scrub()
{
    dragTimeline(0.02, 0.98, 120, {});
    dragTimeline(0.98, 0.3, 60, {});
}

void Tour::seek()
{
    focusFrame();
    for (const int pressed : {Qt::Key_Home, Qt::Key_Right, Qt::Key_Right, Qt::Key_Period, Qt::Key_Period, Qt::Key_Comma,
             Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_End, Qt::Key_Left})
        key(pressed, {}, 120);
    for (int i = 0; i < 8; ++i) key(Qt::Key_Right, Qt::ShiftModifier, 80);
    key(Qt::Key_Backspace, Qt::ShiftModifier, kLookMs);
    for (int i = 1; i < 8; ++i) dragTimeline(i / 9.0, i / 9.0, 0, {}); // clicks
}

void Tour::filterPanels()
{
    for (const PanelSpec& spec : panelList()) {
        if (spec.place == PanelPlace::Bottom) continue; // in sight already; its command would close it
        m_application.setStep(QStringLiteral("filter %1").arg(QLatin1String(spec.id)));
        command(spec.action, kLookMs);
        if (spec.focusSearch == nullptr) continue;
        command(ActionId::Find, 100);
        type("cart");
        rest(kLookMs);
        for (int i = 0; i < 4; ++i) key(Qt::Key_Backspace);
        rest(kLookMs);
    }
    m_application.setStep(QStringLiteral("filter by a query"));
    command(ActionId::ShowEvents, 100);
    command(ActionId::Find, 100);
    type("-cart status:5");
    rest(kLookMs);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete, {}, kLookMs);
}

void Tour::markRange()
{
    dragTimeline(0.2, 0.6, 40, Qt::ShiftModifier);
    rest(kLookMs);
    dragTimeline(0.7, 0.72, 10, Qt::ControlModifier); // measures
    focusFrame();
    key(Qt::Key_Escape, {}, kLookMs);
}

void Tour::zoomTimeline()
{
    for (int i = 0; i < 16; ++i) wheelTimeline(0.4, 1, Qt::ControlModifier);
    for (int i = 0; i < 12; ++i) wheelTimeline(0.4, -1, {});
    for (int i = 0; i < 16; ++i) wheelTimeline(0.6, -1, Qt::ControlModifier);
    rest(kLookMs);
}

void Tour::lookAtHierarchy()
{
    command(ActionId::ShowHierarchy, kLookMs);
    command(ActionId::TreeView, kLookMs);
    for (int i = 0; i < 12; ++i) key(Qt::Key_Down);
    key(Qt::Key_Asterisk, {}, kLookMs); // opens all below
    command(ActionId::Find, 100);
    type("Row 1");
    rest(kLookMs);
    key(Qt::Key_Escape);
    command(ActionId::WireframeView, kLookMs);
    command(ActionId::ExplodedView, kLookMs);
    for (int i = 0; i < 10; ++i) key(Qt::Key_Left, Qt::ShiftModifier);
    focusFrame();
    command(ActionId::Inspect, kLookMs);
    for (int i = 1; i < 6; ++i) clickFrame(0.5, i / 6.0);
    dragTimeline(0.1, 0.9, 60, {}); // snapshots change meanwhile
    command(ActionId::TreeView, kLookMs);
    command(ActionId::Inspect, 100);
}

void Tour::searchEverywhere()
{
    focusFrame();
    command(ActionId::CommandPalette, kLookMs);
    type("dark");
    rest(kLookMs);
    key(Qt::Key_Escape, {}, 200);
    focusFrame();
    command(ActionId::QuickOpen, kLookMs);
    type("screen1");
    rest(kLookMs);
    key(Qt::Key_Escape, {}, 200);
    command(ActionId::FindSession, 200);
    type("0011");
    rest(kLookMs);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete, {}, 200);
}

void Tour::switchThemes()
{
    focusFrame();
    command(ActionId::ThemeDark, kLookMs);
    command(ActionId::ThemeLight, kLookMs);
}

void Tour::switchLayouts()
{
    for (QMenu* menu : m_window->window().findChildren<QMenu*>()) {
        if (menu->title() != QLatin1String("&Layouts")) continue;
        act([menu] { Q_EMIT menu->aboutToShow(); });
        const auto actions = menu->actions();
        for (int i = 0; i < 5 && i < actions.size() && !actions[i]->isSeparator(); ++i) {
            act([action = actions[i]] { action->trigger(); });
            rest(kLookMs);
        }
    }
    command(ActionId::ResetLayout, kLookMs);
    command(ActionId::ToggleInspector, kLookMs);
    command(ActionId::ToggleInspector, kLookMs);
    act([this] { m_window->window().resize(1'100, 700); });
    rest(kLookMs);
    act([this] { m_window->window().resize(1'440, 900); });
    rest(kLookMs);
}

void Tour::openDialogs()
{
    for (const ActionId id : {ActionId::Settings, ActionId::ShortcutSheet, ActionId::Diagnostics}) {
        m_application.setStep(QStringLiteral("dialog %1").arg(Actions::nameOf(id)));
        focusFrame();
        command(id, kLookMs);
        act([this] {
            for (QDialog* dialog : m_window->window().findChildren<QDialog*>()) dialog->reject();
        });
        rest(200);
    }
}

void Tour::switchTabs()
{
    act([this] { m_window->window().open().openPath(m_folder, OpenIn::NewTab); });
    waitUntilUsable();
    rest(kLookMs);
    for (int i = 0; i < 4; ++i) command(ActionId::NextTab, kLookMs);
    command(ActionId::CloseRecording, kLookMs);
}

void Tour::close()
{
    command(ActionId::CloseRecording, kLookMs);
    act([this] { m_window->window().close(); }); // the program ends out of sight
    rest(kLookMs);
}

void Tour::act(const std::function<void()>& input)
{
    bool isDone = false;
    QMetaObject::invokeMethod(
        &m_hand,
        [&] {
            input();
            isDone = true;
        },
        Qt::QueuedConnection);
    (void)runUntil([&] { return isDone; });
}

void Tour::rest(int ms) { runFor(ms); }

void Tour::key(int key, Qt::KeyboardModifiers modifiers, int restMs)
{
    act([&] {
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target != nullptr ? target : &m_window->window(), static_cast<Qt::Key>(key), modifiers);
    });
    rest(restMs);
}

void Tour::command(ActionId id, int restMs)
{
    act([&] { m_window->window().actions()[id]->trigger(); });
    rest(restMs);
}

void Tour::type(const char* text)
{
    for (const char* letter = text; *letter != '\0'; ++letter) {
        act([&] {
            if (QWidget* field = QApplication::focusWidget()) QTest::keyClick(field, *letter);
        });
        rest(kKeyMs);
    }
}

QPoint Tour::pointOfLanes(double part)
{
    const TimelineScene& scene = m_window->timeline()->scene();
    const double left = TimelineLayout::kHeaderWidth + 2;
    return {static_cast<int>(left + part * (scene.size.width() - left - 4)), scene.size.height() - 6};
}

void Tour::dragTimeline(double from, double to, int moves, Qt::KeyboardModifiers modifiers)
{
    TimelineView* timeline = m_window->timeline();
    require(timeline != nullptr);
    QWidget* lanes = timeline->viewport();
    act([&] { QTest::mousePress(lanes, Qt::LeftButton, modifiers, pointOfLanes(from)); });
    for (int move = 1; move <= moves; ++move) {
        act([&] { QTest::mouseMove(lanes, pointOfLanes(from + (to - from) * move / moves)); });
        rest(kFrameMs);
    }
    act([&] { QTest::mouseRelease(lanes, Qt::LeftButton, modifiers, pointOfLanes(to)); });
    rest(kLookMs / 2);
}

void Tour::wheelTimeline(double at, int notches, Qt::KeyboardModifiers modifiers)
{
    TimelineView* timeline = m_window->timeline();
    require(timeline != nullptr);
    QWidget* lanes = timeline->viewport();
    const QPoint point = pointOfLanes(at);
    act([&] {
        QWheelEvent turn(point, lanes->mapToGlobal(QPointF(point)), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(lanes, &turn);
    });
    rest(kKeyMs);
}

void Tour::clickFrame(double x, double y)
{
    FrameView& frame = m_window->frame();
    const QPoint point(static_cast<int>(frame.width() * x), static_cast<int>(frame.height() * y));
    act([&] { QTest::mouseMove(&frame, point); });
    act([&] { QTest::mouseClick(&frame, Qt::LeftButton, {}, point); });
    rest(kKeyMs);
}

void Tour::focusFrame()
{
    act([this] {
        m_window->window().activateWindow();
        m_window->window().current().setFocus();
    });
}

void Tour::waitUntilUsable()
{
    require(runUntil([this] { return m_window->isUsable(); }));
}

} // namespace revisit::bench
