#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "decoder/limits.h"
#include "viewer/frame/touch_painter.h"
#include "viewer/player/playback.h"

#include <QSize>
#include <QString>

#include <memory>
#include <vector>

namespace revisit {

class Recording;

/// A stretch of a recording as it plays, for a file that anybody can look at.
struct Clip {
    static constexpr Milliseconds kLongest{60'000};
    static constexpr Milliseconds kAroundPlayhead{5'000}; ///< to each side, where no range is marked
    static constexpr Milliseconds kStep{100}; ///< touches move in steps of so much
    static constexpr int kLongSidePx = 960;

    std::shared_ptr<const Recording> recording;
    PlayRange range;
    int quarterTurns = 0; ///< clockwise
    std::shared_ptr<const TouchTrack> touches; ///< null: none
    TouchStyle touchStyle;
    DecoderLimits limits = {}; ///< those that the recording was opened with
};

/// The range, or so much around the playhead, within the recording. Never longer than the recording.
[[nodiscard]] PlayRange clipRange(const std::optional<PlayRange>& marked, SessionTime playhead, Milliseconds duration);

/// One picture of a clip.
struct ClipPicture {
    std::size_t frame = 0;
    SessionTime at;
    Milliseconds shown;
    friend bool operator==(const ClipPicture&, const ClipPicture&) = default;
};
/// What is drawn: a picture for each frame, and one for each step while touches show. Empty where there is no frame.
[[nodiscard]] std::vector<ClipPicture> clipPictures(const Clip& clip);

/// How large its pictures are: as its first frame, no side longer than kLongSidePx. Empty where there is no frame.
[[nodiscard]] QSize clipSize(const Clip& clip);

/// Decodes, draws and writes an animated PNG (viewer/frame/animated_png.h); the file is whole or not there. A frame
/// that cannot be decoded leaves the one before. Worker threads only. Errors: NotFound (no frame in the range),
/// TooLarge (longer than kLongest), Cancelled, Io.
[[nodiscard]] Result<> writeClip(const Clip& clip, const QString& file, const StopToken& stop = {});

} // namespace revisit
