#pragma once

#include "base/result.h"
#include "base/units.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// What the browser SDK says around the events of one chunk (spec formats 5.1).
struct WebEnvelope {
    std::string sessionId;
    std::string sdkVersion = "0.5.0";
    std::string pageUrl;
    std::string pageTitle;
    std::string referrer;
    LogicalSize viewport; ///< CSS pixels
    double pixelRatio = 1;
    WallTime sessionStart;
    WallTime chunkStart;
    WallTime chunkEnd;
    std::int64_t sequence = 0; ///< from 0, anew with every page load
};

/// Builds web segments as the browser SDK does: an envelope around rrweb events. Format: docs/formats/rrweb.md.
/// Threads: one at a time.
class WebSegmentWriter {
public:
    explicit WebSegmentWriter(WebEnvelope envelope)
        : m_envelope(std::move(envelope))
    {
    }

    /// Appends one rrweb event, `{type, data, timestamp}`. Errors: InvalidInput (no JSON object, or no number as
    /// timestamp: the server would refuse the whole chunk).
    [[nodiscard]] Result<> add(std::string_view eventJson);
    [[nodiscard]] std::uint32_t eventCount() const noexcept { return m_eventCount; }

    /// The segment as JSON, not gzipped.
    [[nodiscard]] std::string json() const;
    /// The artifact `rrweb/<chunkStart>.rrweb.json.gz`. Errors: InvalidInput (no events), TooLarge.
    [[nodiscard]] Result<std::vector<std::byte>> finish() const;

private:
    WebEnvelope m_envelope;
    std::string m_events;
    std::uint32_t m_eventCount = 0;
};

} // namespace revisit
