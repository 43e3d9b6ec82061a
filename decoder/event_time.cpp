#include "decoder/event_time.h"

#include "decoder/iso_time.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <array>

namespace revisit {

namespace {

constexpr double kFirstMilliseconds = 1e10;
constexpr double kLastMilliseconds = 8.64e15; // the last moment that JavaScript knows
constexpr Milliseconds kSlack{60'000};
constexpr Milliseconds kAssumedLength{86'400'000};

WallTime toWall(double ms) { return {static_cast<std::int64_t>(ms)}; }

WallTime coerceSmall(double number, const EventContext& context)
{
    if (context.sessionStart) {
        const WallTime start = *context.sessionStart;
        const WallTime end = context.sessionEnd.value_or(start + kAssumedLength);
        const auto startMs = static_cast<double>(start.ms);
        for (const double candidate : std::array{number * 1000, startMs + number, startMs + number * 1000}) {
            const WallTime time = toWall(candidate);
            if (time >= start - kSlack && time <= end + kSlack) return time;
        }
    }
    return toWall(number * 1000);
}

} // namespace

std::optional<WallTime> coerceTime(const nlohmann::json& value, const EventContext& context)
{
    const auto number = jsonNumber(value);
    if (!number) {
        return value.is_string() ? parseIsoTime(value.get_ref<const std::string&>()) : std::nullopt;
    }
    if (*number <= 0 || *number > kLastMilliseconds) return std::nullopt;
    return *number >= kFirstMilliseconds ? toWall(*number) : coerceSmall(*number, context);
}

std::optional<WallTime> eventTime(const nlohmann::json& event, const EventContext& context)
{
    const nlohmann::json* value = jsonMember(event, {"timestamp", "ts", "time"});
    return value == nullptr ? std::nullopt : coerceTime(*value, context);
}

} // namespace revisit
