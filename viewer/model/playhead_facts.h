#pragma once

#include "analysis/sdk_traffic.h"
#include "viewer/frame/state_track.h"
#include "viewer/model/property_model.h"
#include "viewer/player/playback.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace revisit {

class Recording;

/// What is known about a moment: the screen, the latest event and message, the requests that run, the device's states.
///
/// Immutable; made off the UI thread, as it walks all events. A moment costs a binary search for each row. The rows are
/// the same ones at every moment; what the recording never tells of has none.
class PlayheadFacts {
public:
    PlayheadFacts() = default;
    /// Where they are hidden, the recorder's own requests are neither the latest event nor open requests.
    explicit PlayheadFacts(const Recording& recording, SdkTraffic sdkTraffic = SdkTraffic::Hidden);

    /// One thing that changes in time.
    struct Track {
        struct Change {
            std::int64_t playMs = 0;
            QString value; ///< from then on
        };
        QString name;
        std::vector<Change> changes; ///< sorted by time
    };
    [[nodiscard]] const std::vector<Track>& tracks() const { return m_tracks; }
    /// The rows at that time, without a heading. UI thread.
    [[nodiscard]] std::vector<Property> at(SessionTime time, WallTime wall) const;

private:
    std::vector<Track> m_tracks;
    StateTrack m_states;
};

} // namespace revisit
