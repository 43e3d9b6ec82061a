#include "analysis/outline_builder.h"
#include "decoder/byte_order.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace revisit {

namespace {

using Bytes8 = std::span<const std::byte>;

constexpr std::size_t kRecordHeader = 12;
constexpr std::size_t kTarBlock = 512;

unsigned at(Bytes8 bytes, std::size_t i) { return std::to_integer<unsigned>(bytes[i]); }

std::string hex(std::uint64_t value)
{
    char text[24];
    std::snprintf(text, sizeof text, "0x%llX", static_cast<unsigned long long>(value));
    return text;
}

const char* jpegMarkerName(unsigned marker)
{
    if (marker >= 0xE0 && marker <= 0xEF) return "application data";
    if (marker >= 0xD0 && marker <= 0xD7) return "restart";
    switch (marker) {
    case 0xC0:
        return "frame header, baseline";
    case 0xC1:
        return "frame header, extended";
    case 0xC2:
        return "frame header, progressive";
    case 0xC4:
        return "Huffman tables";
    case 0xDB:
        return "quantisation tables";
    case 0xDA:
        return "scan";
    case 0xDD:
        return "restart interval";
    case 0xFE:
        return "comment";
    default:
        return "segment";
    }
}

bool isFrameHeader(unsigned marker) { return marker >= 0xC0 && marker <= 0xC3; }

/// Where the entropy-coded data after a scan header ends: at the next marker that is no restart and no stuffed FF.
std::size_t scanEnd(Bytes8 bytes, std::size_t from)
{
    for (std::size_t i = from; i + 1 < bytes.size(); ++i) {
        const unsigned next = at(bytes, i + 1);
        if (at(bytes, i) == 0xFF && next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) return i;
    }
    return bytes.size();
}

std::string segmentValue(Bytes8 bytes, std::size_t start, std::size_t length, unsigned marker)
{
    std::string value = jpegMarkerName(marker);
    if (!isFrameHeader(marker) || length < 9) return value;
    const unsigned height = at(bytes, start + 5) << 8 | at(bytes, start + 6);
    const unsigned width = at(bytes, start + 7) << 8 | at(bytes, start + 8);
    return value + ", " + std::to_string(width) + " \u00d7 " + std::to_string(height);
}

/// The zero-terminated text at `start`; its length with the zero, nullopt where it does not end.
std::optional<std::size_t> terminated(Bytes8 bytes, std::size_t start)
{
    for (std::size_t i = start; i < bytes.size(); ++i)
        if (bytes[i] == std::byte{0}) return i - start + 1;
    return std::nullopt;
}

std::string_view textAt(Bytes8 bytes, std::size_t start, std::size_t length)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()) + start, length);
    return text.substr(0, text.find('\0'));
}

/// The optional parts of a gzip header (RFC 1952, 2.3): one past them, nullopt where they are cut.
std::optional<std::size_t> gzipOptions(OutlineBuilder& builder, Bytes8 stored, std::size_t next, unsigned flags)
{
    if ((flags & 4) != 0) { // FEXTRA
        if (next + 2 > stored.size()) return std::nullopt;
        const std::size_t length = 2 + (at(stored, next) | at(stored, next + 1) << 8);
        if (length > stored.size() - next) return std::nullopt;
        builder.leaf("extra", byteCountText(length - 2), next, length);
        next += length;
    }
    for (const auto& [bit, name] : {std::pair{8u, "name"}, std::pair{16u, "comment"}}) {
        if ((flags & bit) == 0) continue;
        const auto length = terminated(stored, next);
        if (!length) return std::nullopt;
        builder.leaf(name, excerpt(textAt(stored, next, *length)), next, *length);
        next += *length;
    }
    if ((flags & 2) == 0) return next; // FHCRC
    if (next + 2 > stored.size()) return std::nullopt;
    builder.leaf("header checksum", hex(at(stored, next) | at(stored, next + 1) << 8), next, 2);
    return next + 2;
}

struct TarPart {
    const char* name;
    std::size_t offset;
    std::size_t length;
    bool isOctal;
};

constexpr std::array<TarPart, 9> kTarParts{{{"name", 0, 100, false}, {"mode", 100, 8, true}, {"owner", 108, 8, true},
    {"group", 116, 8, true}, {"size", 124, 12, true}, {"modified", 136, 12, true}, {"checksum", 148, 8, true},
    {"type", 156, 1, false}, {"magic", 257, 8, false}}};

std::uint64_t octal(std::string_view text)
{
    std::uint64_t value = 0;
    for (const char c : text) {
        if (c == ' ') continue;
        if (c < '0' || c > '7' || value > (std::uint64_t{1} << 60)) break;
        value = value * 8 + static_cast<std::uint64_t>(c - '0');
    }
    return value;
}

void outlineTarHeader(OutlineBuilder& builder, Bytes8 bytes, std::size_t start)
{
    if (!builder.open("header", {}, start, kTarBlock)) return;
    for (const TarPart& part : kTarParts) {
        const std::string_view text = textAt(bytes, start + part.offset, part.length);
        builder.leaf(
            part.name, part.isOctal ? std::to_string(octal(text)) : excerpt(text), start + part.offset, part.length);
    }
    builder.close();
}

bool isZeroBlock(Bytes8 bytes, std::size_t start)
{
    const auto block = bytes.subspan(start, kTarBlock);
    return std::ranges::all_of(block, [](std::byte b) { return b == std::byte{0}; });
}

} // namespace

void outlineJpeg(OutlineBuilder& builder, std::span<const std::byte> bytes, std::uint64_t base)
{
    if (!builder.open("JPEG", byteCountText(bytes.size()), base, bytes.size())) return;
    builder.leaf("FFD8", "start of image", base, 2);
    std::size_t next = 2;
    while (next + 2 <= bytes.size() && at(bytes, next) == 0xFF && !builder.isFull()) {
        const unsigned marker = at(bytes, next + 1);
        if (marker == 0xD9) {
            builder.leaf("FFD9", "end of image", base + next, 2);
            next += 2;
            break;
        }
        if (next + 4 > bytes.size()) break;
        const std::size_t length = 2 + (at(bytes, next + 2) << 8 | at(bytes, next + 3));
        if (length < 4 || length > bytes.size() - next) break;
        builder.leaf(hex(0xFF00u | marker).substr(2), segmentValue(bytes, next, length, marker), base + next, length);
        next += length;
        if (marker != 0xDA) continue;
        const std::size_t end = scanEnd(bytes, next);
        builder.leaf("image data", byteCountText(end - next), base + next, end - next);
        next = end;
    }
    if (next < bytes.size())
        builder.leaf("unreadable", "no JPEG segment begins here", base + next, bytes.size() - next);
    builder.close();
}

void outlineGzip(OutlineBuilder& builder, std::span<const std::byte> stored, std::uint64_t inflatedBytes)
{
    constexpr std::size_t kHeader = 10;
    constexpr std::size_t kTrailer = 8;
    if (!builder.open(
            "gzip", byteCountText(stored.size()) + ", inflated " + byteCountText(inflatedBytes), 0, stored.size()))
        return;
    if (stored.size() < kHeader) {
        builder.leaf("unreadable", "the header is cut", 0, stored.size());
        return builder.close();
    }
    const unsigned flags = at(stored, 3);
    builder.leaf("magic", "1F 8B", 0, 2);
    builder.leaf("method", at(stored, 2) == 8 ? "8, deflate" : std::to_string(at(stored, 2)), 2, 1);
    builder.leaf("flags", hex(flags), 3, 1);
    const std::uint32_t modified = loadLittleEndian<std::uint32_t>(stored, 4);
    builder.leaf("modified", modified == 0 ? "not set" : std::to_string(modified) + " s since 1970", 4, 4);
    const unsigned extra = at(stored, 8);
    builder.leaf("extra flags",
        extra == 2       ? "2, best compression"
            : extra == 4 ? "4, fastest"
                         : std::to_string(extra),
        8, 1);
    const unsigned system = at(stored, 9);
    builder.leaf("system", system == 3 ? "3, Unix" : system == 19 ? "19, Apple" : std::to_string(system), 9, 1);
    const auto data = gzipOptions(builder, stored, kHeader, flags);
    if (!data || stored.size() - *data < kTrailer) {
        const std::size_t from = data.value_or(kHeader);
        builder.leaf("unreadable", "the stream is cut", from, stored.size() - from);
        return builder.close();
    }
    const std::size_t trailer = stored.size() - kTrailer;
    builder.leaf("data", byteCountText(trailer - *data) + ", deflated", *data, trailer - *data);
    builder.leaf("checksum", "CRC-32 " + hex(loadLittleEndian<std::uint32_t>(stored, trailer)), trailer, 4);
    builder.leaf("length", byteCountText(loadLittleEndian<std::uint32_t>(stored, trailer + 4)) + " (modulo 4 GiB)",
        trailer + 4, 4);
    builder.close();
}

void outlineBundle(OutlineBuilder& builder, std::span<const std::byte> bytes)
{
    std::size_t next = 0;
    for (std::size_t frame = 1; next + kRecordHeader <= bytes.size() && !builder.isFull(); ++frame) {
        const auto offset = static_cast<std::int64_t>(loadBigEndian<std::uint64_t>(bytes, next));
        const std::size_t size = loadBigEndian<std::uint32_t>(bytes, next + 8);
        const bool isWhole = size <= bytes.size() - next - kRecordHeader;
        if (!isWhole) break;
        if (!builder.open("frame " + std::to_string(frame), std::to_string(offset) + " ms", next, kRecordHeader + size))
            return;
        builder.leaf("offset", std::to_string(offset) + " ms", next, 8);
        builder.leaf("size", byteCountText(size), next + 8, 4);
        outlineJpeg(builder, bytes.subspan(next + kRecordHeader, size), next + kRecordHeader);
        builder.close();
        next += kRecordHeader + size;
    }
    if (next < bytes.size() && !builder.isFull())
        builder.leaf("unreadable", "no whole record begins here", next, bytes.size() - next);
}

void outlineTar(OutlineBuilder& builder, std::span<const std::byte> bytes)
{
    std::size_t next = 0;
    while (next + kTarBlock <= bytes.size() && !builder.isFull()) {
        if (isZeroBlock(bytes, next)) {
            builder.leaf("end", "zeros", next, bytes.size() - next);
            return;
        }
        const auto wanted = octal(textAt(bytes, next + 124, 12));
        const std::size_t content = next + kTarBlock;
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(wanted, bytes.size() - content));
        const auto padded = std::min((size + kTarBlock - 1) / kTarBlock * kTarBlock, bytes.size() - content);
        const std::string name = excerpt(textAt(bytes, next, 100));
        if (!builder.open(name.empty() ? "entry" : name, byteCountText(size), next, kTarBlock + padded)) return;
        outlineTarHeader(builder, bytes, next);
        const bool isJpeg = size > 3 && at(bytes, content) == 0xFF && at(bytes, content + 1) == 0xD8;
        if (isJpeg)
            outlineJpeg(builder, bytes.subspan(content, size), content);
        else if (size > 0)
            builder.leaf("content", byteCountText(size), content, size);
        builder.close();
        next = content + padded;
    }
    if (next < bytes.size() && !builder.isFull())
        builder.leaf("unreadable", "no whole header begins here", next, bytes.size() - next);
}

} // namespace revisit
