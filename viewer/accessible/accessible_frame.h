#pragma once

#include "viewer/accessible/node_parts.h"

namespace revisit {

class FrameView;

/// The picture as screen readers see it: named after the screen and the time, described by what lies over it. Inside
/// it the views that are outlined at the moment (the selected and the hovered one, all of them while inspecting), which
/// pressing selects, and the touches that show, which pressing goes to.
///
/// Told: the selected view, and name and description where the playhead was moved or came to rest; never while it
/// plays. Lives in the UI thread; Qt owns it.
class AccessibleFrame final : public AccessibleCanvasOf<FrameView> {
public:
    explicit AccessibleFrame(FrameView& view);

    /// `mark`: an index into the touches' marks().
    [[nodiscard]] static PartId touchPart(std::size_t mark);

    [[nodiscard]] std::vector<PartId> partsOf(PartId outer) const override;
    [[nodiscard]] std::optional<PartsStamp> stampOf(PartId outer) const override;
    [[nodiscard]] PartId outerOf(PartId part) const override;
    [[nodiscard]] std::optional<PartFacts> factsOf(PartId part) const override;
    [[nodiscard]] PartId currentPart() const override;
    void press(PartId part) override;
    [[nodiscard]] QString text(QAccessible::Text which) const override;

private:
    [[nodiscard]] std::optional<PartFacts> factsOfTouch(std::size_t mark) const;
};

} // namespace revisit
