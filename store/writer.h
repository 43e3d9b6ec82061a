#pragma once

#include "base/result.h"
#include "store/database.h"

#include <functional>
#include <memory>

namespace revisit {

/// The one thread that writes to a database, with group commit: jobs that wait while a commit runs share the next one.
///
/// `Full` (pipeline.db): a batch is whatever waits when the last commit returned, no timer.
/// `Normal` (library.db): batches of up to 1000 jobs or 50 ms.
/// A job that fails is rolled back alone (each runs in a savepoint); the others of its batch are kept. When the commit
/// itself fails, every job of the batch gets that error.
/// Threads: submit() and run() from any thread; jobs and callbacks run on the writer thread, callbacks after the
/// commit.
class DatabaseWriter {
public:
    using Job = std::function<Result<>(Database&)>;
    using Done = std::function<void(const Result<>&)>;

    /// Takes the read-write connection over. `capacity` bounds the waiting jobs.
    explicit DatabaseWriter(Database database, Durability durability, std::size_t capacity = 100'000);
    /// Commits what waits, then joins.
    ~DatabaseWriter();
    DatabaseWriter(const DatabaseWriter&) = delete;
    DatabaseWriter& operator=(const DatabaseWriter&) = delete;

    /// Queues a job. `done` is called once, after the commit that holds the job (or with its error); it must be quick
    /// and must not call run(). Errors: Busy (queue full), Cancelled (closing); `done` is not called then.
    [[nodiscard]] Result<> submit(Job job, Done done = {});
    /// Queues a job and waits for its commit. Never call from the writer thread or the UI thread.
    /// Errors: the job's, the commit's, Busy, Cancelled.
    [[nodiscard]] Result<> run(Job job);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace revisit
