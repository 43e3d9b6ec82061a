#include "decoder/iso_time.h"
#include "pipeline/read/endpoints.h"
#include "pipeline/read/json_values.h"
#include "pipeline/read/session_cursor.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t kDefaultLimit = 50;
constexpr std::int64_t kMaxLimit = 300;
constexpr std::int64_t kDayMs = 24LL * 3'600 * 1'000;

std::optional<std::string> given(const HttpExchange& exchange, std::string_view name)
{
    std::string value = exchange.query(name);
    return value.empty() ? std::nullopt : std::optional{std::move(value)};
}

std::int64_t numberOr(const std::string& text, std::int64_t fallback)
{
    std::int64_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc{} && result.ptr == text.data() + text.size() ? value : fallback;
}

bool isFlag(const HttpExchange& exchange, std::string_view name, std::string_view word, std::string_view digit)
{
    const std::string value = exchange.query(name);
    return value == word || value == digit;
}

std::int64_t rangeDays(const std::string& range)
{
    constexpr std::array<std::pair<std::string_view, std::int64_t>, 5> kRanges{
        {{"24h", 1}, {"7d", 7}, {"30d", 30}, {"90d", 90}, {"1y", 365}}};
    for (const auto& [name, days] : kRanges)
        if (name == range) return days;
    return 0;
}

void readTimes(const HttpExchange& exchange, WallTime now, PipelineSessionQuery& query)
{
    const std::string date = exchange.query("date");
    if (const auto day = date.size() == 10 ? parseIsoTime(date) : std::nullopt) {
        query.startedFrom = day->ms;
        query.startedBefore = day->ms + kDayMs;
    } else if (const std::int64_t days = rangeDays(exchange.query("timeRange")); days > 0) {
        query.startedFrom = now.ms - days * kDayMs;
    }
}

PipelineSessionQuery queryOf(const HttpExchange& exchange, WallTime now)
{
    PipelineSessionQuery query;
    query.projectId = given(exchange, "projectId");
    query.status = given(exchange, "status");
    query.hasRecording = exchange.query("hasRecording") == "true";
    query.text = given(exchange, "q");
    query.platform = given(exchange, "platform");
    query.issue = exchange.query("issueFilter");
    query.geoCountry = given(exchange, "geoCountry");
    query.geoCity = given(exchange, "geoCity");
    query.metaKey = given(exchange, "metaKey");
    query.metaValue = given(exchange, "metaValue");
    query.eventName = given(exchange, "eventName");
    query.screenName = given(exchange, "screenName");
    query.sort = sessionSort(exchange.query("sort")).value_or(SessionSort::Date);
    query.isAscending = exchange.query("sortDir") == "asc";
    query.limit = std::clamp<std::int64_t>(numberOr(exchange.query("limit"), kDefaultLimit), 1, kMaxLimit);
    query.offset = std::max<std::int64_t>(0, numberOr(exchange.query("offset"), 0));
    readTimes(exchange, now, query);
    if (const auto cursor = given(exchange, "cursor")) query.after = readCursor(*cursor, query);
    return query;
}

struct Page {
    std::vector<PipelineSession> rows;
    bool hasMore = false;
    std::optional<std::int64_t> total;
};

/// One row more than asked for tells whether there is another page.
Result<Page> readPage(Database& connection, PipelineSessionQuery query, bool isCountOnly, bool hasTotal)
{
    SessionReader reader{connection};
    Page page;
    if (!isCountOnly) {
        const auto limit = static_cast<std::size_t>(query.limit++);
        REVISIT_TRY(rows, reader.sessions(query));
        page.hasMore = rows.size() > limit;
        if (page.hasMore) rows.resize(limit);
        page.rows = std::move(rows);
    }
    if (hasTotal || isCountOnly) {
        REVISIT_TRY(total, reader.sessionCount(query));
        page.total = total;
    }
    return page;
}

} // namespace

Result<HttpAnswer> listSessions(ReadService& service, const HttpExchange& exchange, const StopToken&)
{
    const WallTime now = service.now();
    const PipelineSessionQuery query = queryOf(exchange, now);
    const bool isCountOnly = isFlag(exchange, "countOnly", "true", "1");
    const bool hasTotal = !isFlag(exchange, "includeTotal", "false", "0");
    REVISIT_TRY(page, service.database.read([&](Database& connection) {
        return readPage(connection, query, isCountOnly, hasTotal);
    }));
    Json sessions = Json::array();
    for (const PipelineSession& row : page.rows) sessions.push_back(listRow(row, now));
    return documentAnswer({{"sessions", std::move(sessions)},
        {"nextCursor", page.hasMore ? Json(writeCursor(page.rows.back(), query)) : Json(nullptr)},
        {"hasMore", page.hasMore}, {"totalCount", orNull(page.total)}});
}

} // namespace revisit
