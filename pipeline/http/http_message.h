#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace revisit {

/// ASCII case-insensitive equality, as header names need it.
[[nodiscard]] bool isEqualIgnoringCase(std::string_view a, std::string_view b) noexcept;

/// The header lines of one request in one buffer, so that a request costs few allocations.
class HeaderBlock {
public:
    void add(std::string_view name, std::string_view value);
    /// The first value of that name; empty where absent. Valid until the next add().
    [[nodiscard]] std::string_view value(std::string_view name) const noexcept;
    [[nodiscard]] std::size_t count(std::string_view name) const noexcept;

private:
    struct Line {
        std::uint32_t name = 0;
        std::uint32_t nameSize = 0;
        std::uint32_t value = 0;
        std::uint32_t valueSize = 0;
    };
    [[nodiscard]] std::string_view nameOf(const Line& line) const noexcept;

    std::string m_text;
    std::vector<Line> m_lines;
};

/// What a request line and its headers say. Immutable once the request is routed.
struct RequestHead {
    std::string method;
    std::string path; ///< percent-encoded, repeated slashes collapsed
    std::string query; ///< raw, without the question mark
    HeaderBlock headers;
    std::string remoteAddress;
    std::string requestId;
};

/// Splits a request target into path and query. Takes the absolute form too.
/// Errors: InvalidInput (not a path, a broken escape, an encoded or plain control character).
[[nodiscard]] Result<> parseTarget(std::string_view target, RequestHead& head);

/// The first value of a query name, decoded (`+` is a space); nullopt-like: `isThere` is false where absent.
struct QueryValue {
    bool isThere = false;
    std::string text;
};
[[nodiscard]] QueryValue queryValue(std::string_view query, std::string_view name);

/// The request's X-Request-ID where it is 1–128 printable characters without spaces, else a new UUID.
[[nodiscard]] std::string chooseRequestId(std::string_view asked);

/// Whether a list header ("gzip, br;q=0") names the token with a quality above zero.
[[nodiscard]] bool acceptsToken(std::string_view list, std::string_view token) noexcept;

} // namespace revisit
