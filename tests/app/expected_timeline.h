#pragma once

#include "tests/app/plain_recording.h"

namespace revisit::test {

/// What `timeline --json` must say of a session, computed by the plain readers: one row for each frame, each snapshot,
/// each fault and each event, without the events that a fault stands for and without network rows; none for what web
/// segments hold, whose pages the browser SDK reports in its batches too. Rows are
/// in time order, equal times in any order: compare with sortedItems() of both.
[[nodiscard]] Json expectedItems(const std::vector<PlainFile>& files, std::int64_t sessionStartMs);

/// Everything before the rows. `endMs` is the server's where it is given (0: unknown).
[[nodiscard]] Json expectedHead(const std::string& sessionId, const std::vector<PlainFile>& files, std::int64_t endMs);

/// All network rows of the batches, in file order.
[[nodiscard]] std::vector<Json> networkRows(const std::vector<PlainFile>& files);

/// What is wrong with the network items, given all rows: each row in exactly one item, reports of one transfer near
/// each other, native rows each an item of their own (spec formats 3.5). Empty where nothing is.
[[nodiscard]] QString wrongTransfer(const Json& networkItems, const std::vector<Json>& rows);

[[nodiscard]] Json sortedItems(Json items);

} // namespace revisit::test
