#include "viewer/accessible/accessible_bytes_chart.h"

#include "viewer/format.h"
#include "viewer/panels/bytes_chart.h"

#include <QCoreApplication>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AccessibleBytesChart)
};

} // namespace

AccessibleBytesChart::AccessibleBytesChart(BytesChart& chart)
    : AccessibleCanvasOf(chart, QAccessible::List)
{
}

std::vector<PartId> AccessibleBytesChart::partsOf(PartId outer) const
{
    std::vector<PartId> parts;
    if (shown() == nullptr || outer != kWhole) return parts;
    for (std::size_t row = 0; row < shown()->kinds().size(); ++row) parts.push_back(row + 1);
    return parts;
}

std::optional<PartFacts> AccessibleBytesChart::factsOf(PartId part) const
{
    const BytesChart* chart = shown();
    if (chart == nullptr || part == kWhole || part > chart->kinds().size()) return std::nullopt;
    const std::size_t row = part - 1;
    const KindBytes& kind = chart->kinds()[row];
    PartFacts facts;
    facts.role = QAccessible::ListItem;
    facts.name = chart->rowText(row);
    facts.value = byteText(kind.storedBytes);
    facts.rect = QRectF(chart->rowRect(row));
    facts.state.selectable = true;
    facts.state.selected = chart->chosen() == kind.kind;
    facts.press = facts.state.selected ? Texts::tr("Show all kinds") : Texts::tr("Show this kind only");
    return facts;
}

PartId AccessibleBytesChart::currentPart() const
{
    const BytesChart* chart = shown();
    if (chart == nullptr || !chart->chosen()) return kWhole;
    for (std::size_t row = 0; row < chart->kinds().size(); ++row)
        if (chart->kinds()[row].kind == chart->chosen()) return row + 1;
    return kWhole;
}

void AccessibleBytesChart::press(PartId part)
{
    if (factsOf(part)) shown()->pick(part - 1);
}

} // namespace revisit
