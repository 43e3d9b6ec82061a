#pragma once

#include "decoder/session_clock.h"
#include "decoder/timeline.h"
#include "viewer/latest_only.h"
#include "viewer/player/playback.h"

#include <QObject>

#include <functional>
#include <vector>

namespace revisit {

class ReplaySession;
class ViewSettings;

/// What counts as a stretch in which nothing happens.
struct InactivityRule {
    Milliseconds threshold{10'000}; ///< no activity for at least this long
    Milliseconds margin{1'000}; ///< stays on both sides, so that what comes before and after can be seen
    friend bool operator==(const InactivityRule&, const InactivityRule&) = default;
};

/// Whether an item shows that somebody, or the app's fate, was active: touches, screens, app states, faults, custom
/// events. Requests, log lines, frames and snapshots go on by themselves.
[[nodiscard]] bool isActivity(Lane lane) noexcept;

/// The stretches of player time without activity, sorted; start and end of the session count as activity. Items are
/// sorted by time. Threads: any, off the UI thread. Polls `stale`.
[[nodiscard]] std::vector<PlayRange> findInactivity(const std::vector<TimelineItem>& items, const SessionClock& clock,
    const InactivityRule& rule, const std::function<bool()>& stale = {});

/// Tells the playback which stretches it may skip, and whether it does: follows the session and the settings. Looks on
/// a worker. Lives in the UI thread.
class Inactivity final : public QObject {
    Q_OBJECT
public:
    Inactivity(ReplaySession& session, Playback& playback, ViewSettings& settings, QObject* parent = nullptr);
    ~Inactivity() override;

private:
    void followSettings();
    void find();

    ReplaySession& m_session;
    Playback& m_playback;
    ViewSettings& m_settings;
    InactivityRule m_rule;
    LatestOnly m_finding;
};

} // namespace revisit
