#pragma once

#include "tools/make_sample/ink.h"
#include "tools/make_sample/view.h"

#include <string>

namespace revisit::sample {

/// A line of text, named in the hierarchy.
[[nodiscard]] View label(QRectF frame, const QString& content, const TextStyle& style);
/// A picture of an icon; not interactive.
[[nodiscard]] View iconView(QRectF frame, Icon which, QColor colour);
/// A round button with an icon.
[[nodiscard]] View iconButton(
    QRectF frame, std::string testId, std::string accessibilityLabel, Icon which, QColor ink, QColor ground);
/// A wide button. Darker while it is pressed, with a spinner while it is busy.
struct ButtonLook {
    QColor ground = colour::kClay;
    QColor ink = Qt::white;
    bool isPressed = false;
    bool isBusy = false;
};
[[nodiscard]] View button(QRectF frame, std::string testId, const QString& title, const ButtonLook& look);
/// A view without a picture that reacts to taps.
[[nodiscard]] View tappable(QRectF frame, std::string testId, std::string accessibilityLabel);
/// A product's picture.
[[nodiscard]] View picture(QRectF frame, View::Paint paint, std::string accessibilityLabel, double radius);

} // namespace revisit::sample
