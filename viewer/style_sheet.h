#pragma once

#include <QPalette>
#include <QString>

namespace revisit::theme {

/// The few things that Fusion does not do from a palette: flat docks, tabs, slim scroll bars, rounded fields.
/// Colours are the palette's.
[[nodiscard]] QString styleSheet(const QPalette& palette);

} // namespace revisit::theme
