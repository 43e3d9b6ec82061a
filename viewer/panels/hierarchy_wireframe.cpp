#include "viewer/panels/hierarchy_wireframe.h"

#include "viewer/frame/frame_overlays.h"
#include "viewer/model/hierarchy_layers.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

using theme::Surface;

constexpr double kSmallest = 2;
constexpr double kReadable = 7;
constexpr double kMinZoom = 0.5;
constexpr double kMaxZoom = 16;

QRectF crisp(const QRectF& rect) { return rect.toAlignedRect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5); }

bool showsOnScreen(const HierarchyNode& node) { return !node.visibleRect.isEmpty(); }

/// What the view shows as words: its own, not its label's.
QString wordsOf(const HierarchyNode& node)
{
    for (const std::string* words : {&node.text, &node.buttonTitle, &node.placeholder})
        if (!words->empty()) return readableText(QString::fromStdString(*words).simplified());
    return {};
}

/// One line from its leading side on: without a layout of its own, which thousands of them had no time for.
void paintLine(QPainter& painter, const QRectF& inside, const QString& words)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const bool surelyFits = static_cast<double>(words.size()) * metrics.maxWidth() <= inside.width();
    const QString shown
        = surelyFits ? words : metrics.elidedText(words, Qt::ElideRight, static_cast<int>(inside.width()));
    const double left = painter.layoutDirection() == Qt::RightToLeft ? inside.right() - metrics.horizontalAdvance(shown)
                                                                     : inside.left();
    painter.drawText(QPointF(left, inside.center().y() + (metrics.ascent() - metrics.descent()) / 2.0), shown);
}

} // namespace

HierarchyWireframe::HierarchyWireframe(const ViewContext& context, QWidget* parent)
    : HierarchyCanvas(context, parent)
{
    setAccessibleName(tr("Wireframe of the views"));
}

bool HierarchyWireframe::isDrawn(const HierarchyNode& node) const
{
    return node.rect && !node.rect->isEmpty() && (m_showsAll || showsOnScreen(node));
}

QRectF HierarchyWireframe::boxOf(int node) const
{
    const auto& rect = snapshot()->nodes[static_cast<std::size_t>(node)].rect;
    return rect ? m_geometry.toWidget(*rect) : QRectF();
}

QRectF HierarchyWireframe::shownRect(int index) const
{
    const HierarchyNode& node = snapshot()->nodes[static_cast<std::size_t>(index)];
    if (!isDrawn(node)) return {};
    const QRectF whole = m_geometry.toWidget(showsOnScreen(node) ? node.visibleRect : *node.rect);
    if (whole.width() < kSmallest || whole.height() < kSmallest) return {};
    return whole & QRectF(rect());
}

std::vector<int> HierarchyWireframe::nodesUnder(QPointF position) const
{
    std::vector<int> pile;
    if (!snapshot()) return pile;
    const QPointF point = m_geometry.toCanvas(position);
    const auto& nodes = snapshot()->nodes;
    for (std::size_t i = nodes.size(); i-- > 0;) {
        const bool isHit = nodes[i].visibleRect.contains(point.x(), point.y())
            || (m_showsAll && !showsOnScreen(nodes[i]) && nodes[i].rect
                && nodes[i].rect->contains(point.x(), point.y()));
        if (isHit) pile.push_back(static_cast<int>(i));
    }
    return pile;
}

void HierarchyWireframe::setShowsAll(bool showsAll)
{
    m_showsAll = showsAll;
    contentChanged();
    update();
}

void HierarchyWireframe::contentChanged()
{
    updateGeometryOfScreen();
    m_base = {};
}

void HierarchyWireframe::updateGeometryOfScreen()
{
    FrameFit fit;
    fit.area = size();
    fit.canvas = snapshot() ? canvasOf(*snapshot()) : LogicalSize{375, 812};
    fit.devicePixelRatio = devicePixelRatioF();
    fit.zoom = m_zoom;
    fit.pan = m_pan;
    fit.marginPx = theme::kSpace3;
    m_geometry = fitFrame(fit);
    lookChanged();
}

void HierarchyWireframe::drag(QPointF delta)
{
    m_pan += delta;
    contentChanged();
    update();
}

void HierarchyWireframe::zoomAround(QPointF position, double factor)
{
    const double wanted = std::clamp(m_zoom * factor, kMinZoom, kMaxZoom);
    const QPointF fromCenter = position - QRectF(rect()).center();
    m_pan = fromCenter - (fromCenter - m_pan) * (wanted / m_zoom);
    m_zoom = wanted;
    if (m_zoom <= 1) m_pan = {};
    contentChanged();
    update();
}

void HierarchyWireframe::resetView()
{
    m_zoom = 1;
    m_pan = {};
    contentChanged();
    update();
}

void HierarchyWireframe::paintEvent(QPaintEvent*)
{
    if (m_base.isNull() || m_base.devicePixelRatio() != devicePixelRatioF()) {
        m_base = QPixmap(size() * devicePixelRatioF());
        m_base.setDevicePixelRatio(devicePixelRatioF());
        QPainter painter(&m_base);
        painter.setFont(font());
        paintBase(painter);
    }
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.drawPixmap(0, 0, m_base);
    const auto outline = [&](int node, NodeMark mark) {
        if (node >= 0)
            paintNode(painter, {snapshot()->nodes[static_cast<std::size_t>(node)], mark, QRectF(rect())}, m_geometry,
                palette());
    };
    outline(selectedNode(), NodeMark::Selected);
    if (hoveredNode() != selectedNode()) outline(hoveredNode(), NodeMark::Hovered);
    paintFocus(painter);
}

HierarchyWireframe::Inks HierarchyWireframe::inks() const
{
    const QColor base = palette().color(QPalette::Base);
    const QColor accent = theme::color(Surface::Accent, palette());
    return {mixed(theme::color(Surface::MutedText, palette()), base, 55), accent, mixed(accent, base, 14),
        mixed(theme::color(Surface::Warning, palette()), base, 30), palette().color(QPalette::Text)};
}

void HierarchyWireframe::paintBase(QPainter& painter) const
{
    painter.fillRect(rect(), theme::color(Surface::Letterbox, palette()));
    if (!snapshot()) return;
    painter.fillRect(m_geometry.screen, palette().color(QPalette::Base));
    painter.setPen(QPen(theme::color(Surface::Border, palette()), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(crisp(m_geometry.screen.adjusted(-1, -1, 1, 1)));
    const Inks colors = inks();
    for (std::size_t i = 0; i < snapshot()->nodes.size(); ++i)
        if (isDrawn(snapshot()->nodes[i])) paintView(painter, static_cast<int>(i), colors);
    paintMaskedRegions(painter, *snapshot(), m_geometry);
}

void HierarchyWireframe::paintView(QPainter& painter, int index, const Inks& inks) const
{
    const HierarchyNode& node = snapshot()->nodes[static_cast<std::size_t>(index)];
    const bool isOn = showsOnScreen(node);
    const QRectF whole = m_geometry.toWidget(isOn ? node.visibleRect : *node.rect);
    if (whole.width() < kSmallest || whole.height() < kSmallest) return;
    const QRectF box = crisp(whole);
    if (!QRectF(rect()).intersects(whole)) return;
    painter.setOpacity(isSearching() && !isMatch(index) ? 0.35 : 1);
    if (isOn && node.isInteractive) painter.fillRect(box, inks.interactiveFill);
    if (isSearching() && isMatch(index)) painter.fillRect(box, inks.matchFill);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(node.isInteractive ? inks.interactive : inks.line, 1, isOn ? Qt::SolidLine : Qt::DotLine));
    painter.drawRect(box);
    if (isOn && node.hasImage) {
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.bottomLeft(), box.topRight());
    }
    painter.setPen(inks.text);
    if (isOn) paintWords(painter, box, node);
    painter.setOpacity(1);
}

void HierarchyWireframe::paintWords(QPainter& painter, const QRectF& box, const HierarchyNode& node) const
{
    constexpr double kUsualSize = 17; // of texts in apps, in logical units: taller boxes hold several lines
    const double own = font().pointSizeF() > 0 ? 13.0 : double(font().pixelSize());
    const double usual = std::max(kReadable, kUsualSize * m_geometry.scale);
    const double height = std::min({box.height() * 0.7, own, usual});
    if (height < kReadable || box.width() < 12) return;
    const QString words = wordsOf(node);
    if (words.isEmpty()) return;
    const int pixels = static_cast<int>(height);
    if (painter.font().pixelSize() != pixels) {
        QFont small = font();
        small.setPixelSize(pixels);
        painter.setFont(small);
    }
    const QRectF inside = box.adjusted(3, 0, -3, 0);
    // The app's words run as the app's do, whatever the direction of the window around them.
    painter.setLayoutDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const bool isLong = painter.fontMetrics().horizontalAdvance(words) > inside.width();
    if (isLong && box.height() > 3 * height)
        painter.drawText(inside, Qt::AlignTop | Qt::TextWordWrap | Qt::AlignLeft, words);
    else
        paintLine(painter, inside, words);
}

} // namespace revisit
