#pragma once

#include "decoder/timeline.h"
#include "viewer/model/mark_kind.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace revisit {

/// The lane's name for people, translated: "Touches".
[[nodiscard]] QString laneTitle(Lane lane);
/// The kind whose colour stands for the whole lane.
[[nodiscard]] MarkKind laneKind(Lane lane) noexcept;
/// The lane's colour on that palette.
[[nodiscard]] QColor laneColor(Lane lane, const QPalette& palette);
/// The kind of an item as far as the item alone tells; markKind() knows better where the recording is at hand.
[[nodiscard]] MarkKind kindOfItem(const TimelineItem& item) noexcept;
/// How bad a kind is; a cluster shows its worst. 0 for what is normal.
[[nodiscard]] int severity(MarkKind kind) noexcept;
/// A colour between the two, the first one's part given in percent.
[[nodiscard]] QColor mixed(const QColor& first, const QColor& second, int percentFirst);
/// The form of the kind in its colour, sharp at any size and device pixel ratio.
[[nodiscard]] QIcon markIcon(MarkKind kind, const QPalette& palette);

} // namespace revisit
