#pragma once

#include "base/result.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Text forms of bytes, as the protocol uses them (spec ingest 9.5: upload tokens are padded base64, relay tokens
/// unpadded base64url).
namespace revisit {

/// The bytes of a text, without copying. Valid as long as the text.
[[nodiscard]] std::span<const std::byte> asBytes(std::string_view text) noexcept;
/// The text view of bytes, without copying or checking. Valid as long as the bytes.
[[nodiscard]] std::string_view asText(std::span<const std::byte> bytes) noexcept;

/// Lower-case hexadecimal.
[[nodiscard]] std::string toHex(std::span<const std::byte> bytes);
/// Accepts both cases. Errors: InvalidInput (odd length, foreign character).
[[nodiscard]] Result<std::vector<std::byte>> fromHex(std::string_view text);

/// Standard alphabet with padding (RFC 4648 section 4).
[[nodiscard]] std::string toBase64(std::span<const std::byte> bytes);
/// Errors: InvalidInput (foreign character, wrong padding).
[[nodiscard]] Result<std::vector<std::byte>> fromBase64(std::string_view text);

/// URL alphabet without padding (RFC 4648 section 5).
[[nodiscard]] std::string toBase64Url(std::span<const std::byte> bytes);
/// Accepts unpadded input only. Errors: InvalidInput.
[[nodiscard]] Result<std::vector<std::byte>> fromBase64Url(std::string_view text);

/// Percent-encodes everything but A–Z a–z 0–9 - . _ ~ (RFC 3986 unreserved), for one path segment or query value.
[[nodiscard]] std::string percentEncode(std::string_view text);
/// Decodes %XX; `+` stays `+`. Errors: InvalidInput (cut or foreign escape).
[[nodiscard]] Result<std::string> percentDecode(std::string_view text);

/// The text with every invalid UTF-8 sequence replaced by U+FFFD, so that it can be shown or put into JSON.
[[nodiscard]] std::string toValidUtf8(std::string_view text);

} // namespace revisit
