#include "app/cli/output.h"
#include "app/cli/problem_output.h"
#include "app/cli/verbs.h"

#include "decoder/recording.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Totals {
    std::uint64_t frames = 0;
    std::uint64_t events = 0;
    std::uint64_t snapshots = 0;
    std::uint64_t faults = 0;
    std::uint64_t rrwebEvents = 0;
    std::uint64_t storedBytes = 0;
    std::uint64_t inflatedBytes = 0;
    std::optional<WallTime> start;
    std::optional<WallTime> end;
};

void widen(Totals& totals, std::optional<WallTime> first, std::optional<WallTime> last)
{
    if (first && (!totals.start || *first < *totals.start)) totals.start = first;
    if (last && (!totals.end || *last > *totals.end)) totals.end = last;
}

Totals totalsOf(const Recording& recording)
{
    Totals totals;
    for (const ArtifactReport& artifact : recording.artifacts()) {
        totals.frames += artifact.frames.size();
        (holdsWebEvents(artifact) ? totals.rrwebEvents : totals.events) += artifact.eventCount;
        totals.snapshots += artifact.snapshotCount;
        totals.faults += artifact.faultCount;
        totals.storedBytes += artifact.storedBytes;
        totals.inflatedBytes += artifact.inflatedBytes;
        widen(totals, artifact.firstTime, artifact.lastTime);
    }
    return totals;
}

Json framesJson(const Recording& recording, const ArtifactReport& artifact)
{
    std::vector<std::size_t> order(artifact.frames.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return artifact.frames[i].time; });
    Json list = Json::array();
    for (const std::size_t i : order) {
        const BundleFrame& frame = artifact.frames[i];
        list.push_back(
            {{"index", i}, {"timestampMs", frame.time.ms}, {"offsetMs", frame.time.ms - recording.clock().start().ms},
                {"bytes", frame.byteCount}, {"width", frame.size.widthPx}, {"height", frame.size.heightPx},
                {"sha256", artifact.frameDigests ? artifact.frameDigests->at(i).text() : std::string{}}});
    }
    return list;
}

Json problemsJson(const Problems& problems)
{
    Json list = Json::array();
    for (const Problem& problem : problems) list.push_back(problemJson(problem));
    return list;
}

Json artifactJson(const Recording& recording, const ArtifactReport& artifact)
{
    Json json{{"path", artifact.path}, {"kind", name(artifact.kind)}, {"container", artifact.isGzip ? "gzip" : "plain"},
        {"format", name(artifact.format)}, {"storedBytes", artifact.storedBytes},
        {"inflatedBytes", artifact.inflatedBytes}, {"sha256", artifact.sha256.text()}};
    if (artifact.kind == ArtifactKind::Screenshots) json["frames"] = framesJson(recording, artifact);
    if (artifact.kind == ArtifactKind::Events || holdsWebEvents(artifact)) json["eventCount"] = artifact.eventCount;
    if (artifact.kind == ArtifactKind::Hierarchy) json["nodeCount"] = artifact.nodeCount;
    json["problems"] = problemsJson(artifact.problems);
    return json;
}

Json timeJson(std::optional<WallTime> time) { return time ? Json(time->ms) : Json(nullptr); }

Json documentOf(const Recording& recording, std::optional<WallTime> sessionStart)
{
    const std::string& id = recording.info().sessionId;
    const Totals totals = totalsOf(recording);
    Json artifacts = Json::array();
    for (const ArtifactReport& artifact : recording.artifacts()) artifacts.push_back(artifactJson(recording, artifact));
    return {{"sessionId", id.empty() ? Json(nullptr) : Json(id)}, {"sessionStartMs", timeJson(sessionStart)},
        {"artifacts", std::move(artifacts)},
        {"totals",
            {{"frames", totals.frames}, {"events", totals.events}, {"hierarchySnapshots", totals.snapshots},
                {"faults", totals.faults}, {"rrwebEvents", totals.rrwebEvents}, {"storedBytes", totals.storedBytes},
                {"inflatedBytes", totals.inflatedBytes}, {"startMs", timeJson(totals.start)},
                {"endMs", timeJson(totals.end)}}}};
}

std::string contentOf(const ArtifactReport& artifact)
{
    if (!artifact.frames.empty()) return counted(artifact.frames.size(), "frame");
    if (artifact.eventCount > 0) return counted(artifact.eventCount, "event");
    if (artifact.nodeCount > 0) return counted(artifact.nodeCount, "node");
    if (artifact.faultCount > 0) return counted(artifact.faultCount, "fault");
    return {};
}

void printForPeople(const Recording& recording)
{
    std::vector<std::vector<std::string>> rows{{"ARTIFACT", "KIND", "FORMAT", "STORED", "INFLATED", "HOLDS"}};
    for (const ArtifactReport& artifact : recording.artifacts())
        rows.push_back({artifact.path, std::string(name(artifact.kind)),
            (artifact.isGzip ? "gzip " : "plain ") + std::string(name(artifact.format)),
            humanBytes(artifact.storedBytes), humanBytes(artifact.inflatedBytes), contentOf(artifact)});
    printTable(rows);
    for (const ArtifactReport& artifact : recording.artifacts())
        for (const Problem& problem : artifact.problems) printLine(problemLine(artifact.path, problem));
    const Totals totals = totalsOf(recording);
    printLine("");
    printLine("session  " + (recording.info().sessionId.empty() ? "unknown" : recording.info().sessionId));
    printLine("holds    " + counted(totals.frames, "frame") + ", " + counted(totals.events, "event") + ", "
        + counted(totals.snapshots, "hierarchy snapshot") + ", " + counted(totals.faults, "fault") + ", "
        + counted(totals.rrwebEvents, "rrweb event"));
    printLine(
        "bytes    " + humanBytes(totals.storedBytes) + " stored, " + humanBytes(totals.inflatedBytes) + " inflated");
    if (totals.start && totals.end) printLine("spans    " + humanTime((*totals.end - *totals.start).ms));
}

} // namespace

int inspect(const Context& context, const InspectOptions& options)
{
    const auto source = context.openSource(options.path);
    if (!source) return report(source.error(), kUnreadable);
    RecordingOptions opening;
    opening.usesIndex = false; // what is in the bytes now
    opening.limits = context.limits;
    opening.hasFrameDigests = context.isJson;
    opening.showsLeakedFrames = true;
    opening.keepsUnreadable = true; // its problems say why
    if (options.sessionStartMs) opening.sessionStart = WallTime{*options.sessionStartMs};
    ProgressBar bar("reading");
    opening.progress = [&bar](std::size_t done, std::size_t total) { bar.show(done, total); };
    const auto recording = Recording::open(*source, opening, stopAtInterrupt());
    if (!recording) return report(recording.error(), kUnreadable);

    std::optional<WallTime> start = opening.sessionStart;
    if (!start) start = sessionStartFromId((*recording)->info().sessionId);
    if (context.isJson)
        printJson(documentOf(**recording, start));
    else
        printForPeople(**recording);
    if (!(*recording)->isReadable())
        return report({Errc::Corrupt, "no artifact could be read", options.path}, kUnreadable);
    return kDone;
}

} // namespace revisit::cli
