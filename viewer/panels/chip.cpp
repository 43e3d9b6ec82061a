#include "viewer/panels/chip.h"

#include "viewer/arrow_walk.h"
#include "viewer/counted.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QLocale>
#include <QPainter>

namespace revisit {

namespace {

constexpr int kHeight = 24;
constexpr int kPadding = 8;
constexpr int kGap = 5;
constexpr int kIconSide = 14;

} // namespace

Chip::Chip(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setFont(theme::smallFont(font()));
    setAccessibleName(text);
    setCursor(Qt::PointingHandCursor);
    new ArrowWalk(*this);
}

void Chip::setCount(std::optional<std::uint32_t> count)
{
    if (count == m_count) return;
    m_count = count;
    setAccessibleDescription(count ? counted(*count, tr("1 match"), tr("%1 matches")) : QString());
    updateGeometry();
    update();
}

QString Chip::countText() const { return m_count ? QLocale().toString(*m_count) : QString(); }

QSize Chip::sizeHint() const
{
    int width = 2 * kPadding + fontMetrics().horizontalAdvance(text());
    if (!icon().isNull()) width += kIconSide + kGap;
    if (m_count) width += kGap + fontMetrics().horizontalAdvance(countText());
    return {width, kHeight};
}

void Chip::paintEvent(QPaintEvent*)
{
    using theme::Surface;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = theme::color(Surface::Accent, palette());
    const QColor raised = theme::color(Surface::PanelRaised, palette());
    const QColor border = hasFocus() || isChecked() ? accent : theme::color(Surface::Border, palette());
    painter.setPen(QPen(border, hasFocus() ? 2 : 1));
    painter.setBrush(isChecked() ? mixed(accent, raised, 22)
            : underMouse()       ? palette().color(QPalette::Highlight)
                                 : raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kHeight / 2.0 - 1, kHeight / 2.0 - 1);
    QRect inside = rect().adjusted(kPadding, 0, -kPadding, 0);
    if (!icon().isNull()) {
        icon().paint(&painter, QRect(inside.left(), (height() - kIconSide) / 2, kIconSide, kIconSide));
        inside.setLeft(inside.left() + kIconSide + kGap);
    }
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setPen(theme::color(Surface::MutedText, palette()));
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignRight, countText());
}

void Chip::enterEvent(QEnterEvent*) { update(); }

void Chip::leaveEvent(QEvent*) { update(); }

} // namespace revisit
