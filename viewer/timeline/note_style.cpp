#include "viewer/timeline/note_style.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>
#include <QPolygonF>

#include <array>

namespace revisit {

namespace {

using theme::Shape;

constexpr std::array<Shape, kNoteStyles> kShapes{
    Shape::Dot, Shape::Square, Shape::Triangle, Shape::Hexagon, Shape::Diamond, Shape::Ring};

std::size_t known(int style) noexcept
{
    return style >= 0 && style < kNoteStyles ? static_cast<std::size_t>(style) : 0;
}

} // namespace

Shape noteShape(int style) noexcept { return kShapes[known(style)]; }

QColor noteColor(int style, const QPalette& palette)
{
    switch (known(style)) {
    case 1:
        return theme::color(theme::Surface::Success, palette);
    case 2:
        return theme::color(theme::Surface::Warning, palette);
    case 3:
        return theme::color(theme::Surface::Danger, palette);
    case 4:
        return theme::color(MarkKind::Navigation, palette);
    case 5:
        return theme::color(theme::Surface::MutedText, palette);
    default:
        return theme::color(theme::Surface::Accent, palette);
    }
}

QString noteStyleName(int style)
{
    static constexpr std::array<const char*, kNoteStyles> kNames{QT_TRANSLATE_NOOP("NoteStyle", "Blue dot"),
        QT_TRANSLATE_NOOP("NoteStyle", "Green square"), QT_TRANSLATE_NOOP("NoteStyle", "Amber triangle"),
        QT_TRANSLATE_NOOP("NoteStyle", "Red hexagon"), QT_TRANSLATE_NOOP("NoteStyle", "Violet diamond"),
        QT_TRANSLATE_NOOP("NoteStyle", "Grey ring")};
    return QCoreApplication::translate("NoteStyle", kNames[known(style)]);
}

void paintNote(QPainter& painter, int style, bool isBookmark, const QRectF& rect, const QPalette& palette)
{
    const QColor color = noteColor(style, palette);
    if (!isBookmark) return theme::paintShape(painter, noteShape(style), rect, color);
    const QRectF ribbon = rect.adjusted(rect.width() * 0.16, 0, -rect.width() * 0.16, 0);
    const QPolygonF outline{{ribbon.topLeft(), ribbon.topRight(), ribbon.bottomRight(),
        QPointF(ribbon.center().x(), ribbon.bottom() - ribbon.height() * 0.28), ribbon.bottomLeft()}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(outline);
    painter.restore();
}

QIcon noteIcon(int style, bool isBookmark, const QPalette& palette)
{
    constexpr int kSide = theme::kIcon;
    constexpr int kFinest = 3; // device pixels per logical one
    QPixmap pixmap(kSide * kFinest, kSide * kFinest);
    pixmap.setDevicePixelRatio(kFinest);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintNote(painter, style, isBookmark, QRectF(2, 2, kSide - 4, kSide - 4), palette);
    return QIcon(pixmap);
}

} // namespace revisit
