#pragma once

#include "base/result.h"
#include "pipeline/bucket.h"
#include "pipeline/http/http_server.h"
#include "pipeline/read/read_api.h"
#include "store/database.h"
#include "tests/support/fake_clock.h"
#include "tests/support/raw_http_client.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace revisit::test {

/// One recorded exchange of tests' fixtures.
struct Exchange {
    nlohmann::json line;
    [[nodiscard]] std::string text(const char* key) const;
    [[nodiscard]] std::string requestHeader(const char* name) const;
    /// The bytes of `request_body` or `response_body`, base64 or not.
    [[nodiscard]] std::string bytes(const std::string& key) const;
    [[nodiscard]] nlohmann::json responseJson() const;
};
[[nodiscard]] std::vector<Exchange> readExchanges(const std::filesystem::path& file);

/// The read API over a database and a folder bucket of its own, on a port of its own. The clock stands at
/// 2026-11-22T06:03:41Z, when the read exchanges were recorded.
class SeededPipeline {
public:
    static constexpr const char* kUser = "7ac5e7c1-29e1-4e68-8a6b-f9d355b56ae8";
    static constexpr const char* kTeam = "0c0f944b-9430-4f04-aac6-f4fa160d215a";
    static constexpr const char* kProject = "8c791b29-a161-4288-b735-31bb8db391d0";
    static constexpr const char* kWebProject = "a6db599a-ff1a-4037-b489-e8e4d7fe5e0c";
    static constexpr const char* kToken = "ab799edf0a9d6d84a16500f702721dbbd66ccc9e67fb71c2befa6773ccdb9dd7";

    /// Makes the database with user, team and both projects, and starts the server.
    [[nodiscard]] static Result<std::unique_ptr<SeededPipeline>> start();

    /// Adds a session, ready and openable, with a metrics row; `columns` are further assignments of its row.
    [[nodiscard]] Result<> addSession(const std::string& id, std::int64_t startedAt, const std::string& columns = {},
        const std::string& project = kProject);
    /// Adds a ready artifact and puts its bytes into the bucket.
    [[nodiscard]] Result<> addArtifact(const std::string& sessionId, const std::string& artifactId,
        const std::string& kind, const std::string& bytes, std::optional<std::int64_t> start,
        std::optional<std::int64_t> end, std::optional<std::int64_t> count = std::nullopt);
    /// Stores every body that an SDK's recorded flow uploaded. Returns the session's id.
    [[nodiscard]] Result<std::string> replayUploads(const std::filesystem::path& exchanges);
    [[nodiscard]] Result<> execute(const std::string& sql) { return m_database->execute(sql); }

    /// GET with the local user's token.
    [[nodiscard]] Result<RawAnswer> get(const std::string& target, const std::string& headers = {});
    /// The same, its body parsed; null where it is no JSON.
    [[nodiscard]] nlohmann::json json(const std::string& target);
    [[nodiscard]] std::uint16_t port() const { return m_server->port(); }
    [[nodiscard]] FakeClock& clock() { return m_clock; }

private:
    SeededPipeline() = default;
    QTemporaryDir m_folder;
    FakeClock m_clock{WallTime{1'795'327'421'000}};
    std::unique_ptr<Bucket> m_bucket;
    std::optional<Database> m_database;
    std::unique_ptr<HttpServer> m_server; ///< last: its handlers use the rest
};

} // namespace revisit::test
