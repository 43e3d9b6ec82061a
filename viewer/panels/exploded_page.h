#pragma once

#include "viewer/view_context.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QSlider;
class QSpinBox;
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class HierarchyExploded;

/// The exploded view with its controls: how far apart the layers are, which depths show, with or without pictures.
class ExplodedPage final : public QWidget {
    Q_OBJECT
public:
    ExplodedPage(const ViewContext& context, QWidget* parent);

    [[nodiscard]] HierarchyExploded& view() { return *m_view; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeControls();
    void followLayers();
    void applyDepths();
    void fold();

    HierarchyExploded* m_view;
    QSlider* m_spacing = nullptr;
    QSpinBox* m_first = nullptr;
    QSpinBox* m_last = nullptr;
    QCheckBox* m_pictures = nullptr;
    QWidget* m_controls = nullptr;
    QToolButton* m_unfold = nullptr; ///< there where the page is low
};

} // namespace revisit
