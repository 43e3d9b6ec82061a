#include "decoder/jpeg_decoder.h"

#include "base/blocking_work.h"
#include "decoder/jpeg_header.h"

#include <turbojpeg.h>

#include <algorithm>
#include <string>
#include <vector>

namespace revisit {

namespace {

constexpr int kEighths = 8;
constexpr std::size_t kBytesPerPixel = 4;
constexpr std::uint64_t kMaxScanWork = 16; // scans × pixels, in units of the pixel limit

/// The largest side that a JPEG can have; libjpeg allows fewer than the 16 bits of the header.
constexpr int kMaxSidePx = 65'500;

PixelSize scaled(PixelSize full, int eighths) noexcept
{
    const tjscalingfactor factor{eighths, kEighths};
    return {TJSCALED(full.widthPx, factor), TJSCALED(full.heightPx, factor)};
}

/// The smallest size of the eighths that is not below `shown` in either direction.
PixelSize decodedSize(PixelSize full, PixelSize shown) noexcept
{
    if (shown.isEmpty()) return full;
    for (int eighths = 1; eighths < kEighths; ++eighths) {
        const PixelSize size = scaled(full, eighths);
        if (size.widthPx >= shown.widthPx && size.heightPx >= shown.heightPx) return size;
    }
    return full;
}

/// Scans of a progressive JPEG; each costs a pass over all pixels, however few bytes it has.
std::uint64_t countScans(std::span<const std::byte> jpeg) noexcept
{
    std::uint64_t scans = 0;
    for (std::size_t i = 0; i + 1 < jpeg.size(); ++i)
        if (jpeg[i] == std::byte{0xFF} && jpeg[i + 1] == std::byte{0xDA}) ++scans;
    return scans;
}

/// CMYK rows to BGRX in place. `isInverted`: as Adobe's programs store them, 255 means no ink.
void convertFromCmyk(std::span<std::byte> pixels, bool isInverted) noexcept
{
    const auto light = [isInverted](std::byte ink) {
        const auto value = std::to_integer<unsigned>(ink);
        return isInverted ? value : 255U - value;
    };
    for (std::size_t i = 0; i + kBytesPerPixel <= pixels.size(); i += kBytesPerPixel) {
        const unsigned black = light(pixels[i + 3]);
        const unsigned red = light(pixels[i]) * black / 255U;
        const unsigned green = light(pixels[i + 1]) * black / 255U;
        const unsigned blue = light(pixels[i + 2]) * black / 255U;
        pixels[i] = static_cast<std::byte>(blue);
        pixels[i + 1] = static_cast<std::byte>(green);
        pixels[i + 2] = static_cast<std::byte>(red);
        pixels[i + 3] = std::byte{0xFF};
    }
}

/// Rows that libjpeg never reached are black, with the X byte that all pixels have.
void fillX(std::span<std::byte> pixels) noexcept
{
    for (std::size_t i = 3; i < pixels.size(); i += kBytesPerPixel) pixels[i] = std::byte{0xFF};
}

} // namespace

struct JpegDecoder::State {
    explicit State(const DecoderLimits& decoderLimits)
        : limits(decoderLimits)
        , handle(tjInitDecompress())
    {
    }
    ~State()
    {
        if (handle != nullptr) tjDestroy(handle);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    [[nodiscard]] Result<JpegHeader> checkedHeader(std::span<const std::byte> jpeg) const;
    /// True when the picture came out without a warning. Errors: Corrupt.
    [[nodiscard]] Result<bool> decompress(
        std::span<const std::byte> jpeg, int pixelFormat, PixelSize size, std::byte* pixels) const;

    DecoderLimits limits;
    tjhandle handle;
};

Result<JpegHeader> JpegDecoder::State::checkedHeader(std::span<const std::byte> jpeg) const
{
    if (!startsLikeJpeg(jpeg)) return fail(Errc::Corrupt, "this is no JPEG");
    if (jpeg.size() > limits.frameJpeg.count)
        return fail(Errc::TooLarge, "a JPEG of " + std::to_string(jpeg.size()) + " bytes");
    const JpegHeader header = readJpegHeader(jpeg);
    const auto [width, height] = header.size;
    if (header.components == 0) return fail(Errc::Truncated, "the JPEG has no complete header");
    if (header.size.isEmpty()) return fail(Errc::Corrupt, "the JPEG has no pixels");
    const std::uint64_t pixels = static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(height);
    const std::string claim = std::to_string(width) + "×" + std::to_string(height) + " pixels";
    if (static_cast<std::uint32_t>(std::max(width, height)) > limits.frameSidePx || pixels > limits.framePixels
        || std::max(width, height) > kMaxSidePx)
        return fail(Errc::TooLarge, "the JPEG claims " + claim);
    if (header.isProgressive && countScans(jpeg) * pixels > kMaxScanWork * limits.framePixels)
        return fail(Errc::TooLarge, "the JPEG has too many scans for " + claim);
    return header;
}

Result<bool> JpegDecoder::State::decompress(
    std::span<const std::byte> jpeg, int pixelFormat, PixelSize size, std::byte* pixels) const
{
    noteBlockingWork(BlockingWork::Decode);
    const auto* source = reinterpret_cast<const unsigned char*>(jpeg.data());
    auto* target = reinterpret_cast<unsigned char*>(pixels);
    if (tjDecompress2(handle, source, static_cast<unsigned long>(jpeg.size()), target, size.widthPx, 0, size.heightPx,
            pixelFormat, TJFLAG_LIMITSCANS)
        == 0)
        return true;
    if (tjGetErrorCode(handle) == TJERR_WARNING) return false;
    return fail(Errc::Corrupt, std::string{"the JPEG cannot be decoded: "} + tjGetErrorStr2(handle));
}

JpegDecoder::JpegDecoder(const DecoderLimits& limits)
    : m_state(std::make_unique<State>(limits))
{
}
JpegDecoder::~JpegDecoder() = default;
JpegDecoder::JpegDecoder(JpegDecoder&&) noexcept = default;
JpegDecoder& JpegDecoder::operator=(JpegDecoder&&) noexcept = default;

Result<PixelSize> JpegDecoder::readSize(std::span<const std::byte> jpeg)
{
    REVISIT_TRY(header, m_state->checkedHeader(jpeg));
    return header.size;
}

Result<Image> JpegDecoder::decode(std::span<const std::byte> jpeg, PixelSize shown)
{
    REVISIT_TRY(header, m_state->checkedHeader(jpeg));
    if (m_state->handle == nullptr) return fail(Errc::TooLarge, "no memory for a JPEG decoder");
    Image image;
    image.fullSize = header.size;
    image.size = decodedSize(header.size, shown);
    image.strideBytes = static_cast<std::size_t>(image.size.widthPx) * kBytesPerPixel;
    std::shared_ptr<std::byte[]> pixels{new std::byte[image.byteCount()]}; // a clean JPEG fills it
    const bool isCmyk = header.components == 4;
    const int format = isCmyk ? TJPF_CMYK : TJPF_BGRX;
    REVISIT_TRY(isClean, m_state->decompress(jpeg, format, image.size, pixels.get()));
    if (!isClean) { // what it leaves out must be black, not somebody else's memory
        std::fill_n(pixels.get(), image.byteCount(), std::byte{0}); // the same memory: pictures are large
        REVISIT_CHECK(m_state->decompress(jpeg, format, image.size, pixels.get()));
    }
    if (isCmyk) convertFromCmyk({pixels.get(), image.byteCount()}, header.hasAdobeMarker);
    if (!isClean) fillX({pixels.get(), image.byteCount()});
    image.isDamaged = !isClean;
    image.pixels = pixels;
    return image;
}

} // namespace revisit
