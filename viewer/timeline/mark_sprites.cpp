#include "viewer/timeline/mark_sprites.h"

#include "viewer/timeline/lane_style.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace revisit {

namespace {

constexpr double kPillHeight = 16;
constexpr double kBleed = 4; ///< around pills, for the outline and the badge

} // namespace

QString MarkSprites::countText(std::uint32_t count)
{
    if (count < 1000) return QString::number(count);
    return count < 9950 ? QStringLiteral("%1k").arg(count / 1000.0, 0, 'f', 1)
                        : QStringLiteral("%1k").arg((count + 500) / 1000);
}

void MarkSprites::setLook(const QPalette& palette, const QFont& font, double pixelRatio)
{
    if (palette.cacheKey() == m_palette.cacheKey() && font == m_font && pixelRatio == m_ratio) return;
    m_palette = palette;
    m_font = font;
    m_ratio = pixelRatio;
    m_sprites.clear();
}

template <typename Paint>
void MarkSprites::draw(QPainter& painter, quint64 key, QSizeF size, QPointF center, Paint paint)
{
    auto sprite = m_sprites.constFind(key);
    if (sprite == m_sprites.constEnd()) {
        if (m_sprites.size() >= kMaxSprites) m_sprites.clear();
        QPixmap pixmap((size * m_ratio).toSize());
        pixmap.setDevicePixelRatio(m_ratio);
        pixmap.fill(Qt::transparent);
        QPainter inside(&pixmap);
        inside.setRenderHint(QPainter::Antialiasing);
        inside.setFont(m_font);
        paint(inside, QRectF(QPointF(), size));
        inside.end();
        sprite = m_sprites.insert(key, pixmap);
    }
    const auto snapped = [this](double value) { return std::round(value * m_ratio) / m_ratio; };
    painter.drawPixmap(
        QPointF(snapped(center.x() - size.width() / 2), snapped(center.y() - size.height() / 2)), *sprite);
}

void MarkSprites::drawMark(QPainter& painter, MarkKind kind, QPointF center, double side)
{
    const quint64 key = (static_cast<quint64>(kind) << 16) | static_cast<quint64>(std::lround(side * 8));
    const double room = std::ceil(side) + 2;
    draw(painter, key, {room, room}, center, [&](QPainter& inside, const QRectF& rect) {
        const double margin = (room - side) / 2;
        theme::paintMark(inside, kind, rect.adjusted(margin, margin, -margin, -margin), m_palette);
    });
}

void MarkSprites::drawCluster(QPainter& painter, MarkKind kind, std::uint32_t count, bool isMarked, QPointF center)
{
    const QString text = countText(count);
    const double width = std::ceil(std::max(kPillHeight, QFontMetricsF(m_font).horizontalAdvance(text) + 7));
    const std::uint32_t shown = count < 1000 ? count : 1000 + (count + (count < 9950 ? 50 : 500)) / 100;
    const quint64 key = (quint64{1} << 63) | (quint64{shown} << 24) | (static_cast<quint64>(kind) << 1)
        | static_cast<quint64>(isMarked);
    const QSizeF size(width + 2 * kBleed, kPillHeight + 2 * kBleed);
    draw(painter, key, size, center, [&](QPainter& inside, const QRectF& rect) {
        const QColor color = theme::color(kind, m_palette);
        const QRectF pill = rect.adjusted(kBleed, kBleed, -kBleed, -kBleed);
        inside.setPen(QPen(isMarked ? theme::color(theme::Surface::Accent, m_palette) : color, isMarked ? 2 : 1.2));
        inside.setBrush(mixed(color, m_palette.color(QPalette::Base), 20));
        inside.drawRoundedRect(pill, kPillHeight / 2, kPillHeight / 2);
        inside.setPen(m_palette.color(QPalette::Text));
        inside.drawText(pill, Qt::AlignCenter, text);
        if (severity(kind) > 0)
            theme::paintMark(inside, kind, QRectF(pill.right() - 5, pill.top() - 3, 8, 8), m_palette);
    });
}

} // namespace revisit
