#include "viewer/desktop_scheme.h"

namespace revisit {

DesktopScheme* makeDesktopScheme(QObject* /*parent*/) { return nullptr; }

} // namespace revisit
