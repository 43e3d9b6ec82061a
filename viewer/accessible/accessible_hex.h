#pragma once

#include "viewer/accessible/accessible_canvas.h"

namespace revisit {

class HexView;

/// Bytes as screen readers see them: a list of those that show, each with its value, character, offset and field, which
/// pressing goes to; its own value is the offset of the current one, which can be set. Told: the byte that a key comes
/// to. However many bytes there are, only those on screen are listed. Lives in the UI thread; Qt owns it.
class AccessibleHex final : public AccessibleCanvasOf<HexView>, public QAccessibleValueInterface {
public:
    explicit AccessibleHex(HexView& view);

    [[nodiscard]] static PartId partOf(std::uint64_t offset) { return offset + 1; }

    [[nodiscard]] std::vector<PartId> partsOf(PartId outer) const override;
    [[nodiscard]] std::optional<PartFacts> factsOf(PartId part) const override;
    [[nodiscard]] PartId currentPart() const override;
    void press(PartId part) override;

    void* interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QString text(QAccessible::Text which) const override;
    [[nodiscard]] QVariant currentValue() const override;
    void setCurrentValue(const QVariant& value) override;
    [[nodiscard]] QVariant maximumValue() const override;
    [[nodiscard]] QVariant minimumValue() const override { return 0; }
    [[nodiscard]] QVariant minimumStepSize() const override { return 1; }
};

} // namespace revisit
