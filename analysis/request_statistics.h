#pragma once

#include "decoder/event.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace revisit {

/// How long a number of requests took. Requests without a recorded duration do not count.
struct DurationStatistics {
    std::uint32_t timed = 0; ///< requests with a duration
    double medianMs = 0;
    double p95Ms = 0;
    double maxMs = 0;
};

/// What the requests to one endpoint add up to: one method, host and path with ids replaced (normalisedEndpointPath).
struct EndpointStatistics {
    std::string method;
    std::string host;
    std::string path;
    std::uint32_t count = 0;
    std::uint32_t failed = 0;
    std::int64_t requestBytes = 0; ///< of those that recorded a size
    std::int64_t responseBytes = 0;
    DurationStatistics duration;
};

/// What a number of requests add up to.
struct RequestStatistics {
    std::uint32_t count = 0;
    std::uint32_t failed = 0; ///< no success where an outcome was recorded
    std::uint32_t unanswered = 0; ///< of the failed ones: no status
    std::int64_t requestBytes = 0;
    std::int64_t responseBytes = 0;
    std::uint32_t withoutSize = 0; ///< neither size was recorded
    DurationStatistics duration;
    std::vector<EndpointStatistics> endpoints; ///< slowest first: by p95, then by count
};

/// Pure; threads: any. Percentiles are by nearest rank: a duration that occurred, never a mean of two.
[[nodiscard]] RequestStatistics requestStatistics(std::span<const NetworkFields* const> requests);

/// The value at the percentile (0 to 100) by nearest rank of an ascending list; 0 for an empty one.
[[nodiscard]] double percentile(std::span<const double> ascending, double percent);

/// Whether the request counts as failed: an outcome was recorded and it is no success.
[[nodiscard]] bool isFailedRequest(const NetworkFields& request) noexcept;

} // namespace revisit
