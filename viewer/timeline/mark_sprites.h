#pragma once

#include "viewer/model/mark_kind.h"
#include "viewer/theme.h"

#include <QFont>
#include <QHash>
#include <QPalette>
#include <QPixmap>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace revisit {

/// The marks of a timeline as ready pictures: shapes, pills and the digits in them are drawn once and then copied, so
/// that a paint costs as much as the pixels that it covers. Copying never shares its work with Qt's pool of threads, as
/// filling tall shapes with a translucent colour does, and so never waits for them. Bounded. UI thread.
class MarkSprites {
public:
    /// Forgets everything where the look is another one than before.
    void setLook(const QPalette& palette, const QFont& font, double pixelRatio);

    void drawMark(QPainter& painter, MarkKind kind, QPointF center, double side);
    /// A pill with the number; `isMarked` puts the accent's outline around it.
    void drawCluster(QPainter& painter, MarkKind kind, std::uint32_t count, bool isMarked, QPointF center);
    /// A thin translucent line in the kind's colour, downwards from there.
    void drawLine(QPainter& painter, MarkKind kind, QPointF top, int height);
    /// Diagonal lines all over the rectangle, as background gaps have them.
    void drawHatch(QPainter& painter, const QRectF& rect);
    /// "1.2k" for 1234.
    [[nodiscard]] static QString countText(std::uint32_t count);

private:
    static constexpr int kMaxSprites = 2000;
    /// A character of a number: its picture is as wide as it is, with a little room on both sides.
    struct Digit {
        double advance = 0;
        QPixmap picture;
    };
    template <typename Paint>
    const QPixmap& sprite(quint64 key, QSizeF size, Paint paint);
    template <typename Paint>
    void draw(QPainter& painter, quint64 key, QSizeF size, QPointF center, Paint paint);
    [[nodiscard]] QPixmap blank(QSizeF size) const;
    [[nodiscard]] double snapped(double value) const;
    [[nodiscard]] const Digit& digit(QChar character);
    void drawPill(QPainter& painter, MarkKind kind, double width, bool isMarked, QPointF center);

    QPalette m_palette;
    QFont m_font;
    double m_ratio = 1;
    QHash<quint64, QPixmap> m_sprites;
    QHash<QChar, Digit> m_digits;
};

} // namespace revisit
