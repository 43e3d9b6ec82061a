#include "viewer/accessible/accessible_hex.h"

#include "viewer/panels/hex_view.h"

#include <algorithm>

namespace revisit {

AccessibleHex::AccessibleHex(HexView& view)
    : AccessibleCanvasOf(view, QAccessible::List)
{
}

std::vector<PartId> AccessibleHex::partsOf(PartId outer) const
{
    std::vector<PartId> parts;
    if (shown() == nullptr || outer != kWhole) return parts;
    const auto [first, end] = shown()->visibleBytes();
    for (std::uint64_t offset = first; offset < end; ++offset) parts.push_back(partOf(offset));
    return parts;
}

std::optional<PartFacts> AccessibleHex::factsOf(PartId part) const
{
    const HexView* view = shown();
    if (view == nullptr || part == kWhole || part > view->byteCount()) return std::nullopt;
    const std::uint64_t offset = part - 1;
    const auto [first, end] = view->visibleBytes();
    PartFacts facts;
    facts.role = QAccessible::ListItem;
    facts.name = view->byteText(offset);
    if (offset >= first && offset < end)
        facts.rect = QRectF(view->rectOf(offset) & view->viewport()->rect()).translated(view->viewport()->pos());
    facts.state.selectable = true;
    facts.state.selected = offset >= view->markedOffset() && offset - view->markedOffset() < view->markedLength();
    facts.press = HexView::tr("Go there");
    return facts;
}

PartId AccessibleHex::currentPart() const
{
    return shown() != nullptr && shown()->current() ? partOf(*shown()->current()) : kWhole;
}

void AccessibleHex::press(PartId part)
{
    if (factsOf(part)) shown()->goTo(part - 1);
}

void* AccessibleHex::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return AccessibleCanvas::interface_cast(type);
}

QString AccessibleHex::text(QAccessible::Text which) const
{
    const bool isByte = which == QAccessible::Value && shown() != nullptr && shown()->current();
    return isByte ? shown()->byteText(*shown()->current()) : AccessibleCanvas::text(which);
}

QVariant AccessibleHex::currentValue() const
{
    return QVariant::fromValue<qulonglong>(shown() != nullptr ? shown()->current().value_or(0) : 0);
}

QVariant AccessibleHex::maximumValue() const
{
    const std::uint64_t count = shown() != nullptr ? shown()->byteCount() : 0;
    return QVariant::fromValue<qulonglong>(count > 0 ? count - 1 : 0);
}

void AccessibleHex::setCurrentValue(const QVariant& value)
{
    if (shown() == nullptr || shown()->byteCount() == 0) return;
    shown()->goTo(static_cast<std::uint64_t>(
        std::clamp<qlonglong>(value.toLongLong(), 0, static_cast<qlonglong>(shown()->byteCount()) - 1)));
}

} // namespace revisit
