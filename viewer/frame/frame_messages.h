#pragma once

#include "decoder/recording.h"
#include "viewer/frame/frame_overlays.h"

#include <optional>

namespace revisit {

class FrameFeed;
class Playback;

/// What the frame view says instead of, or over, the picture: the app is in the background, there are no pictures and
/// why, this one cannot be decoded. Nullopt where the picture speaks for itself. UI thread.
[[nodiscard]] std::optional<CardText> frameCard(
    const Recording& recording, const Playback& playback, const FrameFeed& feed);

} // namespace revisit
