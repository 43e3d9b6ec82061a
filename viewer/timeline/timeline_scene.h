#pragma once

#include "viewer/player/playback.h"
#include "viewer/timeline/timeline_detail.h"
#include "viewer/timeline/timeline_layout.h"
#include "viewer/timeline/timeline_scale.h"

#include <QImage>
#include <QSize>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace revisit {

/// One of the user's marks, as the timeline shows it.
struct TimelineNote {
    std::int64_t id = 0;
    std::int64_t startMs = 0; ///< player time
    std::int64_t endMs = 0; ///< equal to startMs for a moment
    int style = 0; ///< viewer/timeline/note_style.h
    int number = 0; ///< of a bookmark that Ctrl + 1 … 9 jumps to; 0: none
    bool isBookmark = false;
    QString text;
    friend bool operator==(const TimelineNote&, const TimelineNote&) = default;
};

/// Names one mark, cluster or bar of a track.
struct TimelineMark {
    Track track = Track::Custom;
    std::int64_t id = 0; ///< the item or frame, of clusters the worst one; a note's id; where a bar starts, in ms
    friend bool operator==(const TimelineMark&, const TimelineMark&) = default;
};

/// What lies at a point of the timeline.
struct TimelinePlace {
    std::optional<SessionTime> time; ///< not over the tracks' names
    std::optional<Track> track; ///< not over the ruler
    std::vector<std::int64_t> marks; ///< ids of the user's marks there
};

/// Everything that one picture of the timeline depends on, apart from palette and font. A value; painting walks it.
struct TimelineScene {
    std::shared_ptr<const TimelineIndex> index; ///< null: nothing to show
    std::shared_ptr<const TimelineDetail> detail; ///< null until the first list is made
    TimelineScale scale;
    TimelineLayout layout;
    QSize size; ///< of the whole view, logical pixels
    int scrollY = 0; ///< of the lanes below the ruler
    std::optional<PlayRange> range;
    std::optional<PlayRange> measure; ///< from where to where the user measures; start may be after end
    std::optional<std::size_t> selectedItem; ///< index into the index's items()
    std::optional<std::size_t> selectedFrame; ///< the one that the keyboard walked to last
    std::optional<TimelineMark> reached; ///< the mark that the keyboard is at
    int currentLane = -1; ///< index into layout.rows: the one the keyboard acts on; -1 without focus
    KindSet hidden; ///< kinds that are filtered out
    std::vector<PlayRange> skips; ///< stretches without activity, which playing may leave out; sorted
    bool areSkipped = false; ///< it does
    std::vector<TimelineNote> notes; ///< sorted by start
    std::int64_t chosenNote = 0; ///< id of the one that stands for those drawn with it; 0: none
    std::function<const QImage*(std::size_t frame)> film; ///< the small picture of a frame, nullptr until it is there
    double filmPictureWidth = 0; ///< logical pixels; 0 without frames

    /// Left edge of the lanes, header and inset apart.
    static constexpr int kLeft = TimelineLayout::kHeaderWidth + TimelineLayout::kInset;
    [[nodiscard]] double viewX(SessionTime time) const { return kLeft + scale.xOf(time); }
    [[nodiscard]] double viewX(std::int64_t ms) const { return viewX(SessionTime{ms}); }
    [[nodiscard]] SessionTime timeAt(double x) const { return scale.timeAt(x - kLeft); }
    /// Top of a lane in the view.
    [[nodiscard]] int laneTop(const TimelineLayout::Row& row) const
    {
        return TimelineLayout::kRulerHeight + row.top - scrollY;
    }
    [[nodiscard]] static int lanesWidth(int viewWidth)
    {
        return std::max(1, viewWidth - kLeft - TimelineLayout::kInset);
    }
};

/// The mark of a lane at a point, the nearest within reach; nullptr where there is none.
[[nodiscard]] const DetailMark* markAt(const TimelineScene& scene, const TimelineLayout::Row& row, double x, double y);
/// Marks of the user that would lie on one another, drawn as one; mostly there is one in it.
struct NoteCluster {
    static constexpr double kGlyph = 13;
    static constexpr double kPillWidth = 46; ///< of what stands for several; a count of three digits needs more

    std::vector<const TimelineNote*> notes; ///< by start
    const TimelineNote* leader = nullptr; ///< the chosen one, else the first note, else the first bookmark
    double left = 0; ///< of what is painted, in the view
    double right = 0;
};
/// By start; those that begin right of the view are left out.
[[nodiscard]] std::vector<NoteCluster> noteClusters(const TimelineScene& scene);
/// The user's marks at a point of their track, or the one whose stretch lies there.
[[nodiscard]] std::optional<NoteCluster> notesAt(const TimelineScene& scene, double x);
/// The interval bar at a time; nullptr where there is none.
[[nodiscard]] const IntervalBar* intervalAt(const TimelineScene& scene, double x);
[[nodiscard]] const BytesBar* bytesAt(const TimelineScene& scene, double x);
/// The background gap at a time, or nullptr.
[[nodiscard]] const IndexedGap* gapAt(const TimelineIndex& index, SessionTime time);
/// How many frames lie in a stretch of player time, its end excluded.
[[nodiscard]] std::size_t frameCount(const TimelineIndex& index, SessionTime from, SessionTime to);
/// Where the marks of a sub-row lie in the view.
[[nodiscard]] QRectF subRowRect(const TimelineScene& scene, const TimelineLayout::Row& row, std::uint8_t subRow);
/// Width of a bytes bar: what it spans, a few pixels at least.
[[nodiscard]] double bytesBarWidth(const TimelineScene& scene, const BytesBar& bar);

} // namespace revisit
