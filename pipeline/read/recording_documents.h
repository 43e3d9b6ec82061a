#pragma once

#include "pipeline/read/read_service.h"
#include "pipeline/read/session_documents.h"

#include <nlohmann/json_fwd.hpp>

/// The JSON documents that need a session's artifacts (spec read-api 5.3–5.9). They fetch, inflate and parse on the
/// calling thread. An artifact that cannot be read is left out and logged. Errors: Busy, Io, Corrupt (the database),
/// Cancelled.
namespace revisit {

/// Where the URLs of a frame list lead.
enum class FrameUrlMode { Proxy, Signed, None };
/// Whether pixels are resolved now, resolved however long it takes, or only guessed from rows.
enum class ReplayDetail { Resolve, Wait, Guess };

struct ReplayRequest {
    FrameUrlMode urls = FrameUrlMode::Proxy;
    ReplayDetail detail = ReplayDetail::Resolve;
    std::string baseUrl; ///< "http://host:port" for absolute URLs
};

/// `screenshotFrames` and its counters.
[[nodiscard]] Result<nlohmann::json> framesDocument(
    ReadService& service, const SessionData& session, const ReplayRequest& request, const StopToken& stop);
/// `replay-manifest`: the frames, the playback mode and the web segments.
[[nodiscard]] Result<nlohmann::json> manifestDocument(
    ReadService& service, const SessionData& session, const ReplayRequest& request, const StopToken& stop);
[[nodiscard]] Result<nlohmann::json> timelineDocument(
    ReadService& service, const SessionData& session, const StopToken& stop);
/// The list of `hierarchySnapshots`.
[[nodiscard]] Result<nlohmann::json> hierarchyList(
    ReadService& service, const SessionData& session, const StopToken& stop);
/// What our own `artifacts` endpoint lists (docs/formats/local-api.md).
[[nodiscard]] Result<nlohmann::json> artifactsDocument(ReadService& service, const SessionData& session);
/// Signed URLs of the events artifacts, for `artifactUrls`.
[[nodiscard]] nlohmann::json eventsUrls(
    const ReadService& service, const SessionData& session, const std::string& baseUrl);

} // namespace revisit
