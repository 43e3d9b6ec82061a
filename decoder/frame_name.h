#pragma once

#include "base/units.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace revisit {

/// When a frame was captured, by its file name inside a legacy archive.
struct FrameNameTime {
    WallTime time;
    std::int64_t storedNumber = 0; ///< the number that the time was made from
};

/// Whether the path ends in .jpg or .jpeg, in any case.
[[nodiscard]] bool hasJpegSuffix(std::string_view path) noexcept;

/// Reads `<epoch>_<stream>_<offset or time>.jpg`, `<13 or more digits>.jpg` and `<13 or more digits>_<index>.jpg` at
/// the end of a path (spec formats 1.5; the last form is how demo recordings were extracted). nullopt for any other
/// name.
[[nodiscard]] std::optional<FrameNameTime> timeFromFrameName(
    std::string_view path, std::optional<WallTime> sessionStart) noexcept;

} // namespace revisit
