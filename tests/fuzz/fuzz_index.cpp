// The index of a recording: as a whole file, and its content behind a head that fits, so that the checksum does not
// keep the reader from being reached.

#include "decoder/recording_details.h"
#include "decoder/recording_index.h"
#include "tests/fuzz/fuzz_input.h"

#include <algorithm>

using namespace revisit;

namespace {

void check(std::span<const std::byte> index)
{
    const auto loaded = decodeRecordingIndex(index, {});
    if (!loaded) return;
    const auto again = encodeRecordingIndex(*loaded, {});
    const auto same = decodeRecordingIndex(again, {});
    test::require(same.has_value() && encodeRecordingIndex(*same, {}) == again);
    for (const FrameRef& frame : loaded->frames)
        test::require(frame.artifact < loaded->artifacts.size()
            && frame.indexInArtifact < loaded->artifacts[frame.artifact].frames.size());
    for (const TimelineItem& item : loaded->timeline)
        static_cast<void>(detailJsonOf(*loaded, item)); // must not fall over
    for (std::size_t i = 0; i < loaded->frames.size(); ++i) static_cast<void>(frameJsonOf(*loaded, i));
    test::require(std::ranges::is_sorted(loaded->timeline, {}, &TimelineItem::time));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = test::fuzzBytes(data, size);
    check(bytes);
    check(sealRecordingIndex(bytes));
    return 0;
}
