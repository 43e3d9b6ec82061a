#pragma once

#include "viewer/view_context.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
class QMenu;
class QHBoxLayout;
QT_END_NAMESPACE

namespace revisit {

class Actions;
enum class ActionId;

/// The row of buttons over the timeline: steps, play, the clock, speed, loop and the overlays. Its buttons are the
/// window's actions. UI thread.
class TransportBar final : public QWidget {
    Q_OBJECT
public:
    TransportBar(const ViewContext& context, Actions& actions, QWidget* parent = nullptr);

private:
    void build();
    void addButton(QHBoxLayout& row, ActionId action);
    void addClock(QHBoxLayout& row);
    void addSpeed(QHBoxLayout& row);
    void showPosition();
    void showState();

    ViewContext m_context;
    Actions& m_actions;
    QLabel* m_clock = nullptr;
    QLabel* m_length = nullptr;
    QLabel* m_wallTime = nullptr;
    QToolButton* m_speed = nullptr;
    QMenu* m_speedMenu = nullptr;
};

} // namespace revisit
