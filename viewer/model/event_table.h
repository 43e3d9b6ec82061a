#pragma once

#include "decoder/session_clock.h"
#include "viewer/model/event_query.h"
#include "viewer/model/mark_kind.h"
#include "viewer/player/playback.h"

#include <array>
#include <bitset>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace revisit {

/// One row of the event list, ready to show.
struct EventRow {
    std::uint32_t item = 0; ///< index into Recording::timeline()
    std::int64_t playMs = 0; ///< player time
    WallTime wall;
    Lane lane = Lane::Custom;
    MarkKind kind = MarkKind::Custom;
    bool isFailure = false;
    bool isSdkTraffic = false;
    QString label;
    QString secondary; ///< "340 ms · 12 KB", "level warn"; may be empty
    SearchText text; ///< what a search looks at
};

/// Every event of a recording that the list can show: all lanes but frames and snapshots, sorted by time. Made once,
/// off the UI thread; immutable. Threads: any.
struct EventTable {
    std::vector<EventRow> rows;
    std::array<std::uint32_t, kLaneCount> laneCounts{};

    using Classify = std::function<MarkKind(const TimelineItem&)>;
    using Describe = std::function<QString(const TimelineItem&)>;

    /// Adds what a search finds besides label, type and `describe`: hosts, messages, stacks, and the named fields.
    using Keywords = std::function<void(const TimelineItem&, SearchText&)>;

    /// Without the functions the items alone decide. Polls `stale` and returns early when it says true.
    [[nodiscard]] static std::shared_ptr<const EventTable> build(const std::vector<TimelineItem>& items,
        const SessionClock& clock, const Classify& classify = {}, const Describe& describe = {},
        const Keywords& keywords = {}, const std::function<bool()>& stale = {});
    [[nodiscard]] static std::shared_ptr<const EventTable> build(
        const Recording& recording, const std::function<bool()>& stale = {});
};

/// The lanes that the list shows, in the order of their filter chips.
inline constexpr std::array kEventLanes{
    Lane::Touch, Lane::Navigation, Lane::Network, Lane::Log, Lane::Fault, Lane::Lifecycle, Lane::Custom};

/// What the user wants to see. No lane set means all of them.
struct EventFilter {
    std::bitset<kLaneCount> lanes;
    QString text;
    std::optional<PlayRange> range;
    bool showsSdkTraffic = false;

    [[nodiscard]] bool shows(Lane lane) const { return lanes.none() || lanes.test(static_cast<std::size_t>(lane)); }
    [[nodiscard]] bool isActive() const { return lanes.any() || !text.trimmed().isEmpty() || range.has_value(); }
};

struct EventMatches {
    std::vector<std::uint32_t> rows; ///< indexes into EventTable::rows, ascending
    /// Per lane what matches text and range, whether the lane is chosen or not: the numbers on the chips.
    std::array<std::uint32_t, kLaneCount> laneCounts{};
    std::uint32_t total = 0; ///< rows of the table, the recorder's own requests only where they are shown
    QString error; ///< of a pattern in the text
};

/// Threads: any, off the UI thread. Polls `stale`; the answer is then of no use.
[[nodiscard]] EventMatches filterEvents(
    const EventTable& table, const EventFilter& filter, const std::function<bool()>& stale = {});

} // namespace revisit
