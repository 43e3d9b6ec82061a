#include "viewer/timeline/hover_card.h"

#include "viewer/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QScreen>

#include <algorithm>
#include <array>
#include <cmath>

namespace revisit {

namespace {

constexpr double kMaxTextWidth = 280;
constexpr int kPadding = theme::kSpace2;
constexpr int kApart = theme::kSpace1; ///< from what the card must not cover, and from the edges

QFont bold(const QFont& base)
{
    QFont font = base;
    font.setBold(true);
    return font;
}

} // namespace

HoverCard::HoverCard(QWidget* owner)
    : QWidget(owner)
    , m_owner(owner)
{
    connect(owner, &QObject::destroyed, this, &QObject::deleteLater); // may be a child of the window by then
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_ShowWithoutActivating);
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
    if (isVisible()) place(); // a picture that came later must not make it grow over what it stands beside
    update();
}

std::optional<QPoint> HoverCard::placeOutside(
    const QSize& size, const QRect& subject, const QRect& room, const QPoint& point)
{
    const QRect inside = room.adjusted(kApart, kApart, -kApart, -kApart);
    if (size.width() > inside.width() || size.height() > inside.height()) return std::nullopt;
    const int x = std::clamp(point.x() - size.width() / 2, inside.left(), inside.right() + 1 - size.width());
    const int y = std::clamp(point.y() - size.height() / 2, inside.top(), inside.bottom() + 1 - size.height());
    const std::array<QPoint, 4> places{{{x, subject.top() - kApart - size.height()}, {x, subject.bottom() + 1 + kApart},
        {subject.left() - kApart - size.width(), y}, {subject.right() + 1 + kApart, y}}};
    const auto place
        = std::ranges::find_if(places, [&](const QPoint& each) { return inside.contains(QRect(each, size)); });
    return place == places.end() ? std::nullopt : std::optional(*place);
}

void HoverCard::showAt(const QPoint& globalPoint, const QRect& subject)
{
    m_point = globalPoint;
    m_subject = subject;
    place();
    show();
    raise();
}

void HoverCard::place()
{
    if (!m_owner) return;
    QWidget* top = m_owner->window();
    const QRect window(top->mapToGlobal(QPoint()), top->size());
    if (const auto inside = placeOutside(size(), m_subject, window, m_point)) {
        become(top, {});
        move(top->mapFromGlobal(*inside));
    } else if (const auto free = placeOutside(size(), m_subject, top->screen()->availableGeometry(), m_point)) {
        become(top, Qt::ToolTip | Qt::FramelessWindowHint | Qt::WindowTransparentForInput);
        move(*free);
    } else {
        become(top, {});
        const QPoint point = top->mapFromGlobal(m_point) + QPoint(14, -height() - 14);
        move(std::clamp(point.x(), kApart, std::max(kApart, top->width() - width() - kApart)),
            std::clamp(point.y(), kApart, std::max(kApart, top->height() - height() - kApart)));
    }
}

void HoverCard::become(QWidget* parent, Qt::WindowFlags flags)
{
    if (parentWidget() == parent && isWindow() == flags.testFlag(Qt::ToolTip)) return;
    const bool wasVisible = isVisible();
    setParent(parent, flags); // hides
    setVisible(wasVisible);
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
