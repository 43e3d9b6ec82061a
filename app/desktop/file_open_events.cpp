#include "app/desktop/file_open_events.h"

#include <QCoreApplication>
#include <QFileOpenEvent>
#include <QUrl>

#include <utility>

namespace revisit {

FileOpenEvents::FileOpenEvents(QCoreApplication& application) { application.installEventFilter(this); }

void FileOpenEvents::setListener(std::function<void(const QString&)> listener)
{
    m_listener = std::move(listener);
    if (!m_listener) return;
    for (const QString& what : std::exchange(m_waiting, {})) m_listener(what);
}

bool FileOpenEvents::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::FileOpen) return QObject::eventFilter(watched, event);
    const QString what = static_cast<const QFileOpenEvent*>(event)->url().toString();
    if (m_listener)
        m_listener(what);
    else
        m_waiting << what;
    return true;
}

} // namespace revisit
