#pragma once

#include "decoder/artifact_kind.h"
#include "decoder/limits.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "base/units.h"

namespace revisit {

/// Guesses what an artifact is that lies alone, without the folder that would tell: by its file name
/// ("events_3_….json", "….rrweb.json.gz"), then by its inflated content. Unknown where nothing fits. Threads: any.
[[nodiscard]] ArtifactKind sniffArtifactKind(
    std::string_view fileName, std::span<const std::byte> inflated, const DecoderLimits& limits = {});

/// The moment in an artifact's file name: the leading 13 or more digits of "1773776621901.tar.gz",
/// "1773776621901.jpg", "1773776621901.json.gz". nullopt for other names.
[[nodiscard]] std::optional<WallTime> timeInFileName(std::string_view path) noexcept;

/// When the first frame of a screenshots artifact was captured, by its path: for frames that were taken out of an
/// archive (`<epoch>_<stream>_<offset>.jpeg`) as timeFromFrameName() says, else timeInFileName().
[[nodiscard]] std::optional<WallTime> frameTimeInPath(
    std::string_view path, std::optional<WallTime> sessionStart) noexcept;

} // namespace revisit
