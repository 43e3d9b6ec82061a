#include "tools/make_sample/catalog.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

#include <cmath>

namespace revisit::sample {

namespace {

/// Objects are drawn on a square of 100 units and stand on y = 80.
QLinearGradient rounded(const QColor& body, double left = 25, double right = 75)
{
    QLinearGradient gradient{left, 0, right, 0};
    gradient.setColorAt(0, body.darker(125));
    gradient.setColorAt(0.32, body.lighter(116));
    gradient.setColorAt(0.6, body);
    gradient.setColorAt(1, body.darker(148));
    return gradient;
}

void paintGround(QPainter& painter, double centre, double width)
{
    QRadialGradient gradient{centre + 4, 80, width / 2};
    gradient.setColorAt(0, QColor{50, 36, 24, 90});
    gradient.setColorAt(1, QColor{50, 36, 24, 0});
    painter.save();
    painter.translate(0, 80);
    painter.scale(1, 0.16);
    painter.translate(0, -80);
    painter.fillRect(QRectF{centre - width, 80 - width, width * 2, width * 2}, gradient);
    painter.restore();
}

void fillPath(QPainter& painter, const QPainterPath& path, const QBrush& brush) { painter.fillPath(path, brush); }

void paintSprig(QPainter& painter, QPointF foot, double lean, const QColor& leaf)
{
    QPainterPath stem{foot};
    const QPointF tip = foot + QPointF{lean, -34};
    stem.quadTo(foot + QPointF{lean * 0.1, -20}, tip);
    painter.setPen(QPen{leaf.darker(130), 1});
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(stem);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 7; ++i) {
        const QPointF at = stem.pointAtPercent(0.28 + i * 0.11);
        painter.save();
        painter.translate(at);
        painter.rotate((i % 2 == 0 ? 38 : -38) + lean);
        painter.setBrush(i % 2 == 0 ? leaf : leaf.lighter(114));
        painter.drawEllipse(QPointF{i % 2 == 0 ? 4.0 : -4.0, -2}, 5.4, 2.4);
        painter.restore();
    }
}

void paintVase(QPainter& painter, const QColor& body)
{
    const QColor leaf{104, 128, 88};
    paintSprig(painter, {49, 38}, -13, leaf);
    paintSprig(painter, {51, 38}, 12, leaf.darker(110));
    paintSprig(painter, {50, 38}, 1, leaf.lighter(108));
    QPainterPath path{{44, 36}};
    path.cubicTo(46, 46, 29, 48, 29, 62);
    path.cubicTo(29, 74, 37, 80, 42, 80);
    path.lineTo(58, 80);
    path.cubicTo(63, 80, 71, 74, 71, 62);
    path.cubicTo(71, 48, 54, 46, 56, 36);
    path.closeSubpath();
    fillPath(painter, path, rounded(body, 29, 71));
    painter.setBrush(body.darker(160));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF{50, 36}, 6, 1.6);
    painter.setBrush(QColor{60, 44, 34, 46});
    for (int i = 0; i < 30; ++i) // speckles, at places that only look random
        painter.drawEllipse(QPointF{34.0 + i * 37 % 33, 52.0 + i * 53 % 26}, 0.55, 0.55);
}

void paintMug(QPainter& painter, const QColor& body)
{
    painter.setPen(QPen{body.darker(112), 5});
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF{68, 59}, 9, 10);
    QPainterPath path;
    path.addRoundedRect(QRectF{30, 40, 38, 40}, 7, 7);
    fillPath(painter, path, rounded(body, 30, 68));
    painter.setPen(Qt::NoPen);
    painter.setBrush(body.lighter(128));
    painter.drawEllipse(QPointF{49, 42}, 19, 4.4);
    painter.setBrush(QColor{86, 56, 38});
    painter.drawEllipse(QPointF{49, 42.6}, 16, 3.2);
    painter.setBrush(QColor{255, 255, 255, 60});
    painter.drawRect(QRectF{30, 62, 38, 5});
}

void paintBowl(QPainter& painter, const QColor& body)
{
    QPainterPath path{{22, 52}};
    path.cubicTo(24, 72, 38, 80, 50, 80);
    path.cubicTo(62, 80, 76, 72, 78, 52);
    path.closeSubpath();
    fillPath(painter, path, rounded(body, 22, 78));
    painter.setPen(Qt::NoPen);
    painter.setBrush(body.darker(128));
    painter.drawEllipse(QPointF{50, 52}, 28, 6.4);
    painter.setBrush(body.lighter(106));
    painter.drawEllipse(QPointF{50, 53.2}, 24, 4.8);
    for (const auto& [x, y, tone] : {std::tuple{41.0, 47.0, 0}, {53.0, 44.5, 24}, {62.0, 48.5, 10}}) {
        QRadialGradient fruit{x - 2.5, y - 3, 12};
        fruit.setColorAt(0, QColor{246, 188 - tone, 110});
        fruit.setColorAt(1, QColor{206, 112 - tone, 48});
        painter.setBrush(fruit);
        painter.drawEllipse(QPointF{x, y}, 7.4, 7.4);
    }
    QPainterPath rim{{22, 52}};
    rim.cubicTo(30, 60, 70, 60, 78, 52);
    rim.cubicTo(76, 66, 24, 66, 22, 52);
    fillPath(painter, rim, rounded(body, 22, 78));
}

void paintTeapot(QPainter& painter, const QColor& body)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{QColor{170, 124, 82}, 3, Qt::SolidLine, Qt::RoundCap});
    painter.drawArc(QRectF{30, 22, 40, 46}, 20 * 16, 140 * 16);
    QPainterPath spout{{66, 58}};
    spout.cubicTo(76, 56, 76, 46, 83, 42);
    spout.lineTo(86, 46);
    spout.cubicTo(82, 54, 82, 66, 66, 70);
    fillPath(painter, spout, body.darker(118));
    QPainterPath path;
    path.addEllipse(QRectF{26, 43, 46, 37});
    fillPath(painter, path, rounded(body, 26, 72));
    painter.setPen(Qt::NoPen);
    painter.setBrush(body.lighter(114));
    painter.drawEllipse(QPointF{49, 45}, 14, 3.4);
    painter.setBrush(QColor{170, 124, 82});
    painter.drawEllipse(QPointF{49, 40.6}, 3.4, 3.4);
}

void paintPlanter(QPainter& painter, const QColor& body)
{
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 9; ++i) {
        painter.save();
        painter.translate(50, 54);
        painter.rotate(-72 + i * 18);
        painter.setBrush(i % 2 == 0 ? QColor{88, 122, 82} : QColor{118, 150, 98});
        QPainterPath leaf{{0, 0}};
        leaf.cubicTo(-8, -12, -5, -28, 0, -34 + std::abs(i - 4));
        leaf.cubicTo(5, -28, 8, -12, 0, 0);
        painter.drawPath(leaf);
        painter.restore();
    }
    QPainterPath pot{{32, 54}};
    pot.lineTo(68, 54);
    pot.lineTo(63, 80);
    pot.lineTo(37, 80);
    pot.closeSubpath();
    fillPath(painter, pot, rounded(body, 32, 68));
    painter.setBrush(body.lighter(110));
    painter.drawRoundedRect(QRectF{29, 50, 42, 8}, 2, 2);
}

void paintLamp(QPainter& painter, const QColor& body)
{
    QRadialGradient glow{40, 44, 42};
    glow.setColorAt(0, QColor{255, 236, 178, 190});
    glow.setColorAt(1, QColor{255, 236, 178, 0});
    painter.setPen(Qt::NoPen);
    painter.setBrush(glow);
    painter.drawEllipse(QPointF{40, 46}, 42, 36);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{body.darker(140), 2.6, Qt::SolidLine, Qt::RoundCap});
    QPainterPath arm{{64, 78}};
    arm.cubicTo(66, 40, 62, 20, 40, 26);
    painter.drawPath(arm);
    QPainterPath shade{{26, 44}};
    shade.cubicTo(26, 30, 32, 25, 40, 25);
    shade.cubicTo(48, 25, 54, 30, 54, 44);
    shade.closeSubpath();
    fillPath(painter, shade, rounded(body, 26, 54));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor{255, 246, 214});
    painter.drawEllipse(QPointF{40, 44}, 13, 2.6);
    painter.setBrush(body.darker(150));
    painter.drawRoundedRect(QRectF{52, 76, 24, 4}, 2, 2);
}

void paintChair(QPainter& painter, const QColor& body)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{body, 3.2, Qt::SolidLine, Qt::RoundCap});
    painter.drawLine(QPointF{34, 62}, QPointF{28, 80});
    painter.drawLine(QPointF{66, 62}, QPointF{73, 80});
    painter.drawLine(QPointF{38, 62}, QPointF{36, 78});
    painter.drawLine(QPointF{62, 62}, QPointF{64, 78});
    painter.setPen(Qt::NoPen);
    QPainterPath back;
    back.addRoundedRect(QRectF{30, 26, 40, 32}, 12, 12);
    fillPath(painter, back, rounded({198, 178, 152}, 30, 70));
    QPainterPath seat;
    seat.addRoundedRect(QRectF{26, 52, 48, 13}, 6, 6);
    fillPath(painter, seat, rounded({214, 196, 170}, 26, 74));
    painter.setBrush(body.darker(112));
    painter.drawRoundedRect(QRectF{22, 46, 6, 18}, 3, 3);
    painter.drawRoundedRect(QRectF{72, 46, 6, 18}, 3, 3);
}

void paintCushion(QPainter& painter, const QColor& body)
{
    QPainterPath path{{24, 34}};
    path.cubicTo(40, 38, 60, 38, 76, 34);
    path.cubicTo(72, 50, 72, 66, 78, 80);
    path.cubicTo(60, 76, 40, 76, 22, 80);
    path.cubicTo(28, 66, 28, 50, 24, 34);
    fillPath(painter, path, rounded(body, 22, 78));
    painter.save();
    painter.setClipPath(path, Qt::IntersectClip);
    painter.setPen(QPen{QColor{255, 250, 238, 110}, 1.2});
    for (int i = -3; i < 12; ++i) painter.drawLine(QPointF{10.0 + i * 9, 30}, QPointF{34.0 + i * 9, 84});
    painter.restore();
}

void paintCandle(QPainter& painter, const QColor& body)
{
    QPainterPath jar;
    jar.addRoundedRect(QRectF{33, 48, 34, 32}, 5, 5);
    fillPath(painter, jar, rounded(body, 33, 67));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor{255, 250, 240});
    painter.drawEllipse(QPointF{50, 50}, 16, 3.6);
    painter.setBrush(QColor{248, 244, 238});
    painter.drawRoundedRect(QRectF{38, 59, 24, 13}, 1.5, 1.5);
    QRadialGradient glow{50, 38, 18};
    glow.setColorAt(0, QColor{255, 226, 140, 220});
    glow.setColorAt(1, QColor{255, 226, 140, 0});
    painter.setBrush(glow);
    painter.drawEllipse(QPointF{50, 38}, 18, 18);
    QPainterPath flame{{50, 46}};
    flame.cubicTo(44, 42, 48, 36, 50, 30);
    flame.cubicTo(53, 36, 56, 42, 50, 46);
    fillPath(painter, flame, QColor{247, 164, 62});
}

void paintClock(QPainter& painter, const QColor& body)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(body);
    painter.drawEllipse(QPointF{50, 50}, 29, 29);
    painter.setBrush(QColor{250, 247, 241});
    painter.drawEllipse(QPointF{50, 50}, 25, 25);
    painter.setPen(QPen{body, 1.6, Qt::SolidLine, Qt::RoundCap});
    for (int hour = 0; hour < 12; ++hour) {
        painter.save();
        painter.translate(50, 50);
        painter.rotate(hour * 30);
        painter.drawLine(QPointF{0, -22}, QPointF{0, hour % 3 == 0 ? -17.5 : -20});
        painter.restore();
    }
    painter.setPen(QPen{body, 2.4, Qt::SolidLine, Qt::RoundCap});
    painter.drawLine(QPointF{50, 50}, QPointF{40, 43});
    painter.drawLine(QPointF{50, 50}, QPointF{61, 38});
}

void paintPlates(QPainter& painter, const QColor& body)
{
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 4; ++i) {
        const double y = 76 - i * 7;
        painter.setBrush(body.darker(120 + i * 4));
        painter.drawEllipse(QPointF{50, y + 2.4}, 30.0 - i, 6);
        painter.setBrush(i % 2 == 0 ? body.lighter(118) : QColor{242, 238, 230});
        painter.drawEllipse(QPointF{50, y}, 30.0 - i, 6);
    }
    painter.setBrush(body.lighter(136));
    painter.drawEllipse(QPointF{50, 55}, 18, 3.4);
}

void paintCarafe(QPainter& painter, const QColor& body)
{
    QPainterPath path{{44, 26}};
    path.lineTo(56, 26);
    path.lineTo(55, 44);
    path.cubicTo(56, 50, 66, 54, 66, 66);
    path.cubicTo(66, 76, 62, 80, 58, 80);
    path.lineTo(42, 80);
    path.cubicTo(38, 80, 34, 76, 34, 66);
    path.cubicTo(34, 54, 44, 50, 45, 44);
    path.closeSubpath();
    fillPath(painter, path, rounded(body, 34, 66));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor{176, 132, 90});
    painter.drawRoundedRect(QRectF{43.5, 20, 13, 8}, 2, 2);
}

void paintObject(QPainter& painter, Art art, const QColor& body)
{
    using Painter = void (*)(QPainter&, const QColor&);
    constexpr Painter kPainters[] = {paintVase, paintMug, paintBowl, paintTeapot, paintPlanter, paintLamp, paintChair,
        paintCushion, paintCandle, paintClock, paintPlates, paintCarafe};
    kPainters[static_cast<std::size_t>(art)](painter, body);
}

} // namespace

void paintProduct(
    QPainter& painter, const QRectF& where, const Product& product, const QColor& body, const PictureLook& look)
{
    painter.save();
    painter.setClipRect(where, Qt::IntersectClip);
    const QColor backdrop = look.turn == 1 ? product.backdrop.darker(106) : product.backdrop;
    QLinearGradient wall{where.topLeft(), where.bottomRight()};
    wall.setColorAt(0, backdrop.lighter(107));
    wall.setColorAt(1, backdrop.darker(107));
    painter.fillRect(where, wall);
    const double side = std::min(where.width(), where.height()) * (look.turn == 2 ? 1.25 : 0.94);
    painter.translate(where.x() + where.width() * look.centre, where.center().y());
    painter.scale((look.turn == 1 ? -1 : 1) * side / 100, side / 100);
    painter.translate(-50, -51);
    const bool hangs = product.art == Art::Clock;
    painter.fillRect(QRectF{-400, 80, 800, 200}, QColor{70, 48, 30, hangs ? 0 : 18});
    if (!hangs) paintGround(painter, 50, 62);
    paintObject(painter, product.art, body);
    painter.restore();
}

} // namespace revisit::sample
