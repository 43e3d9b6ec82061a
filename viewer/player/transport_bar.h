#pragma once

#include "viewer/view_context.h"

#include <QWidget>

#include <array>
#include <vector>

QT_BEGIN_NAMESPACE
class QActionGroup;
class QLabel;
class QToolButton;
class QMenu;
class QHBoxLayout;
QT_END_NAMESPACE

namespace revisit {

class Actions;
enum class ActionId;

/// The row of buttons over the timeline: steps, play, the clock, speed, loop, inactivity and the overlays. Its buttons
/// are the window's actions.
///
/// The steps stand in the middle. Where they are depends on the bar's width and on the recording's length alone, never
/// on what the texts at their sides say just now: who clicks twice meets the same button twice. In a narrow bar the
/// date, the switches that the frame's header has too, the length, then the outer steps give way. UI thread.
class TransportBar final : public QWidget {
    Q_OBJECT
public:
    TransportBar(const ViewContext& context, Actions& actions, QWidget* parent = nullptr);

    /// What the clock, the length and the time beside them say; for tests.
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] QString lengthText() const;
    [[nodiscard]] QString otherTimeText() const;
    [[nodiscard]] bool showsLive() const;
    [[nodiscard]] QString speedText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What is shown beside the steps, in a bar of a certain width.
    struct Sides {
        bool hasDate;
        bool hasLength;
        bool hasSwitches;
        bool hasAllSteps; ///< those to events and ends too, and the loop
    };
    /// The widest that the clock and the time beside it become.
    struct ClockRoom {
        int clockPx = 0;
        int otherPx = 0;
    };
    [[nodiscard]] static const std::vector<Sides>& choices(); ///< from the most to the least
    [[nodiscard]] int startWidth(const Sides& sides) const;
    [[nodiscard]] int stepsWidth(const Sides& sides) const;
    [[nodiscard]] int endWidth(const Sides& sides) const;
    [[nodiscard]] int fullWidth(const Sides& sides) const;
    void placeParts();
    void followFont();
    void reserveRoom();

    void build();
    [[nodiscard]] QHBoxLayout& addPart(QWidget*& part);
    QToolButton* addButton(QHBoxLayout& row, ActionId action);
    void addClock(QHBoxLayout& row);
    void addSpeed(QHBoxLayout& row);
    void addSkips(QHBoxLayout& row);
    void fillSkips(QMenu& menu, QActionGroup& how, QActionGroup& when);
    void addLive(QHBoxLayout& row);
    void connectContext();
    void showPosition();
    void showLength();
    void showSpeed();
    void showState();
    void showLive();

    ViewContext m_context;
    Actions& m_actions;
    std::array<ClockRoom, 2> m_clockRooms; ///< of the time from the start, and of the device's
    int m_lengthPx = 0; ///< the widest that the length becomes
    QWidget* m_start = nullptr; ///< the clock and what is beside it
    QWidget* m_steps = nullptr;
    QWidget* m_end = nullptr;
    std::vector<QWidget*> m_innerSteps;
    std::vector<QWidget*> m_outerSteps; ///< give way, with the loop
    std::vector<QWidget*> m_endParts; ///< those that stay, LIVE too while it is hidden
    std::vector<QWidget*> m_switches; ///< those that give way
    QToolButton* m_loop = nullptr;
    QToolButton* m_clock = nullptr;
    QLabel* m_length = nullptr;
    QLabel* m_wallTime = nullptr;
    QToolButton* m_speed = nullptr;
    QMenu* m_speedMenu = nullptr;
    QToolButton* m_skips = nullptr;
    QToolButton* m_live = nullptr;
};

} // namespace revisit
