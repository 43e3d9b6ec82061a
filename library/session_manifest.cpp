#include "library/session_manifest.h"

#include "decoder/json_reader.h"
#include "library/artifact_json.h"
#include "library/entry_path.h"
#include "library/note_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace revisit {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFormatName = "revisit-library-session";
constexpr int kVersion = 1;

constexpr std::array<std::pair<const char*, std::string SessionRow::*>, 7> kTexts{{
    {"id", &SessionRow::id},
    {"server", &SessionRow::server},
    {"platform", &SessionRow::platform},
    {"deviceModel", &SessionRow::deviceModel},
    {"osVersion", &SessionRow::osVersion},
    {"appVersion", &SessionRow::appVersion},
    {"userId", &SessionRow::userId},
}};

constexpr std::array<std::pair<const char*, std::uint32_t SessionRow::*>, 13> kCounts{{
    {"frameCount", &SessionRow::frameCount},
    {"eventCount", &SessionRow::eventCount},
    {"touchCount", &SessionRow::touchCount},
    {"screenCount", &SessionRow::screenCount},
    {"requestCount", &SessionRow::requestCount},
    {"failedRequestCount", &SessionRow::failedRequestCount},
    {"errorCount", &SessionRow::errorCount},
    {"crashCount", &SessionRow::crashCount},
    {"anrCount", &SessionRow::anrCount},
    {"rageTapCount", &SessionRow::rageTapCount},
    {"deadTapCount", &SessionRow::deadTapCount},
    {"problemCount", &SessionRow::problemCount},
    {"countsVersion", &SessionRow::countsVersion},
}};

Json rowJson(const SessionRow& row)
{
    Json json = Json::object();
    for (const auto& [name, member] : kTexts) json[name] = row.*member;
    json["startedAtMs"] = row.startedAt.ms;
    json["endedAtMs"] = row.endedAt ? Json(row.endedAt->ms) : Json(nullptr);
    json["playableMs"] = row.playable.ms;
    for (const auto& [name, member] : kCounts) json[name] = row.*member;
    json["storedBytes"] = row.storedBytes;
    json["addedAtMs"] = row.addedAt.ms;
    json["isComplete"] = row.isComplete;
    json["isPinned"] = row.isPinned;
    return json;
}

std::int64_t integer(const nlohmann::json& object, std::string_view key)
{
    return jsonInteger(object, key).value_or(0);
}

Result<SessionRow> readRow(const nlohmann::json& json)
{
    SessionRow row;
    for (const auto& [name, member] : kTexts) row.*member = jsonText(json, name);
    if (!isSafeSessionId(row.id)) return fail(Errc::Corrupt, "the manifest names an unsafe session id");
    row.startedAt = {integer(json, "startedAtMs")};
    if (const auto ended = jsonInteger(json, "endedAtMs")) row.endedAt = WallTime{*ended};
    row.playable = {integer(json, "playableMs")};
    for (const auto& [name, member] : kCounts)
        row.*member = static_cast<std::uint32_t>(std::clamp<std::int64_t>(integer(json, name), 0, UINT32_MAX));
    row.storedBytes = static_cast<std::uint64_t>(std::max<std::int64_t>(integer(json, "storedBytes"), 0));
    row.addedAt = {integer(json, "addedAtMs")};
    const nlohmann::json* complete = jsonMember(json, "isComplete");
    row.isComplete = complete != nullptr && jsonBool(*complete).value_or(false);
    const nlohmann::json* pinned = jsonMember(json, "isPinned");
    row.isPinned = pinned != nullptr && jsonBool(*pinned).value_or(false);
    return row;
}

} // namespace

std::string toJson(const SessionManifest& manifest)
{
    Json entries = Json::array();
    Json missing = Json::array();
    for (const StoredArtifact& artifact : manifest.artifacts) {
        Json entry{{"path", artifact.path}, {"bytes", artifact.bytes}};
        if (!artifact.isMissing()) entry["sha256"] = artifact.sha256;
        if (!artifact.expectedSha256.empty()) entry["expectedSha256"] = artifact.expectedSha256;
        (artifact.isMissing() ? missing : entries).push_back(std::move(entry));
    }
    const Json document{{"format", kFormatName}, {"schemaVersion", kVersion}, {"session", rowJson(manifest.row)},
        {"entries", std::move(entries)}, {"missing", std::move(missing)}, {"notes", noteListJson(manifest.notes)}};
    return document.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

Result<SessionManifest> readSessionManifest(std::span<const std::byte> json)
{
    REVISIT_TRY(document, parseJson(json));
    const auto version = jsonInteger(document, "schemaVersion");
    const nlohmann::json* session = jsonMember(document, "session");
    if (jsonText(document, "format") != kFormatName || !version || session == nullptr)
        return fail(Errc::Corrupt, "is no manifest of a library session");
    if (*version > kVersion) return fail(Errc::Unsupported, "the manifest is newer than this program");
    REVISIT_TRY(row, readRow(*session));
    REVISIT_TRY(artifacts, readArtifactList(document));
    REVISIT_CHECK(addMissingList(document, artifacts));
    return SessionManifest{std::move(row), std::move(artifacts), readNoteList(document)};
}

} // namespace revisit
