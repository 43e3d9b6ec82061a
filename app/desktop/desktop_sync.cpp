#include "app/desktop/desktop_sync.h"

#include "base/log.h"

#include <QPointer>

#include <algorithm>
#include <chrono>

namespace revisit {

namespace {

constexpr int kFollowIntervalMs = 4'000;
constexpr std::uint32_t kListLimit = 200;
constexpr int kGrownSoonMs = 1'500; ///< an SDK uploads several artifacts at once
constexpr std::size_t kMaxOpened = 1'000;
constexpr std::chrono::milliseconds kLookAgain{50}; ///< whether waiting still makes sense

RemoteSessionItem itemOf(const RemoteSession& session, const std::string& server)
{
    return {server, session.id, session.platform, session.deviceModel, session.userId, session.status,
        session.startedAt, session.durationSeconds};
}

bool isReady(const RemoteSession& session) { return session.status == "ready" || session.status == "completed"; }

} // namespace

/// The local server's sessions that the library does not hold whole.
struct DesktopSync::Listed {
    std::vector<std::string> missing;
    std::vector<std::string> growing; ///< opened here, and still being recorded
};

DesktopSync::DesktopSync(std::filesystem::path dataFolder, HttpClient& http, Library& library)
    : m_dataFolder(std::move(dataFolder))
    , m_library(library)
    , m_service(http, library)
    , m_lists("sync-lists")
    , m_fetches("sync-fetches")
{
    m_followTimer.setInterval(kFollowIntervalMs);
    connect(&m_followTimer, &QTimer::timeout, this, &DesktopSync::followLocal);
    m_grownSoon.setInterval(kGrownSoonMs);
    m_grownSoon.setSingleShot(true);
    connect(&m_grownSoon, &QTimer::timeout, this, &DesktopSync::fetchGrown);
}

DesktopSync::~DesktopSync()
{
    for (auto& [id, stop] : m_fetching) stop.requestStop();
}

Result<Server> DesktopSync::server(const std::string& name) const
{
    if (name == "local") return localServer(m_dataFolder);
    return fail(Errc::Unsupported, "not signed in; this version reads from the local server only", name);
}

Result<std::shared_ptr<const RecordingSource>> DesktopSync::openSession(const std::string& sessionId)
{
    const bool isFirst = rememberOpened(sessionId);
    auto source = m_library.openSource(sessionId);
    if (source) noteOpened(sessionId);
    if (source) followOpened(sessionId, isFirst);
    if (source || source.error().code != Errc::NotFound) return source;
    const Local state = awaitLocal();
    const auto local = state == Local::Absent ? fail(Errc::NotFound, "no local pipeline") : server("local");
    if (!local) return source; // no pipeline: what the library says is all there is to say
    const auto fetched = m_service.fetch(*local, sessionId, {}, m_stopOpening.token());
    const bool isOldAddress = !fetched && fetched.error().code == Errc::Network && state != Local::Reachable;
    if (isOldAddress) return source;
    REVISIT_CHECK(fetched);
    noteOpened(sessionId);
    rememberPartial(sessionId, !fetched->isComplete);
    if (!fetched->isComplete) tellPartial(sessionId);
    return m_library.openSource(sessionId);
}

/// What the library holds may be a part of a session that is still being recorded: only the server knows.
void DesktopSync::followOpened(const std::string& sessionId, bool isFirst)
{
    if (isPartial(sessionId)) return tellPartial(sessionId);
    if (!isFirst || !isLocalUp()) return; // a server that comes up later is followed then
    const auto row = m_library.session(sessionId);
    if (!row || row->isComplete || row->server != "local") return;
    QMetaObject::invokeMethod(this, [this, sessionId] { fetch("local", sessionId); });
}

void DesktopSync::tellPartial(const std::string& sessionId)
{
    const FetchStatus status{"local", sessionId, 0, 0, 0, true, {}, true, false};
    QMetaObject::invokeMethod(this, [this, status] { // by now it may be over, or its server gone
        if (m_onFetch && isPartial(status.sessionId) && !isLocalGone()) m_onFetch(status);
    });
}

bool DesktopSync::isPartial(const std::string& sessionId)
{
    const MutexLock lock(m_openedMutex);
    const auto opened = m_opened.find(sessionId);
    return opened != m_opened.end() && opened->second;
}

bool DesktopSync::isLocalGone()
{
    const MutexLock lock(m_localMutex);
    return m_local == Local::Absent;
}

bool DesktopSync::isLocalUp()
{
    const MutexLock lock(m_localMutex);
    return m_local == Local::Reachable;
}

void DesktopSync::setLocal(Local local)
{
    const MutexLock lock(m_localMutex);
    m_local = local;
    m_localChanged.notifyAll();
}

DesktopSync::Local DesktopSync::awaitLocal()
{
    const StopToken stop = m_stopOpening.token();
    MutexLock lock(m_localMutex);
    while (m_local == Local::Expected && !stop.isStopRequested()) m_localChanged.waitFor(lock, kLookAgain);
    return m_local;
}

/// It opens all the same where that cannot be written.
void DesktopSync::noteOpened(const std::string& sessionId)
{
    if (const auto noted = m_library.setOpened(sessionId); !noted)
        logWarning("library", sessionId + ": not noted as opened: " + noted.error().text());
}

void DesktopSync::listSessions(
    const std::string& server, std::function<void(Result<std::vector<RemoteSessionItem>>)> answer)
{
    const auto list = [this, server](const StopToken& stop) -> Result<std::vector<RemoteSessionItem>> {
        REVISIT_TRY(where, this->server(server));
        REVISIT_TRY(sessions, m_service.sessions(where, {}, kListLimit, stop));
        std::vector<RemoteSessionItem> items;
        std::transform(sessions.begin(), sessions.end(), std::back_inserter(items),
            [&](const RemoteSession& session) { return itemOf(session, server); });
        return items;
    };
    const auto posted = m_lists.post(
        [list, answer](const StopToken& stop) { postToUi([answer, items = list(stop)] { answer(items); }); });
    if (!posted) answer(fail(posted.error()));
}

FetchStatus DesktopSync::run(const std::string& serverName, const std::string& sessionId, const StopToken& stop)
{
    FetchStatus status{serverName, sessionId, 0, 0, 0, true, {}};
    SyncOptions options;
    options.progress = [this, serverName](const SyncProgress& progress) {
        const FetchStatus now{serverName, progress.sessionId, progress.artifactsDone, progress.artifactsTotal,
            progress.bytesDone, false, {}};
        QMetaObject::invokeMethod(this, [this, now] { report(now); });
    };
    const auto where = server(serverName);
    const auto row = where ? m_service.fetch(*where, sessionId, options, stop) : fail(where.error());
    if (!row) status.error = row.error().text();
    status.isPartial = row && !row->isComplete;
    return status;
}

void DesktopSync::fetch(const std::string& server, const std::string& sessionId)
{
    if (m_fetching.count(sessionId) > 0) return;
    const StopToken cancelled = m_fetching[sessionId].token();
    m_refused.erase(sessionId);
    report({server, sessionId, 0, 0, 0, false, {}});
    const auto posted = m_fetches.post([this, server, sessionId, cancelled](const StopToken& stop) {
        if (stop.isStopRequested()) return;
        const FetchStatus status = cancelled.isStopRequested()
            ? FetchStatus{server, sessionId, 0, 0, 0, true, "cancelled"}
            : run(server, sessionId, cancelled);
        QMetaObject::invokeMethod(this, [this, status] { report(status); });
    });
    if (!posted) report({server, sessionId, 0, 0, 0, true, posted.error().text()});
}

void DesktopSync::cancelFetch(const std::string& sessionId)
{
    const auto fetching = m_fetching.find(sessionId);
    if (fetching != m_fetching.end()) fetching->second.requestStop();
}

void DesktopSync::report(const FetchStatus& status)
{
    if (status.isDone) m_fetching.erase(status.sessionId);
    if (status.isDone && status.error.empty()) rememberPartial(status.sessionId, status.isPartial);
    if (status.isDone && !status.error.empty()) m_refused.insert(status.sessionId);
    if (m_onFetch) m_onFetch(status);
}

void DesktopSync::setFollowsLocal(bool isFollowing)
{
    m_isFollowing = isFollowing;
    if (isFollowing && m_isLocalReachable) {
        m_followTimer.start();
        followLocal();
    } else {
        m_followTimer.stop();
    }
}

void DesktopSync::expectLocal() { setLocal(Local::Expected); }

void DesktopSync::setLocalReachable(bool isReachable)
{
    setLocal(isReachable ? Local::Reachable : Local::Absent);
    if (m_isLocalReachable == isReachable) return;
    m_isLocalReachable = isReachable;
    setFollowsLocal(m_isFollowing);
    if (m_onAccounts) m_onAccounts();
}

void DesktopSync::localSessionReady(const std::string& sessionId)
{
    if (m_isFollowing) fetch("local", sessionId);
}

void DesktopSync::localArtifactReady(const std::string& sessionId)
{
    if (!m_isFollowing || !isOpened(sessionId)) return;
    m_grown.insert(sessionId);
    if (!m_grownSoon.isActive()) m_grownSoon.start();
}

/// What is being fetched right now is fetched again afterwards: it may have been listed before the artifact came.
void DesktopSync::fetchGrown()
{
    for (auto id = m_grown.begin(); id != m_grown.end();) {
        const bool isBusy = m_fetching.count(*id) > 0;
        if (!isBusy) fetch("local", *id);
        id = isBusy ? std::next(id) : m_grown.erase(id);
    }
    if (!m_grown.empty()) m_grownSoon.start();
}

bool DesktopSync::isOpened(const std::string& sessionId)
{
    const MutexLock lock(m_openedMutex);
    return m_opened.count(sessionId) > 0;
}

bool DesktopSync::rememberOpened(const std::string& sessionId)
{
    const MutexLock lock(m_openedMutex);
    if (m_opened.size() >= kMaxOpened) m_opened.clear(); // nobody looks at that many
    return m_opened.emplace(sessionId, false).second;
}

void DesktopSync::rememberPartial(const std::string& sessionId, bool isPartial)
{
    const MutexLock lock(m_openedMutex);
    const auto opened = m_opened.find(sessionId);
    if (opened != m_opened.end()) opened->second = isPartial;
}

void DesktopSync::followLocal()
{
    const auto posted = m_lists.post([this](const StopToken& stop) {
        Listed listed;
        const auto where = server("local");
        const auto sessions
            = where ? m_service.sessions(*where, {}, kListLimit, stop) : Result<std::vector<RemoteSession>>{};
        if (!sessions) return;
        for (const auto& session : *sessions) {
            if (stop.isStopRequested()) return;
            const auto row = isReady(session) ? m_library.session(session.id) : fail(Errc::Busy, {});
            const bool isMissing = isReady(session) && (!row || !row->isComplete);
            if (isMissing && !m_library.wasDropped(session.id).value_or(false)) listed.missing.push_back(session.id);
            if (!isReady(session) && isOpened(session.id)) listed.growing.push_back(session.id);
        }
        QMetaObject::invokeMethod(this, [this, listed] { fetchReady(listed); });
    });
    if (!posted) return; // the lists are slow; the next round asks again
}

void DesktopSync::fetchReady(const Listed& listed)
{
    for (const auto& id : listed.missing)
        if (m_refused.count(id) == 0) fetch("local", id);
    for (const auto& id : listed.growing) localArtifactReady(id); // a pipeline of another program tells us nothing
}

std::vector<Account> DesktopSync::accounts() const { return {{"local", {}, m_isLocalReachable}}; }

} // namespace revisit
