#include "viewer/dock_title_bar.h"

#include "viewer/elided_label.h"
#include "viewer/icons.h"
#include "viewer/theme.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QToolButton>

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
    , m_title(new QLabel(dock.windowTitle(), this))
    , m_float(smallButton(Icon::Fullscreen, tr("Float %1").arg(dock.windowTitle()), this))
{
    QFont font = theme::smallFont(this->font());
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    auto* close = smallButton(Icon::Close, tr("Close %1").arg(dock.windowTitle()), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kSpace3, 2, theme::kSpace1, 0);
    row->setSpacing(0);
    row->addWidget(m_title, 1);
    row->addWidget(m_float);
    row->addWidget(close);
    connect(m_float, &QToolButton::clicked, this, [this] { m_dock.setFloating(!m_dock.isFloating()); });
    connect(close, &QToolButton::clicked, &m_dock, &QDockWidget::close);
    connect(&m_dock, &QDockWidget::topLevelChanged, this, &DockTitleBar::follow);
    connect(&m_dock, &QDockWidget::dockLocationChanged, this, &DockTitleBar::follow);
    connect(&m_dock, &QDockWidget::visibilityChanged, this, &DockTitleBar::follow);
}

void DockTitleBar::follow()
{
    const auto* window = qobject_cast<QMainWindow*>(m_dock.parentWidget());
    const bool isTab = window != nullptr && !m_dock.isFloating() && !window->tabifiedDockWidgets(&m_dock).isEmpty();
    setMaximumHeight(isTab ? 0 : QWIDGETSIZE_MAX);
    const QString verb = m_dock.isFloating() ? tr("Dock %1") : tr("Float %1");
    m_float->setToolTip(verb.arg(m_dock.windowTitle()));
    m_float->setAccessibleName(m_float->toolTip());
}

} // namespace revisit
