#include "decoder/bundle_records.h"

#include "decoder/byte_order.h"
#include "decoder/jpeg_decoder.h"
#include "decoder/plausible_time.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string>

namespace revisit {

namespace {

constexpr std::uint32_t kSmallestJpegBytes = 4; // FF D8 … FF D9

/// Whether the bytes begin like a JPEG, or end before that can be told.
bool mayBeJpeg(std::span<const std::byte> bytes) noexcept
{
    constexpr std::array kMagic{std::byte{0xFF}, std::byte{0xD8}, std::byte{0xFF}};
    const std::size_t count = std::min(bytes.size(), kMagic.size());
    return std::ranges::equal(bytes.first(count), std::span{kMagic}.first(count));
}

class RecordScan {
public:
    RecordScan(std::span<const std::byte> bytes, const DecoderLimits& limits, ProblemList& problems)
        : m_bytes(bytes)
        , m_limits(limits)
        , m_problems(problems)
    {
    }

    std::vector<BundleRecord> run()
    {
        while (left(m_at) >= kRecordHeaderBytes && hasRoom()) {
            if (isReadable(m_at) && isSound(m_at))
                take(sizeAt(m_at), m_at + kRecordHeaderBytes + sizeAt(m_at));
            else if (isOversized(m_at))
                leaveOut();
            else
                recover();
        }
        if (left(m_at) > 0 && !m_isFull && !m_records.empty())
            report(Severity::Warning, "trailing-bytes",
                std::to_string(left(m_at)) + " bytes follow the last frame record");
        return std::move(m_records);
    }

private:
    [[nodiscard]] std::size_t left(std::size_t at) const noexcept { return m_bytes.size() - at; }
    [[nodiscard]] std::uint32_t sizeAt(std::size_t at) const noexcept
    {
        return loadBigEndian<std::uint32_t>(m_bytes, at + 8);
    }
    [[nodiscard]] std::span<const std::byte> jpegAt(std::size_t at) const noexcept
    {
        return m_bytes.subspan(at + kRecordHeaderBytes, sizeAt(at));
    }

    bool hasRoom()
    {
        if (m_records.size() < m_limits.framesPerBundle) return true;
        report(Severity::Error, "frame-limit", "the bundle holds too many frames; the rest is left out");
        m_isFull = true;
        return false;
    }

    void report(Severity severity, std::string_view code, std::string message)
    {
        m_problems.add(severity, code, m_at, std::move(message));
    }

    /// What the reference reader asks of a record.
    [[nodiscard]] bool isReadable(std::size_t at) const noexcept
    {
        if (left(at) < kRecordHeaderBytes) return false;
        const std::uint32_t size = sizeAt(at);
        if (size < kSmallestJpegBytes || size > m_limits.frameJpeg.count) return false;
        if (size > left(at) - kRecordHeaderBytes) return false;
        return m_bytes[at + kRecordHeaderBytes] == std::byte{0xFF}
        && m_bytes[at + kRecordHeaderBytes + 1] == std::byte{0xD8};
    }

    /// A whole frame that is larger than a frame may be.
    [[nodiscard]] bool isOversized(std::size_t at) const noexcept
    {
        if (sizeAt(at) <= m_limits.frameJpeg.count || sizeAt(at) > left(at) - kRecordHeaderBytes) return false;
        return startsLikeJpeg(jpegAt(at)) && endsLikeJpeg(jpegAt(at));
    }

    /// What makes a place inside damaged bytes look like the header of a record.
    [[nodiscard]] bool isPlausible(std::size_t at) const noexcept
    {
        if (!isReadable(at) || !startsLikeJpeg(jpegAt(at)) || !endsLikeJpeg(jpegAt(at))) return false;
        const auto offset = static_cast<std::int64_t>(loadBigEndian<std::uint64_t>(m_bytes, at));
        return (offset >= -kDayMs && offset <= kDayMs) || (offset > kFirstAbsoluteMs && offset < kLastAbsoluteMs);
    }

    /// Whether the size of a readable record can be trusted: its JPEG ends where the record does, or another record
    /// follows, or no other end fits better.
    [[nodiscard]] bool isSound(std::size_t at)
    {
        const std::size_t end = at + kRecordHeaderBytes + sizeAt(at);
        if (endsLikeJpeg(jpegAt(at)) || isReadable(end)) return true;
        const std::size_t next = nextPlausible(at + 1).value_or(m_bytes.size());
        return next == end || (next > end && !holdsWholeJpeg(at, next));
    }

    /// Whether exactly one JPEG lies between the header at `at` and `end`.
    [[nodiscard]] bool holdsWholeJpeg(std::size_t at, std::size_t end) const noexcept
    {
        const std::size_t start = std::min(at + kRecordHeaderBytes, end);
        const auto content = m_bytes.subspan(start, end - start);
        return content.size() <= m_limits.frameJpeg.count && startsLikeJpeg(content) && endsLikeJpeg(content);
    }

    /// The first plausible header at or after `from`. Remembers its answer, so that all calls together are one scan.
    [[nodiscard]] std::optional<std::size_t> nextPlausible(std::size_t from)
    {
        if (from >= m_scannedFrom && (!m_next || *m_next >= from)) return m_next;
        m_scannedFrom = from;
        m_next.reset();
        for (std::size_t at = from + kRecordHeaderBytes; at < m_bytes.size() && !m_next; ++at) {
            const void* hit = std::memchr(m_bytes.data() + at, 0xFF, m_bytes.size() - at);
            if (hit == nullptr) break;
            at = static_cast<std::size_t>(static_cast<const std::byte*>(hit) - m_bytes.data());
            if (isPlausible(at - kRecordHeaderBytes)) m_next = at - kRecordHeaderBytes;
        }
        return m_next;
    }

    void take(std::size_t size, std::size_t next)
    {
        m_records.push_back({loadBigEndian<std::uint64_t>(m_bytes, m_at), m_at, static_cast<std::uint32_t>(size)});
        m_at = next;
    }

    void leaveOut()
    {
        report(Severity::Error, "frame-size-limit",
            "a frame of " + std::to_string(sizeAt(m_at)) + " bytes is larger than a frame may be; it is left out");
        m_at += kRecordHeaderBytes + sizeAt(m_at);
    }

    /// The record at m_at is damaged: keeps its picture where that is whole, and goes to the next plausible header.
    void recover()
    {
        const auto next = nextPlausible(m_at + 1);
        const std::size_t end = next.value_or(m_bytes.size());
        if (holdsWholeJpeg(m_at, end)) {
            const std::size_t size = end - m_at - kRecordHeaderBytes;
            report(Severity::Warning, "repaired-frame-size",
                "the record's size is wrong; its JPEG is " + std::to_string(size) + " bytes long");
            take(size, end);
            return;
        }
        if (next)
            reportSkipped(*next);
        else
            reportTail();
        m_at = end;
    }

    void reportSkipped(std::size_t next)
    {
        report(Severity::Error, "damaged-record",
            "no frame record here; " + std::to_string(next - m_at) + " bytes up to the next one are left out");
    }

    /// Nothing follows that could be a record: a torn frame, damage, or bytes that never belonged to a frame.
    void reportTail()
    {
        const auto content = m_bytes.subspan(m_at + kRecordHeaderBytes);
        const std::uint32_t size = sizeAt(m_at);
        if (mayBeJpeg(content) && size > content.size() && size <= m_limits.frameJpeg.count)
            report(Severity::Error, "truncated-frame",
                "the bundle ends inside a frame of " + std::to_string(size) + " bytes; "
                    + std::to_string(content.size()) + " are there");
        else if (startsLikeJpeg(content))
            report(Severity::Error, "damaged-record", "the last frame record is damaged; the rest is left out");
        else if (!m_records.empty())
            report(Severity::Warning, "trailing-bytes",
                std::to_string(left(m_at)) + " bytes follow the last frame record");
    }

    std::span<const std::byte> m_bytes;
    const DecoderLimits& m_limits;
    ProblemList& m_problems;
    std::vector<BundleRecord> m_records;
    std::size_t m_at = 0;
    std::size_t m_scannedFrom = std::size_t(-1); // nothing scanned yet
    std::optional<std::size_t> m_next;
    bool m_isFull = false;
};

} // namespace

bool startsLikeRecords(std::span<const std::byte> bytes) noexcept
{
    if (bytes.size() < kRecordHeaderBytes + kSmallestJpegBytes) return false;
    const std::uint32_t size = loadBigEndian<std::uint32_t>(bytes, 8);
    return size > 0 && size < bytes.size() && startsLikeJpeg(bytes.subspan(kRecordHeaderBytes));
}

bool endsLikeJpeg(std::span<const std::byte> bytes) noexcept
{
    return bytes.size() >= 4 && bytes[bytes.size() - 2] == std::byte{0xFF}
    && bytes[bytes.size() - 1] == std::byte{0xD9};
}

std::vector<BundleRecord> scanRecords(
    std::span<const std::byte> bytes, const DecoderLimits& limits, ProblemList& problems)
{
    return RecordScan{bytes, limits, problems}.run();
}

} // namespace revisit
