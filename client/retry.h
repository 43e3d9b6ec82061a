#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "base/units.h"
#include "client/http_client.h"

#include <cstdint>

/// When to ask a server again. Threads: any; no state.
namespace revisit {

/// Whether another attempt may help: the connection failed, or the server said 408, 425, 429 or 5xx.
[[nodiscard]] bool isWorthRetrying(const Result<HttpResponse>& outcome);

/// What the server asks for: the Retry-After header in seconds, else `retryAfter` in the JSON body (the reference
/// server sends no header, spec read-api 1.9). 0 where it says nothing; never more than 60 s.
[[nodiscard]] Milliseconds requestedDelay(const Result<HttpResponse>& outcome);

/// How long to wait after the `attempt`-th failure (from 1): 300 ms, 600 ms, 1.2 s … capped at 10 s, each between 75
/// and 125 % of that so that many clients do not come back at once, and never less than the server asked for.
[[nodiscard]] Milliseconds retryDelay(std::uint32_t attempt, const Result<HttpResponse>& outcome);

/// Waits. False when the stop came first; it is noticed within 20 ms.
[[nodiscard]] bool waitFor(Milliseconds time, const StopToken& stop);

/// HttpClient::perform() with up to `attempts` tries. The last outcome is the answer. Errors: as perform().
[[nodiscard]] Result<HttpResponse> performWithRetries(
    HttpClient& http, const HttpRequest& request, std::uint32_t attempts, const StopToken& stop);

} // namespace revisit
