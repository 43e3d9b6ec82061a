#include "viewer/style_sheet.h"

#include "viewer/theme.h"

#include <QFile>

#include <array>

/// A static library's resources are linked in only where something asks for them; the macro wants no namespace.
static void initResources() { Q_INIT_RESOURCE(revisit); }

namespace revisit::theme {

namespace {

struct Variable {
    QLatin1String name;
    QColor value;
};

void replaceAll(QString& sheet, const std::array<Variable, 10>& variables)
{
    for (const auto& variable : variables) sheet.replace(variable.name, variable.value.name());
}

} // namespace

QString styleSheet(const QPalette& palette)
{
    initResources();
    QFile file(QStringLiteral(":/revisit/theme.qss"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString sheet = QString::fromUtf8(file.readAll());
    replaceAll(sheet,
        {{{QLatin1String("@accentText"), color(Surface::AccentText, palette)},
            {QLatin1String("@accent"), color(Surface::Accent, palette)},
            {QLatin1String("@border"), color(Surface::Border, palette)},
            {QLatin1String("@raised"), color(Surface::PanelRaised, palette)},
            {QLatin1String("@panel"), color(Surface::Panel, palette)},
            {QLatin1String("@lane"), color(Surface::Lane, palette)},
            {QLatin1String("@muted"), color(Surface::MutedText, palette)},
            {QLatin1String("@base"), palette.color(QPalette::Base)},
            {QLatin1String("@highlight"), palette.color(QPalette::Highlight)},
            {QLatin1String("@text"), palette.color(QPalette::Text)}}});
    return sheet;
}

} // namespace revisit::theme
