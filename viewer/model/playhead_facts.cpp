#include "viewer/model/playhead_facts.h"

#include "decoder/recording.h"
#include "viewer/format.h"
#include "viewer/model/event_steps.h"
#include "viewer/model/item_text.h"
#include "viewer/model/mark_kind.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace revisit {

namespace {

constexpr qsizetype kMaxText = 200;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlayheadFacts)
};

using Track = PlayheadFacts::Track;

QString labelOf(const TimelineItem& item) { return itemText(item).left(kMaxText); }

/// Anything that happened, but for snapshots.
bool isEvent(const TimelineItem& item) { return item.lane != Lane::Hierarchy; }

/// How many run, from each start and end of one on.
std::vector<Track::Change> countsOf(const std::vector<std::pair<std::int64_t, std::int64_t>>& stretches)
{
    std::vector<std::pair<std::int64_t, int>> steps;
    for (const auto& [start, end] : stretches) {
        steps.emplace_back(start, 1);
        steps.emplace_back(end, -1);
    }
    std::ranges::sort(steps, {}, &std::pair<std::int64_t, int>::first);
    std::vector<Track::Change> changes;
    int count = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        count += steps[i].second;
        const bool isLastOfMoment = i + 1 == steps.size() || steps[i + 1].first != steps[i].first;
        if (isLastOfMoment) changes.push_back({steps[i].first, QLocale().toString(count)});
    }
    return changes;
}

} // namespace

PlayheadFacts::PlayheadFacts(const Recording& recording, SdkTraffic sdkTraffic)
    : m_states(recording)
{
    Track screens{Texts::tr("Current screen"), {}};
    Track events{Texts::tr("Latest event"), {}};
    Track messages{Texts::tr("Latest message"), {}};
    std::vector<std::pair<std::int64_t, std::int64_t>> requests;
    for (const TimelineItem& item : recording.timeline()) {
        if (item.isSdkTraffic && sdkTraffic == SdkTraffic::Hidden) continue;
        const std::int64_t playMs = recording.clock().toPlayable(item.time).ms;
        if (isScreen(recording, item)) screens.changes.push_back({playMs, labelOf(item)});
        if (item.lane == Lane::Log) messages.changes.push_back({playMs, labelOf(item)});
        if (isEvent(item))
            events.changes.push_back(
                {playMs, QStringLiteral("%1: %2").arg(displayName(markKind(recording, item)), labelOf(item))});
        if (item.lane == Lane::Network && item.end > item.time)
            requests.emplace_back(playMs, recording.clock().toPlayable(item.end).ms);
    }
    Track underWay{Texts::tr("Open requests"), countsOf(requests)};
    for (Track* track : {&screens, &events, &messages, &underWay})
        if (!track->changes.empty()) m_tracks.push_back(std::move(*track));
}

std::vector<Property> PlayheadFacts::at(SessionTime time, WallTime wall) const
{
    std::vector<Property> rows;
    if (m_tracks.empty() && m_states.changeCount() == 0) return rows;
    rows.push_back({Texts::tr("Moment"), QStringLiteral("%1 \u00b7 %2").arg(formatPlayTime(time, {1}), utcText(wall))});
    for (const Track& track : m_tracks) {
        const auto past = std::ranges::upper_bound(track.changes, time.ms, {}, &Track::Change::playMs);
        rows.push_back({track.name, past == track.changes.begin() ? Texts::tr("none yet") : std::prev(past)->value});
    }
    if (m_states.changeCount() == 0) return rows;
    QStringList states;
    for (const StateChange& state : m_states.at(wall)) states << displayText(state);
    rows.push_back({Texts::tr("Device states"),
        states.isEmpty() ? Texts::tr("nothing out of the ordinary") : states.join(QStringLiteral(", "))});
    return rows;
}

} // namespace revisit
