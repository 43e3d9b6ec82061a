#pragma once

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

/// Ends the program where a promise of a parser is broken, in every build type.
inline void require(bool holds)
{
    if (!holds) std::abort();
}

} // namespace revisit::test
