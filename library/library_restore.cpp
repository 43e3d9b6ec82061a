#include "library/library_core.h"

#include "base/log.h"

#include <algorithm>
#include <vector>

namespace revisit {

namespace fs = std::filesystem;

namespace {

constexpr Bytes kManifestLimit = 64_MiB;

std::vector<fs::path> manifestFiles(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code code;
    fs::directory_iterator entries(folder, code);
    for (; !code && entries != fs::directory_iterator{}; entries.increment(code))
        if (entries->path().extension() == ".json") files.push_back(entries->path());
    std::ranges::sort(files);
    return files;
}

Result<SessionManifest> readManifest(LibraryCore& core, const fs::path& file)
{
    REVISIT_TRY(json, core.files().read(file, kManifestLimit));
    REVISIT_TRY(manifest, readSessionManifest(json));
    if (core.manifestPath(manifest.row.id).filename() != file.filename())
        return fail(Errc::Corrupt, "the manifest is that of another session");
    const auto lost = std::erase_if(manifest.artifacts, [&](const StoredArtifact& artifact) {
        return !artifact.isMissing() && !core.blobs().has(artifact.sha256, artifact.bytes);
    });
    if (lost > 0) manifest.row.isComplete = false;
    return std::move(manifest);
}

} // namespace

Result<> restoreFromManifests(LibraryCore& core)
{
    for (const fs::path& file : manifestFiles(core.manifestFolder())) {
        const auto manifest = readManifest(core, file);
        if (!manifest) {
            logWarning("library", toText(file) + " is left alone: " + manifest.error().text());
            continue;
        }
        REVISIT_CHECK(core.write([&](LibraryRepository& repository) {
            return repository.restoreSession(manifest->row, manifest->artifacts, manifest->notes);
        }));
    }
    return {};
}

} // namespace revisit
