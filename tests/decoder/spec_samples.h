#pragma once

#include "base/encoding.h"
#include "base/units.h"

#include <string_view>
#include <vector>

/// The printed sample bytes of the format's specification: a session that starts at kSampleStart.
namespace revisit::test {

inline constexpr WallTime kSampleStart{1'767'225'600'000};

/// Two 8×8 grey JPEGs at +137 ms and +1142 ms, not yet gzipped.
inline constexpr std::string_view kSampleBundleHex
    = "00000000000000890000008effd8ffdb00430001010101010101010101010101010101010101010101010101010101010101"
      "010101010101010101010101010101010101010101010101010101010101010101ffc0000b080008000801011100ffc40015"
      "00010100000000000000000000000000000009ffc40014100100000000000000000000000000000000ffda0008010100003f"
      "003fffd900000000000004760000008fffd8ffdb004300010101010101010101010101010101010101010101010101010101"
      "01010101010101010101010101010101010101010101010101010101010101010101010101ffc0000b080008000801011100"
      "ffc4001500010100000000000000000000000000000009ffc40014100100000000000000000000000000000000ffda000801"
      "0100003f00b20fffd9";

/// The same, gzipped with zlib 1.2.13 as the iOS SDK does.
inline constexpr std::string_view kSampleBundleGzipHex
    = "1f8b0800000000000203636000834e20eefb7fe3ff6d066706460ac1ff030cdc1c0c40c8c828c8f0ff088328d0440654c009"
      "141611401765f87f0ba48981c19ec1feff4d88104b1990e81f442edbc4ffff260014bd14ff35010000";

[[nodiscard]] inline std::vector<std::byte> bytesOfHex(std::string_view hex) { return fromHex(hex).value(); }
[[nodiscard]] inline std::vector<std::byte> sampleBundle() { return bytesOfHex(kSampleBundleHex); }
[[nodiscard]] inline std::vector<std::byte> sampleBundleGzip() { return bytesOfHex(kSampleBundleGzipHex); }

} // namespace revisit::test
