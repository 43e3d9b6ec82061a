#pragma once

#include "decoder/recording.h"
#include "viewer/frame/frame_overlays.h"

#include <optional>

namespace revisit {

class FrameFeed;
class Playback;

/// Whether outlines of views stand where a picture is missing.
enum class Outlines { Hidden, Shown };

/// What the frame view says instead of, or over, the picture: the app is in the background, there are no pictures and
/// why, this one cannot be decoded. Nullopt where the picture, or what stands in its place, speaks for itself. UI
/// thread.
[[nodiscard]] std::optional<CardText> frameCard(
    const Recording& recording, const Playback& playback, const FrameFeed& feed, Outlines outlines = Outlines::Hidden);

} // namespace revisit
