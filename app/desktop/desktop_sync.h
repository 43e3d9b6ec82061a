#pragma once

#include "app/desktop/job_queue.h"
#include "base/mutex.h"
#include "sync/sync_service.h"
#include "viewer/ports/account_control.h"
#include "viewer/ports/sync_control.h"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace revisit {

/// SyncControl over the sync service: lists on one thread, fetches on another, one at a time. Also follows the local
/// pipeline: each session that is ready and not in the library is fetched. Lives in the UI thread.
class DesktopSync final : public QObject, public SyncControl, public AccountControl {
    Q_OBJECT
public:
    DesktopSync(std::filesystem::path dataFolder, HttpClient& http, Library& library);
    ~DesktopSync() override;

    void listSessions(
        const std::string& server, std::function<void(Result<std::vector<RemoteSessionItem>>)> answer) override;
    void fetch(const std::string& server, const std::string& sessionId) override;
    void cancelFetch(const std::string& sessionId) override;
    void setFollowsLocal(bool isFollowing) override;
    void onFetch(std::function<void(const FetchStatus&)> listener) override { m_onFetch = std::move(listener); }

    [[nodiscard]] std::vector<Account> accounts() const override;
    void onChanged(std::function<void()> listener) override { m_onAccounts = std::move(listener); }

    /// From the library; what it does not have is fetched from the local pipeline first, where one runs. While the
    /// pipeline is expected, this waits until it answers or does not come: the address in the data folder may be that
    /// of a run before. Errors: NotFound, and as SyncService::fetch(). Threads: workers.
    [[nodiscard]] Result<std::shared_ptr<const RecordingSource>> openSession(const std::string& sessionId);
    /// Lets openSession() calls under way come to an end.
    void stopOpening() { m_stopOpening.requestStop(); }

    /// The local pipeline says that a session is ready, again or for the first time.
    void localSessionReady(const std::string& sessionId);
    /// The local pipeline says that a session has one more artifact. Sessions that were opened here are fetched again,
    /// soon: several artifacts are one fetch.
    void localArtifactReady(const std::string& sessionId);
    /// The local pipeline is being started.
    void expectLocal();
    /// The local pipeline appeared, went away or did not come.
    void setLocalReachable(bool isReachable);

private:
    enum class Local { Unknown, Expected, Reachable, Absent };
    struct Listed;
    void setLocal(Local local);
    [[nodiscard]] Local awaitLocal();
    void followLocal();
    void fetchGrown();
    [[nodiscard]] bool isOpened(const std::string& sessionId);
    /// Known to be recorded or prepared still.
    [[nodiscard]] bool isPartial(const std::string& sessionId);
    [[nodiscard]] bool isLocalGone();
    /// Whether it is the first time.
    [[nodiscard]] bool rememberOpened(const std::string& sessionId);
    void rememberPartial(const std::string& sessionId, bool isPartial);
    void followOpened(const std::string& sessionId, bool isFirst);
    void tellPartial(const std::string& sessionId);
    [[nodiscard]] bool isLocalUp();
    void noteOpened(const std::string& sessionId);
    void fetchReady(const Listed& listed);
    void report(const FetchStatus& status);
    [[nodiscard]] Result<Server> server(const std::string& name) const;
    [[nodiscard]] FetchStatus run(const std::string& serverName, const std::string& sessionId, const StopToken& stop);

    std::filesystem::path m_dataFolder;
    Library& m_library;
    SyncService m_service;
    std::function<void(const FetchStatus&)> m_onFetch;
    std::function<void()> m_onAccounts;
    std::map<std::string, StopSource> m_fetching; ///< by session id
    std::set<std::string> m_refused; ///< failed or cancelled; not fetched again by itself until the server says ready
    std::set<std::string> m_grown; ///< sessions with artifacts that are to be fetched
    QTimer m_grownSoon;
    Mutex m_openedMutex;
    /// By openSession(): whether the server was still at it when they were fetched last.
    std::map<std::string, bool> m_opened GUARDED_BY(m_openedMutex);
    Mutex m_localMutex;
    Condition m_localChanged;
    Local m_local GUARDED_BY(m_localMutex) = Local::Unknown;
    StopSource m_stopOpening;
    bool m_isFollowing = false;
    bool m_isLocalReachable = false;
    QTimer m_followTimer;
    JobQueue m_lists;
    JobQueue m_fetches;
};

} // namespace revisit
