#include "viewer/desktop_scheme.h"

#include <utility>

namespace revisit {

void DesktopScheme::setDark(std::optional<bool> isDark)
{
    if (std::exchange(m_isDark, isDark) != isDark) Q_EMIT changed();
}

} // namespace revisit
