#include "tools/make_sample/view.h"

#include "tools/make_sample/ink.h"

#include <QPainterPath>

namespace revisit::sample {

namespace {

LogicalRect logical(const QRectF& rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }
QRectF frameOf(const View& view)
{
    return {view.node.frame.x, view.node.frame.y, view.node.frame.width, view.node.frame.height};
}

void paintMask(QPainter& painter, const QRectF& bounds)
{
    painter.fillRect(bounds, Qt::black);
    text(painter, bounds, QStringLiteral("Txt Input"),
        {11, Weight::Medium, QColor{255, 255, 255, 210}, Qt::AlignCenter});
}

void paintView(QPainter& painter, const View& view)
{
    const QRectF bounds{QPointF{}, frameOf(view).size()};
    painter.save();
    painter.translate(frameOf(view).topLeft());
    painter.setOpacity(painter.opacity() * view.node.alpha);
    if (view.isClipping || view.cornerRadius > 0) {
        QPainterPath path;
        path.addRoundedRect(bounds, view.cornerRadius, view.cornerRadius);
        painter.setClipPath(path, Qt::IntersectClip);
    }
    if (view.node.isMasked)
        paintMask(painter, bounds);
    else if (view.paint)
        view.paint(painter, bounds);
    painter.translate(-view.offset);
    for (const View& child : view.children) paintView(painter, child);
    painter.restore();
}

std::string labelOf(const ViewNode& node)
{
    if (!node.testId.empty()) return node.testId;
    return node.label.empty() ? node.type : node.label;
}

std::optional<Target> find(const View& view, std::string_view testId, QPointF origin, QRectF clip, bool isInteractive)
{
    const QRectF frame = frameOf(view).translated(origin);
    const QRectF visible = frame.intersected(clip);
    isInteractive = isInteractive || view.node.isInteractive;
    if (visible.isEmpty()) return std::nullopt;
    if (view.node.testId == testId) return Target{visible.center(), labelOf(view.node), isInteractive};
    for (auto child = view.children.rbegin(); child != view.children.rend(); ++child)
        if (auto target = find(*child, testId, frame.topLeft() - view.offset, visible, isInteractive)) return target;
    return std::nullopt;
}

} // namespace

View view(std::string type, QRectF frame, View::Paint paint)
{
    View result;
    result.node.type = std::move(type);
    result.node.frame = logical(frame);
    result.paint = std::move(paint);
    return result;
}

View scrollView(std::string testId, QRectF frame, QSizeF content, QPointF offset)
{
    View result = view("RCTEnhancedScrollView", frame);
    result.node.testId = std::move(testId);
    result.node.isScrollEnabled = true;
    result.node.contentSize = LogicalSize{content.width(), content.height()};
    result.node.contentOffsetX = offset.x();
    result.node.contentOffsetY = offset.y();
    result.offset = offset;
    result.isClipping = true;
    return result;
}

View box(QRectF frame, QColor colour, double radius)
{
    View result = view("RCTViewComponentView", frame,
        [colour, radius](QPainter& painter, const QRectF& bounds) { fill(painter, bounds, colour, radius); });
    result.node.background = colour.name(QColor::HexRgb).toUpper().toStdString();
    return result;
}

void paintTree(QPainter& painter, const View& root) { paintView(painter, root); }

ViewNode nodesOf(const View& root)
{
    ViewNode node = root.node;
    for (const View& child : root.children) node.children.push_back(nodesOf(child));
    return node;
}

std::optional<Target> findTarget(const View& root, std::string_view testId)
{
    return find(root, testId, {}, frameOf(root), false);
}

} // namespace revisit::sample
