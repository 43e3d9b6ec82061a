#include "viewer/timeline/hover_card.h"

#include "viewer/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr double kMaxTextWidth = 280;
constexpr int kPadding = theme::kSpace2;

QFont bold(const QFont& base)
{
    QFont font = base;
    font.setBold(true);
    return font;
}

} // namespace

HoverCard::HoverCard(QWidget* owner)
    : QWidget(owner)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

QSizeF HoverCard::pictureSize() const
{
    if (m_picture.isNull()) return {};
    return QSizeF(m_picture.size()).scaled(m_pictureHeight * 1.4, m_pictureHeight, Qt::KeepAspectRatio);
}

QRectF HoverCard::textRect(double maxWidth) const
{
    const QRectF title = QFontMetricsF(bold(font())).boundingRect(m_title);
    const QRectF text
        = QFontMetricsF(theme::smallFont(font())).boundingRect(QRectF(0, 0, maxWidth, 400), Qt::TextWordWrap, m_text);
    const double textHeight = m_text.isEmpty() ? 0 : text.height() + theme::kSpace1;
    return {0, 0, std::ceil(std::max(title.width(), text.width())) + 2, std::ceil(title.height() + textHeight)};
}

void HoverCard::setContent(const QString& title, const QString& text)
{
    if (title == m_title && text == m_text) return;
    m_title = title;
    m_text = text;
    refit();
}

void HoverCard::setPicture(const QImage& picture)
{
    m_picture = picture;
    refit();
}

void HoverCard::setPictureHeight(int height)
{
    if (height == m_pictureHeight) return;
    m_pictureHeight = height;
    refit();
}

void HoverCard::refit()
{
    const QSizeF picture = pictureSize();
    const QRectF text = textRect(kMaxTextWidth);
    const double gap = picture.isEmpty() ? 0 : kPadding;
    resize(QSizeF(
        picture.width() + gap + text.width() + 2 * kPadding, std::max(picture.height(), text.height()) + 2 * kPadding)
               .toSize());
    update();
}

void HoverCard::showAt(const QPoint& globalPoint)
{
    QWidget* top = parentWidget()->window();
    if (parent() != top) setParent(top);
    const QPoint point = top->mapFromGlobal(globalPoint);
    const int x = std::clamp(point.x() + 14, 4, std::max(4, top->width() - width() - 4));
    const int above = point.y() - height() - 14;
    move(x, above >= 4 ? above : std::min(point.y() + 18, std::max(4, top->height() - height() - 4)));
    show();
    raise();
}

void HoverCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::color(theme::Surface::Border, palette()));
    painter.setBrush(theme::color(theme::Surface::PanelRaised, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kRadius, theme::kRadius);
    QRectF text = QRectF(rect()).adjusted(kPadding, kPadding, -kPadding, -kPadding);
    if (!m_picture.isNull()) {
        const QSizeF size = pictureSize();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(text.topLeft(), size), m_picture);
        text.setLeft(text.left() + size.width() + kPadding);
    }
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(bold(font()));
    const double titleHeight = QFontMetricsF(painter.font()).height();
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop, m_title);
    painter.setFont(theme::smallFont(font()));
    painter.setPen(theme::color(theme::Surface::MutedText, palette()));
    painter.drawText(text.adjusted(0, titleHeight + theme::kSpace1 / 2.0, 0, 0), Qt::TextWordWrap, m_text);
}

} // namespace revisit
