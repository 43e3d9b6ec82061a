#include "client/json_answer.h"

#include "base/encoding.h"
#include "decoder/iso_time.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

namespace revisit {

using nlohmann::json;

Result<json> parseAnswer(std::string_view body) { return parseJson(asBytes(body)); }

const json* answerMember(const json& answer, std::string_view key) { return jsonMember(answer, key); }

std::string answerText(const json& answer, std::string_view key) { return jsonText(answer, key); }

std::optional<std::int64_t> answerInteger(const json& answer, std::string_view key) { return jsonInteger(answer, key); }

bool isAnswerTrue(const json& answer, std::string_view key)
{
    const json* value = jsonMember(answer, key);
    return value != nullptr && jsonBool(*value).value_or(false);
}

std::optional<WallTime> answerTime(const json& answer, std::string_view key)
{
    return parseIsoTime(jsonText(answer, key));
}

} // namespace revisit
