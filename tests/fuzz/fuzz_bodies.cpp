#include "decoder/served_bodies.h"
#include "tests/fuzz/fuzz_input.h"

#include <cmath>
#include <tuple>

using namespace revisit;

/// The small bodies of a server's read API.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = test::fuzzBytes(data, size);
    Problems problems;
    const ServedStats stats = readServedStats(bytes, problems);
    test::require(std::isfinite(stats.durationSeconds) && std::isfinite(stats.requests.p99Ms));
    const ServedSession session = readServedSession(bytes, problems);
    test::require(std::isfinite(session.backgroundSeconds) && session.backgroundSeconds >= 0);
    std::ignore = readReplayManifest(bytes, problems);
    for (const Problem& problem : problems) test::require(problem.offset <= size && !problem.code.empty());
    return 0;
}
