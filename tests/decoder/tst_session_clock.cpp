#include "decoder/session_clock.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>

using namespace revisit;

namespace {

SessionClock clockOf(std::int64_t end, const std::vector<LifecycleMark>& marks, std::int64_t start = 0)
{
    return {WallTime{start}, WallTime{end}, marks};
}

LifecycleMark background(std::int64_t ms) { return {WallTime{ms}, true}; }
LifecycleMark foreground(std::int64_t ms) { return {WallTime{ms}, false}; }

/// The rule of the specification, step by step over a list of gaps, to compare with: times in epoch milliseconds.
struct PlainRule {
    struct Gap {
        std::int64_t begin = 0;
        std::int64_t end = 0;
    };
    std::vector<Gap> gaps;

    [[nodiscard]] std::int64_t compress(std::int64_t t) const
    {
        std::int64_t removed = 0;
        for (const Gap& gap : gaps) {
            const std::int64_t keep = std::min<std::int64_t>(2000, gap.end - gap.begin);
            if (t < gap.begin) break;
            if (t <= gap.end) return gap.begin - removed + std::min(t - gap.begin, keep);
            removed += gap.end - gap.begin - keep;
        }
        return t - removed;
    }
    [[nodiscard]] std::int64_t expand(std::int64_t c) const
    {
        std::int64_t removed = 0;
        for (const Gap& gap : gaps) {
            const std::int64_t keep = std::min<std::int64_t>(2000, gap.end - gap.begin);
            const std::int64_t begin = gap.begin - removed;
            if (c < begin) break;
            if (c == begin + keep) return gap.end;
            if (c < begin + keep) return gap.begin + (c - begin);
            removed += gap.end - gap.begin - keep;
        }
        return c + removed;
    }
};

constexpr std::int64_t kStart = 1'767'225'600'000;

/// A session with gaps that do not touch: pauses and gaps of every size from a millisecond to an hour.
struct RandomSession {
    PlainRule rule;
    std::vector<LifecycleMark> marks;
    std::int64_t end = kStart;

    explicit RandomSession(std::mt19937& random)
    {
        const auto upTo = [&](std::int64_t limit) { return 1 + static_cast<std::int64_t>(random()) % limit; };
        const auto span = [&] {
            constexpr std::array<std::int64_t, 5> kSpans{3, 1999, 2001, 60'000, 3'600'000};
            return upTo(kSpans[random() % kSpans.size()]);
        };
        for (std::int64_t i = upTo(9) - 1; i > 0; --i) {
            const std::int64_t begin = end + span();
            end = begin + span();
            rule.gaps.push_back({begin, end});
            marks.push_back(background(begin));
            marks.push_back(foreground(end));
        }
        end += span();
    }
    [[nodiscard]] SessionClock clock() const { return {WallTime{kStart}, WallTime{end}, marks}; }
    /// Moments worth asking for: every border and its neighbours, and random ones.
    [[nodiscard]] std::vector<std::int64_t> moments(std::mt19937& random) const
    {
        std::vector<std::int64_t> times{kStart, kStart - 1, end, end + 1, kStart - 322, end + 100'000};
        for (const PlainRule::Gap& gap : rule.gaps)
            for (const std::int64_t border : {gap.begin, gap.begin + 2000, gap.end})
                for (const std::int64_t near : {-1, 0, 1}) times.push_back(border + near);
        for (int i = 0; i < 50; ++i) times.push_back(kStart + static_cast<std::int64_t>(random()) % (end - kStart + 1));
        return times;
    }
};

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
    void followsTheRuleOfTheSpecification();
    void losesNothingInEitherDirection();
    void orderOfTheMarksDoesNotMatter();
    void repeatedMarksChangeNothing();
    void clipsGapsToTheSession_data();
    void clipsGapsToTheSession();
    void tellsHowFarAMomentIsFromThePlayer();
    void survivesImpossibleTimes();
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

void TestSessionClock::followsTheRuleOfTheSpecification()
{
    std::mt19937 random{7};
    for (int round = 0; round < 300; ++round) {
        const RandomSession session{random};
        const SessionClock clock = session.clock();
        QCOMPARE(clock.gaps().size(), session.rule.gaps.size());
        QCOMPARE(clock.playable().ms, session.rule.compress(session.end) - kStart);
        for (const std::int64_t t : session.moments(random)) {
            if (t < kStart || t > session.end) continue;
            const std::int64_t compressed = session.rule.compress(t);
            QCOMPARE(clock.toPlayable({t}).ms, compressed - kStart);
            QCOMPARE(clock.toWall({compressed - kStart}).ms, session.rule.expand(compressed));
        }
    }
}

void TestSessionClock::losesNothingInEitherDirection()
{
    std::mt19937 random{11};
    for (int round = 0; round < 300; ++round) {
        const RandomSession session{random};
        const SessionClock clock = session.clock();
        for (const std::int64_t t : session.moments(random)) {
            const PlayerMoment moment = clock.moment({t});
            QCOMPARE(clock.wallOf(moment).ms, t);
            const auto isIn = [&](const BackgroundGap& gap) {
                return t >= gap.start.ms + SessionClock::kKeptGap.ms && t < gap.end.ms;
            };
            const bool isPlayed = t >= kStart && t <= session.end && std::ranges::none_of(clock.gaps(), isIn);
            QCOMPARE(moment.beyond.ms == 0, isPlayed);
            QCOMPARE(moment.playable.ms, clock.toPlayable({t}).ms);
        }
        for (int i = 0; i < 100; ++i) {
            const SessionTime playable{static_cast<std::int64_t>(random()) % (clock.playable().ms + 1)};
            QCOMPARE(clock.toPlayable(clock.toWall(playable)).ms, playable.ms);
        }
        QCOMPARE(clock.toPlayable(clock.toWall({clock.playable().ms})).ms, clock.playable().ms);
        QCOMPARE(clock.toWall({0}).ms, clock.gaps().empty() || clock.gaps()[0].start.ms > kStart ? kStart : -1);
    }
}

void TestSessionClock::orderOfTheMarksDoesNotMatter()
{
    std::mt19937 random{13};
    for (int round = 0; round < 100; ++round) {
        RandomSession session{random};
        const SessionClock ordered = session.clock();
        std::ranges::shuffle(session.marks, random);
        QVERIFY(session.clock().gaps() == ordered.gaps());
    }
}

void TestSessionClock::repeatedMarksChangeNothing()
{
    std::mt19937 random{17};
    for (int round = 0; round < 100; ++round) {
        RandomSession session{random};
        const SessionClock once = session.clock();
        const std::vector<LifecycleMark> again = session.marks; // an upload that was sent twice
        session.marks.insert(session.marks.end(), again.begin(), again.end());
        QVERIFY(session.clock().gaps() == once.gaps());
    }
}

void TestSessionClock::clipsGapsToTheSession_data()
{
    QTest::addColumn<qint64>("background");
    QTest::addColumn<qint64>("foreground"); // -1: none
    QTest::addColumn<QString>("gaps");
    QTest::addColumn<qint64>("playable");
    // The session lasts from 10,000 to 100,000.
    QTest::newRow("inside") << qint64{20'000} << qint64{80'000} << "20000-80000" << qint64{32'000};
    QTest::newRow("begins before the session") << qint64{1'000} << qint64{40'000} << "10000-40000" << qint64{62'000};
    QTest::newRow("ends after the session") << qint64{50'000} << qint64{200'000} << "50000-100000" << qint64{42'000};
    QTest::newRow("never ends") << qint64{50'000} << qint64{-1} << "50000-100000" << qint64{42'000};
    QTest::newRow("covers the session") << qint64{5'000} << qint64{200'000} << "10000-100000" << qint64{2'000};
    QTest::newRow("before the session") << qint64{1'000} << qint64{9'000} << "" << qint64{90'000};
    QTest::newRow("up to its start") << qint64{1'000} << qint64{10'000} << "" << qint64{90'000};
    QTest::newRow("after the session") << qint64{150'000} << qint64{200'000} << "" << qint64{90'000};
}

void TestSessionClock::clipsGapsToTheSession()
{
    QFETCH(const qint64, background);
    QFETCH(const qint64, foreground);
    QFETCH(const QString, gaps);
    QFETCH(const qint64, playable);
    std::vector<LifecycleMark> marks{{WallTime{background}, true}};
    if (foreground >= 0) marks.push_back({WallTime{foreground}, false});

    const SessionClock clock = clockOf(100'000, marks, 10'000);

    QString found;
    for (const BackgroundGap& gap : clock.gaps()) found += QStringLiteral("%1-%2").arg(gap.start.ms).arg(gap.end.ms);
    QCOMPARE(found, gaps);
    QCOMPARE(clock.playable().ms, playable);
    QCOMPARE(clock.toPlayable(clock.start()).ms, 0);
    QCOMPARE(clock.toWall({playable}).ms, 100'000);
}

void TestSessionClock::tellsHowFarAMomentIsFromThePlayer()
{
    const SessionClock clock = clockOf(100'000, {background(10'000), foreground(70'000)}, 1'000);
    QCOMPARE(clock.moment({5'000}), (PlayerMoment{{4'000}, {0}}));
    QCOMPARE(clock.moment({11'999}), (PlayerMoment{{10'999}, {0}})); // the part of the gap that is played
    QCOMPARE(clock.moment({12'000}), (PlayerMoment{{11'000}, {-58'000}})); // the rest of it is one moment
    QCOMPARE(clock.moment({69'999}), (PlayerMoment{{11'000}, {-1}}));
    QCOMPARE(clock.moment({70'000}), (PlayerMoment{{11'000}, {0}}));
    QCOMPARE(clock.moment({678}), (PlayerMoment{{0}, {-322}})); // shown at 0, as the first thing
    QCOMPARE(clock.moment({100'500}), (PlayerMoment{{41'000}, {500}}));
}

void TestSessionClock::survivesImpossibleTimes()
{
    const std::vector<LifecycleMark> marks{background(INT64_MIN), foreground(INT64_MIN + 1), background(INT64_MAX - 1),
        foreground(INT64_MAX), background(kStart), foreground(kStart + 5'000)};
    const SessionClock clock{WallTime{kStart}, WallTime{INT64_MAX}, marks};
    QCOMPARE(clock.end().ms, SessionClock::kFarthestMs);
    QCOMPARE(clock.gaps().size(), 1U);
    for (const std::int64_t ms : {INT64_MIN, INT64_MIN + 1, INT64_MAX - 1, INT64_MAX}) {
        const SessionTime shown = clock.toPlayable({ms});
        QCOMPARE(shown.ms, ms < 0 ? 0 : clock.playable().ms);
        QVERIFY(clock.gapAt({ms}) == nullptr);
        QCOMPARE(clock.wallOf(clock.moment({ms})).ms, ms < 0 ? -SessionClock::kFarthestMs : SessionClock::kFarthestMs);
        QVERIFY((clock.toWall(SessionTime{ms}).ms > 0) == (ms > 0));
    }
    const SessionClock never{WallTime{INT64_MIN}, WallTime{INT64_MIN}, marks};
    QCOMPARE(never.playable().ms, 0);
    QCOMPARE(SessionClock{}.toWall(SessionTime{5}).ms, 5);
}

QTEST_GUILESS_MAIN(TestSessionClock)
#include "tst_session_clock.moc"
