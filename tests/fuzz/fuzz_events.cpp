#include "decoder/event.h"
#include "decoder/json_reader.h"
#include "decoder/rage_taps.h"
#include "decoder/served_events.h"
#include "decoder/timeline_labels.h"
#include "decoder/transfers.h"
#include "tests/fuzz/fuzz_input.h"

#include <nlohmann/json.hpp>

#include <cmath>

using namespace revisit;

namespace {

constexpr std::size_t kLongestLabelBytes = 121 * 4;

void requireSound(const Event& event)
{
    test::require(!event.type.empty() && !event.json.empty());
    test::require(std::isfinite(event.durationMs) && event.durationMs >= 0);
    for (const TouchPoint& touch : event.touches) test::require(std::isfinite(touch.x) && std::isfinite(touch.y));
    test::require((event.kind == EventKind::Network) == event.network.has_value());
    if (event.network) test::require(event.network->durationMs >= 0 && event.network->statusCode >= 0);
    const std::string label = eventLabel(event);
    test::require(label.size() <= kLongestLabelBytes && label.find('\n') == std::string::npos);
}

/// Every row lies in exactly one transfer.
void requireWhole(const std::vector<Event>& events)
{
    std::vector<int> seen(events.size());
    for (const Transfer& transfer : groupTransfers(events))
        for (const std::uint32_t row : transfer.events) ++seen[row];
    for (std::size_t i = 0; i < events.size(); ++i) test::require(seen[i] == (events[i].network ? 1 : 0));
}

/// What is served can be read again, and holds as many rows as it did.
void requireServable(std::span<const std::byte> bytes, const EventContext& context)
{
    ServedEvents served{context};
    served.addBatch("fuzz", bytes);
    const auto events = served.events();
    test::require(events.is_array() && served.networkRequests().is_array());
    const std::string again = jsonCompact(events);
    const auto reread = readEventBatch(std::as_bytes(std::span{again}), context);
    test::require(reread.events.size() == events.size());
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto [bytes, limits] = test::limitedInput(data, size);
    const EventContext context{WallTime{1'767'225'600'000}, WallTime{1'767'225'660'000}};
    const EventBatch batch = readEventBatch(bytes, context, limits);
    test::require(batch.events.size() <= limits.events);
    for (const Event& event : batch.events) requireSound(event);
    requireWhole(batch.events);
    for (const InferredRageTap& rage : inferRageTaps(batch.events)) test::require(rage.event < batch.events.size());
    // Serving costs more than reading: only every other length goes through it, which mutations change at no cost.
    if (size % 2 == 0) requireServable(bytes, context);
    return 0;
}
