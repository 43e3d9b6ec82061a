#include "decoder/recording.h"
#include "tests/fuzz/fuzz_input.h"

#include <algorithm>

using namespace revisit;

/// The input as a lone file, and as each kind of artifact of one session: whatever it is, opening ends well or with an
/// error, and what was opened can be shown.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto [bytes, limits] = test::limitedInput(data, size);
    RecordingOptions options;
    options.limits = limits;
    const std::vector<std::byte> content{bytes.begin(), bytes.end()};
    const auto lone = std::make_shared<MemorySource>("lone");
    lone->add("1767225600137.bin", content);
    const auto session = std::make_shared<MemorySource>("session", "session_1767225600000_ab");
    for (const char* path :
        {"screenshots/1767225600137.tar.gz", "hierarchy/1767225600137.json.gz", "events/events_0_1.json.gz",
            "rrweb/1767225600137.rrweb.json.gz", "crashes/crashes_0_1.json.gz", "faults/a.json", "session.json"})
        session->add(path, content);
    for (const auto& source : {lone, session}) {
        const auto opened = Recording::open(source, options);
        if (!opened) continue;
        const Recording& recording = **opened;
        test::require(recording.artifacts().size() == source->entries().size());
        test::require(std::ranges::is_sorted(recording.timeline(), {}, &TimelineItem::time));
        for (const TimelineItem& item : recording.timeline()) test::require(!recording.detailJson(item).empty());
        for (std::size_t i = 0; i < recording.frames().size(); ++i)
            test::require(recording.frameJpeg(i).has_value() && recording.frameJson(i).size() > 2);
        for (std::size_t i = 0; i < recording.hierarchies().size(); ++i)
            test::require(recording.hierarchy(i).has_value());
        const SessionClock& clock = recording.clock();
        test::require(clock.end() >= clock.start() && clock.playable().ms >= 0);
    }
    return 0;
}
