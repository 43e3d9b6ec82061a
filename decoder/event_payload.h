#pragma once

#include <nlohmann/json_fwd.hpp>

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

namespace revisit {

/// An event's own data, by the reference's rule (spec formats 3.6): the first of payload, payloadInline, details and
/// properties that is there; texts that hold an object or array are parsed, other texts stay texts.
///
/// Private to the readers of events. Refers to the event, which must outlive it. Threads: one at a time.
class EventPayload {
public:
    explicit EventPayload(const nlohmann::json& event);
    ~EventPayload();
    EventPayload(const EventPayload&) = delete;
    EventPayload& operator=(const EventPayload&) = delete;

    /// Object, array, text or null: what the read API serves as `payload`.
    [[nodiscard]] const nlohmann::json& payload() const noexcept;
    /// The object the fields below come from, or null: what the read API serves as `properties`.
    [[nodiscard]] const nlohmann::json& properties() const noexcept;
    /// Whether a parsed text stands behind payload(); rage taps in such a text do not count (spec formats 3.6).
    [[nodiscard]] bool wasText() const noexcept;

    /// The first of the keys at the event's top level, then in `properties` (as received), then in the payload.
    /// nullptr where all are missing or null.
    [[nodiscard]] const nlohmann::json* find(std::initializer_list<std::string_view> keys) const;
    /// find() as text; empty where there is none.
    [[nodiscard]] std::string text(std::initializer_list<std::string_view> keys) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace revisit
