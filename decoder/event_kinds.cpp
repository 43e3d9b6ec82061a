#include "decoder/event_kinds.h"

#include <algorithm>
#include <array>
#include <utility>

namespace revisit {

namespace {

constexpr auto kKinds = std::to_array<std::pair<std::string_view, EventKind>>({
    {"touch", EventKind::Touch},
    {"tap", EventKind::Touch},
    {"click", EventKind::Touch},
    {"gesture", EventKind::Touch},
    {"single_tap", EventKind::Touch},
    {"double_tap", EventKind::Touch},
    {"long_press", EventKind::Touch},
    {"rage_tap", EventKind::Touch},
    {"rage_click", EventKind::Touch},
    {"dead_tap", EventKind::Touch},
    {"dead_click", EventKind::Touch},
    {"scroll", EventKind::Touch},
    {"swipe", EventKind::Touch},
    {"pan", EventKind::Touch},
    {"pinch", EventKind::Touch},
    {"rotation", EventKind::Touch},
    {"motion", EventKind::Touch},
    {"scroll_motion", EventKind::Touch},
    {"pan_motion", EventKind::Touch},
    {"link_click", EventKind::Touch},
    {"navigation", EventKind::Navigation},
    {"screen_view", EventKind::Navigation},
    {"screen_change", EventKind::Navigation},
    {"network_request", EventKind::Network},
    {"api_request", EventKind::Network},
    {"api_call", EventKind::Network},
    {"log", EventKind::Log},
    {"console_log", EventKind::Log},
    {"console", EventKind::Log},
    {"console.log", EventKind::Log},
    {"console.info", EventKind::Log},
    {"console.debug", EventKind::Log},
    {"console.warn", EventKind::Log},
    {"console.error", EventKind::Log},
    {"error", EventKind::Error},
    {"resource_error", EventKind::Error},
    {"anr", EventKind::Anr},
    {"long_task", EventKind::Anr},
    {"ui_freeze", EventKind::Anr},
    {"crash", EventKind::Crash},
    {"app_startup", EventKind::Lifecycle},
    {"app_background", EventKind::Lifecycle},
    {"app_foreground", EventKind::Lifecycle},
    {"app_terminated", EventKind::Lifecycle},
    {"app_state", EventKind::Lifecycle},
    {"app_lifecycle", EventKind::Lifecycle},
    {"session_start", EventKind::Lifecycle},
    {"session_end", EventKind::Lifecycle},
    {"session_timeout", EventKind::Lifecycle},
    {"input", EventKind::Input},
    {"text_input", EventKind::Input},
    {"keyboard_show", EventKind::Input},
    {"keyboard_hide", EventKind::Input},
    {"keyboard_typing", EventKind::Input},
    {"user_identity_changed", EventKind::Identity},
    {"custom", EventKind::Custom},
    {"$user_property", EventKind::Custom},
    {"$redux_action", EventKind::Custom},
    {"oauth_started", EventKind::Custom},
    {"oauth_completed", EventKind::Custom},
    {"oauth_returned", EventKind::Custom},
    {"external_url_opened", EventKind::Custom},
});

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

} // namespace

EventKind eventKind(std::string_view type) noexcept
{
    const auto* const found = std::ranges::find(kKinds, type, &std::pair<std::string_view, EventKind>::first);
    return found == kKinds.end() ? EventKind::Other : found->second;
}

std::string lowerAscii(std::string_view text)
{
    std::string result{text};
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

std::string normalisedType(std::string_view type)
{
    std::string result = lowerAscii(type);
    std::ranges::replace(result, ' ', '_');
    std::ranges::replace(result, '-', '_');
    return result;
}

} // namespace revisit
