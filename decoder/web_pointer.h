#pragma once

#include "decoder/web_events.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace revisit {

/// Appends what an incremental event says of the pointer: sources 1, 6 and 12 (positions with offsets, at most an hour
/// each) and 2 (interactions with a position; focus and blur have none). Points without finite coordinates are left
/// out. Private to the reader of web segments.
void readPointerSamples(const nlohmann::json& data, int source, WallTime time, std::vector<PointerSample>& samples);

} // namespace revisit
