#pragma once

#include "viewer/timeline/timeline_scene.h"

#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace revisit {

/// One mark in words: for those who hear the timeline instead of seeing it.
struct MarkWords {
    QString text; ///< "Tap, Pay, at 0:06.0", "5 marks from 0:01.0 to 0:03.2, the first of the worst: Crash, …"
    SessionTime start; ///< where a click on it goes
    QRectF rect; ///< in the viewport; may lie outside of what is visible
};

/// The marks of a track that show, from left to right, and the one that the keyboard walked to wherever that is. Their
/// number depends on pixels, as the painting's does; none while the first list is being made. UI thread.
[[nodiscard]] std::vector<TimelineMark> marksInView(const TimelineScene& scene, const TimelineLayout::Row& row);

/// Nullopt for what is not there: another recording, a note that was removed, a stretch that another zoom joins.
/// UI thread.
[[nodiscard]] std::optional<MarkWords> wordsOf(const TimelineScene& scene, const TimelineMark& mark);

/// "Touches: 8", "Touches: 6 of 8" while kinds are hidden, "Intervals". UI thread.
[[nodiscard]] QString trackWords(const TimelineScene& scene, const TimelineLayout::Row& row);

} // namespace revisit
