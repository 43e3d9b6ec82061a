#pragma once

#include "analysis/request_record.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// One request to be written, with what its rows hold.
struct HarEntry {
    const NetworkFields* request = nullptr;
    const RequestRecord* record = nullptr;
    RequestContent content;
};

/// What a HAR document says about where it comes from.
struct HarSource {
    std::string sessionId;
    std::string title; ///< of its one page
    std::string creatorVersion;
    WallTime start; ///< of the session
};

/// An HTTP archive, version 1.2, of requests in the order given. Every required member is there. What was not recorded
/// is written as the format asks for it: sizes as -1, `httpVersion` as "unknown", all of the time as `wait`; each
/// entry's comment says so. Members of ours begin with an underscore: `_requestId`, `_error`, `_isSdkTraffic`,
/// `_reports`.
class HarDocument {
public:
    explicit HarDocument(const HarSource& source);
    void add(const HarEntry& entry);
    /// The document, indented; the object is of no use afterwards.
    [[nodiscard]] std::string finish();

private:
    HarSource m_source;
    std::string m_entries;
};

/// The moment as "2026-01-01T00:00:00.123Z". Threads: any.
[[nodiscard]] std::string isoTimeText(WallTime time);

/// The name and value pairs of a URL's query, percent-decoded.
[[nodiscard]] std::vector<NamedText> queryPairs(std::string_view url);

} // namespace revisit
