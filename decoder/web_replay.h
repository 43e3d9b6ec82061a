#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "base/units.h"
#include "decoder/limits.h"

#include <cstdint>
#include <string>
#include <vector>

namespace revisit {

class RecordingSource;
struct ArtifactReport;

/// The events of a web recording for a player that rebuilds the page: one JSON array, sorted by time, every event with
/// a number as its timestamp. It starts with the Meta event before the first full snapshot, which tells the size of the
/// window; what comes before has nothing to build on and is left out, as is what nobody could place in time.
///
/// The text is valid JSON whatever the segments hold, and all of it is data from outside: nobody may run it as a
/// script.
struct WebReplay {
    std::string json;
    WallTime first; ///< of the first event in it: where a player counts from
    WallTime last;
    std::uint32_t eventCount = 0;
};

/// A replay is held in memory as a whole, here and by who plays it.
inline constexpr Bytes kLargestWebReplay = 256_MiB;

/// Reads the same segments as readWebTrack() (decoder/web_track.h). Reads from the source and inflates, so never call
/// it on the UI thread. Segments that cannot be read are left out; readWebTrack() names them. Errors: NotFound (no full
/// snapshot, or fewer than the two events that a player needs), TooLarge (kLargestWebReplay), Cancelled.
[[nodiscard]] Result<WebReplay> readWebReplay(const RecordingSource& source, const std::vector<ArtifactReport>& reports,
    const std::string& sessionId, const DecoderLimits& limits = {}, const StopToken& stop = {});

} // namespace revisit
