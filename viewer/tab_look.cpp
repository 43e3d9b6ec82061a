#include "viewer/tab_look.h"

#include "viewer/theme_style_painting.h"

#include <QTabBar>
#include <QVariant>

#include <algorithm>

namespace revisit {

namespace {

constexpr const char* kLook = "tabLook";

int widthOf(const QTabBar& bar, TabLook look)
{
    int width = 0;
    for (int i = 0; i < bar.count(); ++i) {
        const bool isCurrent = i == bar.currentIndex();
        const int words = bar.fontMetrics().size(Qt::TextShowMnemonic, bar.tabText(i)).width();
        const bool hasIcon = !bar.tabIcon(i).isNull();
        width += look::showsTabIcon(look, isCurrent, hasIcon) ? bar.iconSize().width() : words;
        width += look::tabPadding(look);
    }
    return width;
}

/// The longest words may come to the front: what is shown must not change with the tab.
int widestOf(const QTabBar& bar, TabLook look)
{
    if (look != TabLook::CurrentWords || bar.count() == 0) return widthOf(bar, look);
    int widest = 0;
    for (int i = 0; i < bar.count(); ++i)
        widest = std::max(widest, bar.fontMetrics().size(Qt::TextShowMnemonic, bar.tabText(i)).width());
    return widthOf(bar, TabLook::Icons) + widest - bar.iconSize().width()
        + bar.count() * (look::tabPadding(look) - look::tabPadding(TabLook::Icons));
}

} // namespace

TabLook tabLook(const QTabBar& bar) { return static_cast<TabLook>(bar.property(kLook).toInt()); }

void fitTabs(QTabBar& bar)
{
    TabLook wanted = TabLook::Words;
    while (wanted != TabLook::Icons && widestOf(bar, wanted) > bar.width())
        wanted = static_cast<TabLook>(static_cast<int>(wanted) + 1);
    if (wanted == tabLook(bar)) return;
    bar.setProperty(kLook, static_cast<int>(wanted));
    bar.setIconSize(bar.iconSize()); // measures the tabs again
}

} // namespace revisit
