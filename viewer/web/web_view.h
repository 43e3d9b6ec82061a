#pragma once

#include "viewer/frame/frame_geometry.h"
#include "viewer/model/web_timeline.h"
#include "viewer/view_context.h"

#include <QWidget>

#include <optional>

namespace revisit {

class CurrentWeb;

/// A web page's outline in the proportions of its viewport, and what the pointer did on it: a browser window with the
/// address, a ruled sheet that moves with the page's scrolling, the pointer with its trail, presses with what they hit,
/// and changes of the window's size. It draws no page: that takes a browser engine.
///
/// A click on a mark goes to that press and selects the element that it hit. Paints at the playhead; reads nothing.
/// What it is to a screen reader: AccessibleWeb. UI thread.
class WebView final : public QWidget {
    Q_OBJECT
public:
    WebView(const ViewContext& context, CurrentWeb& web, QWidget* parent = nullptr);

    [[nodiscard]] const FrameGeometry& geometryOfPage() const { return m_geometry; }
    [[nodiscard]] const WebMoment& moment() const { return m_moment; }
    /// Where the pointer is drawn; nullopt where it is not.
    [[nodiscard]] std::optional<QPointF> pointerPosition() const;
    /// The press whose mark is there: an index into WebMoment::presses.
    [[nodiscard]] std::optional<std::size_t> pressAt(QPointF position) const;
    /// "0:07.2: press 3 at 120, 40" and a line with what it hit, where that is known.
    [[nodiscard]] QString pressTitle(std::size_t press) const;
    /// As a click on it does.
    void goToPress(std::size_t press);
    /// "Pointer at 120, 40."; only where there is a pointer.
    [[nodiscard]] QString pointerText() const;
    /// "Outline of shop.example/cart with the pointer, at 0:07.2", and what there is to say of it at the moment.
    [[nodiscard]] QString spokenName() const;
    [[nodiscard]] QString spokenText() const;
    [[nodiscard]] QSize sizeHint() const override { return {520, 360}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, 120}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void look();
    void describe();
    [[nodiscard]] QString pressText(const WebPress& press) const;

    ViewContext m_context;
    CurrentWeb& m_web;
    WebMoment m_moment;
    FrameGeometry m_geometry;
};

} // namespace revisit
