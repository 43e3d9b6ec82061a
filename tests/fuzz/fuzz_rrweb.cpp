#include "decoder/web_document.h"
#include "decoder/web_segment.h"
#include "tests/fuzz/fuzz_input.h"

#include <cmath>

using namespace revisit;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto [bytes, limits] = test::limitedInput(data, size);
    const WebSegment segment = readWebSegment(bytes, limits);
    test::require(segment.eventCount <= limits.events && segment.events.size() <= limits.events);
    test::require(segment.rows.size() == segment.eventCount);
    test::require(segment.firstTime.has_value() == (segment.eventCount > 0));
    test::require(!segment.firstTime || *segment.firstTime <= *segment.lastTime);
    test::require(segment.eventCount > 0 || hasErrors(segment.problems));
    for (const Event& event : segment.events) test::require(!event.json.empty() && !event.type.empty());
    for (const PointerSample& sample : segment.pointer)
        test::require(std::isfinite(sample.x) && std::isfinite(sample.y));
    const WebDocument page
        = readWebDocument(bytes, 0, limits); // also of a snapshot that is cut, which the segment leaves out
    test::require(page.nodes.size() <= limits.hierarchyNodes);
    for (std::size_t i = 0; i < page.nodes.size(); ++i)
        test::require(page.nodes[i].parent < static_cast<std::int32_t>(i) && page.nodes[i].subtreeEnd > i);
    if (!hasInlineWebEvents(bytes, limits)) return 0;
    WebEventSet seen;
    test::require(readWebSegment(bytes, limits, &seen).rows.size() == segment.rows.size());
    test::require(seen.size() <= segment.rows.size());
    const WebSegment carried = readInlineWebEvents(bytes, {}, limits);
    test::require(carried.rows.size() == carried.eventCount);
    test::require(readInlineWebEvents(bytes, seen, limits).rows.size() <= carried.rows.size());
    return 0;
}
