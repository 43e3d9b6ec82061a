#include "viewer/panels/detail_header.h"

#include "viewer/elided_label.h"
#include "viewer/format.h"
#include "viewer/icons.h"
#include "viewer/theme.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <utility>

namespace revisit {

DetailHeader::DetailHeader(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_mark(new QLabel(this))
    , m_title(new ElidedLabel(Qt::ElideRight, this))
    , m_subtitle(new ElidedLabel(Qt::ElideRight, this))
    , m_buttons(new QHBoxLayout)
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_subtitle->setFont(theme::smallFont(font()));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_mark->hide();
    m_buttons->setSpacing(theme::kSpace1);
    m_grid->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace2, theme::kSpace1);
    m_grid->setHorizontalSpacing(theme::kSpace2);
    m_grid->setVerticalSpacing(2);
    m_grid->addWidget(m_mark, 0, 0);
    m_grid->addWidget(m_title, 0, 1);
    m_grid->addWidget(m_subtitle, 1, 1);
    m_grid->addLayout(m_buttons, 0, 2, 2, 1);
    m_grid->setColumnStretch(1, 1);
}

void DetailHeader::resizeEvent(QResizeEvent* event)
{
    constexpr int kRoomForTextsPx = 260;
    QWidget::resizeEvent(event);
    const bool isBelow = width() - m_buttons->sizeHint().width() < kRoomForTextsPx;
    const bool wasBelow = m_grid->itemAtPosition(2, 1) != nullptr;
    if (isBelow == wasBelow) return;
    m_grid->removeItem(m_buttons);
    if (isBelow)
        m_grid->addLayout(m_buttons, 2, 1, 1, 1, Qt::AlignLeading);
    else
        m_grid->addLayout(m_buttons, 0, 2, 2, 1);
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

QAction* DetailHeader::addAction(const QString& text, const QString& toolTip, const QKeySequence& key, QWidget* scope)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(key.isEmpty() ? toolTip : QStringLiteral("%1  (%2)").arg(toolTip, keyText(key)));
    scope->addAction(action);
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAccessibleName(toolTip);
    m_buttons->addWidget(button);
    return action;
}

void DetailHeader::addClose()
{
    if (m_close != nullptr) return;
    m_close = new QToolButton(this);
    m_close->setIcon(icon(Icon::Close));
    m_close->setIconSize({12, 12});
    m_close->setAutoRaise(true);
    m_close->setToolTip(QStringLiteral("%1  (%2)").arg(tr("Close the detail"), keyText(Qt::Key_Escape)));
    m_close->setAccessibleName(tr("Close the detail"));
    connect(m_close, &QToolButton::clicked, this, &DetailHeader::closeAsked);
    m_grid->addWidget(m_close, 0, 3, 2, 1, Qt::AlignTop);
}

QString DetailHeader::title() const { return m_title->fullText(); }

QWidgetList DetailHeader::controls() const
{
    QWidgetList controls;
    for (int i = 0; i < m_buttons->count(); ++i) controls << m_buttons->itemAt(i)->widget();
    if (m_close != nullptr) controls << m_close;
    return controls;
}

QString DetailHeader::subtitle() const { return m_subtitle->fullText(); }

} // namespace revisit
