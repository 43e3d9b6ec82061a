#include "decoder/timeline_labels.h"

#include "base/encoding.h"
#include "decoder/event_payload.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace revisit {

namespace {

constexpr std::size_t kMaxCharacters = 120;
constexpr std::string_view kDot = " \u00b7 ";

/// U+200E–F, U+202A–E and U+2066–9: they reorder what stands around them.
bool isBidiControl(std::string_view sequence)
{
    if (sequence.size() != 3 || sequence[0] != '\xE2') return false;
    const auto second = static_cast<unsigned char>(sequence[1]);
    const auto third = static_cast<unsigned char>(sequence[2]);
    if (second == 0x80) return third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE);
    return second == 0x81 && third >= 0xA6 && third <= 0xA9;
}

std::size_t sequenceLength(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    if (byte < 0x80) return 1;
    return byte < 0xE0 ? 2 : (byte < 0xF0 ? 3 : 4);
}

std::string joined(std::string_view a, std::string_view b)
{
    if (b.empty()) return std::string{a};
    return a.empty() ? std::string{b} : std::string{a} + ' ' + std::string{b};
}

std::string words(std::string name)
{
    std::ranges::replace(name, '_', ' ');
    return name;
}

/// A field of the event that only its label needs.
std::string field(const Event& event, std::string_view key)
{
    const auto object = parseJson(asBytes(event.json));
    return object ? EventPayload{*object}.text({key}) : std::string{};
}

std::string milliseconds(double ms) { return std::to_string(std::llround(ms)) + " ms"; }

/// "40 s", "2 m 5 s": how long the app was away.
std::string away(double ms)
{
    const auto seconds = std::llround(ms / 1000);
    if (seconds < 1) return milliseconds(ms);
    if (seconds < 60) return std::to_string(seconds) + " s";
    const std::string rest = seconds % 60 == 0 ? "" : ' ' + std::to_string(seconds % 60) + " s";
    return std::to_string(seconds / 60) + " m" + rest;
}

std::string touchLabel(const Event& event)
{
    std::string action = event.gestureType;
    if (!event.frustration.empty()) action = event.frustration;
    if (action.empty()) action = event.type == "touch" ? "tap" : event.type;
    if (action == "swipe") action = joined(action, field(event, "direction"));
    return joined(words(action), event.label);
}

std::string requestLabel(const NetworkFields& request)
{
    std::string label = request.method + ' ' + request.path.substr(0, request.path.find('?'));
    if (request.statusCode > 0)
        label += ' ' + std::to_string(request.statusCode);
    else if (request.hasOutcome && !request.isSuccess)
        label += " failed";
    if (request.durationMs > 0) label += std::string{kDot} + milliseconds(request.durationMs);
    return label;
}

std::string lifecycleLabel(const Event& event)
{
    if (event.appState == "background") return "background";
    if (event.appState == "foreground")
        return event.durationMs > 0 ? "foreground after " + away(event.durationMs) : "foreground";
    if (event.type == "app_startup")
        return event.durationMs > 0 ? "start-up in " + milliseconds(event.durationMs) : "start-up";
    return words(event.type);
}

std::string customLabel(const Event& event)
{
    if (event.name == "attribute") return joined(field(event, "key"), field(event, "value"));
    if (event.type == "$redux_action") return joined("action", field(event, "actionType"));
    return event.name.empty() ? words(event.type) : event.name;
}

std::string titled(std::string_view title, std::string_view text)
{
    if (title.empty() || text.empty()) return joined(title, text);
    return std::string{title} + ": " + std::string{text};
}

std::string rawLabel(const Event& event)
{
    switch (event.kind) {
    case EventKind::Touch:
        return touchLabel(event);
    case EventKind::Navigation:
        if (event.screen.empty()) return words(event.type);
        return event.isLeaving ? joined("left", event.screen) : event.screen;
    case EventKind::Network:
        return event.network ? requestLabel(*event.network) : words(event.type);
    case EventKind::Log:
        return titled(event.level == "log" ? "" : event.level, event.message);
    case EventKind::Error:
    case EventKind::Crash:
        return event.name.empty() && event.message.empty() ? words(event.type) : titled(event.name, event.message);
    case EventKind::Anr:
        return joined(event.type == "anr" ? "ANR" : words(event.type),
            event.durationMs > 0 ? milliseconds(event.durationMs) : "");
    case EventKind::Lifecycle:
        return lifecycleLabel(event);
    case EventKind::Input:
        return joined(words(event.type), event.label);
    case EventKind::Identity:
        return joined("user", field(event, "userId"));
    case EventKind::Custom:
        return customLabel(event);
    case EventKind::Other:
        break;
    }
    return titled(words(event.type), event.message);
}

} // namespace

std::string oneLine(std::string_view text)
{
    const std::string valid = toValidUtf8(text.substr(0, kMaxCharacters * 8));
    std::string line;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < valid.size();) {
        const std::string_view sequence = std::string_view{valid}.substr(i, sequenceLength(valid[i]));
        i += sequence.size();
        if (isBidiControl(sequence)) continue;
        const auto byte = static_cast<unsigned char>(sequence[0]);
        const bool isBlank = byte <= ' ' || byte == 0x7F
            || (sequence.size() == 2 && byte == 0xC2 && static_cast<unsigned char>(sequence[1]) < 0xA0);
        if (isBlank && (line.empty() || line.back() == ' ')) continue;
        if (characters == kMaxCharacters) return line + "\u2026";
        ++characters;
        line += isBlank ? std::string_view{" "} : sequence;
    }
    if (line.ends_with(' ')) line.pop_back();
    return line;
}

Lane laneOf(const Event& event) noexcept
{
    switch (event.kind) {
    case EventKind::Touch:
    case EventKind::Input:
        return Lane::Touch;
    case EventKind::Navigation:
        return Lane::Navigation;
    case EventKind::Network:
        return Lane::Network;
    case EventKind::Log:
        return Lane::Log;
    case EventKind::Error:
    case EventKind::Anr:
    case EventKind::Crash:
        return Lane::Fault;
    case EventKind::Lifecycle:
        return Lane::Lifecycle;
    case EventKind::Identity:
    case EventKind::Custom:
    case EventKind::Other:
        break;
    }
    return Lane::Custom;
}

std::string eventLabel(const Event& event) { return oneLine(rawLabel(event)); }

std::string faultLabel(const Fault& fault)
{
    if (fault.category == Fault::Category::Anr)
        return oneLine(joined("ANR", fault.durationMs > 0 ? milliseconds(fault.durationMs) : fault.identifier));
    return oneLine(titled(fault.identifier.empty() ? "crash" : fault.identifier, fault.detail));
}

std::string inferredRageLabel(const Event& tap) { return oneLine(joined("rage tap", tap.label)); }

bool isFailure(const Event& event) noexcept
{
    if (event.network) return event.network->hasOutcome && !event.network->isSuccess;
    if (!event.frustration.empty()) return true;
    return laneOf(event) == Lane::Fault || (event.kind == EventKind::Log && event.level == "error");
}

std::string_view name(Lane lane) noexcept
{
    constexpr std::array<std::string_view, kLaneCount> kNames{
        "frame", "touch", "navigation", "network", "log", "fault", "lifecycle", "custom", "hierarchy"};
    const auto index = static_cast<std::size_t>(lane);
    return index < kNames.size() ? kNames[index] : std::string_view{"custom"};
}

} // namespace revisit
