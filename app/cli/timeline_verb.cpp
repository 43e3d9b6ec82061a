#include "app/cli/output.h"
#include "app/cli/verbs.h"

#include "decoder/recording.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace revisit::cli {

namespace {

using Json = nlohmann::ordered_json;

void write(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

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
    for (const TimelineItem& item : recording.timeline()) {
        std::string row = compact(
            {{"timestampMs", item.time.ms}, {"lane", name(item.lane)}, {"type", item.type}, {"label", item.label}});
        row.pop_back();
        write((isFirst ? "" : ",") + row + ",\"detail\":" + recording.detailJson(item) + "}");
        isFirst = false;
    }
    write("]}\n");
}

void printForPeople(const Recording& recording)
{
    std::vector<std::vector<std::string>> rows{{"TIME", "LANE", "TYPE", "WHAT"}};
    for (const TimelineItem& item : recording.timeline())
        rows.push_back({humanTime((item.time - recording.clock().start()).ms), std::string(name(item.lane)), item.type,
            item.label});
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
