#include "viewer/tab_order.h"

#include <QWidget>

namespace revisit {

namespace {

QWidgetList stopsOf(QWidget& part)
{
    QWidgetList stops;
    QWidget* each = &part;
    do {
        const bool isInside = each == &part || part.isAncestorOf(each);
        const bool isStop = (each->focusPolicy() & Qt::TabFocus) != 0 && each->focusProxy() == nullptr;
        if (isInside && isStop) stops << each;
        each = each->nextInFocusChain();
    } while (each != &part && each != nullptr);
    return stops;
}

} // namespace

void orderTabs(const QWidgetList& parts)
{
    QWidgetList stops;
    for (QWidget* part : parts)
        for (QWidget* stop : part != nullptr ? stopsOf(*part) : QWidgetList())
            if (!stops.contains(stop)) stops << stop;
    for (qsizetype i = 1; i < stops.size(); ++i) QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace revisit
