#pragma once

#include "base/result.h"
#include "base/units.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace revisit {

/// A session on a server, as the viewer lists it beside those in the library.
struct RemoteSessionItem {
    std::string server;
    std::string id;
    std::string platform;
    std::string deviceModel;
    std::string userId;
    std::string status;
    WallTime startedAt;
    std::int64_t durationSeconds = 0;
};

/// A fetch that runs or has ended.
struct FetchStatus {
    std::string server;
    std::string sessionId;
    std::size_t artifactsDone = 0;
    std::size_t artifactsTotal = 0;
    std::uint64_t bytesDone = 0;
    bool isDone = false;
    std::string error; ///< empty unless it failed
    bool isPartial = false; ///< done, but the server still records or prepares the session
    bool isNews = true; ///< false: nothing came; said again to those who opened the session since
};

/// What the viewer may ask of sync. Threads: called on the UI thread; nothing waits. Answers arrive on the UI thread.
class SyncControl {
public:
    virtual ~SyncControl() = default;
    /// Asks a server ("local" or a base URL) for its sessions. `answer` is called once. Errors: Network, NotFound (no
    /// account there), Corrupt (no answer of such a server), Busy, Cancelled.
    virtual void listSessions(
        const std::string& server, std::function<void(Result<std::vector<RemoteSessionItem>>)> answer)
        = 0;
    /// Fetches a session into the library; progress, and what went wrong (FetchStatus::error), through onFetch(). One
    /// that is being fetched goes on.
    virtual void fetch(const std::string& server, const std::string& sessionId) = 0;
    /// What was fetched so far is kept for the next time. Nothing where no fetch of the session runs.
    virtual void cancelFetch(const std::string& sessionId) = 0;
    /// Fetch each session of the local pipeline as soon as it is ready.
    virtual void setFollowsLocal(bool isFollowing) = 0;
    /// Several times in a fetch, the last time with isDone or an error. One listener; empty removes it.
    virtual void onFetch(std::function<void(const FetchStatus&)> listener) = 0;
};

} // namespace revisit
