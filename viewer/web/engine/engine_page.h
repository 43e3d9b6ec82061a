#pragma once

#include <QWebEnginePage>
#include <QWebEngineProfile>

namespace revisit {

/// A profile that keeps nothing: off the record, no cookies, no cache, no downloads, no spell checking.
void lockDown(QWebEngineProfile& profile);

/// A page that shows the page player and goes nowhere else: no navigation, no windows, no dialogs, no permissions, no
/// plugins, no storage, no WebGL.
class EnginePage final : public QWebEnginePage {
    Q_OBJECT
public:
    EnginePage(QWebEngineProfile* profile, QObject* parent);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType type) override;
    void javaScriptAlert(const QUrl& origin, const QString& message) override;
    bool javaScriptConfirm(const QUrl& origin, const QString& message) override;
    bool javaScriptPrompt(const QUrl& origin, const QString& message, const QString& value, QString* result) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList& old, const QStringList& types) override;
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel level, const QString& message, int line, const QString& source) override;
};

} // namespace revisit
