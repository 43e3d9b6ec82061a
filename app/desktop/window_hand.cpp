#include "app/desktop/window_hand.h"

#include "viewer/main_window.h"
#include "viewer/panel_list.h"
#include "viewer/timeline/timeline_view.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointer>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WindowHand)
};

void sendKey(QWidget& to, int key, Qt::KeyboardModifiers modifiers, const QString& text = {})
{
    const QPointer<QWidget> still(&to); // a dialog may go by its key
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(&to, &press);
    if (still.isNull()) return;
    QKeyEvent release(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(&to, &release);
}

/// Without a button: the mouse moves over.
void sendMouse(QWidget& to, QEvent::Type type, const QPoint& at, Qt::MouseButtons held, Qt::KeyboardModifiers with)
{
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, to.mapToGlobal(at), button, held, with);
    QApplication::sendEvent(&to, &event);
}

QString noTimeline() { return Texts::tr("the timeline is not shown"); }

QString outside(qint64 ms) { return Texts::tr("%1 ms lies outside of what the timeline shows").arg(ms); }

} // namespace

WindowHand::WindowHand(MainWindow& window)
    : m_window(window)
{
}

QString WindowHand::perform(const WindowStep& step)
{
    return std::visit([this](const auto& each) { return (*this)(each); }, step);
}

QString WindowHand::operator()(const CommandStep& step)
{
    m_window.actions()[step.action]->trigger();
    return {};
}

/// As somebody does it who goes down the panel's list and presses Return.
QString WindowHand::operator()(const RowStep& step)
{
    QAbstractItemView* list = listOf(step.action);
    if (list == nullptr) return Texts::tr("the panel has no row to choose");
    list->setFocus();
    sendKey(*list, Qt::Key_Home, Qt::NoModifier);
    for (int row = 1; row < step.row; ++row) sendKey(*list, Qt::Key_Down, Qt::NoModifier);
    sendKey(*list, Qt::Key_Return, Qt::NoModifier);
    return {};
}

QString WindowHand::operator()(const TypeStep& step)
{
    for (const char32_t point : step.text.toUcs4()) {
        QWidget* focus = QApplication::focusWidget(); // asked anew: a field may pass it on
        if (focus == nullptr || !focus->testAttribute(Qt::WA_InputMethodEnabled))
            return Texts::tr("nothing that takes text has the focus");
        sendKey(*focus, 0, Qt::NoModifier, QString::fromUcs4(&point, 1));
    }
    return {};
}

QString WindowHand::operator()(const PressStep& step)
{
    QWidget* focus = QApplication::focusWidget();
    const QKeyCombination keys = QKeyCombination::fromCombined(step.key);
    sendKey(focus != nullptr ? *focus : m_window, keys.key(), keys.keyboardModifiers());
    return {};
}

QString WindowHand::operator()(const DragStep& step)
{
    const TimelineView* view = timeline();
    if (view == nullptr) return noTimeline();
    constexpr int kInRuler = 4; // no mark to click on
    const QPoint from(placeOf(*view, step.fromMs), kInRuler);
    const QPoint to(placeOf(*view, step.toMs), kInRuler);
    if (from.x() < 0 || to.x() < 0) return outside(from.x() < 0 ? step.fromMs : step.toMs);
    QWidget& viewport = *view->viewport();
    sendMouse(viewport, QEvent::MouseButtonPress, from, Qt::LeftButton, step.with);
    sendMouse(viewport, QEvent::MouseMove, (from + to) / 2, Qt::LeftButton, step.with);
    sendMouse(viewport, QEvent::MouseMove, to, Qt::LeftButton, step.with);
    sendMouse(viewport, QEvent::MouseButtonRelease, to, Qt::NoButton, step.with);
    return {};
}

QString WindowHand::operator()(const HoverStep& step)
{
    const TimelineView* view = timeline();
    if (view == nullptr) return noTimeline();
    const int x = placeOf(*view, step.atMs);
    const TimelineScene& scene = view->scene();
    const TimelineLayout::Row* frames = scene.layout.row(Track::Film);
    if (x < 0) return outside(step.atMs);
    const QPoint at(x, frames != nullptr ? scene.laneTop(*frames) + frames->height / 2 : TimelineLayout::kRulerHeight);
    sendMouse(*view->viewport(), QEvent::MouseMove, at, Qt::NoButton, Qt::NoModifier);
    return {};
}

QAbstractItemView* WindowHand::listOf(ActionId action) const
{
    const QWidget* panel = m_window.current().existingPanel(*panelOf(action));
    const auto lists = panel != nullptr ? panel->findChildren<QAbstractItemView*>() : QList<QAbstractItemView*>();
    QAbstractItemView* topmost = nullptr; // details stand below their list, or beside it
    for (QAbstractItemView* list : lists) {
        const bool hasRows = list->isVisible() && list->model() != nullptr && list->model()->rowCount() > 0;
        const auto place = [panel](const QWidget* each) { return each->mapTo(panel, QPoint()); };
        const auto isBefore = [&](QPoint a, QPoint b) { return a.y() != b.y() ? a.y() < b.y() : a.x() < b.x(); };
        if (hasRows && (topmost == nullptr || isBefore(place(list), place(topmost)))) topmost = list;
    }
    return topmost;
}

TimelineView* WindowHand::timeline() const
{
    const auto views = m_window.findChildren<TimelineView*>();
    const auto found = std::ranges::find_if(
        views, [](const TimelineView* view) { return view->isVisible() && view->scene().index != nullptr; });
    return found == views.end() ? nullptr : *found;
}

int WindowHand::placeOf(const TimelineView& timeline, qint64 ms) const
{
    const auto& clock = m_window.context().playback.clock();
    const WallTime time = clock.start() + Milliseconds{ms};
    const double x = timeline.scene().viewX(clock.toPlayable(time));
    const bool isShown = time <= clock.end() && x >= TimelineScene::kLeft && x < timeline.viewport()->width();
    return isShown ? static_cast<int>(std::ceil(x)) : -1;
}

} // namespace revisit
