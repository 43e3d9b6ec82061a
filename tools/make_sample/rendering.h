#pragma once

#include "tools/make_sample/view.h"

#include <QImage>

namespace revisit::sample {

/// The window as the SDK captures it: one pixel for 1.25 points, rounded up, 315×682 px.
[[nodiscard]] QImage picture(const View& window);
/// The same as a JPEG.
[[nodiscard]] std::vector<std::byte> jpegOf(const View& window);

} // namespace revisit::sample
