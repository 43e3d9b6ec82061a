#include "viewer/player/inactivity.h"

#include "viewer/model/replay_session.h"
#include "viewer/player/player_preferences.h"
#include "viewer/view_settings.h"

namespace revisit {

namespace {

constexpr std::size_t kPollEvery = 4096;

} // namespace

bool isActivity(Lane lane) noexcept
{
    switch (lane) {
    case Lane::Touch:
    case Lane::Navigation:
    case Lane::Fault:
    case Lane::Lifecycle:
    case Lane::Custom:
        return true;
    default:
        return false;
    }
}

std::vector<PlayRange> findInactivity(const std::vector<TimelineItem>& items, const SessionClock& clock,
    const InactivityRule& rule, const std::function<bool()>& stale)
{
    std::vector<PlayRange> found;
    std::int64_t lastMs = 0;
    const auto reach = [&](std::int64_t ms) {
        const PlayRange quiet{SessionTime{lastMs} + rule.margin, SessionTime{ms} - rule.margin};
        if (ms - lastMs >= rule.threshold.ms && quiet.start < quiet.end) found.push_back(quiet);
        lastMs = std::max(lastMs, ms);
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (stale && i % kPollEvery == 0 && stale()) return found;
        if (!isActivity(items[i].lane)) continue;
        reach(clock.toPlayable(items[i].time).ms);
        lastMs = std::max(lastMs, clock.toPlayable(items[i].end).ms);
    }
    reach(clock.playable().ms);
    return found;
}

Inactivity::Inactivity(ReplaySession& session, Playback& playback, ViewSettings& settings, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_playback(playback)
    , m_settings(settings)
{
    connect(&session, &ReplaySession::changed, this, &Inactivity::find);
    connect(&settings, &ViewSettings::playbackPreferencesChanged, this, &Inactivity::followSettings);
    connect(&settings, &ViewSettings::preferenceChanged, this, &Inactivity::followSettings);
    followSettings();
    find();
}

Inactivity::~Inactivity() = default;

void Inactivity::followSettings()
{
    m_playback.setSkipMode(PlayerPreferences(m_settings).skipMode());
    InactivityRule rule;
    rule.threshold = m_settings.inactivityThreshold();
    if (rule == m_rule) return;
    m_rule = rule;
    find();
}

void Inactivity::find()
{
    const auto recording = m_session.recording();
    if (!recording) {
        m_finding.drop();
        return m_playback.setSkips({});
    }
    m_finding.run(
        [recording, rule = m_rule](
            const auto& isStale) { return findInactivity(recording->timeline(), recording->clock(), rule, isStale); },
        [this](const std::vector<PlayRange>& found) { m_playback.setSkips(found); });
}

} // namespace revisit
