#include "pipeline/read/session_documents.h"

#include "base/clock.h"
#include "pipeline/read/anonymous_name.h"
#include "pipeline/read/json_values.h"
#include "pipeline/read/presentation.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t kCanonicalFrustrationVersion = 2;
constexpr double kKiB = 1024;

void merge(Json& target, Json&& more)
{
    for (auto& [key, value] : more.items()) target[key] = std::move(value);
}

Json displayName(const PipelineSession& session)
{
    return session.deviceId ? Json(anonymousName(*session.deviceId)) : Json(nullptr);
}

std::string minutesText(std::int64_t seconds)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", static_cast<double>(seconds) / 60.0);
    return text.data();
}

std::string kibText(std::int64_t bytes) { return numberText(static_cast<double>(bytes) / kKiB); }

Json place(const PipelineSession& session)
{
    if (!session.geoCity) return nullptr;
    return {{"city", *session.geoCity}, {"region", orNull(session.geoRegion)}, {"country", orNull(session.geoCountry)},
        {"countryCode", orNull(session.geoCountryCode)}, {"latitude", orNull(session.geoLatitude)},
        {"longitude", orNull(session.geoLongitude)}, {"timezone", orNull(session.geoTimezone)}};
}

Json identity(const PipelineSession& session)
{
    return {{"id", session.id}, {"projectId", session.projectId}, {"userId", orNull(session.userId)},
        {"anonymousId", orNull(session.anonymousId)}, {"anonymousDisplayName", displayName(session)},
        {"platform", orNull(session.platform)}, {"appVersion", orNull(session.appVersion)},
        {"sdkVersion", orNull(session.sdkVersion)}, {"osVersion", orNull(session.osVersion)},
        {"geoLocation", place(session)}, {"webReferral", orNull(session.webReferral)}};
}

Json retention(const PipelineSession& session)
{
    return {{"retentionTier", session.retentionTier}, {"retentionDays", session.retentionDays},
        {"recordingDeleted", session.isRecordingDeleted}, {"recordingDeletedAt", isoOrNull(session.recordingDeletedAt)},
        {"isReplayExpired", session.isReplayExpired}};
}

Json states(const PipelineSession& session, WallTime now)
{
    const Presentation state = presentationOf(session, now);
    return {{"status", session.status}, {"effectiveStatus", state.effectiveStatus},
        {"isLiveIngest", state.isLiveIngest}, {"isBackgroundProcessing", state.isBackgroundProcessing},
        {"canOpenReplay", state.canOpenReplay}, {"hasSuccessfulRecording", state.canOpenReplay}};
}

Json counts(const PipelineSession& session)
{
    const SessionMetricsRow metrics = session.metrics.value_or(SessionMetricsRow{});
    const bool isPending = session.metrics && session.platform != "web"
        && metrics.frustrationCountsVersion < kCanonicalFrustrationVersion && metrics.rageTapCount > 0;
    return {{"touchCount", metrics.touchCount}, {"scrollCount", metrics.scrollCount},
        {"gestureCount", metrics.gestureCount}, {"inputCount", metrics.inputCount}, {"errorCount", metrics.errorCount},
        {"rageTapCount", isPending ? 0 : metrics.rageTapCount}, {"deadTapCount", metrics.deadTapCount},
        {"frustrationCountsVersion", metrics.frustrationCountsVersion}, {"frustrationCountsPendingRepair", isPending},
        {"apiSuccessCount", metrics.apiSuccessCount}, {"apiErrorCount", metrics.apiErrorCount},
        {"apiTotalCount", metrics.apiTotalCount}, {"apiAvgResponseMs", numberOf(metrics.apiAvgResponseMs)},
        {"interactionScore", numberOf(metrics.interactionScore)},
        {"explorationScore", numberOf(metrics.explorationScore)}, {"uxScore", numberOf(metrics.uxScore)},
        {"screensVisited", storedJson(metrics.screensVisited, Json::array())},
        {"customEventCount", metrics.customEventCount}, {"crashCount", metrics.crashCount}};
}

/// Whether any name of a list holds any of the words, ignoring case.
bool mentions(const Json& names, std::initializer_list<std::string_view> words)
{
    return std::any_of(names.begin(), names.end(), [&](const Json& name) {
        std::string text = name.is_string() ? name.get<std::string>() : std::string{};
        std::transform(text.begin(), text.end(), text.begin(),
            [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        return std::any_of(words.begin(), words.end(), [&](auto word) { return text.find(word) != text.npos; });
    });
}

std::string checkoutStatus(const PipelineSession& session)
{
    Json names = storedJson(session.metrics.value_or(SessionMetricsRow{}).screensVisited, Json::array());
    for (const Json& event : storedJson(session.events, Json::array()))
        if (event.is_object() && event.contains("name")) names.push_back(event["name"]);
    if (mentions(names,
            {"purchase", "order_complete", "ordercomplete", "payment_success", "checkout_success", "order confirmation",
                "thank"}))
        return "success";
    return mentions(names, {"checkout", "payment", "cart"}) ? "bounced" : "none";
}

Json listStats(const PipelineSession& session)
{
    const SessionMetricsRow metrics = session.metrics.value_or(SessionMetricsRow{});
    const std::int64_t duration = displayDuration(session);
    return {{"duration", std::to_string(duration)}, {"durationMinutes", minutesText(duration)}, {"eventCount", 0},
        {"screenshotSegmentCount", metrics.screenshotSegmentCount},
        {"totalSizeKB", kibText(metrics.eventsSizeBytes + metrics.screenshotTotalBytes)},
        {"eventsSizeKB", kibText(metrics.eventsSizeBytes)}, {"screenshotSizeKB", kibText(metrics.screenshotTotalBytes)},
        {"networkStats", networkSummary(session)}};
}

std::int64_t readyBytes(const std::vector<ArtifactRow>& artifacts, std::string_view kind)
{
    std::int64_t bytes = 0;
    for (const ArtifactRow& artifact : artifacts)
        if (artifact.status == "ready" && (kind.empty() || artifact.kind == kind)) bytes += artifact.sizeBytes;
    return bytes;
}

Json metricsDocument(const PipelineSession& session)
{
    if (!session.metrics) return nullptr;
    Json metrics = counts(session);
    const Json& screens = metrics["screensVisited"];
    std::set<std::string> unique;
    for (const Json& screen : screens)
        if (screen.is_string()) unique.insert(screen.get<std::string>());
    metrics["totalEvents"] = 0;
    metrics["navigationCount"] = screens.size();
    metrics["uniqueScreensCount"] = unique.size();
    return metrics;
}

Json landingRoute(const PipelineSession& session)
{
    const Json metadata = storedJson(session.metadata, Json::object());
    const auto route = metadata.find("webLandingRoute");
    return route != metadata.end() && route->is_string() ? *route : Json(nullptr);
}

Json captureState(const PipelineSession& session)
{
    return {{"replayRetentionState", orNull(session.replayRetentionState)},
        {"smartCaptureStatus", session.smartCaptureStatus}, {"smartCaptureReason", orNull(session.smartCaptureReason)},
        {"smartCaptureRuleId", orNull(session.smartCaptureRuleId)},
        {"smartCaptureDecidedAt", isoOrNull(session.smartCaptureDecidedAt)}};
}

} // namespace

Json listRow(const PipelineSession& session, WallTime now)
{
    const SessionMetricsRow metrics = session.metrics.value_or(SessionMetricsRow{});
    const std::int64_t duration = displayDuration(session);
    Json row = identity(session);
    merge(row, retention(session));
    merge(row, states(session, now));
    merge(row, counts(session));
    merge(row, captureState(session));
    merge(row,
        {{"deviceId", orNull(session.deviceId)}, {"deviceModel", orNull(session.deviceModel)},
            {"startedAt", toIsoString({session.startedAt})}, {"durationSeconds", duration},
            {"playableDuration", duration}, {"backgroundTimeSeconds", session.backgroundTimeSeconds},
            {"isBackgroundProcessing", false}, {"webLandingRoute", landingRoute(session)},
            {"isFirstSession", session.visitorSessionNumber == 1}, {"anrCount", metrics.anrCount},
            {"appStartupTimeMs", metrics.appStartupTimeMs ? numberOf(*metrics.appStartupTimeMs) : Json(nullptr)},
            {"networkType", orNull(metrics.networkType)}, {"cellularGeneration", orNull(metrics.cellularGeneration)},
            {"visitorSessionNumber", orNull(session.visitorSessionNumber)},
            {"visitorFinalSessionNumber", orNull(session.visitorFinalSessionNumber)},
            {"checkoutStatus", checkoutStatus(session)}, {"stats", listStats(session)}});
    if (session.endedAt) row["endedAt"] = toIsoString({*session.endedAt});
    return row;
}

Json networkSummary(const PipelineSession& session)
{
    const SessionMetricsRow metrics = session.metrics.value_or(SessionMetricsRow{});
    return {{"total", metrics.apiTotalCount}, {"successful", metrics.apiSuccessCount},
        {"failed", metrics.apiErrorCount}, {"avgDuration", numberOf(metrics.apiAvgResponseMs)}};
}

Json statsDocument(const SessionData& session)
{
    const std::int64_t duration = displayDuration(session.row);
    Json stats{{"duration", std::to_string(duration)}, {"durationMinutes", minutesText(duration)}, {"eventCount", 0},
        {"networkStats", networkSummary(session.row)}};
    const std::array<std::pair<std::string, std::string_view>, 5> sizes{{{"total", ""}, {"events", "events"},
        {"screenshot", "screenshots"}, {"hierarchy", "hierarchy"}, {"network", "network"}}};
    for (const auto& [name, kind] : sizes) {
        const std::int64_t bytes = readyBytes(session.artifacts, kind);
        stats[name + "SizeBytes"] = bytes;
        stats[name + "SizeKB"] = kibText(bytes);
    }
    return stats;
}

Json coreDocument(const SessionData& session, WallTime now)
{
    const PipelineSession& row = session.row;
    const std::int64_t duration = displayDuration(row);
    Json core = identity(row);
    merge(core, retention(row));
    merge(core, states(row, now));
    merge(core,
        {{"deviceInfo",
             {{"model", orNull(row.deviceModel)}, {"os", orNull(row.platform)},
                 {"systemVersion", orNull(row.osVersion)}, {"appVersion", orNull(row.appVersion)},
                 {"sdkVersion", orNull(row.sdkVersion)}}},
            {"startTime", row.startedAt}, {"duration", duration}, {"playableDuration", duration},
            {"backgroundTime", row.backgroundTimeSeconds}, {"webLandingRoute", landingRoute(row)},
            {"metadata", storedJson(row.metadata, Json::object())}, {"metrics", metricsDocument(row)},
            {"stats", statsDocument(session)},
            {"artifactUrls", {{"events", nullptr}, {"eventsBatches", Json::array()}}}});
    for (const char* list : {"events", "networkRequests", "batches", "hierarchySnapshots", "crashes", "anrs"})
        core[list] = Json::array();
    if (row.endedAt) core["endTime"] = *row.endedAt;
    return core;
}

Json crashRows(const std::vector<IncidentRow>& crashes)
{
    Json rows = Json::array();
    for (const IncidentRow& crash : crashes)
        rows.push_back({{"id", crash.id}, {"timestamp", crash.timestamp}, {"exceptionName", crash.name},
            {"reason", orNull(crash.message)}, {"stackTrace", orNull(crash.stack)}, {"status", crash.status},
            {"deviceMetadata", crash.deviceMetadata ? storedJson(*crash.deviceMetadata, Json::object()) : Json()}});
    return rows;
}

Json anrRows(const std::vector<IncidentRow>& anrs)
{
    Json rows = Json::array();
    for (const IncidentRow& anr : anrs)
        rows.push_back({{"id", anr.id}, {"timestamp", anr.timestamp}, {"durationMs", anr.durationMs},
            {"threadState", orNull(anr.stack)}, {"status", anr.status}});
    return rows;
}

} // namespace revisit
