#include "viewer/open_commands.h"

#include "library/library.h"
#include "library/recording_opener.h"
#include "viewer/error_text.h"
#include "viewer/file_question.h"
#include "viewer/ports/library_control.h"
#include "viewer/replay_workspace.h"
#include "viewer/status_area.h"
#include "viewer/view_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QUrlQuery>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <memory>

namespace revisit {

namespace {

constexpr const char* kFileFilter
    = QT_TRANSLATE_NOOP("OpenCommands", "Recordings (*.rjsession *.gz *.json *.zip);;All files (*)");

std::filesystem::path nativePath(const QString& path)
{
    return std::filesystem::path(path.toStdU16String()); // right on every platform
}

/// Asks no file system: names alone decide.
QString absolutePath(const QString& path) { return QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath()); }

/// A session's id holds none of these; a file's name may, also where there is no such file.
bool looksLikePath(const QString& what)
{
    static const QStringList kEndings{QStringLiteral(".rjsession"), QStringLiteral(".json"), QStringLiteral(".gz"),
        QStringLiteral(".tar"), QStringLiteral(".zip"), QStringLiteral(".jpg"), QStringLiteral(".jsonl")};
    const auto ends = [&what](const QString& ending) { return what.endsWith(ending, Qt::CaseInsensitive); };
    return what.contains(u'/') || what.contains(u'\\') || std::ranges::any_of(kEndings, ends);
}

QString exportedText(const QString& file, const ExportReport& report)
{
    const QString shown = QDir::toNativeSeparators(file);
    if (report.missingCount == 0) return OpenCommands::tr("Exported %1").arg(shown);
    const auto number = [](std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); };
    return OpenCommands::tr("Exported %1, with %2 of %3 artifacts missing")
        .arg(shown, number(report.missingCount), number(report.artifactCount));
}

} // namespace

QString sessionOfUrl(const QUrl& url, qint64& at)
{
    at = -1;
    if (url.scheme() != QLatin1String("revisit")) return {};
    const QUrlQuery query(url);
    bool isNumber = false;
    const qint64 wanted = query.queryItemValue(QStringLiteral("at")).toLongLong(&isNumber);
    if (isNumber && wanted >= 0) at = wanted;
    const QString named = query.queryItemValue(QStringLiteral("session"), QUrl::FullyDecoded);
    if (!named.isEmpty()) return named;
    return url.host() == QLatin1String("session") ? url.path().mid(1) : QString();
}

OpenCommands::OpenCommands(
    WorkspaceHost& host, const Services& services, ViewSettings& settings, StatusArea& status, QWidget* window)
    : QObject(window)
    , m_host(host)
    , m_services(services)
    , m_settings(settings)
    , m_status(status)
    , m_window(window)
{
}

void OpenCommands::connectActions(Actions& actions, QObject* binding)
{
    actions.on(ActionId::OpenFile, binding, [this] { askWhichFile(); });
    actions.on(ActionId::OpenFolder, binding, [this] { askWhichFolder(); });
    actions.on(ActionId::Import, binding, [this] { askForImport(); });
    actions.on(ActionId::ImportFolder, binding, [this] { askForFolderImport(); });
    actions.on(ActionId::Export, binding, [this] { askForExport(); });
    for (const auto id : {ActionId::Import, ActionId::ImportFolder})
        actions[id]->setEnabled(m_services.libraryControl != nullptr);
}

ReplayWorkspace& OpenCommands::open(const QString& key, const QString& title, const QString& librarySession,
    OpenIn where, ReplaySession::SourceOpener opener)
{
    if (ReplayWorkspace* shown = m_host.activateWorkspace(key)) return *shown;
    ReplayWorkspace& workspace = m_host.workspaceToOpenIn(where);
    workspace.open(std::move(opener), title, key, librarySession);
    return workspace;
}

ReplayWorkspace& OpenCommands::openPath(const QString& path, OpenIn where)
{
    const QString absolute = absolutePath(path);
    if (ReplayWorkspace* shown = m_host.activateWorkspace(absolute)) return *shown;
    ReplayWorkspace& workspace = open(absolute, QFileInfo(path).fileName(), {}, where,
        [native = nativePath(path), data = m_services.dataFolder] { return openSource(native, data); });
    rememberWhenOpen(workspace, absolute);
    return workspace;
}

/// What cannot be opened is nothing to come back to.
void OpenCommands::rememberIfOpen(const ReplayWorkspace& workspace, const QString& path)
{
    if (workspace.context().session.state() == ReplaySession::State::Ready) m_settings.addRecentPath(path);
}

void OpenCommands::rememberWhenOpen(ReplayWorkspace& workspace, const QString& path)
{
    workspace.identifyWhenOpen([self = QPointer(this), &workspace, path]() -> ReplayWorkspace::Identity {
        if (!self.isNull()) self->rememberIfOpen(workspace, path);
        return {path, {}};
    });
}

ReplayWorkspace* OpenCommands::openLibrarySession(const QString& sessionId, OpenIn where)
{
    if (!m_services.openSession) return nullptr;
    return &open(sessionId, sessionId, sessionId, where,
        [find = m_services.openSession, id = sessionId.toStdString()] { return find(id); });
}

/// A path or a session's id: only a worker thread may look which, and tells when it is there.
ReplayWorkspace& OpenCommands::openUnknown(const QString& what)
{
    const QString absolute = absolutePath(what);
    if (ReplayWorkspace* shown = m_host.activateWorkspace(absolute)) return *shown;
    const auto isFile = std::make_shared<std::atomic<bool>>(false);
    const auto opener = [path = nativePath(absolute), data = m_services.dataFolder, id = what.toStdString(),
                            find = m_services.openSession, mustBePath = looksLikePath(what), isFile] {
        auto source = openSource(path, data);
        const bool isPath = source.has_value() || source.error().code != Errc::NotFound;
        *isFile = isPath || mustBePath || !find;
        return *isFile ? source : find(id);
    };
    if (ReplayWorkspace* shown = m_host.activateWorkspace(what)) return *shown;
    ReplayWorkspace& workspace = open(what, QFileInfo(what).fileName(), what, OpenIn::NewTab, opener);
    const auto identify = [self = QPointer(this), &workspace, isFile, what, absolute]() -> ReplayWorkspace::Identity {
        if (!*isFile) return {what, what};
        if (!self.isNull()) self->rememberIfOpen(workspace, absolute);
        return {absolute, {}};
    };
    workspace.identifyWhenOpen(identify);
    return workspace;
}

/// The tab tells it, as of everything else that cannot be opened.
ReplayWorkspace& OpenCommands::openNothing(const QString& link)
{
    return open(link, link, {}, OpenIn::NewTab, [link = link.toStdString()] {
        return Result<std::shared_ptr<const RecordingSource>>(
            fail(Errc::InvalidInput, "links of this kind are not known to Revisit", link));
    });
}

void OpenCommands::openAnything(const QString& what, qint64 atMs)
{
    qint64 linkedMs = -1;
    const QUrl url(what);
    ReplayWorkspace* workspace = nullptr;
    if (const QString session = sessionOfUrl(url, linkedMs); !session.isEmpty())
        workspace = openLibrarySession(session, OpenIn::NewTab);
    else if (url.isLocalFile())
        workspace = &openPath(url.toLocalFile());
    else
        workspace = what.contains(QLatin1String("://")) ? &openNothing(what) : &openUnknown(what);
    const qint64 wanted = atMs >= 0 ? atMs : linkedMs; // not of the current tab: another window may show it
    if (wanted >= 0 && workspace != nullptr) workspace->seekFromStart(Milliseconds{wanted});
}

void OpenCommands::importPath(const QString& path)
{
    if (m_services.libraryControl == nullptr) return;
    const QString name = tr("Importing %1").arg(QFileInfo(path).fileName());
    m_status.showProgress(name, 0, 0);
    m_services.libraryControl->importPath(
        nativePath(path),
        [status = QPointer(&m_status), name](std::size_t done, std::size_t total) {
            if (!status.isNull()) status->showProgress(name, done, total);
        },
        [self = QPointer(this), name](Result<SessionRow> row) {
            if (self.isNull()) return;
            self->m_status.endProgress(name);
            if (!row) return self->m_status.say(errorText(row.error()));
            self->m_status.say(tr("Imported %1").arg(QString::fromStdString(row->id)));
            self->openLibrarySession(QString::fromStdString(row->id), OpenIn::NewTab);
        });
}

void OpenCommands::askWhichFile()
{
    askForFile(m_window, {tr("Open Recording"), {}, tr(kFileFilter)}, [this](const QString& path) { openPath(path); });
}

void OpenCommands::askWhichFolder()
{
    askForFolder(m_window, {tr("Open Session Folder"), {}, {}}, [this](const QString& path) { openPath(path); });
}

void OpenCommands::askForImport()
{
    askForFile(
        m_window, {tr("Import into Library"), {}, tr(kFileFilter)}, [this](const QString& path) { importPath(path); });
}

void OpenCommands::askForFolderImport()
{
    askForFolder(m_window, {tr("Import Session Folder into Library"), {}, {}},
        [this](const QString& path) { importPath(path); });
}

void OpenCommands::askForExport()
{
    const auto source = m_host.currentWorkspace().context().session.source();
    if (!source || m_services.libraryControl == nullptr) return;
    const auto id = QString::fromStdString(source->sessionId());
    const auto suggestion = (id.isEmpty() ? tr("recording") : id) + QStringLiteral(".rjsession");
    askWhereToSave(m_window, &m_settings, {tr("Export Session"), suggestion, tr("Session files (*.rjsession)")},
        [this, source](const QString& file) { exportTo(source, file); });
}

void OpenCommands::exportTo(const std::shared_ptr<const RecordingSource>& source, const QString& file)
{
    const QString name = tr("Exporting %1").arg(QFileInfo(file).fileName());
    m_status.showProgress(name, 0, 0);
    m_services.libraryControl->exportRecording(
        source, nativePath(file), [status = QPointer(&m_status), name, file](const Result<ExportReport>& done) {
            if (status.isNull()) return;
            status->endProgress(name);
            status->say(done ? exportedText(file, *done) : errorText(done.error()));
        });
}

void OpenCommands::fillRecent(QMenu& menu)
{
    menu.clear();
    const auto paths = m_settings.recentPaths();
    for (const auto& path : paths) {
        QString shown = menu.fontMetrics().elidedText(path, Qt::ElideMiddle, 480);
        menu.addAction(shown.replace(QLatin1Char('&'), QLatin1String("&&")), this, [this, path] { openPath(path); });
    }
    menu.addSeparator();
    QAction* clear = menu.addAction(tr("&Clear List"), &m_settings, &ViewSettings::clearRecentPaths);
    clear->setEnabled(!paths.isEmpty());
}

} // namespace revisit
