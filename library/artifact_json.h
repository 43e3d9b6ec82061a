#pragma once

#include "base/result.h"
#include "store/session_row.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace revisit {

/// The member "entries" that both manifests have: [{"path", "bytes", "sha256"}, …], further members ignored. The answer
/// is sorted by path. Errors: Corrupt (missing, of another type, unsafe or repeated path, no digest).
[[nodiscard]] Result<std::vector<StoredArtifact>> readArtifactList(const nlohmann::json& manifest);
/// Adds the manifest's "missing" list, which may not be there. Errors: Corrupt (as above).
[[nodiscard]] Result<> addMissingList(const nlohmann::json& manifest, std::vector<StoredArtifact>& artifacts);

} // namespace revisit
