// Which device a recording was made on, as far as its drawing is concerned.

#include "viewer/frame/frame_geometry.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <array>

namespace revisit {

namespace {

constexpr double kTabletSide = 600;
constexpr double kTallRatio = 1.95; // longer screens have no home button

struct Sides {
    double shorter = 0;
    double longer = 0;
    [[nodiscard]] bool isTall() const { return shorter > 0 && longer / shorter > kTallRatio; }
};

Sides sidesOf(const RecordingInfo& info)
{
    const LogicalSize& screen = info.canvas.isEmpty() ? info.device.screen : info.canvas;
    return {std::min(screen.width, screen.height), std::max(screen.width, screen.height)};
}

/// "iPhone16,1" as 16 and 1; 0, 0 for anything else.
std::pair<int, int> iphoneNumbers(const std::string& model)
{
    static const QRegularExpression pattern(QStringLiteral("^iPhone(\\d{1,3}),(\\d{1,3})$"));
    const auto match = pattern.match(QString::fromStdString(model));
    return match.hasMatch() ? std::pair(match.captured(1).toInt(), match.captured(2).toInt()) : std::pair(0, 0);
}

/// Hardware since the 14 Pro has the island, but for the plain 14s (14,x) and the 16e (17,5).
bool hasIslandModel(std::pair<int, int> numbers) { return numbers.first >= 15 && numbers != std::pair(17, 5); }

/// Where the model does not tell (simulators, unknown names), the size in points does: these have a notch.
bool hasNotchSize(const Sides& sides)
{
    static constexpr std::array<std::pair<int, int>, 5> kNotched{
        {{375, 812}, {414, 896}, {390, 844}, {428, 926}, {360, 780}}};
    return std::ranges::any_of(kNotched, [&sides](const auto& size) {
        return size.first == qRound(sides.shorter) && size.second == qRound(sides.longer);
    });
}

DeviceShape appleShape(const RecordingInfo& info, const Sides& sides)
{
    if (!sides.isTall()) return DeviceShape::PhoneWithHome;
    const auto numbers = iphoneNumbers(info.device.model);
    if (numbers.first > 0) return hasIslandModel(numbers) ? DeviceShape::PhoneWithIsland : DeviceShape::PhoneWithNotch;
    return hasNotchSize(sides) ? DeviceShape::PhoneWithNotch : DeviceShape::PhoneWithIsland;
}

} // namespace

DeviceShape deviceShape(const RecordingInfo& info)
{
    const std::string& platform = info.device.platform;
    if (platform == "web") return DeviceShape::Browser;
    const Sides sides = sidesOf(info);
    if (sides.shorter >= kTabletSide) return DeviceShape::Tablet;
    if (platform == "ios") return appleShape(info, sides);
    if (platform != "android") return DeviceShape::Phone;
    return sides.isTall() ? DeviceShape::PhoneWithHole : DeviceShape::Phone;
}

} // namespace revisit
