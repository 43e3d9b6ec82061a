#pragma once

#include "pipeline/read/frame_index.h"
#include "pipeline/read/local_auth.h"
#include "pipeline/read/pinned_artifact_reader.h"
#include "pipeline/read/read_api.h"
#include "pipeline/read/session_documents.h"
#include "pipeline/read/signed_urls.h"
#include "pipeline/read/work_pool.h"
#include "store/reader_pool.h"
#include "store/session_reader.h"

#include <string>

namespace revisit {

/// What the read API's endpoints share. Lives as long as the routes. Threads: any; each part locks for itself.
struct ReadService {
    explicit ReadService(ReadApiContext given);

    /// A session and its artifacts. Errors: NotFound ("Session not found"), Busy, Io, Corrupt.
    [[nodiscard]] Result<SessionData> session(const std::string& id);
    [[nodiscard]] WallTime now() const { return context.clock->now(); }

    const ReadApiContext context;
    ReaderPool database;
    PinnedArtifactReader artifacts;
    FrameIndexer frames;
    LocalAuth auth;
    SignInCodes codes;
    SignedUrls urls;
    WorkPool pool; ///< last: its jobs use the rest
};

/// An endpoint: runs on a worker. An error becomes the answer of answerOf().
using Endpoint = Result<HttpAnswer> (*)(ReadService& service, const HttpExchange& exchange, const StopToken& stop);

/// NotFound 404, InvalidInput 400, Busy and Cancelled 503, else 500, in the protocol's shape. Details of internal
/// failures go to the log only.
[[nodiscard]] HttpAnswer answerOf(const Error& error);

/// 200 with this document.
[[nodiscard]] HttpAnswer documentAnswer(const nlohmann::json& document);

/// "http://<Host>", for absolute URLs to this server.
[[nodiscard]] std::string baseUrlOf(const HttpExchange& exchange);

} // namespace revisit
