#pragma once

#include "tests/app/plain_recording.h"

namespace revisit::test {

/// What `inspect --json` must say of a whole session folder: every field, computed by the plain readers.
[[nodiscard]] Json expectedInspection(const std::string& sessionId, const std::vector<PlainFile>& files);

/// The same of one file, whose kind is known.
[[nodiscard]] Json expectedArtifact(const PlainFile& file, const std::string& kind, std::int64_t sessionStartMs);

} // namespace revisit::test
