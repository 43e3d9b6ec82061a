#pragma once

#include "pipeline/work/worker_context.h"

namespace revisit {

/// Moves bodies from the spool into the bucket of the endpoint that their artifact is pinned to: object, then row and
/// processing job in one commit, then the spool file goes (spec ingest 5.2). Done twice, it writes the same object
/// again and finds the row changed.
class FlushHandler final : public JobHandler {
public:
    explicit FlushHandler(const WorkerContext& context)
        : m_context(context)
    {
    }
    Result<> work(JobLease& lease) override;
    Result<> giveUp(PipelineTables& tables, const JobRecord& job, const std::string& reason) override;
    void gaveUp(const JobRecord& job, const std::string& reason) override;

private:
    [[nodiscard]] Result<std::optional<ArtifactRecord>> find(const std::string& artifactId);
    [[nodiscard]] Result<std::shared_ptr<Bucket>> bucketFor(ArtifactRecord& artifact);
    [[nodiscard]] Result<> flush(JobLease& lease, ArtifactRecord artifact);
    [[nodiscard]] Result<> settleFailure(const JobRecord& job, const ArtifactRecord& artifact, const Error& error);
    [[nodiscard]] Result<> drop(const JobRecord& job);
    [[nodiscard]] Result<bool> commit(
        const JobRecord& job, const ArtifactRecord& artifact, const std::string& sha256, std::int64_t size);
    const WorkerContext& m_context;
};

} // namespace revisit
