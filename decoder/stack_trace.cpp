#include "decoder/stack_trace.h"

#include "decoder/stack_parsers.h"
#include "decoder/stack_text.h"

#include <algorithm>
#include <array>

namespace revisit {

namespace {

constexpr std::size_t kFormats = 7;

/// Without ANSI escape sequences ("\x1B[31m"); crash handlers colour what they print.
std::string withoutColours(std::string_view line)
{
    std::string plain;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\x1B' && i + 1 < line.size() && line[i + 1] == '[') {
            i += 2;
            while (i < line.size() && (line[i] == ';' || (line[i] >= '0' && line[i] <= '9'))) ++i;
        } else {
            plain += line[i];
        }
    }
    return plain;
}

std::optional<StackLine> parseFrame(std::string_view line)
{
    using Parser = std::optional<StackLine> (*)(std::string_view);
    constexpr std::array<Parser, 6> kParsers{
        parseJavaFrame, parseNativeFrame, parseDartFrame, parseAppleFrame, parseJavaScriptFrame, parseMetricKitFrame};
    for (const Parser parse : kParsers)
        if (auto frame = parse(line)) return frame;
    return std::nullopt;
}

bool isCause(std::string_view line)
{
    return line.starts_with("Caused by:") || line.starts_with("Suppressed:") || line.starts_with("[CIRCULAR REFERENCE");
}

/// Reads lines one by one; what a line without a frame is depends on what came before it.
class Reader {
public:
    void add(std::string_view raw)
    {
        const bool hasColours = raw.find('\x1B') != std::string_view::npos;
        const std::string plain = hasColours && raw.size() <= StackTrace::kMaxParsedLine ? withoutColours(raw) : "";
        const std::string_view text = trimBlanks(plain.empty() ? raw : std::string_view{plain});
        if (text.empty()) return;
        if (m_trace.lines.size() >= StackTrace::kMaxLines) {
            ++m_trace.leftOut;
            return;
        }
        m_trace.lines.push_back(lineOf(text));
        m_trace.lines.back().raw = raw;
    }

    StackTrace finish()
    {
        const auto most = std::ranges::max_element(m_counts);
        if (*most > 0) m_trace.format = static_cast<StackFormat>(most - m_counts.begin());
        return std::move(m_trace);
    }

private:
    StackLine lineOf(std::string_view text)
    {
        if (text.size() <= StackTrace::kMaxParsedLine) {
            if (auto frame = parseFrame(text)) {
                frame->kind = StackLine::Kind::Frame;
                frame->isInApp = isInAppCode(*frame);
                ++m_counts.at(static_cast<std::size_t>(frame->format));
                m_hasFrames = true;
                return std::move(*frame);
            }
        }
        StackLine line;
        line.kind = !m_hasFrames || isCause(text) ? StackLine::Kind::Header : StackLine::Kind::Note;
        return line;
    }

    StackTrace m_trace;
    std::array<std::size_t, kFormats> m_counts{};
    bool m_hasFrames = false;
};

void addLines(Reader& reader, std::string_view text)
{
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        reader.add(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

} // namespace

std::string_view name(StackFormat format) noexcept
{
    constexpr std::array<std::string_view, kFormats> kNames{
        "unknown", "java", "apple", "metrickit", "native", "javascript", "dart"};
    const auto index = static_cast<std::size_t>(format);
    return index < kNames.size() ? kNames[index] : kNames[0];
}

std::optional<std::size_t> StackTrace::firstFrame() const noexcept
{
    const auto isFrame = [](const StackLine& line) { return line.kind == StackLine::Kind::Frame; };
    auto found = std::ranges::find(lines, true, &StackLine::isInApp);
    if (found == lines.end()) found = std::ranges::find_if(lines, isFrame);
    if (found == lines.end()) return std::nullopt;
    return static_cast<std::size_t>(found - lines.begin());
}

StackTrace parseStackTrace(std::span<const std::string> lines)
{
    Reader reader;
    for (const std::string& line : lines) addLines(reader, line); // a list of one text holds the whole stack
    return reader.finish();
}

StackTrace parseStackTrace(std::string_view text)
{
    Reader reader;
    addLines(reader, text);
    return reader.finish();
}

} // namespace revisit
