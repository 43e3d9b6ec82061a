#pragma once

#include "decoder/hierarchy_writer.h"

#include <QColor>
#include <QPainter>
#include <QPointF>
#include <QRectF>

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace revisit::sample {

/// One view of the drawn app: what it looks like and what the SDK's scanner says about it, so that the pixels and the
/// hierarchy cannot disagree. Coordinates are points.
struct View {
    /// Paints into (0, 0, width, height) of the view's frame; empty for a view that only groups.
    using Paint = std::function<void(QPainter&, const QRectF& bounds)>;

    ViewNode node; ///< without children; the frame is relative to the parent
    Paint paint;
    std::vector<View> children; ///< in paint order
    QPointF offset; ///< what a scroll view has scrolled by
    double cornerRadius = 0; ///< clips picture and children
    bool isClipping = false;

    View& add(View child)
    {
        children.push_back(std::move(child));
        return children.back();
    }
};

/// A view of that class at that place.
[[nodiscard]] View view(std::string type, QRectF frame, View::Paint paint = {});
/// A view that scrolls: clips, and shows its children moved by `offset`.
[[nodiscard]] View scrollView(std::string testId, QRectF frame, QSizeF content, QPointF offset);
/// A filled, rounded rectangle whose colour the hierarchy names too.
[[nodiscard]] View box(QRectF frame, QColor colour, double radius = 0);

/// Paints the tree, masked views as the SDK does: black, with a caption.
void paintTree(QPainter& painter, const View& root);

/// The tree as the hierarchy writer takes it.
[[nodiscard]] ViewNode nodesOf(const View& root);

/// What a touch on a view hits.
struct Target {
    QPointF centre; ///< of the part that shows, in the window
    std::string label; ///< as the SDK names it: identifier, accessibility label or class
    bool isInteractive = false; ///< it or one of its ancestors reacts to taps
};
/// The visible view with that identifier, or nullopt where it does not show.
[[nodiscard]] std::optional<Target> findTarget(const View& root, std::string_view testId);

} // namespace revisit::sample
