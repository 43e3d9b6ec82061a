#include "tests/viewer/timeline_samples.h"
#include "viewer/timeline/timeline_detail.h"

#include <QtTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace revisit;

class TestTimelineDetail : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsAddUpToTheItemsInRangeAtAnyZoom();
    void listIsBoundedByPixels();
    void zoomSplitsAClusterIntoItsItems();
    void clusterKeepsItsWorstItem();
    void clustersStayWhileAViewPans();
    void overlappingRequestsTakeTheirOwnRows();
    void aScreenLastsUntilTheNextOne();
    void gapsKeepTheirRealLength();
    void longPausesBetweenFramesAreStalls();
    void staleWorkStopsEarly();
};

namespace {

TimelineItem itemAt(Lane lane, std::int64_t ms, std::int64_t lengthMs = 0, bool isFailure = false)
{
    TimelineItem item;
    item.time = {1'000'000 + ms};
    item.end = {1'000'000 + ms + lengthMs};
    item.lane = lane;
    item.isFailure = isFailure;
    return item;
}

std::shared_ptr<const TimelineIndex> indexOf(
    TimelineItems items, std::int64_t lengthMs, const std::vector<LifecycleMark>& marks = {})
{
    return test::indexOf(std::move(items), lengthMs, marks);
}

TimelineItems randomItems(std::mt19937& random, int count, std::int64_t lengthMs)
{
    std::uniform_int_distribution<std::int64_t> when(0, lengthMs);
    std::uniform_int_distribution<int> lane(0, kLaneCount - 1);
    std::uniform_int_distribution<std::int64_t> span(0, lengthMs / 20);
    TimelineItems items;
    for (int i = 0; i < count; ++i) {
        const auto which = static_cast<Lane>(lane(random));
        items.push_back(itemAt(which, when(random), which == Lane::Network ? span(random) : 0, i % 17 == 0));
    }
    return items;
}

std::size_t itemsInRange(const IndexedLane& lane, const TimelineDetail& detail)
{
    return static_cast<std::size_t>(std::count_if(lane.items.begin(), lane.items.end(), [&](const IndexedItem& item) {
        return item.startMs < detail.toMs && (item.startMs >= detail.fromMs || item.endMs > detail.fromMs);
    }));
}

std::size_t countSum(const LaneDetail& lane)
{
    return std::accumulate(lane.marks.begin(), lane.marks.end(), std::size_t{0},
        [](std::size_t sum, const DetailMark& mark) { return sum + mark.count; });
}

} // namespace

void TestTimelineDetail::countsAddUpToTheItemsInRangeAtAnyZoom()
{
    std::mt19937 random(42);
    constexpr std::int64_t kLength = 600'000;
    const auto index = indexOf(randomItems(random, 5000, kLength), kLength);
    std::uniform_real_distribution<double> part(0, 1);
    for (int round = 0; round < 300; ++round) {
        const double msPerPx = std::exp(part(random) * std::log(6000)) * 0.1;
        const double from = part(random) * kLength;
        const auto detail = buildDetail(*index, {from, from + msPerPx * 1200, msPerPx});
        for (int lane = 0; lane < kLaneCount; ++lane)
            QCOMPARE(countSum(detail.lane(static_cast<Lane>(lane))),
                itemsInRange(index->lane(static_cast<Lane>(lane)), detail));
        QVERIFY(detail.covers(from, from + msPerPx * 1200, msPerPx));
    }
}

void TestTimelineDetail::listIsBoundedByPixels()
{
    std::mt19937 random(1);
    const auto index = indexOf(randomItems(random, 50'000, 60'000), 60'000);
    const auto detail = buildDetail(*index, {0, 60'000, 60});
    std::size_t marks = 0;
    for (const LaneDetail& lane : detail.lanes) marks += lane.marks.size();
    // 1000 px: at most one mark per clusterPx and row, tiles and the free-standing bars included.
    QVERIFY2(marks < 2048, qPrintable(QString::number(marks)));
    QCOMPARE(countSum(detail.lane(Lane::Touch)), index->lane(Lane::Touch).items.size());
}

void TestTimelineDetail::zoomSplitsAClusterIntoItsItems()
{
    const auto index
        = indexOf({itemAt(Lane::Touch, 1000), itemAt(Lane::Touch, 1100), itemAt(Lane::Touch, 1200)}, 60'000);
    const auto far = buildDetail(*index, {0, 60'000, 60}).lane(Lane::Touch).marks;
    QCOMPARE(far.size(), 1u);
    QCOMPARE(far.front().count, 3u);
    const auto near = buildDetail(*index, {0, 4000, 4}).lane(Lane::Touch).marks;
    QCOMPARE(near.size(), 3u);
    QCOMPARE(near[1].startMs, 1100);
}

void TestTimelineDetail::clusterKeepsItsWorstItem()
{
    auto crash = itemAt(Lane::Fault, 1020, 0, true);
    crash.type = "crash";
    auto anr = itemAt(Lane::Fault, 1010, 0, true);
    anr.type = "anr";
    const auto index
        = indexOf({itemAt(Lane::Fault, 1000, 0, true), anr, crash, itemAt(Lane::Fault, 1030, 0, true)}, 60'000);
    const auto marks = buildDetail(*index, {0, 60'000, 60}).lane(Lane::Fault).marks;
    QCOMPARE(marks.size(), 1u);
    QCOMPARE(marks.front().kind, MarkKind::Crash);
    QCOMPARE(marks.front().item, 2u);
    QCOMPARE(marks.front().failures, 4u);
}

void TestTimelineDetail::clustersStayWhileAViewPans()
{
    std::mt19937 random(5);
    const auto index = indexOf(randomItems(random, 3000, 600'000), 600'000);
    const auto first = buildDetail(*index, {10'000, 60'000, 50}).lane(Lane::Touch).marks;
    const auto second = buildDetail(*index, {17'321, 67'321, 50}).lane(Lane::Touch).marks;
    QVERIFY(!first.empty());
    for (const DetailMark& mark : first) {
        const auto same = std::find_if(
            second.begin(), second.end(), [&](const DetailMark& other) { return other.startMs == mark.startMs; });
        if (same == second.end()) continue; // in a tile that the second view does not show
        QCOMPARE(same->count, mark.count);
    }
}

void TestTimelineDetail::overlappingRequestsTakeTheirOwnRows()
{
    const auto index
        = indexOf({itemAt(Lane::Network, 0, 5000), itemAt(Lane::Network, 1000, 5000), itemAt(Lane::Network, 2000, 5000),
                      itemAt(Lane::Network, 2500, 5000), itemAt(Lane::Network, 5500, 100)},
            10'000);
    const auto& items = index->lane(Lane::Network).items;
    QCOMPARE(items[0].row, std::uint8_t{0});
    QCOMPARE(items[1].row, std::uint8_t{1});
    QCOMPARE(items[2].row, std::uint8_t{2});
    QCOMPARE(items[3].row, std::uint8_t{2}); // nothing free: the last row takes it
    QCOMPARE(items[4].row, std::uint8_t{0});
    QCOMPARE(countSum(buildDetail(*index, {0, 10'000, 10}).lane(Lane::Network)), 5u);
}

void TestTimelineDetail::aScreenLastsUntilTheNextOne()
{
    const auto index = indexOf({itemAt(Lane::Navigation, 1000), itemAt(Lane::Navigation, 31'000)}, 60'000);
    const auto marks = buildDetail(*index, {0, 60'000, 60}).lane(Lane::Navigation).marks;
    QCOMPARE(marks.size(), 2u);
    QCOMPARE(marks[0].endMs, 31'000);
    QCOMPARE(marks[1].endMs, 60'000);
    // A screen that began before the range is still part of it.
    const auto inside = buildDetail(*index, {20'000, 20'100, 0.1}).lane(Lane::Navigation).marks;
    QCOMPARE(inside.size(), 1u);
    QCOMPARE(inside[0].startMs, 1000);
}

void TestTimelineDetail::gapsKeepTheirRealLength()
{
    const std::vector<LifecycleMark> marks{{{1'010'000}, true}, {{1'050'000}, false}};
    const auto index = indexOf({itemAt(Lane::Touch, 55'000)}, 60'000, marks);
    QCOMPARE(index->gaps().size(), 1u);
    QCOMPARE(index->gaps()[0].startMs, 10'000);
    QCOMPARE(index->gaps()[0].endMs, 12'000);
    QCOMPARE(index->gaps()[0].realLength.ms, 40'000);
    QCOMPARE(index->lane(Lane::Touch).items[0].startMs, 17'000);
}

void TestTimelineDetail::longPausesBetweenFramesAreStalls()
{
    TimelineItems items;
    for (int i = 0; i < 10; ++i) items.push_back(itemAt(Lane::Frame, i * 1000));
    items.push_back(itemAt(Lane::Frame, 20'000));
    const auto index = indexOf(items, 21'000);
    QCOMPARE(index->frameInterval().ms, 1000);
    const auto stalls = buildDetail(*index, {0, 21'000, 21}).stalls;
    QCOMPARE(stalls.size(), 1u);
    QCOMPARE(stalls[0].startMs, 10'000);
    QCOMPARE(stalls[0].endMs, 20'000);
}

void TestTimelineDetail::staleWorkStopsEarly()
{
    std::mt19937 random(2);
    const auto index = indexOf(randomItems(random, 50'000, 60'000), 60'000);
    const auto detail = buildDetail(*index, {0, 60'000, 60}, [] { return true; });
    QVERIFY(countSum(detail.lane(Lane::Frame)) < index->lane(Lane::Frame).items.size());
    QVERIFY(detail.lane(Lane::Hierarchy).marks.empty());
}

QTEST_GUILESS_MAIN(TestTimelineDetail)
#include "tst_timeline_detail.moc"
