#pragma once

#include <QUrl>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestInterceptor>

namespace revisit {

/// Lets a browser engine ask for our own files and nothing else: no network, no local file, no other address, whatever
/// a recorded page says. Data in the page itself ("data:") is no request. Lives in the UI thread.
class PageGuard final : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo& info) override;
    /// Each of our files is of one kind, and only as that kind it may be asked for: a recorded page cannot take the
    /// events for a picture, nor a script for a style sheet.
    [[nodiscard]] static bool isAllowed(const QUrl& url, QWebEngineUrlRequestInfo::ResourceType type);
    [[nodiscard]] int blockedCount() const { return m_blocked; }

private:
    int m_blocked = 0;
};

} // namespace revisit
