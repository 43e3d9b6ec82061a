#pragma once

#include <QString>

#include <cstdint>

namespace revisit {

struct LimitSetting;

/// What a limit of the decoder is called in the settings, in the language of the window: "Frames of one bundle". A
/// limit without words of its own goes by its name.
[[nodiscard]] QString limitLabel(const LimitSetting& limit);
/// From where to where it may be set, and its name on the command line.
[[nodiscard]] QString limitToolTip(const LimitSetting& limit);
/// limitText() with the digits grouped as the user's language does: "4,000,000 values".
[[nodiscard]] QString shownLimit(const LimitSetting& limit, std::uint64_t value);
/// What parseLimit() reads, from what a person typed or shownLimit() made; anything else comes back as it is.
[[nodiscard]] QString typedLimit(const QString& typed);

} // namespace revisit
