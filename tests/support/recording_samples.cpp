#include "tests/support/recording_samples.h"

#include "base/encoding.h"
#include "tests/support/fixtures.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>

namespace revisit::test {

namespace fs = std::filesystem;

namespace {

std::string bodyOf(const nlohmann::json& row, const std::string& key)
{
    const auto plain = row.find(key);
    if (plain != row.end() && plain->is_string()) return plain->get<std::string>();
    const auto binary = row.find(key + "_base64");
    if (binary == row.end() || !binary->is_string()) return {};
    const auto bytes = fromBase64(binary->get<std::string>());
    return bytes ? std::string{asText(*bytes)} : std::string{};
}

} // namespace

std::vector<std::byte> bytesOf(std::string_view text)
{
    const auto bytes = asBytes(text);
    return {bytes.begin(), bytes.end()};
}

std::vector<std::byte> fileBytes(const fs::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    return bytesOf(text);
}

std::shared_ptr<MemorySource> sourceOfFolder(const fs::path& folder)
{
    const std::string folderName = folder.filename().string();
    auto source
        = std::make_shared<MemorySource>(folderName, folderName.starts_with("session_") ? folderName : std::string{});
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            source->add(fs::relative(entry.path(), folder).generic_string(), fileBytes(entry.path()));
    return source;
}

std::vector<Exchange> exchanges(std::string_view name)
{
    std::vector<Exchange> list;
    const auto fixtures = fixturesFolder();
    if (!fixtures) return list;
    std::ifstream stream{*fixtures / "exchanges" / (std::string{name} + ".jsonl")};
    for (std::string line; std::getline(stream, line);) {
        const auto row = nlohmann::json::parse(line, nullptr, false);
        if (!row.is_object()) continue;
        list.push_back({row.value("method", ""), row.value("path", ""), row.value("status", 0),
            bodyOf(row, "request_body"), bodyOf(row, "response_body")});
    }
    return list;
}

const Exchange* findExchange(const std::vector<Exchange>& exchanges, std::string_view pathEnd)
{
    for (const Exchange& exchange : exchanges)
        if (exchange.method == "GET" && exchange.status == 200 && exchange.path.ends_with(pathEnd)) return &exchange;
    return nullptr;
}

std::shared_ptr<MemorySource> servedSource(const std::vector<Exchange>& exchanges)
{
    auto source = std::make_shared<MemorySource>("served");
    for (const char* body : {"core", "replay-manifest", "timeline", "hierarchy", "stats"}) {
        // The last one is a share's; the first with the session's own path is meant.
        if (const Exchange* found = findExchange(exchanges, std::string{"/"} + body))
            source->add("api/" + std::string{body} + ".json", bytesOf(found->responseBody));
    }
    for (const Exchange& exchange : exchanges) {
        if (exchange.status != 200 || !exchange.path.starts_with("/api/session/frame/")) continue;
        const std::string time = exchange.path.substr(exchange.path.rfind('/') + 1);
        source->add("frames/" + time + ".jpg", bytesOf(exchange.responseBody));
    }
    return source;
}

} // namespace revisit::test
