#pragma once

#include "base/result.h"
#include "decoder/recording.h"
#include "viewer/player/playback.h"

#include <QImage>
#include <QPalette>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace revisit {

/// Frames of a session, or of a range of it, on one page: what it is at the top, below it the pictures in reading
/// order, each with its time and, where it changes, its screen.
struct ContactSheet {
    static constexpr std::size_t kMaxFrames = 48;
    static constexpr int kTileWidthPx = 220;

    std::shared_ptr<const Recording> recording;
    std::vector<std::size_t> frames; ///< ascending
    std::optional<PlayRange> range; ///< what was asked for; nullopt: all of it
    QString title;
    QPalette palette;
    DecoderLimits limits = {}; ///< those that the recording was opened with
};

/// Chooses at most `most` frames of the range, spread evenly over time, each once. Empty where the range holds none.
[[nodiscard]] std::vector<std::size_t> framesForSheet(
    const Recording& recording, const std::optional<PlayRange>& range, std::size_t most = ContactSheet::kMaxFrames);

/// Decodes and paints. Undecodable frames are left as named empty tiles. Worker threads only. Errors: NotFound (no
/// frames), Cancelled.
[[nodiscard]] Result<QImage> renderSheet(const ContactSheet& sheet, const StopToken& stop = {});

} // namespace revisit
