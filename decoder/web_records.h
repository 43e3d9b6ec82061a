#pragma once

#include "decoder/event.h"
#include "decoder/json_places.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <vector>

namespace revisit {

/// What web events say to a timeline, up to a limit: one web event can hold any number of requests.
struct WebRecords {
    std::uint32_t most = 0; ///< DecoderLimits::events
    std::vector<Event> events;
    JsonOddity over; ///< what was left out

    /// `from` is the part of the document that it was read from.
    void add(Event event, const nlohmann::json& from);
};

// The records that ride inside rrweb events, as events of a timeline. All append to `records`; `row` is the whole rrweb
// event, kept as Event::json. Private to the reader of web segments. Threads: any.

/// A console line: the payload of plugin "rrweb/console…" or the data of the older source 11.
void addConsoleRecord(const nlohmann::json& row, const nlohmann::json& payload, WallTime time, WebRecords& records);

/// The requests of plugin "rrweb/network…": `{requests:[…]}` of resource-timing rows, one event each; Event::json is
/// the request as recorded, with its fields in the spelling of network events besides.
void addNetworkRecords(const nlohmann::json& payload, WallTime time, WebRecords& records);

/// A custom event (type 5): its `tag` is the name; tags that name a console or network record become one.
void addCustomRecord(const nlohmann::json& row, const nlohmann::json& data, WallTime time, WebRecords& records);

} // namespace revisit
