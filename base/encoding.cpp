#include "base/encoding.h"

#include <array>
#include <cstdint>

namespace revisit {

namespace {

constexpr std::string_view kStandard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kUrl = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

int hexValue(char c) noexcept
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string encode64(std::span<const std::byte> bytes, std::string_view alphabet, bool isPadded)
{
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t have = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = (group << 8) | (k < have ? std::to_integer<std::uint32_t>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k <= have; ++k) out.push_back(alphabet[(group >> (18 - 6 * k)) & 0x3fU]);
        if (isPadded) out.append(3 - have, '=');
    }
    return out;
}

Result<std::vector<std::byte>> decode64(std::string_view text, std::string_view alphabet)
{
    if (text.size() % 4 == 1) return fail(Errc::InvalidInput, "base64 text has an impossible length");
    std::vector<std::byte> out;
    out.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t group = 0;
    int bits = 0;
    for (const char c : text) {
        const auto value = alphabet.find(c);
        if (value == std::string_view::npos) return fail(Errc::InvalidInput, "base64 text has a foreign character");
        group = (group << 6) | static_cast<std::uint32_t>(value);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        out.push_back(static_cast<std::byte>((group >> bits) & 0xffU));
    }
    return out;
}

/// Length of the valid UTF-8 sequence that starts at `i`, or 0.
std::size_t utf8SequenceLength(std::string_view text, std::size_t i) noexcept
{
    const auto at = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
    const unsigned char lead = at(i);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || i + length > text.size()) return 0;
    for (std::size_t k = 1; k < length; ++k)
        if ((at(i + k) & 0xc0) != 0x80) return 0;
    const unsigned char second = at(i + 1);
    if ((lead == 0xe0 && second < 0xa0) || (lead == 0xed && second > 0x9f)) return 0; // overlong; surrogates
    if ((lead == 0xf0 && second < 0x90) || (lead == 0xf4 && second > 0x8f)) return 0; // overlong; above U+10FFFF
    return length;
}

} // namespace

std::span<const std::byte> asBytes(std::string_view text) noexcept
{
    return std::as_bytes(std::span<const char>{text.data(), text.size()});
}

std::string_view asText(std::span<const std::byte> bytes) noexcept
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string toHex(std::span<const std::byte> bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const std::byte b : bytes) {
        out.push_back(kDigits[std::to_integer<std::size_t>(b >> 4)]);
        out.push_back(kDigits[std::to_integer<std::size_t>(b & std::byte{0xf})]);
    }
    return out;
}

Result<std::vector<std::byte>> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0) return fail(Errc::InvalidInput, "hexadecimal text has an odd length");
    std::vector<std::byte> out;
    out.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hexValue(text[i]);
        const int low = hexValue(text[i + 1]);
        if (high < 0 || low < 0) return fail(Errc::InvalidInput, "hexadecimal text has a foreign character");
        out.push_back(static_cast<std::byte>(high * 16 + low));
    }
    return out;
}

std::string toBase64(std::span<const std::byte> bytes) { return encode64(bytes, kStandard, true); }

Result<std::vector<std::byte>> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0) return fail(Errc::InvalidInput, "base64 text is not padded");
    while (!text.empty() && text.back() == '=') text.remove_suffix(1);
    return decode64(text, kStandard);
}

std::string toBase64Url(std::span<const std::byte> bytes) { return encode64(bytes, kUrl, false); }

Result<std::vector<std::byte>> fromBase64Url(std::string_view text) { return decode64(text, kUrl); }

std::string percentEncode(std::string_view text)
{
    constexpr std::string_view kUnreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (kUnreserved.find(c) != std::string_view::npos) {
            out.push_back(c);
            continue;
        }
        const auto value = static_cast<unsigned char>(c);
        out.push_back('%');
        out.push_back(kDigits[value >> 4]);
        out.push_back(kDigits[value & 0xf]);
    }
    return out;
}

Result<std::string> percentDecode(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out.push_back(text[i]);
            continue;
        }
        if (i + 2 >= text.size()) return fail(Errc::InvalidInput, "percent escape is cut");
        const int high = hexValue(text[i + 1]);
        const int low = hexValue(text[i + 2]);
        if (high < 0 || low < 0) return fail(Errc::InvalidInput, "percent escape is not hexadecimal");
        out.push_back(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return out;
}

std::string toValidUtf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8SequenceLength(text, i);
        if (length == 0) {
            out += "\xef\xbf\xbd";
            ++i;
            continue;
        }
        out.append(text.substr(i, length));
        i += length;
    }
    return out;
}

} // namespace revisit
