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
    void speedSteps();
    void resetStartsOver();
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

} // namespace revisit

QTEST_MAIN(revisit::TestPlayback)
#include "tst_playback.moc"
