#include "viewer/player/frame_decoding.h"

#include "decoder/jpeg_decoder.h"
#include "viewer/ui_thread_guard.h"

#include <memory>

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

DecodedFrame decodeFrame(const Recording& recording, std::size_t frame, PixelSize shown, const StopToken& stop)
{
    requireWorkerThread("decoding a frame");
    thread_local JpegDecoder decoder;
    const auto jpeg = recording.frameJpeg(frame, stop);
    if (!jpeg) return failed(jpeg.error());
    const auto image = decoder.decode(*jpeg, shown);
    if (!image) return failed(image.error());
    return {.image = wrapImage(*image), .fullSize = image->fullSize, .isDamaged = image->isDamaged, .error = {}};
}

} // namespace revisit
