#include "client/retry.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <thread>

namespace revisit {

namespace {

constexpr std::int64_t kFirstDelayMs = 300;
constexpr std::int64_t kLongestDelayMs = 10'000;
constexpr std::int64_t kLongestRequestedMs = 60'000;
constexpr std::chrono::milliseconds kWaitSlice{20};

/// 75 to 125 per cent of the delay.
std::int64_t jittered(std::int64_t delayMs)
{
    const auto random = std::to_integer<std::int64_t>(randomBytes(1).front());
    return delayMs * (192 + random / 2) / 256;
}

} // namespace

bool isWorthRetrying(const Result<HttpResponse>& outcome)
{
    if (!outcome) return outcome.error().code == Errc::Network;
    const int status = outcome->status;
    return status == 408 || status == 425 || status == 429 || status >= 500;
}

Milliseconds requestedDelay(const Result<HttpResponse>& outcome)
{
    if (!outcome || (outcome->status != 429 && outcome->status != 503)) return {0};
    const std::string_view header = outcome->header("retry-after");
    std::int64_t seconds = 0;
    const auto parsed = std::from_chars(header.data(), header.data() + header.size(), seconds);
    if (parsed.ec != std::errc{}) {
        const auto body = parseJson(outcome->body);
        seconds = body ? jsonInteger(*body, "retryAfter").value_or(0) : 0;
    }
    return {std::clamp<std::int64_t>(seconds, 0, kLongestRequestedMs / 1000) * 1000};
}

Milliseconds retryDelay(std::uint32_t attempt, const Result<HttpResponse>& outcome)
{
    const std::uint32_t doublings = std::min<std::uint32_t>(attempt > 0 ? attempt - 1 : 0, 10);
    const std::int64_t delayMs = std::min(kFirstDelayMs << doublings, kLongestDelayMs);
    return {std::max(jittered(delayMs), requestedDelay(outcome).ms)};
}

bool waitFor(Milliseconds time, const StopToken& stop)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(time.ms);
    while (!stop.isStopRequested()) {
        const auto left = end - std::chrono::steady_clock::now();
        if (left <= left.zero()) return true;
        std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(left, kWaitSlice));
    }
    return false;
}

Result<HttpResponse> performWithRetries(
    HttpClient& http, const HttpRequest& request, std::uint32_t attempts, const StopToken& stop)
{
    for (std::uint32_t attempt = 1;; ++attempt) {
        auto outcome = http.perform(request, stop);
        if (attempt >= attempts || !isWorthRetrying(outcome)) return outcome;
        if (!waitFor(retryDelay(attempt, outcome), stop)) return fail(Errc::Cancelled, "stopped between two attempts");
    }
}

} // namespace revisit
