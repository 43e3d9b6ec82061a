#pragma once

#include "app/desktop/window_step.h"

QT_BEGIN_NAMESPACE
class QAbstractItemView;
QT_END_NAMESPACE

namespace revisit {

class MainWindow;
class TimelineView;

/// Does with a window what a person would, by the same keys and the same mouse. What comes of a step arrives later:
/// the caller waits between them. UI thread.
class WindowHand {
public:
    explicit WindowHand(MainWindow& window);

    /// Why it cannot be done, as a sentence for the user; empty when it was.
    [[nodiscard]] QString perform(const WindowStep& step);

private:
    [[nodiscard]] QString operator()(const CommandStep& step);
    [[nodiscard]] QString operator()(const RowStep& step);
    [[nodiscard]] QString operator()(const TypeStep& step);
    [[nodiscard]] QString operator()(const PressStep& step);
    [[nodiscard]] QString operator()(const DragStep& step);
    [[nodiscard]] QString operator()(const HoverStep& step);

    [[nodiscard]] QAbstractItemView* listOf(ActionId panel) const;
    [[nodiscard]] TimelineView* timeline() const;
    /// Where a time from the session's start lies in the timeline's viewport; negative where it does not.
    [[nodiscard]] int placeOf(const TimelineView& timeline, qint64 ms) const;

    MainWindow& m_window;
};

} // namespace revisit
