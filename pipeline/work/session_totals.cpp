#include "pipeline/work/session_totals.h"

#include "base/encoding.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostScreens = 200;

/// A counted field, by its name in a batch's counters and in the client's report.
struct CountField {
    const char* counted;
    const char* reported; ///< nullptr: clients report no such count
    std::int64_t SessionMetrics::*field;
};

constexpr std::array kFields{
    CountField{"events", "totalEvents", &SessionMetrics::totalEvents},
    CountField{"touches", "touchCount", &SessionMetrics::touches},
    CountField{"scrolls", "scrollCount", &SessionMetrics::scrolls},
    CountField{"gestures", "gestureCount", &SessionMetrics::gestures},
    CountField{"inputs", "inputCount", &SessionMetrics::inputs},
    CountField{"errors", "errorCount", &SessionMetrics::errors},
    CountField{"customEvents", nullptr, &SessionMetrics::customEvents},
    CountField{"rageTaps", "rageTapCount", &SessionMetrics::rageTaps},
    CountField{"deadTaps", nullptr, &SessionMetrics::deadTaps},
    CountField{"apiTotal", "apiTotalCount", &SessionMetrics::apiTotal},
    CountField{"apiSuccess", "apiSuccessCount", &SessionMetrics::apiSuccess},
    CountField{"apiErrors", "apiErrorCount", &SessionMetrics::apiErrors},
    CountField{"inflatedBytes", nullptr, &SessionMetrics::eventsBytes},
};

Json parsed(const std::string& text)
{
    auto document = parseJson(asBytes(text));
    return document && document->is_object() ? std::move(*document) : Json::object();
}

void appendScreens(std::vector<std::string>& path, const Json& batch)
{
    const Json* screens = jsonMember(batch, "screens");
    if (screens == nullptr || !screens->is_array()) return;
    for (const Json& screen : *screens) {
        const std::string name = jsonText(screen);
        const bool isRepeat = name.empty() || (!path.empty() && path.back() == name);
        if (!isRepeat && path.size() < kMostScreens) path.push_back(name);
    }
}

/// The reference's three scores (spec ingest 5.6), over the sums.
void score(SessionMetrics& metrics, std::size_t uniqueScreens)
{
    const auto real = [](std::int64_t count) { return static_cast<double>(count); };
    const double interactions = real(metrics.touches + metrics.scrolls);
    metrics.uxScore = std::clamp(100.0 - std::min(15.0 * real(metrics.rageTaps), 45.0)
            - std::min(8.0 * real(metrics.deadTaps), 24.0) - std::min(10.0 * real(metrics.errors), 30.0)
            - std::min(5.0 * real(metrics.apiErrors), 20.0) + std::min(interactions, 10.0),
        0.0, 100.0);
    metrics.interactionScore = std::min(100.0, 2.0 * interactions + 3.0 * real(metrics.gestures));
    metrics.explorationScore = std::min(100.0, 20.0 * static_cast<double>(uniqueScreens));
}

/// Adds up batches; what a mean and a path need besides sums.
struct Totals {
    SessionMetrics metrics;
    std::vector<std::string> screens;
    double apiMsSum = 0;
    std::int64_t backgroundMs = 0;

    void add(const Json& batch)
    {
        for (const CountField& field : kFields)
            metrics.*field.field += std::max<std::int64_t>(0, jsonInteger(batch, field.counted).value_or(0));
        apiMsSum += jsonNumber(batch, "apiAverageMs").value_or(0)
            * static_cast<double>(jsonInteger(batch, "apiTotal").value_or(0));
        backgroundMs += jsonInteger(batch, "backgroundMs").value_or(0);
        if (const auto startup = jsonNumber(batch, "appStartupMs")) metrics.appStartupMs = startup;
        if (std::string network = jsonText(batch, "networkType"); !network.empty()) metrics.networkType = network;
        appendScreens(screens, batch);
    }
};

void raiseToReported(SessionMetrics& metrics, const Json& reported)
{
    for (const CountField& field : kFields)
        if (field.reported != nullptr)
            metrics.*field.field = std::max(metrics.*field.field, jsonInteger(reported, field.reported).value_or(0));
    metrics.crashes = std::max(metrics.crashes, jsonInteger(reported, "crashCount").value_or(0));
    metrics.anrs = std::max(metrics.anrs, jsonInteger(reported, "anrCount").value_or(0));
}

} // namespace

std::string countersJson(const SessionCounters& counters, const BatchFacts& facts)
{
    Json document{{"events", counters.eventCount}, {"touches", counters.touchCount}, {"scrolls", counters.scrollCount},
        {"gestures", counters.gestureCount}, {"inputs", counters.inputCount}, {"errors", counters.errorCount},
        {"customEvents", counters.customEventCount}, {"rageTaps", counters.rageTapCount},
        {"deadTaps", counters.deadTapCount}, {"apiTotal", counters.apiTotalCount},
        {"apiSuccess", counters.apiSuccessCount}, {"apiErrors", counters.apiErrorCount},
        {"apiAverageMs", counters.apiAvgResponseMs}, {"backgroundMs", static_cast<std::int64_t>(counters.backgroundMs)},
        {"screens", counters.screensVisited}, {"inflatedBytes", facts.inflatedBytes},
        {"networkType", facts.networkType}};
    if (counters.appStartupTimeMs) document["appStartupMs"] = *counters.appStartupTimeMs;
    return jsonCompact(document);
}

Result<> rollUpSession(PipelineTables& tables, const std::string& sessionId)
{
    Totals totals;
    REVISIT_TRY(batches, tables.artifacts.counters(sessionId));
    for (const std::string& batch : batches) totals.add(parsed(batch));
    SessionMetrics& metrics = totals.metrics;
    if (metrics.apiTotal > 0) metrics.apiAverageMs = totals.apiMsSum / static_cast<double>(metrics.apiTotal);
    REVISIT_TRY(faults, tables.faults.counts(sessionId));
    metrics.crashes = faults.crashes;
    metrics.anrs = faults.anrs;
    REVISIT_TRY(reportedText, tables.sessions.clientMetrics(sessionId));
    const Json reported = parsed(reportedText);
    raiseToReported(metrics, reported);
    if (totals.screens.empty())
        appendScreens(totals.screens, Json{{"screens", reported.value("screensVisited", Json::array())}});
    metrics.screensVisited = jsonCompact(Json(totals.screens));
    score(metrics, std::set<std::string>(totals.screens.begin(), totals.screens.end()).size());
    REVISIT_CHECK(tables.sessions.raiseBackground(sessionId, (totals.backgroundMs + 500) / 1000));
    return tables.sessions.setMetrics(sessionId, metrics);
}

} // namespace revisit
