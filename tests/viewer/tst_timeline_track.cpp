#include "viewer/timeline/timeline_track.h"

#include "tests/viewer/timeline_samples.h"
#include "viewer/timeline/timeline_layout.h"

#include <QtTest>

#include <set>

using namespace revisit;

class TestTimelineTrack : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLaneHasItsTrack();
    void movingMakesRoom();
    void textBringsBackOrderAndFolding();
    void textsOfOtherVersionsKeepEveryTrack_data();
    void textsOfOtherVersionsKeepEveryTrack();
    void layoutShowsWhatThereIsInTheOrderAsked();
};

void TestTimelineTrack::everyLaneHasItsTrack()
{
    for (int lane = 0; lane < kLaneCount; ++lane)
        QCOMPARE(laneOf(trackOf(static_cast<Lane>(lane))), std::optional(static_cast<Lane>(lane)));
    std::set<QString> titles;
    for (int track = 0; track < kTrackCount; ++track) titles.insert(trackTitle(static_cast<Track>(track)));
    QCOMPARE(titles.size(), std::size_t{kTrackCount});
}

void TestTimelineTrack::movingMakesRoom()
{
    TrackArrangement arrangement;
    const TrackOrder before = arrangement.order; // Notes, Film, Screens, Touches, …
    arrangement.move(before[1], before[3]);
    QCOMPARE(arrangement.order[1], before[2]);
    QCOMPARE(arrangement.order[2], before[3]);
    QCOMPARE(arrangement.order[3], before[1]);
    arrangement.move(before[1], before[2]);
    QVERIFY(arrangement.order == before);
}

void TestTimelineTrack::textBringsBackOrderAndFolding()
{
    TrackArrangement arrangement;
    arrangement.move(Track::Bytes, Track::Notes);
    arrangement.collapsed.set(static_cast<std::size_t>(Track::Logs));
    QVERIFY(TrackArrangement::fromText(arrangement.toText()) == arrangement);
    QVERIFY(arrangement.toText().startsWith(QStringLiteral("bytes,notes,film")));
    QVERIFY(arrangement.toText().contains(QStringLiteral("-logs")));
}

void TestTimelineTrack::textsOfOtherVersionsKeepEveryTrack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("first");
    QTest::newRow("empty") << QString() << int(Track::Notes);
    QTest::newRow("unknown and repeated") << QStringLiteral("cpu,-faults,faults,-,,notes") << int(Track::Faults);
    QTest::newRow("one") << QStringLiteral("logs") << int(Track::Logs);
}

void TestTimelineTrack::textsOfOtherVersionsKeepEveryTrack()
{
    QFETCH(QString, text);
    QFETCH(int, first);
    const auto arrangement = TrackArrangement::fromText(text);
    const std::set<Track> tracks(arrangement.order.begin(), arrangement.order.end());
    QCOMPARE(tracks.size(), std::size_t{kTrackCount});
    QCOMPARE(static_cast<int>(arrangement.order.front()), first);
}

void TestTimelineTrack::layoutShowsWhatThereIsInTheOrderAsked()
{
    using test::itemAt;
    const auto index = test::indexOf(
        {itemAt(Lane::Frame, 0), itemAt(Lane::Frame, 500), itemAt(Lane::Frame, 1000), itemAt(Lane::Touch, 700)}, 2000,
        {}, {{100, 900, 5}});
    TrackArrangement arrangement;
    arrangement.move(Track::Touches, Track::Film);
    arrangement.collapsed.set(static_cast<std::size_t>(Track::Bytes));
    std::vector<Track> shown;
    for (const auto& row : TimelineLayout::of(*index, arrangement).rows) shown.push_back(row.track);
    const std::vector<Track> expected{Track::Touches, Track::Film, Track::Faults, Track::Interval, Track::Bytes};
    QVERIFY(shown == expected);
    const auto layout = TimelineLayout::of(*index, arrangement, true);
    QCOMPARE(layout.rows.front().track, Track::Notes);
    QCOMPARE(layout.row(Track::Bytes)->height, TimelineLayout::kCollapsedHeight);
    QCOMPARE(layout.rowAt(layout.row(Track::Film)->top + 3)->track, Track::Film);
    QVERIFY(layout.row(Track::Logs) == nullptr);
}

QTEST_GUILESS_MAIN(TestTimelineTrack)
#include "tst_timeline_track.moc"
