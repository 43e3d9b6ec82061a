#pragma once

#include "base/clock.h"
#include "pipeline/bucket.h"
#include "pipeline/http/http_server.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace revisit {

/// What the read API needs from the pipeline around it. Buckets and clock outlive the routes.
struct ReadApiContext {
    std::filesystem::path database; ///< pipeline.db; it exists and is up to date
    /// The bucket of a storage endpoint, or nullptr. Called from several threads at once.
    std::function<Bucket*(const std::string& endpointId)> bucket;
    std::string secret; ///< signs URLs
    std::string bearerToken; ///< the local user's (localBearerToken())
    const Clock* clock = &SystemClock::instance();
    std::uint32_t workers = 2; ///< threads that read rows, inflate and decode
    std::uint32_t waitingRequests = 256; ///< beyond these, 503
    Bytes cacheSize = 96_MiB; ///< of inflated frame bundles
    Milliseconds signedUrlLife{3'600'000};
    /// Whether sign-in codes are told to every peer instead of those on this computer only. There is no mail here.
    bool tellsCodesToEveryone = false;
};

/// The read side of the local pipeline: sign-in, projects, sessions, frames, timelines, as the reference backend serves
/// them (spec read-api 2–5), and our own artifact endpoints (docs/formats/local-api.md).
///
/// Handlers only queue work; rows, inflating and decoding happen on threads that belong to the routes and end with
/// them. Threads: any.
[[nodiscard]] std::vector<HttpRoute> readApiRoutes(ReadApiContext context);

} // namespace revisit
