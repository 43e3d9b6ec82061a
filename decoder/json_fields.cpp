#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace revisit {

namespace {

using Json = nlohmann::json;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::optional<double> numberInText(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    if (text.empty() || text.size() > 64) return std::nullopt;
    const Json parsed = Json::parse(text, nullptr, false); // not strtod: it follows the locale
    if (!parsed.is_number() || !std::isfinite(parsed.get<double>())) return std::nullopt;
    return parsed.get<double>();
}

} // namespace

const Json* jsonMember(const Json& object, std::string_view key)
{
    if (!object.is_object()) return nullptr;
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

const Json* jsonMember(const Json& object, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys)
        if (const Json* member = jsonMember(object, key)) return member;
    return nullptr;
}

std::optional<double> jsonNumber(const Json& value)
{
    if (value.is_string()) return numberInText(value.get_ref<const std::string&>());
    if (!value.is_number()) return std::nullopt;
    const auto number = value.get<double>();
    return std::isfinite(number) ? std::optional{number} : std::nullopt;
}

std::optional<std::int64_t> jsonInteger(const Json& value)
{
    if (value.is_number_integer() && !value.is_number_unsigned()) return value.get<std::int64_t>();
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        if (number > static_cast<std::uint64_t>(INT64_MAX)) return std::nullopt;
        return static_cast<std::int64_t>(number);
    }
    const auto number = jsonNumber(value);
    if (!number || *number >= 0x1p63 || *number < -0x1p63) return std::nullopt;
    return static_cast<std::int64_t>(*number);
}

std::optional<bool> jsonBool(const Json& value)
{
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        if (text == "true") return true;
        if (text == "false") return false;
        return std::nullopt;
    }
    if (value == 1) return true;
    if (value == 0) return false;
    return std::nullopt;
}

std::string jsonText(const Json& value)
{
    if (value.is_string()) return value.get_ref<const std::string&>();
    return value.is_number() || value.is_boolean() ? jsonCompact(value) : std::string{};
}

std::optional<double> jsonNumber(const Json& object, std::string_view key)
{
    const Json* member = jsonMember(object, key);
    return member == nullptr ? std::nullopt : jsonNumber(*member);
}

std::optional<std::int64_t> jsonInteger(const Json& object, std::string_view key)
{
    const Json* member = jsonMember(object, key);
    return member == nullptr ? std::nullopt : jsonInteger(*member);
}

std::string jsonText(const Json& object, std::string_view key)
{
    const Json* member = jsonMember(object, key);
    return member == nullptr ? std::string{} : jsonText(*member);
}

} // namespace revisit
