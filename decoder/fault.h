#pragma once

#include "base/units.h"
#include "decoder/limits.h"
#include "decoder/problem.h"

#include <span>
#include <string>
#include <vector>

namespace revisit {

/// A crash or ANR, from a fault report, a legacy artifact or a server's table (spec formats 4).
struct Fault {
    enum class Category { Crash, Anr };
    Category category = Category::Crash;
    WallTime time;
    std::string incidentId; ///< empty where the writer gave none
    std::string sessionId; ///< may be "unknown"
    std::string identifier; ///< signal, exception or class name
    std::string detail; ///< reason
    std::vector<std::string> frames; ///< stack lines, outermost last
    double durationMs = 0; ///< of ANRs
    std::string json; ///< as received, compact
};

struct FaultFile {
    std::vector<Fault> faults;
    Problems problems;
};

/// Reads fault reports from inflated JSON: one object, an array, `{crashes:[…]}` or `{anrs:[…]}`. `kind` decides what
/// an item of an unlabelled list is. Never fails. Format: docs/formats/faults.md. Threads: any.
[[nodiscard]] FaultFile readFaults(
    std::span<const std::byte> json, Fault::Category kind = Fault::Category::Crash, const DecoderLimits& limits = {});

} // namespace revisit
