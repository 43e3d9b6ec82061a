#pragma once

#include "analysis/artifact_outline.h"
#include "base/result.h"
#include "base/thread.h"
#include "decoder/limits.h"
#include "decoder/recording_source.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace revisit {

/// One artifact's bytes, stored and inflated, and what they are field by field. Immutable; threads: any.
struct ArtifactContent {
    std::vector<std::byte> stored;
    std::vector<std::byte> inflated; ///< empty for plain artifacts: use bytes()
    bool isGzip = false;
    ArtifactOutline outline;
    std::vector<std::uint32_t> children; ///< fields grouped by the field around them, in order
    std::vector<std::uint32_t> childStart; ///< where the group of field i begins is [i + 1]; that of the top is [0]
    std::vector<std::uint32_t> rowInParent;

    /// Reads, inflates and outlines; never on the UI thread. `limits`: those that the recording was opened with.
    /// Errors: those of RecordingSource::read(), TooLarge, Cancelled.
    [[nodiscard]] static Result<std::shared_ptr<const ArtifactContent>> read(
        const RecordingSource& source, std::size_t entry, const DecoderLimits& limits, const StopToken& stop = {});

    [[nodiscard]] std::span<const std::byte> bytes(OffsetSpace space) const
    {
        return space == OffsetSpace::Inflated && isGzip ? std::span(inflated) : std::span(stored);
    }
    /// The fields directly inside one; -1 for the top.
    [[nodiscard]] std::span<const std::uint32_t> childrenOf(std::int64_t field) const;
    void indexFields();
};

} // namespace revisit
