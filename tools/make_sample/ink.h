#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace revisit::sample {

/// The app's colours.
namespace colour {
inline constexpr QColor kPaper{251, 248, 244};
inline constexpr QColor kCard{255, 255, 255};
inline constexpr QColor kInk{38, 33, 30};
inline constexpr QColor kSoft{122, 112, 104};
inline constexpr QColor kLine{232, 225, 216};
inline constexpr QColor kSand{240, 232, 221};
inline constexpr QColor kClay{190, 92, 60};
inline constexpr QColor kClayDark{158, 72, 44};
inline constexpr QColor kSage{110, 134, 104};
inline constexpr QColor kRed{186, 45, 49};
} // namespace colour

enum class Weight { Regular, Medium, SemiBold, Bold };

struct TextStyle {
    double size = 15; ///< points
    Weight weight = Weight::Regular;
    QColor colour = colour::kInk;
    int flags = Qt::AlignLeft | Qt::AlignVCenter;
    double letterSpacing = 0;
};

/// Loads the font files: Inter, or DejaVu Sans where Inter is not installed. False where neither is there.
[[nodiscard]] bool loadFonts();

void text(QPainter& painter, const QRectF& where, const QString& content, const TextStyle& style);
/// The width of one line.
[[nodiscard]] double textWidth(const QString& content, const TextStyle& style);
void fill(QPainter& painter, const QRectF& where, const QColor& colour, double radius = 0);
void outline(QPainter& painter, const QRectF& where, const QColor& colour, double width, double radius);
/// A soft shadow below a card.
void shadow(QPainter& painter, const QRectF& card, double radius);

enum class Icon {
    Home,
    Search,
    Bag,
    Person,
    Heart,
    HeartFull,
    Back,
    Share,
    Plus,
    Minus,
    Check,
    Alert,
    Card,
    Truck,
    Star,
    Bell,
    Lock,
    Pin
};
void icon(QPainter& painter, const QRectF& where, Icon which, const QColor& colour, double stroke = 1.8);

} // namespace revisit::sample
