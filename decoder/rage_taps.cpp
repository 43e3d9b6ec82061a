#include "decoder/rage_taps.h"

#include "decoder/event_kinds.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace revisit {

namespace {

bool isPlainTap(const Event& event)
{
    constexpr std::array<std::string_view, 4> kTypes{"touch", "tap", "click", "gesture"};
    constexpr std::array<std::string_view, 3> kGestures{"tap", "single_tap", "double_tap"};
    return std::ranges::find(kTypes, event.type) != kTypes.end()
        && std::ranges::find(kGestures, event.gestureType) != kGestures.end() && !event.touches.empty();
}

std::vector<TouchPoint> explicitRageTaps(std::span<const Event> events)
{
    std::vector<TouchPoint> points;
    for (const Event& event : events)
        if (event.frustration == "rage_tap" && !event.touches.empty()) points.push_back(event.touches.front());
    return points;
}

bool isNear(const TouchPoint& a, const TouchPoint& b)
{
    return std::abs(a.time.ms - b.time.ms) <= TapCluster::kWindow.ms && isSamePlace(a, b);
}

} // namespace

bool isSamePlace(const TouchPoint& a, const TouchPoint& b) noexcept
{
    return std::hypot(a.x - b.x, a.y - b.y) <= TapCluster::kRadius;
}

bool TapCluster::add(const TouchPoint& tap)
{
    while (!m_taps.empty() && tap.time - m_taps.front().time > kWindow) m_taps.pop_front();
    m_taps.push_back(tap);
    const auto near = std::ranges::count_if(m_taps, [&](const TouchPoint& other) { return isSamePlace(other, tap); });
    if (static_cast<std::size_t>(near) < kTaps) return false;
    m_taps.clear();
    return true;
}

bool isKeyboardTap(const Event& event)
{
    constexpr std::array<std::string_view, 4> kMarks{"uikeyboard", "uiinputset", "uitexteffects", "uiremotekeyboard"};
    const std::string text = lowerAscii(event.label + event.name);
    return std::ranges::any_of(kMarks, [&](std::string_view mark) { return text.find(mark) != std::string::npos; });
}

std::vector<InferredRageTap> inferRageTaps(std::span<const Event> events)
{
    const std::vector<TouchPoint> reported = explicitRageTaps(events);
    std::vector<InferredRageTap> inferred;
    TapCluster cluster;
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        const Event& event = events[i];
        if (event.kind != EventKind::Touch) continue;
        if (!event.frustration.empty() || isKeyboardTap(event)) {
            cluster.clear();
            continue;
        }
        if (!isPlainTap(event) || !cluster.add(event.touches.front())) continue;
        const TouchPoint& point = event.touches.front();
        if (std::ranges::none_of(reported, [&](const TouchPoint& other) { return isNear(other, point); }))
            inferred.push_back({i, point});
    }
    return inferred;
}

} // namespace revisit
