#include "client/json_fields.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace revisit {

using nlohmann::json;

namespace {

constexpr int kMaxDepth = 64;
constexpr double kLargestWhole = 9.0e18;

} // namespace

Result<json> parseJsonObject(std::string_view text, std::string_view what)
{
    bool isTooDeep = false;
    const json::parser_callback_t watchDepth = [&isTooDeep](int depth, json::parse_event_t, json&) {
        isTooDeep = isTooDeep || depth > kMaxDepth;
        return !isTooDeep; // values below the limit are dropped, so a hostile document costs no stack
    };
    json value = json::parse(text, watchDepth, false);
    if (isTooDeep) return fail(Errc::Corrupt, std::string(what) + " is nested too deeply");
    if (value.is_discarded()) return fail(Errc::Corrupt, std::string(what) + " is not JSON");
    if (!value.is_object()) return fail(Errc::Corrupt, std::string(what) + " is not a JSON object");
    return value;
}

const json& field(const json& value, const char* name) noexcept
{
    static const json kNull;
    if (!value.is_object()) return kNull;
    const auto found = value.find(name);
    return found == value.end() ? kNull : *found;
}

std::string textField(const json& object, const char* name)
{
    const json& value = field(object, name);
    return value.is_string() ? value.get<std::string>() : std::string{};
}

std::optional<std::int64_t> numberField(const json& object, const char* name)
{
    const json& value = field(object, name);
    if (value.is_number_integer()) return value.get<std::int64_t>();
    if (!value.is_number_float()) return std::nullopt;
    const double number = value.get<double>();
    if (!std::isfinite(number) || std::abs(number) > kLargestWhole) return std::nullopt;
    return static_cast<std::int64_t>(number);
}

bool isTrueField(const json& object, const char* name)
{
    const json& value = field(object, name);
    return value.is_boolean() && value.get<bool>();
}

std::string toText(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

} // namespace revisit
