#include "decoder/json_reader.h"

#include "base/encoding.h"
#include "decoder/json_mender.h"
#include "decoder/json_repair.h"
#include "decoder/json_scanner.h"
#include "decoder/problem_list.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kBlanks = " \t\r\n";

/// What becomes of a value that is too deep or too long.
enum class OverLimit {
    Stops, ///< reading ends there
    LeavesNull, ///< null stands for it
    LeavesMark, ///< the same, but in a list a mark that isLeftOut() knows
};

/// Builds a document from SAX events within limits and remembers where it broke off.
class DomBuilder {
public:
    enum class Stop { None, Syntax, Depth, Values, String };

    DomBuilder(const JsonLimits& limits, Json& root, OverLimit overLimit)
        : m_limits(limits)
        , m_root(root)
        , m_overLimit(overLimit)
    {
    }

    // The SAX interface of nlohmann::json; false stops the parser.
    bool null() { return add(nullptr); }
    bool boolean(bool value) { return add(value); }
    bool number_integer(std::int64_t value) { return addNumber(value); }
    bool number_unsigned(std::uint64_t value) { return addNumber(value); }
    bool number_float(double value, const std::string&) { return addNumber(value); }
    bool string(std::string& value);
    bool binary(std::vector<std::uint8_t>&) { return stop(Stop::Syntax); }
    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& value);
    bool parse_error(std::size_t position, const std::string&, const Json::exception&);

    [[nodiscard]] Stop reason() const noexcept { return m_stop; }
    /// Whether something too deep, or too long, was left out.
    [[nodiscard]] bool isLeftOut(Stop why) const noexcept { return why == Stop::Depth ? m_isTooDeep : m_isTooLong; }
    /// Whether it is a number beyond a double's range, which is JSON all the same, that could not be read.
    [[nodiscard]] bool stopsAtGiantNumber() const noexcept { return m_isGiantNumber; }
    /// Of the byte after the one that could not be read.
    [[nodiscard]] std::size_t errorPosition() const noexcept { return m_position; }
    /// Whether the document was complete when the parser stopped.
    [[nodiscard]] bool isComplete() const noexcept { return m_hasRoot && m_open.empty(); }
    [[nodiscard]] bool hasRoot() const noexcept { return m_hasRoot; }

    /// Removes a number that the end of the input may have cut, then what the mode does not want.
    void dropIncomplete(JsonSalvage mode, bool isAtEnd);

private:
    bool stop(Stop why);
    bool leaveOut(Stop why);
    bool isSkipped();
    bool addNumber(Json value);
    bool add(Json value);
    Json* place(Json value);
    bool open(Json container);
    bool close();
    void dropLastNumber();

    JsonLimits m_limits;
    Json& m_root;
    OverLimit m_overLimit;
    std::vector<Json*> m_open; // root first; stable, a container grows only after its child is closed
    std::string m_key;
    std::uint32_t m_values = 0;
    bool m_hasRoot = false;
    bool m_isLastNumber = false;
    std::size_t m_skipped = 0; // containers open in a value that is left out
    bool m_skipsMember = false; // whose key is too long
    bool m_isTooDeep = false;
    bool m_isTooLong = false;
    bool m_isGiantNumber = false;
    Stop m_stop = Stop::None;
    std::size_t m_position = 0;
};

bool DomBuilder::stop(Stop why)
{
    m_stop = why;
    return false;
}

/// Instead of a value that is over a limit. False where reading ends with it.
bool DomBuilder::leaveOut(Stop why)
{
    if (m_overLimit == OverLimit::Stops) return stop(why);
    (why == Stop::Depth ? m_isTooDeep : m_isTooLong) = true;
    const bool isInList = !m_open.empty() && m_open.back()->is_array();
    const bool isMarked = isInList && m_overLimit == OverLimit::LeavesMark;
    return add(isMarked ? Json(Json::value_t::discarded) : Json());
}

/// Whether the next value is part of what is left out.
bool DomBuilder::isSkipped() { return m_skipped > 0 || std::exchange(m_skipsMember, false); }

bool DomBuilder::string(std::string& value)
{
    m_isLastNumber = false;
    if (isSkipped()) return true;
    if (value.size() > m_limits.string.count) return leaveOut(Stop::String);
    return add(std::move(value));
}

bool DomBuilder::key(std::string& value)
{
    m_isLastNumber = false;
    if (m_skipped > 0) return true;
    m_skipsMember = value.size() > m_limits.string.count;
    m_isTooLong = m_isTooLong || m_skipsMember;
    if (m_skipsMember && m_overLimit == OverLimit::Stops) return stop(Stop::String);
    m_key = std::move(value);
    return true;
}

bool DomBuilder::parse_error(std::size_t position, const std::string&, const Json::exception& error)
{
    constexpr int kNumberOverflow = 406; // the library's number of it
    m_position = position;
    m_isGiantNumber = error.id == kNumberOverflow;
    return stop(Stop::Syntax);
}

bool DomBuilder::addNumber(Json value)
{
    const bool isKept = m_skipped == 0 && !m_skipsMember;
    if (!add(std::move(value))) return false;
    m_isLastNumber = isKept;
    return true;
}

bool DomBuilder::add(Json value)
{
    m_isLastNumber = false;
    if (isSkipped()) return true;
    if (++m_values > m_limits.values) return stop(Stop::Values);
    place(std::move(value));
    return true;
}

Json* DomBuilder::place(Json value)
{
    if (m_open.empty()) {
        m_root = std::move(value);
        m_hasRoot = true;
        return &m_root;
    }
    Json& parent = *m_open.back();
    if (parent.is_array()) {
        parent.push_back(std::move(value));
        return &parent.back();
    }
    Json& member = parent[m_key];
    member = std::move(value);
    return &member;
}

bool DomBuilder::open(Json container)
{
    m_isLastNumber = false;
    const bool isTooDeep = m_open.size() >= m_limits.depth;
    if (isSkipped() || (isTooDeep && leaveOut(Stop::Depth))) {
        ++m_skipped;
        return true;
    }
    if (isTooDeep) return false;
    if (++m_values > m_limits.values) return stop(Stop::Values);
    m_open.push_back(place(std::move(container)));
    return true;
}

bool DomBuilder::close()
{
    m_isLastNumber = false;
    if (m_skipped > 0)
        --m_skipped;
    else
        m_open.pop_back();
    return true;
}

void DomBuilder::dropLastNumber()
{
    if (m_open.empty()) {
        m_root = nullptr;
        m_hasRoot = false;
    } else if (m_open.back()->is_array())
        m_open.back()->erase(m_open.back()->size() - 1);
    else
        m_open.back()->erase(m_key);
}

void DomBuilder::dropIncomplete(JsonSalvage mode, bool isAtEnd)
{
    if (isAtEnd && m_isLastNumber) dropLastNumber(); // "17737" may have been 1773776620852
    if (mode != JsonSalvage::WholeElements) return;
    for (std::size_t i = 0; i + 1 < m_open.size(); ++i) {
        if (!m_open[i]->is_array()) continue;
        m_open[i]->erase(m_open[i]->size() - 1);
        m_open.resize(i + 1);
        return;
    }
}

using Stop = DomBuilder::Stop;

void run(std::string_view text, DomBuilder& builder) { Json::sax_parse(text.begin(), text.end(), &builder); }

std::string limitMessage(Stop reason, const JsonLimits& limits)
{
    switch (reason) {
    case Stop::Depth:
        return "JSON nested deeper than " + std::to_string(limits.depth) + " levels";
    case Stop::Values:
        return "JSON with more than " + std::to_string(limits.values) + " values";
    case Stop::String:
        return "JSON text longer than " + std::to_string(limits.string.count) + " bytes";
    case Stop::None:
    case Stop::Syntax:
        break;
    }
    return {};
}

std::string_view limitCode(Stop reason)
{
    if (reason == Stop::Depth) return "json-depth-limit";
    return reason == Stop::Values ? "json-values-limit" : "json-string-limit";
}

/// Where the limit was reached; the parser does not say it.
std::uint64_t limitOffset(Stop reason, std::string_view text, const JsonLimits& limits)
{
    if (reason == Stop::Depth) return jsonTooDeep(text, limits.depth);
    if (reason == Stop::Values) return jsonTooMany(text, limits.values);
    return jsonTooLong(text, limits.string.count);
}

/// The parser counts the end of its input as one more byte.
bool isAtEnd(const DomBuilder& builder, std::string_view text) { return builder.errorPosition() > text.size(); }

/// Whether a number at its end may have been longer.
bool endsInToken(std::string_view text) { return kBlanks.find(text.back()) == std::string_view::npos; }

std::uint64_t errorOffset(const DomBuilder& builder, std::string_view text)
{
    const std::size_t after = builder.errorPosition();
    return isAtEnd(builder, text) ? text.size() : (after == 0 ? 0 : after - 1);
}

Error syntaxError(const DomBuilder& builder, std::string_view text)
{
    const std::string at = " at byte " + std::to_string(errorOffset(builder, text));
    if (isAtEnd(builder, text)) return {Errc::Truncated, "the JSON document ends early," + at, {}};
    return {Errc::Corrupt, "no valid JSON" + at, {}};
}

void report(Problems& problems, std::string_view code, Severity severity, std::uint64_t offset, std::string message)
{
    problems.push_back({std::string{code}, severity, offset, OffsetSpace::Inflated, std::move(message)});
}

void reportSyntax(const DomBuilder& builder, std::string_view text, Problems& problems)
{
    const std::uint64_t offset = errorOffset(builder, text);
    if (builder.isComplete()) {
        report(problems, "trailing-bytes", Severity::Warning, offset, "bytes follow the JSON document");
    } else if (!builder.hasRoot() && !isAtEnd(builder, text)) {
        report(problems, "not-json", Severity::Error, offset,
            text.substr(text.find_first_not_of(kBlanks)).starts_with('<') ? "this is an HTML or XML page, not JSON"
                                                                          : "this is not JSON");
    } else if (isAtEnd(builder, text)) {
        report(problems, "truncated-json", Severity::Error, offset, "the JSON document ends early");
    } else {
        report(
            problems, "invalid-json", Severity::Error, offset, "the JSON is broken here; the part before it is kept");
    }
}

void reportLimit(Stop reason, std::string_view text, const JsonLimits& limits, Problems& problems)
{
    report(
        problems, limitCode(reason), Severity::Error, limitOffset(reason, text, limits), limitMessage(reason, limits));
}

void reportLeftOut(const DomBuilder& builder, std::string_view text, const JsonLimits& limits, Problems& problems)
{
    for (const Stop reason : {Stop::Depth, Stop::String})
        if (builder.isLeftOut(reason)) reportLimit(reason, text, limits, problems);
}

OverLimit overLimitOf(JsonSalvage mode)
{
    return mode == JsonSalvage::WholeElements ? OverLimit::LeavesNull : OverLimit::LeavesMark;
}

void reportLeftOut(const MendedJson& mended, const JsonLimits& limits, Problems& problems)
{
    ProblemList list{limits.problems, OffsetSpace::Inflated};
    for (const auto& [begin, end, flaw] : mended.leftOut)
        list.add(Severity::Error, "invalid-json", flaw,
            "the JSON is broken here; bytes " + std::to_string(begin) + " to " + std::to_string(end - 1)
                + " are left out");
    std::ranges::move(list.take(), std::back_inserter(problems));
}

void reportBehind(std::string_view text, std::size_t end, Problems& problems)
{
    const auto more = text.find_first_not_of(kBlanks, end);
    if (more != std::string_view::npos)
        report(problems, "trailing-bytes", Severity::Warning, more, "bytes follow the JSON document");
}

/// Reads a broken text without what is broken in it. False where it cannot be had that way.
bool parseMended(std::string_view text, const JsonLimits& limits, JsonSalvage mode, Json& root, Problems& problems)
{
    const MendedJson mended = mendJson(text, mode);
    const std::string_view document = std::string_view{mended.text}.substr(0, mended.end);
    const std::optional<JsonRepair> repair = repairJson(document);
    const std::string_view readable = repair ? std::string_view{repair->text} : document;
    Json read;
    DomBuilder builder{limits, read, overLimitOf(mode)};
    run(readable, builder);
    const Stop reason = builder.reason();
    const bool isCut = reason == Stop::Syntax && isAtEnd(builder, readable);
    if (reason == Stop::Syntax && !isCut) return false;
    reportLeftOut(mended, limits, problems);
    reportLeftOut(builder, document, limits, problems);
    if (repair) report(problems, "repaired-json", Severity::Warning, repair->firstOffset, repair->what);
    if (isCut) report(problems, "truncated-json", Severity::Error, text.size(), "the JSON document ends early");
    if (reason != Stop::None && !isCut) reportLimit(reason, document, limits, problems);
    reportBehind(text, mended.end, problems);
    if (reason != Stop::None) builder.dropIncomplete(mode, isCut && endsInToken(readable));
    root = std::move(read);
    return true;
}

/// As parseJson(). Once the giant numbers are repaired, none is met again.
Result<Json> parseWithin(std::string_view text, const JsonLimits& limits)
{
    Json root;
    DomBuilder builder{limits, root, OverLimit::Stops};
    run(text, builder);
    if (builder.stopsAtGiantNumber())
        if (const auto repair = repairGiantNumbers(text)) return parseWithin(repair->text, limits);
    if (builder.reason() == Stop::None) return root;
    if (builder.reason() == Stop::Syntax) return fail(syntaxError(builder, text));
    return fail(Errc::TooLarge, limitMessage(builder.reason(), limits));
}

} // namespace

Result<Json> parseJson(std::span<const std::byte> bytes, const JsonLimits& limits)
{
    return parseWithin(asText(bytes), limits);
}

bool isLeftOut(const Json& value) noexcept { return value.is_discarded(); }

Json parseJsonSalvaging(
    std::span<const std::byte> bytes, const JsonLimits& limits, Problems& problems, JsonSalvage mode)
{
    const std::string_view text = asText(bytes);
    if (text.find_first_not_of(kBlanks) == std::string_view::npos) {
        report(problems, "empty-document", Severity::Error, 0, "there is no JSON document");
        return nullptr;
    }
    Json root;
    DomBuilder builder{limits, root, overLimitOf(mode)};
    run(text, builder);
    const bool isBroken = builder.reason() == Stop::Syntax && !builder.isComplete() && !isAtEnd(builder, text);
    if (isBroken && parseMended(text, limits, mode, root, problems)) return root;
    reportLeftOut(builder, text, limits, problems);
    if (builder.reason() == Stop::None) return root;
    if (builder.reason() == Stop::Syntax)
        reportSyntax(builder, text, problems);
    else
        reportLimit(builder.reason(), text, limits, problems);
    const bool isCut = builder.reason() == Stop::Syntax && isAtEnd(builder, text);
    if (!builder.isComplete()) builder.dropIncomplete(mode, isCut && endsInToken(text));
    return root;
}

} // namespace revisit
