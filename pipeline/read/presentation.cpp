#include "pipeline/read/presentation.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr Milliseconds kQuietAfter{60'000};
constexpr Milliseconds kWebIsOver{30LL * 60 * 1'000};
constexpr std::int64_t kStaleEndMs = 120'000;
constexpr std::int64_t kStaleSeconds = 120;

bool isFinal(const std::string& status)
{
    return status == "ready" || status == "completed" || status == "failed" || status == "deleted";
}

std::string effectiveStatus(const PipelineSession& session, WallTime now, bool isQuiet)
{
    if (session.status == "failed" || session.status == "deleted" || session.status == "completed")
        return session.status;
    if (!isQuiet || session.pendingArtifacts > 0) return "processing";
    const bool isWeb = session.platform == "web";
    const bool isWebOver = session.endedAt || session.hasNewerSession || now - WallTime{session.startedAt} > kWebIsOver;
    return !isWeb || isWebOver ? "ready" : "processing";
}

std::int64_t secondsUntil(const PipelineSession& session, std::int64_t endMs)
{
    return std::max<std::int64_t>(1, (endMs - session.startedAt) / 1'000 - session.backgroundTimeSeconds);
}

} // namespace

Presentation presentationOf(const PipelineSession& session, WallTime now)
{
    Presentation state;
    const bool wasActive = now - WallTime{session.lastIngestActivityAt} <= kQuietAfter;
    state.isLiveIngest = wasActive && !session.hasNewerSession && !session.endedAt && !isFinal(session.status);
    state.isBackgroundProcessing = !state.isLiveIngest && session.pendingArtifacts > 0;
    const bool isQuiet = !wasActive || session.endedAt.has_value();
    state.effectiveStatus = effectiveStatus(session, now, isQuiet);
    state.canOpenReplay = isReplayAllowed(session) && session.isReplayAvailable;
    return state;
}

bool isReplayAllowed(const PipelineSession& session)
{
    const bool isKept = !session.replayRetentionState || *session.replayRetentionState == "saved";
    return isKept && session.smartCaptureStatus != "discarded" && !session.isQuotaExhausted
        && !session.isRecordingDeleted && !session.isReplayExpired;
}

std::int64_t displayDuration(const PipelineSession& session)
{
    const bool hasEvidence = session.lastReplayEnd.has_value();
    const std::int64_t end = session.endedAt.value_or(session.lastReplayEnd.value_or(session.lastIngestActivityAt));
    const std::int64_t stored = session.durationSeconds > 0 ? session.durationSeconds : secondsUntil(session, end);
    if (!hasEvidence || end - *session.lastReplayEnd < kStaleEndMs) return stored;
    const std::int64_t byEvidence = secondsUntil(session, *session.lastReplayEnd);
    return stored - byEvidence > kStaleSeconds ? byEvidence : stored;
}

} // namespace revisit
