#pragma once

#include "decoder/recording_loader.h"

#include <string>

namespace revisit {

/// See Recording::detailJson(). Private to Recording.
[[nodiscard]] std::string detailJsonOf(const LoadedRecording& loaded, const TimelineItem& item);
/// See Recording::frameJson(). Private to Recording.
[[nodiscard]] std::string frameJsonOf(const LoadedRecording& loaded, std::size_t index);

} // namespace revisit
