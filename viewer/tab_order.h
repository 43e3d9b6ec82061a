#pragma once

#include <QWidgetList>

namespace revisit {

/// Lets Tab go through the parts, one after the other, and within each through what takes the focus, in the order that
/// it has. Call when all of it is made: Qt's own order is the one in which widgets were made. UI thread.
void orderTabs(const QWidgetList& parts);

} // namespace revisit
