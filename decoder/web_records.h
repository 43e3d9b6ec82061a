#pragma once

#include "decoder/event.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace revisit {

// The records that ride inside rrweb events, as events of a timeline. All append to `events`; `row` is the whole rrweb
// event, kept as Event::json. Private to the reader of web segments. Threads: any.

/// A console line: the payload of plugin "rrweb/console…" or the data of the older source 11.
void addConsoleRecord(
    const nlohmann::json& row, const nlohmann::json& payload, WallTime time, std::vector<Event>& events);

/// The requests of plugin "rrweb/network…": `{requests:[…]}` of resource-timing rows, one event each; Event::json is
/// the request as recorded, with its fields in the spelling of network events besides.
void addNetworkRecords(const nlohmann::json& payload, WallTime time, std::vector<Event>& events);

/// A custom event (type 5): its `tag` is the name; tags that name a console or network record become one.
void addCustomRecord(const nlohmann::json& row, const nlohmann::json& data, WallTime time, std::vector<Event>& events);

} // namespace revisit
