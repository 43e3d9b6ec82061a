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

/// One row of the event list. Its texts are made when it is shown or searched, so that a row is small.
struct EventRow {
    std::uint32_t item = 0; ///< index into Recording::timeline()
    std::int64_t playMs = 0; ///< player time
    Lane lane = Lane::Custom;
    MarkKind kind = MarkKind::Custom;
    bool isFailure = false;
    bool isSdkTraffic = false;
};

/// Every event of a recording that the list can show: all lanes but frames and snapshots, sorted by time. Made once,
/// off the UI thread; immutable. Threads: any.
///
/// Building reads nothing but times, lanes and kinds. What a search looks at is made with the first search, or by
/// texts().makeAll() before it; a row's texts for the list as often as it is painted.
class EventTable {
public:
    /// What the rows stand for, and what is told of it.
    struct Source {
        std::shared_ptr<const std::vector<TimelineItem>> items;
        std::function<MarkKind(const TimelineItem&)> classify; ///< none: the item alone decides
        std::function<QString(const TimelineItem&)> describe; ///< none: the item alone decides
        /// Adds what a search finds besides label, type and `describe`: hosts, messages, stacks, and named fields.
        std::function<void(const TimelineItem&, SearchText&)> keywords;
    };

    std::vector<EventRow> rows;
    std::array<std::uint32_t, kLaneCount> laneCounts{};

    /// Polls `stale` and returns early when it says true.
    [[nodiscard]] static std::shared_ptr<const EventTable> build(
        Source source, const SessionClock& clock, const std::function<bool()>& stale = {});
    [[nodiscard]] static std::shared_ptr<const EventTable> build(
        std::shared_ptr<const Recording> recording, const std::function<bool()>& stale = {});

    EventTable() = default;
    EventTable(const EventTable&) = delete;
    EventTable& operator=(const EventTable&) = delete;

    [[nodiscard]] QString label(const EventRow& row) const;
    /// "340 ms · 12 KB", "level warn"; may be empty. Its beginning where it is long.
    [[nodiscard]] QString secondary(const EventRow& row) const;
    [[nodiscard]] const SearchTexts& texts() const { return *m_texts; }
    /// What a search looks at, of one of this table's rows.
    [[nodiscard]] SearchTextView text(const EventRow& row) const
    {
        return m_texts->of(static_cast<std::size_t>(&row - rows.data()));
    }

private:
    void add(std::uint32_t index, const SessionClock& clock);
    void describe(std::uint32_t index, SearchText& text) const;

    Source m_source;
    bool m_isTranslated = false; ///< labels read differently on screen
    std::unique_ptr<const SearchTexts> m_texts; ///< refers to this table
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
