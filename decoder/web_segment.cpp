#include "decoder/web_segment.h"

#include "base/encoding.h"
#include "decoder/event_kinds.h"
#include "decoder/event_time.h"
#include "decoder/json_places.h"
#include "decoder/json_reader.h"
#include "decoder/web_envelope.h"
#include "decoder/web_pointer.h"
#include "decoder/web_records.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr int kScroll = 3; // incremental sources (spec formats 5.4)
constexpr int kViewportResize = 4;
constexpr int kLog = 11;
constexpr std::string_view kConsolePlugin = "rrweb/console";
constexpr std::string_view kNetworkPlugin = "rrweb/network";
constexpr double kLargestSide = 100'000;

/// "https://host/path?query" → "/path"; other texts stay.
std::string pathOf(const std::string& url)
{
    const auto scheme = url.find("://");
    if (scheme == std::string::npos) return url;
    const auto path = url.find('/', scheme + 3);
    return path == std::string::npos ? "/" : url.substr(path, url.find_first_of("?#", path) - path);
}

LogicalSize sizeOf(const Json& object)
{
    const auto side
        = [&](const char* key) { return std::clamp(jsonNumber(object, key).value_or(0), 0.0, kLargestSide); };
    const LogicalSize size{side("width"), side("height")};
    return size.isEmpty() ? LogicalSize{} : size;
}

std::optional<WallTime> timeOf(const Json& object, std::string_view key)
{
    const Json* value = jsonMember(object, key);
    return value == nullptr ? std::nullopt : coerceTime(*value, {});
}

WebEventType typeOf(const Json& event)
{
    const auto type = jsonInteger(event, "type").value_or(-1);
    const bool isKnown = type >= 0 && type <= static_cast<std::int64_t>(WebEventType::Plugin);
    return isKnown ? static_cast<WebEventType>(type) : WebEventType::Unknown;
}

class SegmentReader {
public:
    SegmentReader(WebSegment& segment, std::uint32_t most, JsonProblemList& problems)
        : m_segment(segment)
        , m_most(most)
        , m_problems(problems)
        , m_records{most, {}, {}}
    {
    }

    void collectInto(WebEventSet* seen) { m_seen = seen; }
    void leaveOut(const WebEventSet* known) { m_known = known; }

    void readEvents(const Json& events)
    {
        std::uint32_t index = 0;
        for (const Json& event : events) readEvent(event, index++);
        m_segment.events = std::move(m_records.events);
        std::ranges::stable_sort(m_segment.pointer, {}, &PointerSample::time);
        m_problems.add(Severity::Error, "event-limit", m_over, "web events over the limit; left out");
        m_problems.add(Severity::Error, "event-limit", m_records.over, "records over the limit; left out");
        m_problems.add(
            Severity::Warning, "web-event-not-object", m_odd, "web events that are no JSON objects; left out");
        m_problems.add(Severity::Warning, "web-event-time-missing", m_timeless, "web events without a time; left out");
    }

private:
    void readEvent(const Json& event, std::uint32_t index)
    {
        if (!event.is_object()) {
            m_odd.add(event);
            return;
        }
        if (m_segment.eventCount >= m_most) return m_over.add(event);
        const auto time = timeOf(event, "timestamp");
        if (!time) {
            m_timeless.add(event);
            return;
        }
        ++m_segment.eventCount;
        m_segment.firstTime = std::min(m_segment.firstTime.value_or(*time), *time);
        m_segment.lastTime = std::max(m_segment.lastTime.value_or(*time), *time);
        const WebEventType type = typeOf(event);
        const std::uint32_t snapshot = type == WebEventType::FullSnapshot ? m_snapshots++ : 0;
        if (isKnown(event)) return;
        m_segment.rows.push_back({*time, type, -1, index});
        readSnapshot(m_segment.rows.back(), snapshot);
        if (const Json* data = jsonMember(event, "data")) readData(event, *data, m_segment.rows.back());
    }

    bool isKnown(const Json& event)
    {
        if (m_seen == nullptr && m_known == nullptr) return false;
        const std::size_t key = std::hash<std::string>{}(jsonCompact(event));
        if (m_seen != nullptr) m_seen->insert(key);
        return m_known != nullptr && m_known->contains(key);
    }

    void readSnapshot(const WebEvent& row, std::uint32_t index)
    {
        if (row.type != WebEventType::FullSnapshot) return;
        m_segment.hasFullSnapshot = true;
        m_segment.snapshots.push_back({row.time, index, 0});
    }

    void readData(const Json& event, const Json& data, WebEvent& row)
    {
        if (row.type == WebEventType::Incremental) readIncrement(event, data, row);
        if (row.type == WebEventType::Meta) addPage(event, data, row.time);
        if (row.type == WebEventType::Custom) addCustomRecord(event, data, row.time, m_records);
        if (row.type == WebEventType::Plugin) readPlugin(event, data, row.time);
    }

    void readIncrement(const Json& event, const Json& data, WebEvent& row)
    {
        const auto source = jsonInteger(data, "source").value_or(-1);
        row.source = static_cast<std::int16_t>(std::clamp<std::int64_t>(source, -1, INT16_MAX));
        readPointerSamples(data, row.source, row.time, m_segment.pointer);
        if (row.source == kScroll) addScroll(data, row.time);
        if (row.source == kViewportResize) addResize(data, row.time);
        if (row.source == kLog) addConsoleRecord(event, data, row.time, m_records);
    }

    void readPlugin(const Json& event, const Json& data, WallTime time)
    {
        const Json* payload = jsonMember(data, "payload");
        if (payload == nullptr) return;
        const std::string plugin = jsonText(data, "plugin");
        if (plugin.starts_with(kConsolePlugin)) addConsoleRecord(event, *payload, time, m_records);
        if (plugin.starts_with(kNetworkPlugin)) addNetworkRecords(*payload, time, m_records);
    }

    void addScroll(const Json& data, WallTime time)
    {
        const auto x = jsonNumber(data, "x");
        const auto y = jsonNumber(data, "y");
        if (x && y) m_segment.scrolls.push_back({time, jsonInteger(data, "id").value_or(0), *x, *y});
    }

    void addResize(const Json& data, WallTime time)
    {
        const LogicalSize size = sizeOf(data);
        if (size.isEmpty() || (!m_segment.pages.empty() && m_segment.pages.back().viewport == size)) return;
        const std::string url = m_segment.pages.empty() ? m_segment.pageUrl : m_segment.pages.back().url;
        m_segment.pages.push_back({time, url, size, true});
    }

    void addPage(const Json& event, const Json& data, WallTime time)
    {
        const std::string url = jsonText(data, "href");
        if (url.empty()) return;
        const LogicalSize size = sizeOf(data);
        if (m_segment.pageUrl.empty()) m_segment.pageUrl = url;
        if (m_segment.viewport.isEmpty()) m_segment.viewport = size;
        const bool isSamePage = url == m_page; // every checkout repeats it
        if (!isSamePage || (!size.isEmpty() && m_segment.pages.back().viewport != size))
            m_segment.pages.push_back({time, url, size, isSamePage});
        if (isSamePage) return;
        m_page = url;
        Event page;
        page.type = "navigation";
        page.kind = eventKind(page.type);
        page.screen = pathOf(url);
        page.time = time;
        page.json = jsonCompact(event);
        m_records.add(std::move(page), event);
    }

    WebSegment& m_segment;
    std::uint32_t m_most;
    JsonProblemList& m_problems;
    WebRecords m_records;
    WebEventSet* m_seen = nullptr;
    const WebEventSet* m_known = nullptr;
    std::uint32_t m_snapshots = 0; ///< with a time, left out or not: readWebDocument() counts all
    std::string m_page;
    JsonOddity m_odd;
    JsonOddity m_over;
    JsonOddity m_timeless;
};

void readEnvelope(const Json& envelope, WebSegment& segment)
{
    segment.sessionId = jsonText(envelope, "sessionId");
    if (const Json* page = jsonMember(envelope, "page")) {
        segment.pageUrl = jsonText(*page, "url");
        segment.pageTitle = jsonText(*page, "title");
        segment.referrer = jsonText(*page, "referrer");
    }
    if (const Json* sdk = jsonMember(envelope, "sdk")) {
        segment.sdkName = jsonText(*sdk, "name");
        segment.sdkVersion = jsonText(*sdk, "version");
    }
    if (const Json* viewport = jsonMember(envelope, "viewport")) {
        segment.viewport = sizeOf(*viewport);
        segment.pixelRatio = std::clamp(jsonNumber(*viewport, "devicePixelRatio").value_or(0), 0.0, 100.0);
    }
    segment.chunkStart = timeOf(envelope, "chunkStartedAt");
    segment.chunkEnd = timeOf(envelope, "chunkEndedAt");
    segment.sequence = std::max<std::int64_t>(jsonInteger(envelope, "sequence").value_or(-1), -1);
}

/// The member that names the format, else the envelope that lacks it.
const Json& formatOf(const Json& envelope)
{
    const Json* format = jsonMember(envelope, "format");
    return format == nullptr ? envelope : *format;
}

} // namespace

WebSegment readWebSegment(
    std::span<const std::byte> json, const DecoderLimits& limits, WebEventSet* seen, const WebEventSet* known)
{
    WebSegment segment;
    const Json document = parseJsonSalvaging(json, JsonLimits::ofTrees(limits, kLevelsAroundPage), segment.problems);
    JsonProblemList problems{limits.problemsPerArtifact};
    const auto [envelope, events, isServed] = webEnvelopeIn(document);
    if (envelope.is_object()) {
        const std::string format = jsonText(envelope, "format");
        if (!isServed && format != "rrweb")
            problems.add(Severity::Warning, "wrong-web-format", formatOf(envelope),
                "the format is \"" + format + "\", not \"rrweb\"");
        readEnvelope(envelope, segment);
    }
    if (events != nullptr) {
        SegmentReader reader{segment, limits.events, problems};
        reader.collectInto(seen);
        reader.leaveOut(known);
        reader.readEvents(*events);
    }
    if (segment.eventCount == 0 && !hasErrors(segment.problems))
        problems.add(Severity::Error, "no-web-events", events == nullptr ? envelope : *events,
            "the segment holds no web events");
    problems.takeInto(segment.problems, json, document);
    return segment;
}

bool hasInlineWebEvents(std::span<const std::byte> json, const DecoderLimits& limits)
{
    if (asText(json).find("\"rrwebReplay\"") == std::string_view::npos) return false; // most bodies: parsed once
    Problems ignored;
    const Json document = parseJsonSalvaging(json, JsonLimits::ofServedTrees(limits), ignored);
    const auto [envelope, events, isServed] = webEnvelopeIn(document);
    return isServed && events != nullptr && !events->empty();
}

WebSegment readInlineWebEvents(std::span<const std::byte> json, const WebEventSet& known, const DecoderLimits& limits)
{
    WebSegment segment;
    Problems ofDocument;
    const Json document = parseJsonSalvaging(json, JsonLimits::ofServedTrees(limits), ofDocument);
    const auto [envelope, events, isServed] = webEnvelopeIn(document);
    if (!isServed || events == nullptr) return segment;
    JsonProblemList problems{limits.problemsPerArtifact};
    if (envelope.is_object()) readEnvelope(envelope, segment);
    SegmentReader reader{segment, limits.events, problems};
    reader.leaveOut(&known);
    reader.readEvents(*events);
    problems.takeInto(segment.problems, json, document);
    return segment;
}

} // namespace revisit
