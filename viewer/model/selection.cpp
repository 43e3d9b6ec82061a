#include "viewer/model/selection.h"

namespace revisit {

void Selection::selectItem(std::optional<std::size_t> item)
{
    if (m_item == item) return;
    m_item = item;
    Q_EMIT itemChanged();
}

void Selection::selectNode(int node)
{
    if (m_selectedNode == node) return;
    m_selectedNode = node;
    Q_EMIT selectedNodeChanged(node);
}

void Selection::hoverNode(int node)
{
    if (m_hoveredNode == node) return;
    m_hoveredNode = node;
    Q_EMIT hoveredNodeChanged(node);
}

void Selection::setRange(std::optional<PlayRange> range)
{
    if (range && range->start >= range->end) range.reset();
    if (m_range == range) return;
    m_range = range;
    Q_EMIT rangeChanged();
}

void Selection::setRangeEdge(RangeEdge edge, SessionTime time, SessionTime end)
{
    const bool isStart = edge == RangeEdge::Start;
    PlayRange range = m_range.value_or(PlayRange{SessionTime{0}, end});
    (isStart ? range.start : range.end) = time;
    if (range.start >= range.end) range = isStart ? PlayRange{time, end} : PlayRange{SessionTime{0}, time};
    setRange(range);
}

void Selection::setSdkTraffic(SdkTraffic sdkTraffic)
{
    if (m_sdkTraffic == sdkTraffic) return;
    m_sdkTraffic = sdkTraffic;
    Q_EMIT sdkTrafficChanged();
}

void Selection::clear()
{
    selectItem(std::nullopt);
    selectNode(kNoNode);
    hoverNode(kNoNode);
    setRange(std::nullopt);
}

} // namespace revisit
