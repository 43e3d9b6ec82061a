#include "decoder/web_segment.h"

#include "decoder/event_kinds.h"
#include "decoder/event_time.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

using Json = nlohmann::json;

// rrweb's event types (spec formats 5.4)
constexpr std::int64_t kFullSnapshot = 2;
constexpr std::int64_t kMeta = 4;
constexpr std::int64_t kPlugin = 6;
constexpr std::string_view kConsolePlugin = "rrweb/console";

/// "https://host/path?query" → "/path"; other texts stay.
std::string pathOf(const std::string& url)
{
    const auto scheme = url.find("://");
    if (scheme == std::string::npos) return url;
    const auto path = url.find('/', scheme + 3);
    return path == std::string::npos ? "/" : url.substr(path, url.find_first_of("?#", path) - path);
}

/// rrweb's console plugin stores each argument as JSON text.
std::string consoleMessage(const Json& arguments)
{
    std::string message;
    if (!arguments.is_array()) return message;
    for (const Json& argument : arguments) {
        std::string text = jsonText(argument);
        if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
        if (!message.empty()) message += ' ';
        message += text;
    }
    return message;
}

class SegmentReader {
public:
    explicit SegmentReader(WebSegment& segment)
        : m_segment(segment)
    {
    }

    void readEvents(const Json& events)
    {
        for (const Json& event : events) readEvent(event);
        note(m_odd, "web-event-not-object", "web events that are no JSON objects; left out");
        note(m_timeless, "web-event-time-missing", "web events without a time; left out");
    }

private:
    void readEvent(const Json& event)
    {
        if (!event.is_object()) {
            ++m_odd;
            return;
        }
        const Json* stamp = jsonMember(event, "timestamp");
        const auto time = stamp == nullptr ? std::nullopt : coerceTime(*stamp, {});
        if (!time) {
            ++m_timeless;
            return;
        }
        ++m_segment.eventCount;
        m_segment.firstTime = std::min(m_segment.firstTime.value_or(*time), *time);
        m_segment.lastTime = std::max(m_segment.lastTime.value_or(*time), *time);
        const auto type = jsonInteger(event, "type").value_or(-1);
        const Json* data = jsonMember(event, "data");
        if (type == kFullSnapshot) m_segment.hasFullSnapshot = true;
        if (type == kMeta && data != nullptr) addPage(event, *data, *time);
        if (type == kPlugin && data != nullptr) addConsoleLine(event, *data, *time);
    }

    void addPage(const Json& event, const Json& data, WallTime time)
    {
        const std::string url = jsonText(data, "href");
        if (url.empty()) return;
        if (m_segment.pageUrl.empty()) m_segment.pageUrl = url;
        if (url == m_page) return; // every checkout repeats it
        m_page = url;
        Event page;
        page.type = "navigation";
        page.screen = pathOf(url);
        add(std::move(page), event, time);
    }

    void addConsoleLine(const Json& event, const Json& data, WallTime time)
    {
        const Json* payload = jsonMember(data, "payload");
        if (payload == nullptr || !jsonText(data, "plugin").starts_with(kConsolePlugin)) return;
        Event line;
        line.type = "log";
        line.level = lowerAscii(jsonText(*payload, "level"));
        const Json* arguments = jsonMember(*payload, "payload");
        line.message = arguments == nullptr ? std::string{} : consoleMessage(*arguments);
        add(std::move(line), event, time);
    }

    void add(Event line, const Json& event, WallTime time)
    {
        line.kind = eventKind(line.type);
        line.time = time;
        line.json = jsonCompact(event);
        line.indexInBatch = static_cast<std::uint32_t>(m_segment.events.size());
        m_segment.events.push_back(std::move(line));
    }

    void note(std::size_t count, const char* code, const char* what)
    {
        if (count == 0) return;
        m_segment.problems.push_back(
            {code, Severity::Warning, 0, OffsetSpace::Inflated, std::to_string(count) + ' ' + what});
    }

    WebSegment& m_segment;
    std::string m_page;
    std::size_t m_odd = 0;
    std::size_t m_timeless = 0;
};

} // namespace

WebSegment readWebSegment(std::span<const std::byte> json, const DecoderLimits& limits)
{
    WebSegment segment;
    const auto note = [&](const char* code, Severity severity, std::string message) {
        segment.problems.push_back({code, severity, 0, OffsetSpace::Inflated, std::move(message)});
    };
    const Json document = parseJsonSalvaging(json, limits, segment.problems);
    const Json* events = document.is_array() ? &document : jsonMember(document, "events");
    if (document.is_object()) {
        const std::string format = jsonText(document, "format");
        if (format != "rrweb")
            note("wrong-web-format", Severity::Warning, "the format is \"" + format + "\", not \"rrweb\"");
        segment.sessionId = jsonText(document, "sessionId");
        if (const Json* page = jsonMember(document, "page")) segment.pageUrl = jsonText(*page, "url");
    }
    if (events != nullptr && events->is_array()) SegmentReader{segment}.readEvents(*events);
    if (segment.eventCount == 0 && !hasErrors(segment.problems))
        note("no-web-events", Severity::Error, "the segment holds no web events");
    return segment;
}

} // namespace revisit
