#include "decoder/web_segment_writer.h"

#include "base/encoding.h"
#include "decoder/gzip.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

namespace revisit {

Result<> WebSegmentWriter::add(std::string_view eventJson)
{
    const auto event = parseJson(asBytes(eventJson));
    if (!event || !event->is_object()) return fail(Errc::InvalidInput, "the web event is no JSON object");
    const auto* stamp = jsonMember(*event, "timestamp");
    if (stamp == nullptr || !stamp->is_number()) return fail(Errc::InvalidInput, "the web event has no timestamp");
    if (m_eventCount > 0) m_events += ',';
    m_events += eventJson;
    ++m_eventCount;
    return {};
}

std::string WebSegmentWriter::json() const
{
    const nlohmann::json envelope{{"version", 1}, {"format", "rrweb"}, {"sessionId", m_envelope.sessionId},
        {"sdk", {{"name", "@rejourneyco/browser"}, {"version", m_envelope.sdkVersion}}},
        {"page", {{"url", m_envelope.pageUrl}, {"title", m_envelope.pageTitle}, {"referrer", m_envelope.referrer}}},
        {"viewport",
            {{"width", m_envelope.viewport.width}, {"height", m_envelope.viewport.height},
                {"devicePixelRatio", m_envelope.pixelRatio}}},
        {"startedAt", m_envelope.sessionStart.ms}, {"chunkStartedAt", m_envelope.chunkStart.ms},
        {"chunkEndedAt", m_envelope.chunkEnd.ms}, {"sequence", m_envelope.sequence}, {"isCheckout", false}};
    std::string text = jsonCompact(envelope);
    text.pop_back();
    return text + ",\"events\":[" + m_events + "]}";
}

Result<std::vector<std::byte>> WebSegmentWriter::finish() const
{
    if (m_eventCount == 0) return fail(Errc::InvalidInput, "a web segment needs at least one event");
    return gzipLikeSdk(asBytes(json()));
}

} // namespace revisit
