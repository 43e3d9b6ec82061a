#include "store/writer.h"

#include "base/guarded_call.h"
#include "base/mutex.h"
#include "base/thread.h"

#include <atomic>
#include <chrono>
#include <deque>
#include <iterator>
#include <thread>
#include <utility>
#include <vector>

namespace revisit {

namespace {

constexpr std::size_t kNormalBatchJobs = 1'000;
constexpr std::chrono::milliseconds kNormalBatchTime{50};

enum class Urgency { CanWait, Now };

struct Entry {
    DatabaseWriter::Job job;
    DatabaseWriter::Done done;
    Urgency urgency = Urgency::CanWait;
    Result<> outcome;
};

using Batch = std::vector<Entry>;

Result<> runStatement(Database& database, std::string_view sql)
{
    REVISIT_TRY(statement, database.prepare(sql));
    return statement.run();
}

Result<> runInSavepoint(Database& database, const DatabaseWriter::Job& job)
{
    REVISIT_CHECK(runStatement(database, "SAVEPOINT job"));
    Result<> outcome = callGuarded([&] { return job(database); });
    if (outcome) return runStatement(database, "RELEASE job");
    if (!database.isInTransaction()) return outcome; // SQLite has rolled everything back already
    REVISIT_CHECK(runStatement(database, "ROLLBACK TO job"));
    REVISIT_CHECK(runStatement(database, "RELEASE job"));
    return outcome;
}

void failRest(Batch& batch, const Error& error)
{
    for (Entry& entry : batch)
        if (entry.outcome) entry.outcome = fail(error);
}

Result<> runJobs(Database& database, Batch& batch)
{
    for (Entry& entry : batch) {
        entry.outcome = runInSavepoint(database, entry.job);
        if (!database.isInTransaction())
            return fail(entry.outcome ? Error{Errc::Io, "the batch was rolled back", {}} : entry.outcome.error());
    }
    return {};
}

Result<> commitBatch(Database& database, Batch& batch)
{
    REVISIT_TRY(transaction, database.beginImmediate());
    REVISIT_CHECK(runJobs(database, batch));
    return transaction.commit();
}

/// What run() waits for.
class Waiter {
public:
    void deliver(const Result<>& outcome)
    {
        const MutexLock lock(m_mutex);
        m_outcome = outcome;
        m_isDone = true;
        m_changed.notifyAll(); // under the lock: the waiting thread destroys this object once it has seen m_isDone
    }
    Result<> wait()
    {
        MutexLock lock(m_mutex);
        while (!m_isDone) m_changed.wait(lock);
        return m_outcome;
    }

private:
    Mutex m_mutex;
    Condition m_changed;
    Result<> m_outcome GUARDED_BY(m_mutex);
    bool m_isDone GUARDED_BY(m_mutex) = false;
};

} // namespace

struct DatabaseWriter::State {
    State(Database connection, Durability level, std::size_t limit)
        : database(std::move(connection))
        , durability(level)
        , capacity(limit)
    {
    }

    Result<> push(Entry entry)
    {
        {
            const MutexLock lock(mutex);
            if (isClosing) return fail(Errc::Cancelled, "the database is closing");
            if (waiting.size() >= capacity) return fail(Errc::Busy, "too many writes are waiting");
            if (entry.urgency == Urgency::Now) ++urgentCount;
            waiting.push_back(std::move(entry));
        }
        changed.notifyAll();
        return {};
    }

    void waitForMore(MutexLock& lock) REQUIRES(mutex)
    {
        const auto deadline = std::chrono::steady_clock::now() + kNormalBatchTime;
        while (!isClosing && urgentCount == 0 && waiting.size() < kNormalBatchJobs) {
            const auto left = deadline - std::chrono::steady_clock::now();
            if (left <= left.zero()) return;
            changed.waitFor(lock, left);
        }
    }

    /// The next batch; empty once the writer closes and nothing waits.
    Batch take()
    {
        MutexLock lock(mutex);
        while (waiting.empty() && !isClosing) changed.wait(lock);
        if (durability == Durability::Normal && !waiting.empty()) waitForMore(lock);
        Batch batch;
        while (!waiting.empty() && (durability == Durability::Full || batch.size() < kNormalBatchJobs)) {
            if (waiting.front().urgency == Urgency::Now) --urgentCount;
            batch.push_back(std::move(waiting.front()));
            waiting.pop_front();
        }
        return batch;
    }

    void work()
    {
        for (Batch batch = take(); !batch.empty(); batch = take()) {
            if (const auto committed = commitBatch(database, batch); !committed)
                failRest(batch, committed.error());
            else
                ++commits;
            for (const Entry& entry : batch)
                if (entry.done) entry.done(entry.outcome);
        }
    }

    void close()
    {
        {
            const MutexLock lock(mutex);
            isClosing = true;
        }
        changed.notifyAll();
        thread.join();
    }

    Database database; // the writer thread's alone
    const Durability durability;
    const std::size_t capacity;
    mutable Mutex mutex;
    Condition changed;
    std::deque<Entry> waiting GUARDED_BY(mutex);
    std::size_t urgentCount GUARDED_BY(mutex) = 0;
    bool isClosing GUARDED_BY(mutex) = false;
    std::atomic<std::uint64_t> commits = 0;
    std::atomic<std::thread::id> threadId;
    Thread thread; // last: it uses all of the above
};

DatabaseWriter::DatabaseWriter(Database database, Durability durability, std::size_t capacity)
    : m_state(std::make_unique<State>(std::move(database), durability, capacity))
{
    m_state->thread = Thread{"store-writer", [state = m_state.get()](const StopToken&) {
                                 state->threadId = std::this_thread::get_id();
                                 state->work();
                             }};
}

DatabaseWriter::~DatabaseWriter() { close(); }

void DatabaseWriter::close() { m_state->close(); }

Result<> DatabaseWriter::submit(Job job, Done done)
{
    return m_state->push({std::move(job), std::move(done), Urgency::CanWait, {}});
}

Result<> DatabaseWriter::run(Job job)
{
    if (m_state->threadId.load() == std::this_thread::get_id())
        return fail(Errc::InvalidInput, "run() on the writer thread would wait for itself");
    Waiter waiter;
    REVISIT_CHECK(m_state->push(
        {std::move(job), [&waiter](const Result<>& outcome) { waiter.deliver(outcome); }, Urgency::Now, {}}));
    return waiter.wait();
}

std::uint64_t DatabaseWriter::commitCount() const noexcept { return m_state->commits; }

std::size_t DatabaseWriter::waitingJobs() const
{
    const MutexLock lock(m_state->mutex);
    return m_state->waiting.size();
}

} // namespace revisit
