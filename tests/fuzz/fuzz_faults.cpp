#include "decoder/fault.h"
#include "decoder/fault_merge.h"
#include "decoder/timeline_labels.h"
#include "tests/fuzz/fuzz_input.h"

#include <cmath>

using namespace revisit;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const FaultFile file = readFaults(test::fuzzBytes(data, size));
    for (const Fault& fault : file.faults) {
        test::require(std::isfinite(fault.durationMs) && fault.durationMs >= 0);
        test::require(!fault.json.empty() && fault.frames.size() <= 20'000);
        test::require(faultLabel(fault).find('\n') == std::string::npos);
    }
    const std::vector<Fault> merged = mergeFaults(file.faults);
    test::require(merged.size() <= file.faults.size() && merged.empty() == file.faults.empty());
    return 0;
}
