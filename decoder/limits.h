#pragma once

#include "base/units.h"

#include <cstddef>
#include <cstdint>

namespace revisit {

/// What a decoder accepts before it gives up with TooLarge (or a "…-limit" problem where the rest is salvaged).
/// All input is hostile; every limit is checked before memory is taken. Settings may raise or lower them.
/// Sources: spec formats 0.4 (25 MiB per object), 1.4 (10 MiB per frame), 9.2 (inflated sizes, depth, nodes).
struct DecoderLimits {
    Bytes storedArtifact = 64_MiB; ///< one artifact as received; servers refuse more than 25 MiB
    Bytes inflatedBundle = 256_MiB; ///< a frame bundle after gunzip
    Bytes inflatedJson = 64_MiB; ///< a JSON artifact after gunzip
    Bytes frameJpeg = {10'485'760}; ///< one JPEG; the reference reader stops at the same size
    std::uint32_t framesPerBundle = 20'000; ///< a recovery bundle can hold hundreds
    std::uint64_t framePixels = 64ULL * 1024 * 1024; ///< width × height of one frame
    std::uint32_t frameSidePx = 16'384; ///< the larger side of one frame
    std::uint32_t tarEntries = 20'000;
    std::uint32_t jsonDepth = 512;
    std::uint32_t jsonNodes = 4'000'000; ///< values in one JSON document
    Bytes jsonString = 16_MiB; ///< one JSON string
    std::uint32_t events = 200'000; ///< events, faults or web events of one artifact, and what web events record
    std::uint32_t hierarchyNodes = 200'000; ///< nodes of one snapshot
    std::uint32_t problemsPerArtifact = 100; ///< further ones are counted in a last "more-problems" entry
};

} // namespace revisit
