#include "decoder/recording_details.h"

#include "base/encoding.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

namespace revisit {

namespace {

using Json = nlohmann::json;

std::string snapshotDetails(const LoadedRecording& loaded, std::uint32_t index)
{
    const HierarchyRef& snapshot = loaded.hierarchies[index];
    return jsonCompact({{"index", index}, {"timestampMs", snapshot.time.ms},
        {"artifact", loaded.artifacts[snapshot.artifact].path}, {"nodeCount", snapshot.nodeCount}});
}

std::string inferredDetails(const Event& tap)
{
    Json details{
        {"type", kInferredRageTap}, {"inferred", true}, {"count", 3}, {"timestamp", tap.time.ms}, {"label", tap.label}};
    if (!tap.touches.empty()) {
        details["x"] = tap.touches.front().x;
        details["y"] = tap.touches.front().y;
    }
    return jsonCompact(details);
}

/// The kept row, with the other rows of the same transfer.
std::string transferDetails(const LoadedRecording& loaded, const Transfer& transfer)
{
    const std::string& kept = loaded.events[transfer.kept].json;
    if (transfer.events.size() == 1) return kept;
    auto details = parseJson(asBytes(kept));
    if (!details || !details->is_object()) return kept;
    Json others = Json::array();
    for (const std::uint32_t row : transfer.events) {
        if (row == transfer.kept) continue;
        if (auto other = parseJson(asBytes(loaded.events[row].json))) others.push_back(std::move(*other));
    }
    (*details)["otherReports"] = std::move(others);
    return jsonCompact(*details);
}

std::string eventDetails(const LoadedRecording& loaded, const TimelineItem& item)
{
    const Event& event = loaded.events[item.index];
    if (item.type == kInferredRageTap && event.type != kInferredRageTap) return inferredDetails(event);
    const auto transfer = loaded.transferOfEvent.find(item.index);
    return transfer == loaded.transferOfEvent.end() ? event.json
                                                    : transferDetails(loaded, loaded.transfers[transfer->second]);
}

} // namespace

std::string detailJsonOf(const LoadedRecording& loaded, const TimelineItem& item)
{
    const auto isIn = [&](const auto& list) { return item.index < list.size(); };
    switch (item.source) {
    case TimelineItem::Source::Hierarchy:
        if (isIn(loaded.hierarchies)) return snapshotDetails(loaded, item.index);
        break;
    case TimelineItem::Source::Fault:
        if (isIn(loaded.faults)) return loaded.faults[item.index].json;
        break;
    case TimelineItem::Source::Event:
        if (isIn(loaded.events)) return eventDetails(loaded, item);
        break;
    }
    return "{}";
}

std::string frameJsonOf(const LoadedRecording& loaded, std::size_t index)
{
    if (index >= loaded.frames.size()) return "{}";
    const FrameRef& frame = loaded.frames[index];
    return jsonCompact(
        {{"index", index}, {"timestampMs", frame.time.ms}, {"artifact", loaded.artifacts[frame.artifact].path},
            {"bytes", frame.byteCount}, {"width", frame.size.widthPx}, {"height", frame.size.heightPx}});
}

} // namespace revisit
