#include "viewer/panels/detail_header.h"

#include "viewer/elided_label.h"
#include "viewer/format.h"
#include "viewer/icons.h"
#include "viewer/key_hint.h"
#include "viewer/theme.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <utility>

namespace revisit {

DetailHeader::DetailHeader(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_mark(new QLabel(this))
    , m_title(new ElidedLabel(Qt::ElideRight, this))
    , m_subtitle(new ElidedLabel(Qt::ElideRight, this))
    , m_buttons(new QWidget(this))
    , m_more(new QToolButton(this))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_subtitle->setFont(theme::smallFont(font()));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_mark->hide();
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kSpace1);
    m_more->setText(QStringLiteral("\u2026"));
    m_more->setToolTip(tr("More commands"));
    m_more->setAccessibleName(tr("More commands"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_more->hide();
    m_grid->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace2, theme::kSpace1);
    m_grid->setHorizontalSpacing(theme::kSpace2);
    m_grid->setVerticalSpacing(2);
    m_grid->addWidget(m_mark, 0, 0);
    m_grid->addWidget(m_title, 0, 1);
    m_grid->addWidget(m_subtitle, 1, 1);
    m_grid->addWidget(m_buttons, 0, 2, 2, 1);
    m_grid->addWidget(m_more, 0, 2, 2, 1);
    m_grid->setColumnStretch(1, 1);
    if (parent != nullptr) parent->installEventFilter(this);
}

/// By the hint of all buttons, shown or not.
DetailHeader::Place DetailHeader::wantedPlace() const
{
    constexpr int kRoomForTextsPx = 260;
    constexpr int kHighEnoughPx = 260; ///< of the view, for a line of buttons of their own
    const int room = width() - (m_close != nullptr ? m_close->sizeHint().width() : 0);
    const int buttons = m_buttons->layout()->sizeHint().width();
    if (room - buttons >= kRoomForTextsPx) return Place::Beside;
    const QMargins margins = m_grid->contentsMargins();
    const bool fitsBelow = buttons <= width() - margins.left() - margins.right() - theme::kIcon - theme::kSpace2;
    const bool isHigh = parentWidget() == nullptr || parentWidget()->height() >= kHighEnoughPx;
    return fitsBelow && isHigh ? Place::Below : Place::Menu;
}

QSize DetailHeader::minimumSizeHint() const
{
    constexpr int kNarrowestPx = 120;
    return {kNarrowestPx, QWidget::minimumSizeHint().height()};
}

void DetailHeader::arrange()
{
    const Place wanted = wantedPlace();
    if (wanted == m_place) return;
    m_place = wanted;
    if (wanted == Place::Below)
        m_grid->addWidget(m_buttons, 2, 1, 1, 3, Qt::AlignLeading);
    else
        m_grid->addWidget(m_buttons, 0, 2, 2, 1);
    m_buttons->setVisible(wanted != Place::Menu);
    m_more->setVisible(wanted == Place::Menu);
}

void DetailHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool DetailHeader::event(QEvent* event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) arrange(); // a button says something else
    return isHandled;
}

/// The height counts of the view, not that of the header.
bool DetailHeader::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == parent()) arrange();
    return QWidget::eventFilter(watched, event);
}

void DetailHeader::setElideMode(Qt::TextElideMode mode)
{
    auto* title = new ElidedLabel(mode, this);
    title->setFont(m_title->font());
    delete m_grid->replaceWidget(m_title, title);
    delete std::exchange(m_title, title);
}

void DetailHeader::setTexts(const QString& title, const QString& subtitle)
{
    constexpr qsizetype kMaxTitle = 2000;
    m_title->setFullText(title.left(kMaxTitle).simplified());
    m_subtitle->setFullText(subtitle);
}

void DetailHeader::setMark(const QIcon& icon)
{
    m_mark->setPixmap(icon.pixmap(QSize(theme::kIcon, theme::kIcon), devicePixelRatioF()));
    m_mark->show();
}

QAction* DetailHeader::addAction(const QString& text, const QString& toolTip)
{
    auto* action = new QAction(text, this);
    action->setToolTip(toolTip);
    auto* button = new QToolButton(m_buttons);
    button->setDefaultAction(action);
    button->setAccessibleName(toolTip);
    m_buttons->layout()->addWidget(button);
    m_more->menu()->addAction(action);
    // While the buttons are hidden, no layout tells that one says something else.
    connect(action, &QAction::changed, this, &DetailHeader::arrange, Qt::QueuedConnection);
    return action;
}

QAction* DetailHeader::addCommand(
    const QString& text, const QString& toolTip, ActionId command, const ViewSettings* settings)
{
    QAction* action = addAction(text, toolTip);
    tellKey(*action, toolTip, command, settings);
    return action;
}

void DetailHeader::addClose()
{
    if (m_close != nullptr) return;
    m_close = new QToolButton(this);
    m_close->setIcon(icon(Icon::Close));
    m_close->setIconSize({12, 12});
    m_close->setAutoRaise(true);
    m_close->setToolTip(QStringLiteral("%1  (%2)").arg(tr("Close the details"), keyText(Qt::Key_Escape)));
    m_close->setAccessibleName(tr("Close the details"));
    connect(m_close, &QToolButton::clicked, this, &DetailHeader::closeAsked);
    m_grid->addWidget(m_close, 0, 3, 2, 1, Qt::AlignTop);
}

QString DetailHeader::title() const { return m_title->fullText(); }

QWidgetList DetailHeader::controls() const
{
    QWidgetList controls;
    const QLayout& row = *m_buttons->layout();
    for (int i = 0; i < row.count(); ++i) controls << row.itemAt(i)->widget();
    controls << m_more;
    if (m_close != nullptr) controls << m_close;
    return controls;
}

QString DetailHeader::subtitle() const { return m_subtitle->fullText(); }

} // namespace revisit
