#include "pipeline/read/session_cursor.h"

#include "base/clock.h"
#include "base/encoding.h"
#include "decoder/iso_time.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

namespace revisit {

namespace {

using Json = nlohmann::json;

std::optional<SessionPosition> positionByDate(const Json& cursor, std::string_view timeKey)
{
    const auto time = parseIsoTime(jsonText(cursor, timeKey));
    std::string id = jsonText(cursor, "i");
    if (!time || id.empty()) return std::nullopt;
    return SessionPosition{std::move(id), static_cast<double>(time->ms)};
}

} // namespace

std::string writeCursor(const PipelineSession& last, const PipelineSessionQuery& query)
{
    const bool isByDate = query.sort == SessionSort::Date;
    const Json cursor{{"v", 2}, {"sk", name(query.sort)}, {"sd", query.isAscending ? "asc" : "desc"}, {"i", last.id},
        {"kt", isByDate ? Json(toIsoString({last.startedAt})) : Json()},
        {"kn", isByDate ? Json() : Json(last.sortNumber)}};
    return toBase64Url(asBytes(jsonCompact(cursor)));
}

std::optional<SessionPosition> readCursor(std::string_view text, const PipelineSessionQuery& query)
{
    const auto bytes = fromBase64Url(text);
    if (!bytes) return std::nullopt;
    const auto cursor = parseJson(*bytes);
    if (!cursor || !cursor->is_object()) return std::nullopt;
    const bool isByDate = query.sort == SessionSort::Date;
    if (jsonInteger(*cursor, "v") != 2) {
        if (!isByDate || query.isAscending) return std::nullopt;
        return positionByDate(*cursor, "s");
    }
    const std::string_view direction = query.isAscending ? "asc" : "desc";
    if (jsonText(*cursor, "sk") != name(query.sort) || jsonText(*cursor, "sd") != direction) return std::nullopt;
    if (isByDate) return positionByDate(*cursor, "kt");
    const auto key = jsonNumber(*cursor, "kn");
    std::string id = jsonText(*cursor, "i");
    if (!key || id.empty()) return std::nullopt;
    return SessionPosition{std::move(id), *key};
}

} // namespace revisit
