#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Numbers in byte streams. Loads expect the bytes to be there: check the size first.
namespace revisit {

/// The unsigned number whose most significant byte comes first at `at`.
template <std::unsigned_integral Number>
[[nodiscard]] constexpr Number loadBigEndian(std::span<const std::byte> bytes, std::size_t at) noexcept
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        value = value << 8U | std::to_integer<std::uint64_t>(bytes[at + i]);
    return static_cast<Number>(value);
}

/// The unsigned number whose least significant byte comes first at `at`.
template <std::unsigned_integral Number>
[[nodiscard]] constexpr Number loadLittleEndian(std::span<const std::byte> bytes, std::size_t at) noexcept
{
    std::uint64_t value = 0;
    for (std::size_t i = sizeof(Number); i-- > 0;) value = value << 8U | std::to_integer<std::uint64_t>(bytes[at + i]);
    return static_cast<Number>(value);
}

/// Appends the number, most significant byte first.
template <std::unsigned_integral Number>
void appendBigEndian(std::vector<std::byte>& bytes, Number number)
{
    for (std::size_t i = sizeof(Number); i-- > 0;)
        bytes.push_back(static_cast<std::byte>(static_cast<std::uint64_t>(number) >> (8 * i) & 0xFFU));
}

} // namespace revisit
