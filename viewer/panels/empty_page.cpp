#include "viewer/panels/empty_page.h"

#include "viewer/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace revisit {

EmptyPage::EmptyPage(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_buttons(new QVBoxLayout)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_buttons->setSpacing(theme::kSpace2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace6, theme::kSpace4, theme::kSpace6, theme::kSpace4);
    column->setSpacing(theme::kSpace3);
    column->addStretch();
    column->addWidget(m_text);
    column->addLayout(m_buttons);
    column->addStretch();
}

void EmptyPage::setText(const QString& text) { m_text->setText(text); }

QString EmptyPage::text() const { return m_text->text(); }

QPushButton* EmptyPage::addButton(const QString& text)
{
    auto* button = new QPushButton(text, this);
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace revisit
