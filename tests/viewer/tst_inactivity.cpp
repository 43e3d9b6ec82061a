#include "viewer/player/inactivity.h"

#include "tests/viewer/timeline_samples.h"
#include "tests/viewer/view_fixture.h"
#include "viewer/view_settings.h"

#include <QtTest>

using namespace revisit;
using test::itemAt;

class TestInactivity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stretchesLieBetweenActivities();
    void thresholdDecides_data();
    void thresholdDecides();
    void requestsAndFramesAreNoActivity();
    void playbackFollowsSessionAndSettings();
};

namespace {

SessionClock clockOf(std::int64_t lengthMs) { return {{test::kTimelineStart}, {test::kTimelineStart + lengthMs}, {}}; }

} // namespace

void TestInactivity::stretchesLieBetweenActivities()
{
    // Activity at 0 (start), 4 s, 20 s, 21 s and 60 s (end); 10 s are the threshold, 1 s stays on both sides.
    const TimelineItems items{itemAt(Lane::Touch, 4000), itemAt(Lane::Navigation, 20'000), itemAt(Lane::Fault, 21'000)};
    const auto found = findInactivity(items, clockOf(60'000), {{10'000}, {1000}});
    const std::vector<PlayRange> expected{{{5000}, {19'000}}, {{22'000}, {59'000}}};
    QVERIFY(found == expected);
}

void TestInactivity::thresholdDecides_data()
{
    QTest::addColumn<qint64>("thresholdMs");
    QTest::addColumn<int>("count");
    QTest::newRow("exactly") << qint64(16'000) << 2;
    QTest::newRow("one more") << qint64(16'001) << 1;
    QTest::newRow("all too short") << qint64(40'000) << 0;
}

void TestInactivity::thresholdDecides()
{
    QFETCH(qint64, thresholdMs);
    QFETCH(int, count);
    const TimelineItems items{itemAt(Lane::Touch, 4000), itemAt(Lane::Touch, 20'000)};
    QCOMPARE(findInactivity(items, clockOf(59'000), {{thresholdMs}, {1000}}).size(), std::size_t(count));
}

void TestInactivity::requestsAndFramesAreNoActivity()
{
    const TimelineItems items{itemAt(Lane::Frame, 5000), itemAt(Lane::Network, 10'000), itemAt(Lane::Log, 15'000),
        itemAt(Lane::Hierarchy, 16'000)};
    const auto found = findInactivity(items, clockOf(20'000), {{10'000}, {1000}});
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0].start.ms, 1000);
    QCOMPARE(found[0].end.ms, 19'000);
}

void TestInactivity::playbackFollowsSessionAndSettings()
{
    // smallRecording(): a screen at 0.5 s, taps at 3, 6 and 20 s, a custom event at 19 s.
    test::ViewFixture fixture;
    ViewSettings settings{QString()};
    settings.setInactivityThreshold({5000});
    const Inactivity inactivity(fixture.session, fixture.playback, settings);
    QVERIFY(fixture.open(test::smallRecording()));
    QTRY_COMPARE(fixture.playback.skips().size(), 1u);
    const PlayRange skip = fixture.playback.skips().front();
    QCOMPARE(skip.start.ms, 7000);
    QCOMPARE(skip.end.ms, 18'000);
    QCOMPARE(fixture.playback.skipMode(), SkipMode::Off);
    settings.setSkipsInactivity(true);
    QCOMPARE(fixture.playback.skipMode(), SkipMode::Jump);
    settings.setInactivityThreshold({60'000});
    QTRY_VERIFY(fixture.playback.skips().empty());
    fixture.session.close();
    QVERIFY(fixture.playback.skips().empty());
}

QTEST_GUILESS_MAIN(TestInactivity)
#include "tst_inactivity.moc"
