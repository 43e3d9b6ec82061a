#pragma once

#include "analysis/sdk_traffic.h"
#include "viewer/model/event_query.h"
#include "viewer/model/mark_kind.h"
#include "viewer/player/playback.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace revisit {

class ConsoleTable;
class EventTable;
class Recording;
struct FaultTable;
struct NetworkTable;
struct StateTable;

/// Where something can be found, in the order in which it is shown. Each item counts once, in the panel that is made
/// for it: requests, messages, faults and actions are no Events here.
enum class FindKind { Event, Request, Message, Fault, Action, View, PageNode };
inline constexpr int kFindKindCount = 7;

/// One place in the recording, ready to show.
struct FindHit {
    static constexpr std::uint32_t kNoItem = ~0u;

    FindKind kind = FindKind::Event;
    MarkKind mark = MarkKind::Custom; ///< of items
    std::int64_t playMs = 0; ///< where to go
    std::int64_t endMs = 0; ///< views and nodes: until when they are there
    std::uint32_t item = kNoItem; ///< index into Recording::timeline()
    std::uint32_t snapshot = 0; ///< views: into Recording::hierarchies(); nodes: into WebTrack::snapshots
    int node = -1; ///< in that snapshot
    QString title;
    QString detail; ///< what else tells it apart, or where it was found: "body: …"; may be empty
    friend bool operator==(const FindHit&, const FindHit&) = default;
};

/// What was found of one kind.
struct FindGroup {
    /// More are counted but not listed: nobody reads them, and one more word finds fewer.
    static constexpr std::size_t kMaxHits = 1'000;

    FindKind kind = FindKind::Event;
    std::vector<FindHit> hits; ///< the first kMaxHits of the range, by time
    std::uint32_t count = 0; ///< in the range
    std::uint32_t total = 0; ///< in the whole recording
    std::uint32_t unread = 0; ///< snapshots that could not be read
    friend bool operator==(const FindGroup&, const FindGroup&) = default;
};

/// Asked for at least so many characters; with fewer nearly everything would be found.
inline constexpr qsizetype kFindLeast = 2;

/// What to look for: the search language of the panels (EventQuery), the marked range, and whether the recorder's own
/// requests are among what can be found.
struct FindQuery {
    QString text;
    std::optional<PlayRange> range;
    SdkTraffic sdkTraffic = SdkTraffic::Hidden;
    [[nodiscard]] bool isTooShort() const { return text.trimmed().size() < kFindLeast; }
};

/// The rows of a recording as its panels search them, so that what is found here is found there by the same words.
/// Making them costs as much as opening all panels; keep them while somebody searches. Immutable. Threads: any.
struct FindTables {
    std::shared_ptr<const Recording> recording;
    std::shared_ptr<const EventTable> events;
    std::shared_ptr<const NetworkTable> requests;
    std::shared_ptr<const ConsoleTable> messages;
    std::shared_ptr<const FaultTable> faults;
    std::shared_ptr<const StateTable> actions;

    /// Off the UI thread. Polls `isStale`; the tables are then of no use.
    [[nodiscard]] static std::shared_ptr<const FindTables> build(
        std::shared_ptr<const Recording> recording, const std::function<bool()>& isStale = {});
};

/// Looks through the rows, requests with their headers and bodies. Groups without a hit in the whole recording are left
/// out. Off the UI thread; polls `isStale`.
[[nodiscard]] std::vector<FindGroup> findInTables(
    const FindTables& tables, const FindQuery& query, const std::function<bool()>& isStale = {});

/// Looks through every hierarchy snapshot, or through every page of a web recording. A view that stays found from one
/// snapshot to the next is one hit, from the first to the time when it is gone. Reads and inflates, so off the UI
/// thread; polls `isStale`.
[[nodiscard]] std::vector<FindGroup> findInSnapshots(
    const Recording& recording, const FindQuery& query, const std::function<bool()>& isStale = {});

/// The text on one line, from a little before what the query finds in it where that lies far behind.
[[nodiscard]] QString findExcerpt(const QString& text, const EventQuery& query);

} // namespace revisit
