#include "decoder/served_bodies.h"

#include "decoder/event_kinds.h"
#include "decoder/event_time.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr double kLargestCount = 0x1p53;

std::string firstText(const Json& object, std::initializer_list<std::string_view> keys)
{
    const Json* value = jsonMember(object, keys);
    return value == nullptr ? std::string{} : jsonText(*value);
}

double amount(const Json& object, std::initializer_list<std::string_view> keys)
{
    const Json* value = jsonMember(object, keys);
    return value == nullptr ? 0 : std::clamp(jsonNumber(*value).value_or(0), 0.0, kLargestCount);
}

std::uint64_t count(const Json& object, std::initializer_list<std::string_view> keys)
{
    return static_cast<std::uint64_t>(amount(object, keys));
}

bool flag(const Json& object, std::string_view key)
{
    const Json* value = jsonMember(object, key);
    return value != nullptr && jsonBool(*value).value_or(false);
}

std::optional<WallTime> moment(const Json& object, std::initializer_list<std::string_view> keys)
{
    const Json* value = jsonMember(object, keys);
    return value == nullptr ? std::nullopt : coerceTime(*value, {});
}

/// The object that a body wraps under one of the keys, else the body.
const Json& inside(const Json& body, std::initializer_list<std::string_view> keys)
{
    const Json* inner = jsonMember(body, keys);
    return inner != nullptr && inner->is_object() ? *inner : body;
}

std::vector<std::pair<std::string, std::string>> pairsOf(const Json* object)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    if (object == nullptr || !object->is_object()) return pairs;
    for (const auto& [key, value] : object->items())
        pairs.emplace_back(key, value.is_structured() ? jsonCompact(value) : jsonText(value));
    return pairs;
}

ServedStatistics requestsOf(const Json& summary)
{
    ServedStatistics requests;
    requests.total = count(summary, {"total"});
    requests.successful = count(summary, {"successful"});
    requests.failed = count(summary, {"failed"});
    requests.averageMs = amount(summary, {"avgDuration"});
    return requests;
}

bool isMetric(std::string_view name)
{
    return name.ends_with("Count") || name.ends_with("Score") || name == "totalEvents" || name == "apiAvgResponseMs"
        || name == "appStartupTimeMs" || name == "frustrationCountsVersion";
}

/// A core body keeps its metrics apart; in a list row they lie among everything else.
ServedMetrics metricsOf(const Json& session)
{
    ServedMetrics metrics;
    const Json* own = jsonMember(session, "metrics");
    const bool isApart = own != nullptr && own->is_object();
    const Json& place = isApart ? *own : session;
    if (!place.is_object()) return metrics;
    for (const auto& [key, value] : place.items())
        if (value.is_number() && (isApart || isMetric(key)))
            if (const auto number = jsonNumber(value)) metrics.numbers.emplace_back(key, *number);
    if (const Json* screens = jsonMember(place, "screensVisited"); screens != nullptr && screens->is_array())
        for (const Json& screen : *screens)
            if (screen.is_string()) metrics.screensVisited.push_back(screen.get<std::string>());
    return metrics;
}

void readState(const Json& body, ServedSession& session)
{
    session.hasRecording = flag(body, "hasRecording") || flag(body, "hasSuccessfulRecording");
    session.isLive = flag(body, "isLiveIngest");
    session.isProcessing = flag(body, "isBackgroundProcessing");
    session.canOpenReplay = flag(body, "canOpenReplay");
    session.isReplayExpired = flag(body, "isReplayExpired");
    session.isRecordingDeleted = flag(body, "recordingDeleted");
    session.retentionDays = std::max<std::int64_t>(jsonInteger(body, "retentionDays").value_or(-1), -1);
}

ReplayManifest::Frames framesStatus(const std::string& text)
{
    if (text == "ready") return ReplayManifest::Frames::Ready;
    return text == "preparing" ? ReplayManifest::Frames::Preparing : ReplayManifest::Frames::None;
}

void readFrames(const Json* list, ReplayManifest& manifest)
{
    if (list == nullptr || !list->is_array()) return;
    for (const Json& frame : *list) {
        const auto time = moment(frame, {"timestamp"});
        if (time) manifest.frames.push_back({*time, jsonText(frame, "url"), jsonText(frame, "proxyUrl")});
    }
    std::ranges::stable_sort(manifest.frames, {}, &ServedFrame::time);
}

void readSegments(const Json& replay, ReplayManifest& manifest)
{
    manifest.webEventCount = count(replay, {"eventCount"});
    const Json* events = jsonMember(replay, "events");
    manifest.isInline = events != nullptr && events->is_array() && !events->empty();
    const Json* list = jsonMember(replay, "segments");
    if (list == nullptr || !list->is_array()) return;
    std::vector<std::pair<double, ServedSegment>> segments;
    for (const Json& row : *list) {
        if (!row.is_object()) continue;
        ServedSegment segment;
        segment.artifactId = jsonText(row, "artifactId");
        segment.start = moment(row, {"startTime"});
        segment.end = moment(row, {"endTime"});
        segment.eventCount = count(row, {"eventCount"});
        segment.bytes = count(row, {"sizeBytes"});
        segment.url = jsonText(row, "url");
        segment.proxyUrl = jsonText(row, "proxyUrl");
        segments.emplace_back(amount(row, {"index"}), std::move(segment));
    }
    std::ranges::stable_sort(segments, {}, &std::pair<double, ServedSegment>::first);
    for (auto& [index, segment] : segments) manifest.segments.push_back(std::move(segment));
}

/// Nearest rank of a sorted list.
double percentile(const std::vector<double>& sorted, double share)
{
    if (sorted.empty()) return 0;
    const auto rank = static_cast<std::size_t>(share * static_cast<double>(sorted.size()) + 0.999999);
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

} // namespace

std::optional<double> ServedMetrics::number(std::string_view name) const noexcept
{
    const auto found = std::ranges::find(numbers, name, &std::pair<std::string, double>::first);
    return found == numbers.end() ? std::nullopt : std::optional{found->second};
}

ServedStats readServedStats(std::span<const std::byte> json, Problems& problems, const DecoderLimits& limits)
{
    const Json document = parseJsonSalvaging(json, limits, problems);
    const Json& body = inside(document, {"stats"});
    ServedStats stats;
    stats.durationSeconds = amount(body, {"duration"});
    stats.eventCount = count(body, {"eventCount"});
    stats.totalBytes = count(body, {"totalSizeBytes"});
    stats.eventsBytes = count(body, {"eventsSizeBytes"});
    stats.screenshotBytes = count(body, {"screenshotSizeBytes"});
    stats.hierarchyBytes = count(body, {"hierarchySizeBytes"});
    stats.networkBytes = count(body, {"networkSizeBytes"});
    if (const Json* summary = jsonMember(body, {"networkStats", "summary"})) stats.requests = requestsOf(*summary);
    return stats;
}

ServedSession readServedSession(std::span<const std::byte> json, Problems& problems, const DecoderLimits& limits)
{
    const Json document = parseJsonSalvaging(json, limits, problems);
    const Json& body = inside(document, {"core", "session"});
    ServedSession session;
    session.id = firstText(body, {"id", "sessionId"});
    session.projectId = firstText(body, {"projectId"});
    session.userId = firstText(body, {"userId"});
    session.anonymousName = firstText(body, {"anonymousDisplayName"});
    session.platform = lowerAscii(firstText(body, {"platform"}));
    session.playbackMode = firstText(body, {"playbackMode"});
    session.status = firstText(body, {"status"});
    session.effectiveStatus = firstText(body, {"effectiveStatus"});
    session.webReferral = firstText(body, {"webReferral"});
    session.webLandingRoute = firstText(body, {"webLandingRoute"});
    session.start = moment(body, {"startTime", "startedAt"});
    session.end = moment(body, {"endTime", "endedAt"});
    session.durationSeconds = amount(body, {"playableDuration", "duration", "durationSeconds"});
    session.backgroundSeconds = amount(body, {"backgroundTime", "backgroundTimeSeconds"});
    session.metadata = pairsOf(jsonMember(body, "metadata"));
    session.place = pairsOf(jsonMember(body, "geoLocation"));
    readState(body, session);
    session.metrics = metricsOf(body);
    return session;
}

ReplayManifest readReplayManifest(std::span<const std::byte> json, Problems& problems, const DecoderLimits& limits)
{
    const Json document = parseJsonSalvaging(json, limits, problems);
    const Json& body = inside(document, {"core"});
    ReplayManifest manifest;
    manifest.hasRecording = flag(body, "hasRecording");
    manifest.playbackMode = firstText(body, {"playbackMode"});
    manifest.framesStatus = framesStatus(firstText(body, {"screenshotFramesStatus"}));
    manifest.frameCount = count(body, {"screenshotFrameCount"});
    manifest.processedSegments = count(body, {"screenshotFramesProcessedSegments"});
    manifest.totalSegments = count(body, {"screenshotFramesTotalSegments"});
    readFrames(jsonMember(body, "screenshotFrames"), manifest);
    if (const Json* replay = jsonMember(body, "rrwebReplay")) readSegments(*replay, manifest);
    return manifest;
}

ServedStatistics servedStatistics(
    std::span<const Event> events, std::span<const Transfer> transfers, bool hasSdkTraffic)
{
    ServedStatistics statistics;
    std::vector<double> durations;
    double sum = 0;
    for (const Transfer& transfer : transfers) {
        if (transfer.kept >= events.size() || !events[transfer.kept].network) continue;
        if (transfer.isSdkTraffic && !hasSdkTraffic) continue;
        const NetworkFields& request = *events[transfer.kept].network;
        ++statistics.total;
        if (request.hasOutcome) ++(request.isSuccess ? statistics.successful : statistics.failed);
        if (request.requestBytes > 0) statistics.requestBytes += static_cast<std::uint64_t>(request.requestBytes);
        if (request.responseBytes > 0) statistics.responseBytes += static_cast<std::uint64_t>(request.responseBytes);
        if (request.durationMs <= 0) continue;
        durations.push_back(request.durationMs);
        sum += request.durationMs;
    }
    if (durations.empty()) return statistics;
    std::ranges::sort(durations);
    statistics.averageMs = sum / static_cast<double>(durations.size());
    statistics.medianMs = percentile(durations, 0.5);
    statistics.p95Ms = percentile(durations, 0.95);
    statistics.p99Ms = percentile(durations, 0.99);
    statistics.longestMs = durations.back();
    return statistics;
}

} // namespace revisit
