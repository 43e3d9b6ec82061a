#include "tests/support/jpeg_samples.h"

#include <turbojpeg.h>

#include <memory>
#include <stdexcept>

namespace revisit::test {

namespace {

std::vector<std::byte> compress(
    const std::vector<unsigned char>& pixels, PixelSize size, int format, int subsampling, int quality, int flags)
{
    const std::unique_ptr<void, int (*)(tjhandle)> handle{tjInitCompress(), &tjDestroy};
    unsigned char* buffer = nullptr;
    unsigned long length = 0;
    const int answer = tjCompress2(handle.get(), pixels.data(), size.widthPx, 0, size.heightPx, format, &buffer,
        &length, subsampling, quality, flags);
    const std::unique_ptr<unsigned char, void (*)(unsigned char*)> owner{buffer, &tjFree};
    if (answer != 0) throw std::runtime_error(tjGetErrorStr2(handle.get()));
    const auto* first = reinterpret_cast<const std::byte*>(buffer);
    return {first, first + length};
}

std::size_t pixelCount(PixelSize size)
{
    return static_cast<std::size_t>(size.widthPx) * static_cast<std::size_t>(size.heightPx);
}

void append(std::vector<std::byte>& bytes, std::uint64_t number, unsigned count)
{
    for (unsigned i = count; i-- > 0;) bytes.push_back(static_cast<std::byte>(number >> (8 * i) & 0xFFU));
}

} // namespace

std::vector<std::byte> jpegOf(PixelSize size, std::uint8_t shade, JpegKind kind)
{
    if (kind == JpegKind::Grey)
        return compress(std::vector<unsigned char>(pixelCount(size), shade), size, TJPF_GRAY, TJSAMP_GRAY, 90, 0);
    std::vector<unsigned char> pixels(pixelCount(size) * 4, shade);
    if (kind == JpegKind::Cmyk)
        for (std::size_t i = 3; i < pixels.size(); i += 4) pixels[i] = 255; // inverted: no black ink
    const int format = kind == JpegKind::Cmyk ? TJPF_CMYK : TJPF_BGRX;
    return compress(pixels, size, format, TJSAMP_444, 90, kind == JpegKind::Progressive ? TJFLAG_PROGRESSIVE : 0);
}

std::vector<std::byte> patternJpeg(PixelSize size, unsigned seed, int quality)
{
    std::vector<unsigned char> pixels(pixelCount(size) * 4);
    for (int y = 0; y < size.heightPx; ++y)
        for (int x = 0; x < size.widthPx; ++x) {
            const auto at
                = (static_cast<std::size_t>(y) * static_cast<std::size_t>(size.widthPx) + static_cast<std::size_t>(x))
                * 4;
            const unsigned card = (static_cast<unsigned>(x) / 40 + static_cast<unsigned>(y) / 60 + seed) * 2654435761U;
            for (unsigned channel = 0; channel < 3; ++channel)
                pixels[at + channel] = static_cast<unsigned char>(
                    (card >> (8 * channel + 4) & 0x7FU) + static_cast<unsigned>(x ^ y) % 128);
        }
    return compress(pixels, size, TJPF_BGRX, TJSAMP_420, quality, 0);
}

std::vector<std::byte> noiseJpeg(PixelSize size, unsigned seed)
{
    std::vector<unsigned char> pixels(pixelCount(size) * 4);
    std::uint32_t state = seed * 2654435761U + 1;
    for (unsigned char& value : pixels) {
        state = state * 1664525U + 1013904223U; // a linear congruential generator: the same picture everywhere
        value = static_cast<unsigned char>(state >> 24U);
    }
    return compress(pixels, size, TJPF_BGRX, TJSAMP_420, 60, 0);
}

std::vector<std::byte> bundleRecord(std::uint64_t offset, const std::vector<std::byte>& content)
{
    return bundleRecord(offset, content, static_cast<std::uint32_t>(content.size()));
}

std::vector<std::byte> bundleRecord(
    std::uint64_t offset, const std::vector<std::byte>& content, std::uint32_t claimedSize)
{
    std::vector<std::byte> record;
    append(record, offset, 8);
    append(record, claimedSize, 4);
    record.insert(record.end(), content.begin(), content.end());
    return record;
}

std::vector<std::byte> joined(const std::vector<std::vector<std::byte>>& parts)
{
    std::vector<std::byte> all;
    for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace revisit::test
