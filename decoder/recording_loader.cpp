#include "decoder/recording_loader.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "decoder/artifact_sniffer.h"
#include "decoder/gzip.h"
#include "decoder/web_segment.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <unordered_set>

namespace revisit {

namespace {

constexpr Milliseconds kPlausibleLength{3'600'000}; // sessions end after 30 minutes at most (spec formats 6.3)
constexpr Milliseconds kDay{86'400'000};

bool isJsonKind(ArtifactKind kind) { return kind != ArtifactKind::Screenshots && kind != ArtifactKind::Unknown; }

void note(ArtifactReport& report, const char* code, Severity severity, std::string message)
{
    report.problems.push_back({code, severity, 0, OffsetSpace::Inflated, std::move(message)});
}

void append(Problems& problems, Problems more)
{
    problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void extend(ArtifactReport& report, WallTime time)
{
    report.firstTime = std::min(report.firstTime.value_or(time), time);
    report.lastTime = std::max(report.lastTime.value_or(time), time);
}

bool holdsSomething(const ArtifactReport& report)
{
    return !report.frames.empty() || report.eventCount > 0 || report.snapshotCount > 0 || report.faultCount > 0;
}

/// Reads the artifacts of one source, the telling ones first.
class Loader {
public:
    Loader(const RecordingSource& source, const RecordingOptions& options, const StopToken& stop)
        : m_source(source)
        , m_options(options)
        , m_stop(stop)
    {
    }

    Result<LoadedRecording> run()
    {
        if (m_source.entries().empty()) return fail(Errc::InvalidInput, "there are no artifacts", m_source.name());
        REVISIT_CHECK(nameArtifacts());
        using enum ArtifactKind;
        REVISIT_CHECK(readAll({Metadata}));
        decideSession();
        REVISIT_CHECK(readAll({Events, Rrweb, Faults, Crashes, Anrs}));
        correctClampedClock();
        REVISIT_CHECK(readAll({Hierarchy, Screenshots, Unknown}));
        REVISIT_CHECK(checkReadable());
        reportStrangers();
        reportMissingFrames();
        mergeRecording(std::move(m_contents), m_options, m_loaded);
        return std::move(m_loaded);
    }

private:
    ArtifactReport& report(std::size_t entry) { return m_loaded.artifacts[entry]; }

    Result<> nameArtifacts()
    {
        bool hasKnown = false;
        for (const SourceEntry& entry : m_source.entries()) {
            ArtifactReport named;
            named.path = entry.path;
            named.kind = artifactKindOfPath(entry.path);
            named.storedBytes = entry.storedBytes;
            if (entry.path.starts_with("network/")) named.kind = ArtifactKind::Events; // legacy (spec formats 0.4)
            const bool isServed = entry.path.starts_with("api/") || entry.path.starts_with("frames/");
            if (isServed) m_loaded.info.shape = RecordingShape::Served;
            hasKnown = hasKnown || (named.kind != ArtifactKind::Unknown && named.kind != ArtifactKind::Metadata);
            m_loaded.artifacts.push_back(std::move(named));
        }
        m_isRead.assign(m_loaded.artifacts.size(), false);
        return hasKnown ? Result<>{} : sniffLooseFiles();
    }

    /// Files without their folders: a single artifact, or a folder's content.
    Result<> sniffLooseFiles()
    {
        for (std::size_t i = 0; i < m_loaded.artifacts.size(); ++i) {
            if (report(i).kind != ArtifactKind::Unknown) continue;
            if (m_stop.isStopRequested()) return fail(Errc::Cancelled, "opening was cancelled", m_source.name());
            const auto stored = m_source.read(i);
            if (!stored) continue;
            const auto inflated = inflateArtifact(*stored, m_options.limits.inflatedBundle, m_options.limits, m_stop);
            if (inflated) report(i).kind = sniffArtifactKind(report(i).path, inflated->bytes, m_options.limits);
        }
        return {};
    }

    Result<> readAll(std::initializer_list<ArtifactKind> kinds)
    {
        for (std::size_t i = 0; i < m_loaded.artifacts.size(); ++i) {
            if (m_isRead[i] || std::ranges::find(kinds, report(i).kind) == kinds.end()) continue;
            if (m_stop.isStopRequested()) return fail(Errc::Cancelled, "opening was cancelled", m_source.name());
            REVISIT_CHECK(readOne(i));
            m_isRead[i] = true;
            if (m_options.progress) m_options.progress(++m_done, m_loaded.artifacts.size());
        }
        return {};
    }

    Result<> readOne(std::size_t i)
    {
        auto stored = m_source.read(i);
        if (!stored) {
            note(report(i), "unreadable", Severity::Error, stored.error().message);
            if (!m_firstError) m_firstError = about(stored.error(), report(i).path);
            return {};
        }
        ArtifactReport& named = report(i);
        named.storedBytes = stored->size();
        named.sha256 = sha256Hex(*stored);
        named.isGzip = isGzip(*stored);
        const Bytes limit = isJsonKind(named.kind) ? m_options.limits.inflatedJson : m_options.limits.inflatedBundle;
        auto inflated = inflateArtifact(*stored, limit, m_options.limits, m_stop);
        stored->clear();
        if (!inflated) {
            if (inflated.error().code == Errc::Cancelled) return fail(inflated.error());
            note(named, "artifact-size-limit", Severity::Error, inflated.error().message);
            return {};
        }
        named.inflatedBytes = inflated->bytes.size();
        named.problems = std::move(inflated->problems);
        checkRepeated(i);
        readContent(static_cast<std::uint32_t>(i), inflated->bytes);
        return {};
    }

    /// Two rows of a server may point at one object (spec formats 0.4). Event batches have a rule of their own.
    void checkRepeated(std::size_t i)
    {
        const ArtifactKind kind = report(i).kind;
        m_isDuplicate = (kind == ArtifactKind::Hierarchy || kind == ArtifactKind::Rrweb)
            && !m_digests.insert(std::string{name(kind)} + report(i).sha256).second;
        if (m_isDuplicate)
            note(report(i), "duplicate-artifact", Severity::Info, "another artifact holds the same bytes");
    }

    void readContent(std::uint32_t i, std::span<const std::byte> bytes)
    {
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
            report(i).format = "unknown";
            return;
        }
    }

    void finishJson(std::uint32_t i, Problems problems)
    {
        const bool isNoJson = std::ranges::any_of(problems,
            [](const Problem& problem) { return problem.code == "not-json" || problem.code == "empty-document"; });
        report(i).format = isNoJson ? "unknown" : "json";
        append(report(i).problems, std::move(problems));
    }

    void readMetadata(std::uint32_t i, std::span<const std::byte> bytes)
    {
        Problems problems;
        const std::string_view path = report(i).path;
        if (path.ends_with("api/replay-manifest.json")) {
            m_manifest = i;
            m_manifestTimes = manifestFrameTimes(bytes, problems, m_options.limits);
        } else if (path.ends_with("session.json") || path.ends_with("api/core.json")) {
            SessionFacts facts = readSessionFacts(bytes, problems, m_options.limits);
            const bool isBest = path.ends_with("api/core.json") || m_loaded.info.sessionJson.empty();
            if (isBest) m_loaded.info.sessionJson = asText(bytes);
            if (path.ends_with("api/core.json")) std::swap(facts, m_contents.facts);
            completeFacts(m_contents.facts, facts);
        } else {
            checkJson(bytes, problems, m_options.limits);
        }
        finishJson(i, std::move(problems));
    }

    void decideSession()
    {
        std::string id = m_source.sessionId();
        if (id.empty()) id = m_contents.facts.sessionId;
        m_loaded.info.sessionId = std::move(id);
        decideStart();
    }

    void decideStart()
    {
        const auto fromId = sessionStartFromId(m_loaded.info.sessionId);
        const bool isServed = m_loaded.info.shape == RecordingShape::Served;
        const bool prefersServer = isServed || m_contents.facts.isClamped || !fromId;
        m_contents.start = prefersServer && m_contents.facts.start ? m_contents.facts.start : fromId;
        if (m_options.sessionStart) m_contents.start = m_options.sessionStart;
    }

    [[nodiscard]] EventContext eventContext() const { return {m_contents.start, m_contents.facts.end}; }

    void readEvents(std::uint32_t i, std::span<const std::byte> bytes)
    {
        EventBatch batch = readEventBatch(bytes, eventContext(), m_options.limits);
        report(i).eventCount = static_cast<std::uint32_t>(batch.events.size());
        for (const Event& event : batch.events) extend(report(i), event.time);
        finishJson(i, std::move(batch.problems));
        if (report(i).path.ends_with("api/timeline.json")) readServedFaults(i, bytes);
        m_contents.batches.push_back({i, std::move(batch)});
    }

    void readServedFaults(std::uint32_t i, std::span<const std::byte> bytes)
    {
        FaultFile file = readFaults(bytes, Fault::Category::Crash, m_options.limits); // its problems are the batch's
        addFaults(i, std::move(file.faults));
    }

    void readFaultsOf(std::uint32_t i, std::span<const std::byte> bytes, Fault::Category kind)
    {
        FaultFile file = readFaults(bytes, kind, m_options.limits);
        finishJson(i, std::move(file.problems));
        addFaults(i, std::move(file.faults));
    }

    void addFaults(std::uint32_t i, std::vector<Fault> faults)
    {
        report(i).faultCount += static_cast<std::uint32_t>(faults.size());
        for (Fault& fault : faults) {
            if (fault.time.ms != 0) extend(report(i), fault.time);
            if (isOtherSession(i, fault.sessionId)) continue;
            adoptSessionId(fault.sessionId);
            m_contents.faults.push_back(std::move(fault));
        }
    }

    void readWeb(std::uint32_t i, std::span<const std::byte> bytes)
    {
        WebSegment segment = readWebSegment(bytes, m_options.limits);
        report(i).eventCount = segment.eventCount;
        report(i).firstTime = segment.firstTime;
        report(i).lastTime = segment.lastTime;
        finishJson(i, std::move(segment.problems));
        if (m_isDuplicate || isOtherSession(i, segment.sessionId)) return;
        adoptSessionId(segment.sessionId);
        std::ranges::move(segment.events, std::back_inserter(m_contents.webEvents));
    }

    /// A lone file may name its session where nothing else does.
    void adoptSessionId(const std::string& id)
    {
        if (!m_loaded.info.sessionId.empty() || !sessionStartFromId(id)) return;
        m_loaded.info.sessionId = id;
        decideStart();
    }

    bool isOtherSession(std::uint32_t i, const std::string& id)
    {
        const std::string& own = m_loaded.info.sessionId;
        if (id.empty() || own.empty() || id == "unknown" || id == own) return false;
        note(report(i), "other-session", Severity::Warning, "the artifact belongs to session " + id + "; left out");
        return true;
    }

    /// Exports of sessions whose clock ran ahead hold corrected times under a raw session id (spec formats 6.2).
    void correctClampedClock()
    {
        if (m_options.sessionStart || !m_contents.start) return;
        const auto corrected = m_contents.facts.start ? m_contents.facts.start : firstNamedTime();
        const auto median = medianEventTime();
        if (!corrected || !median) return;
        const auto distance = [&](WallTime start) { return std::abs(median->ms - start.ms); };
        if (distance(*m_contents.start) <= kPlausibleLength.ms) return;
        if (distance(*corrected) < distance(*m_contents.start)) m_contents.start = corrected;
    }

    std::optional<WallTime> firstNamedTime()
    {
        std::optional<WallTime> first;
        for (const ArtifactReport& candidate : m_loaded.artifacts) {
            if (candidate.kind != ArtifactKind::Screenshots && candidate.kind != ArtifactKind::Hierarchy) continue;
            const auto time = timeInFileName(candidate.path);
            if (time) first = std::min(first.value_or(*time), *time);
        }
        return first;
    }

    std::optional<WallTime> medianEventTime()
    {
        std::vector<WallTime> times;
        for (const auto& batch : m_contents.batches)
            for (const Event& event : batch.batch.events) times.push_back(event.time);
        if (times.empty()) return std::nullopt;
        const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
        std::ranges::nth_element(times, middle);
        return *middle;
    }

    [[nodiscard]] std::string platform() const
    {
        for (const auto& batch : m_contents.batches)
            if (batch.batch.device && !batch.batch.device->platform.empty()) return batch.batch.device->platform;
        return m_contents.facts.device.platform;
    }

    void readSnapshots(std::uint32_t i, std::span<const std::byte> bytes)
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

    void readFrames(std::uint32_t i, std::span<const std::byte> bytes)
    {
        const FrameBundle bundle
            = readFrameBundle(bytes, {m_contents.start, timeInFileName(report(i).path)}, m_options.limits);
        ArtifactReport& named = report(i);
        named.format = name(bundle.format);
        for (std::uint32_t index = 0; index < bundle.frames.size(); ++index) {
            const BundleFrame& frame = bundle.frames[index];
            const auto jpeg = bytes.subspan(static_cast<std::size_t>(frame.byteOffset), frame.byteCount);
            extend(named, frame.time);
            if (m_options.hasFrameDigests) named.frameDigests.push_back(sha256Hex(jpeg));
            m_contents.frames.push_back({{frame.time, i, index, frame.byteOffset, frame.byteCount, frame.size},
                std::hash<std::string_view>{}(asText(jpeg))});
        }
        named.frames = bundle.frames;
        append(named.problems, bundle.problems);
    }

    Result<> checkReadable()
    {
        const bool isReadable = std::ranges::any_of(m_loaded.artifacts, [](const ArtifactReport& candidate) {
            return candidate.kind != ArtifactKind::Unknown
                && (holdsSomething(candidate) || !hasErrors(candidate.problems));
        });
        if (isReadable) return {};
        if (m_firstError) return fail(*m_firstError);
        return fail(Errc::Corrupt, "no artifact could be read" + firstProblem(), m_source.name());
    }

    [[nodiscard]] std::string firstProblem() const
    {
        for (const ArtifactReport& candidate : m_loaded.artifacts)
            if (!candidate.problems.empty()) return ": " + candidate.path + ": " + candidate.problems.front().message;
        return {};
    }

    /// Artifacts whose content lies a day or more away from the session: of another session, or of a broken clock.
    void reportStrangers()
    {
        if (!m_contents.start) return;
        const WallTime start = *m_contents.start;
        for (ArtifactReport& candidate : m_loaded.artifacts) {
            const auto named
                = candidate.kind == ArtifactKind::Screenshots ? timeInFileName(candidate.path) : std::nullopt;
            const auto first = named ? named : candidate.firstTime;
            const auto last = named ? named : candidate.lastTime;
            if (!first || !last || (*last >= start - kDay && *first <= start + kDay)) continue;
            note(candidate, "other-session", Severity::Warning,
                "the artifact's time lies over a day away from the session; it may belong to another one");
        }
    }

    /// A served recording whose manifest lists more than was fetched.
    void reportMissingFrames()
    {
        if (!m_manifest) return;
        std::unordered_map<std::int64_t, bool> present;
        for (const auto& frame : m_contents.frames) present[frame.ref.time.ms] = true;
        const auto missing
            = std::ranges::count_if(m_manifestTimes, [&](WallTime time) { return !present.contains(time.ms); });
        if (missing == 0) return;
        note(report(*m_manifest), "frames-missing", Severity::Warning,
            std::to_string(missing) + " of " + std::to_string(m_manifestTimes.size()) + " listed frames are not here");
    }

    const RecordingSource& m_source;
    const RecordingOptions& m_options;
    const StopToken& m_stop;
    LoadedRecording m_loaded;
    ArtifactContents m_contents;
    std::vector<bool> m_isRead;
    std::unordered_set<std::string> m_digests;
    bool m_isDuplicate = false;
    std::size_t m_done = 0;
    std::optional<Error> m_firstError;
    std::optional<std::uint32_t> m_manifest;
    std::vector<WallTime> m_manifestTimes;
};

} // namespace

Result<LoadedRecording> loadRecording(
    const RecordingSource& source, const RecordingOptions& options, const StopToken& stop)
{
    return Loader{source, options, stop}.run();
}

} // namespace revisit
