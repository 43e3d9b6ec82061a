#include "pipeline/ingest/client_clock.h"

#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

namespace revisit {

namespace {

constexpr Milliseconds kStartLeeway{3'600'000};

} // namespace

std::optional<ClientClock> clockOfNewSession(std::optional<WallTime> clientEpoch, WallTime now)
{
    if (!clientEpoch || *clientEpoch <= now + kToleratedFutureSkew) return std::nullopt;
    return ClientClock{clientEpoch->ms, (*clientEpoch - now).ms};
}

nlohmann::json describeClock(const ClientClock& clock, WallTime now)
{
    return {{"ruleVersion", "future-client-clock-v1"}, {"clamped", true}, {"rawSessionStartedAtMs", clock.rawStartMs},
        {"normalizedStartedAtMs", now.ms}, {"serverObservedAtMs", now.ms}, {"futureSkewMs", clock.futureSkewMs},
        {"maxFutureSkewMs", kToleratedFutureSkew.ms}};
}

std::optional<ClientClock> readClock(const nlohmann::json& metadata)
{
    const nlohmann::json* clock = jsonMember(metadata, "ingestClock");
    if (clock == nullptr) return std::nullopt;
    const auto raw = jsonInteger(*clock, "rawSessionStartedAtMs");
    const auto skew = jsonInteger(*clock, "futureSkewMs");
    if (!raw || !skew) return std::nullopt;
    return ClientClock{*raw, *skew};
}

WallTime normalised(WallTime clientTime, const std::optional<ClientClock>& clock, WallTime now)
{
    const bool isFuture = clientTime > now + kToleratedFutureSkew;
    if (!clock) return isFuture ? now : clientTime;
    const bool isOnClientClock = clientTime >= WallTime{clock->rawStartMs} - kStartLeeway;
    return isOnClientClock || isFuture ? clientTime - Milliseconds{clock->futureSkewMs} : clientTime;
}

} // namespace revisit
