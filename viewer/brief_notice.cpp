#include "viewer/brief_notice.h"

#include "viewer/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace revisit {

BriefNotice::BriefNotice(QWidget& over)
    : QLabel(&over)
    , m_over(over)
{
    setObjectName(QStringLiteral("briefNotice"));
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    hide();
    over.installEventFilter(this);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
}

void BriefNotice::say(const QString& text)
{
    setText(text);
    place();
    show();
    raise();
    m_timer.start(shownMs(text));
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

int BriefNotice::shownMs(const QString& text)
{
    return std::max(kShownMs, static_cast<int>(text.size()) * kMsPerCharacter);
}

void BriefNotice::place()
{
    setWordWrap(false);
    const QSize wanted = sizeHint();
    const int width = std::min(wanted.width(), m_over.width() - 2 * theme::kSpace2);
    setWordWrap(width < wanted.width());
    const int height = wordWrap() ? heightForWidth(width) : wanted.height();
    setGeometry((m_over.width() - width) / 2, theme::kSpace4, width, height);
}

bool BriefNotice::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && !isHidden()) place();
    return QLabel::eventFilter(watched, event);
}

void BriefNotice::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::color(theme::Surface::Border, palette()), 1));
    painter.setBrush(theme::color(theme::Surface::PanelRaised, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kRadius, theme::kRadius);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace revisit
