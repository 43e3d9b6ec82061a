#pragma once

#include <QString>

namespace revisit {

struct LimitSetting;

/// What a limit of the decoder is called in the settings, in the language of the window: "Frames of one bundle". A
/// limit without words of its own goes by its name.
[[nodiscard]] QString limitLabel(const LimitSetting& limit);
/// From where to where it may be set, and its name on the command line.
[[nodiscard]] QString limitToolTip(const LimitSetting& limit);

} // namespace revisit
