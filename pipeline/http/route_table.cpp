#include "pipeline/http/route_table.h"

#include "base/encoding.h"

#include <algorithm>

namespace revisit {

namespace {

std::vector<std::string_view> splitPath(std::string_view path)
{
    std::vector<std::string_view> segments;
    while (!path.empty()) {
        if (path.front() == '/') path.remove_prefix(1);
        const std::size_t end = path.find('/');
        if (const std::string_view segment = path.substr(0, end); !segment.empty()) segments.push_back(segment);
        if (end == std::string_view::npos) break;
        path.remove_prefix(end);
    }
    return segments;
}

std::optional<std::vector<std::string>> decodedSegments(std::string_view path)
{
    std::vector<std::string> decoded;
    for (const std::string_view segment : splitPath(path)) {
        auto text = percentDecode(segment);
        if (!text || *text == "." || *text == "..") return std::nullopt;
        decoded.push_back(std::move(*text));
    }
    return decoded;
}

} // namespace

RouteTable::RouteTable(std::vector<HttpRoute> routes)
    : m_routes(std::move(routes))
{
    for (const HttpRoute& route : m_routes) {
        Entry entry = compile(route);
        m_byShape[{route.method, entry.parts.size()}].push_back(std::move(entry));
    }
    for (auto& [shape, entries] : m_byShape) std::stable_sort(entries.begin(), entries.end(), isMoreLiteral);
}

RouteTable::Entry RouteTable::compile(const HttpRoute& route)
{
    Entry entry{&route, {}};
    for (const std::string_view segment : splitPath(route.pattern)) {
        const bool isName = segment.front() == ':';
        entry.parts.push_back({std::string{isName ? segment.substr(1) : segment}, isName});
    }
    return entry;
}

bool RouteTable::isMoreLiteral(const Entry& a, const Entry& b)
{
    return std::lexicographical_compare(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(),
        [](const Part& x, const Part& y) { return !x.isName && y.isName; });
}

bool RouteTable::isMatch(const Entry& entry, const std::vector<std::string>& segments)
{
    return std::equal(entry.parts.begin(), entry.parts.end(), segments.begin(), segments.end(),
        [](const Part& part, const std::string& segment) { return part.isName || part.text == segment; });
}

std::optional<RouteMatch> RouteTable::find(std::string_view method, std::string_view path) const
{
    auto segments = decodedSegments(path);
    if (!segments) return std::nullopt;
    const auto shape = m_byShape.find(std::pair{std::string{method == "HEAD" ? "GET" : method}, segments->size()});
    if (shape == m_byShape.end()) return std::nullopt;
    for (const Entry& entry : shape->second) {
        if (!isMatch(entry, *segments)) continue;
        RouteMatch match{entry.route, {}};
        for (std::size_t i = 0; i < entry.parts.size(); ++i)
            if (entry.parts[i].isName) match.parameters.emplace_back(entry.parts[i].text, std::move((*segments)[i]));
        return match;
    }
    return std::nullopt;
}

} // namespace revisit
