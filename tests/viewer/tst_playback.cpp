#include "viewer/player/playback.h"

#include <QSignalSpy>
#include <QtTest>

namespace revisit {

namespace {

constexpr std::int64_t kStart = 1'767'225'600'000;

/// 60 s of recording with 40 s in the background from second 10 on: 22 s to play.
SessionClock clockWithGap()
{
    const std::vector<LifecycleMark> marks{{WallTime{kStart + 10'000}, true}, {WallTime{kStart + 50'000}, false}};
    return {WallTime{kStart}, WallTime{kStart + 60'000}, marks};
}

SessionClock plainClock(std::int64_t lengthMs) { return {WallTime{kStart}, WallTime{kStart + lengthMs}, {}}; }

} // namespace

class TestPlayback final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void playsAtItsSpeed();
    void slowSpeedsLoseNoTime();
    void stopsAtTheEndWithoutLooping();
    void loopsOnlyWhenAsked();
    void loopsTheRange();
    void compressesBackgroundGaps();
    void seekIsClampedAndCanBeUndone();
    void shuttleDoublesAndTurns();
    void theShuttleLeavesTheSpeedAlone();
    void speedSteps();
    void resetStartsOver();
    void skipsAtOnceOrFast_data();
    void skipsAtOnceOrFast();
    void skippingLeavesReverseAndLoopedRangesAlone();
    void tellsHowLongPlayingTakes();
    void growingKeepsThePlace();
    void saysWhenItHasPlayedToTheEnd();
};

void TestPlayback::playsAtItsSpeed()
{
    Playback playback(Playback::Ticking::Manual);
    playback.reset(plainClock(60'000));
    playback.advance(Milliseconds{500});
    QCOMPARE(playback.position().ms, 0); // paused

    playback.play();
    playback.advance(Milliseconds{500});
    QCOMPARE(playback.position().ms, 500);
    playback.setSpeed(16);
    playback.advance(Milliseconds{100});
    QCOMPARE(playback.position().ms, 2'100);
    QCOMPARE(playback.wallPosition().ms, kStart + 2'100);
}

void TestPlayback::slowSpeedsLoseNoTime()
{
    Playback playback(Playback::Ticking::Manual);
    playback.reset(plainClock(60'000));
    playback.setSpeed(0.1);
    playback.play();
    for (int i = 0; i < 100; ++i) playback.advance(Milliseconds{7});
    QVERIFY(std::abs(playback.position().ms - 70) <= 1);
}

void TestPlayback::stopsAtTheEndWithoutLooping()
{
    Playback playback(Playback::Ticking::Manual);
    playback.reset(plainClock(1'000));
    playback.play();
    playback.advance(Milliseconds{5'000});
    QCOMPARE(playback.position().ms, 1'000);
    QVERIFY(!playback.isPlaying());
    playback.play(); // from the beginning again
    QCOMPARE(playback.position().ms, 0);
    QVERIFY(playback.isPlaying());
}

void TestPlayback::loopsOnlyWhenAsked()
{
    Playback playback(Playback::Ticking::Manual);
    playback.reset(plainClock(1'000));
    QVERIFY(!playback.isLooping());
    playback.setLooping(true);
    playback.play();
    playback.advance(Milliseconds{1'200});
    QCOMPARE(playback.position().ms, 0);
    QVERIFY(playback.isPlaying());
}

void TestPlayback::loopsTheRange()
{
    Playback playback(Playback::Ticking::Manual);
    playback.reset(plainClock(10'000));
    playback.setLoopRange(PlayRange{SessionTime{2'000}, SessionTime{3'000}});
    playback.setLooping(true);
    playback.seek(SessionTime{2'500});
    playback.play();
    playback.advance(Milliseconds{600});
    QCOMPARE(playback.position().ms, 2'000);
    playback.setLoopRange(PlayRange{SessionTime{5}, SessionTime{5}}); // empty: none
    QVERIFY(!playback.loopRange());
}

void TestPlayback::compressesBackgroundGaps()
{
    Playback playback(Playback::Ticking::Manual);
    playback.reset(clockWithGap());
    QCOMPARE(playback.duration().ms, 22'000);
    playback.play();
    playback.advance(Milliseconds{11'000});
    QVERIFY(playback.gap() != nullptr);
    QCOMPARE((playback.gap()->end - playback.gap()->start).ms, 40'000);
    playback.advance(Milliseconds{2'000});
    QVERIFY(playback.gap() == nullptr);
    QCOMPARE(playback.wallPosition().ms, kStart + 51'000);
}

void TestPlayback::seekIsClampedAndCanBeUndone()
{
    Playback playback(Playback::Ticking::Manual);
    playback.reset(plainClock(10'000));
    QSignalSpy sought(&playback, &Playback::sought);
    playback.seek(SessionTime{4'000});
    playback.seek(SessionTime{99'000});
    QCOMPARE(playback.position().ms, 10'000);
    playback.seekBy(Milliseconds{-99'000});
    QCOMPARE(playback.position().ms, 0);
    playback.undoSeek();
    QCOMPARE(playback.position().ms, 10'000);
    playback.undoSeek();
    QCOMPARE(playback.position().ms, 4'000);
    QCOMPARE(sought.count(), 5);
}

void TestPlayback::shuttleDoublesAndTurns()
{
    Playback playback(Playback::Ticking::Manual);
    playback.reset(plainClock(60'000));
    playback.seek(SessionTime{30'000});
    playback.shuttle(false);
    QCOMPARE(playback.speed(), 1.0);
    playback.shuttle(false);
    QCOMPARE(playback.speed(), 2.0);
    playback.shuttle(true);
    QCOMPARE(playback.speed(), 1.0);
    QVERIFY(playback.isReversed());
    playback.advance(Milliseconds{1'000});
    QCOMPARE(playback.position().ms, 29'000);
    playback.pause();
    QVERIFY(!playback.isReversed());
}

void TestPlayback::theShuttleLeavesTheSpeedAlone()
{
    Playback playback(Playback::Ticking::Manual);
    playback.reset(plainClock(600'000));
    playback.setSpeed(1.5);
    for (int i = 0; i < 6; ++i) playback.shuttle(false);
    QCOMPARE(playback.speed(), 16.0);
    QCOMPARE(playback.chosenSpeed(), 1.5);
    playback.advance(Milliseconds{1'000});
    QCOMPARE(playback.position().ms, 16'000);
    playback.pause();
    QCOMPARE(playback.speed(), 1.5);
    playback.play();
    playback.advance(Milliseconds{1'000});
    QCOMPARE(playback.position().ms, 17'500);
    playback.shuttle(false); // on from what it plays at
    QCOMPARE(playback.speed(), 3.0);
    playback.setSpeed(1.5);
    QCOMPARE(playback.speed(), 1.5);
    playback.shuttle(true);
    playback.advance(Milliseconds{600'000}); // to the start
    QVERIFY(!playback.isPlaying());
    QCOMPARE(playback.speed(), 1.5);
}

void TestPlayback::speedSteps()
{
    Playback playback(Playback::Ticking::Manual);
    QCOMPARE(playback.speed(), 1.0);
    playback.faster();
    QCOMPARE(playback.speed(), 1.5);
    for (int i = 0; i < 20; ++i) playback.faster();
    QCOMPARE(playback.speed(), 16.0);
    for (int i = 0; i < 20; ++i) playback.slower();
    QCOMPARE(playback.speed(), 0.1);
    playback.setSpeed(100);
    QCOMPARE(playback.speed(), 16.0);
}

void TestPlayback::resetStartsOver()
{
    Playback playback(Playback::Ticking::Manual);
    playback.reset(plainClock(10'000));
    playback.setSpeed(2);
    playback.seek(SessionTime{4'000});
    playback.play();
    QSignalSpy clockChanged(&playback, &Playback::clockChanged);
    playback.reset(plainClock(5'000));
    QCOMPARE(playback.position().ms, 0);
    QVERIFY(!playback.isPlaying());
    QCOMPARE(playback.speed(), 2.0);
    QCOMPARE(clockChanged.count(), 1);
    playback.undoSeek(); // nothing left of the other recording
    QCOMPARE(playback.position().ms, 0);
}

void TestPlayback::skipsAtOnceOrFast_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<qint64>("elapsedMs");
    QTest::addColumn<qint64>("expectedMs");
    // Nothing happens from 2 to 12 s and from 15 to 20 s of 60 s.
    QTest::newRow("off") << int(SkipMode::Off) << qint64(5'000) << qint64(5'000);
    QTest::newRow("before it") << int(SkipMode::Jump) << qint64(1'999) << qint64(1'999);
    QTest::newRow("over one") << int(SkipMode::Jump) << qint64(2'500) << qint64(12'500);
    QTest::newRow("over both") << int(SkipMode::Jump) << qint64(6'000) << qint64(21'000);
    QTest::newRow("fast, inside") << int(SkipMode::Fast) << qint64(2'500) << qint64(7'000);
    QTest::newRow("fast, behind it") << int(SkipMode::Fast) << qint64(4'000) << qint64(13'000);
}

void TestPlayback::skipsAtOnceOrFast()
{
    QFETCH(int, mode);
    QFETCH(qint64, elapsedMs);
    QFETCH(qint64, expectedMs);
    for (const qint64 stepMs : {qint64(10), elapsedMs}) { // in ticks, and at once
        Playback playback(Playback::Ticking::Manual);
        playback.reset(plainClock(60'000));
        playback.setSkips({{{2'000}, {12'000}}, {{15'000}, {20'000}}});
        playback.setSkipMode(static_cast<SkipMode>(mode));
        playback.play();
        for (qint64 left = elapsedMs; left > 0; left -= stepMs) playback.advance({std::min(stepMs, left)});
        QVERIFY2(
            std::abs(playback.position().ms - expectedMs) <= 1, qPrintable(QString::number(playback.position().ms)));
    }
}

void TestPlayback::skippingLeavesReverseAndLoopedRangesAlone()
{
    Playback playback(Playback::Ticking::Manual);
    playback.reset(plainClock(60'000));
    playback.setSkips({{{2'000}, {12'000}}});
    playback.setSkipMode(SkipMode::Jump);
    playback.seek({8'000});
    QVERIFY(playback.skipHere() != nullptr);
    playback.shuttle(true);
    playback.advance({1'000});
    QCOMPARE(playback.position().ms, 7'000);
    playback.setLoopRange(PlayRange{{3'000}, {9'000}});
    playback.setLooping(true);
    playback.play();
    playback.advance({1'000});
    QCOMPARE(playback.position().ms, 8'000);
}

void TestPlayback::tellsHowLongPlayingTakes()
{
    Playback playback(Playback::Ticking::Manual);
    playback.reset(plainClock(60'000));
    playback.setSkips({{{2'000}, {12'000}}});
    QCOMPARE(playback.adjustedDuration().ms, 60'000);
    playback.setSkipMode(SkipMode::Jump);
    QCOMPARE(playback.adjustedDuration().ms, 50'000);
    playback.setSkipMode(SkipMode::Fast);
    QCOMPARE(playback.adjustedDuration().ms, 51'000);
    playback.setSpeed(2);
    QCOMPARE(playback.adjustedDuration().ms, 25'500);
}

void TestPlayback::growingKeepsThePlace()
{
    Playback playback(Playback::Ticking::Manual);
    playback.reset(plainClock(20'000));
    playback.seek({20'000});
    playback.setSpeed(2);
    playback.grow(clockWithGap()); // now the app went into the background at 10 s, and 22 s can be played
    QCOMPARE(playback.duration().ms, 22'000);
    QVERIFY(playback.gap() != nullptr || playback.position().ms == 12'000); // what it stood at lies in the gap now
    QCOMPARE(playback.speed(), 2.0);
    playback.reset(plainClock(20'000));
    playback.seek({5'000});
    playback.play();
    playback.grow(plainClock(30'000));
    QCOMPARE(playback.position().ms, 5'000);
    QVERIFY(playback.isPlaying());
    playback.undoSeek();
    QCOMPARE(playback.position().ms, 0);
}

void TestPlayback::saysWhenItHasPlayedToTheEnd()
{
    Playback playback(Playback::Ticking::Manual);
    const QSignalSpy ended(&playback, &Playback::ended);
    playback.reset(plainClock(1'000));
    playback.play();
    playback.advance({999});
    QCOMPARE(ended.size(), 0);
    playback.advance({1});
    QCOMPARE(ended.size(), 1);
    QCOMPARE(playback.position().ms, 1'000);
    playback.shuttle(true);
    playback.advance({2'000});
    QCOMPARE(ended.size(), 1); // the beginning is no end
}

} // namespace revisit

QTEST_MAIN(revisit::TestPlayback)
#include "tst_playback.moc"
