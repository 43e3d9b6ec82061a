#include "tests/support/ingest_peer.h"

namespace revisit::test {

IngestPeer::IngestPeer()
{
    m_peer.handle([this](const PeerRequest& request) { return answer(request); });
}

std::optional<PeerAnswer> IngestPeer::answer(const PeerRequest& request)
{
    const std::string path = request.path();
    if (request.method == "PUT" && path.starts_with("/upload/artifacts/")) return PeerAnswer::of(204);
    if (path == "/api/sdk/config") return PeerAnswer::json(R"({"rejourneyEnabled":true,"recordingEnabled":true})");
    if (request.method != "POST") return std::nullopt;
    if (path == "/api/ingest/auth/device") return PeerAnswer::json(R"({"uploadToken":"token-1","expiresIn":3600})");
    if (path.ends_with("/presign")) {
        const std::string id = std::to_string(++m_presigned);
        const char* name = path == "/api/ingest/presign" ? "batchId" : "segmentId";
        return PeerAnswer::json("{\"presignedUrl\":\"" + m_peer.url("/upload/artifacts/" + id + "?token=t") + "\",\""
            + name + "\":\"id-" + id + "\"}");
    }
    if (path.ends_with("/complete")) return PeerAnswer::json(R"({"success":true})");
    if (path == "/api/ingest/fault") return PeerAnswer::json(R"({"ok":true})");
    if (path == "/api/ingest/session/end") return PeerAnswer::json(R"({"success":true})");
    return std::nullopt;
}

std::vector<std::string> IngestPeer::bodies() const
{
    std::vector<std::string> bodies;
    for (const PeerRequest& request : m_peer.requests())
        if (request.method == "PUT") bodies.push_back(request.body);
    return bodies;
}

std::vector<std::string> IngestPeer::posts(const std::string& path) const
{
    std::vector<std::string> bodies;
    for (const PeerRequest& request : m_peer.requests())
        if (request.method == "POST" && request.path() == path) bodies.push_back(request.body);
    return bodies;
}

} // namespace revisit::test
