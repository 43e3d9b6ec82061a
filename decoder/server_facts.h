#pragma once

#include "base/units.h"
#include "decoder/event.h"
#include "decoder/limits.h"
#include "decoder/problem.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace revisit {

/// What a server's row, kept beside the artifacts, says about a session: session.json, api/core.json, api/session.json.
/// Format: docs/formats/session-folder.md.
struct ServerFacts {
    std::string sessionId;
    std::optional<WallTime> start;
    std::optional<WallTime> end;
    bool isClamped = false; ///< the server corrected a clock that ran ahead (spec formats 6.2)
    std::string userId;
    std::string anonymousName;
    DeviceInfo device; ///< without a screen size in bodies of the reference server
};

/// Reads one such document, tolerant of spellings: times as numbers or ISO texts, `id` or `sessionId`, device fields
/// flat or in `deviceInfo`, all of it in a member `core` or `session`. Adds what is wrong to `problems` and returns
/// what could be read. Threads: any.
[[nodiscard]] ServerFacts readSessionFacts(
    std::span<const std::byte> json, Problems& problems, const DecoderLimits& limits = {});

/// Fills what is missing in `facts` from `more`.
void completeFacts(ServerFacts& facts, const ServerFacts& more);

/// The frame times that a served manifest lists, or the body of `core`, `bootstrap` or `frames` (spec
/// read-api 5.2–5.5), by time. Threads: any.
[[nodiscard]] std::vector<WallTime> manifestFrameTimes(
    std::span<const std::byte> json, Problems& problems, const DecoderLimits& limits = {});

/// Adds to `problems` what is wrong with a document that is only kept, not used.
void checkJson(std::span<const std::byte> json, Problems& problems, const DecoderLimits& limits = {});

} // namespace revisit
