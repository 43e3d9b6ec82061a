#include "viewer/accessible/accessible_factory.h"

#include "viewer/accessible/accessible_bytes_chart.h"
#include "viewer/accessible/accessible_frame.h"
#include "viewer/accessible/accessible_hex.h"
#include "viewer/accessible/accessible_hierarchy.h"
#include "viewer/accessible/accessible_seek_bar.h"
#include "viewer/accessible/accessible_timeline.h"
#include "viewer/accessible/accessible_web.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/panels/bytes_chart.h"
#include "viewer/panels/hex_view.h"
#include "viewer/panels/hierarchy_canvas.h"
#include "viewer/player/seek_bar.h"
#include "viewer/timeline/timeline_view.h"
#include "viewer/web/web_panel.h"
#include "viewer/web/web_view.h"

#include <QAccessibleWidget>

namespace revisit {

namespace {

template <typename Widget, typename Accessible>
QAccessibleInterface* madeFor(QObject& object)
{
    auto* widget = qobject_cast<Widget*>(&object);
    return widget == nullptr ? nullptr : new Accessible(*widget); // Qt owns it
}

/// Holds parts that can be reached, and can have the focus itself.
template <typename Widget>
QAccessibleInterface* groupFor(QObject& object)
{
    auto* widget = qobject_cast<Widget*>(&object);
    return widget == nullptr ? nullptr : new QAccessibleWidget(widget, QAccessible::Grouping); // Qt owns it
}

struct Maker {
    const QMetaObject& type;
    QAccessibleInterface* (*make)(QObject& object);
};

const Maker kMakers[] = {
    {SeekBar::staticMetaObject, &madeFor<SeekBar, AccessibleSeekBar>},
    {TimelineView::staticMetaObject, &madeFor<TimelineView, AccessibleTimeline>},
    {FrameView::staticMetaObject, &madeFor<FrameView, AccessibleFrame>},
    {FramePanel::staticMetaObject, &groupFor<FramePanel>},
    {HierarchyCanvas::staticMetaObject, &madeFor<HierarchyCanvas, AccessibleHierarchy>},
    {BytesChart::staticMetaObject, &madeFor<BytesChart, AccessibleBytesChart>},
    {HexView::staticMetaObject, &madeFor<HexView, AccessibleHex>},
    {WebPanel::staticMetaObject, &groupFor<WebPanel>},
    {WebView::staticMetaObject, &madeFor<WebView, AccessibleWeb>},
};

/// Qt asks for the class of the object, then for those it inherits.
QAccessibleInterface* make(const QString& className, QObject* object)
{
    if (object == nullptr) return nullptr;
    for (const Maker& each : kMakers)
        if (className == QLatin1String(each.type.className())) return each.make(*object);
    return nullptr;
}

} // namespace

void installAccessibleFactory()
{
    static const bool isInstalled = (QAccessible::installFactory(&make), true);
    Q_UNUSED(isInstalled)
}

} // namespace revisit
