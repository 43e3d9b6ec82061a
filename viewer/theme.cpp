#include "viewer/theme.h"

#include "viewer/desktop_scheme.h"
#include "viewer/theme_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPointer>
#include <QSettings>
#include <QStyleHints>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace revisit::theme {

namespace {

/// One colour per theme, as 0xRRGGBB.
struct Pair {
    QRgb light;
    QRgb dark;
};

QColor pick(Pair pair, const QPalette& palette) { return QColor::fromRgb(isDark(palette) ? pair.dark : pair.light); }

/// In the order of Surface.
constexpr std::array<Pair, 14> kSurfaces{{
    {0xE8EBF0, 0x0E1013}, // Letterbox
    {0xF5F6F8, 0x17191E}, // Panel
    {0xFFFFFF, 0x24282F}, // PanelRaised
    {0xD8DCE3, 0x2B3038}, // Border
    {0xEEF1F5, 0x1B1E24}, // Lane
    {0x5A6372, 0x9AA3B2}, // MutedText
    {0x2F5FE0, 0x6C95FF}, // Accent
    {0xFFFFFF, 0x0B1020}, // AccentText
    {0x1B1D22, 0x08090A}, // Bezel
    {0x3A3E47, 0x3D424C}, // BezelEdge
    {0x15803D, 0x4ADE80}, // Success
    {0xB45309, 0xFBBF24}, // Warning
    {0xC81E1E, 0xF87171}, // Danger
    {0xC3CAD5, 0x3A414C}, // GapStripe
}};

/// In the order of MarkKind.
constexpr std::array<Pair, kMarkKindCount> kMarks{{
    {0x6B7280, 0x8B94A3}, // Frame
    {0x9A6700, 0xD9A514}, // Hierarchy
    {0x0A7EA4, 0x38BDF8}, // Tap
    {0x2563EB, 0x7AA7FF}, // Gesture: blue
    {0xDC143C, 0xFF5C7F}, // RageTap: crimson
    {0x5B6B80, 0x94A3B8}, // DeadTap: slate
    {0x0F766E, 0x2DD4BF}, // Input
    {0x7C3AED, 0xB39BFF}, // Navigation: violet
    {0x15803D, 0x4ADE80}, // Network: green
    {0xDC2626, 0xF87171}, // NetworkFailed: red
    {0x6B7280, 0x9CA3AF}, // Log
    {0xB45309, 0xFBBF24}, // LogWarning
    {0xC2410C, 0xFB923C}, // LogError
    {0xDC2626, 0xF87171}, // Error
    {0x9333EA, 0xD08CFF}, // Anr: purple
    {0x991B1B, 0xFF4D4D}, // Crash: dark red
    {0x475569, 0xA8B3C4}, // Lifecycle
    {0x4D7C0F, 0xA3E635}, // Identity
    {0xBE3C8A, 0xF08AC6}, // Custom
}};

struct PaletteColors {
    QRgb window, base, alternate, text, muted, button, border, highlight, highlightedText, accent, tooltip;
};

QPalette paletteOf(const PaletteColors& c)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb rgb) { palette.setColor(role, QColor::fromRgb(rgb)); };
    set(QPalette::Window, c.window);
    set(QPalette::WindowText, c.text);
    set(QPalette::Base, c.base);
    set(QPalette::AlternateBase, c.alternate);
    set(QPalette::Text, c.text);
    set(QPalette::PlaceholderText, c.muted);
    set(QPalette::Button, c.button);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, c.text);
    set(QPalette::Light, c.base);
    set(QPalette::Midlight, c.alternate);
    set(QPalette::Mid, c.border);
    set(QPalette::Dark, c.border);
    set(QPalette::Shadow, c.border);
    set(QPalette::Highlight, c.highlight);
    set(QPalette::HighlightedText, c.highlightedText);
    set(QPalette::Link, c.accent);
    set(QPalette::LinkVisited, c.accent);
    set(QPalette::ToolTipBase, c.tooltip);
    set(QPalette::ToolTipText, c.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(c.muted).darker(isDark(palette) ? 140 : 80));
    return palette;
}

#ifdef Q_OS_WIN
bool windowsAppsAreDark()
{
    const QSettings personalize(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    return personalize.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
}
#endif

/// Null where there is nobody to ask.
const DesktopScheme* desktopScheme()
{
    static const QPointer<DesktopScheme> scheme = makeDesktopScheme(qApp);
    return scheme;
}

/// Asked before our own palette is set, so the desktop's palette still speaks.
bool systemIsDark()
{
    static const bool startedDark = isDark(QGuiApplication::palette());
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown) return scheme == Qt::ColorScheme::Dark;
#elif defined(Q_OS_WIN)
    return windowsAppsAreDark();
#endif
    const DesktopScheme* desktop = desktopScheme();
    return desktop == nullptr ? startedDark : desktop->isDark().value_or(startedDark);
}

/// Goes along when the desktop changes between light and dark, where Qt tells.
void followSystem(QApplication& application, Mode mode)
{
    static Mode wanted = mode;
    wanted = mode;
    static const bool isConnected = [&application] {
        const auto again = [&application] {
            if (wanted == Mode::System) apply(application, wanted);
        };
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application, again);
#endif
        if (const DesktopScheme* desktop = desktopScheme())
            QObject::connect(desktop, &DesktopScheme::changed, &application, again);
        return true;
    }();
    Q_UNUSED(isConnected)
}

} // namespace

Mode modeOf(const QString& name)
{
    if (name == QLatin1String("light")) return Mode::Light;
    return name == QLatin1String("dark") ? Mode::Dark : Mode::System;
}

QString nameOf(Mode mode)
{
    if (mode == Mode::Light) return QStringLiteral("light");
    return mode == Mode::Dark ? QStringLiteral("dark") : QStringLiteral("system");
}

QPalette lightPalette()
{
    return paletteOf({.window = 0xF5F6F8,
        .base = 0xFFFFFF,
        .alternate = 0xF1F3F7,
        .text = 0x1A1E26,
        .muted = 0x5A6372,
        .button = 0xFFFFFF,
        .border = 0xD8DCE3,
        .highlight = 0xDBE6FF,
        .highlightedText = 0x10224F,
        .accent = 0x2F5FE0,
        .tooltip = 0xFFFFFF});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0x17191E,
        .base = 0x1C1F25,
        .alternate = 0x20242B,
        .text = 0xE7EAF0,
        .muted = 0x9AA3B2,
        .button = 0x24282F,
        .border = 0x2B3038,
        .highlight = 0x2A3F70,
        .highlightedText = 0xF2F5FF,
        .accent = 0x6C95FF,
        .tooltip = 0x2A2F37});
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

void apply(QApplication& application, Mode mode)
{
    const bool isSystemDark = systemIsDark(); // always: the first answer is from before any palette of ours
    followSystem(application, mode);
    const bool isDarkWanted = mode == Mode::Dark || (mode == Mode::System && isSystemDark);
    const QPalette palette = isDarkWanted ? darkPalette() : lightPalette();
    // Setting a style polishes every widget, so it is set once; it takes its colours from the palette.
    if (qobject_cast<ThemeStyle*>(QApplication::style()) == nullptr) QApplication::setStyle(new ThemeStyle);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

QColor color(Surface surface, const QPalette& palette)
{
    return pick(kSurfaces[static_cast<std::size_t>(surface)], palette);
}

QColor color(MarkKind kind, const QPalette& palette) { return pick(kMarks[static_cast<std::size_t>(kind)], palette); }

QFont smallFont(const QFont& base)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(std::max(7.0, base.pointSizeF() * 0.9));
    else
        font.setPixelSize(std::max(9, base.pixelSize() * 9 / 10));
    return font;
}

QFont monospacedFont(const QFont& base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF());
    else
        font.setPixelSize(base.pixelSize());
    return font;
}

} // namespace revisit::theme
