#pragma once

#include "base/units.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>

/// Clocks that run ahead (spec ingest 4.6): times from the future are moved back by what the session's start was ahead.
/// Clocks behind are never corrected. Pure functions; any thread.
namespace revisit {

inline constexpr Milliseconds kToleratedFutureSkew{600'000};

/// How a session's client clock is corrected. Kept in sessions.metadata.ingestClock.
struct ClientClock {
    std::int64_t rawStartMs = 0; ///< the number in the session id
    std::int64_t futureSkewMs = 0; ///< how far ahead of the server that was
};

/// The correction a new session needs; nullopt for a clock that is not more than ten minutes ahead.
[[nodiscard]] std::optional<ClientClock> clockOfNewSession(std::optional<WallTime> clientEpoch, WallTime now);
/// The reference's record of a correction.
[[nodiscard]] nlohmann::json describeClock(const ClientClock& clock, WallTime now);
/// The correction that a session's metadata records.
[[nodiscard]] std::optional<ClientClock> readClock(const nlohmann::json& metadata);

/// A client's time on the server's clock. Without a recorded correction, a time from the future becomes `now`.
[[nodiscard]] WallTime normalised(WallTime clientTime, const std::optional<ClientClock>& clock, WallTime now);

} // namespace revisit
