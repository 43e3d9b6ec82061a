#pragma once

#include "viewer/services.h"

#include <QObject>
#include <QString>
#include <QUrl>

QT_BEGIN_NAMESPACE
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace revisit {

class Actions;
class ReplaySession;
class StatusArea;
class ViewSettings;

/// Opening, importing and exporting recordings: by dialog, drop, recent list, command line. Everything that reads does
/// so on worker threads. UI thread.
class OpenCommands final : public QObject {
    Q_OBJECT
public:
    OpenCommands(ReplaySession& session, const Services& services, ViewSettings& settings, StatusArea& status,
        Actions& actions, QWidget* window);

    /// A session folder, an artifact file or an .rjsession file.
    void openPath(const QString& path);
    void openLibrarySession(const QString& sessionId);
    /// What a person names on the command line: an existing path, a revisit:// or file URL, else a session id.
    void openAnything(const QString& what);
    void importPath(const QString& path);
    void fillRecent(QMenu& menu);
    /// The library session that is open; empty for files.
    [[nodiscard]] const QString& librarySession() const { return m_librarySession; }

private:
    void connectActions(Actions& actions);
    void askForFile();
    void askForFolder();
    void askForImport();
    void askForExport();

    ReplaySession& m_session;
    Services m_services;
    ViewSettings& m_settings;
    StatusArea& m_status;
    QWidget* m_window;
    QString m_librarySession;
};

/// The session id of "revisit://session/<id>" (also "revisit://open?session=<id>"), or empty; `at` gets the
/// milliseconds of "?at=", or -1.
[[nodiscard]] QString sessionOfUrl(const QUrl& url, qint64& at);

} // namespace revisit
