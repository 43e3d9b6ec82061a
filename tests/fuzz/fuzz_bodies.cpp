#include "decoder/server_facts.h"
#include "tests/fuzz/fuzz_input.h"

#include <algorithm>

using namespace revisit;

/// The small bodies of a server's read API.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = test::fuzzBytes(data, size);
    Problems problems;
    const ServerFacts facts = readSessionFacts(bytes, problems);
    ServerFacts completed;
    completeFacts(completed, facts);
    test::require(completed.sessionId == facts.sessionId && completed.start == facts.start);
    test::require(std::ranges::is_sorted(manifestFrameTimes(bytes, problems)));
    for (const Problem& problem : problems) test::require(problem.offset <= size && !problem.code.empty());
    return 0;
}
