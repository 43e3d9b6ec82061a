#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// An independent reader of frame bundles: what the reference backend's reader makes of them, written from the
/// description of its algorithm (spec formats 1.4 and 1.5). It repairs nothing, shares no code with decoder/ and uses
/// zlib directly. Tests compare our reader with it on whole bundles, and show where ours keeps more.
namespace revisit::test {

struct ReferenceFrame {
    double timeMs = 0; ///< as its language computes it: offsets of 2^63 and above become about 1.8e19
    std::size_t byteOffset = 0; ///< of the JPEG in the inflated bytes
    std::size_t byteCount = 0;
};

/// The stored bytes inflated, all members, or as they are where they are no gzip. nullopt where anything is wrong: a
/// cut stream, a wrong checksum or length, bytes behind the last member.
[[nodiscard]] std::optional<std::vector<std::byte>> strictlyInflated(std::span<const std::byte> stored);

/// What zlib inflates of the first member before the bytes end or contradict themselves.
[[nodiscard]] std::vector<std::byte> inflatedPrefix(std::span<const std::byte> stored);

/// The frames that the reference reader returns, sorted by time. Empty where it gives up.
[[nodiscard]] std::vector<ReferenceFrame> referenceFrames(std::span<const std::byte> stored, std::int64_t startMs);

} // namespace revisit::test
