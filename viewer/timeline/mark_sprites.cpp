#include "viewer/timeline/mark_sprites.h"

#include "viewer/timeline/lane_style.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr double kPillHeight = 16;
constexpr double kBleed = 4; ///< around pills, for the outline and the badge
constexpr double kDigitBleed = 1; ///< beside digits, for strokes that reach over
constexpr quint64 kPillKey = quint64{1} << 63;
constexpr quint64 kLineKey = quint64{1} << 62;
constexpr quint64 kHatchKey = quint64{1} << 61;

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
    m_digits.clear();
}

QPixmap MarkSprites::blank(QSizeF size) const
{
    QPixmap pixmap((size * m_ratio).toSize());
    pixmap.setDevicePixelRatio(m_ratio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

double MarkSprites::snapped(double value) const { return std::round(value * m_ratio) / m_ratio; }

template <typename Paint>
const QPixmap& MarkSprites::sprite(quint64 key, QSizeF size, Paint paint)
{
    const auto found = m_sprites.constFind(key);
    if (found != m_sprites.constEnd()) return *found;
    if (m_sprites.size() >= kMaxSprites) m_sprites.clear();
    QPixmap pixmap = blank(size);
    QPainter inside(&pixmap);
    inside.setRenderHint(QPainter::Antialiasing);
    paint(inside, QRectF(QPointF(), size));
    inside.end();
    return *m_sprites.insert(key, pixmap);
}

template <typename Paint>
void MarkSprites::draw(QPainter& painter, quint64 key, QSizeF size, QPointF center, Paint paint)
{
    painter.drawPixmap(QPointF(snapped(center.x() - size.width() / 2), snapped(center.y() - size.height() / 2)),
        sprite(key, size, paint));
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

void MarkSprites::drawLine(QPainter& painter, MarkKind kind, QPointF top, int height)
{
    constexpr int kAlpha = 110;
    const quint64 key = kLineKey | (static_cast<quint64>(kind) << 16) | static_cast<quint64>(std::max(0, height));
    const QPixmap& line = sprite(key, QSizeF(1, height), [&](QPainter& inside, const QRectF& rect) {
        QColor color = theme::color(kind, m_palette);
        color.setAlpha(kAlpha);
        inside.fillRect(rect, color);
    });
    painter.drawPixmap(QPointF(snapped(top.x()), snapped(top.y())), line);
}

void MarkSprites::drawHatch(QPainter& painter, const QRectF& rect)
{
    constexpr double kStep = 7;
    constexpr double kTile = 8 * kStep; // whole pixels at every usual ratio
    const QPixmap& tile = sprite(kHatchKey, {kTile, kTile}, [&](QPainter& inside, const QRectF&) {
        QColor color = theme::color(theme::Surface::GapStripe, m_palette);
        color.setAlpha(190);
        inside.setPen(QPen(color, 1.4));
        for (double x = -2 * kTile; x < 2 * kTile; x += kStep)
            inside.drawLine(QPointF(x, 2 * kTile), QPointF(x + 3 * kTile, -kTile));
    });
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    const QRectF shown = rect & painter.clipBoundingRect();
    const double first = rect.left() + std::floor((shown.left() - rect.left()) / kTile) * kTile;
    for (double x = first; x < shown.right(); x += kTile)
        for (double y = rect.top(); y < shown.bottom(); y += kTile)
            painter.drawPixmap(QPointF(snapped(x), snapped(y)), tile);
    painter.restore();
}

const MarkSprites::Digit& MarkSprites::digit(QChar character)
{
    const auto found = m_digits.constFind(character);
    if (found != m_digits.constEnd()) return *found;
    const double advance = QFontMetricsF(m_font).horizontalAdvance(character);
    const QSizeF size(std::ceil(advance) + 2 * kDigitBleed, kPillHeight);
    Digit made{advance, blank(size)};
    QPainter inside(&made.picture);
    inside.setFont(m_font);
    inside.setPen(m_palette.color(QPalette::Text));
    inside.drawText(QRectF(kDigitBleed, 0, size.width(), kPillHeight), Qt::AlignLeft | Qt::AlignVCenter, character);
    inside.end();
    return *m_digits.insert(character, made);
}

void MarkSprites::drawPill(QPainter& painter, MarkKind kind, double width, bool isMarked, QPointF center)
{
    const quint64 key = kPillKey | (static_cast<quint64>(width) << 16) | (static_cast<quint64>(kind) << 1)
        | static_cast<quint64>(isMarked);
    const QSizeF size(width + 2 * kBleed, kPillHeight + 2 * kBleed);
    draw(painter, key, size, center, [&](QPainter& inside, const QRectF& rect) {
        const QColor color = theme::color(kind, m_palette);
        const QRectF pill = rect.adjusted(kBleed, kBleed, -kBleed, -kBleed);
        inside.setPen(QPen(isMarked ? theme::color(theme::Surface::Accent, m_palette) : color, isMarked ? 2 : 1.2));
        inside.setBrush(mixed(color, m_palette.color(QPalette::Base), 20));
        inside.drawRoundedRect(pill, kPillHeight / 2, kPillHeight / 2);
        if (severity(kind) > 0)
            theme::paintMark(inside, kind, QRectF(pill.right() - 5, pill.top() - 3, 8, 8), m_palette);
    });
}

void MarkSprites::drawCluster(QPainter& painter, MarkKind kind, std::uint32_t count, bool isMarked, QPointF center)
{
    const QString text = countText(count);
    double textWidth = 0;
    for (const QChar character : text) textWidth += digit(character).advance;
    drawPill(painter, kind, std::ceil(std::max(kPillHeight, textWidth + 7)), isMarked, center);
    double x = center.x() - textWidth / 2;
    const double top = snapped(center.y() - kPillHeight / 2);
    for (const QChar character : text) {
        const Digit& each = digit(character);
        painter.drawPixmap(QPointF(snapped(x) - kDigitBleed, top), each.picture);
        x += each.advance;
    }
}

} // namespace revisit
