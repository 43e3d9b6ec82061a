#include "viewer/web/engine/page_guard.h"

#include "viewer/web/engine/page_files.h"

namespace revisit {

bool PageGuard::isAllowed(const QUrl& url, QWebEngineUrlRequestInfo::ResourceType type)
{
    using Info = QWebEngineUrlRequestInfo;
    if (url.scheme() != QLatin1String(PageFiles::kScheme) || url.host() != QLatin1String(PageFiles::kHost))
        return false;
    if (url.hasQuery() || !url.userInfo().isEmpty()) return false;
    const QString path = url.path();
    switch (type) {
    case Info::ResourceTypeMainFrame:
        return path == QLatin1String("/player.html");
    case Info::ResourceTypeScript:
        return path == QLatin1String("/rrweb-player.js") || path == QLatin1String("/bridge.js");
    case Info::ResourceTypeStylesheet:
        return path == QLatin1String("/rrweb-player.css") || path == QLatin1String("/player.css");
    case Info::ResourceTypeXhr:
        return path == QLatin1String("/events.json");
    default:
        return false;
    }
}

void PageGuard::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    if (isAllowed(info.requestUrl(), info.resourceType())) return;
    ++m_blocked;
    info.block(true);
}

} // namespace revisit
