#include "decoder/tar_reader.h"

#include "base/encoding.h"
#include "decoder/bundle_records.h"
#include "decoder/frame_name.h"
#include "decoder/jpeg_decoder.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace revisit {

namespace {

constexpr std::size_t kBlockBytes = 512;
constexpr std::size_t kNameBytes = 100;

std::string_view field(std::span<const std::byte> header, std::size_t at, std::size_t size) noexcept
{
    const std::string_view whole = asText(header.subspan(at, size));
    return whole.substr(0, whole.find('\0'));
}

std::string_view trimmed(std::string_view text) noexcept
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// The octal number of a header field; nullopt where it has other characters. Eleven digits fit 64 bits.
std::optional<std::uint64_t> octal(std::string_view text) noexcept
{
    const std::string_view digits = trimmed(text);
    if (digits.empty() || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '7'; }))
        return std::nullopt;
    std::uint64_t value = 0;
    for (const char digit : digits) value = value * 8 + static_cast<std::uint64_t>(digit - '0');
    return value;
}

std::optional<std::uint64_t> sizeField(std::span<const std::byte> header) noexcept
{
    return octal(field(header, 124, 12));
}

bool isZero(std::span<const std::byte> bytes) noexcept
{
    return std::ranges::all_of(bytes, [](std::byte b) { return b == std::byte{0}; });
}

bool hasRightChecksum(std::span<const std::byte> header) noexcept
{
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < kBlockBytes; ++i)
        sum += i >= 148 && i < 156 ? std::uint64_t{' '} : std::to_integer<std::uint64_t>(header[i]);
    return octal(field(header, 148, 8)) == sum;
}

bool isPrintable(std::string_view name) noexcept
{
    return !name.empty() && std::ranges::none_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

bool isRegularFile(std::span<const std::byte> header) noexcept
{
    return header[156] == std::byte{0} || header[156] == std::byte{'0'};
}

std::string_view nameOf(std::span<const std::byte> header) noexcept { return trimmed(field(header, 0, kNameBytes)); }

/// Whether a block is named like a frame and a JPEG lies behind it, whatever else of the header is damaged.
bool startsLikeFrame(std::span<const std::byte> bytes) noexcept
{
    return bytes.size() > kBlockBytes && isPrintable(nameOf(bytes)) && hasJpegSuffix(nameOf(bytes))
        && startsLikeJpeg(bytes.subspan(kBlockBytes));
}

std::span<const std::byte> withoutPadding(std::span<const std::byte> content) noexcept
{
    const auto last = std::find_if(content.rbegin(), content.rend(), [](std::byte b) { return b != std::byte{0}; });
    return content.first(static_cast<std::size_t>(content.rend() - last));
}

/// Sizes have at most 36 bits, so nothing overflows here.
std::uint64_t padded(std::uint64_t size) noexcept { return (size + kBlockBytes - 1) / kBlockBytes * kBlockBytes; }

class TarWalk {
public:
    TarWalk(std::span<const std::byte> bytes, const DecoderLimits& limits, ProblemList& problems)
        : m_bytes(bytes)
        , m_limits(limits)
        , m_problems(problems)
    {
    }

    std::vector<TarEntry> run()
    {
        while (m_bytes.size() - m_at > kBlockBytes) {
            if (isZero(from(m_at).first(kBlockBytes))) {
                checkTail();
                break;
            }
            if (++m_headers > m_limits.tarEntries) {
                report(Severity::Error, "tar-entry-limit", "the archive has too many entries; the rest is left out");
                break;
            }
            if (startsLikeTar(from(m_at)))
                readEntry();
            else if (!skipToNextHeader())
                break;
        }
        return std::move(m_entries);
    }

private:
    void report(Severity severity, std::string_view code, std::string message)
    {
        m_problems.add(severity, code, m_at, std::move(message));
    }

    [[nodiscard]] std::span<const std::byte> from(std::size_t at) const noexcept { return m_bytes.subspan(at); }

    void readEntry()
    {
        const auto header = from(m_at).first(kBlockBytes);
        const bool isWhole = hasRightChecksum(header);
        if (!isWhole) report(Severity::Warning, "tar-checksum", "the checksum of the tar header is wrong");
        const std::optional<std::uint64_t> size = sizeField(header);
        const std::size_t dataAt = m_at + kBlockBytes;
        const Extent extent = isWhole && size && *size <= m_bytes.size() - dataAt
            ? Extent{*size, dataAt + padded(*size)}
            : measured(dataAt, size, hasJpegSuffix(nameOf(header)));
        if (extent.isRepaired)
            report(Severity::Warning, "repaired-frame-size",
                "the file's size is wrong; its JPEG is " + std::to_string(extent.size) + " bytes long");
        if (extent.isCut) report(Severity::Error, "truncated-entry", "the archive ends inside this file");
        if (extent.size > 0 && (isRegularFile(header) || (!isWhole && startsLikeFrame(from(m_at)))))
            m_entries.push_back({std::string{nameOf(header)}, dataAt, extent.size, extent.isCut});
        m_at = static_cast<std::size_t>(std::min<std::uint64_t>(extent.next, m_bytes.size()));
    }

    /// Where an entry's content ends, and where the walk goes on.
    struct Extent {
        std::uint64_t size = 0;
        std::uint64_t next = 0;
        bool isRepaired = false;
        bool isCut = false;
    };

    /// The extent of a file whose size may be wrong: it ends before the next sound header, a JPEG with its end marker.
    [[nodiscard]] Extent measured(std::size_t dataAt, std::optional<std::uint64_t> size, bool isJpeg)
    {
        const auto nextHeader = nextSoundHeader(dataAt);
        const auto room = from(dataAt).first(nextHeader.value_or(m_bytes.size()) - dataAt);
        const bool fits = size && *size <= room.size();
        const Extent asNamed{size.value_or(0), dataAt + padded(size.value_or(0))};
        if (fits && (!isJpeg || endsLikeJpeg(room.first(static_cast<std::size_t>(*size))))) return asNamed;
        const auto content = room.first(std::max(contentEnd(dataAt, dataAt + room.size()), dataAt) - dataAt);
        if (isJpeg && endsLikeJpeg(content)) return {content.size(), dataAt + room.size(), true};
        if (fits && *size > 0) return asNamed;
        const bool isCut = size && !nextHeader && *size > 0;
        return {content.size(), dataAt + room.size(), isJpeg && !isCut && !content.empty(), isCut};
    }

    /// Where the padding before `end` begins. Remembers its answer: many files may be measured before one end.
    [[nodiscard]] std::size_t contentEnd(std::size_t from, std::size_t end)
    {
        if (end != m_paddingEnd) {
            m_paddingEnd = end;
            m_contentEnd = from + withoutPadding(m_bytes.subspan(from, end - from)).size();
        }
        return m_contentEnd;
    }

    /// The first block at or behind `at` that is surely a header: its checksum is right, or a frame follows it.
    /// Remembers its answer, so that all calls together are one scan.
    [[nodiscard]] std::optional<std::size_t> nextSoundHeader(std::size_t at)
    {
        if (at >= m_scannedFrom && (!m_nextSound || *m_nextSound >= at)) return m_nextSound;
        m_scannedFrom = at;
        m_nextSound.reset();
        for (; at < m_bytes.size() && m_bytes.size() - at > kBlockBytes && !m_nextSound; at += kBlockBytes)
            if (startsLikeTar(from(at)) && (hasRightChecksum(from(at)) || startsLikeFrame(from(at)))) m_nextSound = at;
        return m_nextSound;
    }

    bool skipToNextHeader()
    {
        report(Severity::Error, "tar-header", "this is no tar header; the walk goes on at the next one");
        do m_at += kBlockBytes;
        while (m_bytes.size() - std::min(m_at, m_bytes.size()) > kBlockBytes && !startsLikeTar(from(m_at)));
        m_at = std::min(m_at, m_bytes.size());
        return m_bytes.size() - m_at > kBlockBytes;
    }

    void checkTail()
    {
        if (!isZero(from(m_at))) report(Severity::Warning, "trailing-bytes", "bytes follow the end of the tar archive");
    }

    std::span<const std::byte> m_bytes;
    const DecoderLimits& m_limits;
    ProblemList& m_problems;
    std::vector<TarEntry> m_entries;
    std::size_t m_at = 0;
    std::size_t m_scannedFrom = std::size_t(-1); // nothing scanned yet
    std::optional<std::size_t> m_nextSound;
    std::size_t m_paddingEnd = 0;
    std::size_t m_contentEnd = 0;
    std::uint64_t m_headers = 0;
};

} // namespace

bool startsLikeTar(std::span<const std::byte> bytes) noexcept
{
    if (bytes.size() < kBlockBytes) return false;
    if (field(bytes, 257, 5) == "ustar") return true;
    return (isPrintable(nameOf(bytes)) && sizeField(bytes).has_value()) || startsLikeFrame(bytes);
}

std::vector<TarEntry> readTar(std::span<const std::byte> bytes, const DecoderLimits& limits, ProblemList& problems)
{
    return TarWalk{bytes, limits, problems}.run();
}

} // namespace revisit
