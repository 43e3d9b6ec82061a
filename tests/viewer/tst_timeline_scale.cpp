#include "viewer/timeline/time_ruler.h"
#include "viewer/timeline/timeline_scale.h"

#include <QLocale>
#include <QScopeGuard>
#include <QtTest>

#include <random>

using namespace revisit;

class TestTimelineScale : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void timeSurvivesTheWayToPixelsAndBack();
    void zoomKeepsTheTimeUnderTheCursor();
    void zoomingInAndOutEndsWhereItBegan();
    void neverLeavesTheSession();
    void fittedShowsEverythingAndStaysFittedWhenResized();
    void fittedIsKnownAsSuchAtEveryWidth();
    void showingPutsTheSpanInsideWithAMargin();
    void revealingMovesTheLeast();
    void ticksAreNiceAndFarEnoughApart_data();
    void ticksAreNiceAndFarEnoughApart();
    void ticksLieInTheVisibleRangeInOrder();
    void timesReadWell_data();
    void timesReadWell();
    void lengthsHaveTheLanguagesDecimalSign();
    void momentsTellWhatThePlayerLeavesOut();
    void rulerLabelsNeverOverlap_data();
    void rulerLabelsNeverOverlap();
};

namespace {

TimelineScale randomScale(std::mt19937& random)
{
    std::uniform_int_distribution<std::int64_t> length(1, 8 * 3600 * 1000);
    std::uniform_real_distribution<double> width(50, 4000);
    std::uniform_real_distribution<double> part(0, 1);
    auto scale = TimelineScale::fitted({length(random)}, width(random));
    scale = scale.zoomed(part(random) * scale.widthPx, 1 + part(random) * 200);
    return scale.panned((part(random) - 0.5) * 10000);
}

} // namespace

void TestTimelineScale::timeSurvivesTheWayToPixelsAndBack()
{
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        const TimelineScale scale = randomScale(random);
        const SessionTime time{
            std::uniform_int_distribution<std::int64_t>(0, static_cast<std::int64_t>(scale.lengthMs))(random)};
        QCOMPARE(scale.timeAt(scale.xOf(time)).ms, time.ms);
    }
}

void TestTimelineScale::zoomKeepsTheTimeUnderTheCursor()
{
    auto scale = TimelineScale::fitted({600000}, 1000).zoomed(500, 8);
    const double before = scale.msAt(400);
    scale = scale.zoomed(400, 2.5);
    QVERIFY(std::abs(scale.msAt(400) - before) < 1e-6);
}

void TestTimelineScale::zoomingInAndOutEndsWhereItBegan()
{
    const auto start = TimelineScale::fitted({600000}, 1000).zoomed(300, 4);
    auto scale = start;
    for (int i = 0; i < 5; ++i) scale = scale.zoomed(300, 1.25);
    for (int i = 0; i < 5; ++i) scale = scale.zoomed(300, 1 / 1.25);
    QVERIFY(std::abs(scale.originMs - start.originMs) < 1e-6);
    QVERIFY(std::abs(scale.msPerPx - start.msPerPx) < 1e-9);
}

void TestTimelineScale::neverLeavesTheSession()
{
    std::mt19937 random(11);
    for (int round = 0; round < 2000; ++round) {
        const TimelineScale scale = randomScale(random);
        QVERIFY(scale.originMs >= 0);
        QVERIFY(scale.msPerPx >= TimelineScale::kMinMsPerPx);
        QVERIFY(scale.isFitted() || scale.originMs + scale.visibleMs() <= scale.lengthMs + 1e-6);
        QVERIFY(scale.timeAt(-1e9).ms >= 0);
        QVERIFY(static_cast<double>(scale.timeAt(1e9).ms) <= scale.lengthMs);
    }
}

void TestTimelineScale::fittedShowsEverythingAndStaysFittedWhenResized()
{
    const auto scale = TimelineScale::fitted({43000}, 860);
    QCOMPARE(scale.xOf({0}), 0.0);
    QCOMPARE(scale.xOf({43000}), 860.0);
    QCOMPARE(scale.resized(1720).xOf({43000}), 1720.0);
    QCOMPARE(scale.zoomed(100, 0.1).msPerPx, scale.msPerPx); // never wider than the session
}

void TestTimelineScale::fittedIsKnownAsSuchAtEveryWidth()
{
    for (int width = 1; width < 3000; ++width) {
        const auto scale = TimelineScale::fitted({14'000}, width);
        QVERIFY2(scale.isFitted(), qPrintable(QString::number(width)));
        QVERIFY(scale.resized(width - 0.5).isFitted());
        QVERIFY(!scale.zoomed(0, 1.01).isFitted());
    }
}

void TestTimelineScale::showingPutsTheSpanInsideWithAMargin()
{
    const auto scale = TimelineScale::fitted({600000}, 1000).showing({200000}, {210000});
    QVERIFY(scale.xOf({200000}) > 40 && scale.xOf({200000}) < 60);
    QVERIFY(scale.xOf({210000}) > 940 && scale.xOf({210000}) < 960);
}

void TestTimelineScale::revealingMovesTheLeast()
{
    const auto scale = TimelineScale::fitted({600000}, 1000).showing({200000}, {210000});
    QCOMPARE(scale.revealing({205000}, 50).originMs, scale.originMs);
    QVERIFY(std::abs(scale.revealing({230000}, 50).xOf({230000}) - 950) < 1e-6);
    QVERIFY(std::abs(scale.revealing({100000}, 50).xOf({100000}) - 50) < 1e-6);
}

void TestTimelineScale::ticksAreNiceAndFarEnoughApart_data()
{
    QTest::addColumn<double>("msPerPx");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("a minute in 1000 px") << 60.0 << qint64(5000);
    QTest::newRow("closest") << 0.1 << qint64(10);
    QTest::newRow("an hour in 1000 px") << 3600.0 << qint64(300000);
    QTest::newRow("a day in 100 px") << 864000.0 << qint64(24 * 3600 * 1000);
}

void TestTimelineScale::ticksAreNiceAndFarEnoughApart()
{
    QFETCH(double, msPerPx);
    QFETCH(qint64, expected);
    QCOMPARE(niceTickStep(msPerPx, 80).ms, expected);
}

void TestTimelineScale::ticksLieInTheVisibleRangeInOrder()
{
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        const TimelineScale scale = randomScale(random);
        const auto ticks = rulerTicks(scale, 80);
        const std::int64_t step = niceTickStep(scale.msPerPx, 80).ms;
        QVERIFY(static_cast<double>(ticks.size()) < 5 * (scale.widthPx / 80 + 3));
        for (std::size_t i = 1; i < ticks.size(); ++i) QVERIFY(ticks[i - 1].time < ticks[i].time);
        for (const RulerTick& tick : ticks) QCOMPARE(tick.isMajor, tick.time.ms % step == 0);
    }
}

void TestTimelineScale::timesReadWell_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<qint64>("precision");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << qint64(7250) << qint64(1000) << QStringLiteral("0:07");
    QTest::newRow("tenths") << qint64(7250) << qint64(100) << QStringLiteral("0:07.2");
    QTest::newRow("milliseconds") << qint64(7250) << qint64(1) << QStringLiteral("0:07.250");
    QTest::newRow("minutes") << qint64(754000) << qint64(1000) << QStringLiteral("12:34");
    QTest::newRow("hours") << qint64(3723000) << qint64(1000) << QStringLiteral("1:02:03");
    QTest::newRow("before the start") << qint64(-1500) << qint64(100) << QStringLiteral("-0:01.5");
}

void TestTimelineScale::timesReadWell()
{
    QFETCH(qint64, ms);
    QFETCH(qint64, precision);
    QFETCH(QString, text);
    QCOMPARE(formatPlayTime({ms}, {precision}), text);
}

void TestTimelineScale::lengthsHaveTheLanguagesDecimalSign()
{
    const QLocale before;
    const auto back = qScopeGuard([before] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(formatSpan({2600}), QStringLiteral("2,6 s"));
    QCOMPARE(exactSpan({2600}), QStringLiteral("2,600 s"));
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(formatSpan({2600}), QStringLiteral("2.6 s"));
}

void TestTimelineScale::momentsTellWhatThePlayerLeavesOut()
{
    const std::vector<LifecycleMark> marks{{{10'000}, true}, {{70'000}, false}};
    const SessionClock clock({1'000}, {100'000}, marks);
    const auto text = [&](std::int64_t ms) { return formatMoment(clock.moment({ms})); };
    QCOMPARE(text(5'250), QStringLiteral("0:04.250"));
    QCOMPARE(text(69'500), QStringLiteral("0:11.000 \u2212 500 ms")); // before the app came back
    QCOMPARE(text(12'000), QStringLiteral("0:11.000 \u2212 58.000 s"));
    QCOMPARE(text(678), QStringLiteral("0:00.000 \u2212 322 ms")); // before the session
    QCOMPARE(text(100'500), QStringLiteral("0:41.000 + 500 ms")); // after it
}

void TestTimelineScale::rulerLabelsNeverOverlap_data()
{
    QTest::addColumn<double>("msPerPx");
    QTest::addColumn<double>("originMs");
    QTest::addColumn<double>("charPx");
    QTest::addColumn<QString>("first"); // of the labels that show
    QTest::newRow("from the start") << 11.9 << 0.0 << 6.5 << "0:00";
    QTest::newRow("a tick just out of sight") << 9.0 << 6'800.0 << 6.5 << "0:07";
    QTest::newRow("a tick at the edge") << 9.0 << 7'050.0 << 6.5 << "0:07";
    QTest::newRow("words wider than their ticks are apart") << 0.0119 << 3'600'001.0 << 16.0 << "1:00:00.002";
}

void TestTimelineScale::rulerLabelsNeverOverlap()
{
    QFETCH(double, msPerPx);
    QFETCH(double, originMs);
    QFETCH(double, charPx);
    QFETCH(QString, first);
    TimelineScale scale{originMs, msPerPx, 1000, 4'000'000};
    const auto widthOf = [charPx](const QString& text) { return static_cast<double>(text.size()) * charPx; };
    const auto check = [&] {
        const auto labels = rulerLabels(scale, 84, -10, widthOf);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (labels[i].x < -10) return false;
            if (i > 0 && labels[i].x < labels[i - 1].x + labels[i - 1].width) return false;
        }
        return !labels.empty();
    };
    QCOMPARE(rulerLabels(scale, 84, -10, widthOf).front().text, first);
    for (int step = 0; step < 200; ++step) { // wherever the view begins
        QVERIFY2(check(), qPrintable(QString::number(scale.originMs)));
        scale.originMs += msPerPx * 1.7;
    }
}

QTEST_GUILESS_MAIN(TestTimelineScale)
#include "tst_timeline_scale.moc"
