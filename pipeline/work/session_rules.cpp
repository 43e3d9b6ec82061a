#include "pipeline/work/session_rules.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kGraceMs = 120'000;

std::int64_t roundedSeconds(std::int64_t ms) { return (ms + 500) / 1000; }

/// The background time that was part of the session: what lies between the anchor and the reported end was not.
std::int64_t backgroundMs(const CloseEvidence& evidence)
{
    std::int64_t afterAnchor = 0;
    if (evidence.anchor && evidence.reportedEnd)
        afterAnchor = std::max<std::int64_t>(0, *evidence.reportedEnd - *evidence.anchor);
    return std::max<std::int64_t>(0, evidence.reportedBackgroundMs - afterAnchor);
}

bool isQuiet(const VerdictInput& input)
{
    const bool isWeb = input.session.platform == "web";
    const Milliseconds idle = isWeb ? input.settings.idleWeb : input.settings.idleMobile;
    return input.now - input.session.lastActivity >= idle;
}

} // namespace

Milliseconds longestSession(const SessionRecord& session, const ProjectRecord& project)
{
    const bool isWeb = session.platform == "web";
    const std::int64_t minutes = isWeb ? std::clamp<std::int64_t>(project.webMaxObservabilityMinutes, 1, 30)
                                       : std::clamp<std::int64_t>(project.maxRecordingMinutes, 1, 10);
    return {minutes * kMinuteMs};
}

SessionClose resolveClose(const SessionRecord& session, const CloseEvidence& evidence, Milliseconds longest,
    std::optional<WallTime> successor)
{
    const std::int64_t start = session.startedAt.ms;
    const std::int64_t latest = start + std::max(kGraceMs, longest.ms + kGraceMs);
    std::int64_t end = session.lastActivity.ms;
    if (evidence.latestArtifact) end = *evidence.latestArtifact;
    if (evidence.reportedEnd) end = *evidence.reportedEnd;
    if (evidence.anchor) end = *evidence.anchor;
    end = std::clamp(end, start, latest);
    if (successor && successor->ms > start) end = std::min(end, successor->ms);
    SessionClose close;
    close.endedAt = end;
    close.backgroundSeconds = std::max(session.backgroundSeconds, roundedSeconds(backgroundMs(evidence)));
    close.backgroundSeconds = std::min(close.backgroundSeconds, roundedSeconds(end - start));
    close.durationSeconds = std::max<std::int64_t>(1, roundedSeconds(end - start) - close.backgroundSeconds);
    return close;
}

SessionVerdict judgeSession(const VerdictInput& input)
{
    if (input.session.isImmutable() || input.session.status == "completed") return SessionVerdict::Immutable;
    if (input.evidence.openReplay > 0 || input.evidence.acknowledged > 0) return SessionVerdict::KeepProcessing;
    const bool isOver = input.session.endedAt.has_value() || input.isSuperseded || isQuiet(input);
    return isOver ? SessionVerdict::Finalise : SessionVerdict::KeepProcessing;
}

} // namespace revisit
