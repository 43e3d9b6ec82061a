#include "viewer/plain_tool_tip.h"

namespace revisit {

QString plainToolTip(const QString& text)
{
    if (text.isEmpty()) return {};
    const QString lines = text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return QLatin1String("<qt>") + lines + QLatin1String("</qt>");
}

} // namespace revisit
