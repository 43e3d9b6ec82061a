#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "decoder/limits.h"
#include "decoder/problem.h"

#include <cstddef>
#include <span>
#include <vector>

namespace revisit {

/// What came out of a gzip stream. Whatever could be inflated is there, even from a cut or damaged stream.
struct Inflated {
    std::vector<std::byte> bytes;
    bool wasGzip = false; ///< false: the input was plain and is copied as it is
    Problems problems; ///< truncated-gzip, corrupt-gzip, gzip-checksum, gzip-length, gzip-gap,
                       ///< trailing-bytes, inflated-limit
};

/// Whether the bytes begin with the gzip magic 1F 8B, the only sign the protocol relies on (spec formats 0.5).
[[nodiscard]] bool isGzip(std::span<const std::byte> bytes) noexcept;

/// Inflates one or more gzip members in a stream, counting, and stops at `limit` (problem "inflated-limit").
/// The buffer is allocated once with the size that is needed, so the peak is at most the limit. Content over the limit
/// that is also more than 32 times its stored size is a bomb: 32 times the stored size is kept (16 MiB at least).
/// Damage between members, or inside one, does not end it: reading goes on with the next member that is whole.
/// Plain bytes are passed on. Never fails on damage: see Inflated::problems.
/// Errors: Cancelled, TooLarge (stored bytes over limits.storedArtifact).
[[nodiscard]] Result<Inflated> inflateArtifact(
    std::span<const std::byte> stored, Bytes limit, const DecoderLimits& limits = {}, const StopToken& stop = {});

/// One gzip stream exactly as the iOS SDK writes it: level 9, windowBits 31, memLevel 8, default strategy
/// (spec formats 0.5). The same bytes on every run of one zlib. Errors: TooLarge (over 2 GiB).
[[nodiscard]] Result<std::vector<std::byte>> gzipLikeSdk(std::span<const std::byte> bytes);

} // namespace revisit
