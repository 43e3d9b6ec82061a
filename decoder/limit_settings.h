#pragma once

#include "base/result.h"
#include "decoder/limits.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace revisit {

/// What sources of recordings, the library and the pipeline take at most of one artifact, whatever the settings say:
/// the default and the maximum of "stored-artifact".
inline constexpr Bytes kLargestStoredArtifact = DecoderLimits{}.storedArtifact;

/// One of the DecoderLimits as users see it: in `revisit-cli --limit NAME=VALUE`, in the desktop program's settings and
/// in settings documents. The full list with explanations: docs/formats/limits.md.
struct LimitSetting {
    using Field = std::variant<Bytes DecoderLimits::*, std::uint32_t DecoderLimits::*, std::uint64_t DecoderLimits::*>;

    std::string_view name; ///< stable, kebab-case: "inflated-bundle"
    std::string_view unit; ///< what the number counts, in the plural: "bytes", "frames", "pixels", …
    std::uint64_t minimum = 0; ///< smaller values are refused
    std::uint64_t maximum = 0; ///< larger values are refused
    std::string_view description; ///< an English sentence without a full stop
    std::string_view problem; ///< the code of the problem that tells that the limit was reached
    Field field; ///< where the value stands; use limitValue() and setLimit()

    /// Sizes are shown and typed as 64 MiB, everything else as a plain number.
    [[nodiscard]] bool isSize() const noexcept { return unit == "bytes"; }
    /// What DecoderLimits begins with.
    [[nodiscard]] std::uint64_t standard() const noexcept;
};

/// Every limit, in the order of DecoderLimits.
[[nodiscard]] std::span<const LimitSetting> limitSettings() noexcept;
/// The limit of that name, or nullptr.
[[nodiscard]] const LimitSetting* findLimit(std::string_view name) noexcept;

[[nodiscard]] std::uint64_t limitValue(const DecoderLimits& limits, const LimitSetting& setting) noexcept;
/// Errors: InvalidInput (below the minimum or above the maximum; the message names both). Nothing changes then.
[[nodiscard]] Result<> setLimit(DecoderLimits& limits, const LimitSetting& setting, std::uint64_t value);

/// Reads "64 MiB", "1048576 bytes", "20000 frames" or "20000": a whole number, then nothing, the setting's own unit, or
/// for sizes B, KiB, MiB or GiB. Errors: InvalidInput (no number, another unit, out of range).
[[nodiscard]] Result<std::uint64_t> parseLimit(const LimitSetting& setting, std::string_view text);
/// The text that parseLimit() reads back to the same number: "64 MiB", "1000001 bytes", "20000 frames".
[[nodiscard]] std::string limitText(const LimitSetting& setting, std::uint64_t value);

/// Applies one "name=value" or "name = value". Errors: InvalidInput (no "=", an unknown name, or as parseLimit()).
[[nodiscard]] Result<> applyLimit(DecoderLimits& limits, std::string_view assignment);

/// Reads a settings document: one "name = value" per line, empty lines, and comments from "#" to the line's end. Limits
/// that it does not name keep their defaults. Errors: InvalidInput (as applyLimit(), a name twice, over 64 KiB); the
/// message begins with the number of the line.
[[nodiscard]] Result<DecoderLimits> readLimits(std::string_view document);
/// A document that readLimits() reads back to the same limits; it names those that differ from their defaults.
[[nodiscard]] std::string writeLimits(const DecoderLimits& limits);

} // namespace revisit
