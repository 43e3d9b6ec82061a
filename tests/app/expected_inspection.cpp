#include "tests/app/expected_inspection.h"

#include <algorithm>

namespace revisit::test {

namespace {

std::string kindOf(const std::string& path)
{
    if (path == "session.json") return "metadata";
    return path.substr(0, path.find('/'));
}

int nodesBelow(const Json& node)
{
    int count = 1;
    if (node.contains("children"))
        for (const Json& child : node.at("children")) count += nodesBelow(child);
    return count;
}

Json frameList(const std::vector<PlainFrame>& frames, std::int64_t sessionStartMs)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const QSize size = sizeOf(frames[i].jpeg);
        list.push_back({{"index", i}, {"timestampMs", frames[i].timestampMs},
            {"offsetMs", frames[i].timestampMs - sessionStartMs}, {"bytes", frames[i].jpeg.size()},
            {"width", size.width()}, {"height", size.height()}, {"sha256", digestOf(frames[i].jpeg)}});
    }
    return list;
}

/// When the things happened that an artifact holds.
std::vector<std::int64_t> timesOf(const Json& artifact, const QByteArray& content)
{
    std::vector<std::int64_t> times;
    if (artifact.contains("frames")) {
        for (const Json& frame : artifact.at("frames")) times.push_back(frame.at("timestampMs"));
        return times;
    }
    const Json document = parsed(content);
    const std::string kind = artifact.at("kind");
    if (kind == "hierarchy") times.push_back(document.at("timestamp"));
    if (kind == "faults") times.push_back(document.at("timestampMs"));
    if (kind == "events" || kind == "rrweb")
        for (const Json& event : document.at("events")) times.push_back(event.at("timestamp"));
    return times;
}

std::uint64_t sumOf(const Json& artifacts, const char* field, const char* kind = nullptr)
{
    std::uint64_t sum = 0;
    for (const Json& artifact : artifacts)
        if (kind == nullptr || artifact.at("kind") == kind) sum += artifact.at(field).get<std::uint64_t>();
    return sum;
}

std::uint64_t countOf(const Json& artifacts, const char* kind)
{
    return static_cast<std::uint64_t>(
        std::ranges::count_if(artifacts, [&](const Json& artifact) { return artifact.at("kind") == kind; }));
}

Json totalsOf(const Json& artifacts, const std::vector<std::int64_t>& times)
{
    std::size_t frames = 0;
    for (const Json& artifact : artifacts) frames += artifact.value("frames", Json::array()).size();
    return {{"frames", frames}, {"events", sumOf(artifacts, "eventCount", "events")},
        {"hierarchySnapshots", countOf(artifacts, "hierarchy")}, {"faults", countOf(artifacts, "faults")},
        {"rrwebEvents", sumOf(artifacts, "eventCount", "rrweb")}, {"storedBytes", sumOf(artifacts, "storedBytes")},
        {"inflatedBytes", sumOf(artifacts, "inflatedBytes")},
        {"startMs", times.empty() ? Json(nullptr) : Json(std::ranges::min(times))},
        {"endMs", times.empty() ? Json(nullptr) : Json(std::ranges::max(times))}};
}

} // namespace

Json expectedArtifact(const PlainFile& file, const std::string& kind, std::int64_t sessionStartMs)
{
    const QByteArray content = inflated(file.stored);
    Json artifact{{"path", file.path}, {"kind", kind}, {"container", isGzipped(file.stored) ? "gzip" : "plain"},
        {"format", "json"}, {"storedBytes", file.stored.size()}, {"inflatedBytes", content.size()},
        {"sha256", digestOf(file.stored)}, {"problems", Json::array()}};
    if (kind == "screenshots") {
        artifact["format"] = isTar(content) ? "tar" : "bundle";
        artifact["frames"] = frameList(framesOf(content, sessionStartMs), sessionStartMs);
    }
    if (kind == "events" || kind == "rrweb") artifact["eventCount"] = parsed(content).at("events").size();
    if (kind == "hierarchy") artifact["nodeCount"] = nodesBelow(parsed(content).at("root"));
    return artifact;
}

Json expectedInspection(const std::string& sessionId, const std::vector<PlainFile>& files)
{
    const std::int64_t start = startInName(sessionId);
    Json artifacts = Json::array();
    std::vector<std::int64_t> times;
    for (const PlainFile& file : files) {
        artifacts.push_back(expectedArtifact(file, kindOf(file.path), start));
        const auto more = timesOf(artifacts.back(), inflated(file.stored));
        times.insert(times.end(), more.begin(), more.end());
    }
    return {{"sessionId", sessionId}, {"sessionStartMs", start}, {"totals", totalsOf(artifacts, times)},
        {"artifacts", std::move(artifacts)}};
}

} // namespace revisit::test
