#pragma once

#include "decoder/limits.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

/// What libFuzzer and replay_corpus call with each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace revisit::test {

/// The input as the decoder takes it.
[[nodiscard]] inline std::span<const std::byte> fuzzBytes(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const std::byte*>(data), size};
}

/// An input, and the limits that it is read within.
struct LimitedInput {
    std::span<const std::byte> bytes;
    DecoderLimits limits;
};

/// Small limits, so that short inputs can go over each of them.
[[nodiscard]] inline const std::array<DecoderLimits, 10>& smallLimits()
{
    static const auto kLimits = [] {
        std::array<DecoderLimits, 10> limits;
        limits[0].jsonDepth = 3;
        limits[1].jsonNodes = 12;
        limits[2].jsonString = Bytes{16};
        limits[3].hierarchyNodes = 3;
        limits[4].events = 2;
        limits[5].problemsPerArtifact = 2;
        limits[5].framesPerBundle = 2;
        limits[5].tarEntries = 2;
        limits[6].frameJpeg = Bytes{140};
        limits[7].framePixels = 60;
        limits[7].frameSidePx = 12;
        limits[8].storedArtifact = Bytes{300};
        limits[8].inflatedBundle = Bytes{400};
        limits[8].inflatedJson = Bytes{120};
        limits[9] = {.storedArtifact = Bytes{1000},
            .inflatedBundle = Bytes{4000},
            .inflatedJson = Bytes{800},
            .frameJpeg = Bytes{700},
            .framesPerBundle = 6,
            .framePixels = 4096,
            .frameSidePx = 64,
            .tarEntries = 6,
            .jsonDepth = 6,
            .jsonNodes = 60,
            .jsonString = Bytes{40},
            .events = 6,
            .hierarchyNodes = 8,
            .problemsPerArtifact = 6};
        return limits;
    }();
    return kLimits;
}

/// A first byte of 1 to 8, E or F, with which neither JSON nor gzip begins, is none of the input: it chooses small
/// limits. All other inputs are read within the default ones.
[[nodiscard]] inline LimitedInput limitedInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = fuzzBytes(data, size);
    if (size == 0) return {bytes, {}};
    const std::size_t first = data[0];
    if (first >= 1 && first <= 8) return {bytes.subspan(1), smallLimits()[first - 1]};
    if (first == 0xE || first == 0xF) return {bytes.subspan(1), smallLimits()[first - 6]};
    return {bytes, {}};
}

/// Ends the program where a promise of a parser is broken, in every build type.
inline void require(bool holds)
{
    if (!holds) std::abort();
}

} // namespace revisit::test
