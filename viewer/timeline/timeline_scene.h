#pragma once

#include "viewer/player/playback.h"
#include "viewer/timeline/timeline_detail.h"
#include "viewer/timeline/timeline_layout.h"
#include "viewer/timeline/timeline_scale.h"

#include <QSize>

#include <memory>
#include <optional>

namespace revisit {

/// Everything that one picture of the timeline depends on, apart from palette and font. A value; painting walks it.
struct TimelineScene {
    std::shared_ptr<const TimelineIndex> index; ///< null: nothing to show
    std::shared_ptr<const TimelineDetail> detail; ///< null until the first list is made
    TimelineScale scale;
    TimelineLayout layout;
    QSize size; ///< of the whole view, logical pixels
    int scrollY = 0; ///< of the lanes below the ruler
    std::optional<PlayRange> range;
    std::optional<std::size_t> selectedItem;
    int currentLane = -1; ///< index into layout.rows: the one the keyboard acts on; -1 without focus

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
/// The background gap at a time, or nullptr.
[[nodiscard]] const IndexedGap* gapAt(const TimelineIndex& index, SessionTime time);
/// Where the marks of a sub-row lie in the view.
[[nodiscard]] QRectF subRowRect(const TimelineScene& scene, const TimelineLayout::Row& row, std::uint8_t subRow);

} // namespace revisit
