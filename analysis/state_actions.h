#pragma once

#include "decoder/event.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace revisit {

/// One action of a Redux store, as the browser SDK's middleware records it (spec formats 3.6, `$redux_action`). JSON is
/// compact; nullopt where it was not recorded.
struct StateAction {
    std::uint32_t event = 0; ///< index into the events
    std::string type; ///< "cart/add"
    std::optional<std::int64_t> sequence; ///< as the middleware counts
    double durationMs = 0; ///< of the reducers; 0 where not recorded
    bool isTruncated = false; ///< the middleware cut the states (64 KiB)
    std::optional<std::string> action;
    std::optional<std::string> before;
    std::optional<std::string> after;
};

/// Whether the event is an action of a store.
[[nodiscard]] bool isStateAction(const Event& event) noexcept;

/// The action that an event holds; nullopt where it is none. An action that does not name its state before does not get
/// one here: the caller may take the state after the action before. Threads: any.
[[nodiscard]] std::optional<StateAction> readStateAction(const Event& event);

/// All actions among `events`, in their order, states before completed from the action before where it names one and
/// the sequence has no gap. Threads: any.
[[nodiscard]] std::vector<StateAction> listStateActions(std::span<const Event> events);

} // namespace revisit
