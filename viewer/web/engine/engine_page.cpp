#include "viewer/web/engine/engine_page.h"

#include "viewer/web/engine/page_files.h"

#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineSettings>

namespace revisit {

void lockDown(QWebEngineProfile& profile)
{
    profile.setHttpCacheType(QWebEngineProfile::NoCache);
    profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile.setSpellCheckEnabled(false);
    profile.cookieStore()->setCookieFilter([](const QWebEngineCookieStore::FilterRequest&) { return false; });
    QObject::connect(&profile, &QWebEngineProfile::downloadRequested, &profile,
        [](QWebEngineDownloadRequest* download) { download->cancel(); });
    QWebEngineSettings& settings = *profile.settings();
    using Setting = QWebEngineSettings;
    for (const auto off : {Setting::JavascriptCanOpenWindows, Setting::JavascriptCanAccessClipboard,
             Setting::JavascriptCanPaste, Setting::LocalStorageEnabled, Setting::LocalContentCanAccessRemoteUrls,
             Setting::LocalContentCanAccessFileUrls, Setting::PluginsEnabled, Setting::FullScreenSupportEnabled,
             Setting::ScreenCaptureEnabled, Setting::WebGLEnabled, Setting::ErrorPageEnabled,
             Setting::AutoLoadIconsForPage, Setting::HyperlinkAuditingEnabled, Setting::AllowRunningInsecureContent,
             Setting::AllowGeolocationOnInsecureOrigins, Setting::DnsPrefetchEnabled, Setting::PdfViewerEnabled,
             Setting::NavigateOnDropEnabled, Setting::FocusOnNavigationEnabled})
        settings.setAttribute(off, false);
    settings.setAttribute(Setting::WebRTCPublicInterfacesOnly, true);
    settings.setAttribute(Setting::PlaybackRequiresUserGesture, true);
    settings.setUnknownUrlSchemePolicy(Setting::DisallowUnknownUrlSchemes);
}

EnginePage::EnginePage(QWebEngineProfile* profile, QObject* parent)
    : QWebEnginePage(profile, parent)
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
        [this](const QUrl& origin, Feature feature) { setFeaturePermission(origin, feature, PermissionDeniedByUser); });
}

bool EnginePage::acceptNavigationRequest(const QUrl& url, NavigationType, bool isMainFrame)
{
    return isMainFrame && url == PageFiles::start();
}

QWebEnginePage* EnginePage::createWindow(WebWindowType) { return nullptr; }
void EnginePage::javaScriptAlert(const QUrl&, const QString&) { }
bool EnginePage::javaScriptConfirm(const QUrl&, const QString&) { return false; }
bool EnginePage::javaScriptPrompt(const QUrl&, const QString&, const QString&, QString*) { return false; }
QStringList EnginePage::chooseFiles(FileSelectionMode, const QStringList&, const QStringList&) { return {}; }

/// The player warns about every node that a damaged recording lacks; only what went wrong is worth a line in the log.
void EnginePage::javaScriptConsoleMessage(
    JavaScriptConsoleMessageLevel level, const QString& message, int line, const QString& source)
{
    if (level != ErrorMessageLevel) return;
    qWarning("page player: %s (%s:%d)", qUtf8Printable(message.left(500)), qUtf8Printable(source.left(100)), line);
}

} // namespace revisit
