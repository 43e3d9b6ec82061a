#include "library/session_file.h"

#include "decoder/artifact_kind.h"
#include "decoder/json_reader.h"
#include "library/artifact_json.h"
#include "library/entry_path.h"
#include "library/note_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

constexpr std::string_view kFormatName = "revisit-session";

Result<> checkVersion(const nlohmann::json& manifest)
{
    if (jsonText(manifest, "format") != kFormatName)
        return fail(Errc::Corrupt, "manifest.json is not that of a session file");
    const auto version = jsonInteger(manifest, "schemaVersion");
    if (!version || *version < 1) return fail(Errc::Corrupt, "manifest.json has no schemaVersion");
    if (*version > kSessionFileVersion)
        return fail(Errc::Unsupported,
            "the file has schema version " + std::to_string(*version) + ", this program reads up to "
                + std::to_string(kSessionFileVersion));
    return {};
}

} // namespace

std::string toJson(const SessionFileManifest& manifest)
{
    nlohmann::ordered_json entries = nlohmann::ordered_json::array();
    for (const StoredArtifact& artifact : manifest.artifacts)
        entries.push_back({{"path", artifact.path}, {"kind", name(artifactKindOfPath(artifact.path))},
            {"bytes", artifact.bytes}, {"sha256", artifact.sha256}});
    nlohmann::ordered_json document{
        {"format", kFormatName},
        {"schemaVersion", kSessionFileVersion},
        {"generator", "Revisit " REVISIT_VERSION},
        {"sessionId",
            manifest.sessionId.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(manifest.sessionId)},
        {"entries", std::move(entries)},
    };
    if (!manifest.notes.empty()) document["notes"] = noteListJson(manifest.notes);
    return document.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

Result<SessionFileManifest> readSessionFileManifest(std::span<const std::byte> json)
{
    REVISIT_TRY(document, parseJson(json));
    REVISIT_CHECK(checkVersion(document));
    SessionFileManifest manifest;
    manifest.sessionId = jsonText(document, "sessionId");
    if (!manifest.sessionId.empty() && !isSafeSessionId(manifest.sessionId))
        return fail(Errc::Corrupt, "manifest.json names an unsafe session id");
    REVISIT_TRY(artifacts, readArtifactList(document));
    manifest.artifacts = std::move(artifacts);
    manifest.notes = readNoteList(document);
    return manifest;
}

} // namespace revisit
