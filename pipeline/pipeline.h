#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/units.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace revisit {

/// Everything about the local pipeline that can be set. Defaults are the protocol's (spec ingest 4.3, 4.6, 5).
struct PipelineSettings {
    std::filesystem::path dataFolder;
    std::string listenAddress = "127.0.0.1"; ///< an address of this computer; "0.0.0.0" with `isLan`
    std::uint16_t port = 0; ///< 0: the system chooses
    bool isLan = false; ///< listen on every address and show the LAN URL
    std::string
        projectKey; ///< accepted besides the keys of earlier runs; empty: the first project's, made on first use
    bool acceptsAnyKey = false; ///< an unknown key makes a project of its own
    std::vector<std::string> allowedHosts; ///< further Host names that are answered

    std::uint32_t httpThreads = 2;
    std::uint32_t connections = 5'000;
    std::uint32_t connectionsPerAddress = 5'000;
    Bytes headerLimit = 64_KiB;
    Bytes jsonBodyLimit = 5_MiB;
    Bytes objectLimit = 25_MiB;
    Bytes spoolLimit = {2ULL * 1024 * 1024 * 1024}; ///< beyond it PUTs get 503 with Retry-After
    Milliseconds requestTimeout{60'000};
    Milliseconds stopPatience{10'000}; ///< what requests under way get to be answered in once stop() is called
    Milliseconds spoolTtl{30LL * 60 * 1000}; ///< a buffered body lives at least this long
    Milliseconds uploadTokenTtl{3'600'000};
    Milliseconds stallTimeout{30'000}; ///< a claimed job without sign of life is claimed again after this
    std::uint32_t flushAttempts = 8;
    std::uint32_t flushBackoffMs = 500;
    std::uint32_t processAttempts = 5;
    std::uint32_t processBackoffMs = 1'000;
    std::uint32_t flushWorkers = 2;
    std::uint32_t ingestWorkers = 1;
    std::uint32_t replayWorkers = 2;
    Milliseconds idleMobile{60'000}; ///< a silent mobile session is finalised after this; later evidence extends it
    Milliseconds idleWeb{30LL * 60 * 1000};
    Milliseconds sweepInterval{10'000};
    Milliseconds abandonEventsAfter{10LL * 60 * 1000}; ///< a presigned batch that never arrived
    Milliseconds abandonReplayAfter{30LL * 60 * 1000};
};

/// A notable event, for `serve`'s JSON lines and the desktop's status. Fields that do not apply are empty.
struct PipelineEvent {
    /// Dropped: `count` events before the next one were lost, because the listener was too slow.
    enum class Kind { SessionCreated, ArtifactReady, ArtifactFailed, SessionReady, Fault, UnknownKey, Dropped };
    Kind kind = Kind::SessionCreated;
    std::string sessionId;
    std::string artifactId;
    std::string artifactKind;
    std::string detail; ///< a failure's reason, a fault's identifier, the first digits of an unknown key (letters,
                        ///< digits, _, -)
    std::uint64_t count = 0; ///< Dropped only
};

/// The embedded ingest pipeline: HTTP control plane and upload relay, spool, flush worker, filesystem bucket, ingest
/// and replay workers, lifecycle worker and the read API, on threads of its own.
///
/// Takes a lock on `<data dir>/pipeline`, so that one process owns it. Threads: any.
class Pipeline {
public:
    /// Starts everything and returns once connections are accepted.
    /// `onEvent` is called on a thread that does nothing else, one event at a time, perhaps before start() returns. A
    /// slow listener stalls nothing: once some thousand events wait, further ones are lost, and it is told how many
    /// (Kind::Dropped). It must not wait for start() or stop() to return: both may wait for it.
    /// Errors: Busy (another process holds the data folder, or the port is taken), InvalidInput (address), Io,
    /// Unsupported (a newer database).
    [[nodiscard]] static Result<std::unique_ptr<Pipeline>> start(PipelineSettings settings,
        std::function<void(const PipelineEvent&)> onEvent = {}, const Clock& clock = SystemClock::instance());
    /// As stop().
    virtual ~Pipeline() = default;

    /// "http://127.0.0.1:PORT", or the LAN address with `isLan`.
    [[nodiscard]] virtual std::string apiUrl() const = 0;
    /// The key for apps: `projectKey` where that was given, else the first project's.
    [[nodiscard]] virtual std::string publicKey() const = 0;
    /// Drains: refuses new requests, finishes those under way and the jobs that run, closes the database, delivers the
    /// events that wait. What is not flushed yet stays in the spool for the next start.
    virtual void stop() = 0;
};

} // namespace revisit
