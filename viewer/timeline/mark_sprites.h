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

/// The marks of a timeline as ready pictures: shapes and count pills are drawn once per kind, size and number and then
/// copied, so that a paint costs as much as the pixels that it covers. Bounded. UI thread.
class MarkSprites {
public:
    /// Forgets everything where the look is another one than before.
    void setLook(const QPalette& palette, const QFont& font, double pixelRatio);

    void drawMark(QPainter& painter, MarkKind kind, QPointF center, double side);
    /// A pill with the number; `isMarked` puts the accent's outline around it.
    void drawCluster(QPainter& painter, MarkKind kind, std::uint32_t count, bool isMarked, QPointF center);
    /// "1.2k" for 1234.
    [[nodiscard]] static QString countText(std::uint32_t count);

private:
    static constexpr int kMaxSprites = 2000;
    template <typename Paint>
    void draw(QPainter& painter, quint64 key, QSizeF size, QPointF center, Paint paint);

    QPalette m_palette;
    QFont m_font;
    double m_ratio = 1;
    QHash<quint64, QPixmap> m_sprites;
};

} // namespace revisit
