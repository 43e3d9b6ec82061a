#include "base/bounded_queue.h"
#include "base/thread.h"
#include "tests/support/result_check.h"

using namespace revisit;

class TestBoundedQueue : public QObject {
    Q_OBJECT

private slots:
    void valuesComeOutInOrder();
    void fullIsBusyAndLosesNothingThatWasIn();
    void closingWakesTheWaitingAndKeepsTheRest();
    void everyValueArrivesOnce();
};

void TestBoundedQueue::valuesComeOutInOrder()
{
    BoundedQueue<int> queue{3};
    for (const int value : {1, 2, 3}) QVERIFY_RESULT(queue.push(value));
    for (const int value : {1, 2, 3}) QCOMPARE(queue.pop(), std::optional{value});
    QCOMPARE(queue.popWithin(std::chrono::milliseconds{0}), std::optional<int>{});
}

void TestBoundedQueue::fullIsBusyAndLosesNothingThatWasIn()
{
    BoundedQueue<int> queue{1};
    QVERIFY_RESULT(queue.push(1));
    QCOMPARE_ERROR(queue.push(2), Errc::Busy);
    QCOMPARE(queue.size(), 1u);
    QCOMPARE(queue.pop(), std::optional{1});
}

void TestBoundedQueue::closingWakesTheWaitingAndKeepsTheRest()
{
    BoundedQueue<int> queue{2};
    QVERIFY_RESULT(queue.push(7));
    queue.close();
    QCOMPARE_ERROR(queue.push(8), Errc::Cancelled);
    QCOMPARE(queue.pop(), std::optional{7});
    QCOMPARE(queue.pop(), std::optional<int>{});

    BoundedQueue<int> empty{1};
    Thread waiting("waiting", [&empty](const StopToken&) { (void)empty.pop(); });
    empty.close();
    waiting.join();
}

void TestBoundedQueue::everyValueArrivesOnce()
{
    constexpr int kValues = 2'000;
    BoundedQueue<int> queue{kValues};
    std::atomic<long> sum{0};
    {
        std::vector<Thread> readers;
        for (int i = 0; i < 4; ++i)
            readers.emplace_back("reader", [&](const StopToken&) {
                while (const auto value = queue.pop()) sum += *value;
            });
        for (int i = 1; i <= kValues; ++i) QVERIFY_RESULT(queue.push(i));
        queue.close();
    }
    QCOMPARE(sum.load(), static_cast<long>(kValues) * (kValues + 1) / 2);
}

QTEST_GUILESS_MAIN(TestBoundedQueue)
#include "tst_bounded_queue.moc"
