#include "base/encoding.h"
#include "base/file_system.h"
#include "base/log.h"
#include "decoder/gzip.h"
#include "pipeline/read/endpoints.h"

#include <algorithm>
#include <charconv>

namespace revisit {

namespace {

constexpr std::int64_t kOpenArchiveMs = 10'000;
constexpr const char* kForever = "public, max-age=31536000, immutable";
constexpr const char* kForADay = "public, max-age=86400";

std::optional<std::int64_t> timestampOf(std::string text)
{
    if (text.ends_with(".jpg")) text.resize(text.size() - 4);
    std::int64_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isNumber = result.ec == std::errc{} && result.ptr == text.data() + text.size() && value >= 0;
    return isNumber ? std::optional{value} : std::nullopt;
}

/// The archives that may hold a time, the likeliest first: those whose window holds it, else the last one that starts
/// before it, else the first (spec read-api 5.5).
std::vector<ArtifactRow> candidates(const std::vector<ArtifactRow>& archives, std::int64_t time)
{
    std::vector<ArtifactRow> holding;
    const ArtifactRow* before = nullptr;
    for (const ArtifactRow& archive : archives) {
        const std::int64_t start = archive.startTime.value_or(archive.createdAt);
        if (start > time) continue;
        before = &archive;
        if (time <= archive.endTime.value_or(start + kOpenArchiveMs)) holding.push_back(archive);
    }
    if (holding.empty()) holding.push_back(before != nullptr ? *before : archives.front());
    return holding;
}

struct FoundFrame {
    std::shared_ptr<const FrameArchive> archive;
    std::size_t index = 0;
    std::int64_t distance = 0;
};

void lookInto(const std::shared_ptr<const FrameArchive>& archive, std::int64_t time, std::optional<FoundFrame>& best)
{
    const auto& frames = archive->bundle.frames;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const std::int64_t distance = std::abs(frames[i].time.ms - time);
        if (!best || distance < best->distance) best = FoundFrame{archive, i, distance};
    }
}

/// The frame nearest to the time. Errors: NotFound (no archive can be read or none holds a frame), Cancelled.
Result<FoundFrame> nearestFrame(
    ReadService& service, const SessionData& session, std::int64_t time, const StopToken& stop)
{
    const auto archives = readyArtifacts(session.artifacts, "screenshots");
    if (archives.empty()) return fail(Errc::NotFound, "No ready screenshot artifacts found for session");
    std::optional<FoundFrame> best;
    for (const ArtifactRow& row : candidates(archives, time)) {
        const auto archive = service.artifacts.frames(row, session.row, stop);
        if (!archive && archive.error().code == Errc::Cancelled) return fail(archive.error());
        if (archive)
            lookInto(*archive, time, best);
        else
            logWarning("pipeline", "frames are missing: " + archive.error().text());
    }
    if (!best) return fail(Errc::NotFound, "Frame data not found inside archive");
    return std::move(*best);
}

HttpAnswer jpegAnswer(const FoundFrame& frame, const char* cacheControl)
{
    HttpAnswer answer;
    const auto jpeg = frame.archive->jpeg(frame.index);
    answer.body.assign(jpeg.begin(), jpeg.end());
    answer.headers = {{"Content-Type", "image/jpeg"}, {"Cache-Control", cacheControl}};
    return answer;
}

/// A picture of the session, or a NotFound with this message.
Result<HttpAnswer> picture(ReadService& service, const HttpExchange& exchange, const StopToken& stop,
    std::optional<std::int64_t> time, const char* missing)
{
    REVISIT_TRY(session, service.session(exchange.parameter("id")));
    const auto frame = nearestFrame(service, session, time.value_or(session.row.startedAt), stop);
    if (!frame && frame.error().code == Errc::NotFound) return fail(Errc::NotFound, missing);
    if (!frame) return fail(frame.error());
    return jpegAnswer(*frame, kForADay);
}

/// An artifact whose bytes lie in a bucket.
Result<ArtifactRow> storedArtifact(const SessionData& session, const std::string& id, const char* missing)
{
    for (const ArtifactRow& artifact : session.artifacts) {
        const bool isThere = artifact.status == "ready" || artifact.status == "uploaded" || artifact.status == "failed";
        if (artifact.id == id && isThere) return artifact;
    }
    return fail(Errc::NotFound, missing);
}

} // namespace

Result<HttpAnswer> frameBytes(ReadService& service, const HttpExchange& exchange, const StopToken& stop)
{
    const auto time = timestampOf(exchange.parameter("ts"));
    if (!time) return fail(Errc::NotFound, "Frame not found");
    REVISIT_TRY(session, service.session(exchange.parameter("id")));
    REVISIT_TRY(frame, nearestFrame(service, session, *time, stop));
    return jpegAnswer(frame, kForever);
}

Result<HttpAnswer> frameRedirect(ReadService&, const HttpExchange& exchange, const StopToken&)
{
    HttpAnswer answer;
    answer.status = 307;
    answer.headers.emplace_back("Location",
        "/api/session/frame/" + percentEncode(exchange.parameter("id")) + '/'
            + percentEncode(exchange.parameter("ts")));
    answer.headers.emplace_back("Vary", "Accept");
    return answer;
}

Result<HttpAnswer> cover(ReadService& service, const HttpExchange& exchange, const StopToken& stop)
{
    return picture(service, exchange, stop, std::nullopt, "No cover photo available for this session");
}

Result<HttpAnswer> thumbnail(ReadService& service, const HttpExchange& exchange, const StopToken& stop)
{
    return picture(
        service, exchange, stop, timestampOf(exchange.query("ts")), "No thumbnail available for this session");
}

Result<HttpAnswer> rrwebSegment(ReadService& service, const HttpExchange& exchange, const StopToken&)
{
    std::string id = exchange.parameter("artifact");
    for (const std::string_view suffix : {".gz", ".json"})
        if (id.ends_with(suffix)) id.resize(id.size() - suffix.size());
    REVISIT_TRY(session, service.session(exchange.parameter("id")));
    REVISIT_TRY(artifact, storedArtifact(session, id, "Replay segment not found"));
    if (artifact.kind != "rrweb") return fail(Errc::NotFound, "Replay segment not found");
    auto bytes = service.artifacts.stored(artifact);
    if (!bytes && bytes.error().code == Errc::NotFound)
        return fail(Errc::NotFound, "Replay segment data not found in storage");
    if (!bytes) return fail(bytes.error());
    HttpAnswer answer;
    answer.headers = {{"Content-Type", "application/json; charset=utf-8"}, {"Cache-Control", "private, max-age=300"}};
    answer.headers.emplace_back("Content-Encoding", isGzip(*bytes) ? "gzip" : "identity");
    answer.body = std::move(*bytes);
    return answer;
}

Result<HttpAnswer> artifactBytes(ReadService& service, const HttpExchange& exchange, const StopToken&)
{
    REVISIT_TRY(session, service.session(exchange.parameter("id")));
    REVISIT_TRY(artifact, storedArtifact(session, exchange.parameter("artifact"), "Artifact not found"));
    HttpAnswer answer;
    answer.headers = {{"Content-Type", "application/octet-stream"}, {"Cache-Control", "private, max-age=300"}};
    if (!artifact.sha256.empty()) answer.headers.emplace_back("X-Content-SHA256", artifact.sha256);
    const auto file = service.artifacts.localFile(artifact);
    if (!file.empty()) {
        answer.file = toText(file);
        return answer;
    }
    REVISIT_TRY(bytes, service.artifacts.stored(artifact));
    answer.body = std::move(bytes);
    return answer;
}

} // namespace revisit
