#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/pipeline_artifacts.h"
#include "store/pipeline_faults.h"
#include "store/pipeline_jobs.h"
#include "store/pipeline_projects.h"
#include "store/pipeline_sessions.h"
#include "store/writer.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <utility>

namespace revisit {

/// The write side's repositories over one connection.
/// Threads: the writer's; only jobs of PipelineStore see it.
struct PipelineTables {
    explicit PipelineTables(Database& database)
        : statements(database)
    {
    }
    PipelineStatements statements;
    PipelineProjects projects{statements};
    PipelineIdempotency idempotency{statements};
    PipelineSessions sessions{statements};
    PipelineArtifacts artifacts{statements};
    PipelineJobs jobs{statements};
    PipelineFaults faults{statements};
};

/// `pipeline.db` as the pipeline writes it: jobs over repositories, committed in groups by a DatabaseWriter. What a
/// job reads and writes is one atomic step; `done` follows the commit.
/// Destroying it commits what waits. Threads: any.
class PipelineStore {
public:
    using Job = std::function<Result<>(PipelineTables&)>;

    /// Opens or creates, checks and migrates. A damaged database is set aside (`pipeline.db.damaged-<n>`), with a line
    /// in the log, and an empty one takes its place: refusing to serve would lose more. Errors: Unsupported (a newer
    /// database), Io, Busy.
    [[nodiscard]] static Result<std::unique_ptr<PipelineStore>> open(const std::filesystem::path& path);
    /// As DatabaseWriter::submit(). Errors: Busy (queue full), Cancelled (closing).
    [[nodiscard]] Result<> submit(Job job, DatabaseWriter::Done done = {});
    /// As DatabaseWriter::run(): waits for the commit. Errors: the job's, the commit's, Busy, Cancelled.
    [[nodiscard]] Result<> run(const Job& job);

private:
    explicit PipelineStore(Database database)
        : m_writer(std::move(database), Durability::Full)
    {
    }
    DatabaseWriter m_writer;
};

} // namespace revisit
