#pragma once

#include "decoder/timeline.h"

#include <QString>

namespace revisit {

/// An item's label in the user's language: what the decoder says of it in English ("long press Pay", "left Cart") in
/// words of ours, what was recorded as it is. Not cut: labels have at most 120 characters (decoder/timeline.h). Cheap
/// enough for a row that is painted. Any thread.
[[nodiscard]] QString itemText(const TimelineItem& item);

/// Whether they differ from the labels: there is a language in place.
[[nodiscard]] bool translatesItemTexts();

} // namespace revisit
