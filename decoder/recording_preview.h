#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "decoder/limits.h"
#include "decoder/recording_source.h"

#include <cstddef>
#include <vector>

namespace revisit {

/// The JPEG of the first frame, found from the artifacts' names alone: the earliest screenshots artifact is read and
/// inflated as far as its first frame reaches, nothing else. For a picture to show while Recording::open() reads all
/// the rest; in ordinary recordings it is the very frame that the opened recording begins with.
///
/// Artifacts that cannot be read, or hold no frame, are passed over (three at most).
/// Errors: NotFound (no screenshots, or none of the first ones holds a frame), Cancelled.
/// Threads: any but the UI thread; reads from the source.
[[nodiscard]] Result<std::vector<std::byte>> firstFrameJpeg(
    const RecordingSource& source, const DecoderLimits& limits = {}, const StopToken& stop = {});

} // namespace revisit
