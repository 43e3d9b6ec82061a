#pragma once

#include "decoder/event.h"

#include <nlohmann/json_fwd.hpp>

#include <span>
#include <vector>

namespace revisit {

/// Reads a `deviceInfo` object in all its spellings (spec formats 3.2): mobile, browser and the backend's alternates.
/// Fields of a wrong type are treated as missing. nullopt where the value is no object. Threads: any.
[[nodiscard]] std::optional<DeviceInfo> readDeviceInfo(const nlohmann::json& value);

/// Fills the empty fields of `device` from `more` (a server's row, a later batch); `json` stays.
void completeDeviceInfo(DeviceInfo& device, const DeviceInfo& more);

/// Very old Android SDKs wrote touches in pixels. Where the device says android without a coordinate space and some
/// touch lies more than 20 % outside the screen, divides all touches by the screen scale (spec formats 3.2).
/// Returns whether it did.
bool convertPixelTouches(std::vector<Event>& events, const DeviceInfo& device);

} // namespace revisit
