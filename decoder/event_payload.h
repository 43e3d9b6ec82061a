#pragma once

#include <nlohmann/json_fwd.hpp>

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

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
    /// Whether the payload is a text that looks like JSON but is none. Android builds `attribute` payloads by plain
    /// interpolation, so a quote in a value breaks them; find() recovers key and value where the text has that shape,
    /// payload() and properties() stay what the read API serves.
    [[nodiscard]] bool isBroken() const noexcept { return m_isBroken; }

    /// The first of the keys at the event's top level, then in `properties` (as received), then in the payload, then in
    /// what could be recovered of a broken one.
    /// nullptr where all are missing or null.
    [[nodiscard]] const nlohmann::json* find(std::initializer_list<std::string_view> keys) const;
    /// find() as text; empty where there is none.
    [[nodiscard]] std::string text(std::initializer_list<std::string_view> keys) const;

private:
    const nlohmann::json* parsed(const nlohmann::json& text);
    const nlohmann::json* structured(const nlohmann::json* value);
    const nlohmann::json* keep(nlohmann::json value);

    const nlohmann::json& m_event;
    const nlohmann::json* m_written = nullptr; ///< the event's own `properties`, where they are an object
    const nlohmann::json* m_payload = nullptr;
    const nlohmann::json* m_properties = nullptr;
    const nlohmann::json* m_recovered = nullptr;
    std::vector<std::unique_ptr<nlohmann::json>> m_parsed; ///< what texts held
    bool m_isBroken = false;
};

} // namespace revisit
