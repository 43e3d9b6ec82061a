#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QTabBar;
QT_END_NAMESPACE

namespace revisit {

/// How much of its tabs a bar shows, from what is read best to what takes the least room. Tabs without an icon keep
/// their words.
enum class TabLook {
    Words,
    TightWords, ///< with less room around them
    CurrentWords, ///< the others are icons, with their words as tool tips
    Icons,
};

/// The look of the bar, which ThemeStyle paints; Words where none was chosen. UI thread.
[[nodiscard]] TabLook tabLook(const QTabBar& bar);
/// The best look with which all tabs of the bar are in sight at its present width. UI thread.
void fitTabs(QTabBar& bar);

} // namespace revisit
