#pragma once

#include <QColor>

#include <algorithm>
#include <cmath>

namespace revisit::test {

/// As WCAG 2 counts it: 1 to 21.
inline double contrast(const QColor& one, const QColor& other)
{
    const auto linear
        = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    const auto luminance = [&linear](const QColor& color) {
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace revisit::test
