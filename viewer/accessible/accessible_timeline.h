#pragma once

#include "viewer/accessible/accessible_canvas.h"
#include "viewer/timeline/timeline_scene.h"

namespace revisit {

class TimelineView;

/// The timeline as screen readers see it: a chart whose value is the playhead's time, in milliseconds, which can be
/// set. Inside it the tracks, which fold and unfold, and which pressing chooses for the keyboard; inside those the
/// marks that show, which pressing goes to. While a mark is walked to, the keyboard is there, else at the chosen track.
///
/// Told: the mark or track that a key comes to, folding, and the playhead where it was moved or came to rest; never
/// while it plays. Lives in the UI thread; Qt owns it.
class AccessibleTimeline final : public AccessibleCanvasOf<TimelineView>, public QAccessibleValueInterface {
public:
    explicit AccessibleTimeline(TimelineView& view);

    [[nodiscard]] static PartId partOf(Track track);
    [[nodiscard]] static PartId partOf(const TimelineMark& mark);
    static void tellFolded(TimelineView& view, Track track);

    [[nodiscard]] std::vector<PartId> partsOf(PartId outer) const override;
    [[nodiscard]] std::optional<PartsStamp> stampOf(PartId outer) const override;
    [[nodiscard]] PartId outerOf(PartId part) const override;
    [[nodiscard]] std::optional<PartFacts> factsOf(PartId part) const override;
    [[nodiscard]] PartId currentPart() const override;
    void press(PartId part) override;
    void toggle(PartId part) override;

    void* interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QString text(QAccessible::Text which) const override;
    [[nodiscard]] QVariant currentValue() const override;
    void setCurrentValue(const QVariant& value) override;
    [[nodiscard]] QVariant maximumValue() const override;
    [[nodiscard]] QVariant minimumValue() const override { return 0; }
    [[nodiscard]] QVariant minimumStepSize() const override;
};

} // namespace revisit
