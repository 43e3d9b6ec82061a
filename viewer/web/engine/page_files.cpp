#include "viewer/web/engine/page_files.h"

#include <QBuffer>
#include <QFile>
#include <QUrl>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

#include <memory>

namespace revisit {

namespace {

QByteArray contentType(const QString& path)
{
    if (path.endsWith(QLatin1String(".html"))) return QByteArrayLiteral("text/html; charset=utf-8");
    if (path.endsWith(QLatin1String(".css"))) return QByteArrayLiteral("text/css; charset=utf-8");
    if (path.endsWith(QLatin1String(".json"))) return QByteArrayLiteral("application/json; charset=utf-8");
    return QByteArrayLiteral("text/javascript; charset=utf-8");
}

} // namespace

void PageFiles::registerScheme()
{
    QWebEngineUrlScheme scheme{QByteArray(kScheme)};
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::CorsEnabled);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl PageFiles::start()
{
    return QUrl(QStringLiteral("%1://%2/player.html").arg(QLatin1String(kScheme), QLatin1String(kHost)));
}

void PageFiles::requestStarted(QWebEngineUrlRequestJob* job)
{
    const QString path = job->requestUrl().path();
    if (job->requestMethod() != "GET") return job->fail(QWebEngineUrlRequestJob::RequestDenied);
    auto* body = new QBuffer(job);
    if (path == QLatin1String("/events.json")) {
        body->setData(m_events);
    } else {
        QFile file(QStringLiteral(":/web") + path); // the program's own resources, which are in memory
        if (path.contains(QLatin1String("..")) || !file.open(QIODevice::ReadOnly))
            return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        body->setData(file.readAll());
    }
    body->open(QIODevice::ReadOnly);
    job->reply(contentType(path), body);
}

} // namespace revisit
