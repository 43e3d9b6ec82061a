#pragma once

#include "analysis/sdk_traffic.h"
#include "viewer/player/playback.h"

#include <QObject>

#include <cstddef>
#include <optional>

namespace revisit {

enum class RangeEdge { Start, End };

/// What is selected and hovered in a window, shared by its panels so that they follow one another.
///
/// Timeline items are indexes into Recording::timeline(); nodes are indexes into CurrentHierarchy::snapshot() and are
/// cleared (-1) when that changes, unless its owner finds the same node again. Lives in the UI thread.
class Selection final : public QObject {
    Q_OBJECT
public:
    static constexpr int kNoNode = -1;
    explicit Selection(QObject* parent = nullptr)
        : QObject(parent)
    {
    }

    [[nodiscard]] std::optional<std::size_t> item() const { return m_item; }
    [[nodiscard]] int selectedNode() const { return m_selectedNode; }
    [[nodiscard]] int hoveredNode() const { return m_hoveredNode; }
    /// The stretch marked with I and O or by dragging; panels may filter by it.
    [[nodiscard]] std::optional<PlayRange> range() const { return m_range; }

    /// Whether the recorder's own requests are shown and counted, by every panel alike; stays for the next recording.
    [[nodiscard]] SdkTraffic sdkTraffic() const { return m_sdkTraffic; }
    [[nodiscard]] bool showsSdkTraffic() const { return m_sdkTraffic == SdkTraffic::Shown; }

    void selectItem(std::optional<std::size_t> item);
    void selectNode(int node);
    void hoverNode(int node);
    void setRange(std::optional<PlayRange> range);
    /// Moves one edge of the range; without one, or where that would turn it round, it reaches to that end of the
    /// session. `end`: of the session.
    void setRangeEdge(RangeEdge edge, SessionTime time, SessionTime end);
    void setSdkTraffic(SdkTraffic sdkTraffic);
    /// Everything that is selected: another recording.
    void clear();

Q_SIGNALS:
    void itemChanged();
    void selectedNodeChanged(int node);
    void hoveredNodeChanged(int node);
    void rangeChanged();
    void sdkTrafficChanged();

private:
    std::optional<std::size_t> m_item;
    int m_selectedNode = kNoNode;
    int m_hoveredNode = kNoNode;
    std::optional<PlayRange> m_range;
    SdkTraffic m_sdkTraffic = SdkTraffic::Hidden;
};

} // namespace revisit
