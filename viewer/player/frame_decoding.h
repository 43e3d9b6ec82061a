#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "decoder/image.h"
#include "decoder/recording.h"

#include <QImage>

#include <cstddef>

namespace revisit {

/// A frame ready to paint.
struct DecodedFrame {
    QImage image; ///< may be scaled down; null where the frame cannot be decoded at all
    PixelSize fullSize; ///< of the JPEG
    bool isDamaged = false; ///< what could be decoded of a cut or broken JPEG
    Error error; ///< meaningful where the image is null

    [[nodiscard]] std::size_t byteCount() const { return static_cast<std::size_t>(image.sizeInBytes()); }
    /// Whether the picture is as fine as `wanted` asks for, or cannot be any finer.
    [[nodiscard]] bool isFineEnough(PixelSize wanted) const;
};

/// Wraps the decoder's pixels without copying; the QImage keeps them alive. Threads: any.
[[nodiscard]] QImage wrapImage(const Image& image);

/// Reads and decodes one frame at the smallest eighth not below `shown` (empty: full size). Never fails: an
/// undecodable frame carries its error, a stopped one Cancelled. `limits`: those that the recording was opened with
/// (ReplaySession::limits()). Threads: pool threads only; each keeps a JPEG decoder of its own.
[[nodiscard]] DecodedFrame decodeFrame(const Recording& recording, std::size_t frame, PixelSize shown,
    const DecoderLimits& limits, const StopToken& stop = {});

} // namespace revisit
