#pragma once

#include "base/units.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The protocol's identifiers and object keys (spec ingest 2.4, 2.6, 4.1, 6.4). Pure functions; any thread.
namespace revisit {

/// The start time inside `session_<ms>_<hex>` or `session_<ms>`; nullopt for every other id.
[[nodiscard]] std::optional<WallTime> sessionEpoch(std::string_view sessionId);
/// Whether an id may become a row and a folder: 1–64 of A–Z a–z 0–9 . _ -, and a safe file name. The reference checks
/// nothing; its column holds 64 characters.
[[nodiscard]] bool isAcceptableSessionId(std::string_view sessionId);
/// `session_<now>_<32 hex>`, for clients that send none.
[[nodiscard]] std::string mintSessionId(WallTime now);

/// `batch_<session>_<contentType>_<number>_<8 random hex>`.
[[nodiscard]] std::string mintBatchId(std::string_view sessionId, std::string_view contentType, std::int64_t number);
/// At least five parts between underscores, the first of them "batch".
[[nodiscard]] bool isBatchId(std::string_view text);

/// What makes a segment the same segment when it is sent again.
struct SegmentIdentity {
    std::string sessionId;
    std::string kind; ///< "screenshots", "hierarchy", "rrweb"
    std::int64_t startMs = 0;
    std::optional<std::int64_t> endMs;
    std::optional<std::int64_t> count; ///< frames or events
    std::int64_t sizeBytes = 0; ///< declared
};
/// `seg_<session>_<kind>_<start>_<end|na>_<8 hex of SHA-1>`.
[[nodiscard]] std::string segmentId(const SegmentIdentity& segment);
/// The shape of segmentId(), and the older ones without digest or end.
[[nodiscard]] bool isSegmentId(std::string_view text);

/// `tenant/<team>/project/<project>/sessions/<session>/<kind>/<file>`.
struct ObjectPlace {
    std::string teamId;
    std::string projectId;
    std::string sessionId;
    std::string kind;
};
[[nodiscard]] std::string objectKey(const ObjectPlace& place, std::string_view fileName);

} // namespace revisit
