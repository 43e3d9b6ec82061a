#pragma once

#include "analysis/sdk_traffic.h"
#include "decoder/recording.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace revisit {

/// How events are written for other programs.
enum class EventExportFormat {
    Csv, ///< RFC 4180 with a header line, UTF-8, CRLF
    Json, ///< one array
    JsonLines, ///< one object a line
};

/// The timeline items that an export of events holds: all but frames and hierarchy snapshots, in time order, those
/// between `from` and `to` (inclusive) only. Threads: any.
[[nodiscard]] std::vector<std::uint32_t> exportableItems(
    const Recording& recording, WallTime from, WallTime to, SdkTraffic sdkTraffic = SdkTraffic::Shown);

/// The items as text. Each carries its time (milliseconds from the session's start and UTC), kind, type, label, whether
/// it failed, and everything as recorded: in CSV the usual fields in columns of their own and the JSON in the last one,
/// in JSON as the member `data`. In CSV, texts that a spreadsheet would take for a formula begin with an apostrophe.
/// Polls `isStale` and returns early when it says true. Threads: any.
[[nodiscard]] std::string exportEvents(const Recording& recording, std::span<const std::uint32_t> items,
    EventExportFormat format, const std::function<bool()>& isStale = {});

} // namespace revisit
