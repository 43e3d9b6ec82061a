#pragma once

#include "base/bounded_queue.h"
#include "base/result.h"
#include "base/thread.h"
#include "client/http_client.h"
#include "library/library.h"
#include "sync/remote_state.h"
#include "sync/server_connection.h"
#include "sync/sync_service.h"

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace revisit {

/// The third phase of a fetch: downloads items in parallel, checks them and writes them into the library.
///
/// Each item is a small state machine: which of its URLs is tried next, how often it has failed, when it may be tried
/// again. The checkpoint is the library itself: what is written is skipped by the next reconcile(). A signed URL goes
/// first; when its bucket refuses it (403: expired), the URLs are asked for again once; when it cannot be reached, the
/// server's own URL is used for this and all further items. An item that fails for good lets the others finish, so that
/// a later fetch has less to do.
/// Threads: run() on one thread, which alone touches the library's writer; the network thread only queues answers.
class TransferRun {
public:
    /// Asks the server for the items again, for fresh signed URLs.
    using Refresh = std::function<Result<std::vector<RemoteItem>>()>;

    TransferRun(const ServerConnection& server, SessionWriter& writer, const SyncOptions& options, Refresh refresh);

    /// `progress` starts from what is there already. Items that are soft and not to be had are left out, and
    /// so are artifacts that are not there or have another digest; the session then says that they are missing.
    /// Errors: InvalidInput (signed out or forbidden), NotFound, Corrupt (wrong content), TooLarge, Network,
    /// Io, Cancelled. What was written before an error stays.
    [[nodiscard]] Result<> run(std::vector<RemoteItem> items, SyncProgress progress, const StopToken& stop);
    /// Paths of soft items that were not to be had.
    [[nodiscard]] const std::vector<std::string>& leftOut() const noexcept { return m_leftOut; }

private:
    using Time = std::chrono::steady_clock::time_point;
    enum class Source { Signed, Own };
    struct Job {
        RemoteItem item;
        Source source = Source::Signed;
        std::uint32_t failures = 0;
        Time due;
        bool isRunning = false;
        bool isDone = false;
        bool isSecondRound = false;
        bool hasFreshUrl = false;
    };
    struct Answer {
        std::size_t job = 0;
        Result<HttpResponse> outcome;
    };

    [[nodiscard]] Result<> loop(const StopToken& stop);
    void startDue(Time now);
    [[nodiscard]] bool start(std::size_t index, Time now);
    [[nodiscard]] Time nextDue(Time now) const;
    [[nodiscard]] Result<> take(Answer answer);
    [[nodiscard]] Result<> store(Job& job, HttpResponse response);
    [[nodiscard]] Result<> takeFailure(Job& job, const Result<HttpResponse>& outcome, Error error);
    [[nodiscard]] bool tryOtherSource(Job& job, const Result<HttpResponse>& outcome);
    void refreshUrls();
    void giveUp(Job& job, Error error);
    void drain();

    const ServerConnection& m_server;
    SessionWriter& m_writer;
    const SyncOptions& m_options;
    const Refresh m_refresh;
    std::vector<Job> m_jobs;
    std::size_t m_running = 0;
    std::size_t m_open = 0; ///< not done yet
    std::shared_ptr<BoundedQueue<Answer>> m_answers; ///< shared with callbacks under way
    StopSource m_cancel;
    SyncProgress m_progress;
    std::vector<std::string> m_leftOut;
    std::vector<RemoteItem> m_lost; ///< artifacts that become known as missing
    std::optional<Error> m_firstFailure;
    Time m_pausedUntil; ///< the server asked for patience
    Time m_nextPaced; ///< when the next rate-limited request may go out
    bool m_isBucketUnreachable = false;
    bool m_hasRefreshed = false;
};

} // namespace revisit
