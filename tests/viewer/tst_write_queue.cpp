#include "viewer/write_queue.h"

#include "viewer/file_writer.h"
#include "viewer/log_ring.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <optional>

using namespace revisit;

class TestWriteQueue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFileIsWrittenInOrder();
    void aFailureIsToldWhereItsAskerIsGone();
    void destroyingWaitsForWhatWasAsked();
    void aFullQueueRefuses();
    void everyFailureIsTold();
    void aFailureThatNobodyHearsIsLogged();
};

namespace {

Result<qint64> refuse() { return fail(Errc::Io, "no room", "f"); }

} // namespace

void TestWriteQueue::everyFileIsWrittenInOrder()
{
    WriteQueue queue;
    QObject asker;
    const QTemporaryDir folder;
    QList<qint64> answers;
    for (qint64 i = 0; i < 5; ++i) {
        const QString file = folder.filePath(QString::number(i));
        queue.write(
            &asker, file, [file, i] { return writtenFile(file, "content", i); },
            [&answers](const Result<qint64>& written) { answers << written.value_or(-1); });
    }
    QTRY_COMPARE(answers, (QList<qint64>{0, 1, 2, 3, 4}));
    for (int i = 0; i < 5; ++i) QVERIFY(QFile::exists(folder.filePath(QString::number(i))));
    queue.write(
        &asker, {}, [&folder] { return writtenFile(folder.filePath(QStringLiteral("none/file")), "x"); },
        [&answers](const Result<qint64>& written) { answers << (written ? 1 : -1); });
    QTRY_COMPARE(answers.size(), 6);
    QCOMPARE(answers.back(), -1);
}

void TestWriteQueue::aFailureIsToldWhereItsAskerIsGone()
{
    WriteQueue queue;
    QSignalSpy unseen(&queue, &WriteQueue::failedUnseen);
    bool isDelivered = false;
    const auto deliver = [&isDelivered](const Result<qint64>&) { isDelivered = true; };
    {
        QObject asker;
        queue.write(
            &asker, QStringLiteral("good"), [] { return Result<qint64>(1); }, deliver);
        queue.write(&asker, QStringLiteral("bad"), refuse, deliver);
    }
    QTRY_COMPARE(queue.queuedCount(), 0);
    QVERIFY(!isDelivered);
    QCOMPARE(unseen.size(), 1);
    QCOMPARE(unseen.front().front().toString(), QStringLiteral("bad"));
}

void TestWriteQueue::destroyingWaitsForWhatWasAsked()
{
    constexpr int kFiles = WriteQueue::kMaxQueued - 1; // behind a job that waits until all are asked for
    const QTemporaryDir folder;
    const auto file = [&folder](int i) { return folder.filePath(QString::number(i)); };
    QSemaphore asked;
    {
        WriteQueue queue;
        queue.write(
            &queue, {}, [&asked] { return asked.acquire(), Result<qint64>(1); }, [](const auto&) {});
        for (int i = 0; i < kFiles; ++i)
            queue.write(
                &queue, file(i), [name = file(i)] { return writtenFile(name, "content"); }, [](const auto&) {});
        asked.release();
    }
    for (int i = 0; i < kFiles; ++i) QVERIFY2(QFile::exists(file(i)), qPrintable(file(i)));
}

void TestWriteQueue::aFullQueueRefuses()
{
    QSemaphore gate;
    WriteQueue queue;
    const auto letGo = qScopeGuard([&gate] { gate.release(2 * WriteQueue::kMaxQueued); });
    QObject asker;
    int written = 0;
    std::optional<Errc> refused;
    const auto ask = [&] {
        queue.write(
            &asker, {}, [&gate] { return gate.acquire(), Result<qint64>(1); },
            [&](const Result<qint64>& answer) {
                if (answer)
                    ++written;
                else
                    refused = answer.error().code;
            });
    };
    for (int i = 0; i < WriteQueue::kMaxQueued; ++i) ask();
    QVERIFY(!refused);
    ask();
    QCOMPARE(refused, std::optional(Errc::Busy));
    gate.release(WriteQueue::kMaxQueued);
    QTRY_COMPARE(written, WriteQueue::kMaxQueued);
}

void TestWriteQueue::everyFailureIsTold()
{
    WriteQueue queue;
    QObject asker;
    QSignalSpy failed(&queue, &WriteQueue::failed);
    QSignalSpy unseen(&queue, &WriteQueue::failedUnseen);
    QSignalSpy finished(&queue, &WriteQueue::finished);
    queue.write(&asker, QStringLiteral("bad"), refuse, [](const auto&) {});
    queue.write(
        &asker, QStringLiteral("good"), [] { return Result<qint64>(1); }, [](const auto&) {});
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.front().front().toString(), QStringLiteral("bad"));
    QVERIFY(unseen.isEmpty());
}

void TestWriteQueue::aFailureThatNobodyHearsIsLogged()
{
    LogRing::instance().install();
    {
        WriteQueue queue;
        queue.write(&queue, QStringLiteral("heard"), refuse, [](const auto&) {});
        QTRY_COMPARE(queue.queuedCount(), 0);
        queue.write(&queue, QStringLiteral("lost"), refuse, [](const auto&) {});
    }
    const auto lines = LogRing::instance().lines();
    QCOMPARE(lines.size(), 1u);
    QVERIFY2(lines.front().find("lost was not written") != std::string::npos, lines.front().c_str());
}

QTEST_MAIN(TestWriteQueue)
#include "tst_write_queue.moc"
