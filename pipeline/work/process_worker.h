#pragma once

#include "pipeline/work/artifact_processor.h"
#include "pipeline/work/worker_context.h"

namespace revisit {

/// Validates artifacts that lie in their buckets and writes what they say: the ingest worker for events, crashes and
/// ANRs, the replay worker for screenshots, hierarchies and web segments (spec ingest 5.4, 5.5). Row, counts, session
/// state and the job's completion are one commit; done twice, the second time changes nothing.
class ProcessHandler final : public JobHandler {
public:
    explicit ProcessHandler(const WorkerContext& context)
        : m_context(context)
    {
    }
    Result<> work(JobLease& lease) override;
    /// Bytes that were stored well and cannot be read stay so.
    bool isFinal(const Error& error) const override;
    Result<> giveUp(PipelineTables& tables, const JobRecord& job, const std::string& reason) override;
    void gaveUp(const JobRecord& job, const std::string& reason) override;

private:
    struct Subject {
        std::optional<ArtifactRecord> artifact;
        std::optional<SessionRecord> session;
    };
    struct Effects {
        bool isReady = false; ///< the artifact, by this commit
        bool isSessionReady = false;
    };
    [[nodiscard]] Result<Subject> find(const std::string& artifactId);
    [[nodiscard]] Result<> drop(const JobRecord& job);
    [[nodiscard]] Result<std::vector<std::byte>> fetch(const ArtifactRecord& artifact);
    [[nodiscard]] Result<Effects> commit(
        const JobRecord& job, const ArtifactRecord& artifact, const ProcessedArtifact& result);
    const WorkerContext& m_context;
};

} // namespace revisit
