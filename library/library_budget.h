#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "library/library_core.h"

#include <string>
#include <vector>

namespace revisit {

/// How long ago a session must have been opened last before it may go: another program may have it open until then.
inline constexpr Milliseconds kOpenedLately{24LL * 60 * 60 * 1000};

/// Removes sessions until the blobs take no more than the data folder's budget (library/budget_file.h), the one that
/// nobody has opened for longest first. Never: `spared`, what is pinned, has notes or bookmarks, was imported, is not
/// complete, is being written, is in use in this program, or was opened within kOpenedLately. So the budget may stay
/// exceeded. Returns what went. Takes as long as deleting files does. Errors: Io, Busy, Corrupt, Cancelled.
[[nodiscard]] Result<std::vector<std::string>> keepBudget(
    LibraryCore& core, const std::string& spared, const StopToken& stop);

} // namespace revisit
