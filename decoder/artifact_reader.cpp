#include "decoder/artifact_reader.h"

#include "base/encoding.h"
#include "decoder/artifact_sniffer.h"
#include "decoder/event_fields.h"
#include "decoder/event_journal.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace revisit {

namespace {

void note(ArtifactReport& report, const char* code, Severity severity, std::string message)
{
    report.problems.push_back({code, severity, 0, OffsetSpace::Inflated, std::move(message)});
}

void append(Problems& problems, Problems more)
{
    problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// 0 stands for a time that nobody knows.
void extend(ArtifactReport& report, WallTime time)
{
    if (time.ms == 0) return;
    report.firstTime = std::min(report.firstTime.value_or(time), time);
    report.lastTime = std::max(report.lastTime.value_or(time), time);
}

} // namespace

void ArtifactReader::decideSession(std::string id)
{
    if (id.empty()) id = m_contents.facts.sessionId;
    m_loaded.info.sessionId = std::move(id);
    decideStart();
}

void ArtifactReader::decideStart()
{
    const auto fromId = sessionStartFromId(m_loaded.info.sessionId);
    const bool isServed = m_loaded.info.shape == RecordingShape::Served;
    const bool prefersServer = isServed || m_contents.facts.isClamped || !fromId;
    m_contents.start = prefersServer && m_contents.facts.start ? m_contents.facts.start : fromId;
    if (m_options.sessionStart) m_contents.start = m_options.sessionStart;
}

void ArtifactReader::moveStart(WallTime start)
{
    m_contents.start = start;
    for (auto& batch : m_contents.batches) {
        for (Event& event : batch.batch.events) {
            const auto document = parseJson(asBytes(event.json), m_options.limits);
            if (!document) continue;
            Event again = readEvent(*document, eventContext());
            again.indexInBatch = event.indexInBatch;
            event = std::move(again);
        }
        report(batch.artifact).firstTime.reset();
        report(batch.artifact).lastTime.reset();
        noteEventTimes(batch);
    }
}

void ArtifactReader::noteEventTimes(const ArtifactContents::Batch& batch)
{
    for (const Event& event : batch.batch.events) extend(report(batch.artifact), event.time);
}

void ArtifactReader::checkRepeated(std::uint32_t i)
{
    const ArtifactKind kind = report(i).kind;
    m_isDuplicate = (kind == ArtifactKind::Hierarchy || kind == ArtifactKind::Rrweb)
        && !m_digests.insert(std::string{name(kind)} + report(i).sha256.text()).second;
    if (m_isDuplicate) note(report(i), "duplicate-artifact", Severity::Info, "another artifact holds the same bytes");
}

void ArtifactReader::read(std::uint32_t i, std::span<const std::byte> bytes)
{
    checkRepeated(i);
    switch (report(i).kind) {
    case ArtifactKind::Metadata:
        return readMetadata(i, bytes);
    case ArtifactKind::Events:
        return readEvents(i, bytes);
    case ArtifactKind::Rrweb:
        return readWeb(i, bytes);
    case ArtifactKind::Faults:
    case ArtifactKind::Crashes:
        return readFaultsOf(i, bytes, Fault::Category::Crash);
    case ArtifactKind::Anrs:
        return readFaultsOf(i, bytes, Fault::Category::Anr);
    case ArtifactKind::Hierarchy:
        return readSnapshots(i, bytes);
    case ArtifactKind::Screenshots:
        return readFrames(i, bytes);
    case ArtifactKind::Unknown:
        report(i).format = ArtifactFormat::Unknown;
        return;
    }
}

void ArtifactReader::finishJson(std::uint32_t i, Problems problems)
{
    const bool isNoJson = std::ranges::any_of(problems,
        [](const Problem& problem) { return problem.code == "not-json" || problem.code == "empty-document"; });
    report(i).format = isNoJson ? ArtifactFormat::Unknown : ArtifactFormat::Json;
    append(report(i).problems, std::move(problems));
}

void ArtifactReader::readMetadata(std::uint32_t i, std::span<const std::byte> bytes)
{
    Problems problems;
    const std::string_view path = report(i).path;
    if (path.ends_with("api/replay-manifest.json")) {
        m_contents.manifest = i;
        m_contents.manifestTimes = manifestFrameTimes(bytes, problems, m_options.limits);
    } else if (path.ends_with("session.json") || path.ends_with("api/core.json")) {
        ServerFacts facts = readSessionFacts(bytes, problems, m_options.limits);
        const bool isBest = path.ends_with("api/core.json") || m_loaded.info.sessionJson.empty();
        if (isBest) m_loaded.info.sessionJson = asText(bytes);
        if (path.ends_with("api/core.json")) std::swap(facts, m_contents.facts);
        completeFacts(m_contents.facts, facts);
    } else {
        checkJson(bytes, problems, m_options.limits);
    }
    if (hasInlineWebEvents(bytes, m_options.limits)) m_inlineWeb.push_back({i, {bytes.begin(), bytes.end()}});
    finishJson(i, std::move(problems));
}

EventContext ArtifactReader::eventContext() const { return {m_contents.start, m_contents.facts.end}; }

void ArtifactReader::readEvents(std::uint32_t i, std::span<const std::byte> bytes)
{
    EventBatch batch = isEventJournal(report(i).path) ? readEventJournal(bytes, eventContext(), m_options.limits)
                                                      : readEventBatch(bytes, eventContext(), m_options.limits);
    report(i).eventCount = static_cast<std::uint32_t>(batch.events.size());
    finishJson(i, std::move(batch.problems));
    m_contents.batches.push_back({i, std::move(batch)});
    noteEventTimes(m_contents.batches.back());
    if (report(i).path.ends_with("api/timeline.json")) readServedFaults(i, bytes);
}

void ArtifactReader::readServedFaults(std::uint32_t i, std::span<const std::byte> bytes)
{
    FaultFile file = readFaults(bytes, Fault::Category::Crash, m_options.limits); // its problems are the batch's
    addFaults(i, std::move(file.faults));
}

void ArtifactReader::readFaultsOf(std::uint32_t i, std::span<const std::byte> bytes, Fault::Category kind)
{
    FaultFile file = readFaults(bytes, kind, m_options.limits);
    finishJson(i, std::move(file.problems));
    addFaults(i, std::move(file.faults));
}

void ArtifactReader::addFaults(std::uint32_t i, std::vector<Fault> faults)
{
    report(i).faultCount += static_cast<std::uint32_t>(faults.size());
    for (Fault& fault : faults) {
        extend(report(i), fault.time);
        if (isOtherSession(i, fault.sessionId)) continue;
        adoptSessionId(fault.sessionId);
        m_contents.faults.push_back(std::move(fault));
    }
}

void ArtifactReader::readWeb(std::uint32_t i, std::span<const std::byte> bytes)
{
    WebEventSet events;
    WebSegment segment = readWebSegment(bytes, m_options.limits, m_inlineWeb.empty() ? nullptr : &events);
    report(i).eventCount = segment.eventCount;
    report(i).firstTime = segment.firstTime;
    report(i).lastTime = segment.lastTime;
    finishJson(i, std::move(segment.problems));
    if (m_isDuplicate || isOtherSession(i, segment.sessionId)) return;
    adoptSessionId(segment.sessionId);
    m_webEvents.merge(events);
    showWeb(i, std::move(segment));
}

void ArtifactReader::readInlineWeb()
{
    for (const Body& body : std::exchange(m_inlineWeb, {})) {
        WebSegment segment = readInlineWebEvents(body.bytes, m_webEvents, m_options.limits);
        ArtifactReport& named = report(body.artifact);
        named.eventCount = segment.eventCount;
        named.firstTime = segment.firstTime;
        named.lastTime = segment.lastTime;
        append(named.problems, std::move(segment.problems));
        segment.eventCount = static_cast<std::uint32_t>(segment.rows.size());
        if (segment.eventCount < named.eventCount)
            note(named, "repeated-events", Severity::Info,
                std::to_string(named.eventCount - segment.eventCount) + " web events are in the segments too");
        showWeb(body.artifact, std::move(segment));
    }
}

void ArtifactReader::showWeb(std::uint32_t i, WebSegment segment)
{
    if (segment.eventCount > 0 && !m_contents.webSegment) m_contents.webSegment = i;
    m_contents.hasFullSnapshot = m_contents.hasFullSnapshot || segment.hasFullSnapshot;
    if (!segment.events.empty()) m_contents.webRecords.push_back({i, {std::move(segment.events), {}, {}}});
}

void ArtifactReader::adoptSessionId(const std::string& id)
{
    if (!m_loaded.info.sessionId.empty() || !sessionStartFromId(id)) return;
    m_loaded.info.sessionId = id;
    decideStart();
}

bool ArtifactReader::isOtherSession(std::uint32_t i, const std::string& id)
{
    const std::string& own = m_loaded.info.sessionId;
    if (id.empty() || own.empty() || id == "unknown" || id == own) return false;
    note(report(i), "other-session", Severity::Warning, "the artifact belongs to session " + id + "; left out");
    return true;
}

std::string ArtifactReader::platform() const
{
    for (const auto& batch : m_contents.batches)
        if (batch.batch.device && !batch.batch.device->platform.empty()) return batch.batch.device->platform;
    return m_contents.facts.device.platform;
}

void ArtifactReader::readSnapshots(std::uint32_t i, std::span<const std::byte> bytes)
{
    HierarchyFile file = readHierarchy(bytes, {platform(), timeInFileName(report(i).path)}, m_options.limits);
    report(i).snapshotCount = static_cast<std::uint32_t>(file.snapshots.size());
    for (std::uint32_t index = 0; index < file.snapshots.size(); ++index) {
        const HierarchySnapshot& snapshot = file.snapshots[index];
        const auto nodes = static_cast<std::uint32_t>(snapshot.nodes.size());
        report(i).nodeCount += nodes;
        extend(report(i), snapshot.time);
        if (m_contents.hierarchyScreen.isEmpty()) m_contents.hierarchyScreen = snapshot.screen;
        if (!m_isDuplicate) m_contents.hierarchies.push_back({snapshot.time, i, index, nodes});
    }
    finishJson(i, std::move(file.problems));
}

void ArtifactReader::readFrames(std::uint32_t i, std::span<const std::byte> bytes)
{
    const BundleContext context{m_contents.start, frameTimeInPath(report(i).path, m_contents.start)};
    const FrameBundle bundle = readFrameBundle(bytes, context, m_options.limits);
    ArtifactReport& named = report(i);
    named.format = artifactFormat(bundle.format);
    if (m_options.hasFrameDigests) named.frameDigests.emplace();
    for (std::uint32_t index = 0; index < bundle.frames.size(); ++index) {
        const BundleFrame& frame = bundle.frames[index];
        const auto jpeg = bytes.subspan(static_cast<std::size_t>(frame.byteOffset), frame.byteCount);
        extend(named, frame.time);
        if (named.frameDigests) named.frameDigests->push_back(ArtifactDigest::of(jpeg));
        m_contents.frames.push_back(
            {{frame.time, i, index, frame.byteCount, frame.size}, std::hash<std::string_view>{}(asText(jpeg))});
    }
    named.frames = bundle.frames;
    append(named.problems, bundle.problems);
}

} // namespace revisit
