#include "pipeline/recovery.h"

#include "base/log.h"
#include "pipeline/work/worker_context.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string>

namespace revisit {

namespace {

constexpr const char* kMissingReason = "the buffered body was missing from the spool after a restart";

/// What becomes of the spool's files.
struct FilePlan {
    std::vector<std::string> remove;
    std::vector<std::string> setAside;
};

Result<> failMissing(PipelineTables& tables, const std::vector<ArtifactRecord>& spooled,
    const std::set<std::string>& files, RecoveryReport& report, WallTime now)
{
    for (const ArtifactRecord& artifact : spooled) {
        if (files.count(artifact.spoolName) > 0) continue;
        REVISIT_TRY(isLost, tables.artifacts.setFailed(artifact.id, kMissingReason, now));
        REVISIT_CHECK(tables.artifacts.forgetSpoolFile(artifact.id, artifact.spoolName));
        report.missing += isLost ? 1 : 0;
    }
    return {};
}

/// A file that no row names was never acknowledged, unless its artifact's row is gone altogether.
Result<FilePlan> planFiles(
    PipelineTables& tables, const std::vector<ArtifactRecord>& spooled, const std::set<std::string>& files)
{
    std::set<std::string> named;
    for (const ArtifactRecord& artifact : spooled) named.insert(artifact.spoolName);
    FilePlan plan;
    for (const std::string& file : files) {
        if (named.count(file) > 0) continue;
        const std::string artifactId = Spool::artifactOf(file);
        REVISIT_TRY(artifact, tables.artifacts.find(artifactId));
        (artifactId.empty() || artifact ? plan.remove : plan.setAside).push_back(file);
    }
    return plan;
}

Result<> requeue(PipelineTables& tables, const PipelineSettings& settings, RecoveryReport& report, WallTime now)
{
    constexpr std::int64_t kAll = std::numeric_limits<std::int64_t>::max();
    REVISIT_TRY(buffered, tables.artifacts.withoutJob(ArtifactStatus::Buffered, kAll));
    for (const ArtifactRecord& artifact : buffered)
        REVISIT_CHECK(tables.jobs.enqueue(kFlushQueue, artifact.id, artifact.id, settings.flushAttempts, now));
    REVISIT_TRY(uploaded, tables.artifacts.withoutJob(ArtifactStatus::Uploaded, kAll));
    for (const ArtifactRecord& artifact : uploaded) REVISIT_CHECK(enqueueProcessing(tables, artifact, settings, now));
    report.requeued = static_cast<std::int64_t>(buffered.size() + uploaded.size());
    return {};
}

Result<> keepCounts(PipelineTables& tables, const RecoveryReport& report)
{
    if (report.unfinished > 0) REVISIT_CHECK(tables.projects.count("spool-unfinished", report.unfinished));
    if (report.unclaimed > 0) REVISIT_CHECK(tables.projects.count("spool-unclaimed", report.unclaimed));
    if (report.missing > 0) REVISIT_CHECK(tables.projects.count("spool-missing", report.missing));
    return {};
}

Result<> clearFiles(Spool& spool, const FilePlan& plan)
{
    for (const std::string& name : plan.remove) REVISIT_CHECK(spool.remove(name));
    for (const std::string& name : plan.setAside) REVISIT_CHECK(spool.setAside(name));
    return {};
}

} // namespace

Result<RecoveryReport> recover(PipelineStore& store, Spool& spool, const PipelineSettings& settings, WallTime now)
{
    RecoveryReport report;
    FilePlan plan;
    REVISIT_TRY(names, spool.names());
    const std::set<std::string> files(names.begin(), names.end());
    const Result<> settled = store.run([&](PipelineTables& tables) -> Result<> {
        report = {};
        REVISIT_TRY(released, tables.jobs.releaseAll(now));
        report.jobsReleased = released;
        REVISIT_TRY(spooled, tables.artifacts.spooled());
        REVISIT_CHECK(failMissing(tables, spooled, files, report, now));
        REVISIT_TRY(planned, planFiles(tables, spooled, files));
        plan = std::move(planned);
        report.unfinished = static_cast<std::int64_t>(plan.remove.size());
        report.unclaimed = static_cast<std::int64_t>(plan.setAside.size());
        REVISIT_CHECK(requeue(tables, settings, report, now));
        return keepCounts(tables, report);
    });
    if (!settled) return fail(settled.error());
    REVISIT_CHECK(clearFiles(spool, plan));
    if (report.unclaimed + report.missing > 0)
        logWarning("pipeline",
            std::to_string(report.missing) + " bodies are missing from the spool, " + std::to_string(report.unclaimed)
                + " belong to no artifact and lie in spool/unclaimed");
    return report;
}

} // namespace revisit
