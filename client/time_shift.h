#pragma once

#include "base/result.h"
#include "base/units.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// How a recording becomes another session: by how much its clock moves and which id takes the place of which.
struct SessionMove {
    Milliseconds by;
    std::string oldId; ///< empty: ids are left alone
    std::string newId;
};

/// Whether a number under this key is a moment in epoch milliseconds (where it is at least 10^10): the key list and
/// suffixes of spec formats 6.2. Durations, offsets, ages and the like never are.
[[nodiscard]] bool isEpochKey(std::string_view key);

/// The JSON text with every moment moved, every text that is exactly the old session id replaced and, with it, every
/// `incidentId` made the new session's own (spec ingest: servers keep one fault of each); array items inherit their
/// key. Every other byte stays as it is, fractions and white space included. Texts inside texts
/// ("payload") are left alone. `json` must be valid JSON.
[[nodiscard]] std::string moveJson(std::string_view json, const SessionMove& move);

/// An artifact's bytes moved: gunzipped where they are gzip, moved, gzipped again as the SDK does. What is no valid
/// JSON (a damaged recording) is returned as it is. Errors: TooLarge.
[[nodiscard]] Result<std::vector<std::byte>> moveArtifact(std::span<const std::byte> stored, const SessionMove& move);

} // namespace revisit
