#include "decoder/web_replay.h"

#include "decoder/event_time.h"
#include "decoder/gzip.h"
#include "decoder/json_reader.h"
#include "decoder/recording.h"
#include "decoder/web_envelope.h"
#include "decoder/web_segment.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t kFullSnapshot = 2; // event types (spec formats 5.4)
constexpr std::int64_t kMeta = 4;

struct ReplayEvent {
    WallTime time;
    std::int64_t type = -1;
    std::string json;
};

bool hasProblem(const ArtifactReport& report, std::string_view code)
{
    return std::ranges::any_of(report.problems, [&](const Problem& problem) { return problem.code == code; });
}

/// Collects the events of segments, one after the other.
class ReplayReader {
public:
    ReplayReader(
        const RecordingSource& source, const std::string& sessionId, const DecoderLimits& limits, const StopToken& stop)
        : m_source(source)
        , m_sessionId(sessionId)
        , m_limits(limits)
        , m_stop(stop)
    {
    }

    Result<> add(std::uint32_t artifact, const ArtifactReport& report)
    {
        if (m_stop.isStopRequested()) return fail(Errc::Cancelled, "reading the web events was cancelled");
        const auto stored = m_source.read(artifact);
        if (!stored) return {};
        const auto content = inflateArtifact(*stored, m_limits.inflatedJson, m_limits, m_stop);
        if (!content && content.error().code == Errc::Cancelled) return fail(content.error());
        if (!content) return {};
        Problems ignored;
        const Json document = parseJsonSalvaging(content->bytes, JsonLimits::ofServedTrees(m_limits), ignored);
        const auto [envelope, events, isServed] = webEnvelopeIn(document);
        if (events == nullptr || isOfAnotherSession(report, envelope)) return {};
        m_known.insert(m_own.begin(), m_own.end());
        m_own.clear();
        for (const Json& event : *events) REVISIT_CHECK(addEvent(event));
        return {};
    }

    Result<WebReplay> finish();

private:
    [[nodiscard]] bool isOfAnotherSession(const ArtifactReport& report, const Json& envelope) const
    {
        const std::string named = envelope.is_object() ? jsonText(envelope, "sessionId") : std::string{};
        return hasProblem(report, "other-session") && !named.empty() && named != "unknown" && named != m_sessionId;
    }

    Result<> addEvent(const Json& event)
    {
        const Json* stamp = event.is_object() ? jsonMember(event, "timestamp") : nullptr;
        const auto time = stamp == nullptr ? std::nullopt : coerceTime(*stamp, {});
        if (!time) return {};
        Json placed = event;
        placed["timestamp"] = time->ms;
        std::string text = jsonCompact(placed);
        const std::size_t key = std::hash<std::string>{}(text);
        if (m_known.contains(key)) return {};
        m_own.push_back(key);
        m_events.push_back({*time, jsonInteger(event, "type").value_or(-1), std::move(text)});
        m_bytes += m_events.back().json.size() + 1;
        if (m_bytes > kLargestWebReplay.count)
            return fail(Errc::TooLarge, "the web events are more than a player can hold");
        return {};
    }

    const RecordingSource& m_source;
    const std::string& m_sessionId;
    const DecoderLimits& m_limits;
    const StopToken& m_stop;
    std::vector<ReplayEvent> m_events;
    WebEventSet m_known; ///< events of earlier segments and bodies: each counts once
    std::vector<std::size_t> m_own; ///< of the one that is read
    std::uint64_t m_bytes = 0;
};

/// The Meta event right before the first full snapshot, else that snapshot.
std::vector<ReplayEvent>::const_iterator firstPlayable(const std::vector<ReplayEvent>& events)
{
    const auto snapshot = std::ranges::find(events, kFullSnapshot, &ReplayEvent::type);
    if (snapshot == events.end()) return snapshot;
    for (auto meta = snapshot; meta != events.begin();)
        if ((--meta)->type == kMeta) return meta;
    return snapshot;
}

Result<WebReplay> ReplayReader::finish()
{
    std::ranges::stable_sort(m_events, {}, &ReplayEvent::time);
    const auto from = firstPlayable(m_events);
    if (from == m_events.end()) return fail(Errc::NotFound, "no segment holds a full snapshot");
    if (m_events.end() - from < 2) return fail(Errc::NotFound, "a player needs at least two events");
    WebReplay replay;
    replay.first = from->time;
    replay.last = m_events.back().time;
    replay.json.reserve(m_bytes + 2);
    const auto snapshot = std::ranges::find(m_events, kFullSnapshot, &ReplayEvent::type);
    for (auto event = from; event != m_events.end(); ++event) {
        if (event != from && event < snapshot) continue; // between the two, nothing has a page to change
        replay.json += replay.eventCount++ == 0 ? '[' : ',';
        replay.json += event->json;
    }
    replay.json += ']';
    return replay;
}

} // namespace

Result<WebReplay> readWebReplay(const RecordingSource& source, const std::vector<ArtifactReport>& reports,
    const std::string& sessionId, const DecoderLimits& limits, const StopToken& stop)
{
    ReplayReader reader{source, sessionId, limits, stop};
    for (std::uint32_t i = 0; i < reports.size(); ++i)
        if (reports[i].kind == ArtifactKind::Rrweb && !hasProblem(reports[i], "duplicate-artifact"))
            REVISIT_CHECK(reader.add(i, reports[i]));
    for (std::uint32_t i = 0; i < reports.size(); ++i) {
        if (reports[i].kind == ArtifactKind::Metadata && holdsWebEvents(reports[i]))
            REVISIT_CHECK(reader.add(i, reports[i]));
    }
    return reader.finish();
}

} // namespace revisit
