#pragma once

#include "decoder/limits.h"
#include "decoder/problem_list.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace revisit {

/// One regular file of an archive. Copies no content.
struct TarEntry {
    std::string name; ///< up to the first NUL, trimmed
    std::uint64_t byteOffset = 0; ///< of the content
    std::uint64_t byteCount = 0; ///< of the content that is there
    bool isCut = false; ///< the archive ends before the content does
};

/// Whether the bytes begin like a tar header: a printable name and an octal size (or the ustar magic, or the name of a
/// JPEG and its first bytes in the block behind).
[[nodiscard]] bool startsLikeTar(std::span<const std::byte> bytes) noexcept;

/// The regular, non-empty files of a tar archive, by a walk over 512-byte headers that accepts what the reference
/// reader accepts: wrong checksums, no end blocks, a cut last file; other entry types are skipped. After a damaged
/// header it goes on at the next block that looks like one. A size is measured again where the header's checksum is
/// wrong or the archive ends before the file would: up to the JPEG's end marker before the next sound header. Reports
/// tar-checksum, repaired-frame-size, tar-header, truncated-entry, tar-entry-limit, trailing-bytes; never fails.
/// Format: docs/formats/frame-bundle.md, "Legacy tar". Threads: any.
[[nodiscard]] std::vector<TarEntry> readTar(
    std::span<const std::byte> bytes, const DecoderLimits& limits, ProblemList& problems);

} // namespace revisit
