// Figures counted by hand.
#include "viewer/timeline/range_statistics.h"

#include "tests/viewer/timeline_samples.h"
#include "viewer/timeline/range_strip.h"
#include "viewer/timeline/timeline_detail.h"
#include "viewer/timeline/timeline_scene.h"

#include <QtTest>

using namespace revisit;
using test::itemAt;

class TestRangeStatistics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsWhatBeginsInside();
    void percentilesAreNearestRanks();
    void gapsAreLongerOnTheDevice();
    void stallsAreThreeTimesTheUsualInterval();
    void intervalsAreMergedByTheirLongest();
    void bytesAddUp();
    void wordsSayTheFigures();
};

namespace {

/// 20 requests that take 10, 20 … 200 ms, each 1 s after the one before, the 3rd and 7th failed.
TimelineItems requests()
{
    TimelineItems items;
    for (int i = 1; i <= 20; ++i) items.push_back(itemAt(Lane::Network, i * 1000, "GET /x", i * 10, i == 3 || i == 7));
    return items;
}

} // namespace

void TestRangeStatistics::countsWhatBeginsInside()
{
    auto items = requests();
    items.push_back(itemAt(Lane::Touch, 2000, "tap"));
    items.push_back(itemAt(Lane::Touch, 4999, "dead_tap", 0, true));
    items.push_back(itemAt(Lane::Touch, 5001, "tap"));
    items.push_back(itemAt(Lane::Network, 1990, "long", 100'000)); // begins before
    const auto index = test::indexOf(items, 30'000);
    const auto found = rangeStatistics(*index, {{2000}, {5000}}, [](const TimelineItem&) { return 1000U; });
    QCOMPARE(found.length.ms, 3000);
    QCOMPARE(found.realLength.ms, 3000);
    QCOMPARE(found.count(Lane::Network), 4u); // at 2, 3, 4 and 5 s
    QCOMPARE(found.count(Lane::Touch), 2u);
    QCOMPARE(found.failures, 2u);
    QCOMPARE(found.failedRequests, 1u);
    QCOMPARE(found.requestBytes, 4000u);
}

void TestRangeStatistics::percentilesAreNearestRanks()
{
    const auto index = test::indexOf(requests(), 30'000);
    const auto all = rangeStatistics(*index, {{0}, {30'000}});
    QCOMPARE(all.medianRequest.ms, 100); // the 10th of 20
    QCOMPARE(all.p95Request.ms, 190); // the 19th of 20
    const auto one = rangeStatistics(*index, {{5000}, {5000}});
    QCOMPARE(one.p95Request.ms, 50);
    const auto none = rangeStatistics(*index, {{25'000}, {26'000}});
    QCOMPARE(none.p95Request.ms, 0);
}

void TestRangeStatistics::gapsAreLongerOnTheDevice()
{
    const std::vector<LifecycleMark> marks{
        {{test::kTimelineStart + 10'000}, true}, {{test::kTimelineStart + 50'000}, false}};
    const auto index = test::indexOf(requests(), 60'000, marks);
    const auto found = rangeStatistics(*index, {{8000}, {14'000}}); // 2 s of the gap's 40 s are played
    QCOMPARE(found.length.ms, 6000);
    QCOMPARE(found.realLength.ms, 44'000);
}

void TestRangeStatistics::stallsAreThreeTimesTheUsualInterval()
{
    // Frames each 400 ms; after the 5th nothing for 1201 ms, after the 6th for 1200 ms, which is no stall yet.
    TimelineItems items;
    for (const std::int64_t ms : {0, 400, 800, 1200, 1600, 2801, 4001, 4401, 4801, 5201})
        items.push_back(itemAt(Lane::Frame, ms));
    const auto index = test::indexOf(items, 5601);
    QCOMPARE(index->frameInterval().ms, 400);
    QVERIFY(isCaptureStall(*index, 1600, 2801));
    QVERIFY(!isCaptureStall(*index, 2801, 4001));
    const auto found = rangeStatistics(*index, {{0}, {5601}});
    QCOMPARE(found.stalls, 1u);
    QCOMPARE(found.longestStall.ms, 1201);
    QCOMPARE(rangeStatistics(*index, {{2000}, {5601}}).stalls, 0u);
    const auto detail = buildDetail(*index, {0, 5601, 10});
    QCOMPARE(detail.stalls.size(), 1u);
    QCOMPARE(detail.stalls[0].startMs, 2000); // when the next frame was due
    QCOMPARE(detail.stalls[0].endMs, 2801);
}

void TestRangeStatistics::intervalsAreMergedByTheirLongest()
{
    TimelineItems items;
    for (const std::int64_t ms : {0, 10, 20, 130, 140, 1000}) items.push_back(itemAt(Lane::Frame, ms));
    const auto index = test::indexOf(items, 1010);
    const auto fine = buildDetail(*index, {0, 1010, 1});
    QCOMPARE(fine.intervals.size(), 6u);
    QCOMPARE(fine.intervals[2].longestMs, 110);
    QVERIFY(fine.intervals[2].isStall && !fine.intervals[3].isStall && fine.intervals[4].isStall);
    const auto coarse = buildDetail(*index, {0, 1010, 100}); // bars of 300 ms
    QCOMPARE(coarse.intervals.size(), 2u);
    QCOMPARE(coarse.intervals[0].count, 5u);
    QCOMPARE(coarse.intervals[0].longestMs, 860);
    QVERIFY(coarse.intervals[0].isStall);
}

void TestRangeStatistics::bytesAddUp()
{
    const auto index = test::indexOf(requests(), 30'000, {}, {{5000, 6000, 700}, {1000, 2000, 300}, {5010, 5020, 1}});
    QCOMPARE(rangeStatistics(*index, {{0}, {5005}}).storedBytes, 1000u);
    const auto detail = buildDetail(*index, {0, 30'000, 20});
    QCOMPARE(detail.bytes.size(), 2u);
    QCOMPARE(detail.bytes[1].bytes, 701u);
    QCOMPARE(detail.bytes[1].count, 2u);
}

void TestRangeStatistics::wordsSayTheFigures()
{
    RangeStatistics statistics;
    statistics.counts[static_cast<std::size_t>(Lane::Network)] = 12;
    statistics.counts[static_cast<std::size_t>(Lane::Frame)] = 1;
    statistics.failedRequests = 2;
    statistics.p95Request = {340};
    statistics.stalls = 1;
    statistics.longestStall = {2104};
    const QString text = statisticsTexts(statistics).join(QLatin1Char('|'));
    QVERIFY2(text.contains(QStringLiteral("1 frame, 1 stall, longest 2.104 s")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("12 requests, 2 failed")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("p95 340 ms")), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestRangeStatistics)
#include "tst_range_statistics.moc"
