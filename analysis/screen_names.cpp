#include "analysis/session_counters.h"

#include <algorithm>
#include <array>

namespace revisit {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHexDigit(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool isWordCharacter(char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return text;
}

bool isUuid(std::string_view text)
{
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        if (isDash ? text[i] != '-' : !isHexDigit(text[i])) return false;
    }
    return true;
}

bool isId(std::string_view segment)
{
    if (segment.empty()) return false;
    return isUuid(segment) || std::ranges::all_of(segment, isDigit)
        || (segment.size() >= 16 && std::ranges::all_of(segment, isHexDigit));
}

bool isToken(std::string_view segment)
{
    return segment.size() >= 20 && std::ranges::any_of(segment, isDigit)
        && std::ranges::all_of(segment, isWordCharacter);
}

/// The path with its empty segments dropped and those that `isVariable` names replaced by ":id".
std::string mappedPath(std::string_view path, bool (*isVariable)(std::string_view))
{
    std::string result;
    while (!path.empty()) {
        const auto slash = std::min(path.find('/'), path.size());
        const std::string_view segment = path.substr(0, slash);
        path.remove_prefix(std::min(slash + 1, path.size()));
        if (segment.empty()) continue;
        result += '/';
        result += isVariable(segment) ? std::string_view{":id"} : segment;
    }
    return result.empty() ? "/" : result;
}

bool isAssetPath(std::string_view path)
{
    constexpr std::array<std::string_view, 12> kSuffixes{
        ".js", ".css", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".ico", ".webp", ".woff", ".woff2", ".map"};
    return std::ranges::any_of(kSuffixes, [&](std::string_view suffix) { return path.ends_with(suffix); });
}

std::string collapsedBlanks(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (!isBlank(c))
            result += c;
        else if (!result.ends_with(' '))
            result += ' ';
    }
    return result;
}

/// The path of "/a/b?c" and "scheme://host/a/b#c"; nullopt for names that are no routes.
std::optional<std::string_view> routePath(std::string_view name)
{
    const auto scheme = name.find("://");
    const bool hasScheme = scheme != std::string_view::npos && scheme > 0
        && std::ranges::all_of(
            name.substr(0, scheme), [](char c) { return isWordCharacter(c) || c == '+' || c == '-' || c == '.'; });
    if (!hasScheme && !name.starts_with('/')) return std::nullopt;
    if (hasScheme) {
        name.remove_prefix(scheme + 3);
        name.remove_prefix(std::min(name.find_first_of("/?#"), name.size()));
    }
    return name.substr(0, name.find_first_of("?#"));
}

} // namespace

std::string normalisedScreenName(std::string_view name)
{
    constexpr std::array<std::string_view, 5> kNothing{"unknown", "undefined", "null", "none", "n/a"};
    name = trimmed(name);
    std::string lowered{name};
    std::ranges::transform(lowered, lowered.begin(), lower);
    if (name.empty() || std::ranges::find(kNothing, lowered) != kNothing.end()) return {};
    const auto path = routePath(name);
    if (!path) return collapsedBlanks(name);
    if (isAssetPath(*path) || *path == "/api" || path->starts_with("/api/")) return {};
    return mappedPath(*path, [](std::string_view segment) { return isId(segment) || isToken(segment); });
}

std::string normalisedEndpointPath(std::string_view path)
{
    return mappedPath(path.substr(0, path.find_first_of("?#")), [](std::string_view segment) { return isId(segment); });
}

} // namespace revisit
