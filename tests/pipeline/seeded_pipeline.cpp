#include "tests/pipeline/seeded_pipeline.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "base/file_system.h"
#include "store/pipeline_schema.h"

#include <fstream>

namespace revisit::test {

namespace {

using Json = nlohmann::json;

std::string sqlText(const std::string& text)
{
    std::string quoted = "'";
    for (const char c : text) quoted += c == '\'' ? std::string{"''"} : std::string(1, c);
    return quoted + "'";
}

std::string sqlNumber(const std::optional<std::int64_t>& number) { return number ? std::to_string(*number) : "NULL"; }

const char* const kAccounts = R"sql(
INSERT INTO users VALUES('7ac5e7c1-29e1-4e68-8a6b-f9d355b56ae8','reference.user@rejourney-ref.test',NULL,1795325412214);
INSERT INTO teams VALUES('0c0f944b-9430-4f04-aac6-f4fa160d215a','Local','7ac5e7c1-29e1-4e68-8a6b-f9d355b56ae8',1,
  1795325412244,1795325412244);
INSERT INTO projects(id,team_id,name,public_key,platform,bundle_id,web_domain,web_allowed_domains,created_at,updated_at)
  VALUES('8c791b29-a161-4288-b735-31bb8db391d0','0c0f944b-9430-4f04-aac6-f4fa160d215a','App','rj_a','ios','co.example',
    NULL,'[]',1,1),
  ('a6db599a-ff1a-4037-b489-e8e4d7fe5e0c','0c0f944b-9430-4f04-aac6-f4fa160d215a','Web','rj_b','web',NULL,'127.0.0.1',
    '["127.0.0.1","localhost"]',2,2);
)sql";

struct Upload {
    std::string artifactId;
    std::string kind;
    std::optional<std::int64_t> start;
    std::optional<std::int64_t> end;
    std::optional<std::int64_t> count;
};

std::optional<std::int64_t> optionalNumber(const Json& object, const char* key)
{
    return object.contains(key) ? std::optional{object.at(key).get<std::int64_t>()} : std::nullopt;
}

Upload uploadOf(const std::string& path, const Json& asked, const Json& granted)
{
    Upload upload;
    const auto url = granted.at("presignedUrl").get<std::string>();
    const std::size_t start = url.find("/artifacts/") + 11;
    upload.artifactId = url.substr(start, url.find('?') - start);
    upload.kind = path.find("/rrweb/") != std::string::npos ? "rrweb" : asked.value("kind", std::string{"events"});
    upload.start = optionalNumber(asked, "startTime");
    upload.end = optionalNumber(asked, "endTime");
    upload.count = optionalNumber(asked, upload.kind == "rrweb" ? "eventCount" : "frameCount");
    return upload;
}

} // namespace

std::string Exchange::text(const char* key) const { return line.at(key).get<std::string>(); }

std::string Exchange::requestHeader(const char* name) const
{
    const Json& headers = line.at("request_headers");
    return headers.contains(name) ? headers.at(name).get<std::string>() : std::string{};
}

std::string Exchange::bytes(const std::string& key) const
{
    if (const auto coded = line.find(key + "_base64"); coded != line.end() && coded->is_string()) {
        const auto plain = fromBase64(coded->get<std::string>());
        return plain ? std::string{asText(*plain)} : std::string{};
    }
    const auto plain = line.find(key);
    return plain != line.end() && plain->is_string() ? plain->get<std::string>() : std::string{};
}

Json Exchange::responseJson() const { return Json::parse(bytes("response_body"), nullptr, false); }

std::vector<Exchange> readExchanges(const std::filesystem::path& file)
{
    std::vector<Exchange> exchanges;
    std::ifstream stream{file};
    for (std::string line; std::getline(stream, line);) exchanges.push_back({Json::parse(line, nullptr, false)});
    return exchanges;
}

Result<std::unique_ptr<SeededPipeline>> SeededPipeline::start()
{
    std::unique_ptr<SeededPipeline> self{new SeededPipeline};
    const auto folder = toPath(self->m_folder.path().toStdString());
    REVISIT_TRY(database, openPipelineDatabase(folder / "pipeline.db"));
    self->m_database = std::move(database);
    REVISIT_CHECK(self->execute(kAccounts));
    REVISIT_TRY(bucket, openFolderBucket(folder / "bucket"));
    self->m_bucket = std::move(bucket);
    ReadApiContext context;
    context.database = folder / "pipeline.db";
    context.bucket = [raw = self->m_bucket.get()](const std::string& id) { return id == "local" ? raw : nullptr; };
    context.secret = "test-secret";
    context.bearerToken = kToken;
    context.clock = &self->m_clock;
    REVISIT_TRY(server, HttpServer::start({}, readApiRoutes(std::move(context))));
    self->m_server = std::move(server);
    return self;
}

Result<> SeededPipeline::addSession(
    const std::string& id, std::int64_t startedAt, const std::string& columns, const std::string& project)
{
    const std::string start = std::to_string(startedAt);
    REVISIT_CHECK(execute("INSERT INTO sessions(id,project_id,device_id,platform,app_version,device_model,os_version,"
                          "sdk_version,user_display_id,started_at,ended_at,last_ingest_activity_at,duration_seconds,"
                          "background_time_seconds,status,replay_available,replay_retention_state,client_epoch_ms,"
                          "metadata,created_at,updated_at) VALUES("
        + sqlText(id) + "," + sqlText(project) + ",'device-1','ios','2.3.1','iPhone16,1','18.1','0.4.0','user-42',"
        + start + "," + start + "+12000," + start + "+15000,10,2,'ready',1,'saved'," + start + ",'{\"plan\":\"pro\"}',"
        + start + "," + start + ")"));
    REVISIT_CHECK(
        execute("INSERT INTO session_metrics(session_id,touch_count,api_total_count,api_success_count,"
                "api_error_count,api_avg_response_ms,screens_visited,app_startup_time_ms,network_type) VALUES("
            + sqlText(id) + ",4,2,1,1,297,'[\"Home\",\"Checkout\"]',640,'wifi')"));
    if (columns.empty()) return {};
    return execute("UPDATE sessions SET " + columns + " WHERE id=" + sqlText(id));
}

Result<> SeededPipeline::addArtifact(const std::string& sessionId, const std::string& artifactId,
    const std::string& kind, const std::string& bytes, std::optional<std::int64_t> start,
    std::optional<std::int64_t> end, std::optional<std::int64_t> count)
{
    const auto file = toPath(m_folder.path().toStdString()) / "body";
    const std::string key = "sessions/" + kind + "/" + artifactId;
    REVISIT_CHECK(writeFile(FileSystem::real(), file, asBytes(bytes)));
    REVISIT_CHECK(m_bucket->put(key, file, {sessionId, kind, artifactId, "local"}));
    return execute("INSERT INTO recording_artifacts(id,session_id,kind,s3_object_key,endpoint_id,stored_bytes,sha256,"
                   "status,start_time,end_time,frame_count,created_at,updated_at) VALUES("
        + sqlText(artifactId) + "," + sqlText(sessionId) + "," + sqlText(kind) + "," + sqlText(key) + ",'local',"
        + std::to_string(bytes.size()) + "," + sqlText(sha256Hex(asBytes(bytes))) + ",'ready'," + sqlNumber(start) + ","
        + sqlNumber(end) + "," + sqlNumber(count) + ",1795327275000,1795327275000)");
}

Result<std::string> SeededPipeline::replayUploads(const std::filesystem::path& file)
{
    std::optional<Upload> upload;
    std::string sessionId;
    for (const Exchange& exchange : readExchanges(file)) {
        const std::string path = exchange.text("path");
        if (path.ends_with("/presign") && exchange.text("method") == "POST") {
            const Json asked = Json::parse(exchange.bytes("request_body"));
            if (sessionId.empty()) {
                sessionId = asked.at("sessionId").get<std::string>();
                const bool isWeb
                    = path.find("rrweb") != std::string::npos || exchange.requestHeader("x-platform") == "web";
                REVISIT_CHECK(addSession(sessionId, std::stoll(sessionId.substr(8, 13)), isWeb ? "platform='web'" : "",
                    isWeb ? kWebProject : kProject));
            }
            upload = uploadOf(path, asked, exchange.responseJson());
        } else if (exchange.text("method") == "PUT" && upload) {
            REVISIT_CHECK(addArtifact(sessionId, upload->artifactId, upload->kind, exchange.bytes("request_body"),
                upload->start, upload->end, upload->count));
            upload.reset();
        }
    }
    return sessionId;
}

Result<RawAnswer> SeededPipeline::get(const std::string& target, const std::string& headers)
{
    return fetch(port(), "GET", target, "Authorization: Bearer " + std::string{kToken} + "\r\n" + headers);
}

Json SeededPipeline::json(const std::string& target)
{
    const auto answer = get(target);
    return answer ? Json::parse(answer->body, nullptr, false) : Json();
}

} // namespace revisit::test
