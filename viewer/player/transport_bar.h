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

/// The row of buttons over the timeline: steps, play, the clock, speed, loop, inactivity and the overlays. Its buttons
/// are the window's actions. UI thread.
class TransportBar final : public QWidget {
    Q_OBJECT
public:
    TransportBar(const ViewContext& context, Actions& actions, QWidget* parent = nullptr);

    /// What the clock, the length and the time beside them say; for tests.
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] QString lengthText() const;
    [[nodiscard]] QString otherTimeText() const;
    [[nodiscard]] bool showsLive() const;

private:
    void build();
    QToolButton* addButton(QHBoxLayout& row, ActionId action);
    void addClock(QHBoxLayout& row);
    void addSpeed(QHBoxLayout& row);
    void addSkips(QHBoxLayout& row);
    void addLive(QHBoxLayout& row);
    void connectContext();
    void showPosition();
    void showLength();
    void showState();
    void showLive();

    ViewContext m_context;
    Actions& m_actions;
    QToolButton* m_clock = nullptr;
    QLabel* m_length = nullptr;
    QLabel* m_wallTime = nullptr;
    QToolButton* m_speed = nullptr;
    QMenu* m_speedMenu = nullptr;
    QToolButton* m_skips = nullptr;
    QToolButton* m_live = nullptr;
};

} // namespace revisit
