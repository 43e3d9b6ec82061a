#pragma once

#include "base/result.h"
#include "decoder/artifact_kind.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace revisit {

/// The path inside a recording of an artifact file that stands alone: "<kind>/<file name>", or the file name alone
/// where nothing tells its kind. Reads the file's beginning only where no name tells. Errors: NotFound, Io.
[[nodiscard]] Result<std::string> pathOfLoneArtifact(const std::filesystem::path& file);

/// What the SDKs' and servers' file names say (spec formats 0.4); Unknown where they say nothing.
[[nodiscard]] ArtifactKind artifactKindOfFileName(std::string_view fileName) noexcept;

/// What the stored bytes look like, gzip or not; the beginning of a file is enough.
[[nodiscard]] ArtifactKind artifactKindOfBytes(std::span<const std::byte> beginning);

} // namespace revisit
