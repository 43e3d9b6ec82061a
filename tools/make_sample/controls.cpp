#include "tools/make_sample/controls.h"

namespace revisit::sample {

View label(QRectF frame, const QString& content, const TextStyle& style)
{
    View result = view("UILabel", frame,
        [content, style](QPainter& painter, const QRectF& bounds) { text(painter, bounds, content, style); });
    result.node.text = content.toStdString();
    return result;
}

View iconView(QRectF frame, Icon which, QColor colour)
{
    View result = view("UIImageView", frame,
        [which, colour](QPainter& painter, const QRectF& bounds) { icon(painter, bounds, which, colour); });
    result.node.hasImage = true;
    return result;
}

View iconButton(QRectF frame, std::string testId, std::string accessibilityLabel, Icon which, QColor ink, QColor ground)
{
    View result = tappable(frame, std::move(testId), std::move(accessibilityLabel));
    result.paint = [which, ink, ground](QPainter& painter, const QRectF& bounds) {
        fill(painter, bounds, ground, bounds.height() / 2);
        const double inset = bounds.width() * 0.24;
        icon(painter, bounds.adjusted(inset, inset, -inset, -inset), which, ink);
    };
    return result;
}

View button(QRectF frame, std::string testId, const QString& title, const ButtonLook& look)
{
    View result = view("UIButton", frame, [title, look](QPainter& painter, const QRectF& bounds) {
        fill(painter, bounds, look.isPressed ? look.ground.darker(124) : look.ground, 16);
        if (!look.isBusy) {
            text(painter, bounds, title, {17, Weight::SemiBold, look.ink, Qt::AlignCenter});
            return;
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{look.ink, 2.6, Qt::SolidLine, Qt::RoundCap});
        painter.drawArc(QRectF{bounds.center() - QPointF{10, 10}, QSizeF{20, 20}}, 40 * 16, 260 * 16);
    });
    result.node.testId = std::move(testId);
    result.node.label = result.node.buttonTitle = title.toStdString();
    result.node.isInteractive = true;
    result.node.isEnabled = !look.isBusy;
    return result;
}

View tappable(QRectF frame, std::string testId, std::string accessibilityLabel)
{
    View result = view("RCTViewComponentView", frame);
    result.node.testId = std::move(testId);
    result.node.label = std::move(accessibilityLabel);
    result.node.isInteractive = true;
    result.node.isEnabled = true;
    return result;
}

View picture(QRectF frame, View::Paint paint, std::string accessibilityLabel, double radius)
{
    View result = view("RCTImageComponentView", frame, std::move(paint));
    result.node.label = std::move(accessibilityLabel);
    result.node.hasImage = true;
    result.cornerRadius = radius;
    return result;
}

} // namespace revisit::sample
