// What lies over the picture, looked at pixel by pixel.

#include "viewer/frame/contact_sheet.h"
#include "viewer/frame/frame_overlays.h"
#include "viewer/frame/state_track.h"
#include "viewer/frame/tool_painter.h"
#include "viewer/frame/touch_painter.h"

#include "tests/viewer/sample_session.h"
#include "tests/viewer/view_fixture.h"
#include "viewer/theme.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

#include <cmath>
#include <functional>
#include <future>

namespace revisit {

class TestFrameOverlays final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsEachKindWhereItWas_data();
    void drawsEachKindWhereItWas();
    void turnsSwipesWithTheDevice();
    void joinsPinchesAndRotations();
    void keepsWhatHasGoneBy();
    void coloursKeepApartForAllEyes();
    void hatchesMasksOnly();
    void locksKeepToTheCorner();
    void rageStarsAreSeenThrough();
    void drawsTheGridAtItsLines();
    void loupeShowsThePixelsAndTheirColour();
    void loupeShowsItsRasterOnAnyColour();
    void badgesKeepToTheirSide();
    void badgesHaveRoomForTheirWords();
    void statesFollowTheEvents_data();
    void statesFollowTheEvents();
    void statesEndAndMomentsPass();
    void crashEndsTheApp();
    void sheetSpreadsOverTime();
    void sheetShowsTheFrames();
};

namespace {

constexpr int kSide = 400;

FrameGeometry square(int quarterTurns = 0)
{
    FrameFit fit;
    fit.area = {kSide, kSide};
    fit.canvas = {kSide, kSide};
    fit.picture = {kSide, kSide};
    fit.marginPx = 0;
    fit.quarterTurns = quarterTurns;
    return fitFrame(fit);
}

QImage painted(const std::function<void(QPainter&)>& paint, QColor ground = Qt::gray)
{
    QImage image(kSide, kSide, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    paint(painter);
    return image;
}

/// Whether something was painted inside the rectangle.
bool isTouched(const QImage& image, QRect rect, QColor ground = Qt::gray)
{
    const QRect inside = rect.intersected(image.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x)
            if (image.pixelColor(x, y).rgb() != ground.rgb()) return true;
    return false;
}

TouchMark markAt(TouchKind kind, double x, double y, std::int64_t ms)
{
    TouchMark mark;
    mark.kind = kind;
    mark.start = {ms};
    mark.end = {ms};
    mark.points = {{x, y, mark.start}};
    return mark;
}

Event eventOf(const char* type, const char* name, const QString& payload, std::int64_t ms)
{
    Event event;
    event.time = {ms};
    event.type = type;
    event.name = name;
    event.kind = event.type == "custom" ? EventKind::Custom : EventKind::Other;
    event.json = QStringLiteral(R"({"type":"%1","name":"%2","payload":%3})")
                     .arg(QLatin1String(type), QLatin1String(name), payload)
                     .toStdString();
    return event;
}

/// Linear light seen through a colour-blind eye (Viénot, Brettel, Mollon 1999 for red and green; the blue one after
/// Brettel 1997, simplified to one plane).
std::array<double, 3> seenBy(int eye, QColor color)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    const double r = linear(color.redF());
    const double g = linear(color.greenF());
    const double b = linear(color.blueF());
    static constexpr double kEyes[4][3][3]
        = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
            {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}},
            {{1.01277, 0.13548, -0.14826}, {-0.01243, 0.86812, 0.14431}, {0.07589, 0.80500, 0.11911}}};
    std::array<double, 3> seen{};
    for (std::size_t i = 0; i < 3; ++i)
        seen[i] = std::clamp(kEyes[eye][i][0] * r + kEyes[eye][i][1] * g + kEyes[eye][i][2] * b, 0.0, 1.0);
    return seen;
}

/// CIE76 in Lab.
double difference(const std::array<double, 3>& a, const std::array<double, 3>& b)
{
    const auto lab = [](const std::array<double, 3>& c) {
        const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
        const double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505);
        const double y = f(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
        const double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
        return std::array{116 * y - 16, 500 * (x - y), 200 * (y - z)};
    };
    const auto p = lab(a);
    const auto q = lab(b);
    return std::sqrt(std::pow(p[0] - q[0], 2) + std::pow(p[1] - q[1], 2) + std::pow(p[2] - q[2], 2));
}

double contrastToWhite(QColor color)
{
    const auto c = seenBy(0, color);
    return 1.05 / (0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2] + 0.05);
}

std::shared_ptr<const Recording> sample() { return test::openOffThread(test::makeSampleSession().source); }

} // namespace

void TestFrameOverlays::drawsEachKindWhereItWas_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= static_cast<int>(TouchKind::DeadTap); ++kind)
        QTest::newRow(qPrintable(QStringLiteral("kind %1").arg(kind))) << kind;
}

void TestFrameOverlays::drawsEachKindWhereItWas()
{
    QFETCH(int, kind);
    TouchMark mark = markAt(static_cast<TouchKind>(kind), 300, 100, 1000);
    mark.scale = 1.5;
    mark.angle = 1;
    mark.directionY = 1;
    const TouchTrack track({mark});
    for (const int turns : {0, 1, 2, 3}) {
        const auto geometry = square(turns);
        const QImage image = painted([&](QPainter& painter) { paintTouches(painter, track, {1100}, geometry, {}); });
        const QPoint at = geometry.toWidget(300, 100).toPoint();
        QVERIFY(isTouched(image, QRect(at - QPoint(14, 14), QSize(28, 28))));
        const QPoint opposite = geometry.toWidget(100, 300).toPoint();
        QVERIFY(!isTouched(image, QRect(opposite - QPoint(40, 40), QSize(80, 80))));
    }
    const QImage before = painted([&](QPainter& painter) { paintTouches(painter, track, {999}, square(), {}); });
    QVERIFY(!isTouched(before, before.rect()));
    const QImage after = painted([&](QPainter& painter) { paintTouches(painter, track, {3000}, square(), {}); });
    QVERIFY(!isTouched(after, after.rect()));
}

void TestFrameOverlays::turnsSwipesWithTheDevice()
{
    TouchMark swipe = markAt(TouchKind::Swipe, 200, 200, 1000);
    swipe.directionY = -1; // upwards: the tail lies below
    const TouchTrack track({swipe});
    const auto tailAt = [&](int turns, QPoint offset) {
        const QImage image
            = painted([&](QPainter& painter) { paintTouches(painter, track, {1000}, square(turns), {}); });
        return isTouched(image, QRect(QPoint(200, 200) + offset - QPoint(4, 4), QSize(8, 8)));
    };
    QVERIFY(tailAt(0, {0, 50}));
    QVERIFY(!tailAt(0, {-50, 0}));
    QVERIFY(tailAt(1, {-50, 0})); // below became left
    QVERIFY(!tailAt(1, {0, 50}));
    QVERIFY(tailAt(2, {0, -50}));
}

void TestFrameOverlays::joinsPinchesAndRotations()
{
    const auto event = [](const char* type, const char* value, int ms) {
        return QStringLiteral(R"({"type":"gesture","gestureType":"%1",%2,"x":50,"y":60,"timestamp":%3})")
            .arg(QLatin1String(type), QLatin1String(value))
            .arg(test::kStartMs + ms)
            .toStdString();
    };
    auto source = std::make_shared<MemorySource>("m", "session_" + std::to_string(test::kStartMs) + "_two");
    source->add("events/events_0_" + std::to_string(test::kStartMs + 9000) + ".json",
        test::bytesOf(R"({"events":[)" + event("pinch", R"("scale":1.5)", 1000) + ","
            + event("pinch", R"("scale":1.2)", 1200) + "," + event("pinch", R"("scale":2)", 3000) + ","
            + event("rotation", R"("angle":0.25)", 5000) + "," + event("rotation", R"("angle":0.5)", 5100) + "]}"));
    const auto recording = test::openOffThread(source);
    QVERIFY(recording);
    const TouchTrack track(*recording);
    QCOMPARE(track.marks().size(), 3u);
    QVERIFY(std::abs(track.marks()[0].scale - 1.8) < 1e-9);
    QCOMPARE(track.marks()[0].points.size(), 2u);
    QCOMPARE(track.marks()[1].scale, 2.0);
    QCOMPARE(track.marks()[2].angle, 0.75);
}

void TestFrameOverlays::keepsWhatHasGoneBy()
{
    const TouchTrack track({markAt(TouchKind::Tap, 50, 50, 1000), markAt(TouchKind::Tap, 150, 50, 2000),
        markAt(TouchKind::Tap, 250, 50, 3000), markAt(TouchKind::Tap, 350, 50, 9000)});
    const auto gone = track.goneAt({5000}, 2);
    QCOMPARE(gone.size(), 2u);
    QCOMPARE(gone[0]->start.ms, 2000);
    QCOMPARE(gone[1]->start.ms, 3000);
    QCOMPARE(track.goneAt({3100}, 5).size(), 2u); // the third one still shows
    QVERIFY(track.goneAt({500}, 5).empty());
    TouchStyle style;
    style.historyCount = 2;
    const QImage image = painted([&](QPainter& painter) { paintTouches(painter, track, {5000}, square(), style); });
    QVERIFY(!isTouched(image, QRect(30, 30, 40, 40)));
    QVERIFY(isTouched(image, QRect(130, 30, 40, 40)));
    QVERIFY(isTouched(image, QRect(230, 30, 40, 40)));
    QVERIFY(!isTouched(image, QRect(330, 30, 40, 40)));
}

void TestFrameOverlays::coloursKeepApartForAllEyes()
{
    using Kind = TouchKind;
    for (int kind = 0; kind <= static_cast<int>(Kind::DeadTap); ++kind)
        QVERIFY2(contrastToWhite(touchColor(static_cast<Kind>(kind))) >= 3, qPrintable(QString::number(kind)));
    // Kinds that look alike but for their colour: trails with arrows, and trails of dots.
    const std::pair<Kind, Kind> alike[]{{Kind::Swipe, Kind::Scroll}, {Kind::Swipe, Kind::Pan},
        {Kind::Scroll, Kind::Pan}, {Kind::RageTap, Kind::DeadTap}};
    for (const auto& [a, b] : alike)
        for (int eye = 0; eye < 4; ++eye) {
            const double apart = difference(seenBy(eye, touchColor(a)), seenBy(eye, touchColor(b)));
            QVERIFY2(apart >= 25,
                qPrintable(QStringLiteral("%1 and %2, eye %3: %4").arg(int(a)).arg(int(b)).arg(eye).arg(apart)));
        }
}

void TestFrameOverlays::hatchesMasksOnly()
{
    HierarchySnapshot snapshot;
    HierarchyNode node;
    node.rect = node.visibleRect = {50, 60, 100, 40};
    snapshot.nodes.push_back(node);
    const auto paint = [&](QPainter& painter) { paintMaskedRegions(painter, snapshot, square()); };
    QVERIFY(!isTouched(painted(paint), QRect(0, 0, kSide, kSide)));
    snapshot.nodes[0].isMasked = true;
    for (const QColor ground : {QColor(Qt::black), QColor(Qt::white), QColor(Qt::gray)}) {
        const QImage image = painted(paint, ground);
        QVERIFY(isTouched(image, QRect(60, 65, 14, 14), ground)); // stripes on any ground
        QVERIFY(!isTouched(image, QRect(152, 60, 100, 40), ground));
        QVERIFY(!isTouched(image, QRect(50, 102, 100, 40), ground));
    }
}

void TestFrameOverlays::locksKeepToTheCorner()
{
    HierarchySnapshot snapshot;
    HierarchyNode node;
    node.isMasked = true;
    const auto darkIn = [&](const LogicalRect& region, QRect where) {
        node.rect = node.visibleRect = region;
        snapshot.nodes = {node};
        const QImage image
            = painted([&](QPainter& painter) { paintMaskedRegions(painter, snapshot, square()); }, QColor(Qt::white));
        int count = 0; // darker than any stripe
        for (int y = where.top(); y <= where.bottom(); ++y)
            for (int x = where.left(); x <= where.right(); ++x)
                count += image.pixelColor(x, y).lightness() < 80 ? 1 : 0;
        return count;
    };
    const LogicalRect roomy{50, 60, 100, 40};
    QVERIFY(darkIn(roomy, QRect(136, 63, 11, 10)) > 20); // the trailing corner
    QCOMPARE(darkIn(roomy, QRect(53, 63, 78, 34)), 0); // the words
    QCOMPARE(darkIn({50, 60, 40, 14}, QRect(53, 63, 34, 8)), 0); // no room
}

void TestFrameOverlays::rageStarsAreSeenThrough()
{
    const auto paint = [](TouchKind kind) {
        const TouchTrack track({markAt(kind, 200, 200, 1000)});
        return painted([&](QPainter& painter) { paintTouches(painter, track, {1600}, square(), {}); });
    };
    const QImage image = paint(TouchKind::RageTap);
    for (const QPoint inside : {QPoint(200, 200), QPoint(195, 203), QPoint(204, 196)})
        QVERIFY(std::abs(image.pixelColor(inside).lightness() - QColor(Qt::gray).lightness()) < 30);
    int line = 0;
    for (int y = 178; y < 190; ++y) // the ray that points up
        line += difference(seenBy(0, image.pixelColor(200, y)), seenBy(0, touchColor(TouchKind::RageTap))) < 10 ? 1 : 0;
    QVERIFY2(line >= 2, qPrintable(QString::number(line)));
}

void TestFrameOverlays::drawsTheGridAtItsLines()
{
    const QImage image = painted([](QPainter& painter) { paintGrid(painter, square()); });
    QVERIFY(isTouched(image, QRect(16, 13, 1, 1))); // 8 units apart, a light line behind a dark one
    QVERIFY(isTouched(image, QRect(17, 13, 1, 1)));
    QVERIFY(!isTouched(image, QRect(19, 11, 4, 4)));
}

void TestFrameOverlays::loupeShowsThePixelsAndTheirColour()
{
    LoupeView view;
    view.picture = QImage(20, 20, QImage::Format_RGB32);
    view.picture.fill(Qt::white);
    view.picture.setPixelColor(10, 10, QColor(0xAB, 0x12, 0x0F));
    view.pixel = {10, 10};
    view.unit = QStringLiteral("pt");
    QCOMPARE(loupeColor(view), QStringLiteral("#AB120F"));
    const QImage image = painted([&](QPainter& painter) {
        paintLoupe(painter, QRectF(0, 0, kSide, kSide), {40, 40}, view, theme::lightPalette());
    });
    // Its square begins 18 + 4 from the point; the middle of 15 cells of 9 lies 63 in.
    QCOMPARE(image.pixelColor(40 + 22 + 67, 40 + 22 + 67), QColor(0xAB, 0x12, 0x0F));
    QCOMPARE(image.pixelColor(40 + 22 + 67 + 18, 40 + 22 + 67), QColor(Qt::white));
    view.pixel = {20, 3};
    QVERIFY(loupeColor(view).isEmpty());
}

void TestFrameOverlays::loupeShowsItsRasterOnAnyColour()
{
    for (const QColor color : {QColor(Qt::white), QColor(Qt::black), QColor(127, 127, 127), QColor(128, 128, 128),
             QColor(Qt::red), QColor(Qt::yellow)}) {
        LoupeView view;
        view.picture = QImage(20, 20, QImage::Format_RGB32);
        view.picture.fill(color);
        view.pixel = {10, 10};
        const QImage image = painted([&](QPainter& painter) {
            paintLoupe(painter, QRectF(0, 0, kSide, kSide), {40, 40}, view, theme::lightPalette());
        });
        const int corner = 40 + 22; // of the square; cells of 9
        QCOMPARE(image.pixelColor(corner + 9 + 4, corner + 9 + 4), color); // what is compared is as it is
        for (const QPoint line : {QPoint(9, 13), QPoint(13, 9), QPoint(18, 22), QPoint(22, 18)}) {
            const QColor seen = image.pixelColor(QPoint(corner, corner) + line);
            const int apart = std::abs(seen.red() - color.red()) + std::abs(seen.green() - color.green())
                + std::abs(seen.blue() - color.blue());
            QVERIFY2(apart >= 40 && apart < 200, qPrintable(color.name() + QLatin1Char(' ') + seen.name()));
        }
    }
}

void TestFrameOverlays::badgesKeepToTheirSide()
{
    const std::vector<FrameBadge> badges{{QStringLiteral("Battery 7 %"), Qt::red, false}};
    const auto paint = [&](Qt::LayoutDirection direction) {
        return painted([&](QPainter& painter) {
            painter.setLayoutDirection(direction);
            paintBadges(painter, QRectF(10, 10, 380, 380), badges, theme::lightPalette());
        });
    };
    QVERIFY(isTouched(paint(Qt::LeftToRight), QRect(10, 10, 60, 30)));
    QVERIFY(!isTouched(paint(Qt::LeftToRight), QRect(300, 10, 90, 30)));
    QVERIFY(isTouched(paint(Qt::RightToLeft), QRect(330, 10, 60, 30)));
    QVERIFY(!isTouched(paint(Qt::RightToLeft), QRect(10, 10, 60, 30)));
}

void TestFrameOverlays::badgesHaveRoomForTheirWords()
{
    // An ellipsis in place of the last letter has no ink in the upper half.
    for (const char* text : {"M", "lM", "App crashedM", "iiiM", "Thermal state: seriousM"}) {
        const QString words = QString::fromLatin1(text);
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QRectF letter;
            const QImage image = painted([&](QPainter& painter) {
                painter.setLayoutDirection(direction);
                const QFontMetricsF metrics(painter.font());
                const double before = metrics.horizontalAdvance(words.chopped(1));
                const double start = direction == Qt::LeftToRight
                    ? 10 + 21
                    : 390 - 21 - std::ceil(metrics.horizontalAdvance(words)); // left to right within the words
                letter = QRectF(start + before, 10, metrics.horizontalAdvance(u'M'), metrics.height() / 2 + 4);
                paintBadges(painter, QRectF(10, 10, 380, 380), {{words, Qt::red, false}}, theme::lightPalette());
            });
            int ink = 0;
            for (int y = 14; y < letter.bottom(); ++y)
                for (int x = qRound(letter.left()); x < letter.right() - 1; ++x)
                    if (image.pixelColor(x, y).lightness() < 128) ++ink;
            QVERIFY2(ink > 0, text);
        }
    }
}

void TestFrameOverlays::statesFollowTheEvents_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("payload");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* payload, const char* text) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(name), QLatin1String(payload))))
            << QString::fromLatin1(name) << QString::fromLatin1(payload) << QString::fromLatin1(text);
    };
    row("keyboardDidShow", "{}", "Keyboard open");
    row("keyboard_hide", "{}", "");
    row("keyboard", R"({"visible":true})", "Keyboard open");
    row("orientation_change", R"({"orientation":"landscape-left"})", "Landscape");
    row("orientation_change", R"({"orientation":"portrait"})", "");
    row("Thermal State Changed", R"({"state":"serious"})", "Thermal state: serious");
    row("thermal_state", R"({"thermalState":3})", "Thermal state: critical");
    row("thermal_state", R"({"thermalState":0})", "");
    row("memory_warning", "{}", "Memory warning");
    row("low_power_mode", R"({"enabled":true})", "Low power mode");
    row("low_power_mode", R"({"enabled":false})", "");
    row("battery", R"({"level":0.08})", "Battery 8 %");
    row("battery", R"({"level":15})", "Battery 15 %");
    row("battery", R"({"level":0.9})", "");
    row("battery", R"("{\"level\":0.05}")", "Battery 5 %"); // JSON in a string, as the SDKs write it
    row("low_disk_space", "{}", "Storage almost full");
    row("connectivity", R"({"connected":false})", "No connection");
    row("connectivity", R"({"networkType":"wifi"})", "");
    row("purchase", R"({"state":"critical"})", "");
}

void TestFrameOverlays::statesFollowTheEvents()
{
    QFETCH(QString, name);
    QFETCH(QString, payload);
    QFETCH(QString, text);
    const auto change = stateChangeOf(eventOf("custom", name.toLatin1().constData(), payload, 1000));
    std::vector<StateChange> changes;
    if (change) changes.push_back(*change);
    const auto shown = StateTrack(std::move(changes)).at({1500});
    QCOMPARE(shown.empty() ? QString() : displayText(shown.front()), text);
}

void TestFrameOverlays::statesEndAndMomentsPass()
{
    const auto of = [](StateKind kind, StateLevel level, std::int64_t ms) {
        return StateChange{{ms}, kind, level, QStringLiteral("x")};
    };
    const StateTrack track({of(StateKind::Keyboard, StateLevel::Normal, 5000),
        of(StateKind::Keyboard, StateLevel::Notice, 1000), of(StateKind::Memory, StateLevel::Warning, 2000)});
    QCOMPARE(track.changeCount(), 3u);
    QVERIFY(track.at({999}).empty());
    QCOMPARE(track.at({1000}).size(), 1u);
    QCOMPARE(track.at({2000}).size(), 2u);
    QCOMPARE(track.at({5000}).size(), 1u); // the keyboard closed
    QVERIFY(track.at({2000 + StateTrack::kMomentLength.ms}).empty());
}

void TestFrameOverlays::crashEndsTheApp()
{
    auto source = std::make_shared<MemorySource>("m", "session_" + std::to_string(test::kStartMs) + "_crash");
    const std::string at = std::to_string(test::kStartMs + 4000);
    source->add("events/events_0_" + at + ".json",
        test::bytesOf(
            R"({"events":[{"type":"log","message":"x","timestamp":)" + std::to_string(test::kStartMs + 100) + "}]}"));
    source->add("faults/a.json",
        test::bytesOf(R"({"incidentId":"a","category":"signal","identifier":"SIGSEGV","timestampMs":)" + at
            + R"(,"frames":[]})"));
    const auto recording = test::openOffThread(source);
    QVERIFY(recording);
    const StateTrack track(*recording);
    QVERIFY(track.at({test::kStartMs + 3999}).empty());
    const auto after = track.at({test::kStartMs + 4000});
    QCOMPARE(after.size(), 1u);
    QCOMPARE(displayText(after[0]), QStringLiteral("App crashed"));
    QCOMPARE(after[0].level, StateLevel::Critical);
}

void TestFrameOverlays::sheetSpreadsOverTime()
{
    const auto recording = sample();
    const auto all = framesForSheet(*recording, std::nullopt, 1000);
    QCOMPARE(all.size(), recording->frames().size());
    const auto six = framesForSheet(*recording, std::nullopt, 6);
    QCOMPARE(six.size(), 6u);
    QCOMPARE(six.front(), 0u);
    QCOMPARE(six.back(), recording->frames().size() - 1);
    QVERIFY(std::is_sorted(six.begin(), six.end()));
    const PlayRange range{{2000}, {4000}};
    for (const std::size_t frame : framesForSheet(*recording, range, 1000)) {
        const auto at = recording->clock().toPlayable(recording->frames()[frame].time).ms;
        QVERIFY(at >= 2000 && at <= 4000);
    }
    QCOMPARE(framesForSheet(*recording, range, 1000).size(), 5u); // 2200, 2600, 3000, 3400, 3800
    QVERIFY(framesForSheet(*recording, PlayRange{{10}, {20}}, 5).empty());
}

void TestFrameOverlays::sheetShowsTheFrames()
{
    const auto recording = sample();
    ContactSheet sheet{recording, {0, 20}, std::nullopt, QStringLiteral("sample"), theme::lightPalette()};
    const auto made = std::async(std::launch::async, [&] { return renderSheet(sheet); }).get();
    QVERIFY(made.has_value());
    // Two tiles side by side: their shades are those of frames 0 and 20.
    const auto shadeIn = [&](int column) {
        const int x = 16 + column * (ContactSheet::kTileWidthPx + 16) + 110;
        return qGray(made->pixel(x, made->height() / 2));
    };
    QVERIFY2(std::abs(shadeIn(0) - 20) <= 4, qPrintable(QString::number(shadeIn(0))));
    QVERIFY2(std::abs(shadeIn(1) - 120) <= 4, qPrintable(QString::number(shadeIn(1))));
    StopSource stop;
    stop.requestStop();
    const auto cancelled = std::async(std::launch::async, [&] { return renderSheet(sheet, stop.token()); }).get();
    QVERIFY(!cancelled && cancelled.error().code == Errc::Cancelled);
    sheet.frames.clear();
    const auto none = std::async(std::launch::async, [&] { return renderSheet(sheet); }).get();
    QVERIFY(!none && none.error().code == Errc::NotFound);
}

} // namespace revisit

QTEST_MAIN(revisit::TestFrameOverlays)
#include "tst_frame_overlays.moc"
