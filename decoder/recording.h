#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "base/units.h"
#include "decoder/artifact_report.h"
#include "decoder/event.h"
#include "decoder/fault.h"
#include "decoder/hierarchy.h"
#include "decoder/limits.h"
#include "decoder/recording_source.h"
#include "decoder/session_clock.h"
#include "decoder/timeline.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace revisit {

struct WebDocument;
struct WebSnapshotRef;
struct WebTrack;

/// The two shapes of a recording (docs/architecture.md): raw as uploaded, served as read from a server.
enum class RecordingShape { Raw, Served };

/// One frame of the merged, sorted, de-duplicated and windowed frame list. Where its bytes lie stands in the artifact's
/// report.
struct FrameRef {
    WallTime time;
    std::uint32_t artifact = 0; ///< index into artifacts()
    std::uint32_t indexInArtifact = 0; ///< into ArtifactReport::frames
    std::uint32_t byteCount = 0; ///< of the JPEG
    PixelSize size;
};

/// One hierarchy snapshot, not yet parsed.
struct HierarchyRef {
    WallTime time;
    std::uint32_t artifact = 0;
    std::uint32_t indexInArtifact = 0;
    std::uint32_t nodeCount = 0;
};

/// What is known about the session as a whole. Empty strings and sizes where unknown.
struct RecordingInfo {
    std::string sessionId;
    RecordingShape shape = RecordingShape::Raw;
    std::string userId;
    std::string anonymousName;
    DeviceInfo device;
    LogicalSize canvas; ///< one logical canvas for touches and rectangles (docs/architecture.md, coordinates)
    std::string sessionJson; ///< session.json or api/core.json as received
};

struct RecordingOptions {
    DecoderLimits limits;
    std::optional<WallTime> sessionStart; ///< overrides what the id says (`inspect --session-start`)
    bool hasFrameDigests = false; ///< compute ArtifactReport::frameDigests
    bool showsLeakedFrames = false; ///< keep frames outside [start, end + 5 s]
    /// Open a recording of which nothing could be read, too: it holds nothing but its artifacts' reports, which say
    /// why. Recording::isReadable() tells.
    bool keepsUnreadable = false;
    /// Take what an earlier opening found from the index that the source keeps, and let it keep what this one finds.
    /// An index is of one set of limits. Only where all options above but those and keepsUnreadable are the default
    /// ones; off for who wants to know what is in the bytes now, and with limits for this once.
    bool usesIndex = true;
    /// Artifacts read (with an index all of them at once); called on the opening thread.
    std::function<void(std::size_t done, std::size_t total)> progress;
};

/// One recording, opened: an index of what happened plus frames and hierarchies on demand, the same for both shapes.
///
/// Where the source keeps an index (RecordingSource::indexKey()), opening again reads no artifact at all: artifacts are
/// read when a frame or a snapshot of them is asked for. An index that is missing, damaged, of another version or of
/// other bytes is made anew, never trusted (docs/formats/recording-index.md). A picture to show while a recording
/// without an index opens: decoder/recording_preview.h.
///
/// Immutable once open. Threads: every const function may be called from any thread at once; frameJpeg() and
/// hierarchy() read from the source and inflate, so never call them (nor open()) on the UI thread.
class Recording {
public:
    /// Takes the index that the source keeps, else reads every artifact once, salvaging damage, merges them on one
    /// clock and gives the source the index to keep. Bytes that do not have the digest that the source names are read
    /// all the same and reported (`wrong-digest`). Errors: InvalidInput (no entries), Corrupt (nothing in any artifact
    /// could be read), Io, Cancelled.
    [[nodiscard]] static Result<std::shared_ptr<const Recording>> open(std::shared_ptr<const RecordingSource> source,
        const RecordingOptions& options = {}, const StopToken& stop = {});
    ~Recording();
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;

    /// False where nothing in any artifact could be read, which only RecordingOptions::keepsUnreadable lets open.
    [[nodiscard]] bool isReadable() const noexcept;
    [[nodiscard]] const RecordingInfo& info() const noexcept;
    [[nodiscard]] const SessionClock& clock() const noexcept;
    /// One report per source entry, sorted by path.
    [[nodiscard]] const std::vector<ArtifactReport>& artifacts() const noexcept;
    /// Sorted by time, ties by artifact path, then index.
    [[nodiscard]] const std::vector<FrameRef>& frames() const noexcept;
    /// Sorted by time, stable; events that an earlier batch already held are dropped (spec formats 3.1).
    [[nodiscard]] const std::vector<Event>& events() const noexcept;
    /// Sorted by time; one per incident.
    [[nodiscard]] const std::vector<Fault>& faults() const noexcept;
    /// Sorted by time.
    [[nodiscard]] const std::vector<HierarchyRef>& hierarchies() const noexcept;
    /// Events, faults and snapshots in one list, sorted by time. Network rows of one transfer appear once (spec formats
    /// 3.5); rage taps are synthesised for tap-only streams (8.1); a fault and its event appear once. Frames have a
    /// list of their own, frames(): there are many, and nothing to say about one. Who shows both puts the frames of a
    /// moment before its items.
    [[nodiscard]] const std::vector<TimelineItem>& timeline() const noexcept;
    /// The item as JSON for `timeline` and detail views: the event or fault as received, or the snapshot's numbers.
    [[nodiscard]] std::string detailJson(const TimelineItem& item) const;
    /// The same of a frame: its numbers; "{}" where there is no such index.
    [[nodiscard]] std::string frameJson(std::size_t frame) const;

    /// Index of the newest frame at or before the time; the first frame before that; nullopt without frames.
    [[nodiscard]] std::optional<std::size_t> frameAt(WallTime time) const noexcept;
    /// Index of the newest snapshot at or before the time, never one from the future; nullopt where there is none.
    [[nodiscard]] std::optional<std::size_t> hierarchyAt(WallTime time) const noexcept;

    /// The JPEG bytes of a frame. Keeps a few inflated bundles (24 MiB of them, and the newest whatever its size) for
    /// the next calls; a bundle that several threads want at once is read once.
    /// Errors: NotFound (no such index), Io, Corrupt, TooLarge, Cancelled.
    [[nodiscard]] Result<std::vector<std::byte>> frameJpeg(std::size_t frame, const StopToken& stop = {}) const;
    /// The parsed snapshot. Errors: NotFound, Io, Corrupt, Cancelled.
    [[nodiscard]] Result<std::shared_ptr<const HierarchySnapshot>> hierarchy(
        std::size_t index, const StopToken& stop = {}) const;
    /// What a web recording shows without a browser engine: pointer, pages, full snapshots (decoder/web_track.h). Read
    /// from the segments on every call, so keep it; an empty track where there are none. Errors: Cancelled.
    [[nodiscard]] Result<std::shared_ptr<const WebTrack>> webTrack(const StopToken& stop = {}) const;
    /// The page of one of that track's full snapshots. Errors: NotFound, Io, TooLarge, Cancelled.
    [[nodiscard]] Result<std::shared_ptr<const WebDocument>> webSnapshot(
        const WebSnapshotRef& snapshot, const StopToken& stop = {}) const;

private:
    struct State;
    explicit Recording(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace revisit
