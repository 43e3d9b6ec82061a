#pragma once

#include "sync/remote_state.h"

#include <set>
#include <string>
#include <vector>

namespace revisit {

/// What the library has of a session, as far as the remote state asks.
struct LocalState {
    std::set<std::string> paths; ///< entries that are there, whatever their content
    std::set<std::string> identical; ///< entries that are there with the content that the server names
};

/// What is to be done so that the library holds what the server has.
struct SyncPlan {
    std::vector<RemoteItem> downloads; ///< in the server's order
    std::vector<RemoteDocument> storedFirst; ///< before the downloads
    std::vector<RemoteDocument> storedLast; ///< after the last download
    std::vector<std::string> keptPaths; ///< everything else in the session goes
    std::size_t presentCount = 0; ///< items that need no download
};

/// The second phase: a pure function of the two states.
///
/// An item with a digest is fetched unless the same bytes are there; a frame or segment of the served shape, which
/// never changes, unless its path is there; a body about the whole session (timeline, hierarchy, stats) unless it is
/// there and the version document says that the session has not changed since.
/// A changed version document is stored last, so that a fetch that is killed in between begins these bodies anew; a
/// first one is stored first, so that a resumed fetch skips what it has.
[[nodiscard]] SyncPlan reconcile(const RemoteState& remote, const LocalState& local);

} // namespace revisit
