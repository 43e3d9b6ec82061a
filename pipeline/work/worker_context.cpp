#include "pipeline/work/worker_context.h"

namespace revisit {

namespace {

void report(const WorkerContext& context, PipelineEvent event)
{
    if (context.onEvent) context.onEvent(event);
}

PipelineEvent artifactEvent(PipelineEvent::Kind kind, const ArtifactRecord& artifact)
{
    PipelineEvent event;
    event.kind = kind;
    event.sessionId = artifact.sessionId;
    event.artifactId = artifact.id;
    event.artifactKind = artifact.kind;
    return event;
}

} // namespace

std::string_view processingQueue(std::string_view kind)
{
    const bool isReplay = kind == "screenshots" || kind == "hierarchy" || kind == "rrweb";
    return isReplay ? kReplayQueue : kIngestQueue;
}

Result<> enqueueProcessing(
    PipelineTables& tables, const ArtifactRecord& artifact, const PipelineSettings& settings, WallTime now)
{
    return tables.jobs.enqueue(processingQueue(artifact.kind), artifact.id, artifact.id, settings.processAttempts, now);
}

void reportReady(const WorkerContext& context, const ArtifactRecord& artifact)
{
    report(context, artifactEvent(PipelineEvent::Kind::ArtifactReady, artifact));
}

void reportFailed(const WorkerContext& context, const ArtifactRecord& artifact, const std::string& reason)
{
    PipelineEvent event = artifactEvent(PipelineEvent::Kind::ArtifactFailed, artifact);
    event.detail = reason;
    report(context, event);
}

void reportSessionReady(const WorkerContext& context, const std::string& sessionId)
{
    PipelineEvent event;
    event.kind = PipelineEvent::Kind::SessionReady;
    event.sessionId = sessionId;
    report(context, event);
}

} // namespace revisit
