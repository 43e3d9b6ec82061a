#include "pipeline/ingest/session_intake.h"

#include "base/encoding.h"
#include "decoder/json_reader.h"
#include "pipeline/ingest/identifiers.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace revisit {

namespace {

constexpr std::size_t kLongestVersion = 128;
constexpr std::size_t kLongestSdkVersion = 50;
constexpr std::size_t kLongestFact = 255;
constexpr std::int64_t kEvidenceLeewayMs = 1'000;

std::string cut(std::string text, std::size_t limit)
{
    if (text.size() > limit) text = toValidUtf8(std::string_view(text).substr(0, limit));
    return text;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

/// "Rejourney-SDK/x (platform; model; os)" of old SDKs.
struct AgentFacts {
    std::string platform, model, os;
};

AgentFacts readAgent(std::string_view agent)
{
    AgentFacts facts;
    const std::size_t open = agent.find('(');
    const std::size_t close = agent.find(')', open == std::string_view::npos ? 0 : open);
    if (agent.starts_with("Rejourney-SDK/") && open != std::string_view::npos && close != std::string_view::npos) {
        std::string_view inside = agent.substr(open + 1, close - open - 1);
        for (std::string* field : {&facts.platform, &facts.model, &facts.os}) {
            const std::size_t end = inside.find(';');
            *field = trimmed(inside.substr(0, end));
            inside = end == std::string_view::npos ? std::string_view{} : inside.substr(end + 1);
        }
        return facts;
    }
    if (contains(agent, "Darwin") || contains(agent, "iPhone") || contains(agent, "iPad"))
        facts.platform = "ios";
    else if (contains(agent, "Android") || contains(agent, "okhttp"))
        facts.platform = "android";
    return facts;
}

std::string normalisedAppVersion(const RequestBody& body, bool isWeb)
{
    const std::string version = trimmed(body.text("appVersion"));
    if (version == "unknown" || version == "undefined" || version == "null") return {};
    if (isWeb && version == body.text("sdkVersion")) return {};
    return version.size() <= kLongestVersion ? version : std::string{};
}

nlohmann::json metadataOf(const RequestBody& body)
{
    constexpr std::array kNames{"browser", "browserVersion", "os", "osVersion", "networkType",
        "effectiveConnectionType", "connectionSaveData", "sdkVersion", "appVersion"};
    nlohmann::json metadata = nlohmann::json::object();
    for (const char* name : kNames) {
        const nlohmann::json* value = jsonMember(body.document(), name);
        if (value != nullptr && value->is_string())
            metadata[name] = cut(value->get<std::string>(), kLongestFact);
        else if (value != nullptr && value->is_boolean())
            metadata[name] = *value;
    }
    return metadata;
}

nlohmann::json parsedMetadata(const std::string& text)
{
    auto parsed = parseJson(asBytes(text));
    return parsed && parsed->is_object() ? std::move(*parsed) : nlohmann::json::object();
}

Result<EnteredSession> makeSession(PipelineTables& tables, const SessionClaim& claim, WallTime now)
{
    EnteredSession entry;
    const auto epoch = sessionEpoch(claim.sessionId);
    entry.clock = clockOfNewSession(epoch, now);
    entry.isNew = true;
    SessionRecord& session = entry.session;
    session.id = claim.sessionId;
    session.projectId = claim.project->id;
    session.deviceId = claim.facts.deviceId;
    session.platform = claim.facts.platform;
    session.appVersion = claim.facts.appVersion;
    session.deviceModel = claim.facts.deviceModel;
    session.osVersion = claim.facts.osVersion;
    session.sdkVersion = claim.facts.sdkVersion;
    session.userDisplayId = claim.facts.userDisplayId;
    session.anonymousDisplayId = claim.facts.anonymousDisplayId;
    session.startedAt = entry.clock || !epoch ? now : *epoch;
    session.lastActivity = now;
    session.isObserveOnly = claim.isObserveOnly;
    if (epoch) session.clientEpochMs = epoch->ms;
    nlohmann::json metadata = parsedMetadata(claim.metadata);
    if (entry.clock) metadata["ingestClock"] = describeClock(*entry.clock, now);
    session.metadata = jsonCompact(metadata);
    REVISIT_CHECK(tables.sessions.insert(session, now));
    return entry;
}

Result<> enrichSession(PipelineTables& tables, SessionRecord& session, const SessionClaim& claim, WallTime now)
{
    REVISIT_CHECK(tables.sessions.fillMissing(session.id, claim.facts, now));
    if (session.deviceId.empty()) session.deviceId = claim.facts.deviceId;
    if (claim.isObserveOnly && !session.isObserveOnly) REVISIT_CHECK(tables.sessions.setObserveOnly(session.id));
    nlohmann::json metadata = parsedMetadata(session.metadata);
    const nlohmann::json before = metadata;
    metadata.update(parsedMetadata(claim.metadata));
    if (metadata == before) return {};
    session.metadata = jsonCompact(metadata);
    return tables.sessions.setMetadata(session.id, session.metadata);
}

std::string otherProjectDetails(const SessionRecord& session, const SessionClaim& claim)
{
    return jsonCompact(nlohmann::json{{"sessionId", session.id}, {"requestedProjectId", claim.project->id},
        {"existingProjectId", session.projectId}});
}

} // namespace

std::string normalisedSdkVersion(std::string_view version)
{
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.'
            || c == '-' || c == '+';
    };
    if (!std::all_of(version.begin(), version.end(), isAllowed)) return {};
    return std::string(version.substr(0, kLongestSdkVersion));
}

SessionClaim claimOf(
    const RequestBody& body, const IngestCaller& caller, std::string_view userAgent, std::string sessionId)
{
    SessionClaim claim;
    claim.sessionId = std::move(sessionId);
    claim.project = caller.project;
    claim.isObserveOnly = caller.isObserveOnly;
    claim.isWeb = caller.isWeb;
    const AgentFacts agent = readAgent(userAgent);
    SessionFacts& facts = claim.facts;
    facts.deviceId = cut(caller.deviceId, kLongestFact);
    facts.deviceModel = cut(body.text("deviceModel"), kLongestFact);
    facts.platform = cut(body.text("platform"), 20);
    if (facts.platform.empty() && caller.isWeb) facts.platform = "web";
    if (facts.platform.empty() && facts.deviceModel.empty()) facts.platform = cut(agent.platform, 20);
    if (facts.platform.empty()) facts.platform = caller.tokenPlatform;
    if (facts.platform.empty()) facts.platform = "unknown";
    if (facts.deviceModel.empty()) facts.deviceModel = cut(agent.model, kLongestFact);
    facts.osVersion = cut(body.text("osVersion"), kLongestFact);
    if (facts.osVersion.empty()) facts.osVersion = cut(agent.os, kLongestFact);
    facts.appVersion = normalisedAppVersion(body, caller.isWeb);
    facts.sdkVersion = normalisedSdkVersion(body.text("sdkVersion"));
    const std::string user = cut(body.text("userId"), kLongestFact);
    (user.starts_with("anon_") ? facts.anonymousDisplayId : facts.userDisplayId) = user == "anonymous" ? "" : user;
    claim.metadata = jsonCompact(metadataOf(body));
    return claim;
}

Result<Outcome<EnteredSession>> enterSession(PipelineTables& tables, const SessionClaim& claim, WallTime now)
{
    REVISIT_TRY(found, tables.sessions.find(claim.sessionId));
    if (!found) {
        REVISIT_TRY(made, makeSession(tables, claim, now));
        return Outcome<EnteredSession>(std::move(made));
    }
    if (found->projectId != claim.project->id)
        return Outcome<EnteredSession>(
            refuse(409, "Session already exists under a different project", otherProjectDetails(*found, claim)));
    if (found->isImmutable())
        return Outcome<EnteredSession>(
            refuse(409, "Session is closed to ingest; no new uploads or mutations are accepted."));
    EnteredSession entry{std::move(*found), std::nullopt, false};
    REVISIT_CHECK(enrichSession(tables, entry.session, claim, now));
    entry.clock = readClock(parsedMetadata(entry.session.metadata));
    return Outcome<EnteredSession>(std::move(entry));
}

Result<> touchSession(
    PipelineTables& tables, const SessionRecord& session, std::optional<std::int64_t> evidenceEnd, WallTime now)
{
    const bool mayReopen = session.platform == "web" || session.closeSource != "session_end";
    const bool isLater = session.endedAt && evidenceEnd && *evidenceEnd > *session.endedAt + kEvidenceLeewayMs;
    if (mayReopen && isLater) REVISIT_CHECK(tables.sessions.reopen(session.id, now));
    return tables.sessions.touch(session.id, now);
}

Result<> noteUser(PipelineTables& tables, const std::string& sessionId, const std::string& userId)
{
    if (userId.empty() || userId == "anonymous" || userId.starts_with("anon_")) return {};
    return tables.sessions.setUser(sessionId, cut(userId, kLongestFact), {});
}

} // namespace revisit
