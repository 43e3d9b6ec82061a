#pragma once

#include "viewer/model/event_steps.h"
#include "viewer/view_context.h"

#include <QObject>

namespace revisit {

class Actions;
class ShortcutRouter;
class ViewSettings;
enum class RangeEdge;

/// Connects the player's actions to the playback clock: steps, skips, shuttle, ranges, jumps to events. UI thread.
class PlaybackCommands final : public QObject {
    Q_OBJECT
public:
    PlaybackCommands(const ViewContext& context, Actions& actions, const ShortcutRouter& keys, ViewSettings& settings,
        QObject* parent);

    /// Pauses and shows the frame before or after the one at the playhead.
    void stepFrame(StepDirection direction);
    /// Jumps to the next item of that kind and selects it.
    void stepEvent(StepTarget target, StepDirection direction);

private:
    void connectTransport(Actions& actions);
    void connectSteps(Actions& actions);
    void connectRange(Actions& actions);
    void connectPreferences(Actions& actions);
    void showPreferences(Actions& actions);
    void playNext(Actions& actions);
    void switchClock();
    void shuttle(bool isReversed);
    void setRangeEdge(RangeEdge edge);
    void updateLoopRange();
    void showRange(Actions& actions);

    ViewContext m_context;
    const ShortcutRouter& m_keys;
    ViewSettings& m_settings;
    bool m_playsWhenOpen = false; ///< the session before has been played to its end
};

} // namespace revisit
