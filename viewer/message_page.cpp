#include "viewer/message_page.h"

#include "viewer/theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace revisit {

namespace {

constexpr int kPicture = 40;
constexpr int kTextWidth = 360;

/// Paths and ids are words that lines cannot hold: they may break after a separator, and anywhere where none is near.
QString breakable(const QString& text)
{
    constexpr int kLongPart = 32;
    const QChar mayBreak(0x200b); // takes no room
    QString result;
    int part = 0;
    for (const QChar each : text) {
        result += each;
        const bool isSeparator = each == u'/' || each == u'\\' || each == u'_' || each == u'-' || each == u'?';
        part = each.isSpace() || isSeparator ? 0 : part + 1;
        if (isSeparator || part >= kLongPart) {
            result += mayBreak;
            part = 0;
        }
    }
    return result;
}

QLabel* centredLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

MessagePage::MessagePage(Icon icon, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_picture(new QLabel(this))
    , m_title(centredLabel(this))
    , m_text(centredLabel(this))
    , m_progress(new QProgressBar(this))
    , m_buttons(new QVBoxLayout)
{
    QFont heading = font();
    heading.setPointSizeF(heading.pointSizeF() * 1.25);
    heading.setWeight(QFont::DemiBold);
    m_title->setFont(heading);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_picture->setAlignment(Qt::AlignCenter);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(220);
    m_progress->hide();
    layOut();
    setTexts(title, text);
    paintIcon();
}

/// A column of limited width in the middle; wrapped labels need its full width to know their height.
void MessagePage::layOut()
{
    auto* content = new QWidget(this);
    content->setMaximumWidth(kTextWidth);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    column->setSpacing(theme::kSpace2);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    column->addSpacing(theme::kSpace2);
    column->addLayout(m_buttons);
    column->addStretch(3);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
}

void MessagePage::setTexts(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_text->setText(breakable(text));
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void MessagePage::addAction(QAction* action, const QString& text)
{
    const QString shown = text.isEmpty() ? action->text().remove(QLatin1Char('&')) : text;
    auto* button = new QPushButton(action->icon(), shown, this);
    button->setToolTip(action->toolTip());
    button->setProperty("primary", m_buttons->count() == 0);
    button->setMinimumWidth(190);
    if (m_buttons->count() == 0) button->setIcon({}); // its colour is that of plain buttons
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    button->setVisible(action->isVisible());
    connect(action, &QAction::visibleChanged, button, [button, action] { button->setVisible(action->isVisible()); });
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
}

void MessagePage::setProgress(qulonglong done, qulonglong total)
{
    m_progress->show();
    m_progress->setRange(0, static_cast<int>(total));
    m_progress->setValue(static_cast<int>(done));
}

void MessagePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) paintIcon();
    QWidget::changeEvent(event);
}

void MessagePage::paintIcon()
{
    m_picture->setPixmap(icon(m_icon).pixmap(QSize(kPicture, kPicture), devicePixelRatioF(), QIcon::Disabled));
}

} // namespace revisit
