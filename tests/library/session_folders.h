#pragma once

#include "base/units.h"
#include "decoder/recording_source.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace revisit::test {

/// 2026-01-01T00:00:00Z, the start inside kSessionId.
inline constexpr WallTime kSessionStart{1'767'225'600'000};
inline constexpr const char* kSessionId = "session_1767225600000_00112233445566778899aabbccddeeff";

using Artifacts = std::map<std::string, std::vector<std::byte>>; ///< by path inside the recording

/// A small raw recording, as an SDK uploads it: two bundles of two frames, one event batch (a tap, a screen, a failed
/// request), one hierarchy snapshot and a fault.
[[nodiscard]] Artifacts rawArtifacts();

/// A small served recording: JSON bodies below api/ and three single frames.
[[nodiscard]] Artifacts servedArtifacts();

/// Writes the artifacts below `folder`, which is named like a session then.
void writeArtifacts(const std::filesystem::path& folder, const Artifacts& artifacts);

/// Everything that a source holds. Ends the test program with an exception when an entry cannot be read.
[[nodiscard]] Artifacts artifactsOf(const RecordingSource& source);

} // namespace revisit::test
