// Putting sessions into the library: rows and artifacts per second, beside a bare loop that writes the same files
// durably and knows no database. And listing and searching ten thousand sessions.

#include "base/digest.h"
#include "base/encoding.h"
#include "base/file_system.h"
#include "library/library.h"
#include "store/library_repository.h"
#include "store/library_schema.h"
#include "store/writer.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>

using namespace revisit;
namespace fs = std::filesystem;

namespace {

constexpr int kArtifacts = 50;
constexpr std::size_t kArtifactBytes = 20'000;

/// A folder that is gone when the benchmark ends.
class ScratchFolder {
public:
    ScratchFolder()
        : m_path(fs::temp_directory_path() / ("revisit-bench-" + randomHex(8)))
    {
        fs::create_directories(m_path);
    }
    ~ScratchFolder()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

void require(bool holds)
{
    if (!holds) std::abort();
}

std::vector<std::byte> artifact(std::int64_t number)
{
    std::string text
        = R"({"events":[{"type":"custom","name":")" + std::to_string(number) + R"(","timestamp":1767225600100}]})";
    text.resize(kArtifactBytes, ' ');
    const auto bytes = asBytes(text);
    return {bytes.begin(), bytes.end()};
}

void writeFilesAlone(benchmark::State& state)
{
    const ScratchFolder folder;
    std::int64_t number = 0;
    for (auto _ : state)
        for (int i = 0; i < kArtifacts; ++i) {
            const auto bytes = artifact(++number);
            require(writeFile(FileSystem::real(), folder.path() / sha256Hex(bytes), bytes).has_value());
        }
    state.SetItemsProcessed(number);
}
BENCHMARK(writeFilesAlone)->Unit(benchmark::kMillisecond)->UseRealTime();

void importArtifacts(benchmark::State& state)
{
    const ScratchFolder folder;
    const auto library = Library::open(folder.path());
    require(library.has_value());
    std::int64_t number = 0;
    for (auto _ : state) {
        auto writer = (*library)->write("session_1767225600000_" + std::to_string(number), "local");
        require(writer.has_value());
        for (int i = 0; i < kArtifacts; ++i)
            require((*writer)->put("events/" + std::to_string(i) + ".json", artifact(++number)).has_value());
        require((*writer)->finish({}).has_value());
    }
    state.SetItemsProcessed(number);
}
BENCHMARK(importArtifacts)->Unit(benchmark::kMillisecond)->UseRealTime();

void insertRows(benchmark::State& state)
{
    const ScratchFolder folder;
    auto database = Database::open(folder.path() / "library.db", Access::ReadWrite, Durability::Normal);
    require(database && migrate(*database, libraryMigrations()));
    DatabaseWriter writer{std::move(*database), Durability::Normal};
    require(writer.run([](Database& db) { return LibraryRepository{db}.beginSession("s", "", {}, {}); }).has_value());
    std::int64_t number = 0;
    for (auto _ : state) {
        const std::string name = std::to_string(++number);
        const StoredArtifact row{"events/" + name, 1, sha256Hex(asBytes(name))};
        const auto job = [row](Database& db) { return LibraryRepository{db}.putArtifact("s", row); };
        while (!writer.submit(job)) require(writer.run([](Database&) -> Result<> { return {}; }).has_value());
    }
    writer.close();
    state.SetItemsProcessed(number);
}
BENCHMARK(insertRows)->UseRealTime();

void searchTenThousandSessions(benchmark::State& state)
{
    const ScratchFolder folder;
    auto database = Database::open(folder.path() / "library.db", Access::ReadWrite, Durability::Normal);
    require(database && migrate(*database, libraryMigrations()));
    LibraryRepository repository{*database};
    {
        auto transaction = database->beginImmediate();
        for (int i = 0; i < 10'000; ++i) {
            SessionRow row;
            row.id = "session_" + std::to_string(1'767'225'600'000 + i) + '_' + randomHex(16);
            row.deviceModel = i % 2 == 0 ? "iPhone15,2" : "Pixel 9";
            row.userId = "user-" + std::to_string(i) + "@example.com";
            row.startedAt = {i};
            require(repository.restoreSession(row, {}, {}).has_value());
        }
        require(transaction->commit().has_value());
    }
    SessionQuery query;
    query.text = "pixel user-99";
    for (auto _ : state) {
        const auto rows = repository.sessions(query);
        require(rows && !rows->empty());
        benchmark::DoNotOptimize(rows->size());
    }
}
BENCHMARK(searchTenThousandSessions)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
