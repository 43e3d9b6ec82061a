#include "viewer/panels/panel_notice.h"

#include "viewer/panels/flow_layout.h"
#include "viewer/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace revisit {

PanelNotice::PanelNotice(Icon picture, QWidget* parent)
    : QWidget(parent)
    , m_icon(picture)
    , m_picture(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QWidget(this))
    , m_row(new FlowLayout(m_buttons, theme::kSpace1))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_text->setFont(bold);
    m_picture->setFixedSize(theme::kIcon, m_text->fontMetrics().height()); // level with the first line
    m_buttons->hide();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::kSpace2);
    grid->setVerticalSpacing(theme::kSpace1);
    grid->addWidget(m_picture, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_buttons, 1, 1);
    grid->setColumnStretch(1, 1);
    showPicture();
    hide();
}

void PanelNotice::setText(const QString& text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

QToolButton* PanelNotice::addButton(const QString& text)
{
    auto* button = new QToolButton(m_buttons);
    button->setText(text);
    m_row->addWidget(button);
    m_buttons->show();
    return button;
}

void PanelNotice::showPicture()
{
    m_picture->setPixmap(icon(m_icon).pixmap(QSize(theme::kIcon, theme::kIcon), devicePixelRatioF()));
}

void PanelNotice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) showPicture();
    QWidget::changeEvent(event);
}

} // namespace revisit
