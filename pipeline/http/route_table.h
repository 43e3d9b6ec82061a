#pragma once

#include "pipeline/http/http_server.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace revisit {

/// What a path matched: the route and the decoded values of its `:name` parts.
struct RouteMatch {
    const HttpRoute* route = nullptr;
    std::vector<std::pair<std::string, std::string>> parameters; ///< name, decoded value
};

/// Finds the route of a request. Immutable, so any thread may ask.
///
/// Segments are compared percent-decoded. A trailing slash is ignored. `.` and `..`, plain or encoded, match nothing.
class RouteTable {
public:
    explicit RouteTable(std::vector<HttpRoute> routes);
    RouteTable(const RouteTable&) = delete;
    RouteTable& operator=(const RouteTable&) = delete;

    /// HEAD is looked up as GET. `path` is percent-encoded and well-formed (parseTarget checks).
    [[nodiscard]] std::optional<RouteMatch> find(std::string_view method, std::string_view path) const;

private:
    struct Part {
        std::string text; ///< the literal, or the name of a `:name`
        bool isName = false;
    };
    struct Entry {
        const HttpRoute* route = nullptr;
        std::vector<Part> parts;
    };
    [[nodiscard]] static Entry compile(const HttpRoute& route);
    [[nodiscard]] static bool isMoreLiteral(const Entry& a, const Entry& b);
    [[nodiscard]] static bool isMatch(const Entry& entry, const std::vector<std::string>& segments);

    std::vector<HttpRoute> m_routes;
    std::map<std::pair<std::string, std::size_t>, std::vector<Entry>, std::less<>> m_byShape; ///< method, segment count
};

} // namespace revisit
