#include "viewer/player/frame_decoding.h"

#include "decoder/jpeg_decoder.h"
#include "viewer/ui_thread_guard.h"

#include <memory>
#include <tuple>

namespace revisit {

namespace {

DecodedFrame failed(const Error& error)
{
    DecodedFrame frame;
    frame.error = error;
    return frame;
}

} // namespace

bool DecodedFrame::isFineEnough(PixelSize wanted) const
{
    if (image.isNull()) return true; // trying again gives the same error
    if (image.width() >= fullSize.widthPx) return true;
    if (wanted.isEmpty()) return false;
    return image.width() >= wanted.widthPx && image.height() >= wanted.heightPx;
}

QImage wrapImage(const Image& image)
{
    if (image.isNull()) return {};
    auto keeper = std::make_unique<std::shared_ptr<const std::byte[]>>(image.pixels);
    const auto* pixels = reinterpret_cast<const uchar*>(image.pixels.get());
    return {pixels, image.size.widthPx, image.size.heightPx, static_cast<qsizetype>(image.strideBytes),
        QImage::Format_RGB32, [](void* owner) { delete static_cast<std::shared_ptr<const std::byte[]>*>(owner); },
        keeper.release()};
}

namespace {

/// The thread's own, made anew where the limits are others.
JpegDecoder& decoderWith(const DecoderLimits& limits)
{
    thread_local JpegDecoder decoder{limits};
    thread_local DecoderLimits present = limits;
    const auto ofFrames = [](const DecoderLimits& each) {
        return std::tuple(each.frameJpeg.count, each.frameSidePx, each.framePixels);
    };
    if (ofFrames(limits) != ofFrames(present)) decoder = JpegDecoder{limits};
    present = limits;
    return decoder;
}

} // namespace

DecodedFrame decodeFrame(
    const Recording& recording, std::size_t frame, PixelSize shown, const DecoderLimits& limits, const StopToken& stop)
{
    requireWorkerThread("decoding a frame");
    JpegDecoder& decoder = decoderWith(limits);
    const auto jpeg = recording.frameJpeg(frame, stop);
    if (!jpeg) return failed(jpeg.error());
    const auto image = decoder.decode(*jpeg, shown);
    if (!image) return failed(image.error());
    return {.image = wrapImage(*image), .fullSize = image->fullSize, .isDamaged = image->isDamaged, .error = {}};
}

} // namespace revisit
