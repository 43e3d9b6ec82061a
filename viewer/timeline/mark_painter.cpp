#include "viewer/timeline/mark_painter.h"

#include "viewer/model/item_text.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace revisit {

namespace {

using theme::Surface;

constexpr double kMark = theme::kMark + 1;
constexpr double kMargin = 30; ///< marks this far outside still reach into the view
constexpr double kSmallBar = 6; ///< bars up to this wide have no round corners to see

/// With its corners cut; a path of real curves costs twenty times as much and looks the same at this size.
void fillBar(QPainter& painter, const QRectF& bar, const QColor& color)
{
    const QRectF whole(QPointF(std::round(bar.left()), bar.top()), QPointF(std::round(bar.right()), bar.bottom()));
    painter.fillRect(whole.adjusted(1, 0, -1, 0), color);
    painter.fillRect(QRectF(whole.left(), whole.top() + 1, 1, whole.height() - 2), color);
    painter.fillRect(QRectF(whole.right() - 1, whole.top() + 1, 1, whole.height() - 2), color);
}

} // namespace

MarkPainter::MarkPainter(const TimelineScene& scene, const QPalette& palette, const QFont& font, MarkSprites& sprites)
    : m_scene(scene)
    , m_palette(palette)
    , m_font(font)
    , m_sprites(sprites)
    , m_charPx(std::max(3.0, QFontMetricsF(font).averageCharWidth()))
{
    const auto& items = m_scene.index->items();
    if (m_scene.selectedItem && *m_scene.selectedItem < items.size())
        m_selectedMs = m_scene.index->clock().toPlayable(items[*m_scene.selectedItem].time).ms;
}

/// Cut by the average width of a character: measuring each text anew would cost more than painting it.
QString MarkPainter::labelOf(const DetailMark& mark, double widthPx) const
{
    const QString text = itemText(m_scene.index->items()[mark.item]);
    const auto room = static_cast<qsizetype>(widthPx / m_charPx);
    return text.size() <= room ? text : text.left(std::max<qsizetype>(1, room - 1)) + QChar(0x2026);
}

bool MarkPainter::isInView(const DetailMark& mark) const
{
    return m_scene.viewX(mark.endMs) > TimelineLayout::kHeaderWidth - kMargin
        && m_scene.viewX(mark.startMs) < m_scene.size.width() + kMargin;
}

bool MarkPainter::isSelected(const TimelineLayout::Row& row, const DetailMark& mark) const
{
    if (m_selectedMs < 0 || m_scene.index->items()[*m_scene.selectedItem].lane != row.lane) return false;
    if (mark.count == 1) return mark.item == *m_scene.selectedItem;
    const double lastMs = static_cast<double>(mark.startMs) + clusterPx(row.lane) * m_scene.detail->msPerPx;
    return m_selectedMs >= mark.startMs && static_cast<double>(m_selectedMs) < lastMs;
}

void MarkPainter::paintRow(QPainter& painter, const TimelineLayout::Row& row) const
{
    if (!m_scene.detail) return;
    painter.setFont(m_font);
    if (row.lane == Lane::Network && !row.isCollapsed) return paintBars(painter, row);
    const std::vector<DetailMark>& marks = m_scene.detail->lane(row.lane).marks;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const DetailMark& mark = marks[i];
        if (!isInView(mark)) continue;
        const double nextX = i + 1 < marks.size() ? m_scene.viewX(marks[i + 1].startMs) : m_scene.size.width();
        if (row.isCollapsed)
            paintCollapsed(painter, row, mark);
        else if (row.lane == Lane::Navigation)
            paintScreen(painter, row, mark);
        else
            paintForm(painter, row, mark, nextX);
    }
}

void MarkPainter::paintCollapsed(QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark) const
{
    const double left = std::round(m_scene.viewX(mark.startMs));
    const double width = std::max(2.0, m_scene.viewX(mark.endMs) - left - (row.lane == Lane::Navigation ? 2 : 0));
    QColor color = theme::color(mark.kind, m_palette);
    color.setAlpha(row.lane == Lane::Navigation ? 90 : 200);
    painter.fillRect(QRectF(left, m_scene.laneTop(row) + 3, width, row.height - 6), color);
}

void MarkPainter::paintScreen(QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark) const
{
    const QColor color = theme::color(MarkKind::Navigation, m_palette);
    const double left = std::round(m_scene.viewX(mark.startMs));
    const double right = std::max(left + 3, std::round(m_scene.viewX(mark.endMs)) - 1);
    const QRectF block(left, m_scene.laneTop(row) + 3, right - left, row.height - 6);
    painter.fillRect(block, mixed(color, m_palette.color(QPalette::Base), isSelected(row, mark) ? 45 : 20));
    painter.fillRect(QRectF(left, block.top(), 3, block.height()), color);
    const double visibleLeft = std::max(left, double{TimelineLayout::kHeaderWidth});
    const double visibleRight = std::min(right, double(m_scene.size.width()));
    const QRectF text = beforeGap({visibleLeft + 8, block.top(), visibleRight - visibleLeft - 12, block.height()});
    if (text.width() < 14) return;
    const QString label = mark.count > 1
        ? QCoreApplication::translate("revisit::Timeline", "%1 screens").arg(mark.count)
        : labelOf(mark, text.width());
    painter.setPen(m_palette.color(QPalette::Text));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, label);
}

/// Bars first, then the triangles of failed ones, as far apart as they can be told from one another.
void MarkPainter::paintBars(QPainter& painter, const TimelineLayout::Row& row) const
{
    constexpr double kTriangle = 9;
    const std::vector<DetailMark>& marks = m_scene.detail->lane(row.lane).marks;
    for (const DetailMark& mark : marks)
        if (isInView(mark)) paintBar(painter, row, mark);
    std::array<double, TimelineIndex::kNetworkRows> painted;
    painted.fill(-1e9);
    for (const DetailMark& mark : marks) {
        if (mark.failures == 0 || !isInView(mark)) continue;
        const double x = m_scene.viewX(mark.startMs) - 0.5;
        if (x - painted[mark.row] < kTriangle) continue;
        painted[mark.row] = x;
        m_sprites.drawMark(
            painter, MarkKind::NetworkFailed, {x, subRowRect(m_scene, row, mark.row).center().y()}, kTriangle);
    }
}

void MarkPainter::paintBar(QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark) const
{
    const QRectF lane = subRowRect(m_scene, row, mark.row);
    const double left = m_scene.viewX(mark.startMs);
    const double width = std::max(3.0, m_scene.viewX(mark.endMs) - left);
    const QRectF bar(left, lane.top() + 1, width, lane.height() - 2);
    const bool hasFailed = mark.failures > 0;
    const bool isMarked = isSelected(row, mark);
    const QColor color = theme::color(hasFailed ? MarkKind::NetworkFailed : MarkKind::Network, m_palette);
    if (width <= kSmallBar && !isMarked) return painter.fillRect(bar, color);
    const QColor softer = mixed(color, m_palette.color(QPalette::Base), 84);
    if (!isMarked) return fillBar(painter, bar, !hasFailed && mark.count == 1 ? softer : color);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::color(Surface::Accent, m_palette), 2));
    painter.setBrush(color);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// What there is of the room before a background gap begins: its stripes would cross the words.
QRectF MarkPainter::beforeGap(QRectF room) const
{
    const auto& gaps = m_scene.index->gaps();
    const auto gap = std::partition_point(gaps.begin(), gaps.end(),
        [this, &room](const IndexedGap& each) { return m_scene.viewX(each.endMs) <= room.left(); });
    if (gap != gaps.end()) room.setRight(std::min(room.right(), m_scene.viewX(gap->startMs) - 3));
    return room;
}

void MarkPainter::paintSelection(QPainter& painter, QPointF center) const
{
    constexpr double kReach = kMark / 2 + 4;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::color(Surface::Accent, m_palette), 2));
    painter.setBrush(m_palette.color(QPalette::Highlight));
    painter.drawEllipse(center, kReach, kReach);
    painter.restore();
}

void MarkPainter::paintForm(
    QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark, double nextX) const
{
    const double x = m_scene.viewX(mark.startMs);
    const double middle = m_scene.laneTop(row) + row.height / 2.0;
    if (mark.count > 1)
        return m_sprites.drawCluster(
            painter, mark.kind, mark.count, isSelected(row, mark), {x + clusterPx(row.lane) / 2 - kMark / 2, middle});
    if (isSelected(row, mark)) paintSelection(painter, {x, middle});
    m_sprites.drawMark(painter, mark.kind, {x, middle}, row.lane == Lane::Fault ? kMark + 3 : kMark);
    if (row.lane == Lane::Lifecycle || row.lane == Lane::Hierarchy) return;
    const double left = x + kMark / 2 + 5;
    paintLabel(painter, QRectF(left, middle - kMark / 2 - 4, nextX - kMark - left, kMark + 8), mark);
}

/// What happened, in words, where the next mark leaves room for them.
void MarkPainter::paintLabel(QPainter& painter, const QRectF& between, const DetailMark& mark) const
{
    const QRectF room = beforeGap(between);
    constexpr double kMinWidth = 56;
    constexpr double kMaxWidth = 260;
    if (room.width() < kMinWidth) return;
    const QRectF rect(room.topLeft(), QSizeF(std::min(kMaxWidth, room.width()), room.height()));
    painter.setPen(theme::color(severity(mark.kind) > 1 ? Surface::Danger : Surface::MutedText, m_palette));
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, labelOf(mark, rect.width()));
}

} // namespace revisit
