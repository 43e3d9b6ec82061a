#include "base/clock.h"
#include "pipeline/read/endpoints.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

using Json = nlohmann::json;

/// Up to here a queue is healthy, or degraded; beyond, critical (spec ingest 1.5).
struct QueueBounds {
    std::int64_t pending;
    std::int64_t oldestMs;
};
constexpr QueueBounds kHealthy{500, 5 * 60'000};
constexpr QueueBounds kDegraded{2'000, 15 * 60'000};

Result<QueueDepthRow> depthOf(ReadService& service)
{
    return service.database.read([](Database& connection) { return SessionReader{connection}.queueDepth(); });
}

bool isWithin(const QueueBounds& bounds, std::int64_t pending, std::int64_t oldestMs)
{
    return pending < bounds.pending && oldestMs < bounds.oldestMs;
}

HttpAnswer statusAnswer(bool isGood, Json document)
{
    HttpAnswer answer = documentAnswer(document);
    answer.status = isGood ? 200 : 503;
    return answer;
}

} // namespace

Result<HttpAnswer> health(ReadService& service, const HttpExchange&, const StopToken&)
{
    return documentAnswer({{"status", "ok"}, {"timestamp", toIsoString(service.now())}});
}

Result<HttpAnswer> readiness(ReadService& service, const HttpExchange&, const StopToken&)
{
    const bool isReadable = depthOf(service).has_value();
    return statusAnswer(isReadable,
        {{"status", isReadable ? "ready" : "degraded"},
            {"checks", {{"database", isReadable}, {"redis", isReadable}, {"s3", "unknown"}}},
            {"timestamp", toIsoString(service.now())}});
}

Result<HttpAnswer> ingestHealth(ReadService& service, const HttpExchange&, const StopToken&)
{
    const bool isReadable = depthOf(service).has_value();
    return statusAnswer(isReadable,
        {{"status", isReadable ? "ok" : "error"}, {"service", "ingest"}, {"timestamp", toIsoString(service.now())}});
}

Result<HttpAnswer> queueHealth(ReadService& service, const HttpExchange&, const StopToken&)
{
    REVISIT_TRY(depth, depthOf(service));
    const std::int64_t now = service.now().ms;
    const std::int64_t oldestMs = std::max<std::int64_t>(0, now - depth.oldestCreatedAt.value_or(now));
    const bool isHealthy = isWithin(kHealthy, depth.pending, oldestMs);
    const bool isDegraded = isWithin(kDegraded, depth.pending, oldestMs);
    return statusAnswer(isHealthy || isDegraded,
        {{"status", isHealthy ? "healthy" : (isDegraded ? "degraded" : "critical")}, {"pending", depth.pending},
            {"oldestAgeMs", oldestMs}, {"timestamp", toIsoString(service.now())}});
}

} // namespace revisit
