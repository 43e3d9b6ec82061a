#include "viewer/panels/detail_closer.h"

#include "viewer/panels/detail_header.h"

#include <QKeyEvent>
#include <QWidget>

namespace revisit {

DetailCloser::DetailCloser(QWidget& panel, QWidget& detail, QWidget& list)
    : QObject(&panel)
    , m_detail(detail)
    , m_list(list)
{
    panel.installEventFilter(this);
    auto* header = detail.findChild<DetailHeader*>();
    if (header == nullptr) return;
    header->addClose();
    connect(header, &DetailHeader::closeAsked, this, &DetailCloser::close);
}

void DetailCloser::close()
{
    if (m_detail.isHidden()) return;
    m_list.setFocus(Qt::OtherFocusReason); // first, else hiding gives it to whatever comes next
    m_detail.hide();
    Q_EMIT closed();
}

/// Keys come to the panel where no part of it wants them.
bool DetailCloser::eventFilter(QObject* watched, QEvent* event)
{
    const bool isPress = event->type() == QEvent::KeyPress;
    if (!isPress && event->type() != QEvent::ShortcutOverride) return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isEscape = key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier;
    if (!isEscape || m_detail.isHidden()) return QObject::eventFilter(watched, event);
    event->accept();
    if (isPress) close();
    return true;
}

} // namespace revisit
