#include "base/lossy_delivery.h"
#include "base/thread.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <semaphore>
#include <string>
#include <vector>

using namespace revisit;

/// A receiver that is stuck until it is let go; what it heard is read after the delivery has finished.
class TestLossyDelivery : public QObject {
    Q_OBJECT

private slots:
    void init();
    void valuesArriveInOrderBehindTheFirst();
    void aStuckReceiverLosesValuesAndHearsHowMany();
    void lossesAtTheEndAreReportedToo();
    void finishingGivesUpOnAStuckReceiver();
    void withoutAStartNothingIsDeliveredAndNobodyWaits();

private:
    [[nodiscard]] LossyDelivery<int>::Receiver writer()
    {
        return {[this](int value) { m_heard.push_back(std::to_string(value)); },
            [this](std::uint64_t count) { m_heard.push_back("-" + std::to_string(count)); }};
    }
    [[nodiscard]] LossyDelivery<int>::Receiver stuckWriter()
    {
        auto receiver = writer();
        receiver.take = [this, take = receiver.take](int value) {
            m_isStuck.release();
            m_letGo.acquire();
            take(value);
        };
        return receiver;
    }
    std::vector<std::string> m_heard;
    std::counting_semaphore<> m_isStuck{0};
    std::counting_semaphore<> m_letGo{0};
};

void TestLossyDelivery::init()
{
    m_heard.clear();
    while (m_isStuck.try_acquire() || m_letGo.try_acquire()) { }
}

void TestLossyDelivery::valuesArriveInOrderBehindTheFirst()
{
    LossyDelivery<int> delivery(8, writer());
    delivery.post(1);
    delivery.post(2);
    delivery.start("delivery", 0);
    delivery.post(3);
    delivery.finish();
    QCOMPARE(m_heard, (std::vector<std::string>{"0", "1", "2", "3"}));
}

void TestLossyDelivery::aStuckReceiverLosesValuesAndHearsHowMany()
{
    LossyDelivery<int> delivery(2, stuckWriter());
    delivery.start("delivery");
    delivery.post(1);
    m_isStuck.acquire(); // 1 has left the queue
    for (const int value : {2, 3, 4, 5}) delivery.post(value);
    m_letGo.release();
    m_isStuck.acquire(); // 2 has left the queue
    delivery.post(6);
    m_letGo.release(8);
    delivery.finish();
    QCOMPARE(m_heard, (std::vector<std::string>{"1", "2", "3", "-2", "6"}));
}

void TestLossyDelivery::lossesAtTheEndAreReportedToo()
{
    LossyDelivery<int> delivery(1, stuckWriter());
    delivery.start("delivery");
    delivery.post(1);
    m_isStuck.acquire();
    for (const int value : {2, 3, 4}) delivery.post(value);
    m_letGo.release(8);
    delivery.finish();
    QCOMPARE(m_heard, (std::vector<std::string>{"1", "2", "-2"}));
}

void TestLossyDelivery::finishingGivesUpOnAStuckReceiver()
{
    LossyDelivery<int> delivery(8, stuckWriter());
    delivery.start("delivery");
    delivery.post(1);
    m_isStuck.acquire();
    QVERIFY(!delivery.finishWithin(std::chrono::milliseconds{1}));
    m_letGo.release();
    QVERIFY(delivery.finishWithin(std::chrono::seconds{20}));
    delivery.post(2);
    QCOMPARE(m_heard, (std::vector<std::string>{"1"}));
}

void TestLossyDelivery::withoutAStartNothingIsDeliveredAndNobodyWaits()
{
    {
        LossyDelivery<int> delivery(8, writer());
        delivery.post(1);
        QVERIFY(delivery.finishWithin(std::chrono::seconds{20}));
    }
    QVERIFY(m_heard.empty());
}

QTEST_GUILESS_MAIN(TestLossyDelivery)
#include "tst_lossy_delivery.moc"
