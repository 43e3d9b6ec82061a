#include "viewer/panels/hierarchy_canvas.h"

#include "viewer/accessible/accessible_canvas.h"
#include "viewer/accessible/accessible_factory.h"
#include "viewer/accessible/screen_reader.h"
#include "viewer/model/hierarchy_picking.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/model/selection.h"
#include "viewer/player/playback.h"
#include "viewer/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr double kSamePlacePx = 4;

std::optional<NodeStep> stepOf(int key)
{
    switch (key) {
    case Qt::Key_Up:
        return NodeStep::Parent;
    case Qt::Key_Down:
        return NodeStep::FirstChild;
    case Qt::Key_Left:
        return NodeStep::Previous;
    case Qt::Key_Right:
        return NodeStep::Next;
    default:
        return std::nullopt;
    }
}

double zoomOf(int key)
{
    if (key == Qt::Key_Plus || key == Qt::Key_Equal) return 1.25;
    return key == Qt::Key_Minus ? 0.8 : 0;
}

} // namespace

HierarchyCanvas::HierarchyCanvas(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    installAccessibleFactory();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&context.selection, &Selection::selectedNodeChanged, this, [this](int node) {
        tellDescription(*this,
            m_snapshot && hasNode(*m_snapshot, node) ? nodeTitle(m_snapshot->nodes[static_cast<std::size_t>(node)])
                                                     : QString());
        if (!m_context.playback.isPlaying()) AccessibleCanvas::tellCurrent(*this); // else it comes with each snapshot
        update();
    });
    connect(&context.selection, &Selection::hoveredNodeChanged, this, qOverload<>(&QWidget::update));
}

void HierarchyCanvas::setSnapshot(std::shared_ptr<const HierarchySnapshot> snapshot)
{
    if (snapshot == m_snapshot) return;
    m_snapshot = std::move(snapshot);
    m_matches.clear();
    m_isSearching = false;
    contentChanged();
    AccessibleCanvas::tellContent(*this);
    update();
}

void HierarchyCanvas::setMatches(std::vector<int> matches, bool isSearching)
{
    m_matches = std::move(matches);
    m_isSearching = isSearching;
    contentChanged();
    update();
}

bool HierarchyCanvas::isMatch(int node) const { return std::binary_search(m_matches.begin(), m_matches.end(), node); }

int HierarchyCanvas::selectedNode() const
{
    const int node = m_context.selection.selectedNode();
    return m_snapshot && hasNode(*m_snapshot, node) ? node : Selection::kNoNode;
}

void HierarchyCanvas::select(int node) { m_context.selection.selectNode(node); }

int HierarchyCanvas::hoveredNode() const
{
    const int node = m_context.selection.hoveredNode();
    return m_snapshot && hasNode(*m_snapshot, node) ? node : Selection::kNoNode;
}

bool HierarchyCanvas::handleOwnKey(const QKeyEvent&, bool) { return false; }

void HierarchyCanvas::paintFocus(QPainter& painter) const
{
    if (!hasFocus()) return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme::color(theme::Surface::Accent, palette()), 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool HierarchyCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && handleKey(*static_cast<QKeyEvent*>(event), true)) {
        event->accept(); // this drawing takes the key, not the window's shortcut
        return true;
    }
    if (event->type() == QEvent::FocusIn) AccessibleCanvas::tellCurrentSoon(*this);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QWidget::event(event);
}

void HierarchyCanvas::changeEvent(QEvent* event)
{
    const bool changesLook = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (changesLook) {
        contentChanged();
        update();
    }
    QWidget::changeEvent(event);
}

void HierarchyCanvas::resizeEvent(QResizeEvent*) { contentChanged(); }

bool HierarchyCanvas::handleKey(const QKeyEvent& event, bool isDry)
{
    if (handleOwnKey(event, isDry)) return true;
    if ((event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != Qt::NoModifier) return false;
    const auto step = stepOf(event.key());
    const double zoom = zoomOf(event.key());
    const bool isStep = step && m_snapshot && event.modifiers() != Qt::ShiftModifier;
    const bool isReset = event.key() == Qt::Key_0;
    if (!isStep && zoom == 0 && !isReset) return false;
    if (isDry) return true;
    if (isStep)
        m_context.selection.selectNode(stepNode(*m_snapshot, selectedNode(), *step));
    else if (isReset)
        resetView();
    else
        zoomAround(QRectF(rect()).center(), zoom);
    return true;
}

void HierarchyCanvas::keyPressEvent(QKeyEvent* event)
{
    if (!handleKey(*event, false)) QWidget::keyPressEvent(event);
}

void HierarchyCanvas::pick(QPointF position, bool wantsNext)
{
    const auto pile = nodesUnder(position);
    const QPointF moved = position - m_lastPick;
    const bool isSamePlace = std::hypot(moved.x(), moved.y()) <= kSamePlacePx;
    m_lastPick = position;
    m_context.selection.selectNode(nextInPile(pile, isSamePlace || wantsNext ? selectedNode() : Selection::kNoNode));
}

void HierarchyCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    m_pressed = event->position();
    m_lastPosition = event->position();
    m_isDragging = false;
}

void HierarchyCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed) {
        const auto pile = nodesUnder(event->position());
        m_context.selection.hoverNode(pile.empty() ? Selection::kNoNode : pile.front());
        return;
    }
    const QPointF moved = event->position() - *m_pressed;
    m_isDragging = m_isDragging || std::hypot(moved.x(), moved.y()) >= QApplication::startDragDistance();
    if (!m_isDragging) return;
    drag(event->position() - m_lastPosition);
    m_lastPosition = event->position();
}

void HierarchyCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return QWidget::mouseReleaseEvent(event);
    if (m_pressed && !m_isDragging) pick(event->position(), event->modifiers().testFlag(Qt::AltModifier));
    m_pressed.reset();
    m_isDragging = false;
}

void HierarchyCanvas::leaveEvent(QEvent* event)
{
    m_context.selection.hoverNode(Selection::kNoNode);
    QWidget::leaveEvent(event);
}

void HierarchyCanvas::wheelEvent(QWheelEvent* event)
{
    zoomAround(event->position(), std::pow(1.0015, event->angleDelta().y()));
    event->accept();
}

void HierarchyCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    constexpr std::size_t kMost = 24;
    auto pile = nodesUnder(event->pos());
    if (pile.empty()) return;
    pile.resize(std::min(pile.size(), kMost));
    auto* opened = new QMenu(this);
    QMenu& menu = *opened;
    menu.setAttribute(Qt::WA_DeleteOnClose);
    menu.addSection(tr("Views Here"));
    for (const int node : pile) {
        QString text = nodeTitle(m_snapshot->nodes[static_cast<std::size_t>(node)]);
        QAction* action = menu.addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(node == selectedNode());
        connect(action, &QAction::triggered, this, [this, node] { m_context.selection.selectNode(node); });
        connect(action, &QAction::hovered, this, [this, node] { m_context.selection.hoverNode(node); });
    }
    menu.popup(event->globalPos());
}

} // namespace revisit
