#pragma once

#include "library/library.h"

namespace revisit {

/// verifyRecording() for a source that is open already, such as a session of the library. Errors: Io, Cancelled.
[[nodiscard]] Result<VerifyReport> verifySource(
    const std::shared_ptr<const RecordingSource>& source, const StopToken& stop = {}, const DecoderLimits& limits = {});

} // namespace revisit
