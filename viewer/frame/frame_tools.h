#pragma once

#include "viewer/frame/frame_geometry.h"
#include "viewer/frame/frame_measure.h"
#include "viewer/frame/tool_painter.h"

#include <QLineF>
#include <QObject>

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QKeyEvent;
class QPainter;
QT_END_NAMESPACE

namespace revisit {

/// What the mouse and the arrow keys do on the picture besides moving it.
enum class FrameTool { None, Loupe, Ruler };

/// The picture and tree that a tool works on, as they are at the moment.
struct ToolScene {
    FrameGeometry geometry;
    PixelSize pictureSize; ///< full size
    QImage picture; ///< may be scaled down or null
    std::shared_ptr<const HierarchySnapshot> snapshot; ///< null: nothing to snap to
    QString unit;
};

/// The loupe and the ruler: a cursor on the canvas moved by mouse or arrow keys, one pixel of the picture at a time,
/// ten with Shift. The loupe copies the colour by click or Enter. The ruler goes from where the mouse was pressed (or
/// Enter) to the cursor; its ends snap to the edges of views, Shift keeps it straight. Lives in the UI thread.
class FrameTools final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] FrameTool tool() const { return m_tool; }
    void setTool(FrameTool tool);
    void setScene(ToolScene scene) { m_scene = std::move(scene); }
    /// Where the cursor is on the canvas; nullopt before it was there.
    [[nodiscard]] std::optional<QPointF> cursor() const { return m_cursor; }
    /// Of the ruler; nullopt where nothing is measured.
    [[nodiscard]] std::optional<QLineF> line() const { return m_line; }
    /// "120 pt · 96 px", or the colour under the loupe; empty where there is nothing to say.
    [[nodiscard]] QString readout() const;
    /// Forgets cursor and line: another picture size, another turn.
    void clear();

    void press(QPointF widget);
    void move(QPointF widget, bool isDragging, bool isStraight);
    void leave();
    /// Whether the tool takes the key; call with `isDry` to ask only.
    bool key(const QKeyEvent& event, bool isDry);
    void paint(QPainter& painter, const QRectF& area, const QPalette& palette) const;

Q_SIGNALS:
    void toolChanged();
    /// Something to paint anew.
    void changed();
    /// The user took this colour: "#RRGGBB".
    void colorPicked(const QString& color);

private:
    [[nodiscard]] QPointF snapped(QPointF canvasPoint) const;
    [[nodiscard]] LoupeView loupeView() const;
    [[nodiscard]] bool isFullPicture() const;
    void nudge(int x, int y);
    void measureFromHere();
    void moveEnd(QPointF canvasPoint, bool isStraight);

    FrameTool m_tool = FrameTool::None;
    ToolScene m_scene;
    std::optional<QPointF> m_cursor;
    std::optional<QLineF> m_line;
};

} // namespace revisit
