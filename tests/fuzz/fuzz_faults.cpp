#include "decoder/fault.h"
#include "decoder/fault_merge.h"
#include "decoder/timeline_labels.h"
#include "tests/fuzz/fuzz_input.h"

#include <cmath>
#include <set>
#include <vector>

using namespace revisit;

namespace {

/// The events of the same document, which can have both lists: each stands for one fault at most.
void requireMatched(const std::vector<Fault>& faults, const std::vector<Event>& events)
{
    const auto matches = matchFaultsToEvents(faults, events);
    test::require(matches.size() == faults.size());
    std::set<std::uint32_t> given;
    for (const auto& match : matches)
        if (match) test::require(*match < events.size() && given.insert(*match).second);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto [bytes, limits] = test::limitedInput(data, size);
    const FaultFile file = readFaults(bytes, Fault::Category::Crash, limits);
    test::require(file.faults.size() <= limits.events);
    for (const Fault& fault : file.faults) {
        test::require(std::isfinite(fault.durationMs) && fault.durationMs >= 0);
        test::require(!fault.json.empty() && fault.frames.size() <= 20'000);
        test::require(faultLabel(fault).find('\n') == std::string::npos);
    }
    const std::vector<Fault> merged = mergeFaults(file.faults);
    test::require(merged.size() <= file.faults.size() && merged.empty() == file.faults.empty());
    requireMatched(file.faults, readEventBatch(bytes, {}, limits).events);
    return 0;
}
