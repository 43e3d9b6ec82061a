#include "viewer/focus_edge.h"

#include "viewer/theme.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>

namespace revisit {

void FocusEdge::keep(QAbstractScrollArea& area)
{
    if (area.findChild<FocusEdge*>(QString(), Qt::FindDirectChildrenOnly) == nullptr) new FocusEdge(area);
}

FocusEdge::FocusEdge(QAbstractScrollArea& area)
    : QWidget(&area)
{
    setObjectName(QStringLiteral("focusEdge"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    area.installEventFilter(this);
    for (const QScrollBar* bar : {area.verticalScrollBar(), area.horizontalScrollBar()})
        bar->parentWidget()->installEventFilter(this); // the area raises what holds them whenever it lays itself out
    follow();
    showFor(area.hasFocus());
}

/// Only the edges lie above the area, so that what is inside is painted as if nothing did.
void FocusEdge::follow()
{
    setGeometry(parentWidget()->rect());
    setMask(QRegion(rect()).subtracted(rect().adjusted(kWidth, kWidth, -kWidth, -kWidth)));
}

void FocusEdge::showFor(bool hasFocus)
{
    setVisible(hasFocus && window()->windowType() != Qt::Popup);
    if (hasFocus) raise();
}

bool FocusEdge::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != parent()) {
        if (event->type() == QEvent::ZOrderChange) raise();
        return QWidget::eventFilter(watched, event);
    }
    switch (event->type()) {
    case QEvent::Resize:
        follow();
        break;
    case QEvent::FocusIn:
        showFor(true);
        break;
    case QEvent::FocusOut:
        showFor(false);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusEdge::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), theme::color(theme::Surface::Accent, palette())); // within the mask
}

} // namespace revisit
