#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "base/units.h"
#include "client/http_client.h"
#include "decoder/recording_source.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace revisit {

/// What `send` does with the session's id and times (spec cli, send).
enum class SessionIdentity {
    Keep, ///< as recorded; needs the source's session id
    New, ///< a new id whose start is now (Pace::Real) or now minus the duration (Pace::None); every epoch time shifts
};
enum class Pace { None, Real };

struct SdkUploadOptions {
    std::string apiUrl; ///< base URL, slashes at its end are ignored
    std::string publicKey;
    SessionIdentity identity = SessionIdentity::New;
    Pace pace = Pace::None;
    std::function<void(std::size_t done, std::size_t total)> progress; ///< artifacts; on the calling thread
};

/// What `send` prints.
struct SdkUploadReport {
    std::string sessionId;
    std::size_t artifactCount = 0; ///< uploaded
    std::uint64_t bytes = 0; ///< of PUT bodies
    std::size_t failedCount = 0;
};

/// Uploads a raw recording the way the iOS SDK does: config, device auth, then presign, PUT and complete for each
/// artifact, faults as posted, session end (spec ingest 3.2). Failed artifacts are retried, then counted.
/// With SessionIdentity::New, epoch times in events, hierarchy, faults and names shift by the same amount and are
/// gzipped again; bundles go unchanged. Errors: InvalidInput (no raw artifacts; Keep without an id; the server refuses
/// the key), Network (no answer at all), Cancelled. Threads: any but the UI thread.
[[nodiscard]] Result<SdkUploadReport> uploadRecording(
    HttpClient& http, const RecordingSource& source, const SdkUploadOptions& options, const StopToken& stop = {});

} // namespace revisit
