#include "decoder/web_track.h"

#include "decoder/gzip.h"
#include "decoder/recording.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace revisit {

namespace {

template <typename Item>
std::optional<std::size_t> newestAt(const std::vector<Item>& items, WallTime time) noexcept
{
    const auto after = std::ranges::upper_bound(items, time, {}, &Item::time);
    if (after == items.begin()) return std::nullopt;
    return static_cast<std::size_t>(after - items.begin()) - 1;
}

template <typename Item>
void append(std::vector<Item>& items, std::vector<Item> more)
{
    items.insert(items.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

template <typename Item>
void sortByTime(std::vector<Item>& items)
{
    std::ranges::stable_sort(items, {}, &Item::time);
}

/// Segments repeat the page they are on; one entry per change is enough.
void dropRepeatedPages(std::vector<WebPage>& pages)
{
    const auto isRepeated = [](const WebPage& before, const WebPage& page) {
        return before.url == page.url && (page.viewport.isEmpty() || before.viewport == page.viewport);
    };
    pages.erase(std::unique(pages.begin(), pages.end(), isRepeated), pages.end()); // std::ranges::unique: not Clang 14
}

void note(WebTrack& track, const char* code, Severity severity, std::string message)
{
    track.problems.push_back({code, severity, 0, OffsetSpace::Inflated, std::move(message)});
}

void judgePlayability(const std::vector<WebEvent>& rows, WebTrack& track)
{
    if (track.eventCount == 0) return;
    const auto from = track.playableFrom();
    track.unplayable = static_cast<std::uint64_t>(std::ranges::count_if(rows,
        [&](const WebEvent& row) { return row.type == WebEventType::Incremental && (!from || row.time < *from); }));
    if (!from)
        note(track, "no-full-snapshot", Severity::Warning,
            "no segment holds a full snapshot; the page cannot be played, only the pointer and the list of pages "
            "shown");
    else if (track.unplayable > 0)
        note(track, "unplayable-web-events", Severity::Info,
            std::to_string(track.unplayable) + " changes come before the first full snapshot");
}

bool has(const ArtifactReport& report, std::string_view code)
{
    return std::ranges::any_of(report.problems, [&](const Problem& problem) { return problem.code == code; });
}

Result<std::vector<std::byte>> inflated(
    const RecordingSource& source, std::uint32_t artifact, const DecoderLimits& limits, const StopToken& stop)
{
    if (artifact >= source.entries().size()) return fail(Errc::NotFound, "there is no such artifact", source.name());
    REVISIT_TRY(stored, source.read(artifact));
    REVISIT_TRY(content, inflateArtifact(stored, limits.inflatedJson, limits, stop));
    return std::move(content.bytes);
}

/// Reads the artifacts that a rule picks.
class TrackReader {
public:
    TrackReader(
        const RecordingSource& source, const std::string& sessionId, const DecoderLimits& limits, const StopToken& stop)
        : m_source(source)
        , m_sessionId(sessionId)
        , m_limits(limits)
        , m_stop(stop)
    {
    }

    Result<> add(std::uint32_t artifact, const ArtifactReport& report)
    {
        if (m_stop.isStopRequested())
            return fail(Errc::Cancelled, "reading the web track was cancelled", m_source.name());
        const auto bytes = inflated(m_source, artifact, m_limits, m_stop);
        if (!bytes && bytes.error().code == Errc::Cancelled) return fail(bytes.error());
        if (!bytes) {
            m_problems.push_back({"unreadable", Severity::Error, 0, OffsetSpace::Stored,
                "the segment " + report.path + " is missing from the track: " + bytes.error().message});
            return {};
        }
        WebEventSet events;
        WebSegment segment = report.kind == ArtifactKind::Metadata
            ? readInlineWebEvents(*bytes, m_events, m_limits)
            : readWebSegment(*bytes, m_limits, &events, &m_events);
        // `other-session` alone may only say that the segment's clock is far off: that one is shown
        const bool isOther = has(report, "other-session") && !segment.sessionId.empty()
            && segment.sessionId != "unknown" && segment.sessionId != m_sessionId;
        if (isOther) return {};
        if (report.kind == ArtifactKind::Rrweb) m_repeated += segment.eventCount - segment.rows.size();
        if (segment.rows.empty()) return {};
        m_events.merge(events);
        m_segments.push_back(std::move(segment));
        m_artifacts.push_back(artifact);
        return {};
    }

    WebTrack finish()
    {
        WebTrack track = mergeWebSegments(std::move(m_segments), m_artifacts);
        if (m_repeated > 0)
            note(track, "repeated-events", Severity::Info,
                std::to_string(m_repeated) + " web events were already in an earlier segment");
        append(track.problems, std::move(m_problems));
        return track;
    }

private:
    const RecordingSource& m_source;
    const std::string& m_sessionId;
    const DecoderLimits& m_limits;
    const StopToken& m_stop;
    std::vector<WebSegment> m_segments;
    std::vector<std::uint32_t> m_artifacts;
    WebEventSet m_events; ///< of the segments
    std::size_t m_repeated = 0; ///< events that an earlier segment held
    Problems m_problems;
};

bool carriesInline(const ArtifactReport& report)
{
    return report.kind == ArtifactKind::Metadata && holdsWebEvents(report);
}

} // namespace

std::optional<WallTime> WebTrack::playableFrom() const noexcept
{
    return snapshots.empty() ? std::nullopt : std::optional{snapshots.front().time};
}

std::optional<std::size_t> WebTrack::pointerAt(WallTime time) const noexcept { return newestAt(pointer, time); }
std::optional<std::size_t> WebTrack::pageAt(WallTime time) const noexcept { return newestAt(pages, time); }
std::optional<std::size_t> WebTrack::snapshotAt(WallTime time) const noexcept { return newestAt(snapshots, time); }

WebTrack mergeWebSegments(std::vector<WebSegment> segments, const std::vector<std::uint32_t>& artifacts)
{
    WebTrack track;
    std::vector<WebEvent> rows;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        WebSegment& segment = segments[i];
        for (WebSnapshotRef& snapshot : segment.snapshots) snapshot.artifact = i < artifacts.size() ? artifacts[i] : 0;
        track.eventCount += segment.rows.size();
        append(rows, std::move(segment.rows));
        append(track.pages, std::move(segment.pages));
        append(track.pointer, std::move(segment.pointer));
        append(track.scrolls, std::move(segment.scrolls));
        append(track.snapshots, std::move(segment.snapshots));
    }
    sortByTime(track.pages);
    sortByTime(track.pointer);
    sortByTime(track.scrolls);
    sortByTime(track.snapshots);
    dropRepeatedPages(track.pages);
    judgePlayability(rows, track);
    return track;
}

Result<WebTrack> readWebTrack(const RecordingSource& source, const std::vector<ArtifactReport>& reports,
    const std::string& sessionId, const DecoderLimits& limits, const StopToken& stop)
{
    TrackReader reader{source, sessionId, limits, stop};
    for (std::uint32_t i = 0; i < reports.size(); ++i)
        if (reports[i].kind == ArtifactKind::Rrweb && !has(reports[i], "duplicate-artifact"))
            REVISIT_CHECK(reader.add(i, reports[i]));
    for (std::uint32_t i = 0; i < reports.size(); ++i)
        if (carriesInline(reports[i])) REVISIT_CHECK(reader.add(i, reports[i]));
    return reader.finish();
}

Result<WebDocument> readWebSnapshot(
    const RecordingSource& source, const WebSnapshotRef& snapshot, const DecoderLimits& limits, const StopToken& stop)
{
    REVISIT_TRY(bytes, inflated(source, snapshot.artifact, limits, stop));
    return readWebDocument(bytes, snapshot.index, limits);
}

} // namespace revisit
