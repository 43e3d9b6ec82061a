#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// Builds event batches as the mobile SDKs write them: `{"events":[…],"deviceInfo":{…}}`, gzipped, at most
/// kMaxRawBytes of events each (spec formats 3.1, 10.1). Format: docs/formats/events.md. Threads: one at a time.
class EventBatchWriter {
public:
    /// Sum of the events' own JSON texts in one batch; an SDK starts the next batch before it would be exceeded.
    static constexpr std::size_t kMaxRawBytes = 500'000;

    /// `deviceInfoJson` is one JSON object, repeated in every batch; empty leaves `deviceInfo` out.
    explicit EventBatchWriter(std::string deviceInfoJson = {})
        : m_deviceInfo(std::move(deviceInfoJson))
    {
    }

    /// Whether the event still fits into this batch. A single event that is larger than a batch never does.
    [[nodiscard]] bool hasRoomFor(std::string_view eventJson) const noexcept
    {
        return eventJson.size() <= kMaxRawBytes - m_rawBytes;
    }
    /// Appends one event, compact JSON. Errors: InvalidInput (not a JSON object), TooLarge (no room; finish first).
    [[nodiscard]] Result<> add(std::string_view eventJson);

    [[nodiscard]] std::uint32_t eventCount() const noexcept { return m_eventCount; }
    /// The batch so far as JSON, not gzipped.
    [[nodiscard]] std::string json() const;
    /// The gzipped batch; the writer then starts an empty one with the same device. A batch without events is valid.
    /// Errors: InvalidInput (the device info is no JSON object), TooLarge.
    [[nodiscard]] Result<std::vector<std::byte>> finish();

private:
    std::string m_deviceInfo;
    std::string m_events;
    std::size_t m_rawBytes = 0;
    std::uint32_t m_eventCount = 0;
};

} // namespace revisit
