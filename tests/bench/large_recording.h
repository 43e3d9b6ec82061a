#pragma once

#include <cstddef>
#include <filesystem>

namespace revisit::bench {

/// What a large recording holds. The defaults are those of the opening figures.
struct LargeRecording {
    std::size_t events = 100'000; ///< requests included
    std::size_t requests = 5'000;
    std::size_t eventsPerBatch = 500;
    std::size_t bundles = 200; ///< of three frames
    std::size_t snapshots = 60;
};

/// Writes it as a raw session folder below `parent`: gestures, log lines, screens, custom events with payloads in
/// text, and requests, as the SDKs write them. Deterministic.
[[nodiscard]] std::filesystem::path writeLargeRecording(
    const LargeRecording& recording, const std::filesystem::path& parent);

} // namespace revisit::bench
