// Relay PUTs per second over loopback, 32 KiB each, beside a bare loop of write and fdatasync of as many bytes.
#include "base/digest.h"
#include "base/encoding.h"
#include "base/file_system.h"
#include "pipeline/pipeline_hooks.h"
#include "tests/support/raw_http_client.h"

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#if !defined(_WIN32)
#include <unistd.h>
#endif

namespace {

using namespace revisit;

constexpr std::size_t kBodyBytes = 32 * 1024;

std::filesystem::path temporaryFolder()
{
    return std::filesystem::temp_directory_path() / ("bench_relay_" + randomHex(6));
}

std::string targetOf(const std::string& url) { return url.substr(url.find('/', url.find("://") + 3)); }

/// A pipeline whose workers are idle enough to leave the relay alone: nothing is flushed while the clock runs.
class Server {
public:
    Server()
        : m_folder(temporaryFolder())
    {
        PipelineSettings settings;
        settings.dataFolder = m_folder;
        settings.projectKey = "rj_bench";
        settings.flushWorkers = 0;
        auto started = startPipeline(settings, {}, SystemClock::instance(), {});
        if (!started) std::abort();
        m_pipeline = std::move(*started);
        const std::string url = m_pipeline->apiUrl();
        m_port = static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
    }
    ~Server()
    {
        m_pipeline.reset();
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    [[nodiscard]] std::uint16_t port() const { return m_port; }

    [[nodiscard]] std::vector<std::string> presign(std::size_t count) const
    {
        auto client = test::RawHttpClient::connect(m_port);
        const std::string session = "session_" + std::to_string(SystemClock::instance().now().ms) + "_" + randomHex(16);
        const std::string body = nlohmann::json{{"sessionId", session}, {"contentType", "events"}, {"batchNumber", 0},
            {"sizeBytes",
                kBodyBytes}}.dump();
        std::vector<std::string> targets;
        for (std::size_t i = 0; client && i < count; ++i) {
            const auto answer = client->request(
                "POST", "/api/ingest/presign", "Content-Type: application/json\r\nx-rejourney-key: rj_bench\r\n", body);
            if (!answer || answer->status != 200) std::abort();
            targets.push_back(targetOf(nlohmann::json::parse(answer->body)["presignedUrl"].get<std::string>()));
        }
        return targets;
    }

private:
    std::filesystem::path m_folder;
    std::unique_ptr<Pipeline> m_pipeline;
    std::uint16_t m_port = 0;
};

/// One connection's share of the uploads.
void putAll(std::uint16_t port, const std::vector<std::string>& targets, std::size_t first, std::size_t step)
{
    const std::string body(kBodyBytes, 'x');
    auto client = test::RawHttpClient::connect(port);
    for (std::size_t i = first; client && i < targets.size(); i += step) {
        const auto answer = client->request("PUT", targets[i], {}, body);
        if (!answer || answer->status != 204) std::abort();
    }
}

void relayPuts(benchmark::State& state)
{
    const auto connections = static_cast<std::size_t>(state.range(0));
    constexpr std::size_t kPutsPerRound = 500;
    const Server server;
    std::size_t puts = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const auto targets = server.presign(kPutsPerRound);
        state.ResumeTiming();
        std::vector<std::thread> clients;
        for (std::size_t i = 0; i < connections; ++i)
            clients.emplace_back([&, i] { putAll(server.port(), targets, i, connections); });
        for (std::thread& client : clients) client.join();
        puts += targets.size();
    }
    state.counters["puts/s"] = benchmark::Counter(static_cast<double>(puts), benchmark::Counter::kIsRate);
    state.SetBytesProcessed(static_cast<std::int64_t>(puts * kBodyBytes));
}
BENCHMARK(relayPuts)->Arg(1)->Arg(16)->Arg(64)->UseRealTime()->Unit(benchmark::kMillisecond);

#if !defined(_WIN32)
void bareWriteAndSync(benchmark::State& state)
{
    const auto folder = temporaryFolder();
    if (!makePrivateFolder(folder)) std::abort();
    const std::string body(kBodyBytes, 'x');
    std::FILE* file = std::fopen((folder / "log").c_str(), "wb");
    std::size_t writes = 0;
    for (auto _ : state) {
        if (std::fwrite(body.data(), 1, body.size(), file) != body.size() || std::fflush(file) != 0) std::abort();
        if (fdatasync(fileno(file)) != 0) std::abort();
        ++writes;
    }
    std::fclose(file);
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    state.counters["writes/s"] = benchmark::Counter(static_cast<double>(writes), benchmark::Counter::kIsRate);
    state.SetBytesProcessed(static_cast<std::int64_t>(writes * kBodyBytes));
}
BENCHMARK(bareWriteAndSync)->UseRealTime();
#endif

} // namespace

BENCHMARK_MAIN();
