#pragma once

#include "decoder/limits.h"
#include "decoder/problem_list.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace revisit {

inline constexpr std::size_t kRecordHeaderBytes = 12;

/// Where one record of a binary bundle lies.
struct BundleRecord {
    std::uint64_t storedOffset = 0; ///< the number in the header, not yet a time
    std::uint64_t byteOffset = 0; ///< of the header
    std::uint32_t byteCount = 0; ///< of the JPEG that follows it
    [[nodiscard]] std::uint64_t jpegOffset() const noexcept { return byteOffset + kRecordHeaderBytes; }
};

/// The reference reader's test for the binary layout (spec formats 1.4 step 2).
[[nodiscard]] bool startsLikeRecords(std::span<const std::byte> bytes) noexcept;

/// Whether the bytes end in FF D9.
[[nodiscard]] bool endsLikeJpeg(std::span<const std::byte> bytes) noexcept;

/// The records of a binary bundle in file order. A header whose size is wrong is repaired from where its JPEG ends;
/// what cannot be repaired is skipped up to the next plausible header. Reports damaged-record, truncated-frame,
/// repaired-frame-size, frame-size-limit, trailing-bytes and frame-limit. Takes time linear in the input, whatever the
/// damage. Threads: any.
[[nodiscard]] std::vector<BundleRecord> scanRecords(
    std::span<const std::byte> bytes, const DecoderLimits& limits, ProblemList& problems);

} // namespace revisit
