#include "decoder/server_facts.h"

#include "decoder/device_info.h"
#include "decoder/event_time.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>

namespace revisit {

namespace {

using Json = nlohmann::json;

std::string firstText(const Json& object, std::initializer_list<std::string_view> keys)
{
    const Json* value = jsonMember(object, keys);
    return value == nullptr ? std::string{} : jsonText(*value);
}

std::optional<WallTime> firstTime(const Json& object, std::initializer_list<std::string_view> keys)
{
    const Json* value = jsonMember(object, keys);
    return value == nullptr ? std::nullopt : coerceTime(*value, {});
}

/// The object that a body wraps under one of the keys, else the body.
const Json& inside(const Json& body, std::initializer_list<std::string_view> keys)
{
    const Json* inner = jsonMember(body, keys);
    return inner != nullptr && inner->is_object() ? *inner : body;
}

bool hasClampedClock(const Json& row)
{
    const Json* metadata = jsonMember(row, "metadata");
    const Json* clock = metadata == nullptr ? jsonMember(row, "ingestClock") : jsonMember(*metadata, "ingestClock");
    const Json* clamped = clock == nullptr ? nullptr : jsonMember(*clock, "clamped");
    return clamped != nullptr && jsonBool(*clamped).value_or(false);
}

} // namespace

ServerFacts readSessionFacts(std::span<const std::byte> json, Problems& problems, const DecoderLimits& limits)
{
    const Json document = parseJsonSalvaging(json, JsonLimits::ofServedTrees(limits), problems);
    const Json& row = inside(document, {"core", "session"}); // bootstrap bodies and artifact lists wrap it
    ServerFacts facts;
    facts.sessionId = firstText(row, {"sessionId", "id"});
    facts.start = firstTime(row, {"startTime", "startedAt", "startMs"});
    facts.end = firstTime(row, {"endTime", "endedAt", "endMs"});
    facts.isClamped = hasClampedClock(row);
    facts.userId = firstText(row, {"userId"});
    facts.anonymousName = firstText(row, {"anonymousDisplayName", "anonymousName"});
    facts.device = readDeviceInfo(row).value_or(DeviceInfo{});
    facts.device.json.clear();
    if (const Json* device = jsonMember(row, "deviceInfo"))
        if (const auto more = readDeviceInfo(*device)) completeDeviceInfo(facts.device, *more);
    return facts;
}

void completeFacts(ServerFacts& facts, const ServerFacts& more)
{
    if (facts.sessionId.empty()) facts.sessionId = more.sessionId;
    if (!facts.start) facts.start = more.start;
    if (!facts.end) facts.end = more.end;
    facts.isClamped = facts.isClamped || more.isClamped;
    if (facts.userId.empty()) facts.userId = more.userId;
    if (facts.anonymousName.empty()) facts.anonymousName = more.anonymousName;
    completeDeviceInfo(facts.device, more.device);
}

std::vector<WallTime> manifestFrameTimes(
    std::span<const std::byte> json, Problems& problems, const DecoderLimits& limits)
{
    std::vector<WallTime> times;
    const Json document = parseJsonSalvaging(json, JsonLimits::ofServedTrees(limits), problems);
    const Json* frames = jsonMember(inside(document, {"core"}), "screenshotFrames");
    if (frames == nullptr || !frames->is_array()) return times;
    for (const Json& frame : *frames)
        if (const auto time = firstTime(frame, {"timestamp"})) times.push_back(*time);
    std::ranges::sort(times);
    return times;
}

void checkJson(std::span<const std::byte> json, Problems& problems, const DecoderLimits& limits)
{
    std::ignore = parseJsonSalvaging(json, JsonLimits::ofServedTrees(limits), problems);
}

} // namespace revisit
