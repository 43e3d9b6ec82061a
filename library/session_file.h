#pragma once

#include "base/result.h"
#include "library/digested_source.h"
#include "store/session_row.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The .rjsession file. Format: docs/formats/rjsession.md.
namespace revisit {

inline constexpr std::string_view kSessionFileMediaType = "application/vnd.revisit.session+zip";
inline constexpr std::string_view kMediaTypeEntry = "mimetype"; ///< the first entry
inline constexpr std::string_view kManifestEntry = "manifest.json"; ///< the second entry
inline constexpr std::string_view kArtifactFolder = "recording/"; ///< all further entries lie below it
inline constexpr int kSessionFileVersion = 1; ///< the newest schemaVersion that this program reads

/// What manifest.json says.
struct SessionFileManifest {
    std::string sessionId; ///< empty where the recording does not know it
    std::vector<StoredArtifact> artifacts; ///< sorted by path, which does not include kArtifactFolder
    std::vector<SessionNote> notes{}; ///< the user's marks; ids are 0
};

/// Deterministic: the same manifest gives the same bytes.
[[nodiscard]] std::string toJson(const SessionFileManifest& manifest);

/// Unknown members are ignored. Errors: Corrupt (no JSON, a member missing or of another type, an unsafe path, a digest
/// that is none), Unsupported (a newer schemaVersion), TooLarge.
[[nodiscard]] Result<SessionFileManifest> readSessionFileManifest(std::span<const std::byte> json);

/// Opens a .rjsession: reads the directory and the manifest, no artifact. Reading an artifact is one seek; several
/// threads read at once, each through a handle of its own. `dataFolder`: as openSource(); the index is tied to the
/// file's size and modification time.
/// Errors: NotFound, Corrupt, Unsupported, TooLarge (see ZipArchive and readSessionFileManifest), Io.
[[nodiscard]] Result<std::shared_ptr<const DigestedSource>> openSessionFile(
    const std::filesystem::path& path, const std::filesystem::path& dataFolder = {});

} // namespace revisit
