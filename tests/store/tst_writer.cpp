#include "store/writer.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <future>
#include <new>
#include <stdexcept>
#include <thread>

using namespace revisit;

namespace {

Result<> insert(Database& database, int id)
{
    REVISIT_TRY(statement, database.prepare("INSERT INTO t VALUES(?)"));
    return statement.bind(1, id).run();
}

DatabaseWriter::Job inserting(int id)
{
    return [id](Database& database) { return insert(database, id); };
}

/// Holds the writer thread inside a job until it is opened, so that a test decides what waits meanwhile.
class Gate {
public:
    DatabaseWriter::Job job()
    {
        return [this](Database&) -> Result<> {
            m_entered.set_value();
            m_opened.get_future().wait();
            return {};
        };
    }
    void waitUntilEntered() { m_entered.get_future().wait(); }
    void open() { m_opened.set_value(); }

private:
    std::promise<void> m_entered;
    std::promise<void> m_opened;
};

/// Collects what the callbacks of a batch were told.
struct Outcomes {
    std::vector<Result<>> results; // the writer thread's until the writer is closed
    DatabaseWriter::Done next()
    {
        return [this](const Result<>& outcome) { results.push_back(outcome); };
    }
};

} // namespace

class TestWriter : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_path;
    int m_number = 0;

    Database open()
    {
        auto database = Database::open(m_path, Access::ReadWrite, Durability::Full);
        return std::move(database).value();
    }
    std::vector<int> stored()
    {
        auto database = Database::open(m_path, Access::ReadOnly, Durability::Full);
        auto rows = database->prepare("SELECT id FROM t ORDER BY id");
        std::vector<int> ids;
        while (rows->step().value_or(false)) ids.push_back(static_cast<int>(rows->integer(0)));
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(QStringLiteral("%1.db").arg(++m_number)).toStdString();
        QVERIFY_RESULT(open().execute("CREATE TABLE t(id INTEGER PRIMARY KEY);"
                                      "CREATE TABLE late(t INTEGER REFERENCES t(id) DEFERRABLE INITIALLY DEFERRED);"));
    }

    void runReturnsAfterTheCommit()
    {
        DatabaseWriter writer{open(), Durability::Full};
        QVERIFY_RESULT(writer.run(inserting(1)));
        QCOMPARE(stored(), (std::vector<int>{1})); // seen by another connection: it is committed
        QCOMPARE(writer.commitCount(), 1u);
    }

    void callbackComesAfterTheCommit()
    {
        DatabaseWriter writer{open(), Durability::Full};
        std::promise<std::vector<int>> seen;
        QVERIFY_RESULT(writer.submit(inserting(1), [&](const Result<>&) { seen.set_value(stored()); }));
        QCOMPARE(seen.get_future().get(), (std::vector<int>{1}));
    }

    void jobsThatWaitShareOneCommit_data()
    {
        QTest::addColumn<int>("durability");
        QTest::addRow("full") << static_cast<int>(Durability::Full);
        QTest::addRow("normal") << static_cast<int>(Durability::Normal);
    }

    void jobsThatWaitShareOneCommit()
    {
        QFETCH(int, durability);
        Gate gate;
        DatabaseWriter writer{open(), static_cast<Durability>(durability)};
        QVERIFY_RESULT(writer.submit(gate.job()));
        gate.waitUntilEntered();
        for (int id = 0; id < 500; ++id) QVERIFY_RESULT(writer.submit(inserting(id)));
        QCOMPARE(writer.waitingJobs(), 500u);
        gate.open();
        writer.close();
        QCOMPARE(stored().size(), 500u);
        QCOMPARE(writer.commitCount(), 2u); // the gate's and one for all the others
    }

    void normalBatchesHoldAtMost1000Jobs()
    {
        Gate gate;
        DatabaseWriter writer{open(), Durability::Normal};
        QVERIFY_RESULT(writer.submit(gate.job()));
        gate.waitUntilEntered();
        for (int id = 0; id < 2500; ++id) QVERIFY_RESULT(writer.submit(inserting(id)));
        gate.open();
        writer.close();
        QCOMPARE(stored().size(), 2500u);
        QCOMPARE(writer.commitCount(), 4u);
    }

    void normalWriterDoesNotLetAWaitingCallerWait()
    {
        DatabaseWriter writer{open(), Durability::Normal};
        QElapsedTimer timer;
        timer.start();
        for (int id = 0; id < 100; ++id) QVERIFY_RESULT(writer.run(inserting(id)));
        QVERIFY2(timer.elapsed() < 100 * 50, "run() waits for the batch timer");
        QCOMPARE(writer.commitCount(), 100u);
    }

    void failingJobIsRolledBackAlone()
    {
        Gate gate;
        Outcomes outcomes;
        DatabaseWriter writer{open(), Durability::Full};
        QVERIFY_RESULT(writer.submit(gate.job()));
        gate.waitUntilEntered();
        QVERIFY_RESULT(writer.submit(inserting(1), outcomes.next()));
        QVERIFY_RESULT(writer.submit(
            [](Database& database) -> Result<> {
                REVISIT_CHECK(insert(database, 2));
                return fail(Errc::InvalidInput, "changed its mind");
            },
            outcomes.next()));
        QVERIFY_RESULT(writer.submit(inserting(1), outcomes.next())); // a duplicate key
        QVERIFY_RESULT(writer.submit(inserting(3), outcomes.next()));
        gate.open();
        writer.close();

        QCOMPARE(stored(), (std::vector<int>{1, 3}));
        QCOMPARE(outcomes.results.size(), 4u);
        QVERIFY_RESULT(outcomes.results[0]);
        QCOMPARE_ERROR(outcomes.results[1], Errc::InvalidInput);
        QCOMPARE(outcomes.results[1].error().message, std::string("changed its mind"));
        QCOMPARE_ERROR(outcomes.results[2], Errc::InvalidInput);
        QVERIFY_RESULT(outcomes.results[3]);
        QCOMPARE(writer.commitCount(), 2u);
    }

    void commitErrorReachesEveryJobOfTheBatch()
    {
        Gate gate;
        Outcomes outcomes;
        DatabaseWriter writer{open(), Durability::Full};
        QVERIFY_RESULT(writer.submit(gate.job()));
        gate.waitUntilEntered();
        QVERIFY_RESULT(writer.submit(inserting(1), outcomes.next()));
        // A deferred foreign key is checked by COMMIT, after every job has succeeded.
        QVERIFY_RESULT(writer.submit(
            [](Database& database) { return database.execute("INSERT INTO late VALUES(77)"); }, outcomes.next()));
        std::promise<void> told;
        QVERIFY_RESULT(writer.submit(inserting(2), [&](const Result<>& outcome) {
            outcomes.results.push_back(outcome);
            told.set_value();
        }));
        gate.open();
        told.get_future().wait();
        QCOMPARE(outcomes.results.size(), 3u);
        for (const auto& outcome : outcomes.results) QCOMPARE_ERROR(outcome, Errc::InvalidInput);
        QVERIFY(stored().empty());
        QVERIFY_RESULT(writer.run(inserting(9)));
        QCOMPARE(stored(), (std::vector<int>{9}));
    }

    void rollbackOfTheWholeTransactionFailsTheBatch()
    {
        Gate gate;
        Outcomes outcomes;
        DatabaseWriter writer{open(), Durability::Full};
        QVERIFY_RESULT(writer.submit(gate.job()));
        gate.waitUntilEntered();
        QVERIFY_RESULT(writer.submit(inserting(1), outcomes.next()));
        QVERIFY_RESULT(writer.submit(
            [](Database& database) -> Result<> { // as SQLite does on its own when the disk is full
                REVISIT_CHECK(database.execute("ROLLBACK"));
                return fail(Errc::Io, "disk full");
            },
            outcomes.next()));
        QVERIFY_RESULT(writer.submit(inserting(2), outcomes.next()));
        gate.open();
        writer.close();
        QVERIFY(stored().empty());
        QCOMPARE(outcomes.results.size(), 3u);
        for (const auto& outcome : outcomes.results) QCOMPARE_ERROR(outcome, Errc::Io);
    }

    void fullQueueIsBusy()
    {
        Gate gate;
        DatabaseWriter writer{open(), Durability::Full, 2};
        QVERIFY_RESULT(writer.submit(gate.job()));
        gate.waitUntilEntered();
        QVERIFY_RESULT(writer.submit(inserting(1)));
        QVERIFY_RESULT(writer.submit(inserting(2)));
        bool wasCalled = false;
        QCOMPARE_ERROR(writer.submit(inserting(3), [&](const Result<>&) { wasCalled = true; }), Errc::Busy);
        QCOMPARE_ERROR(writer.run(inserting(3)), Errc::Busy);
        gate.open();
        writer.close();
        QVERIFY(!wasCalled);
        QCOMPARE(stored(), (std::vector<int>{1, 2}));
    }

    void closedWriterRefusesJobs()
    {
        DatabaseWriter writer{open(), Durability::Full};
        writer.close();
        writer.close();
        QCOMPARE_ERROR(writer.submit(inserting(1)), Errc::Cancelled);
        QCOMPARE_ERROR(writer.run(inserting(1)), Errc::Cancelled);
    }

    void destructionCommitsWhatWaits()
    {
        {
            DatabaseWriter writer{open(), Durability::Normal};
            for (int id = 0; id < 10; ++id) QVERIFY_RESULT(writer.submit(inserting(id)));
        }
        QCOMPARE(stored().size(), 10u);
    }

    void runOnTheWriterThreadIsRefused()
    {
        DatabaseWriter writer{open(), Durability::Full};
        Result<> inner;
        QVERIFY_RESULT(writer.run([&](Database&) -> Result<> {
            inner = writer.run(inserting(1));
            return {};
        }));
        QCOMPARE_ERROR(inner, Errc::InvalidInput);
    }

    void jobWithoutMemoryFailsAlone()
    {
        DatabaseWriter writer{open(), Durability::Full};
        QCOMPARE_ERROR(writer.run([](Database&) -> Result<> { throw std::bad_alloc{}; }), Errc::Busy);
        QCOMPARE_ERROR(writer.run([](Database&) -> Result<> { throw std::runtime_error{"no"}; }), Errc::Corrupt);
        QVERIFY_RESULT(writer.run(inserting(1)));
        QCOMPARE(stored(), std::vector<int>{1});
    }

    void manyThreadsMayWrite()
    {
        constexpr int kThreads = 8;
        constexpr int kJobs = 50;
        DatabaseWriter writer{open(), Durability::Full};
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < kThreads; ++thread)
            threads.emplace_back([&, thread] {
                for (int job = 0; job < kJobs; ++job)
                    if (!writer.run(inserting(thread * kJobs + job))) ++failures;
            });
        for (auto& thread : threads) thread.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(stored().size(), static_cast<std::size_t>(kThreads * kJobs));
        QVERIFY(writer.commitCount() <= kThreads * kJobs);
    }
};

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
