#pragma once

#include "decoder/event.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace revisit {

/// One network transfer of a recording: which event rows report it, and what no single row says.
struct RequestRecord {
    std::uint32_t event = 0; ///< the kept row, index into the events
    std::vector<std::uint32_t> events; ///< all rows that report it, the kept one first
    bool isSdkTraffic = false; ///< the recorder's own upload or configuration
    bool isUrlCut = false; ///< as long as the writers' limit (300 or 500 characters)
    std::string requestType; ///< content type, of any of the rows; empty where not recorded
    std::string responseType;
    bool isCached = false; ///< any of the rows says so
};

/// The transfers among `events` (groupTransfers), sorted by start. A pure function; threads: any.
[[nodiscard]] std::vector<RequestRecord> listRequests(std::span<const Event> events);

/// A header or form field; names as written.
using NamedText = std::pair<std::string, std::string>;

/// What the rows of one transfer hold besides the numbers. Current SDKs record neither headers nor bodies (spec formats
/// 3.5); whatever a writer does add is found under the usual names, at the top level or in the payload.
struct RequestContent {
    std::vector<NamedText> requestHeaders;
    std::vector<NamedText> responseHeaders;
    std::optional<std::string> requestBody; ///< objects and arrays as compact JSON
    std::optional<std::string> responseBody;
    std::vector<NamedText> fields; ///< every member of the kept row, nested ones by their path ("payload.retry")
};

/// `json`: the rows as received, the kept one first; a later row fills what the earlier ones lack. Never fails: what is
/// no JSON object adds nothing. Threads: any.
[[nodiscard]] RequestContent readRequestContent(std::span<const std::string> json);

} // namespace revisit
