#pragma once

#include <string>
#include <string_view>

namespace revisit {

/// A friendly name for a visitor, always the same for the same device: "AmberOtter3FA91C" (spec read-api 9.4, with word
/// lists of our own).
[[nodiscard]] std::string anonymousName(std::string_view deviceId);

} // namespace revisit
