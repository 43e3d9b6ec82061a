#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "base/units.h"
#include "client/http_client.h"
#include "library/library.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace revisit {

/// A backend that this program reads from. The local pipeline is one like any other, named "local".
struct Server {
    std::string name; ///< "local" or the base URL
    std::string baseUrl; ///< no trailing slash
    std::string bearerToken; ///< secret: never logged, never stored in a plain file
};

/// The local pipeline of a data folder as a server. Errors: NotFound (no pipeline runs on it), Io, Corrupt.
[[nodiscard]] Result<Server> localServer(const std::filesystem::path& dataFolder);

/// One row of a server's session list (spec read-api 4.3), what a chooser shows.
struct RemoteSession {
    std::string id;
    std::string projectId;
    std::string platform;
    std::string deviceModel;
    std::string osVersion;
    std::string appVersion;
    std::string userId;
    std::string status; ///< effectiveStatus: processing, ready, completed, failed, deleted
    WallTime startedAt;
    std::int64_t durationSeconds = 0;
    std::uint32_t errorCount = 0;
    std::uint32_t crashCount = 0;
    std::uint32_t rageTapCount = 0;
    bool canOpenReplay = false;
    std::string json; ///< the row as received
};

struct SyncProgress {
    std::string sessionId;
    std::size_t artifactsDone = 0;
    std::size_t artifactsTotal = 0; ///< 0 while it is being discovered
    std::uint64_t bytesDone = 0;
};

struct SyncOptions {
    std::size_t parallelTransfers = 6;
    Milliseconds frameListPatience{90'000}; ///< how long to poll a server that still prepares its frame list
    std::uint32_t attempts = 3; ///< per request, on network errors, 408, 425, 429 and 5xx
    std::uint32_t pacedRequestsPerSecond
        = 16; ///< frames through a reference server's proxy, which allows 20; 0: no limit
    std::function<void(const SyncProgress&)> progress; ///< on an arbitrary thread; must be quick
};

/// Fetches sessions from a server into the library: raw and byte-exact where the server lists artifacts, the served
/// shape from a reference server (docs/formats/data-folder.md). Three phases: discover, reconcile, transfer.
/// Resumable: what is already there by digest (frames of the served shape: by time) is not fetched again; what was
/// written before an error stays. A session that the server still works on is fetched as far as it is; it stays
/// incomplete in the library, and fetching it again adds what came since. An artifact that the server lists but does
/// not have, or has with another digest, is left out and counted among the session's problems (`missing-artifact`).
/// Threads: any but the UI thread; one service may be shared.
class SyncService {
public:
    SyncService(HttpClient& http, Library& library);

    /// Newest first, across all projects or one of them; follows cursors until `limit`.
    /// Errors: Network, Corrupt (an answer that makes no sense), InvalidInput (401, 403), Cancelled.
    [[nodiscard]] Result<std::vector<RemoteSession>> sessions(
        const Server& server, const std::string& text, std::uint32_t limit, const StopToken& stop = {});
    /// Fetches one session whole. Errors as sessions(), NotFound, TooLarge, Io.
    [[nodiscard]] Result<SessionRow> fetch(const Server& server, const std::string& sessionId,
        const SyncOptions& options = {}, const StopToken& stop = {});

private:
    HttpClient& m_http;
    Library& m_library;
};

} // namespace revisit
