#include "pipeline/work/artifact_processor.h"

#include "analysis/session_counters.h"
#include "base/encoding.h"
#include "decoder/fault.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "decoder/hierarchy.h"
#include "decoder/json_reader.h"
#include "decoder/web_segment.h"
#include "pipeline/ingest/client_clock.h"
#include "pipeline/work/session_totals.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace revisit {

namespace {

/// What the processors of all kinds read from.
struct Input {
    const ArtifactRecord& artifact;
    const SessionRecord& session;
    Inflated inflated;
    std::optional<ClientClock> clock;
    WallTime now;
};

std::string describe(const Problems& problems)
{
    nlohmann::json list = nlohmann::json::array();
    for (const Problem& problem : problems)
        list.push_back({{"code", problem.code}, {"severity", name(problem.severity)}, {"offset", problem.offset},
            {"message", problem.message}});
    return list.empty() ? std::string{} : jsonCompact(list);
}

/// Why an artifact has nothing usable: its first error, or that it is empty.
tl::unexpected<Error> nothingIn(const Input& input, const Problems& problems, const char* what)
{
    const auto isError = [](const Problem& problem) { return problem.severity == Severity::Error; };
    const auto first = std::find_if(problems.begin(), problems.end(), isError);
    std::string message = std::string("holds ") + what;
    if (first != problems.end()) message += ": " + first->code + ", " + first->message;
    return fail(Errc::Corrupt, std::move(message), input.artifact.kind + " " + input.artifact.id);
}

/// The damage of the container and of its contents, as the row keeps it.
ProcessedArtifact processed(const Input& input, const Problems& problems)
{
    Problems all = input.inflated.problems;
    all.insert(all.end(), problems.begin(), problems.end());
    ProcessedArtifact result;
    result.findings.sizeBytes = static_cast<std::int64_t>(input.inflated.bytes.size());
    result.findings.problems = describe(all);
    return result;
}

Problems joined(const Input& input, const Problems& problems)
{
    Problems all = input.inflated.problems;
    all.insert(all.end(), problems.begin(), problems.end());
    return all;
}

Result<ProcessedArtifact> processScreenshots(const Input& input)
{
    BundleContext context;
    if (input.session.clientEpochMs) context.sessionStart = WallTime{*input.session.clientEpochMs};
    if (input.artifact.startTime) context.bundleStart = WallTime{*input.artifact.startTime};
    const FrameBundle bundle = readFrameBundle(input.inflated.bytes, context);
    const auto isReadable = [](const BundleFrame& frame) { return !frame.size.isEmpty(); };
    if (std::none_of(bundle.frames.begin(), bundle.frames.end(), isReadable))
        return nothingIn(input, joined(input, bundle.problems), "no readable frame");
    return processed(input, bundle.problems);
}

Result<ProcessedArtifact> processHierarchy(const Input& input)
{
    HierarchyContext context;
    context.platform = input.session.platform;
    if (input.artifact.startTime) context.artifactTime = WallTime{*input.artifact.startTime};
    const HierarchyFile file = readHierarchy(input.inflated.bytes, context);
    const auto hasNodes = [](const HierarchySnapshot& snapshot) { return !snapshot.nodes.empty(); };
    if (std::none_of(file.snapshots.begin(), file.snapshots.end(), hasNodes))
        return nothingIn(input, joined(input, file.problems), "no view");
    ProcessedArtifact result = processed(input, file.problems);
    result.findings.sizeBytes = input.artifact.storedBytes;
    return result;
}

Result<ProcessedArtifact> processRrweb(const Input& input)
{
    const WebSegment segment = readWebSegment(input.inflated.bytes);
    if (segment.eventCount == 0) return nothingIn(input, joined(input, segment.problems), "no rrweb event");
    return processed(input, segment.problems);
}

FaultRecord anrOfEvent(const Input& input, const Event& event)
{
    FaultRecord fault;
    fault.isAnr = true;
    fault.projectId = input.session.projectId;
    fault.sessionId = input.session.id;
    fault.incidentId = event.incidentId.substr(0, 128);
    fault.time = normalised(event.time, input.clock, input.now);
    fault.stack = event.stack;
    if (event.durationMs > 0) fault.durationMs = static_cast<std::int64_t>(event.durationMs);
    return fault;
}

void noteTimes(const Input& input, const std::vector<Event>& events, ArtifactFindings& findings)
{
    for (const Event& event : events) {
        const std::int64_t at = normalised(event.time, input.clock, input.now).ms;
        findings.startTime = std::min(findings.startTime.value_or(at), at);
        findings.endTime = std::max(findings.endTime.value_or(at), at);
    }
}

std::optional<std::string> userOf(const Event& event)
{
    const auto document = parseJson(asBytes(event.json));
    if (!document || !document->is_object()) return std::nullopt;
    const std::string user = jsonText(*document, "userId");
    return user == "anonymous" ? std::string{} : user;
}

Result<ProcessedArtifact> processEvents(const Input& input)
{
    const EventBatch batch = readEventBatch(input.inflated.bytes, {input.session.startedAt, std::nullopt});
    const Problems problems = joined(input, batch.problems);
    if (batch.events.empty() && hasErrors(problems)) return nothingIn(input, problems, "no event");
    ProcessedArtifact result = processed(input, batch.problems);
    noteTimes(input, batch.events, result.findings);
    result.device = batch.device;
    CounterOptions options;
    options.platform = input.session.platform;
    BatchFacts facts;
    facts.inflatedBytes = input.inflated.bytes.size();
    if (batch.device) facts.networkType = batch.device->networkType;
    result.counters = countersJson(countSession(batch.events, {}, options), facts);
    for (const Event& event : batch.events) {
        if (event.type == "anr") result.faults.push_back(anrOfEvent(input, event));
        if (event.type == "user_identity_changed") result.userId = userOf(event);
    }
    return result;
}

FaultRecord faultOfArtifact(const Input& input, const Fault& fault)
{
    FaultRecord record;
    record.isAnr = fault.category == Fault::Category::Anr;
    record.projectId = input.session.projectId;
    record.sessionId = input.session.id;
    record.incidentId = fault.incidentId.substr(0, 128);
    record.time = fault.time.ms > 0 ? normalised(fault.time, input.clock, input.now) : input.artifact.createdAt;
    record.name = fault.identifier.empty() ? "Unknown Exception" : fault.identifier.substr(0, 255);
    record.reason = fault.detail;
    for (const std::string& line : fault.frames) record.stack += (record.stack.empty() ? "" : "\n") + line;
    if (fault.durationMs > 0) record.durationMs = static_cast<std::int64_t>(fault.durationMs);
    return record;
}

Result<ProcessedArtifact> processFaults(const Input& input)
{
    const auto category = input.artifact.kind == "anrs" ? Fault::Category::Anr : Fault::Category::Crash;
    const FaultFile file = readFaults(input.inflated.bytes, category);
    const Problems problems = joined(input, file.problems);
    if (file.faults.empty() && hasErrors(problems)) return nothingIn(input, problems, "no report");
    ProcessedArtifact result = processed(input, file.problems);
    for (const Fault& fault : file.faults) result.faults.push_back(faultOfArtifact(input, fault));
    return result;
}

std::optional<ClientClock> clockOf(const SessionRecord& session)
{
    const auto metadata = parseJson(asBytes(session.metadata));
    return metadata ? readClock(*metadata) : std::nullopt;
}

} // namespace

Result<ProcessedArtifact> processArtifact(
    const ArtifactRecord& artifact, const SessionRecord& session, std::span<const std::byte> stored, WallTime now)
{
    const DecoderLimits limits;
    const bool isBundle = artifact.kind == "screenshots";
    REVISIT_TRY(inflated, inflateArtifact(stored, isBundle ? limits.inflatedBundle : limits.inflatedJson, limits));
    const Input input{artifact, session, std::move(inflated), clockOf(session), now};
    if (isBundle) return processScreenshots(input);
    if (artifact.kind == "hierarchy") return processHierarchy(input);
    if (artifact.kind == "rrweb") return processRrweb(input);
    if (artifact.kind == "crashes" || artifact.kind == "anrs") return processFaults(input);
    return processEvents(input);
}

} // namespace revisit
