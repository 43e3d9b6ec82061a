#pragma once

#include "decoder/web_events.h"

#include <array>
#include <string_view>

/// Names for what web segments hold as numbers, so that expectations can be read.
namespace revisit::test {

[[nodiscard]] inline std::string_view name(WebEventType type) noexcept
{
    constexpr std::array<std::string_view, 7> kNames{
        "dom-content-loaded", "load", "full-snapshot", "incremental", "meta", "custom", "plugin"};
    const auto index = static_cast<std::size_t>(type);
    return index < kNames.size() ? kNames[index] : std::string_view{"unknown"};
}

[[nodiscard]] inline std::string_view webSourceName(int source) noexcept
{
    constexpr std::array<std::string_view, 17> kNames{"mutation", "mouse-move", "mouse-interaction", "scroll",
        "viewport-resize", "input", "touch-move", "media-interaction", "style-sheet-rule", "canvas-mutation", "font",
        "log", "drag", "style-declaration", "selection", "adopted-style-sheet", "custom-element"};
    const bool isKnown = source >= 0 && static_cast<std::size_t>(source) < kNames.size();
    return isKnown ? kNames[static_cast<std::size_t>(source)] : std::string_view{"unknown"};
}

[[nodiscard]] inline std::string_view name(PointerSample::Kind kind) noexcept
{
    constexpr std::array<std::string_view, 11> kNames{"move", "down", "up", "click", "context-menu", "double-click",
        "touch-start", "touch-move", "touch-end", "touch-cancel", "drag"};
    const auto index = static_cast<std::size_t>(kind);
    return index < kNames.size() ? kNames[index] : kNames[0];
}

} // namespace revisit::test
