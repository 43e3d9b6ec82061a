#include "pipeline/work/reconcile.h"

#include "pipeline/work/session_rules.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::int64_t kEvidenceLeewayMs = 1'000;

Result<ProjectRecord> projectOf(PipelineTables& tables, const SessionRecord& session)
{
    REVISIT_TRY(projects, tables.projects.all());
    const auto isOwner = [&](const ProjectRecord& project) { return project.id == session.projectId; };
    const auto found = std::find_if(projects.begin(), projects.end(), isOwner);
    return found == projects.end() ? ProjectRecord{} : *found;
}

std::optional<std::int64_t> later(std::optional<std::int64_t> a, std::optional<std::int64_t> b)
{
    if (!a || !b) return a ? a : b;
    return std::max(*a, *b);
}

/// Whether the stored end stands: it was reported, or nothing later has come in since the server set it.
bool keepsClose(const SessionRecord& session, std::optional<std::int64_t> evidenceEnd)
{
    if (!session.endedAt || !session.durationSeconds) return false;
    const bool isReported = session.closeSource == "session_end" && session.platform != "web";
    return isReported || !evidenceEnd || *evidenceEnd <= *session.endedAt + kEvidenceLeewayMs;
}

Result<> closeByEvidence(PipelineTables& tables, const SessionRecord& session, const ArtifactEvidence& artifacts,
    std::optional<WallTime> successor, WallTime now)
{
    CloseEvidence evidence;
    evidence.latestArtifact = later(artifacts.latestReplayEnd, artifacts.latestEventEnd);
    if (keepsClose(session, evidence.latestArtifact)) return {};
    REVISIT_TRY(project, projectOf(tables, session));
    SessionClose close = resolveClose(session, evidence, longestSession(session, project), successor);
    close.source = session.closeSource.empty() ? "idle" : session.closeSource;
    return tables.sessions.close(session.id, close, now);
}

SessionReplayState replayState(const ArtifactEvidence& evidence)
{
    SessionReplayState state;
    state.isAvailable = evidence.readyVisual > 0;
    state.segmentCount = evidence.readyVisual;
    state.storageBytes = evidence.visualBytes;
    state.screenshotCount = evidence.readyScreenshots;
    state.screenshotBytes = evidence.screenshotBytes;
    state.hierarchyCount = evidence.readyHierarchies;
    return state;
}

} // namespace

Result<bool> reconcileSession(
    PipelineTables& tables, const PipelineSettings& settings, const std::string& sessionId, WallTime now)
{
    REVISIT_TRY(session, tables.sessions.find(sessionId));
    if (!session) return false;
    REVISIT_TRY(evidence, tables.artifacts.evidence(sessionId));
    REVISIT_TRY(successor, tables.sessions.successorStart(*session));
    const SessionVerdict verdict = judgeSession({*session, evidence, settings, successor.has_value(), now});
    if (verdict == SessionVerdict::Immutable) return false;
    REVISIT_CHECK(tables.sessions.setReplayState(sessionId, replayState(evidence)));
    if (verdict == SessionVerdict::KeepProcessing) {
        REVISIT_CHECK(tables.sessions.setStatus(sessionId, "processing", now));
        return false;
    }
    REVISIT_CHECK(closeByEvidence(tables, *session, evidence, successor, now));
    return tables.sessions.setStatus(sessionId, "ready", now);
}

} // namespace revisit
