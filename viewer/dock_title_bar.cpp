#include "viewer/dock_title_bar.h"

#include "viewer/icons.h"
#include "viewer/theme.h"

#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QToolButton>
#include <QVBoxLayout>

namespace revisit {

namespace {

constexpr int kButtonIcon = 12;

QToolButton* smallButton(Icon which, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(which));
    button->setIconSize(QSize(kButtonIcon, kButtonIcon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setProperty("small", true);
    return button;
}

} // namespace

DockTitleBar::DockTitleBar(QDockWidget& dock)
    : QWidget(&dock)
    , m_dock(dock)
    , m_row(new QWidget(this))
    , m_float(smallButton(Icon::Float, tr("Float %1").arg(dock.windowTitle()), m_row))
{
    auto* title = new QLabel(dock.windowTitle(), m_row);
    QFont font = theme::smallFont(this->font());
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    title->setTextFormat(Qt::PlainText);
    title->setForegroundRole(QPalette::PlaceholderText);
    auto* close = smallButton(Icon::Close, tr("Close %1").arg(dock.windowTitle()), m_row);
    auto* row = new QHBoxLayout(m_row);
    row->setContentsMargins(theme::kSpace3, 2, theme::kSpace1, 0);
    row->setSpacing(0);
    row->addWidget(title, 1);
    row->addWidget(m_float);
    row->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_row);
    connect(m_float, &QToolButton::clicked, this, [this] { m_dock.setFloating(!m_dock.isFloating()); });
    connect(close, &QToolButton::clicked, &m_dock, &QDockWidget::close);
    connect(&m_dock, &QDockWidget::topLevelChanged, this, &DockTitleBar::follow);
    connect(&m_dock, &QDockWidget::dockLocationChanged, this, &DockTitleBar::follow);
    connect(&m_dock, &QDockWidget::visibilityChanged, this, &DockTitleBar::follow);
}

void DockTitleBar::follow()
{
    const auto* window = qobject_cast<QMainWindow*>(m_dock.parentWidget());
    const bool isFloating = m_dock.isFloating();
    const bool isTab = window != nullptr && !isFloating && !window->tabifiedDockWidgets(&m_dock).isEmpty();
    if (isTab == m_isTab && isFloating == m_isFloating) return;
    m_isTab = isTab;
    m_isFloating = isFloating;
    m_row->setVisible(!m_isTab);
    updateGeometry();
    const QString verb = isFloating ? tr("Dock %1") : tr("Float %1");
    m_float->setToolTip(verb.arg(m_dock.windowTitle()));
    m_float->setAccessibleName(m_float->toolTip());
}

QSize DockTitleBar::sizeHint() const { return m_isTab ? QSize(0, 0) : QWidget::sizeHint(); }

QSize DockTitleBar::minimumSizeHint() const { return m_isTab ? QSize(0, 0) : QWidget::minimumSizeHint(); }

} // namespace revisit
