#pragma once

#include "base/result.h"
#include "store/session_row.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace revisit {

/// Everything that library.db knows about one session, as it lies beside the blobs in `sessions/<id>.json`, so that a
/// lost database can be rebuilt without decoding anything. Format: docs/formats/library-database.md.
struct SessionManifest {
    SessionRow row;
    std::vector<StoredArtifact> artifacts; ///< sorted by path
    std::vector<SessionNote> notes;

    friend bool operator==(const SessionManifest&, const SessionManifest&) = default;
};

[[nodiscard]] std::string toJson(const SessionManifest& manifest);

/// Unknown members are ignored, missing numbers are 0. Errors: Corrupt, Unsupported (a newer schemaVersion), TooLarge.
[[nodiscard]] Result<SessionManifest> readSessionManifest(std::span<const std::byte> json);

} // namespace revisit
