#pragma once

#include "decoder/problem.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace revisit {

/// One field of an artifact and the bytes that say it. Fields are listed parents first; those inside a field follow it.
struct ByteField {
    std::string name; ///< "offset", "JPEG", "[3]", a member's name
    std::string value; ///< for people: "1,005 ms", "480 × 1040", a text's beginning; may be empty
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    OffsetSpace space = OffsetSpace::Inflated;
    std::int32_t parent = -1; ///< index of the field around it; -1 at the top
    std::uint32_t subtreeEnd = 0; ///< one past the last field inside it
};

/// What an artifact's bytes are, field by field, down to single values: the gzip members around it, the records of a
/// bundle or the headers of a tar archive, the segments of JPEG files, the members of JSON documents.
///
/// Every field lies within the bytes given; siblings do not overlap and stand in byte order. Damage ends the part that
/// it is in, with a field named "unreadable" for the rest; at most kMaxFields are listed.
struct ArtifactOutline {
    static constexpr std::size_t kMaxFields = 400'000;
    std::vector<ByteField> fields;
    bool isComplete = true; ///< false: there was more than kMaxFields

    /// The innermost field that holds the byte, or nullopt where none does.
    [[nodiscard]] std::optional<std::size_t> fieldAt(OffsetSpace space, std::uint64_t offset) const noexcept;
};

/// Reads the bytes themselves, trusting nothing. `inflated` are the same as `stored` for plain artifacts. Never fails;
/// time and memory grow with the bytes, so off the UI thread. Threads: any.
[[nodiscard]] ArtifactOutline outlineArtifact(std::span<const std::byte> stored, std::span<const std::byte> inflated);

} // namespace revisit
