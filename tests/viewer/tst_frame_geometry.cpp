#include "viewer/frame/device_painter.h"
#include "viewer/frame/frame_geometry.h"
#include "viewer/frame/frame_measure.h"
#include "viewer/theme.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

namespace revisit {

class TestFrameGeometry final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mapsBothWays_data();
    void mapsBothWays();
    void putsCornersWhereTheTurnPutsThem();
    void keepsTheScreenOnDevicePixels_data();
    void keepsTheScreenOnDevicePixels();
    void asksForThePicturesOwnSize();
    void knowsDevicesByModelAndSize_data();
    void knowsDevicesByModelAndSize();
    void fitsTheWholeDevice_data();
    void fitsTheWholeDevice();
    void drawsTheIslandWhereItIs();
    void measuresInUnitsAndPixels();
    void snapsToEdgesInReach();
    void findsGaps();
    void findsPixels();
    void widensTheGridWhenSmall();
};

namespace {

constexpr LogicalSize kPhone{393, 852};

FrameFit fitOf(DeviceShape shape, int quarterTurns, double ratio = 1)
{
    FrameFit fit;
    fit.area = {700, 900};
    fit.canvas = kPhone;
    fit.picture = {315, 682};
    fit.devicePixelRatio = ratio;
    fit.shape = shape;
    fit.quarterTurns = quarterTurns;
    return fit;
}

bool isNear(QPointF a, QPointF b) { return QLineF(a, b).length() < 1e-6; }

HierarchyNode nodeAt(LogicalRect rect)
{
    HierarchyNode node;
    node.rect = rect;
    node.visibleRect = rect;
    return node;
}

} // namespace

void TestFrameGeometry::mapsBothWays_data()
{
    QTest::addColumn<int>("turns");
    for (const int turns : {0, 1, 2, 3}) QTest::newRow(qPrintable(QString::number(turns))) << turns;
}

void TestFrameGeometry::mapsBothWays()
{
    QFETCH(int, turns);
    const FrameGeometry geometry = fitFrame(fitOf(DeviceShape::PhoneWithIsland, turns));
    for (const QPointF point : {QPointF(0, 0), QPointF(100, 20), QPointF(393, 852), QPointF(3.5, 800)}) {
        const QPointF widget = geometry.toWidget(point.x(), point.y());
        QVERIFY(isNear(geometry.toCanvas(widget), point));
        QVERIFY(geometry.screen.adjusted(-1, -1, 1, 1).contains(widget));
        // The painter's way and the overlays' way agree.
        const QPointF plain = geometry.plainScreen.topLeft() + point * geometry.scale;
        QVERIFY(QLineF(geometry.turn().map(plain), widget).length() < 1); // width and height are rounded apart
    }
    const QRectF box = geometry.toWidget(LogicalRect{10, 20, 100, 50});
    const QSizeF expected = turns % 2 == 0 ? QSizeF(100, 50) : QSizeF(50, 100);
    QVERIFY(std::abs(box.width() - expected.width() * geometry.scale) < 1e-6);
    QVERIFY(std::abs(box.height() - expected.height() * geometry.scale) < 1e-6);
}

void TestFrameGeometry::putsCornersWhereTheTurnPutsThem()
{
    const auto at = [](int turns) { return fitFrame(fitOf(DeviceShape::PlainScreen, turns)); };
    // Clockwise: what was at the top left goes to the top right, then the bottom right, then the bottom left.
    QVERIFY(isNear(at(0).toWidget(0, 0), at(0).screen.topLeft()));
    QVERIFY(isNear(at(1).toWidget(0, 0), at(1).screen.topRight()));
    QVERIFY(isNear(at(2).toWidget(0, 0), at(2).screen.bottomRight()));
    QVERIFY(isNear(at(3).toWidget(0, 0), at(3).screen.bottomLeft()));
    QVERIFY(at(1).screen.width() > at(1).screen.height());
    QVERIFY(isNear(at(1).vectorToWidget(0, 1), QPointF(-1, 0) * at(1).scale)); // down the phone is to the left
}

void TestFrameGeometry::keepsTheScreenOnDevicePixels_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<int>("turns");
    for (const double ratio : {1.0, 1.25, 1.5, 2.0})
        for (const int turns : {0, 1})
            QTest::newRow(qPrintable(QStringLiteral("%1 turned %2").arg(ratio).arg(turns))) << ratio << turns;
}

void TestFrameGeometry::keepsTheScreenOnDevicePixels()
{
    QFETCH(double, ratio);
    QFETCH(int, turns);
    const FrameGeometry geometry = fitFrame(fitOf(DeviceShape::PhoneWithHome, turns, ratio));
    for (const double edge : {geometry.screen.left(), geometry.screen.top(), geometry.screen.right()})
        QVERIFY2(std::abs(edge * ratio - std::round(edge * ratio)) < 1e-6, qPrintable(QString::number(edge)));
}

void TestFrameGeometry::asksForThePicturesOwnSize()
{
    const PixelSize upright = fitFrame(fitOf(DeviceShape::PlainScreen, 0, 2)).screenPixels();
    const PixelSize turned = fitFrame(fitOf(DeviceShape::PlainScreen, 1, 2)).screenPixels();
    QVERIFY(upright.heightPx > upright.widthPx);
    QVERIFY(turned.heightPx > turned.widthPx); // the decoder turns nothing
    QVERIFY(turned.heightPx < upright.heightPx); // but a lying phone fits less
}

void TestFrameGeometry::knowsDevicesByModelAndSize_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("model");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    QTest::addColumn<int>("shape");
    const auto row = [](const char* name, const char* platform, const char* model, double width, double height,
                         DeviceShape shape) {
        QTest::newRow(name) << QString::fromLatin1(platform) << QString::fromLatin1(model) << width << height
                            << static_cast<int>(shape);
    };
    row("iPhone 15 Pro", "ios", "iPhone16,1", 393, 852, DeviceShape::PhoneWithIsland);
    row("iPhone 14", "ios", "iPhone14,7", 390, 844, DeviceShape::PhoneWithNotch);
    row("iPhone 16e", "ios", "iPhone17,5", 390, 844, DeviceShape::PhoneWithNotch);
    row("iPhone SE", "ios", "iPhone14,6", 375, 667, DeviceShape::PhoneWithHome);
    row("simulator with a notch", "ios", "arm64", 390, 844, DeviceShape::PhoneWithNotch);
    row("simulator with an island", "ios", "arm64", 402, 874, DeviceShape::PhoneWithIsland);
    row("iPhone on its side", "ios", "iPhone16,1", 852, 393, DeviceShape::PhoneWithIsland);
    row("iPad", "ios", "iPad14,3", 834, 1194, DeviceShape::Tablet);
    row("Pixel", "android", "Pixel 8", 412, 915, DeviceShape::PhoneWithHole);
    row("old Android", "android", "Nexus 5", 360, 640, DeviceShape::Phone);
    row("Android tablet", "android", "SM-X700", 800, 1280, DeviceShape::Tablet);
    row("web", "web", "Chrome on macOS", 1440, 900, DeviceShape::Browser);
    row("unknown", "", "", 375, 812, DeviceShape::Phone);
}

void TestFrameGeometry::knowsDevicesByModelAndSize()
{
    QFETCH(QString, platform);
    QFETCH(QString, model);
    QFETCH(double, width);
    QFETCH(double, height);
    QFETCH(int, shape);
    RecordingInfo info;
    info.device.platform = platform.toStdString();
    info.device.model = model.toStdString();
    info.canvas = {width, height};
    QCOMPARE(static_cast<int>(deviceShape(info)), shape);
}

void TestFrameGeometry::fitsTheWholeDevice_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<int>("turns");
    for (int shape = 0; shape <= static_cast<int>(DeviceShape::Browser); ++shape)
        for (const int turns : {0, 1, 2, 3})
            QTest::newRow(qPrintable(QStringLiteral("shape %1 turned %2").arg(shape).arg(turns))) << shape << turns;
}

void TestFrameGeometry::fitsTheWholeDevice()
{
    QFETCH(int, shape);
    QFETCH(int, turns);
    const FrameFit fit = fitOf(static_cast<DeviceShape>(shape), turns);
    const FrameGeometry geometry = fitFrame(fit);
    const QRectF area(QPointF(0, 0), fit.area);
    QVERIFY(area.adjusted(14, 14, -14, -14).contains(geometry.device));
    QVERIFY(geometry.device.contains(geometry.screen));
    // It touches the margins in one direction: it is as large as it can be.
    const double free = std::min(area.width() - geometry.device.width(), area.height() - geometry.device.height());
    QVERIFY2(free < 2 * fit.marginPx + 4, qPrintable(QString::number(free)));
}

void TestFrameGeometry::drawsTheIslandWhereItIs()
{
    for (const int turns : {0, 1, 2, 3}) {
        const FrameGeometry geometry = fitFrame(fitOf(DeviceShape::PhoneWithIsland, turns));
        QImage image(700, 900, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintBezel(painter, geometry, DeviceShape::PhoneWithIsland, theme::lightPalette());
        painter.end();
        const double middle = 393 * 0.074; // centre of the island, from the top edge
        QCOMPARE(image.pixelColor(geometry.toWidget(196.5, middle).toPoint()), QColor(Qt::black));
        QCOMPARE(image.pixelColor(geometry.toWidget(196.5, 852 - middle).toPoint()), QColor(Qt::white));
        QCOMPARE(image.pixelColor(geometry.toWidget(196.5, 426).toPoint()), QColor(Qt::white));
    }
}

void TestFrameGeometry::measuresInUnitsAndPixels()
{
    const auto distance = distanceBetween({10, 10}, {40, 50}, {400, 800}, {320, 640}); // 0.8 pixels per unit
    QCOMPARE(distance.x, 30.0);
    QCOMPARE(distance.y, 40.0);
    QCOMPARE(distance.length, 50.0);
    QCOMPARE(distance.lengthPx, 40.0);
    QCOMPARE(distanceText(distance, QStringLiteral("pt")), QStringLiteral("50 pt · 40 px  ↔ 30  ↕ 40"));
    QCOMPARE(distanceText(distanceBetween({0, 0}, {12.5, 0}, {400, 800}, {320, 640}), QStringLiteral("dp")),
        QStringLiteral("12.5 dp · 10 px"));
}

void TestFrameGeometry::snapsToEdgesInReach()
{
    HierarchySnapshot snapshot;
    snapshot.nodes = {nodeAt({0, 0, 400, 800}), nodeAt({100, 200, 80, 40})};
    QCOMPARE(snappedToEdges({97, 210}, &snapshot, 5), QPointF(100, 210)); // its left edge
    QCOMPARE(snappedToEdges({183, 243}, &snapshot, 5), QPointF(180, 240)); // its lower right corner
    QCOMPARE(snappedToEdges({97, 300}, &snapshot, 5), QPointF(97, 300)); // the edge ends before
    QCOMPARE(snappedToEdges({94, 210}, &snapshot, 5), QPointF(94, 210)); // too far
    QCOMPARE(snappedToEdges({2, 797}, &snapshot, 5), QPointF(0, 800)); // the screen's corner
    QCOMPARE(snappedToEdges({97, 210}, nullptr, 5), QPointF(97, 210));
}

void TestFrameGeometry::findsGaps()
{
    const auto inside = gapsBetween({0, 0, 100, 100}, {10, 20, 30, 40});
    QCOMPARE(inside.size(), 4u);
    QCOMPARE(inside[0], QLineF(0, 40, 10, 40));
    QCOMPARE(inside[1], QLineF(40, 40, 100, 40));
    QCOMPARE(inside[2], QLineF(25, 0, 25, 20));
    QCOMPARE(inside[3], QLineF(25, 60, 25, 100));
    const auto beside = gapsBetween({0, 0, 10, 100}, {50, 40, 10, 20});
    QCOMPARE(beside.size(), 1u);
    QCOMPARE(beside[0], QLineF(10, 50, 50, 50)); // at the middle of what they share
    QCOMPARE(gapsBetween({50, 40, 10, 20}, {0, 0, 10, 100}), beside);
    const auto diagonal = gapsBetween({0, 0, 10, 10}, {30, 50, 10, 10});
    QCOMPARE(diagonal.size(), 2u);
    QCOMPARE(diagonal[0].length(), 20.0);
    QCOMPARE(diagonal[1].length(), 40.0);
    QVERIFY(gapsBetween({0, 0, 10, 10}, {5, 5, 10, 10}).empty());
}

void TestFrameGeometry::findsPixels()
{
    QCOMPARE(pixelAt({0, 0}, {400, 800}, {320, 640}), QPoint(0, 0));
    QCOMPARE(pixelAt({1.3, 1.2}, {400, 800}, {320, 640}), QPoint(1, 0));
    QCOMPARE(pixelAt({400, 800}, {400, 800}, {320, 640}), QPoint(319, 639));
    QCOMPARE(pixelAt({5, 5}, {400, 800}, {}), QPoint(-1, -1));
    const QPoint pixel(17, 600);
    QCOMPARE(pixelAt(canvasPointOf(pixel, {400, 800}, {320, 640}), {400, 800}, {320, 640}), pixel);
}

void TestFrameGeometry::widensTheGridWhenSmall()
{
    QCOMPARE(gridSpacing(1), 8.0);
    QCOMPARE(gridSpacing(0.5), 16.0);
    QCOMPARE(gridSpacing(0.1), 64.0);
    QCOMPARE(gridSpacing(0), 8.0);
}

} // namespace revisit

QTEST_MAIN(revisit::TestFrameGeometry)
#include "tst_frame_geometry.moc"
