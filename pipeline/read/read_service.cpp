#include "pipeline/read/read_service.h"

#include "base/log.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

namespace revisit {

ReadService::ReadService(ReadApiContext given)
    : context(std::move(given))
    , database(context.database)
    , artifacts(context.bucket, context.cacheSize)
    , frames(artifacts)
    , auth(context.bearerToken)
    , codes(*context.clock)
    , urls(context.secret, context.signedUrlLife)
    , pool("read-api", context.workers, context.waitingRequests)
{
}

Result<SessionData> ReadService::session(const std::string& id)
{
    return database.read([&](Database& connection) -> Result<SessionData> {
        SessionReader reader{connection};
        REVISIT_TRY(row, reader.session(id));
        if (!row) return fail(Errc::NotFound, "Session not found");
        REVISIT_TRY(rows, reader.artifacts(id));
        return SessionData{std::move(*row), std::move(rows)};
    });
}

HttpAnswer answerOf(const Error& error)
{
    if (error.code == Errc::NotFound) return errorAnswer(404, "NOT_FOUND", error.message);
    if (error.code == Errc::InvalidInput) return errorAnswer(400, "BAD_REQUEST", error.message);
    logWarning("pipeline", "read API: " + error.text());
    if (error.code == Errc::Busy || error.code == Errc::Cancelled) {
        HttpAnswer answer = errorAnswer(503, "SERVICE_UNAVAILABLE", "Try again later");
        answer.headers.emplace_back("Retry-After", "2");
        return answer;
    }
    return errorAnswer(500, "INTERNAL_ERROR", "An unexpected error occurred");
}

HttpAnswer documentAnswer(const nlohmann::json& document) { return jsonAnswer(200, jsonCompact(document)); }

std::string baseUrlOf(const HttpExchange& exchange) { return "http://" + std::string{exchange.header("Host")}; }

} // namespace revisit
