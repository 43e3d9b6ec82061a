#pragma once

#include "decoder/event.h"

#include <cstdint>
#include <span>
#include <vector>

namespace revisit {

/// One network transfer and the event rows that report it. React Native on iOS reports a fetch up to three times: as
/// fetch (`f…`), as the XMLHttpRequest under it (`x…`) and natively (`n_…`) (spec formats 3.5).
struct Transfer {
    std::vector<std::uint32_t> events; ///< indexes of all rows, the kept one first
    std::uint32_t kept = 0; ///< the row to show: the native one where there is one, else fetch, else XHR
    bool isSdkTraffic = false; ///< the recorder's own upload or configuration; hidden by default
};

/// Groups the network rows among `events` (any order) into transfers: rows of different writers with the same method,
/// one URL a prefix of the other (writers cut at 300 or 500 characters) and starts within 200 ms, nearest first. Rows
/// of the same writer are never joined, however equal they are. Sorted by the kept row's start. Threads: any.
[[nodiscard]] std::vector<Transfer> groupTransfers(std::span<const Event> events);

} // namespace revisit
