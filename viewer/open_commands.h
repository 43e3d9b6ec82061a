#pragma once

#include "viewer/actions.h"
#include "viewer/model/replay_session.h"
#include "viewer/services.h"
#include "viewer/workspace_host.h"

#include <QObject>
#include <QString>
#include <QUrl>

QT_BEGIN_NAMESPACE
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace revisit {

class StatusArea;
class ViewSettings;

/// Opening, importing and exporting recordings: by dialog, drop, recent list, link, command line. What is open in a tab
/// already is shown there instead of being opened twice. Everything that reads does so on worker threads. UI thread.
class OpenCommands final : public QObject {
    Q_OBJECT
public:
    OpenCommands(
        WorkspaceHost& host, const Services& services, ViewSettings& settings, StatusArea& status, QWidget* window);

    /// Connects a workspace's actions for as long as `binding` lives.
    void connectActions(Actions& actions, QObject* binding);
    /// A session folder, an artifact file or an .rjsession file.
    /// Returns the tab that shows it, in whatever window.
    ReplayWorkspace& openPath(const QString& path, OpenIn where = OpenIn::NewTab);
    /// As openPath(); null where there is no library.
    ReplayWorkspace* openLibrarySession(const QString& sessionId, OpenIn where);
    /// What a person names on the command line or drops: an existing path, a revisit:// or file URL, else a session id.
    /// `atMs` (or the URL's "at") is where to start, in milliseconds from the session's start; -1: not given.
    void openAnything(const QString& what, qint64 atMs = -1);
    void importPath(const QString& path);
    void fillRecent(QMenu& menu);

private:
    /// Opens into a tab unless one shows it, which is brought to the front instead; returns that tab.
    ReplayWorkspace& open(const QString& key, const QString& title, const QString& librarySession, OpenIn where,
        ReplaySession::SourceOpener opener);
    ReplayWorkspace& openUnknown(const QString& what);
    ReplayWorkspace& openNothing(const QString& link);
    void rememberWhenOpen(ReplayWorkspace& workspace, const QString& path);
    void rememberIfOpen(const ReplayWorkspace& workspace, const QString& path);
    void askWhichFile();
    void askWhichFolder();
    void askForImport();
    void askForFolderImport();
    void askForExport();
    void exportTo(const std::shared_ptr<const RecordingSource>& source, const QString& file);

    WorkspaceHost& m_host;
    Services m_services;
    ViewSettings& m_settings;
    StatusArea& m_status;
    QWidget* m_window;
};

/// The session id of "revisit://session/<id>" (also "revisit://open?session=<id>"), or empty; `at` gets the
/// milliseconds of "?at=", or -1.
[[nodiscard]] QString sessionOfUrl(const QUrl& url, qint64& at);

} // namespace revisit
