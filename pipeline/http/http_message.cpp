#include "pipeline/http/http_message.h"

#include "base/digest.h"
#include "base/encoding.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::size_t kMaxRequestIdLength = 128;

char toLower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool isControl(char c) noexcept
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

std::string_view trimmed(std::string_view text) noexcept
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// "http://host:port/path?query" → "/path?query".
std::string_view withoutAuthority(std::string_view target) noexcept
{
    const std::size_t scheme = target.find("://");
    if (target.empty() || target.front() == '/' || scheme == std::string_view::npos) return target;
    const std::size_t path = target.find_first_of("/?", scheme + 3);
    return path == std::string_view::npos ? std::string_view{"/"} : target.substr(path);
}

std::string collapsed(std::string_view path)
{
    std::string result;
    result.reserve(path.size());
    for (const char c : path) {
        if (c == '/' && !result.empty() && result.back() == '/') continue;
        result += c;
    }
    return result;
}

std::string decodedQueryPart(std::string_view part)
{
    std::string text(part);
    std::replace(text.begin(), text.end(), '+', ' ');
    auto decoded = percentDecode(text);
    return decoded ? std::move(*decoded) : text;
}

} // namespace

bool isEqualIgnoringCase(std::string_view a, std::string_view b) noexcept
{
    return a.size() == b.size()
        && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return toLower(x) == toLower(y); });
}

void HeaderBlock::add(std::string_view name, std::string_view value)
{
    const auto offset = static_cast<std::uint32_t>(m_text.size());
    const auto nameSize = static_cast<std::uint32_t>(name.size());
    m_lines.push_back({offset, nameSize, offset + nameSize, static_cast<std::uint32_t>(value.size())});
    m_text.append(name).append(value);
}

std::string_view HeaderBlock::nameOf(const Line& line) const noexcept
{
    return std::string_view{m_text}.substr(line.name, line.nameSize);
}

std::string_view HeaderBlock::value(std::string_view name) const noexcept
{
    for (const Line& line : m_lines) {
        if (isEqualIgnoringCase(nameOf(line), name)) return std::string_view{m_text}.substr(line.value, line.valueSize);
    }
    return {};
}

std::size_t HeaderBlock::count(std::string_view name) const noexcept
{
    return static_cast<std::size_t>(std::count_if(
        m_lines.begin(), m_lines.end(), [&](const Line& line) { return isEqualIgnoringCase(nameOf(line), name); }));
}

Result<> parseTarget(std::string_view target, RequestHead& head)
{
    target = withoutAuthority(target);
    target = target.substr(0, target.find('#'));
    const std::size_t mark = target.find('?');
    head.path = collapsed(target.substr(0, mark));
    head.query = mark == std::string_view::npos ? std::string{} : std::string{target.substr(mark + 1)};
    if (std::any_of(target.begin(), target.end(), isControl))
        return fail(Errc::InvalidInput, "the request target holds control characters");
    if (head.path.empty() || (head.path.front() != '/' && head.path != "*"))
        return fail(Errc::InvalidInput, "the request target is no path");
    REVISIT_TRY(decoded, percentDecode(head.path));
    if (std::any_of(decoded.begin(), decoded.end(), isControl))
        return fail(Errc::InvalidInput, "the path holds encoded control characters");
    return {};
}

QueryValue queryValue(std::string_view query, std::string_view name)
{
    while (!query.empty()) {
        const std::size_t end = query.find('&');
        const std::string_view pair = query.substr(0, end);
        const std::size_t equals = pair.find('=');
        if (decodedQueryPart(pair.substr(0, equals)) == name) {
            const bool hasText = equals != std::string_view::npos;
            return {true, hasText ? decodedQueryPart(pair.substr(equals + 1)) : std::string{}};
        }
        if (end == std::string_view::npos) break;
        query.remove_prefix(end + 1);
    }
    return {};
}

std::string chooseRequestId(std::string_view asked)
{
    const auto isPrintable = [](char c) { return c > 0x20 && c < 0x7f; };
    const bool isUsable
        = !asked.empty() && asked.size() <= kMaxRequestIdLength && std::all_of(asked.begin(), asked.end(), isPrintable);
    return isUsable ? std::string{asked} : randomUuid();
}

bool acceptsToken(std::string_view list, std::string_view token) noexcept
{
    while (!list.empty()) {
        const std::size_t end = list.find(',');
        const std::string_view item = list.substr(0, end);
        const std::size_t semicolon = item.find(';');
        if (isEqualIgnoringCase(trimmed(item.substr(0, semicolon)), token)) {
            if (semicolon == std::string_view::npos) return true;
            const std::string_view quality = trimmed(item.substr(semicolon + 1));
            const bool isZero = quality.starts_with("q=0") && quality.find_first_of("123456789") == quality.npos;
            return !isZero;
        }
        if (end == std::string_view::npos) break;
        list.remove_prefix(end + 1);
    }
    return false;
}

} // namespace revisit
