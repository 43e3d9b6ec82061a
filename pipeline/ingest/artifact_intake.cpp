#include "pipeline/ingest/artifact_intake.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "pipeline/ingest/identifiers.h"
#include "pipeline/ingest/tokens.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

using Json = nlohmann::ordered_json;
using TextOutcome = Outcome<std::string>;

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kEndGraceMs = 120'000;
constexpr Milliseconds kFurthestBackfill{24LL * 3'600'000};
constexpr Milliseconds kIdempotencyTtl{7LL * 24 * 3'600'000};
constexpr std::size_t kShortIdDigits = 8;

std::string compact(const Json& document) { return document.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string skipAnswer(const ArtifactClaim& claim, const std::string& reason)
{
    return compact({{"skipUpload", true}, {"sessionId", claim.session.sessionId}, {"reason", reason}});
}

std::string processedAnswer(const ArtifactClaim& claim, const std::string& uploadId)
{
    Json answer{{"skipUpload", true}, {"deduplicated", true}, {"sessionId", claim.session.sessionId},
        {"reason", "Already processed"}};
    if (!uploadId.empty() && claim.kind == "rrweb") answer["uploadId"] = uploadId;
    if (!uploadId.empty()) answer["segmentId"] = uploadId;
    return compact(answer);
}

std::string uploadAnswer(const IngestContext& context, const ArtifactClaim& claim, const ArtifactRecord& artifact)
{
    const std::int64_t expiresAt = (context.clock.now() + context.settings.uploadTokenTtl).ms / 1000;
    const std::string token = makeRelayToken(
        {artifact.id, claim.session.project->id, artifact.sessionId, artifact.kind, expiresAt}, context.secret);
    Json answer{{"presignedUrl", claim.base + "/upload/artifacts/" + artifact.id + "?token=" + percentEncode(token)}};
    if (claim.kind == "rrweb") answer["uploadId"] = artifact.clientUploadId;
    answer[claim.isReplay() ? "segmentId" : "batchId"] = artifact.clientUploadId;
    answer["sessionId"] = artifact.sessionId;
    answer["s3Key"] = artifact.objectKey;
    answer["endpointId"] = artifact.endpointId;
    return compact(answer);
}

/// Native clients break on a skipped event batch (spec ingest 3.3), so only web and replay uploads are ever skipped.
bool isSkippedBySampling(const ArtifactClaim& claim)
{
    const ProjectRecord& project = *claim.session.project;
    if (!claim.isReplay() && !claim.session.isWeb) return false;
    if (project.sampleRate <= 0) return true;
    return claim.isSampledOut && project.isRecordingEnabled && !claim.session.isObserveOnly;
}

/// Why a replay upload is not wanted; empty where it is.
std::string skipReason(const ArtifactClaim& claim, const SessionRecord& session)
{
    const ProjectRecord& project = *claim.session.project;
    if (!claim.isReplay()) return {};
    if (!project.isRecordingEnabled && claim.isVisual()) return "Recording disabled for project";
    const bool isWeb = claim.kind == "rrweb";
    const std::int64_t minutes
        = isWeb ? std::clamp<std::int64_t>(project.webMaxObservabilityMinutes, 1, 30) : project.maxRecordingMinutes;
    const std::int64_t start = claim.startTime->ms - session.startedAt.ms;
    const std::int64_t end = claim.endTime ? claim.endTime->ms - session.startedAt.ms : start;
    if (start <= minutes * kMinuteMs && end <= minutes * kMinuteMs + kEndGraceMs) return {};
    return std::string(isWeb ? "Web observability" : "Recording") + " limit exceeded (" + std::to_string(minutes)
        + " minutes max)";
}

std::string uploadIdOf(const ArtifactClaim& claim)
{
    if (!claim.isReplay()) return mintBatchId(claim.session.sessionId, claim.uploadLabel, claim.batchNumber);
    const auto endMs = claim.endTime ? std::optional(claim.endTime->ms) : std::nullopt;
    return segmentId(
        {claim.session.sessionId, claim.kind, claim.startTime->ms, endMs, claim.count, claim.declaredBytes});
}

/// The reference's file name; where the session has that key already, the artifact's id keeps the two apart
/// (docs/adr/0005-object-keys.md).
Result<std::string> freeKey(
    PipelineTables& tables, const ArtifactClaim& claim, const std::string& artifactId, WallTime now)
{
    const ObjectPlace place{claim.session.project->teamId, claim.session.project->id, claim.session.sessionId,
        claim.isReplay() ? claim.kind : claim.uploadLabel};
    const std::string stem = claim.isReplay()
        ? std::to_string(claim.startTime->ms)
        : claim.uploadLabel + "_" + std::to_string(claim.batchNumber) + "_" + std::to_string(now.ms);
    std::string key = objectKey(place, stem + claim.extension);
    REVISIT_TRY(isTaken, tables.artifacts.hasKey(key));
    if (isTaken) key = objectKey(place, stem + "_" + artifactId.substr(0, kShortIdDigits) + claim.extension);
    return key;
}

/// The endpoint that the session is pinned to, else one drawn by weight (spec ingest 6.2).
Result<std::string> chooseEndpoint(PipelineTables& tables, const ArtifactClaim& claim)
{
    REVISIT_TRY(pinned, tables.projects.pinnedEndpoint(claim.session.sessionId));
    if (pinned) return *pinned;
    REVISIT_TRY(candidates, tables.projects.candidates(claim.session.project->id));
    if (candidates.empty()) return fail(Errc::NotFound, "No storage endpoint configured");
    std::int64_t total = 0;
    for (const EndpointRecord& endpoint : candidates) total += std::max<std::int64_t>(endpoint.weight, 1);
    const auto random = randomBytes(4);
    std::uint32_t drawn = 0;
    for (const std::byte value : random) drawn = drawn << 8U | std::to_integer<std::uint32_t>(value);
    std::int64_t left = static_cast<std::int64_t>(drawn) % total;
    for (const EndpointRecord& endpoint : candidates) {
        left -= std::max<std::int64_t>(endpoint.weight, 1);
        if (left < 0) return endpoint.id;
    }
    return candidates.back().id;
}

Result<ArtifactRecord> insertArtifact(
    PipelineTables& tables, const ArtifactClaim& claim, std::string uploadId, WallTime now)
{
    ArtifactRecord artifact;
    artifact.id = randomUuid();
    artifact.sessionId = claim.session.sessionId;
    artifact.projectId = claim.session.project->id;
    artifact.kind = claim.kind;
    artifact.clientUploadId = std::move(uploadId);
    artifact.declaredBytes = claim.declaredBytes;
    if (claim.startTime) artifact.startTime = claim.startTime->ms;
    if (claim.endTime) artifact.endTime = claim.endTime->ms;
    artifact.frameCount = claim.count;
    artifact.createdAt = now;
    REVISIT_TRY(endpoint, chooseEndpoint(tables, claim));
    artifact.endpointId = endpoint;
    REVISIT_TRY(key, freeKey(tables, claim, artifact.id, now));
    artifact.objectKey = key;
    REVISIT_CHECK(tables.artifacts.insert(artifact));
    return artifact;
}

/// The row of the same segment sent before, refreshed, or a new one.
Result<ArtifactRecord> materialise(const IngestContext& context, PipelineTables& tables, const ArtifactClaim& claim,
    std::optional<ArtifactRecord> known, WallTime now)
{
    if (!known) return insertArtifact(tables, claim, uploadIdOf(claim), now);
    if (claim.startTime) known->startTime = claim.startTime->ms;
    if (claim.endTime) known->endTime = claim.endTime->ms;
    known->declaredBytes = claim.declaredBytes;
    known->frameCount = claim.count;
    REVISIT_CHECK(tables.artifacts.refresh(*known, now));
    const bool keepsBody = !known->spoolName.empty(); // received before; its flush is tried again
    if (keepsBody)
        REVISIT_CHECK(tables.jobs.enqueue(kFlushQueue, known->id, known->id, context.settings.flushAttempts, now));
    return std::move(*known);
}

/// What an earlier request with the same idempotency key led to: an answer, or nothing yet.
Result<std::optional<std::string>> earlierAnswer(
    const IngestContext& context, PipelineTables& tables, const ArtifactClaim& claim, WallTime now)
{
    if (claim.idempotencyKey.empty()) return std::optional<std::string>{};
    REVISIT_TRY(known, tables.idempotency.find(claim.session.project->id, claim.idempotencyKey, now));
    if (!known) return std::optional<std::string>{};
    REVISIT_TRY(artifact, tables.artifacts.find(known->artifactId));
    const bool isGivenUp
        = artifact && (artifact->status == ArtifactStatus::Failed || artifact->status == ArtifactStatus::Abandoned);
    if (isGivenUp) return std::optional<std::string>{}; // to be sent again
    if (known->isDone) return std::optional(processedAnswer(claim, {}));
    if (!artifact || artifact->sessionId != claim.session.sessionId) return std::optional<std::string>{};
    return std::optional(uploadAnswer(context, claim, *artifact)); // re-issued, so that a failed PUT is not stuck
}

/// Puts the client's times on the server's clock.
void normaliseTimes(ArtifactClaim& claim, const EnteredSession& entry, WallTime now)
{
    if (claim.startTime) claim.startTime = normalised(*claim.startTime, entry.clock, now);
    if (claim.endTime) claim.endTime = normalised(*claim.endTime, entry.clock, now);
}

Result<> backfillStart(PipelineTables& tables, const ArtifactClaim& claim, SessionRecord& session)
{
    const bool isEarlier = claim.startTime && *claim.startTime < session.startedAt;
    if (!isEarlier || *claim.startTime < session.startedAt - kFurthestBackfill) return {};
    session.startedAt = *claim.startTime;
    return tables.sessions.backfillStart(session.id, session.startedAt);
}

} // namespace

Result<TextOutcome> takeArtifact(
    const IngestContext& context, PipelineTables& tables, const ArtifactClaim& request, bool& madeSession)
{
    ArtifactClaim claim = request;
    const WallTime now = context.clock.now();
    REVISIT_TRY(earlier, earlierAnswer(context, tables, claim, now));
    if (earlier) return TextOutcome(*earlier);
    if (!claim.session.project->isRejourneyEnabled)
        return TextOutcome(refuse(403, "Rejourney is disabled for this project"));
    if (isSkippedBySampling(claim))
        return TextOutcome(skipAnswer(claim, "Session sampled out - recording disabled for this session"));
    REVISIT_TRY(entered, enterSession(tables, claim.session, now));
    if (!entered) return TextOutcome(tl::unexpected(entered.error()));
    madeSession = entered->isNew;
    normaliseTimes(claim, *entered, now);
    std::optional<ArtifactRecord> known;
    if (claim.isReplay()) {
        REVISIT_TRY(found, tables.artifacts.findByUploadId(uploadIdOf(claim)));
        known = std::move(found);
    }
    if (known && known->status == ArtifactStatus::Ready)
        return TextOutcome(processedAnswer(claim, known->clientUploadId));
    const std::string unwanted = skipReason(claim, entered->session);
    if (!unwanted.empty()) return TextOutcome(skipAnswer(claim, unwanted));
    REVISIT_CHECK(backfillStart(tables, claim, entered->session));
    REVISIT_TRY(artifact, materialise(context, tables, claim, std::move(known), now));
    REVISIT_CHECK(touchSession(tables, entered->session, artifact.endTime, now));
    if (!claim.idempotencyKey.empty())
        REVISIT_CHECK(tables.idempotency.setProcessing(
            claim.session.project->id, claim.idempotencyKey, artifact.id, now + kIdempotencyTtl));
    return TextOutcome(uploadAnswer(context, claim, artifact));
}

} // namespace revisit
