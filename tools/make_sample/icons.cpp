#include "tools/make_sample/ink.h"

#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace revisit::sample {

namespace {

/// Icons are drawn on a grid of 24 units.
QPainterPath house()
{
    QPainterPath path{{4, 11}};
    path.lineTo(12, 4);
    path.lineTo(20, 11);
    path.moveTo(6, 9.5);
    path.lineTo(6, 19.5);
    path.lineTo(18, 19.5);
    path.lineTo(18, 9.5);
    return path;
}

QPainterPath magnifier()
{
    QPainterPath path;
    path.addEllipse(QPointF{10.5, 10.5}, 6, 6);
    path.moveTo(15, 15);
    path.lineTo(20, 20);
    return path;
}

QPainterPath bag()
{
    QPainterPath path;
    path.addRoundedRect(QRectF{5, 8, 14, 12}, 2.5, 2.5);
    path.moveTo(8.5, 10.5);
    path.lineTo(8.5, 7.5);
    path.cubicTo(8.5, 3, 15.5, 3, 15.5, 7.5);
    path.lineTo(15.5, 10.5);
    return path;
}

QPainterPath person()
{
    QPainterPath path;
    path.addEllipse(QPointF{12, 8}, 4, 4);
    path.moveTo(4.5, 20);
    path.cubicTo(5.5, 13.5, 18.5, 13.5, 19.5, 20);
    return path;
}

QPainterPath heart()
{
    QPainterPath path{{12, 20}};
    path.cubicTo(3, 14, 3, 9.5, 4.2, 7.5);
    path.cubicTo(6, 4.4, 10.4, 4.8, 12, 8);
    path.cubicTo(13.6, 4.8, 18, 4.4, 19.8, 7.5);
    path.cubicTo(21, 9.5, 21, 14, 12, 20);
    return path;
}

QPainterPath share()
{
    QPainterPath path{{8, 10}};
    path.lineTo(5.5, 10);
    path.lineTo(5.5, 20);
    path.lineTo(18.5, 20);
    path.lineTo(18.5, 10);
    path.lineTo(16, 10);
    path.moveTo(12, 14.5);
    path.lineTo(12, 3.5);
    path.moveTo(8.5, 6.8);
    path.lineTo(12, 3.5);
    path.lineTo(15.5, 6.8);
    return path;
}

QPainterPath star()
{
    QPainterPath path;
    for (int i = 0; i < 10; ++i) {
        const double radius = i % 2 == 0 ? 9 : 4;
        const double angle = -std::numbers::pi / 2 + i * std::numbers::pi / 5;
        const QPointF point{12 + radius * std::cos(angle), 12.6 + radius * std::sin(angle)};
        if (i == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

QPainterPath truck()
{
    QPainterPath path;
    path.addRoundedRect(QRectF{2.5, 6.5, 11.5, 10}, 1.2, 1.2);
    path.moveTo(14, 10);
    path.lineTo(18, 10);
    path.lineTo(21, 13);
    path.lineTo(21, 16.5);
    path.lineTo(14, 16.5);
    path.addEllipse(QPointF{7, 17.5}, 1.8, 1.8);
    path.addEllipse(QPointF{17, 17.5}, 1.8, 1.8);
    return path;
}

QPainterPath bell()
{
    QPainterPath path{{5, 17}};
    path.cubicTo(8, 14.5, 6, 6, 12, 5.5);
    path.cubicTo(18, 6, 16, 14.5, 19, 17);
    path.closeSubpath();
    path.moveTo(10, 19.5);
    path.cubicTo(11, 20.6, 13, 20.6, 14, 19.5);
    return path;
}

QPainterPath lock()
{
    QPainterPath path;
    path.addRoundedRect(QRectF{6, 10.5, 12, 9}, 2, 2);
    path.moveTo(8.5, 10.5);
    path.lineTo(8.5, 8);
    path.cubicTo(8.5, 3.6, 15.5, 3.6, 15.5, 8);
    path.lineTo(15.5, 10.5);
    return path;
}

QPainterPath pin()
{
    QPainterPath path{{12, 20.5}};
    path.cubicTo(5.5, 13.5, 5.5, 10.5, 5.8, 9.4);
    path.cubicTo(6.8, 2.6, 17.2, 2.6, 18.2, 9.4);
    path.cubicTo(18.5, 10.5, 18.5, 13.5, 12, 20.5);
    path.addEllipse(QPointF{12, 10}, 2.3, 2.3);
    return path;
}

QPainterPath lines(std::initializer_list<QPolygonF> strokes)
{
    QPainterPath path;
    for (const QPolygonF& stroke : strokes) path.addPolygon(stroke);
    return path;
}

QPainterPath card()
{
    QPainterPath path = lines({{{{3.5, 10}, {20.5, 10}}}});
    path.addRoundedRect(QRectF{3.5, 6, 17, 12.5}, 2, 2);
    return path;
}

QPainterPath alert()
{
    QPainterPath path = lines({{{{12, 7.5}, {12, 13}}}, {{{12, 16}, {12, 16.2}}}});
    path.addEllipse(QPointF{12, 12}, 8.5, 8.5);
    return path;
}

QPainterPath pathOf(Icon which)
{
    switch (which) {
    case Icon::Home:
        return house();
    case Icon::Search:
        return magnifier();
    case Icon::Bag:
        return bag();
    case Icon::Person:
        return person();
    case Icon::Heart:
    case Icon::HeartFull:
        return heart();
    case Icon::Back:
        return lines({{{{14.5, 5}, {7.5, 12}, {14.5, 19}}}});
    case Icon::Share:
        return share();
    case Icon::Plus:
        return lines({{{{12, 6}, {12, 18}}}, {{{6, 12}, {18, 12}}}});
    case Icon::Minus:
        return lines({{{{6, 12}, {18, 12}}}});
    case Icon::Check:
        return lines({{{{5.5, 12.5}, {10, 17}, {18.5, 7.5}}}});
    case Icon::Alert:
        return alert();
    case Icon::Card:
        return card();
    case Icon::Truck:
        return truck();
    case Icon::Star:
        return star();
    case Icon::Bell:
        return bell();
    case Icon::Lock:
        return lock();
    case Icon::Pin:
        return pin();
    }
    return {};
}

} // namespace

void icon(QPainter& painter, const QRectF& where, Icon which, const QColor& colour, double stroke)
{
    painter.save();
    painter.translate(where.topLeft());
    painter.scale(where.width() / 24, where.height() / 24);
    painter.setPen(QPen{colour, stroke * 24 / where.width(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    const bool isFilled = which == Icon::HeartFull || which == Icon::Star;
    painter.setBrush(isFilled ? QBrush{colour} : QBrush{Qt::NoBrush});
    painter.drawPath(pathOf(which));
    painter.restore();
}

} // namespace revisit::sample
