#pragma once

QT_BEGIN_NAMESPACE
class QWidget;
template <typename T>
class QList;
QT_END_NAMESPACE

namespace revisit {

/// Lets Tab go through the parts, one after the other, and within each through what takes the focus, in the order that
/// it has. Call when all of it is made: Qt's own order is the one in which widgets were made. UI thread.
void orderTabs(const QList<QWidget*>& parts);

} // namespace revisit
