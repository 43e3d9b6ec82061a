#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// Small tools for reading stack lines. Private to the stack parsers; all are pure and take linear time.
namespace revisit {

/// A place in a source: "file:12:34", "file:12", "12:34".
struct SourcePlace {
    std::string_view file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

[[nodiscard]] std::string_view trimBlanks(std::string_view text) noexcept;

/// Decimal digits and nothing else, at most what fits.
[[nodiscard]] std::optional<std::uint64_t> decimalNumber(std::string_view text) noexcept;
/// Hexadecimal digits with or without "0x", at most 16.
[[nodiscard]] std::optional<std::uint64_t> hexNumber(std::string_view text) noexcept;
/// "0x1f" or "31".
[[nodiscard]] std::optional<std::uint64_t> offsetNumber(std::string_view text) noexcept;

/// Takes the trailing ":line:column" or ":line" off. A port ("http://host:8081") is no line.
[[nodiscard]] SourcePlace splitPlace(std::string_view text) noexcept;

/// Where the bracket opens that the last character, a ")", closes; npos where it is not balanced.
[[nodiscard]] std::size_t openingBracket(std::string_view text) noexcept;

/// Takes the first word off, and the blanks behind it.
[[nodiscard]] std::string_view takeWord(std::string_view& text) noexcept;

} // namespace revisit
