#pragma once

#include "base/result.h"
#include "tools/make_sample/script.h"

#include <map>
#include <string>
#include <vector>

namespace revisit::sample {

/// Device time at which the recorded session began: 2026-01-15T10:12:00Z.
inline constexpr WallTime kSessionStart{1'768'471'920'000};
inline constexpr const char* kSessionId = "session_1768471920000_5a3c9e1f7b2d4c68a0e4f1d2b3c59687";

/// Path inside the recording → bytes.
using Files = std::map<std::string, std::vector<std::byte>>;

/// The recording in the raw shape: bundles of three frames, a hierarchy per frame, event batches every five seconds,
/// two faults and session.json, all made by the project's own encoders. Errors: those of the encoders.
[[nodiscard]] Result<Files> sampleFiles(const std::vector<CapturedFrame>& frames, const EventLog& log);

} // namespace revisit::sample
