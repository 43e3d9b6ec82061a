#include "pipeline/ingest/session_end_schema.h"

#include "decoder/json_reader.h"
#include "pipeline/ingest/sdk_telemetry.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr std::array kMetricCounts{"totalEvents", "touchCount", "scrollCount", "gestureCount", "inputCount",
    "errorCount", "crashCount", "anrCount", "rageTapCount", "apiSuccessCount", "apiErrorCount", "apiTotalCount"};
constexpr std::array kMetricNumbers{"interactionScore", "explorationScore", "uxScore"};
constexpr std::array kTelemetryCounts{"uploadSuccessCount", "uploadFailureCount", "retryAttemptCount",
    "circuitBreakerOpenCount", "memoryEvictionCount", "offlinePersistCount", "sessionStartCount", "crashCount",
    "currentQueueDepth", "totalBytesUploaded", "totalBytesEvicted"};
constexpr std::array kTelemetryNumbers{"uploadSuccessRate", "avgUploadDurationMs"};
constexpr std::array kTelemetryNullables{"lastUploadTime", "lastRetryTime"};
constexpr std::size_t kLongestSdkVersion = 50;
constexpr std::size_t kLongestReason = 64;
constexpr std::size_t kMostScreens = 1'000;

bool isWhole(const Json& value)
{
    if (!value.is_number()) return false;
    const double number = value.get<double>();
    return std::isfinite(number) && number == std::floor(number);
}

/// Collects what is wrong with a document, field by field.
class Checker {
public:
    void complain(const std::string& path, const char* message)
    {
        m_details.push_back({{"path", path}, {"message", message}});
    }
    /// The member if it is there and passes; complains where it does not.
    template <typename Predicate>
    const Json* take(
        const Json& object, const std::string& prefix, const char* name, Predicate passes, const char* text)
    {
        const auto found = object.find(name);
        if (found == object.end()) return nullptr;
        if (passes(*found)) return &*found;
        complain(prefix + name, text);
        return nullptr;
    }
    [[nodiscard]] bool isHappy() const { return m_details.empty(); }
    [[nodiscard]] Refusal refusal() const
    {
        return {400, "Invalid request data", jsonCompact(m_details), RefusalShape::Schema};
    }

private:
    Json m_details = Json::array();
};

bool isNumber(const Json& value) { return value.is_number(); }
bool isNumberOrNull(const Json& value) { return value.is_number() || value.is_null(); }
bool isObject(const Json& value) { return value.is_object(); }
bool isBool(const Json& value) { return value.is_boolean(); }
bool isPositiveInteger(const Json& value) { return isWhole(value) && value.get<double>() >= 1; }

bool isTextList(const Json& value)
{
    return value.is_array() && value.size() <= kMostScreens
        && std::all_of(value.begin(), value.end(), [](const Json& entry) { return entry.is_string(); });
}

template <std::size_t Count, typename Predicate>
void copyAll(Checker& checker, const Json& from, Json& to, const std::string& prefix,
    const std::array<const char*, Count>& names, Predicate passes, const char* text)
{
    for (const char* name : names)
        if (const Json* value = checker.take(from, prefix, name, passes, text)) to[name] = *value;
}

Json checkedMetrics(Checker& checker, const Json& metrics)
{
    Json known = Json::object();
    copyAll(checker, metrics, known, "metrics.", kMetricCounts, isWhole, "Expected an integer");
    copyAll(checker, metrics, known, "metrics.", kMetricNumbers, isNumber, "Expected a number");
    if (const Json* screens
        = checker.take(metrics, "metrics.", "screensVisited", isTextList, "Expected an array of strings"))
        known["screensVisited"] = *screens;
    return known;
}

Json checkedTelemetry(Checker& checker, const Json& telemetry)
{
    Json known = Json::object();
    copyAll(checker, telemetry, known, "sdkTelemetry.", kTelemetryCounts, isWhole, "Expected an integer");
    copyAll(checker, telemetry, known, "sdkTelemetry.", kTelemetryNumbers, isNumber, "Expected a number");
    copyAll(checker, telemetry, known, "sdkTelemetry.", kTelemetryNullables, isNumberOrNull, "Expected a number");
    return known;
}

std::optional<std::int64_t> integerOf(const Json* value)
{
    return value == nullptr ? std::nullopt : jsonInteger(*value);
}

} // namespace

Outcome<SessionEndBody> readSessionEnd(const RequestBody& body)
{
    const Json& document = body.document();
    Checker checker;
    SessionEndBody end;
    const auto isShort = [](std::size_t limit) {
        return [limit](const Json& value) {
            return value.is_string() && value.get_ref<const std::string&>().size() <= limit;
        };
    };
    end.sessionId = body.text("sessionId");
    if (end.sessionId.empty()) checker.complain("sessionId", "Required");
    end.endedAt = integerOf(checker.take(document, "", "endedAt", isNumber, "Expected a number"));
    end.closeAnchorAt = integerOf(checker.take(document, "", "closeAnchorAtMs", isNumber, "Expected a number"));
    end.totalBackgroundMs
        = integerOf(checker.take(document, "", "totalBackgroundTimeMs", isNumber, "Expected a number")).value_or(0);
    (void)checker.take(document, "", "endReason", isShort(kLongestReason), "Expected 1 to 64 characters");
    (void)checker.take(document, "", "lifecycleVersion", isPositiveInteger, "Expected a positive integer");
    if (const Json* flag = checker.take(document, "", "isSampledIn", isBool, "Expected a boolean"))
        end.isSampledIn = flag->get<bool>();
    if (const Json* version
        = checker.take(document, "", "sdkVersion", isShort(kLongestSdkVersion), "Expected at most 50 characters"))
        end.sdkVersion = version->get<std::string>();
    if (const Json* metrics = checker.take(document, "", "metrics", isObject, "Expected an object"))
        end.metrics = jsonCompact(checkedMetrics(checker, *metrics));
    if (const Json* telemetry = checker.take(document, "", "sdkTelemetry", isObject, "Expected an object"))
        end.telemetry = readTelemetry(checkedTelemetry(checker, *telemetry));
    if (!checker.isHappy()) return tl::unexpected(checker.refusal());
    return end;
}

} // namespace revisit
