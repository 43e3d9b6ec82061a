#include "decoder/web_segment.h"
#include "tests/fuzz/fuzz_input.h"

using namespace revisit;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const WebSegment segment = readWebSegment(test::fuzzBytes(data, size));
    test::require(segment.events.size() <= segment.eventCount);
    test::require(segment.firstTime.has_value() == (segment.eventCount > 0));
    test::require(!segment.firstTime || *segment.firstTime <= *segment.lastTime);
    test::require(segment.eventCount > 0 || hasErrors(segment.problems));
    for (const Event& event : segment.events)
        test::require(event.time >= *segment.firstTime && event.time <= *segment.lastTime && !event.json.empty());
    return 0;
}
