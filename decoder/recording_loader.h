#pragma once

#include "decoder/recording.h"
#include "decoder/server_facts.h"
#include "decoder/transfers.h"

#include <unordered_map>

namespace revisit {

/// Everything that opening a recording finds out. Private to Recording.
struct LoadedRecording {
    bool isReadable = true;
    RecordingInfo info;
    SessionClock clock;
    std::vector<ArtifactReport> artifacts;
    std::vector<FrameRef> frames;
    std::vector<Event> events;
    std::vector<Fault> faults;
    std::vector<HierarchyRef> hierarchies;
    std::vector<TimelineItem> timeline;
    std::vector<Transfer> transfers;
    std::unordered_map<std::uint32_t, std::uint32_t> transferOfEvent; ///< kept row → index into transfers
};

/// What was read from the artifacts, before it is merged.
struct ArtifactContents {
    struct Batch {
        std::uint32_t artifact = 0;
        EventBatch batch;
    };
    struct Frame {
        FrameRef ref;
        std::uint64_t digest = 0; ///< of the JPEG, to tell equal frames
    };
    std::vector<Batch> batches;
    std::vector<Batch> webRecords; ///< what web segments hold besides the page
    std::optional<std::uint32_t> webSegment; ///< the first artifact that shows web events
    bool hasFullSnapshot = false; ///< some segment that is shown has one
    std::vector<Fault> faults;
    std::vector<Frame> frames;
    std::vector<HierarchyRef> hierarchies;
    LogicalSize hierarchyScreen; ///< of the first snapshot that names one
    ServerFacts facts;
    std::optional<std::uint32_t> manifest; ///< the artifact that lists a served recording's frames
    std::vector<WallTime> manifestTimes;
    std::optional<WallTime> start; ///< the epoch, where anything told it
};

/// Reads every entry once. Errors: as Recording::open().
[[nodiscard]] Result<LoadedRecording> loadRecording(
    const RecordingSource& source, const RecordingOptions& options, const StopToken& stop);

/// Merges what was read into one timeline. `loaded` brings its artifacts and session id. The work grows with what was
/// read, times its logarithm at most. Errors: Cancelled.
[[nodiscard]] Result<> mergeRecording(
    ArtifactContents contents, const RecordingOptions& options, LoadedRecording& loaded, const StopToken& stop);

/// Fills loaded.timeline, transfers and transferOfEvent from its events, faults and hierarchies.
/// Errors: Cancelled.
[[nodiscard]] Result<> buildTimeline(LoadedRecording& loaded, const StopToken& stop);

/// The one logical canvas of a recording: a known screen size where it agrees with the frames (within 2 units of
/// JPEG size × 1.25, or of the same proportions), else JPEG size × 1.25; without frames the screen, else what the
/// touches need.
[[nodiscard]] LogicalSize canvasOf(PixelSize frame, LogicalSize deviceScreen, LogicalSize hierarchyScreen,
    std::string_view platform, std::span<const Event> events);

} // namespace revisit
