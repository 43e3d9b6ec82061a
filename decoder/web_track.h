#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "decoder/web_document.h"
#include "decoder/web_segment.h"

#include <optional>
#include <string>
#include <vector>

namespace revisit {

class RecordingSource;
struct ArtifactReport;

/// A web recording without a browser engine: all its segments put together (spec formats 5.3).
struct WebTrack {
    std::vector<WebPage> pages; ///< sorted by time; the pages that segments repeat are one entry
    std::vector<PointerSample> pointer; ///< sorted by time
    std::vector<WebScroll> scrolls; ///< sorted by time
    std::vector<WebSnapshotRef> snapshots; ///< sorted by time
    std::uint64_t eventCount = 0; ///< all, types that nobody knows included
    std::uint64_t unplayable = 0; ///< increments before the first full snapshot: they have nothing to build on
    /// "no-full-snapshot" where there is none, "unplayable-web-events" where some come before it; "unreadable" for each
    /// segment that could not be read and is left out.
    Problems problems;

    /// When a player could start: the first full snapshot; nullopt where there is none.
    [[nodiscard]] std::optional<WallTime> playableFrom() const noexcept;
    /// Index of the newest sample at or before the time, or nullopt.
    [[nodiscard]] std::optional<std::size_t> pointerAt(WallTime time) const noexcept;
    /// Index of the page that was open at the time, or nullopt before the first.
    [[nodiscard]] std::optional<std::size_t> pageAt(WallTime time) const noexcept;
    /// Index of the newest full snapshot at or before the time, never one from the future; nullopt where there is none.
    [[nodiscard]] std::optional<std::size_t> snapshotAt(WallTime time) const noexcept;
};

/// Puts segments together, in any order; `artifacts[i]` is the place of segments[i] among the recording's artifacts.
/// Threads: any.
[[nodiscard]] WebTrack mergeWebSegments(std::vector<WebSegment> segments, const std::vector<std::uint32_t>& artifacts);

/// Reads the segments of a recording (`reports` are Recording::artifacts(), `sessionId` is RecordingInfo's): those that
/// are no duplicates and do not name another session, as the timeline does, and the events that a served body carries
/// inline and no segment holds. Chunks that were sent again overlap: what an earlier segment held is there once
/// ("repeated-events"). Reads from the source and inflates, so never call it on the UI thread. Errors:
/// Cancelled.
[[nodiscard]] Result<WebTrack> readWebTrack(const RecordingSource& source, const std::vector<ArtifactReport>& reports,
    const std::string& sessionId, const DecoderLimits& limits = {}, const StopToken& stop = {});

/// The page of one of a track's full snapshots. Errors: NotFound (no such artifact), Io, TooLarge, Cancelled.
[[nodiscard]] Result<WebDocument> readWebSnapshot(const RecordingSource& source, const WebSnapshotRef& snapshot,
    const DecoderLimits& limits = {}, const StopToken& stop = {});

} // namespace revisit
