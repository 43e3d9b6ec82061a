#pragma once

#include "decoder/event.h"

#include <span>
#include <vector>

namespace revisit {

/// The records inside web segments that no row of an event batch repeats. The browser SDK may write one thing to both
/// places; what the page's own plugins and tags recorded stands in the segments alone.
///
/// The same are a record and a row of one kind within half a second: logs of one message, requests of one method and
/// URL, navigations to one screen, custom events of one name and payload. A row stands for one record at most: a line
/// logged twice and reported once is still shown twice. `rows` are in any order, the result is sorted by time.
///
/// rrweb writes the Meta event of a page again with every checkout, and segments begin with one: a navigation to the
/// page that is open at that moment, by the rows or by the record before, is left out too. Threads: any.
[[nodiscard]] std::vector<Event> webRecordsBeside(std::span<const Event> rows, std::vector<Event> records);

} // namespace revisit
