#include "decoder/session_clock.h"

#include <QtTest>

#include <random>

using namespace revisit;

namespace {

SessionClock clockOf(std::int64_t end, const std::vector<LifecycleMark>& marks, std::int64_t start = 0)
{
    return {WallTime{start}, WallTime{end}, marks};
}

LifecycleMark background(std::int64_t ms) { return {WallTime{ms}, true}; }
LifecycleMark foreground(std::int64_t ms) { return {WallTime{ms}, false}; }

} // namespace

class TestSessionClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheStartFromTheId_data();
    void readsTheStartFromTheId();
    void agreesWithTheCheckValues();
    void compressesTheSampleBatch();
    void ordersAndPairsMarks();
    void closesAnOpenGapAtTheEnd();
    void keepsShortGaps();
    void knowsWhatLiesInsideAGap();
    void clampsToThePlayer();
    void isMonotoneAndInvertsOutsideGaps();
};

void TestSessionClock::readsTheStartFromTheId_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<qint64>("ms"); // 0: none
    QTest::newRow("sdk") << "session_1773776620852_4474dcb8c2634e99b379b6c14f0b641a" << qint64{1773776620852};
    QTest::newRow("nothing behind") << "session_1773776620852" << qint64{1773776620852};
    QTest::newRow("zero") << "session_0_missing" << qint64{0};
    QTest::newRow("no number") << "session_abc_1" << qint64{0};
    QTest::newRow("letters behind") << "session_123x_1" << qint64{0};
    QTest::newRow("other word") << "Session_123_1" << qint64{0};
    QTest::newRow("too long") << "session_99999999999999999999_1" << qint64{0};
    QTest::newRow("empty") << "" << qint64{0};
}

void TestSessionClock::readsTheStartFromTheId()
{
    QFETCH(const QString, id);
    QFETCH(const qint64, ms);
    const auto start = sessionStartFromId(id.toStdString());
    QCOMPARE(start.value_or(WallTime{}).ms, ms);
    QCOMPARE(start.has_value(), ms != 0);
}

void TestSessionClock::agreesWithTheCheckValues()
{
    const SessionClock clock = clockOf(100'000, {background(10'000), foreground(70'000)});
    QCOMPARE(clock.toWall({5'000}).ms, 5'000);
    QCOMPARE(clock.toWall({11'000}).ms, 11'000);
    QCOMPARE(clock.toWall({12'000}).ms, 70'000);
    QCOMPARE(clock.toWall({22'000}).ms, 80'000);
    QCOMPARE(clock.toPlayable({80'000}).ms, 22'000);
    const SessionClock other = clockOf(400'000, {background(11'000), foreground(311'000)});
    QCOMPARE(other.toPlayable({311'000}).ms, 13'000);
    QCOMPARE(other.toPlayable({321'000}).ms, 23'000);
    QCOMPARE(other.playable().ms, 102'000);
}

void TestSessionClock::compressesTheSampleBatch()
{
    constexpr std::int64_t kStart = 1'767'225'600'000;
    const SessionClock clock
        = clockOf(kStart + 15'200, {background(kStart + 3'000), foreground(kStart + 9'000)}, kStart);
    QCOMPARE(clock.toPlayable({kStart + 9'100}).ms, 5'100);
    QCOMPARE(clock.playable().ms, 11'200);
}

void TestSessionClock::ordersAndPairsMarks()
{
    const SessionClock clock = clockOf(90'000,
        {foreground(30'000), background(10'000), background(20'000), foreground(5'000), background(50'000),
            foreground(50'000), foreground(60'000)});
    const std::vector<BackgroundGap> expected{{{10'000}, {30'000}}, {{50'000}, {60'000}}};
    QVERIFY(clock.gaps() == expected);
}

void TestSessionClock::closesAnOpenGapAtTheEnd()
{
    QVERIFY((clockOf(90'000, {background(80'000)}).gaps() == std::vector<BackgroundGap>{{{80'000}, {90'000}}}));
    QVERIFY(clockOf(90'000, {background(90'000)}).gaps().empty());
    QCOMPARE(clockOf(90'000, {background(80'000)}).playable().ms, 82'000);
}

void TestSessionClock::keepsShortGaps()
{
    const SessionClock clock = clockOf(10'000, {background(4'000), foreground(5'500)});
    for (const std::int64_t ms : {3'999, 4'000, 4'700, 5'500, 9'000}) {
        QCOMPARE(clock.toPlayable({ms}).ms, ms);
        QCOMPARE(clock.toWall({ms}).ms, ms);
    }
}

void TestSessionClock::knowsWhatLiesInsideAGap()
{
    const SessionClock clock = clockOf(100'000, {background(10'000), foreground(70'000)});
    QVERIFY(clock.gapAt({10'000}) == nullptr); // items on the borders stay
    QVERIFY(clock.gapAt({70'000}) == nullptr);
    QVERIFY(clock.gapAt({10'001}) == clock.gaps().data());
    QVERIFY(clock.gapAt({69'999}) == clock.gaps().data());
}

void TestSessionClock::clampsToThePlayer()
{
    const SessionClock clock = clockOf(20'000, {}, 10'000);
    QCOMPARE(clock.toPlayable({9'678}).ms, 0); // events may precede the session
    QCOMPARE(clock.toPlayable({25'000}).ms, 10'000);
    QCOMPARE(clockOf(5'000, {}, 10'000).end().ms, 10'000);
    QCOMPARE(clockOf(5'000, {}, 10'000).playable().ms, 0);
}

void TestSessionClock::isMonotoneAndInvertsOutsideGaps()
{
    std::mt19937 random{20260101}; // NOLINT(cert-msc51-cpp): the same cases on every run
    const auto upTo = [&](int limit) { return static_cast<std::int64_t>(random() % static_cast<unsigned>(limit)); };
    for (int round = 0; round < 200; ++round) {
        std::vector<LifecycleMark> marks;
        for (std::int64_t i = upTo(12); i > 0; --i) marks.push_back({WallTime{1'000 + upTo(60'000)}, upTo(2) == 0});
        const SessionClock clock = clockOf(61'000, marks, 1'000);
        SessionTime before{0};
        for (std::int64_t ms = 1'000; ms <= 61'000; ms += 37) {
            const SessionTime at = clock.toPlayable({ms});
            QVERIFY2(at >= before, "player time never runs backwards");
            QVERIFY(at <= SessionTime{clock.playable().ms});
            before = at;
            const bool isInside = clock.gapAt({ms}) != nullptr;
            if (!isInside && std::ranges::none_of(clock.gaps(), [&](const BackgroundGap& gap) {
                    return gap.start.ms == ms && gap.end == gap.start;
                }))
                QCOMPARE(clock.toWall(at).ms, ms);
            QCOMPARE(clock.toPlayable(clock.toWall(at)).ms, at.ms);
        }
    }
}

QTEST_GUILESS_MAIN(TestSessionClock)
#include "tst_session_clock.moc"
