#pragma once

#include "viewer/accessible/accessible_canvas.h"

namespace revisit {

class BytesChart;

/// The chart as screen readers see it: a list with an item for each kind, chosen or not by pressing it. Told: the kind
/// that a key comes to. Lives in the UI thread; Qt owns it.
class AccessibleBytesChart final : public AccessibleCanvasOf<BytesChart> {
public:
    explicit AccessibleBytesChart(BytesChart& chart);

    [[nodiscard]] std::vector<PartId> partsOf(PartId outer) const override;
    [[nodiscard]] std::optional<PartFacts> factsOf(PartId part) const override;
    [[nodiscard]] PartId currentPart() const override;
    void press(PartId part) override;
};

} // namespace revisit
