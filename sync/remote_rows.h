#pragma once

#include "base/result.h"
#include "sync/sync_service.h"

#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// One page of a server's session list (spec read-api 4.3).
struct SessionPage {
    std::vector<RemoteSession> sessions;
    std::string nextCursor; ///< empty on the last page
};

/// Reads a page; rows without an id are left out, and each row keeps its bytes as received.
/// Errors: Corrupt (no such document). Threads: any; no state.
[[nodiscard]] Result<SessionPage> readSessionPage(std::string_view body);

/// The path of a page request. `cursor` is empty for the first page.
[[nodiscard]] std::string sessionPagePath(const std::string& text, std::uint32_t limit, const std::string& cursor);

} // namespace revisit
