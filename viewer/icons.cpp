#include "viewer/icons.h"

#include "viewer/icon_paths.h"
#include "viewer/theme.h"

#include <QApplication>
#include <QIconEngine>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace revisit {

namespace {

QPixmap paintedPixmap(QIconEngine& engine, const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    engine.paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    return pixmap;
}

QColor inkOf(QIcon::Mode mode, QIcon::State state)
{
    const QPalette palette = QApplication::palette();
    if (mode == QIcon::Disabled) {
        QColor ink = theme::color(theme::Surface::MutedText, palette);
        ink.setAlphaF(0.45F);
        return ink;
    }
    if (state == QIcon::On) return theme::color(theme::Surface::Accent, palette);
    return palette.color(QPalette::ButtonText);
}

class PathIconEngine final : public QIconEngine {
public:
    explicit PathIconEngine(Icon icon)
        : m_icon(icon)
        , m_drawing(iconDrawing(icon))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const QColor ink = inkOf(mode, state);
        const double side = std::min(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(rect).center() - QPointF(side / 2, side / 2));
        painter->scale(side / 16, side / 16);
        painter->fillPath(m_drawing.filled, ink);
        painter->setPen(QPen(ink, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(m_drawing.stroked);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return paintedPixmap(*this, size, mode, state);
    }
    [[nodiscard]] QIconEngine* clone() const override { return new PathIconEngine(m_icon); }

private:
    Icon m_icon;
    IconDrawing m_drawing;
};

class ApplicationIconEngine final : public QIconEngine {
public:
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        const double side = std::min(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(rect).center() - QPointF(side / 2, side / 2));
        painter->scale(side / 64, side / 64);
        QLinearGradient sky(0, 4, 0, 60);
        sky.setColorAt(0, QColor(0x4C, 0x7D, 0xFF));
        sky.setColorAt(1, QColor(0x6D, 0x3B, 0xE8));
        painter->setPen(Qt::NoPen);
        painter->setBrush(sky);
        painter->drawRoundedRect(QRectF(4, 4, 56, 56), 14, 14);
        painter->setBrush(Qt::white);
        painter->drawRoundedRect(QRectF(21, 12, 22, 40), 5, 5);
        painter->setBrush(QColor(0x5A, 0x5C, 0xF4));
        painter->drawPolygon(QPolygonF{{28, 24}, {40, 32}, {28, 40}});
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return paintedPixmap(*this, size, mode, state);
    }
    [[nodiscard]] QIconEngine* clone() const override { return new ApplicationIconEngine; }
};

} // namespace

QIcon icon(Icon icon) { return QIcon(new PathIconEngine(icon)); }

QIcon applicationIcon() { return QIcon(new ApplicationIconEngine); }

} // namespace revisit
