#include "decoder/tar_reader.h"

#include "base/encoding.h"

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
            const auto header = m_bytes.subspan(m_at, kBlockBytes);
            if (isZero(header)) {
                checkTail();
                break;
            }
            if (++m_headers > m_limits.tarEntries) {
                report(Severity::Error, "tar-entry-limit", "the archive has too many entries; the rest is left out");
                break;
            }
            if (startsLikeTar(header))
                readEntry(header);
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

    void readEntry(std::span<const std::byte> header)
    {
        if (!hasRightChecksum(header))
            report(Severity::Warning, "tar-checksum", "the checksum of the tar header is wrong");
        const std::uint64_t size = sizeField(header).value_or(0);
        const std::uint64_t dataAt = m_at + kBlockBytes;
        const std::uint64_t there = std::min<std::uint64_t>(size, m_bytes.size() - dataAt);
        if (there < size) report(Severity::Error, "truncated-entry", "the archive ends inside this file");
        if (isRegularFile(header) && there > 0)
            m_entries.push_back({std::string{trimmed(field(header, 0, kNameBytes))}, dataAt, there, there < size});
        // Sizes have at most 36 bits, so nothing overflows here.
        m_at = static_cast<std::size_t>(std::min<std::uint64_t>(dataAt + padded(size), m_bytes.size()));
    }

    bool skipToNextHeader()
    {
        report(Severity::Error, "tar-header", "this is no tar header; the walk goes on at the next one");
        do m_at += kBlockBytes;
        while (m_bytes.size() - std::min(m_at, m_bytes.size()) > kBlockBytes
            && !startsLikeTar(m_bytes.subspan(m_at, kBlockBytes)));
        m_at = std::min(m_at, m_bytes.size());
        return m_bytes.size() - m_at > kBlockBytes;
    }

    void checkTail()
    {
        if (!isZero(m_bytes.subspan(m_at)))
            report(Severity::Warning, "trailing-bytes", "bytes follow the end of the tar archive");
    }

    std::span<const std::byte> m_bytes;
    const DecoderLimits& m_limits;
    ProblemList& m_problems;
    std::vector<TarEntry> m_entries;
    std::size_t m_at = 0;
    std::uint64_t m_headers = 0;
};

} // namespace

bool startsLikeTar(std::span<const std::byte> bytes) noexcept
{
    if (bytes.size() < kBlockBytes) return false;
    if (field(bytes, 257, 5) == "ustar") return true;
    return isPrintable(trimmed(field(bytes, 0, kNameBytes))) && sizeField(bytes).has_value();
}

std::vector<TarEntry> readTar(std::span<const std::byte> bytes, const DecoderLimits& limits, ProblemList& problems)
{
    return TarWalk{bytes, limits, problems}.run();
}

} // namespace revisit
