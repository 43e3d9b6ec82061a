#include "tools/make_sample/ink.h"

#include <QFileInfo>
#include <QFont>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStringList>

#include <array>

namespace revisit::sample {

namespace {

struct FontFamily {
    QString name;
    std::array<QString, 4> files; ///< by Weight
};

/// Where distributions and Homebrew put the files. The first family that is complete is taken.
QList<FontFamily> candidates()
{
    QList<FontFamily> families;
    const QStringList interFolders{QStringLiteral("/usr/share/fonts/opentype/inter"),
        QStringLiteral("/usr/share/fonts/inter"), QStringLiteral("/opt/homebrew/share/fonts"),
        qEnvironmentVariable("REVISIT_SAMPLE_FONTS")};
    for (const QString& folder : interFolders)
        families << FontFamily{QStringLiteral("Inter"),
            {folder + QStringLiteral("/Inter-Regular.otf"), folder + QStringLiteral("/Inter-Medium.otf"),
                folder + QStringLiteral("/Inter-SemiBold.otf"), folder + QStringLiteral("/Inter-Bold.otf")}};
    const QString dejaVu = QStringLiteral("/usr/share/fonts/truetype/dejavu/DejaVuSans");
    families << FontFamily{QStringLiteral("DejaVu Sans"),
        {dejaVu + QStringLiteral(".ttf"), dejaVu + QStringLiteral(".ttf"), dejaVu + QStringLiteral("-Bold.ttf"),
            dejaVu + QStringLiteral("-Bold.ttf")}};
    return families;
}

/// One family per weight, as the files name themselves, so that no font configuration decides.
struct LoadedFonts {
    std::array<QFont, 4> byWeight;
    bool isLoaded = false;
};

LoadedFonts& loadedFonts()
{
    static LoadedFonts fonts;
    return fonts;
}

QFont fontOf(const QString& file, int weight)
{
    const int id = QFontDatabase::addApplicationFont(file);
    const QStringList families = QFontDatabase::applicationFontFamilies(id);
    QFont font{families.value(0)};
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(QFont::PreferAntialias | QFont::NoFontMerging));
    return font;
}

QFont font(const TextStyle& style)
{
    QFont result = loadedFonts().byWeight[static_cast<std::size_t>(style.weight)];
    result.setPixelSize(qRound(style.size));
    result.setLetterSpacing(QFont::AbsoluteSpacing, style.letterSpacing);
    return result;
}

} // namespace

bool loadFonts()
{
    constexpr std::array kWeights{QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold};
    for (const FontFamily& family : candidates()) {
        bool isComplete = true;
        for (const QString& file : family.files) isComplete = isComplete && QFileInfo::exists(file);
        if (!isComplete) continue;
        for (std::size_t i = 0; i < kWeights.size(); ++i)
            loadedFonts().byWeight[i] = fontOf(family.files[i], kWeights[i]);
        loadedFonts().isLoaded = true;
        return true;
    }
    return false;
}

void text(QPainter& painter, const QRectF& where, const QString& content, const TextStyle& style)
{
    painter.setFont(font(style));
    painter.setPen(style.colour);
    painter.drawText(where, style.flags, content);
}

double textWidth(const QString& content, const TextStyle& style)
{
    return QFontMetricsF{font(style)}.horizontalAdvance(content);
}

void fill(QPainter& painter, const QRectF& where, const QColor& colour, double radius)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(where, radius, radius);
}

void outline(QPainter& painter, const QRectF& where, const QColor& colour, double width, double radius)
{
    painter.setPen(QPen{colour, width});
    painter.setBrush(Qt::NoBrush);
    const double inset = width / 2;
    painter.drawRoundedRect(where.adjusted(inset, inset, -inset, -inset), radius, radius);
}

void shadow(QPainter& painter, const QRectF& card, double radius)
{
    for (int i = 6; i > 0; --i) fill(painter, card.adjusted(-i, 2 - i, i, 3 + i), QColor{96, 72, 48, 5}, radius + i);
}

} // namespace revisit::sample
