#include "decoder/jpeg_decoder.h"
#include "tests/fuzz/fuzz_input.h"

using namespace revisit;

/// The first two bytes are the size in which the picture is shown.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2) return 0;
    DecoderLimits limits;
    limits.framePixels = 256 * 256; // so that most of the time goes into parsing
    const PixelSize shown{data[0], data[1]};
    const auto jpeg = test::fuzzBytes(data, size).subspan(2);
    static JpegDecoder decoder{limits};

    const auto header = decoder.readSize(jpeg);
    const auto image = decoder.decode(jpeg, shown);

    test::require(header.has_value() == (header && *header == jpegSizeFromHeader(jpeg)));
    if (!image) return 0;
    test::require(header.has_value() && image->fullSize == *header);
    test::require(image->size.widthPx <= header->widthPx && image->size.heightPx <= header->heightPx);
    unsigned sum = 0;
    for (const std::byte value : std::span{image->pixels.get(), image->byteCount()})
        sum += std::to_integer<unsigned>(value);
    test::require(sum > 0); // every X byte is 0xFF
    return 0;
}
