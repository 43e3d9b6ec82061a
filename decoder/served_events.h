#pragma once

#include "decoder/event.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace revisit {

/// Turns event artifacts into the `timeline` body's parts, as the read API serves them (spec read-api 5.8): every event
/// keeps all its fields and gains id, type, timestamp, payload, properties, gestureType, targetLabel, touches,
/// frustrationKind and screen; rage taps are synthesised for tap-only streams; requests and the device are derived.
///
/// Ids are stable: `evt_<n>_<hex>`, from the artifact's id and the event's place in it. Threads: one at a time.
class ServedEvents {
public:
    /// `context` bounds small timestamps (spec formats 3.9 rule 2).
    explicit ServedEvents(EventContext context);
    ~ServedEvents();
    ServedEvents(const ServedEvents&) = delete;
    ServedEvents& operator=(const ServedEvents&) = delete;

    /// Adds the inflated JSON of one events artifact, salvaging damage. Call in upload order.
    void addBatch(std::string_view artifactId, std::span<const std::byte> json, const DecoderLimits& limits = {});

    /// Adds a custom event that is stored on the session's row, unless one of the same name and time is there already.
    void addStoredEvent(const nlohmann::json& event);
    /// Adds a fault's event (type crash, anr or error) unless an equal one is there: same type, time to 250 ms, name,
    /// message and first stack line (spec formats 3.9 rule 6).
    void addFaultEvent(const nlohmann::json& event);

    /// All events, sorted by time, inferred rage taps included: a JSON array.
    [[nodiscard]] nlohmann::json events() const;
    /// The network requests among them, in the served shape, sorted by time: a JSON array.
    [[nodiscard]] nlohmann::json networkRequests() const;
    /// The first device info with a screen size, as received, or null.
    [[nodiscard]] nlohmann::json deviceInfo() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// One event in the served shape, with the given id unless it brings its own. Threads: any.
[[nodiscard]] nlohmann::json servedEvent(
    const nlohmann::json& event, const EventContext& context, const std::string& id);

} // namespace revisit
