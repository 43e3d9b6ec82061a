#include "decoder/device_info.h"
#include "decoder/fault_merge.h"
#include "decoder/recording_loader.h"
#include "decoder/repeated_items.h"
#include "decoder/time_order.h"
#include "decoder/web_merge.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>
#include <utility>

namespace revisit {

namespace {

constexpr Milliseconds kAfterEnd{5000}; // spec formats 1.4: the window of frames
constexpr Milliseconds kAfterLastFrame{500}; // spec formats 6.5: rawEnd
constexpr Milliseconds kLongestEvidence{86'400'000}; // broken clocks do not stretch a session
constexpr double kReplayScale = 1.25; // units per replay pixel (spec formats 1.2)
constexpr double kCanvasSlack = 2;
constexpr double kShapeSlack = 0.005;

void note(ArtifactReport& report, const char* code, Severity severity, std::string message)
{
    report.problems.push_back({code, severity, 0, OffsetSpace::Inflated, std::move(message)});
}

DeviceInfo chosenDevice(const ArtifactContents& contents)
{
    DeviceInfo chosen;
    for (const bool wantsScreen : {true, false}) {
        for (const auto& batch : contents.batches) {
            if (!batch.batch.device || (wantsScreen && batch.batch.device->screen.isEmpty())) continue;
            completeDeviceInfo(chosen, *batch.batch.device);
        }
    }
    completeDeviceInfo(chosen, contents.facts.device);
    return chosen;
}

/// Where a row of an event batch stands.
struct Row {
    std::size_t hash = 0; ///< of its text
    std::uint32_t batch = 0;
    std::uint32_t event = 0;
};

/// Drops rows that an earlier batch already held: an upload whose answer was lost is sent again. Identical rows inside
/// one batch are events of their own (spec formats 3.1).
void dropRepeatedRows(std::vector<ArtifactContents::Batch>& batches, std::vector<ArtifactReport>& reports)
{
    const auto text
        = [&](const Row& row) -> const std::string& { return batches[row.batch].batch.events[row.event].json; };
    std::vector<Row> rows;
    for (std::uint32_t b = 0; b < batches.size(); ++b)
        for (std::uint32_t e = 0; e < batches[b].batch.events.size(); ++e) {
            rows.push_back({0, b, e});
            rows.back().hash = std::hash<std::string>{}(text(rows.back()));
        }
    std::ranges::sort(rows, [&](const Row& a, const Row& b) {
        if (a.hash != b.hash) return a.hash < b.hash; // so that few texts are looked at twice
        return std::tie(text(a), a.batch, a.event) < std::tie(text(b), b.batch, b.event);
    });
    std::vector<std::vector<bool>> isRepeated;
    isRepeated.reserve(batches.size());
    for (const auto& batch : batches) isRepeated.emplace_back(batch.batch.events.size());
    for (std::size_t i = 0, first = 0; i < rows.size(); ++i) {
        if (rows[i].hash != rows[first].hash || text(rows[i]) != text(rows[first])) first = i;
        isRepeated[rows[i].batch][rows[i].event] = rows[i].batch != rows[first].batch;
    }
    for (std::size_t b = 0; b < batches.size(); ++b) {
        auto& events = batches[b].batch.events;
        const auto repeated = std::ranges::count(isRepeated[b], true);
        if (repeated == 0) continue;
        std::size_t index = 0;
        std::erase_if(events, [&](const Event&) { return isRepeated[b][index++]; });
        note(reports[batches[b].artifact], "repeated-events", Severity::Info,
            std::to_string(repeated) + " events were already in an earlier batch");
    }
}

std::vector<Event> eventsOf(std::vector<ArtifactContents::Batch>& batches, std::vector<ArtifactReport>& reports)
{
    dropRepeatedRows(batches, reports);
    if (batches.size() == 1) return std::move(batches.front().batch.events);
    std::size_t count = 0;
    for (const auto& batch : batches) count += batch.batch.events.size();
    std::vector<Event> events;
    events.reserve(count); // memory that costs nothing before the batches, one by one, give up theirs
    for (auto& batch : batches) {
        std::vector<Event> moved = std::exchange(batch.batch.events, {});
        std::ranges::move(moved, std::back_inserter(events));
    }
    return events;
}

std::vector<Event> mergedEvents(ArtifactContents& contents, LoadedRecording& loaded)
{
    const auto firstTime = [&](const ArtifactContents::Batch& batch) {
        return loaded.artifacts[batch.artifact].firstTime.value_or(WallTime{});
    };
    std::ranges::stable_sort(contents.batches, {}, firstTime);
    std::ranges::stable_sort(contents.webRecords, {}, firstTime);
    std::vector<Event> events = eventsOf(contents.batches, loaded.artifacts);
    std::ranges::move(
        webRecordsBeside(events, eventsOf(contents.webRecords, loaded.artifacts)), std::back_inserter(events));
    convertPixelTouches(events, loaded.info.device);
    sortByTime(events);
    return events;
}

/// Where nothing told the session's start: the earliest thing that is there.
WallTime earliest(const ArtifactContents& contents, const LoadedRecording& loaded)
{
    std::optional<WallTime> first;
    const auto consider = [&](WallTime time) { first = std::min(first.value_or(time), time); };
    for (const auto& frame : contents.frames) consider(frame.ref.time);
    for (const HierarchyRef& snapshot : contents.hierarchies)
        if (snapshot.time.ms > 0) consider(snapshot.time);
    for (const Event& event : loaded.events)
        if (event.time.ms > 0) consider(event.time);
    for (const ArtifactReport& report : loaded.artifacts)
        if (report.firstTime && report.firstTime->ms > 0) consider(*report.firstTime);
    return first.value_or(WallTime{});
}

/// Which frames have the time and the picture of an earlier one.
std::vector<bool> repeatedFrames(const std::vector<ArtifactContents::Frame>& frames)
{
    using Key = std::tuple<WallTime, std::uint64_t, std::uint32_t>;
    std::vector<Key> keys;
    keys.reserve(frames.size());
    for (const auto& frame : frames) keys.emplace_back(frame.ref.time, frame.digest, frame.ref.byteCount);
    return repeatedItems(keys);
}

void mergeFrames(
    ArtifactContents& contents, WallTime start, std::optional<WallTime> end, bool keepsLeaked, LoadedRecording& loaded)
{
    auto& frames = contents.frames;
    const auto order = [](const ArtifactContents::Frame& frame) {
        return std::tuple{frame.ref.time, frame.ref.artifact, frame.ref.indexInArtifact};
    };
    std::ranges::sort(frames, {}, order);
    std::vector<std::uint32_t> outside(loaded.artifacts.size());
    std::vector<std::uint32_t> repeated(loaded.artifacts.size());
    const WallTime last = end ? *end + kAfterEnd : start + kLongestEvidence;
    const auto isOutside = [&](WallTime time) { return time < start || time > last; };
    const std::vector<bool> isRepeated = repeatedFrames(frames);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const auto& frame = frames[i];
        if (isRepeated[i])
            ++repeated[frame.ref.artifact];
        else if (!keepsLeaked && isOutside(frame.ref.time))
            ++outside[frame.ref.artifact];
        else
            loaded.frames.push_back(frame.ref);
    }
    loaded.frames.shrink_to_fit(); // kept as long as the recording is open
    for (std::size_t i = 0; i < loaded.artifacts.size(); ++i) {
        if (repeated[i] > 0)
            note(loaded.artifacts[i], "repeated-frames", Severity::Info,
                std::to_string(repeated[i]) + " frames are here more than once");
        if (outside[i] > 0)
            note(loaded.artifacts[i], "frames-outside-session", Severity::Info,
                std::to_string(outside[i]) + " frames lie outside the session and are not shown");
    }
}

/// The last moment that anything shows (spec formats 6.5).
WallTime lastEvidence(const LoadedRecording& loaded, WallTime start)
{
    WallTime last = start;
    const auto consider = [&](WallTime time) {
        if (time <= start + kLongestEvidence) last = std::max(last, time);
    };
    if (!loaded.frames.empty()) consider(loaded.frames.back().time + kAfterLastFrame);
    for (const Event& event : loaded.events) consider(event.time);
    for (const HierarchyRef& snapshot : loaded.hierarchies) consider(snapshot.time);
    for (const Fault& fault : loaded.faults) consider(fault.time);
    for (const ArtifactReport& report : loaded.artifacts)
        if (holdsWebEvents(report) && report.lastTime) consider(*report.lastTime);
    return last;
}

SessionClock clockOf(const LoadedRecording& loaded, WallTime start, std::optional<WallTime> knownEnd)
{
    WallTime end = lastEvidence(loaded, start);
    if (knownEnd) {
        end = *knownEnd;
        if (!loaded.frames.empty()) end = std::max(end, loaded.frames.back().time + kAfterLastFrame);
    }
    std::vector<LifecycleMark> marks;
    for (const Event& event : loaded.events)
        if (!event.appState.empty()) marks.push_back({event.time, event.appState == "background"});
    return {start, end, marks};
}

bool agrees(LogicalSize a, LogicalSize b)
{
    return !a.isEmpty() && std::abs(a.width - b.width) <= kCanvasSlack && std::abs(a.height - b.height) <= kCanvasSlack;
}

/// Frames of another scale than the SDKs' still show the whole screen where the proportions are the screen's.
bool hasSameShape(LogicalSize screen, LogicalSize scaled)
{
    if (screen.isEmpty()) return false;
    return std::abs(scaled.width * screen.height / (scaled.height * screen.width) - 1) < kShapeSlack;
}

LogicalSize sizeOfTouches(std::span<const Event> events)
{
    LogicalSize most;
    for (const Event& event : events) {
        for (const TouchPoint& touch : event.touches) {
            most.width = std::max(most.width, touch.x);
            most.height = std::max(most.height, touch.y);
        }
    }
    if (most.width <= 100 || most.height <= 100) return {};
    return {std::ceil(most.width * 1.1), std::ceil(most.height * 1.1)};
}

/// The size that most frames have; rotations give a session several.
PixelSize commonFrameSize(const std::vector<FrameRef>& frames)
{
    std::vector<std::pair<PixelSize, std::size_t>> counts;
    for (const FrameRef& frame : frames) {
        if (frame.size.isEmpty()) continue;
        const auto known = std::ranges::find(counts, frame.size, &std::pair<PixelSize, std::size_t>::first);
        if (known != counts.end())
            ++known->second;
        else if (counts.size() < 16)
            counts.emplace_back(frame.size, 1);
    }
    const auto most = std::ranges::max_element(counts, {}, &std::pair<PixelSize, std::size_t>::second);
    return most == counts.end() ? PixelSize{} : most->first;
}

/// A server's row may say that a session ended before it began: that is no end.
std::optional<WallTime> endNotBefore(WallTime start, const std::optional<WallTime>& said)
{
    if (!said || *said < start) return std::nullopt;
    return *said;
}

} // namespace

LogicalSize canvasOf(PixelSize frame, LogicalSize deviceScreen, LogicalSize hierarchyScreen, std::string_view platform,
    std::span<const Event> events)
{
    if (!frame.isEmpty()) {
        const LogicalSize scaled{frame.widthPx * kReplayScale, frame.heightPx * kReplayScale};
        for (const LogicalSize& screen : {hierarchyScreen, deviceScreen})
            if (agrees(screen, scaled) || hasSameShape(screen, scaled)) return screen;
        return scaled;
    }
    if (!deviceScreen.isEmpty()) return deviceScreen;
    if (!hierarchyScreen.isEmpty()) return hierarchyScreen;
    if (const LogicalSize touched = sizeOfTouches(events); !touched.isEmpty()) return touched;
    if (std::ranges::none_of(events, [](const Event& event) { return !event.touches.empty(); })) return {};
    if (platform == "web") return {1440, 900}; // spec formats 6.5: the logical screen when unknown
    return platform == "android" ? LogicalSize{1080, 2400} : LogicalSize{375, 812};
}

Result<> mergeRecording(
    ArtifactContents contents, const RecordingOptions& options, LoadedRecording& loaded, const StopToken& stop)
{
    const auto cancelled = [] { return fail(Errc::Cancelled, "opening was cancelled"); };
    loaded.info.userId = contents.facts.userId;
    loaded.info.anonymousName = contents.facts.anonymousName;
    loaded.info.device = chosenDevice(contents);
    loaded.events = mergedEvents(contents, loaded);
    if (stop.isStopRequested()) return cancelled();
    const WallTime start = contents.start.value_or(earliest(contents, loaded));
    const auto end = endNotBefore(start, contents.facts.end);
    mergeFrames(contents, start, end, options.showsLeakedFrames || !contents.start, loaded);
    if (stop.isStopRequested()) return cancelled();
    for (Fault& fault : contents.faults)
        if (fault.time.ms == 0) fault.time = start;
    loaded.faults = mergeFaults(std::move(contents.faults));
    for (Event& event : loaded.events)
        if (event.time.ms == 0) event.time = start;
    sortByTime(loaded.events);
    loaded.hierarchies = std::move(contents.hierarchies);
    for (HierarchyRef& snapshot : loaded.hierarchies)
        if (snapshot.time.ms == 0) snapshot.time = start;
    sortByTime(loaded.hierarchies);
    loaded.clock = clockOf(loaded, start, end);
    loaded.info.canvas = canvasOf(commonFrameSize(loaded.frames), loaded.info.device.screen, contents.hierarchyScreen,
        loaded.info.device.platform, loaded.events);
    return buildTimeline(loaded, stop);
}

} // namespace revisit
