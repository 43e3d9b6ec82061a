#pragma once

#include "base/thread.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace revisit {

/// Finds the next whole gzip member in bytes that are damaged before it.
///
/// Two bytes of magic turn up in compressed data by chance, so a place counts only where zlib inflates a member from
/// there to its end and checksum and length fit. Each attempt takes the bytes that it read and those that it inflated
/// off one budget for all searches; where that is used up, nothing is found any more. So hostile bytes cost a few times
/// the stored size and the limit together, however many places look like members.
/// Threads: one at a time. The bytes and the token must outlive it.
class GzipMemberFinder {
public:
    /// `mostInflated`: what all attempts together may inflate, about.
    GzipMemberFinder(std::span<const std::byte> stored, std::uint64_t mostInflated, const StopToken& stop);
    ~GzipMemberFinder();
    GzipMemberFinder(const GzipMemberFinder&) = delete;
    GzipMemberFinder& operator=(const GzipMemberFinder&) = delete;

    /// Where the next whole member begins at or after `from`. `readTo`: how far the bytes were read in vain, which are
    /// read again and count too. nullopt where there is none, the budget is used up or a stop was requested.
    [[nodiscard]] std::optional<std::size_t> next(std::size_t from, std::size_t readTo);
    /// The next search begins before the last one: what is known by now costs nothing again.
    void startOver() noexcept { m_nextKnown = 0; }
    /// What may still be spent.
    [[nodiscard]] std::uint64_t budget() const noexcept { return m_budget; }

private:
    class Trial;
    struct Answer {
        std::size_t from = 0;
        std::optional<std::size_t> place;
    };

    [[nodiscard]] std::optional<std::size_t> search(std::size_t from);

    std::span<const std::byte> m_stored;
    std::uint64_t m_budget;
    const StopToken& m_stop;
    std::unique_ptr<Trial> m_trial; // made when it is needed first
    std::vector<Answer> m_known; // in the order of their places
    std::size_t m_nextKnown = 0;
};

} // namespace revisit
