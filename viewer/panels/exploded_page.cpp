#include "viewer/panels/exploded_page.h"

#include "viewer/panels/flow_layout.h"
#include "viewer/panels/hierarchy_exploded.h"
#include "viewer/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace revisit {

namespace {

constexpr int kLowPx = 260; ///< below that the controls would take what the view needs
constexpr int kControlHeight = 28; ///< the same for all, so that they stand on one line

/// A control with its name before it.
QWidget* named(const QString& name, QWidget* control, QWidget* parent)
{
    auto* pair = new QWidget(parent);
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, theme::kSpace2, 0);
    row->setSpacing(theme::kSpace1);
    auto* label = new QLabel(name, pair);
    label->setBuddy(control);
    row->addWidget(label);
    row->addWidget(control);
    control->setAccessibleName(name);
    pair->setMinimumHeight(kControlHeight);
    return pair;
}

} // namespace

ExplodedPage::ExplodedPage(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_view(new HierarchyExploded(context, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    m_unfold = new QToolButton(this);
    m_unfold->setObjectName(QStringLiteral("unfoldControls"));
    m_unfold->setFont(theme::smallFont(font()));
    m_unfold->setAutoRaise(true);
    m_unfold->setCheckable(true);
    m_unfold->setText(tr("Layers and spacing"));
    m_controls = makeControls();
    column->addWidget(m_unfold, 0, Qt::AlignLeading);
    column->addWidget(m_controls);
    connect(m_unfold, &QToolButton::toggled, this, &ExplodedPage::fold);
    fold();
    connect(m_view, &HierarchyExploded::layersChanged, this, &ExplodedPage::followLayers);
    setFocusProxy(m_view);
}

QWidget* ExplodedPage::makeControls()
{
    auto* bar = new QWidget(this);
    bar->setFont(theme::smallFont(font()));
    auto* outer = new QVBoxLayout(bar);
    outer->setContentsMargins(theme::kSpace2, theme::kSpace1, theme::kSpace2, theme::kSpace1);
    auto* inner = new QWidget(bar);
    auto* flow = new FlowLayout(inner, theme::kSpace1);
    outer->addWidget(inner);
    m_spacing = new QSlider(Qt::Horizontal, inner);
    m_spacing->setRange(0, HierarchyExploded::kMaxSpacing);
    m_spacing->setValue(static_cast<int>(m_view->projection().spacing));
    m_spacing->setFixedWidth(96);
    connect(m_spacing, &QSlider::valueChanged, m_view, &HierarchyExploded::setSpacing);
    m_first = new QSpinBox(inner);
    m_last = new QSpinBox(inner);
    for (QSpinBox* box : {m_first, m_last}) {
        box->setRange(0, 0);
        connect(box, &QSpinBox::valueChanged, this, &ExplodedPage::applyDepths);
    }
    m_pictures = new QCheckBox(tr("Picture"), inner);
    m_pictures->setChecked(true);
    m_pictures->setMinimumHeight(kControlHeight);
    connect(m_pictures, &QCheckBox::toggled, m_view, &HierarchyExploded::setHasPictures);
    flow->addWidget(named(tr("Spacing"), m_spacing, inner));
    flow->addWidget(named(tr("Depth from"), m_first, inner));
    flow->addWidget(named(tr("to"), m_last, inner));
    flow->addWidget(m_pictures);
    return bar;
}

void ExplodedPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

void ExplodedPage::fold()
{
    const bool isLow = height() < kLowPx;
    m_unfold->setVisible(isLow);
    m_unfold->setArrowType(m_unfold->isChecked() ? Qt::DownArrow : Qt::UpArrow);
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_controls->setVisible(!isLow || m_unfold->isChecked());
}

void ExplodedPage::followLayers()
{
    const int last = std::max(0, m_view->layerCount() - 1);
    if (m_last->maximum() == last) return applyDepths();
    const QSignalBlocker quietFirst(m_first);
    const QSignalBlocker quietLast(m_last);
    m_first->setRange(0, last);
    m_last->setRange(0, last);
    m_first->setValue(0);
    m_last->setValue(last);
    applyDepths();
}

void ExplodedPage::applyDepths()
{
    if (m_first->value() > m_last->value()) m_last->setValue(m_first->value());
    m_view->setDepthRange(m_first->value(), m_last->value());
}

} // namespace revisit
