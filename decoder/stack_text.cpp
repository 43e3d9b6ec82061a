#include "decoder/stack_text.h"

#include <algorithm>
#include <charconv>

namespace revisit {

namespace {

constexpr std::string_view kBlanks = " \t\r\n\v\f";

std::optional<std::uint64_t> wholeNumber(std::string_view text, int base) noexcept
{
    std::uint64_t value = 0;
    const auto* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value, base);
    if (text.empty() || error != std::errc{} || rest != end) return std::nullopt;
    return value;
}

/// Takes ":<number>" off the end.
std::optional<std::uint32_t> takeTrailingNumber(std::string_view& text) noexcept
{
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto number = decimalNumber(text.substr(colon + 1));
    if (!number || *number > UINT32_MAX) return std::nullopt;
    text.remove_suffix(text.size() - colon);
    return static_cast<std::uint32_t>(*number);
}

/// Whether what is left of "scheme://host:port" is only the host.
bool isBareHost(std::string_view text) noexcept
{
    const auto scheme = text.find("://");
    return scheme != std::string_view::npos && text.find('/', scheme + 3) == std::string_view::npos
        && text.size() > scheme + 3;
}

} // namespace

std::string_view trimBlanks(std::string_view text) noexcept
{
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::optional<std::uint64_t> decimalNumber(std::string_view text) noexcept { return wholeNumber(text, 10); }

std::optional<std::uint64_t> hexNumber(std::string_view text) noexcept
{
    if (text.starts_with("0x") || text.starts_with("0X")) text.remove_prefix(2);
    return wholeNumber(text, 16);
}

std::optional<std::uint64_t> offsetNumber(std::string_view text) noexcept
{
    return text.starts_with("0x") ? hexNumber(text) : decimalNumber(text);
}

SourcePlace splitPlace(std::string_view text) noexcept
{
    std::string_view rest = text;
    const auto last = takeTrailingNumber(rest);
    if (!last || isBareHost(rest)) return {text, 0, 0};
    std::string_view file = rest;
    if (const auto line = takeTrailingNumber(file); line && !isBareHost(file)) return {file, *line, *last};
    if (const auto line = decimalNumber(rest); line && *line <= UINT32_MAX) // minified: "value@1:2345"
        return {{}, static_cast<std::uint32_t>(*line), *last};
    return {rest, *last, 0};
}

std::size_t openingBracket(std::string_view text) noexcept
{
    std::size_t open = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
        if (text[i] == ')') ++open;
        if (text[i] == '(' && --open == 0) return i;
        if (open == 0) return std::string_view::npos;
    }
    return std::string_view::npos;
}

std::string_view takeWord(std::string_view& text) noexcept
{
    const auto end = std::min(text.find_first_of(kBlanks), text.size());
    const std::string_view word = text.substr(0, end);
    text = trimBlanks(text.substr(end));
    return word;
}

} // namespace revisit
