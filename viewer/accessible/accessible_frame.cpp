#include "viewer/accessible/accessible_frame.h"

#include "viewer/frame/frame_view.h"
#include "viewer/model/hierarchy_picking.h"
#include "viewer/timeline/time_ruler.h"

#include <QCoreApplication>

#include <algorithm>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AccessibleFrame)
};

constexpr PartId kTouchBit = PartId{1} << 62;
constexpr double kFingertip = 22; ///< half of what a finger covers, in pixels

QString touchText(const TouchMark& mark)
{
    switch (mark.kind) {
    case TouchKind::Tap:
        return Texts::tr("Tap");
    case TouchKind::LongPress:
        return Texts::tr("Long press");
    case TouchKind::Swipe:
        return Texts::tr("Swipe");
    case TouchKind::Scroll:
        return Texts::tr("Scroll");
    case TouchKind::Pan:
        return Texts::tr("Pan");
    case TouchKind::Pinch:
        return Texts::tr("Pinch");
    case TouchKind::Rotation:
        return Texts::tr("Rotation");
    case TouchKind::RageTap:
        return Texts::tr("Rage tap of %1 taps").arg(mark.tapCount);
    case TouchKind::DeadTap:
        return Texts::tr("Dead tap");
    }
    return {};
}

} // namespace

AccessibleFrame::AccessibleFrame(FrameView& view)
    : AccessibleCanvasOf(view, QAccessible::Graphic)
{
}

PartId AccessibleFrame::touchPart(std::size_t mark) { return kTouchBit | static_cast<PartId>(mark); }

std::vector<PartId> AccessibleFrame::partsOf(PartId outer) const
{
    const FrameView* view = shown();
    if (view == nullptr || (outer & kTouchBit) != 0) return {};
    std::vector<PartId> parts;
    if (const auto snapshot = view->outlinedSnapshot())
        parts = NodeParts(*snapshot, [view](int node) { return view->isOutlined(node); }).partsOf(outer);
    if (outer != kWhole) return parts;
    for (const TouchMark* touch : view->touchesShown())
        parts.push_back(touchPart(static_cast<std::size_t>(touch - view->touches()->marks().data())));
    return parts;
}

std::optional<PartsStamp> AccessibleFrame::stampOf(PartId outer) const
{
    const FrameView* view = shown();
    if (view == nullptr) return std::nullopt;
    PartsStamp stamp;
    stamp.with(view->outlinedSnapshot()).with(qint64{view->outlinesAll()});
    stamp.with(qint64{view->selectedNode()}).with(qint64{view->hoveredNode()});
    if (outer != kWhole) return stamp;
    for (const TouchMark* touch : view->touchesShown()) stamp.with(qint64{touch - view->touches()->marks().data()});
    return stamp;
}

PartId AccessibleFrame::outerOf(PartId part) const
{
    const FrameView* view = shown();
    const auto snapshot = view != nullptr ? view->outlinedSnapshot() : nullptr;
    if (!snapshot || (part & kTouchBit) != 0) return kWhole;
    return NodeParts(*snapshot, [view](int node) { return view->isOutlined(node); }).outerOf(part);
}

std::optional<PartFacts> AccessibleFrame::factsOf(PartId part) const
{
    const FrameView* view = shown();
    if (view == nullptr || part == kWhole) return std::nullopt;
    if ((part & kTouchBit) != 0) return factsOfTouch(static_cast<std::size_t>(part & ~kTouchBit));
    const auto snapshot = view->outlinedSnapshot();
    const int node = NodeParts::nodeOf(part);
    if (!snapshot || !hasNode(*snapshot, node) || !view->isOutlined(node)) return std::nullopt;
    const HierarchyNode& facts = snapshot->nodes[static_cast<std::size_t>(node)];
    const auto whole = facts.visibleRect.isEmpty() ? facts.rect : std::optional(facts.visibleRect);
    return NodeParts::factsOf(
        facts, whole ? view->geometryOfFrame().toWidget(*whole) : QRectF(), node == view->selectedNode());
}

std::optional<PartFacts> AccessibleFrame::factsOfTouch(std::size_t index) const
{
    const FrameView* view = shown();
    const auto touches = view->touchesShown();
    const auto touch = std::ranges::find_if(
        touches, [&](const TouchMark* each) { return each == view->touches()->marks().data() + index; });
    if (touch == touches.end()) return std::nullopt;
    QRectF rect;
    for (const TouchPoint& point : (*touch)->points) {
        const QPointF center = view->geometryOfFrame().toWidget(point.x, point.y);
        rect |= QRectF(center - QPointF(kFingertip, kFingertip), 2 * QSizeF(kFingertip, kFingertip));
    }
    const QString time = formatPlayTime(view->playTimeOf((*touch)->start), {100});
    PartFacts facts;
    facts.role = QAccessible::Graphic;
    facts.name = Texts::tr("%1, at %2").arg(touchText(**touch), time);
    facts.rect = rect;
    facts.press = Texts::tr("Go there");
    return facts;
}

PartId AccessibleFrame::currentPart() const
{
    const FrameView* view = shown();
    const auto snapshot = view != nullptr ? view->outlinedSnapshot() : nullptr;
    if (!snapshot || !hasNode(*snapshot, view->selectedNode())) return kWhole;
    return NodeParts::partOf(view->selectedNode());
}

void AccessibleFrame::press(PartId part)
{
    FrameView* view = shown();
    if (view == nullptr || !factsOf(part)) return;
    if ((part & kTouchBit) != 0)
        view->goToTouch(static_cast<std::size_t>(part & ~kTouchBit));
    else
        view->selectNode(NodeParts::nodeOf(part));
}

QString AccessibleFrame::text(QAccessible::Text which) const
{
    const FrameView* view = shown();
    if (view != nullptr && which == QAccessible::Name) return view->spokenName();
    if (view != nullptr && which == QAccessible::Description) return view->spokenText();
    return AccessibleCanvas::text(which);
}

} // namespace revisit
