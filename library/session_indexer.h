#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "decoder/limits.h"
#include "decoder/recording_source.h"
#include "store/session_row.h"

#include <memory>

namespace revisit {

/// Decodes the recording once (which makes the index that the source keeps) and fills in what the list shows: device,
/// times, counts, problems, bytes. Keeps id, server and addedAt of `row`; the answer is complete. Errors: as
/// Recording::open().
[[nodiscard]] Result<SessionRow> indexSession(SessionRow row, const std::shared_ptr<const RecordingSource>& source,
    const DecoderLimits& limits, const StopToken& stop);

} // namespace revisit
