#include "app/cli/output.h"
#include "app/cli/verbs.h"

#include "decoder/recording.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <functional>
#include <string>

namespace revisit::cli {

namespace {

using Json = nlohmann::ordered_json;

void write(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

/// One line of the answer. The type and label of a frame are made here: a recording does not keep them.
struct Row {
    WallTime time;
    Lane lane = Lane::Frame;
    std::string type;
    std::string label;
    std::string detail;
};

Row rowOf(const Recording& recording, std::size_t frame, bool hasDetail)
{
    return {recording.frames()[frame].time, Lane::Frame, "frame", "frame " + std::to_string(frame + 1),
        hasDetail ? recording.frameJson(frame) : std::string{}};
}

Row rowOf(const Recording& recording, const TimelineItem& item, bool hasDetail)
{
    return {item.time, item.lane, item.type, item.label, hasDetail ? recording.detailJson(item) : std::string{}};
}

/// Frames and everything else in order of time; at one moment the frames come first.
void forEachRow(const Recording& recording, bool hasDetail, const std::function<void(const Row&)>& take)
{
    const auto& frames = recording.frames();
    std::size_t frame = 0;
    for (const TimelineItem& item : recording.timeline()) {
        for (; frame < frames.size() && frames[frame].time <= item.time; ++frame)
            take(rowOf(recording, frame, hasDetail));
        take(rowOf(recording, item, hasDetail));
    }
    for (; frame < frames.size(); ++frame) take(rowOf(recording, frame, hasDetail));
}

/// Written piece by piece: a timeline can be much larger than what one document should hold in memory.
void printDocument(const Recording& recording)
{
    const SessionClock& clock = recording.clock();
    Json gaps = Json::array();
    for (const BackgroundGap& gap : clock.gaps())
        gaps.push_back({{"startMs", gap.start.ms}, {"endMs", gap.end.ms}, {"kind", "background"}});
    const std::string& id = recording.info().sessionId;
    const Json head{{"sessionId", id.empty() ? Json(nullptr) : Json(id)}, {"startMs", clock.start().ms},
        {"endMs", clock.end().ms}, {"durationMs", (clock.end() - clock.start()).ms},
        {"playableMs", clock.playable().ms}, {"gaps", std::move(gaps)}};
    std::string text = compact(head);
    text.pop_back();
    write(text + ",\"items\":[");
    bool isFirst = true;
    forEachRow(recording, true, [&isFirst](const Row& row) {
        std::string fields = compact(
            {{"timestampMs", row.time.ms}, {"lane", name(row.lane)}, {"type", row.type}, {"label", row.label}});
        fields.pop_back();
        write((isFirst ? "" : ",") + fields + ",\"detail\":" + row.detail + "}");
        isFirst = false;
    });
    write("]}\n");
}

void printForPeople(const Recording& recording)
{
    std::vector<std::vector<std::string>> rows{{"TIME", "LANE", "TYPE", "WHAT"}};
    forEachRow(recording, false, [&](const Row& row) {
        rows.push_back(
            {humanTime((row.time - recording.clock().start()).ms), std::string(name(row.lane)), row.type, row.label});
    });
    printTable(rows);
}

} // namespace

int timeline(const Context& context, const std::string& path)
{
    const auto source = context.openSource(path);
    if (!source) return report(source.error(), kUnreadable);
    RecordingOptions opening;
    opening.limits = context.limits;
    opening.usesIndex = !context.hasOwnLimits;
    const auto recording = Recording::open(*source, opening, stopAtInterrupt());
    if (!recording) return report(recording.error(), kUnreadable);
    if (context.isJson)
        printDocument(**recording);
    else
        printForPeople(**recording);
    return kDone;
}

} // namespace revisit::cli
