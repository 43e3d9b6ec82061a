#include "pipeline/ingest/health_routes.h"

namespace revisit {

namespace {

constexpr std::int64_t kDegradedJobs = 500;
constexpr std::int64_t kCriticalJobs = 2'000;

HttpRoute route(std::string pattern, std::function<void(ExchangePointer)> handle)
{
    HttpRoute health;
    health.method = "GET";
    health.pattern = std::move(pattern);
    health.handle = std::move(handle);
    return health;
}

void answerQueue(const IngestContext& context, const ExchangePointer& exchange)
{
    const auto open = std::make_shared<std::int64_t>(0);
    const auto job = [open](PipelineTables& tables) -> Result<> {
        REVISIT_TRY(count, tables.jobs.openCount());
        *open = count;
        return {};
    };
    const auto done = [&context, exchange, open](const Result<>& asked) {
        if (!asked) return exchange->answer(failureAnswer(asked.error()));
        const std::string status = *open >= kCriticalJobs ? "critical"
            : *open >= kDegradedJobs                      ? "degraded"
                                                          : "healthy";
        exchange->answer(jsonAnswer(*open >= kCriticalJobs ? 503 : 200,
            R"({"status":")" + status + R"(","pending":)" + std::to_string(*open) + R"(,"timestamp":")"
                + toIsoString(context.clock.now()) + "\"}"));
    };
    const Result<> submitted = context.store.submit(job, done);
    if (!submitted) exchange->answer(failureAnswer(submitted.error()));
}

} // namespace

std::vector<HttpRoute> healthRoutes(const IngestContext& context)
{
    const auto answer = [&context](const ExchangePointer& exchange) {
        exchange->answer(jsonAnswer(
            200, R"({"status":"ok","service":"ingest","timestamp":")" + toIsoString(context.clock.now()) + "\"}"));
    };
    return {route("/health/ingest", answer),
        route("/health/queue", [&context](const ExchangePointer& exchange) { answerQueue(context, exchange); })};
}

} // namespace revisit
