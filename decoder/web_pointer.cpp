#include "decoder/web_pointer.h"

#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace revisit {

namespace {

using Json = nlohmann::json;
using Kind = PointerSample::Kind;

constexpr int kMouseMove = 1;
constexpr int kMouseInteraction = 2;
constexpr int kTouchMove = 6;
constexpr int kDrag = 12;
constexpr double kLongestOffsetMs = 3'600'000;
constexpr double kLargestUnit = 1e7;

/// rrweb's interaction types; focus (5) and blur (6) say nothing of the pointer.
std::optional<Kind> interactionKind(std::int64_t type)
{
    constexpr std::array<std::optional<Kind>, 11> kKinds{Kind::Up, Kind::Down, Kind::Click, Kind::ContextMenu,
        Kind::DoubleClick, std::nullopt, std::nullopt, Kind::TouchStart, Kind::TouchMove, Kind::TouchEnd,
        Kind::TouchCancel};
    const bool isKnown = type >= 0 && type < static_cast<std::int64_t>(kKinds.size());
    return isKnown ? kKinds[static_cast<std::size_t>(type)] : std::nullopt;
}

bool isTouch(Kind kind) { return kind >= Kind::TouchStart && kind <= Kind::TouchCancel; }

PointerSample::Device deviceOf(const Json& data, Kind kind)
{
    using enum PointerSample::Device;
    const auto pointer = jsonInteger(data, "pointerType").value_or(-1);
    if (pointer == 0) return Mouse;
    if (pointer == 1) return Pen;
    return pointer == 2 || isTouch(kind) ? Touch : Unknown;
}

std::optional<PointerSample> sampleAt(const Json& place, WallTime time, Kind kind)
{
    const auto x = jsonNumber(place, "x");
    const auto y = jsonNumber(place, "y");
    if (!x || !y || std::abs(*x) > kLargestUnit || std::abs(*y) > kLargestUnit) return std::nullopt;
    PointerSample sample;
    sample.time = time;
    sample.x = *x;
    sample.y = *y;
    sample.node = jsonInteger(place, "id").value_or(0);
    sample.kind = kind;
    sample.device = deviceOf(place, kind);
    return sample;
}

void readPositions(const Json& data, Kind kind, WallTime time, std::vector<PointerSample>& samples)
{
    const Json* positions = jsonMember(data, "positions");
    if (positions == nullptr || !positions->is_array()) return;
    for (const Json& position : *positions) {
        const double offset
            = std::clamp(jsonNumber(position, "timeOffset").value_or(0), -kLongestOffsetMs, kLongestOffsetMs);
        const WallTime moment = time + Milliseconds{static_cast<std::int64_t>(offset)};
        if (const auto sample = sampleAt(position, moment, kind)) samples.push_back(*sample);
    }
}

} // namespace

void readPointerSamples(const Json& data, int source, WallTime time, std::vector<PointerSample>& samples)
{
    if (source == kMouseMove) return readPositions(data, Kind::Move, time, samples);
    if (source == kTouchMove) return readPositions(data, Kind::TouchMove, time, samples);
    if (source == kDrag) return readPositions(data, Kind::Drag, time, samples);
    if (source != kMouseInteraction) return;
    const auto kind = interactionKind(jsonInteger(data, "type").value_or(-1));
    if (!kind) return;
    if (const auto sample = sampleAt(data, time, *kind)) samples.push_back(*sample);
}

} // namespace revisit
