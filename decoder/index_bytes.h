#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// Writes the primitive values of an index (docs/formats/recording-index.md). Threads: one at a time.
class IndexWriter {
public:
    IndexWriter() = default;
    /// Behind so many bytes of 0, for a head that is filled in at the end; memory for about so many bytes is asked for
    /// at once, because a long index that grows is copied and held twice.
    IndexWriter(std::size_t headBytes, std::size_t expectedBytes)
    {
        m_bytes.reserve(headBytes + expectedBytes);
        m_bytes.resize(headBytes);
    }

    /// Seven bits a byte, the low ones first; the top bit says that more follow.
    void number(std::uint64_t value);
    /// number() of 0, -1, 1, -2, … as 0, 1, 2, 3, …
    void signedNumber(std::int64_t value);
    /// Eight bytes, IEEE 754, little-endian; the same bits come back.
    void real(double value);
    /// Its length, then its bytes.
    void text(std::string_view value);

    [[nodiscard]] std::vector<std::byte> take() { return std::move(m_bytes); }

private:
    std::vector<std::byte> m_bytes;
};

/// Reads what IndexWriter wrote; trusts nothing.
///
/// The first value that is not there, or is out of its range, makes every further one 0 or empty and hasFailed() true,
/// so that callers check once. Threads: one at a time. The bytes must outlive it.
class IndexReader {
public:
    explicit IndexReader(std::span<const std::byte> bytes) noexcept
        : m_rest(bytes)
    {
    }

    [[nodiscard]] std::uint64_t number() noexcept;
    [[nodiscard]] std::int64_t signedNumber() noexcept;
    [[nodiscard]] double real() noexcept;
    /// A view into the bytes.
    [[nodiscard]] std::string_view text() noexcept;
    /// A number of items that take at least `leastBytes` each; fails where so many cannot follow.
    [[nodiscard]] std::size_t count(std::size_t leastBytes) noexcept;

    void fail() noexcept
    {
        m_hasFailed = true;
        m_rest = {};
    }
    [[nodiscard]] bool hasFailed() const noexcept { return m_hasFailed; }
    [[nodiscard]] bool isAtEnd() const noexcept { return m_rest.empty(); }
    [[nodiscard]] std::size_t bytesLeft() const noexcept { return m_rest.size(); }

private:
    std::span<const std::byte> m_rest;
    bool m_hasFailed = false;
};

} // namespace revisit
