#include "viewer/timeline/mark_painter.h"

#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace revisit {

namespace {

using theme::Surface;

constexpr double kMark = theme::kMark + 1;
constexpr double kMargin = 30; ///< marks this far outside still reach into the view

QString countText(std::uint32_t count)
{
    if (count < 1000) return QString::number(count);
    return count < 9950 ? QStringLiteral("%1k").arg(count / 1000.0, 0, 'f', 1)
                        : QStringLiteral("%1k").arg((count + 500) / 1000);
}

} // namespace

MarkPainter::MarkPainter(const TimelineScene& scene, const QPalette& palette, const QFont& font)
    : m_scene(scene)
    , m_palette(palette)
    , m_font(font)
{
    const auto& items = m_scene.index->items();
    if (m_scene.selectedItem && *m_scene.selectedItem < items.size())
        m_selectedMs = m_scene.index->clock().toPlayable(items[*m_scene.selectedItem].time).ms;
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

void MarkPainter::paint(QPainter& painter) const
{
    if (!m_scene.detail) return;
    painter.setFont(m_font);
    for (const TimelineLayout::Row& row : m_scene.layout.rows) paintRow(painter, row);
}

void MarkPainter::paintRow(QPainter& painter, const TimelineLayout::Row& row) const
{
    if (row.lane == Lane::Frame && !row.isCollapsed) paintStalls(painter, row);
    const std::vector<DetailMark>& marks = m_scene.detail->lane(row.lane).marks;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const DetailMark& mark = marks[i];
        if (!isInView(mark)) continue;
        if (row.isCollapsed)
            paintCollapsed(painter, row, mark);
        else if (row.lane == Lane::Frame)
            paintTick(painter, row, mark);
        else if (row.lane == Lane::Navigation)
            paintScreen(painter, row, mark);
        else if (row.lane == Lane::Network)
            paintBar(painter, row, mark);
        else
            paintForm(
                painter, row, mark, i + 1 < marks.size() ? m_scene.viewX(marks[i + 1].startMs) : m_scene.size.width());
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

void MarkPainter::paintTick(QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark) const
{
    const double x = std::round(m_scene.viewX(mark.startMs));
    const QColor color
        = isSelected(row, mark) ? theme::color(Surface::Accent, m_palette) : theme::color(MarkKind::Frame, m_palette);
    const double width = mark.count > 1 ? 2.5 : 1.5;
    painter.fillRect(QRectF(x, m_scene.laneTop(row) + 5, width, row.height - 10), color);
}

void MarkPainter::paintStalls(QPainter& painter, const TimelineLayout::Row& row) const
{
    const QColor color = theme::color(Surface::Warning, m_palette);
    const double middle = m_scene.laneTop(row) + row.height / 2.0;
    for (const CaptureStall& stall : m_scene.detail->stalls) {
        const double left = m_scene.viewX(stall.startMs);
        const double right = m_scene.viewX(stall.endMs) - 2;
        if (right < TimelineLayout::kHeaderWidth || left > m_scene.size.width()) continue;
        painter.fillRect(QRectF(left, std::round(middle) - 1, right - left, 2), color);
        const QString text = formatSpan({stall.endMs - stall.startMs});
        const double width = QFontMetricsF(m_font).horizontalAdvance(text) + 8;
        if (right - left < width + 12) continue;
        const QRectF label((left + right - width) / 2, m_scene.laneTop(row) + 2, width, row.height - 4);
        painter.fillRect(label, m_palette.color(QPalette::Base));
        painter.setPen(color);
        painter.drawText(label, Qt::AlignCenter, text);
    }
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
    const QRectF text(visibleLeft + 8, block.top(), right - visibleLeft - 12, block.height());
    if (text.width() < 14) return;
    const QString label = mark.count > 1
        ? QCoreApplication::translate("revisit::Timeline", "%1 screens").arg(mark.count)
        : QString::fromStdString(m_scene.index->items()[mark.item].label);
    painter.setPen(m_palette.color(QPalette::Text));
    painter.drawText(
        text, Qt::AlignVCenter | Qt::AlignLeft, QFontMetricsF(m_font).elidedText(label, Qt::ElideMiddle, text.width()));
}

void MarkPainter::paintBar(QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark) const
{
    const QRectF lane = subRowRect(m_scene, row, mark.row);
    const double left = m_scene.viewX(mark.startMs);
    const double width = std::max(3.0, m_scene.viewX(mark.endMs) - left);
    const QRectF bar(left, lane.top() + 1, width, lane.height() - 2);
    const bool hasFailed = mark.failures > 0;
    QColor color = theme::color(hasFailed ? MarkKind::NetworkFailed : MarkKind::Network, m_palette);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isSelected(row, mark) ? QPen(theme::color(Surface::Accent, m_palette), 2) : Qt::NoPen);
    if (!hasFailed && mark.count == 1) color.setAlpha(215);
    painter.setBrush(color);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (!hasFailed) return;
    const QRectF form(bar.left() - 5, lane.center().y() - 4.5, 9, 9);
    theme::paintMark(painter, MarkKind::NetworkFailed, form, m_palette);
}

void MarkPainter::paintForm(
    QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark, double nextX) const
{
    const double x = m_scene.viewX(mark.startMs);
    const double middle = m_scene.laneTop(row) + row.height / 2.0;
    if (mark.count > 1) return paintCluster(painter, {x + clusterPx(row.lane) / 2 - kMark / 2, middle}, row, mark);
    QRectF form(x - kMark / 2, middle - kMark / 2, kMark, kMark);
    if (isSelected(row, mark)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme::color(Surface::Accent, m_palette), 2));
        painter.setBrush(m_palette.color(QPalette::Highlight));
        painter.drawEllipse(form.adjusted(-4, -4, 4, 4));
        painter.restore();
    }
    if (row.lane == Lane::Fault) form.adjust(-1.5, -1.5, 1.5, 1.5);
    theme::paintMark(painter, mark.kind, form, m_palette);
    if (row.lane != Lane::Lifecycle && row.lane != Lane::Hierarchy)
        paintLabel(painter,
            QRectF(form.right() + 4, form.top() - 4, nextX - kMark - form.right() - 4, form.height() + 8), mark);
}

/// What happened, in words, where the next mark leaves room for them.
void MarkPainter::paintLabel(QPainter& painter, const QRectF& room, const DetailMark& mark) const
{
    constexpr double kMinWidth = 56;
    constexpr double kMaxWidth = 260;
    if (room.width() < kMinWidth) return;
    const QString label = QString::fromStdString(m_scene.index->items()[mark.item].label);
    const QRectF rect(room.topLeft(), QSizeF(std::min(kMaxWidth, room.width()), room.height()));
    painter.setPen(theme::color(severity(mark.kind) > 1 ? Surface::Danger : Surface::MutedText, m_palette));
    painter.drawText(
        rect, Qt::AlignVCenter | Qt::AlignLeft, QFontMetricsF(m_font).elidedText(label, Qt::ElideRight, rect.width()));
}

void MarkPainter::paintCluster(
    QPainter& painter, QPointF center, const TimelineLayout::Row& row, const DetailMark& mark) const
{
    const QString text = countText(mark.count);
    const QColor color = theme::color(mark.kind, m_palette);
    const double width = std::max(16.0, QFontMetricsF(m_font).horizontalAdvance(text) + 7);
    const QRectF pill(center.x() - width / 2, center.y() - 8, width, 16);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = isSelected(row, mark);
    painter.setPen(QPen(isMarked ? theme::color(Surface::Accent, m_palette) : color, isMarked ? 2 : 1.2));
    painter.setBrush(mixed(color, m_palette.color(QPalette::Base), 20));
    painter.drawRoundedRect(pill, 8, 8);
    painter.setPen(m_palette.color(QPalette::Text));
    painter.drawText(pill, Qt::AlignCenter, text);
    if (severity(mark.kind) > 0)
        theme::paintMark(painter, mark.kind, QRectF(pill.right() - 5, pill.top() - 3, 8, 8), m_palette);
    painter.restore();
}

} // namespace revisit
