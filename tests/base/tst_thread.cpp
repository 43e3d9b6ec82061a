#include "base/thread.h"

#include <QtTest>

using namespace revisit;

class TestThread : public QObject {
    Q_OBJECT

private slots:
    void destructionStopsAndJoins();
    void tokensShareOneFlag();
    void movingKeepsTheThread();
};

void TestThread::destructionStopsAndJoins()
{
    std::atomic<bool> hasEnded = false;
    {
        const Thread thread("loop", [&hasEnded](const StopToken& stop) {
            while (!stop.isStopRequested()) std::this_thread::yield();
            hasEnded = true;
        });
    }
    QVERIFY(hasEnded);
}

void TestThread::tokensShareOneFlag()
{
    StopSource source;
    const StopToken token = source.token();
    const StopToken copy = token;
    QVERIFY(!copy.isStopRequested());
    source.requestStop();
    QVERIFY(token.isStopRequested() && copy.isStopRequested() && source.isStopRequested());
    QVERIFY(!StopToken{}.isStopRequested());
}

void TestThread::movingKeepsTheThread()
{
    std::atomic<int> runs = 0;
    Thread first("first", [&runs](const StopToken&) { ++runs; });
    Thread second = std::move(first);
    second = Thread("second", [&runs](const StopToken&) { ++runs; });
    second.join();
    QCOMPARE(runs.load(), 2);
    QVERIFY(!second.isRunning());
}

QTEST_GUILESS_MAIN(TestThread)
#include "tst_thread.moc"
