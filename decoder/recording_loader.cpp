#include "decoder/recording_loader.h"

#include "base/encoding.h"
#include "decoder/artifact_reader.h"
#include "decoder/artifact_sniffer.h"
#include "decoder/gzip.h"

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
        m_reader.decideSession(m_source.sessionId());
        REVISIT_CHECK(readAll({Events, Rrweb, Faults, Crashes, Anrs}));
        m_reader.readInlineWeb();
        correctClampedClock();
        REVISIT_CHECK(readAll({Hierarchy, Screenshots, Unknown}));
        REVISIT_CHECK(checkReadable());
        reportStrangers();
        reportMissingFrames();
        reportUnplayableWeb();
        REVISIT_CHECK(mergeRecording(std::move(m_contents), m_options, m_loaded, m_stop));
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
            if (m_source.entries()[i].storedBytes > m_options.limits.storedArtifact.count) continue;
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

    /// By the size that the source names, before memory is taken.
    bool isTooLarge(std::size_t i)
    {
        const std::uint64_t size = m_source.entries()[i].storedBytes;
        const std::uint64_t most = m_options.limits.storedArtifact.count;
        if (size <= most) return false;
        note(report(i), "artifact-size-limit", Severity::Error,
            "the artifact has " + std::to_string(size) + " bytes; the limit is " + std::to_string(most));
        return true;
    }

    Result<> readOne(std::size_t i)
    {
        if (isTooLarge(i)) return {};
        auto stored = m_source.read(i);
        if (!stored) {
            const bool isMissing = stored.error().code == Errc::NotFound;
            note(report(i), isMissing ? "missing-artifact" : "unreadable", Severity::Error, stored.error().message);
            if (!m_firstError) m_firstError = about(stored.error(), report(i).path);
            return {};
        }
        ArtifactReport& named = report(i);
        named.storedBytes = stored->size();
        named.sha256 = ArtifactDigest::of(*stored);
        compareDigest(named, m_source.entries()[i].sha256);
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
        std::ranges::move(inflated->problems, std::back_inserter(named.problems));
        m_reader.read(static_cast<std::uint32_t>(i), inflated->bytes);
        return {};
    }

    static void compareDigest(ArtifactReport& named, const std::string& expected)
    {
        if (expected.empty() || named.sha256.text() == expected) return;
        note(named, "wrong-digest", Severity::Error, "the bytes are not those that were stored: expected " + expected);
        named.problems.back().space = OffsetSpace::Stored;
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
        if (distance(*corrected) < distance(*m_contents.start)) m_reader.moveStart(*corrected);
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

    /// By what events and web segments say themselves.
    std::optional<WallTime> medianEventTime()
    {
        std::vector<WallTime> times;
        for (const auto* batches : {&m_contents.batches, &m_contents.webRecords})
            for (const auto& batch : *batches)
                for (const Event& event : batch.batch.events)
                    if (event.time != *m_contents.start) times.push_back(event.time); // others may have been given it
        for (const ArtifactReport& candidate : m_loaded.artifacts)
            if (holdsWebEvents(candidate) && candidate.firstTime && candidate.lastTime)
                times.insert(times.end(), {*candidate.firstTime, *candidate.lastTime});
        if (times.empty()) return std::nullopt;
        const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
        std::ranges::nth_element(times, middle);
        return *middle;
    }

    Result<> checkReadable()
    {
        const bool isReadable = std::ranges::any_of(m_loaded.artifacts, [](const ArtifactReport& candidate) {
            return candidate.kind != ArtifactKind::Unknown
                && (holdsSomething(candidate) || !hasErrors(candidate.problems));
        });
        m_loaded.isReadable = isReadable;
        if (isReadable || m_options.keepsUnreadable) return {};
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
        if (!m_contents.manifest) return;
        std::unordered_map<std::int64_t, bool> present;
        for (const auto& frame : m_contents.frames) present[frame.ref.time.ms] = true;
        const auto missing = std::ranges::count_if(
            m_contents.manifestTimes, [&](WallTime time) { return !present.contains(time.ms); });
        if (missing == 0) return;
        note(report(*m_contents.manifest), "frames-missing", Severity::Warning,
            std::to_string(missing) + " of " + std::to_string(m_contents.manifestTimes.size())
                + " listed frames are not here");
    }

    /// A web recording that nothing can play: its segments hold changes only.
    void reportUnplayableWeb()
    {
        if (!m_contents.webSegment || m_contents.hasFullSnapshot) return;
        note(report(*m_contents.webSegment), "no-full-snapshot", Severity::Warning,
            "no segment of the recording holds a full snapshot of the page");
    }

    const RecordingSource& m_source;
    const RecordingOptions& m_options;
    const StopToken& m_stop;
    LoadedRecording m_loaded;
    ArtifactContents m_contents;
    ArtifactReader m_reader{m_options, m_loaded, m_contents};
    std::vector<bool> m_isRead;
    std::size_t m_done = 0;
    std::optional<Error> m_firstError;
};

} // namespace

Result<LoadedRecording> loadRecording(
    const RecordingSource& source, const RecordingOptions& options, const StopToken& stop)
{
    return Loader{source, options, stop}.run();
}

} // namespace revisit
