#include "decoder/device_info.h"

#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

using Json = nlohmann::json;

std::string firstText(const Json& object, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys)
        if (std::string text = jsonText(object, key); !text.empty()) return text;
    return {};
}

double firstPositive(const Json& object, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys)
        if (const auto number = jsonNumber(object, key); number && *number > 0) return *number;
    return 0;
}

std::string lowerCase(std::string text)
{
    std::ranges::transform(
        text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

} // namespace

std::optional<DeviceInfo> readDeviceInfo(const Json& value)
{
    if (!value.is_object()) return std::nullopt;
    DeviceInfo device;
    device.platform = lowerCase(firstText(value, {"platform"}));
    device.model = firstText(value, {"model", "deviceModel"});
    device.osVersion = firstText(value, {"systemVersion", "osVersion"});
    device.systemName = firstText(value, {"systemName", "os"});
    device.appVersion = firstText(value, {"appVersion"});
    device.appId = firstText(value, {"appId"});
    device.sdkVersion = firstText(value, {"sdkVersion"});
    device.networkType = firstText(value, {"networkType"});
    device.screen = {firstPositive(value, {"screenWidth", "viewportWidth", "width"}),
        firstPositive(value, {"screenHeight", "viewportHeight", "height"})};
    device.screenScale = firstPositive(value, {"screenScale", "pixelRatio"});
    device.coordinateSpace = firstText(value, {"coordinateSpace"});
    if (device.platform.empty()) {
        const std::string system = lowerCase(device.systemName);
        if (system == "ios" || system == "android" || system == "web") device.platform = system;
    }
    device.json = jsonCompact(value);
    return device;
}

void completeDeviceInfo(DeviceInfo& device, const DeviceInfo& more)
{
    const auto complete = [](std::string& field, const std::string& value) {
        if (field.empty()) field = value;
    };
    complete(device.platform, more.platform);
    complete(device.model, more.model);
    complete(device.osVersion, more.osVersion);
    complete(device.systemName, more.systemName);
    complete(device.appVersion, more.appVersion);
    complete(device.appId, more.appId);
    complete(device.sdkVersion, more.sdkVersion);
    complete(device.networkType, more.networkType);
    complete(device.coordinateSpace, more.coordinateSpace);
    complete(device.json, more.json);
    if (device.screen.isEmpty()) device.screen = more.screen;
    if (device.screenScale <= 0) device.screenScale = more.screenScale;
}

bool convertPixelTouches(std::vector<Event>& events, const DeviceInfo& device)
{
    if (device.platform != "android" || !device.coordinateSpace.empty()) return false;
    if (device.screen.isEmpty() || device.screenScale <= 1) return false;
    const auto isOutside = [&](const TouchPoint& touch) {
        return touch.x > device.screen.width * 1.2 || touch.y > device.screen.height * 1.2;
    };
    const bool hasPixels = std::ranges::any_of(
        events, [&](const Event& event) { return std::ranges::any_of(event.touches, isOutside); });
    if (!hasPixels) return false;
    for (Event& event : events) {
        for (TouchPoint& touch : event.touches) {
            touch.x /= device.screenScale;
            touch.y /= device.screenScale;
        }
    }
    return true;
}

} // namespace revisit
