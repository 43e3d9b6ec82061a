#include "tests/support/fixtures.h"

#include <cstdlib>

namespace revisit::test {

namespace fs = std::filesystem;

fs::path sourceFolder()
{
    const char* folder
        = std::getenv("REVISIT_SOURCE_DIR"); // NOLINT(concurrency-mt-unsafe): set by CTest, never changed
    return folder == nullptr ? fs::current_path() : fs::path{folder};
}

std::optional<fs::path> fixturesFolder()
{
    const fs::path folder = sourceFolder() / ".." / "shared" / "fixtures";
    if (!fs::is_directory(folder)) return std::nullopt;
    return fs::canonical(folder);
}

std::optional<fs::path> realRecordingFolder()
{
    const auto fixtures = fixturesFolder();
    if (!fixtures) return std::nullopt;
    for (const auto& entry : fs::directory_iterator(*fixtures))
        if (entry.is_directory() && entry.path().filename().string().starts_with("session_")) return entry.path();
    return std::nullopt;
}

fs::path dataFile(const char* relativePath) { return sourceFolder() / "tests" / "data" / relativePath; }

} // namespace revisit::test
