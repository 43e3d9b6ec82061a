#pragma once

#include "base/result.h"
#include "decoder/image.h"
#include "decoder/limits.h"

#include <cstddef>
#include <memory>
#include <span>

namespace revisit {

/// Decodes JPEG frames with libjpeg-turbo, scaled down where they are shown small.
///
/// Keeps one TurboJPEG handle: make one decoder per thread and keep it between frames.
/// Threads: one decoder, one thread.
class JpegDecoder {
public:
    explicit JpegDecoder(const DecoderLimits& limits = {});
    ~JpegDecoder();
    JpegDecoder(JpegDecoder&&) noexcept;
    JpegDecoder& operator=(JpegDecoder&&) noexcept;

    /// The picture's dimensions, from the header alone.
    /// Errors: Corrupt (no JPEG, 0×0), TooLarge (pixels or side over the limit), Truncated.
    [[nodiscard]] Result<PixelSize> readSize(std::span<const std::byte> jpeg);

    /// Decodes at the smallest eighth (1/8 … 8/8) whose size is not below `shown` in both directions; an empty `shown`
    /// means full size. A cut or broken scan still yields a picture, with isDamaged set.
    /// Errors: Corrupt (nothing can be decoded), TooLarge, Truncated (no complete header).
    [[nodiscard]] Result<Image> decode(std::span<const std::byte> jpeg, PixelSize shown = {});

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Whether the bytes begin like a JPEG (FF D8 FF).
[[nodiscard]] bool startsLikeJpeg(std::span<const std::byte> bytes) noexcept;

/// Width and height from the first SOF marker, without libjpeg; an empty size where there is none in the bytes given.
[[nodiscard]] PixelSize jpegSizeFromHeader(std::span<const std::byte> jpeg) noexcept;

} // namespace revisit
