#pragma once

#include "base/result.h"
#include "base/units.h"
#include "decoder/limits.h"
#include "decoder/problem.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace revisit {

/// Where one frame lies in an inflated bundle, and when it was captured. Copies no bytes.
struct BundleFrame {
    WallTime time; ///< absolute device time, after the rules of spec formats 1.1
    std::int64_t storedOffsetMs = 0; ///< the number in the record (or tar name), as a signed 64-bit value
    std::uint64_t byteOffset = 0; ///< of the JPEG's first byte in the inflated bytes
    std::uint32_t byteCount = 0; ///< of the JPEG
    PixelSize size; ///< from the JPEG header; empty where that is unreadable
};

/// How a bundle's bytes were laid out.
enum class BundleFormat {
    Bundle, ///< the SDKs' binary records (docs/formats/frame-bundle.md)
    Tar, ///< the legacy archive
    Jpeg, ///< a lone JPEG file without any header
    Unknown, ///< nothing recognised
};
/// "bundle", "tar", "jpeg", "unknown".
[[nodiscard]] std::string_view name(BundleFormat format) noexcept;

/// What the reader knows besides the bytes.
struct BundleContext {
    std::optional<WallTime> sessionStart; ///< the number inside the session id; offsets count from it
    std::optional<WallTime> bundleStart; ///< from the file name or the manifest; repairs shifted bundles
};

/// Every whole frame of a bundle, in file order, and what is wrong with it.
struct FrameBundle {
    BundleFormat format = BundleFormat::Unknown;
    std::vector<BundleFrame> frames;
    Problems problems; ///< offsets count inflated bytes
};

/// Reads the frames of an inflated bundle of any format, salvaging around damage: after a bad record it
/// re-synchronises on the next plausible header. Never fails; an unreadable input has no frames and says why.
/// Format: docs/formats/frame-bundle.md, spec formats 1.1, 1.4, 1.5, 9.1. Threads: any; no state.
[[nodiscard]] FrameBundle readFrameBundle(
    std::span<const std::byte> inflated, const BundleContext& context, const DecoderLimits& limits = {});

/// Builds the SDKs' current bundle: u64 BE offset, u32 BE length, JPEG, repeated.
class FrameBundleWriter {
public:
    /// `sessionStart` is the number inside the session id.
    explicit FrameBundleWriter(WallTime sessionStart)
        : m_sessionStart(sessionStart)
    {
    }

    /// Appends one frame. Errors: InvalidInput (captured before the session, not FF D8 FF … FF D9), TooLarge (over
    /// 10,485,760 bytes). Nothing is appended on error.
    [[nodiscard]] Result<> add(WallTime capturedAt, std::span<const std::byte> jpeg);

    /// The records so far, not yet gzipped.
    [[nodiscard]] const std::vector<std::byte>& bytes() const noexcept { return m_bytes; }
    [[nodiscard]] std::uint32_t frameCount() const noexcept { return m_frameCount; }
    [[nodiscard]] std::optional<WallTime> firstFrame() const noexcept { return m_first; }
    [[nodiscard]] std::optional<WallTime> lastFrame() const noexcept { return m_last; }
    /// Starts the next bundle of the same session.
    void clear();

private:
    WallTime m_sessionStart;
    std::vector<std::byte> m_bytes;
    std::uint32_t m_frameCount = 0;
    std::optional<WallTime> m_first;
    std::optional<WallTime> m_last;
};

} // namespace revisit
