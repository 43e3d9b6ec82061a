#pragma once

#include "viewer/timeline/timeline_index.h"
#include "viewer/timeline/timeline_track.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace revisit {

/// How high tracks are in a view of some height. Plain data.
struct TrackSizes {
    static constexpr int kSmallFilmPicture = 28; ///< where there is little room
    static constexpr int kFilmPicture = 96; ///< where there is much
    static constexpr int kSmallView = 150; ///< rooms lower than this have small pictures
    static constexpr int kLowView = 190; ///< in rooms lower than this tracks are low

    int filmPicture = kFilmPicture; ///< height of the film track's pictures
    bool isTight = false; ///< tracks are as low as their words and marks allow

    /// `room`: what of the view's height there is for lanes. Pictures get about a third of it.
    [[nodiscard]] static TrackSizes of(int room);
    friend bool operator==(const TrackSizes&, const TrackSizes&) = default;
};

/// The vertical order of a timeline: a ruler, then one strip per track that has something to show; the fault lane is
/// always there. Pixels are logical. Plain data.
struct TimelineLayout {
    struct Row {
        Track track = Track::Custom;
        Lane lane = Lane::Custom; ///< meaningful where laneOf(track) has one
        int top = 0; ///< from the top of the first lane, unscrolled
        int height = 0;
        bool isCollapsed = false;
    };
    static constexpr int kRulerHeight = 30;
    static constexpr int kHeaderWidth = 152;
    static constexpr int kInset = 10; ///< left and right of the session, so that marks at its ends are whole
    static constexpr int kCollapsedHeight = 12;
    static constexpr int kFilmMargin = 10; ///< of the film track: above the pictures, and the ticks below

    std::vector<Row> rows;
    int lanesHeight = 0;

    /// `hasNotes`: whether the user's marks need their track.
    [[nodiscard]] static TimelineLayout of(const TimelineIndex& index, const TrackArrangement& arrangement,
        bool hasNotes = false, const TrackSizes& sizes = {});
    [[nodiscard]] const Row* rowAt(int y) const; ///< y from the top of the first lane; nullptr below the last
    [[nodiscard]] const Row* row(Track track) const; ///< nullptr where the track is not shown
    [[nodiscard]] const Row* row(Lane lane) const { return row(trackOf(lane)); }
};

} // namespace revisit
