#pragma once

#include "decoder/event.h"

#include <string>
#include <string_view>

namespace revisit {

/// What an ANR took that does not say so (spec formats 4.3, 8.3).
inline constexpr double kDefaultAnrMs = 5000;

/// The kind of a normalised event type (lower case, "_" for spaces and dashes), over all SDKs (spec formats 3.4–3.8).
[[nodiscard]] EventKind eventKind(std::string_view type) noexcept;

/// Lower case, spaces and dashes as "_".
[[nodiscard]] std::string normalisedType(std::string_view type);

/// ASCII lower case.
[[nodiscard]] std::string lowerAscii(std::string_view text);

} // namespace revisit
