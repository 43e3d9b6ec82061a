#pragma once

#include "decoder/timeline.h"

#include <QString>

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>

namespace revisit {

/// The rows of the timeline: the lanes of a recording, and what is made of them or of the user's own doing.
enum class Track : std::uint8_t {
    Notes, ///< the user's bookmarks and notes
    Film, ///< Lane::Frame as pictures
    Interval, ///< how long each frame stood: the capture's cadence
    Screens,
    Touches,
    Network,
    Faults,
    Logs,
    Custom,
    Lifecycle,
    Hierarchy,
    Bytes, ///< what the recorder stored, artifact by artifact
};
inline constexpr int kTrackCount = 12;

using TrackSet = std::bitset<kTrackCount>;
using TrackOrder = std::array<Track, kTrackCount>;

/// Which tracks are folded to a thin strip, and in which order they stand. A value; what the user's settings keep.
struct TrackArrangement {
    TrackSet collapsed;
    TrackOrder order{Track::Notes, Track::Film, Track::Screens, Track::Touches, Track::Network, Track::Faults,
        Track::Interval, Track::Logs, Track::Custom, Track::Lifecycle, Track::Hierarchy, Track::Bytes};

    [[nodiscard]] bool isCollapsed(Track track) const { return collapsed.test(static_cast<std::size_t>(track)); }
    /// Moves a track to where another one stands; the ones between make room.
    void move(Track track, Track to);
    /// "film,-bytes,touches": names in order, a minus before folded ones. Names that are unknown are left out, tracks
    /// that are missing keep their usual place at the end, so that settings of other versions can be read.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static TrackArrangement fromText(const QString& text);

    friend bool operator==(const TrackArrangement&, const TrackArrangement&) = default;
};

/// The lane whose items the track shows; Film and Interval both show frames.
[[nodiscard]] std::optional<Lane> laneOf(Track track) noexcept;
/// Where a lane's items are.
[[nodiscard]] Track trackOf(Lane lane) noexcept;
/// "Touches", translated.
[[nodiscard]] QString trackTitle(Track track);

} // namespace revisit
