#include "library/artifact_json.h"

#include "decoder/json_reader.h"
#include "library/entry_path.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

bool isDigest(std::string_view text)
{
    constexpr std::size_t kDigits = 64;
    return text.size() == kDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string expectedDigest(const nlohmann::json& entry)
{
    const std::string digest = jsonText(entry, "expectedSha256");
    return isDigest(digest) ? digest : std::string{};
}

Result<StoredArtifact> readArtifact(const nlohmann::json& entry)
{
    StoredArtifact artifact{jsonText(entry, "path"), 0, jsonText(entry, "sha256")};
    if (!isSafeEntryPath(artifact.path)) return fail(Errc::Corrupt, "the manifest names an unsafe path");
    const auto bytes = jsonInteger(entry, "bytes");
    if (!bytes || *bytes < 0 || !isDigest(artifact.sha256))
        return fail(Errc::Corrupt, "the manifest lacks a size or digest", artifact.path);
    artifact.bytes = static_cast<std::uint64_t>(*bytes);
    artifact.expectedSha256 = expectedDigest(entry);
    return artifact;
}

Result<StoredArtifact> readMissing(const nlohmann::json& entry)
{
    StoredArtifact artifact{jsonText(entry, "path"), 0, {}, expectedDigest(entry)};
    if (!isSafeEntryPath(artifact.path)) return fail(Errc::Corrupt, "the manifest names an unsafe path");
    artifact.bytes = static_cast<std::uint64_t>(std::max<std::int64_t>(jsonInteger(entry, "bytes").value_or(0), 0));
    return artifact;
}

Result<> sortByPath(std::vector<StoredArtifact>& artifacts)
{
    std::ranges::sort(artifacts, {}, &StoredArtifact::path);
    const auto twice = std::ranges::adjacent_find(artifacts, {}, &StoredArtifact::path);
    if (twice != artifacts.end()) return fail(Errc::Corrupt, "the manifest names a path twice", twice->path);
    return {};
}

} // namespace

Result<std::vector<StoredArtifact>> readArtifactList(const nlohmann::json& manifest)
{
    const nlohmann::json* entries = jsonMember(manifest, "entries");
    if (entries == nullptr || !entries->is_array()) return fail(Errc::Corrupt, "the manifest has no entries");
    std::vector<StoredArtifact> artifacts;
    for (const nlohmann::json& entry : *entries) {
        REVISIT_TRY(artifact, readArtifact(entry));
        artifacts.push_back(std::move(artifact));
    }
    REVISIT_CHECK(sortByPath(artifacts));
    return artifacts;
}

Result<> addMissingList(const nlohmann::json& manifest, std::vector<StoredArtifact>& artifacts)
{
    const nlohmann::json* missing = jsonMember(manifest, "missing");
    if (missing == nullptr || !missing->is_array()) return {};
    for (const nlohmann::json& entry : *missing) {
        REVISIT_TRY(artifact, readMissing(entry));
        artifacts.push_back(std::move(artifact));
    }
    return sortByPath(artifacts);
}

} // namespace revisit
