#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "sync/remote_state.h"
#include "sync/server_connection.h"

#include <string>

namespace revisit {

/// The first phase of a fetch: asks a server what it has of a session. Downloads no pixels.
///
/// Tries our extension first (`…/artifacts`); where the server does not know it, reads the reference API: core, list
/// row, replay manifest, and the frame list as often as it takes, at most SyncOptions::frameListPatience.
/// Threads: any but the UI thread.
class Discovery {
public:
    Discovery(const ServerConnection& server, const std::string& sessionId, const SyncOptions& options);

    /// Errors: NotFound, InvalidInput (401, 403), Corrupt, Network, TooLarge, Cancelled.
    [[nodiscard]] Result<RemoteState> run(const StopToken& stop) const;

private:
    [[nodiscard]] Result<RemoteState> served(const StopToken& stop) const;
    [[nodiscard]] Result<> addReplay(RemoteState& state, bool isLive, const StopToken& stop) const;
    [[nodiscard]] Result<struct ServedManifest> pollFrames(bool& isPreparing, const StopToken& stop) const;
    void addBodies(RemoteState& state) const;
    [[nodiscard]] Result<> addListRow(RemoteState& state, const StopToken& stop) const;

    const ServerConnection& m_server;
    const std::string m_id;
    const std::string m_base; ///< "/api/session/<id>"
    const SyncOptions& m_options;
};

} // namespace revisit
