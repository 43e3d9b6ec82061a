#include "decoder/rage_taps.h"

#include "base/encoding.h"
#include "decoder/event_kinds.h"
#include "decoder/event_payload.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace revisit {

namespace {

constexpr double kCellUnits = 35; // so small that all points of one cell are near each other
constexpr std::int64_t kCellsAround = 2; // what is near lies in these
constexpr double kFarthest = 1e9; // what lies beyond counts as lying there
constexpr std::size_t kMaxCandidates = 256; // reported taps looked at per cluster, so that hostile input stays cheap

std::pair<std::int64_t, std::int64_t> cellOf(const TouchPoint& point)
{
    return {static_cast<std::int64_t>(std::floor(point.x / kCellUnits)),
        static_cast<std::int64_t>(std::floor(point.y / kCellUnits))};
}

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
    std::ranges::stable_sort(points, {}, &TouchPoint::time);
    return points;
}

/// Whether one of the points, which are sorted by time, lies near the given one in time and place.
bool isReported(const std::vector<TouchPoint>& points, const TouchPoint& point)
{
    auto other = std::ranges::lower_bound(points, point.time - TapCluster::kWindow, {}, &TouchPoint::time);
    for (std::size_t looked = 0; other != points.end() && looked < kMaxCandidates; ++other, ++looked) {
        if (other->time > point.time + TapCluster::kWindow) break;
        if (isSamePlace(*other, point)) return true;
    }
    return false;
}

bool namesKeyboard(std::string_view text)
{
    constexpr std::array<std::string_view, 4> kMarks{"uikeyboard", "uiinputset", "uitexteffects", "uiremotekeyboard"};
    const std::string lower = lowerAscii(text);
    return std::ranges::any_of(kMarks, [&](std::string_view mark) { return lower.find(mark) != std::string::npos; });
}

/// Of an event that names the keyboard somewhere: whether it is the target of the tap.
bool isKeyboardTarget(const nlohmann::json& event)
{
    const EventPayload payload{event};
    const auto says = [](const nlohmann::json* object, std::initializer_list<const char*> keys) {
        if (object == nullptr) return false;
        return std::ranges::any_of(keys, [&](const char* key) { return namesKeyboard(jsonText(*object, key)); });
    };
    return says(&event, {"label", "targetLabel", "name"})
        || says(jsonMember(event, "properties"), {"label", "targetLabel", "target"})
        || says(&payload.properties(), {"label", "targetLabel", "target"});
}

} // namespace

bool isSamePlace(const TouchPoint& a, const TouchPoint& b) noexcept
{
    return std::hypot(a.x - b.x, a.y - b.y) <= TapCluster::kRadius;
}

bool TapCluster::add(const TouchPoint& tap)
{
    if (!std::isfinite(tap.x) || !std::isfinite(tap.y)) return false;
    while (!m_taps.empty() && tap.time - m_taps.front().time > kWindow) forgetFirst();
    TouchPoint kept = tap;
    kept.x = std::clamp(tap.x, -kFarthest, kFarthest);
    kept.y = std::clamp(tap.y, -kFarthest, kFarthest);
    m_taps.push_back(kept);
    m_byCell.emplace(cellOf(kept), kept);
    if (countNear(kept) < kTaps) return false;
    clear();
    return true;
}

void TapCluster::clear()
{
    m_taps.clear();
    m_byCell.clear();
}

void TapCluster::forgetFirst()
{
    m_byCell.erase(m_byCell.lower_bound(cellOf(m_taps.front()))); // equal ones stay in the order of their coming
    m_taps.pop_front();
}

std::size_t TapCluster::countNear(const TouchPoint& tap)
{
    std::size_t near = 0;
    const auto [column, row] = cellOf(tap);
    for (std::int64_t x = column - kCellsAround; x <= column + kCellsAround; ++x) {
        auto other = m_byCell.lower_bound({x, row - kCellsAround});
        for (; other != m_byCell.end() && other->first <= Cell{x, row + kCellsAround}; ++other, ++m_comparisons)
            if (isSamePlace(other->second, tap)) ++near;
    }
    return near;
}

bool isKeyboardTap(const Event& event)
{
    if (namesKeyboard(event.label) || namesKeyboard(event.name)) return true;
    if (!namesKeyboard(event.json)) return false; // most events
    const auto document = parseJson(asBytes(event.json));
    return document && isKeyboardTarget(*document);
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
        if (!isReported(reported, point)) inferred.push_back({i, point});
    }
    return inferred;
}

} // namespace revisit
