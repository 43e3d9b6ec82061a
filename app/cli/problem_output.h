#pragma once

#include "decoder/problem.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace revisit::cli {

/// {"code", "severity", "offset", "offsetIn": "stored|inflated", "message"}: what the contract of `inspect` lists, and
/// which bytes the offset counts (ADR 2): those received, or those after gunzip, which leaves plain artifacts as they
/// are.
[[nodiscard]] nlohmann::ordered_json problemJson(const Problem& problem);

/// The problem on one line for people: "PATH: error: truncated-frame at inflated byte 200319: the bundle ends …"; only
/// "at byte" where the offset counts stored bytes.
[[nodiscard]] std::string problemLine(const std::string& path, const Problem& problem);

} // namespace revisit::cli
