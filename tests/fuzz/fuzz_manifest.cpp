// The two manifests that the library reads: of session files, which come from anywhere, and of its own sessions.

#include "base/encoding.h"
#include "library/entry_path.h"
#include "library/session_file.h"
#include "library/session_manifest.h"
#include "tests/fuzz/fuzz_input.h"

using namespace revisit;

namespace {

void checkArtifacts(const std::vector<StoredArtifact>& artifacts)
{
    const std::string* last = nullptr;
    for (const StoredArtifact& artifact : artifacts) {
        test::require(isSafeEntryPath(artifact.path) && artifact.sha256.size() == 64);
        test::require(last == nullptr || *last < artifact.path);
        last = &artifact.path;
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = test::fuzzBytes(data, size);
    if (const auto manifest = readSessionFileManifest(bytes)) {
        checkArtifacts(manifest->artifacts);
        test::require(readSessionFileManifest(asBytes(toJson(*manifest)))->artifacts == manifest->artifacts);
    }
    if (const auto manifest = readSessionManifest(bytes)) {
        test::require(isSafeSessionId(manifest->row.id));
        checkArtifacts(manifest->artifacts);
        test::require(readSessionManifest(asBytes(toJson(*manifest))).has_value());
    }
    return 0;
}
