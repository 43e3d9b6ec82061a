#pragma once

#include "decoder/hierarchy.h"
#include "viewer/view_context.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace revisit {

/// A drawing of the views of the current snapshot in which they are picked: what the wireframe and the exploded view
/// share.
///
/// A click selects the view on top, another one on the same place (or Alt and a click) the next one below it; hovering
/// outlines; the context menu lists all views there. With the focus, the arrow keys walk the tree: up to the parent,
/// down to the first child, left and right to siblings. Dragging moves or turns, Ctrl and the wheel (or + and -) zoom,
/// 0 goes back. What it is to a screen reader: AccessibleHierarchy. UI thread.
class HierarchyCanvas : public QWidget {
    Q_OBJECT
public:
    HierarchyCanvas(const ViewContext& context, QWidget* parent);

    /// Null shows nothing.
    void setSnapshot(std::shared_ptr<const HierarchySnapshot> snapshot);
    [[nodiscard]] const std::shared_ptr<const HierarchySnapshot>& snapshot() const { return m_snapshot; }
    /// Ascending nodes that a search found; they are marked, the others are dimmed while there is a search.
    void setMatches(std::vector<int> matches, bool isSearching);

    /// All views under a point of the widget, the one on top first.
    [[nodiscard]] virtual std::vector<int> nodesUnder(QPointF position) const = 0;
    /// The box around what is drawn of a view of snapshot(); empty where nothing is, or nothing that could be seen.
    [[nodiscard]] virtual QRectF shownRect(int node) const = 0;
    /// Another number after all that changes what shownRect() says, apart from snapshot and size.
    [[nodiscard]] qint64 lookCount() const { return m_lookCount; }
    /// -1 where none is, or it is none of snapshot().
    [[nodiscard]] int selectedNode() const;
    void select(int node);
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 120}; }

protected:
    [[nodiscard]] const ViewContext& context() const { return m_context; }
    [[nodiscard]] bool isMatch(int node) const;
    [[nodiscard]] const std::vector<int>& matches() const { return m_matches; }
    [[nodiscard]] bool isSearching() const { return m_isSearching; }
    [[nodiscard]] int hoveredNode() const;

    /// Another snapshot, other matches or another look: what was kept of a painting is of no use any more.
    virtual void contentChanged() = 0;
    /// To be called wherever shownRect() may answer otherwise from now on.
    void lookChanged() { ++m_lookCount; }
    virtual void drag(QPointF delta) = 0;
    virtual void zoomAround(QPointF position, double factor) = 0;
    virtual void resetView() = 0;
    /// A key that the derived view has a use for; asked first.
    virtual bool handleOwnKey(const QKeyEvent& event, bool isDry);
    /// A line around the widget while it has the focus.
    void paintFocus(QPainter& painter) const;

    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void pick(QPointF position, bool wantsNext);
    bool handleKey(const QKeyEvent& event, bool isDry);

    ViewContext m_context;
    std::shared_ptr<const HierarchySnapshot> m_snapshot;
    std::vector<int> m_matches;
    qint64 m_lookCount = 0;
    bool m_isSearching = false;
    std::optional<QPointF> m_pressed; ///< where the left button went down
    QPointF m_lastPosition;
    QPointF m_lastPick;
    bool m_isDragging = false;
};

} // namespace revisit
