#pragma once

#include "base/result.h"
#include "store/database.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace revisit {

/// The one thread that writes to a database, with group commit: jobs that wait while a commit runs share the next one.
///
/// `Full` (pipeline.db): a batch is whatever waits when the last commit returned, no timer.
/// `Normal` (library.db): batches of up to 1000 jobs or 50 ms; a job that somebody waits for with run() closes its
/// batch at once.
/// A job that fails is rolled back alone (each runs in a savepoint); the others of its batch are kept. When the commit
/// itself fails, or an error makes SQLite roll the whole batch back (disk full), every job of the batch that had not
/// failed on its own gets that error, and none of it is stored.
/// Threads: submit() and run() from any thread; jobs and callbacks run on the writer thread, callbacks after the
/// commit, in the order of the jobs.
class DatabaseWriter {
public:
    /// Must not begin or end transactions and must not throw. May run more SQL, read what it wrote, use savepoints.
    using Job = std::function<Result<>(Database&)>;
    using Done = std::function<void(const Result<>&)>;

    /// Takes the read-write connection over. `capacity` bounds the waiting jobs.
    explicit DatabaseWriter(Database database, Durability durability, std::size_t capacity = 100'000);
    /// Commits what waits, then joins.
    ~DatabaseWriter();
    DatabaseWriter(const DatabaseWriter&) = delete;
    DatabaseWriter& operator=(const DatabaseWriter&) = delete;

    /// Queues a job. `done` is called once, after the commit that holds the job (or with its error); it must be quick
    /// and must not call run(); it may call submit(). Errors: Busy (queue full), Cancelled (closing); `done` is not
    /// called then.
    [[nodiscard]] Result<> submit(Job job, Done done = {});
    /// Queues a job and waits for its commit. Never call from the UI thread.
    /// Errors: the job's, the commit's, Busy, Cancelled, InvalidInput (called on the writer thread: it would wait for
    /// itself).
    [[nodiscard]] Result<> run(Job job);

    /// Refuses further jobs (Cancelled), commits what waits and returns once that is done. Idempotent.
    void close();

    /// Commits so far, for status displays and measurements. Never more than the jobs; far fewer under load.
    [[nodiscard]] std::uint64_t commitCount() const noexcept;
    /// Jobs that wait for the next batch.
    [[nodiscard]] std::size_t waitingJobs() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace revisit
