#include "decoder/stack_parsers.h"
#include "decoder/stack_text.h"

#include <algorithm>
#include <array>

namespace revisit {

namespace {

StackLine scriptFrame(std::string_view function, const SourcePlace& place)
{
    StackLine frame;
    frame.format = StackFormat::JavaScript;
    if (function != "<anonymous>" && function != "anonymous") frame.function = function;
    frame.file = place.file;
    frame.line = place.line;
    frame.column = place.column;
    return frame;
}

/// Code that has no place in a script: "map (native)", "Promise.all (index 0)".
StackLine builtInFrame(std::string_view function, std::string_view place)
{
    StackLine frame = scriptFrame(function, {});
    if (!place.starts_with("index ")) frame.module = place;
    return frame;
}

/// Places without a line that engines name all the same.
bool isBuiltIn(std::string_view place)
{
    constexpr std::array<std::string_view, 5> kNames{
        "native", "<anonymous>", "[native code]", "unknown location", "native code"};
    return std::ranges::find(kNames, place) != kNames.end() || place.starts_with("index ");
}

/// What stands in the brackets of "f (…)": a place, Hermes' "address at a.js:1:2", V8's "eval at f (a.js:1:2),
/// <anonymous>:3:4".
std::optional<StackLine> inBrackets(std::string_view function, std::string_view place)
{
    if (isBuiltIn(place)) return builtInFrame(function, place);
    if (place.starts_with("address at ")) place = place.substr(11);
    if (place.starts_with("eval at ")) {
        const auto comma = place.rfind(", ");
        if (comma != std::string_view::npos) place = place.substr(comma + 2);
    }
    const SourcePlace source = splitPlace(place);
    if (source.line == 0 && place.find("://") == std::string_view::npos) return std::nullopt;
    return scriptFrame(function, source);
}

/// V8 and Hermes: "at async Cart.pay [as onPress] (https://x/a.js:1:2)", "at https://x/a.js:1:2".
std::optional<StackLine> parseAtFrame(std::string_view line)
{
    if (line.starts_with("async ")) line = trimBlanks(line.substr(6));
    if (line == "<anonymous>") return builtInFrame({}, line);
    const auto open = line.ends_with(')') ? openingBracket(line) : std::string_view::npos;
    if (open != std::string_view::npos && open > 0 && line[open - 1] == ' ')
        return inBrackets(trimBlanks(line.substr(0, open)), line.substr(open + 1, line.size() - open - 2));
    const SourcePlace place = splitPlace(line);
    if (place.line == 0 || place.file.find(' ') != std::string_view::npos) return std::nullopt;
    return scriptFrame({}, place);
}

/// JavaScriptCore and Gecko: "pay@https://x/a.js:1:2", "map@[native code]", "@a.js:1:2", minified "value@1:2345".
std::optional<StackLine> parseAtSign(std::string_view line, std::size_t at)
{
    const std::string_view place = line.substr(at + 1);
    const std::string_view function = line.substr(0, at);
    if (function.find(' ') != std::string_view::npos && !function.ends_with(" code")) return std::nullopt;
    if (isBuiltIn(place)) return builtInFrame(function, place);
    const SourcePlace source = splitPlace(place);
    if (source.line == 0 || source.file.find(' ') != std::string_view::npos) return std::nullopt;
    return scriptFrame(function, source);
}

bool isScriptName(std::string_view file)
{
    constexpr std::array<std::string_view, 5> kEnds{".js", ".jsbundle", ".bundle", ".mjs", ".hbc"};
    return file.find("://") != std::string_view::npos
        || std::ranges::any_of(kEnds, [&](std::string_view end) { return file.ends_with(end); });
}

/// A Dart place is a URI: "package:app/main.dart:12:3", "dart:async/zone.dart:1", "file:///a.dart:1:2", a web URL.
bool isDartSource(std::string_view file)
{
    return file.starts_with("package:") || file.starts_with("dart:") || file.ends_with(".dart")
        || file.find("://") != std::string_view::npos;
}

StackLine dartFrame(std::string_view function, const SourcePlace& place)
{
    StackLine frame;
    frame.format = StackFormat::Dart;
    frame.function = function;
    frame.file = place.file;
    frame.line = place.line;
    frame.column = place.column;
    for (const std::string_view scheme : {"package:", "dart:"}) // the package, or "dart:async"
        if (place.file.starts_with(scheme)) {
            const std::string_view whole = place.file.substr(0, place.file.find('/'));
            frame.module = scheme == "dart:" ? whole : whole.substr(scheme.size());
        }
    return frame;
}

/// package:stack_trace writes columns: "package:app/main.dart 12:3  main.<fn>".
std::optional<StackLine> parseDartColumns(std::string_view line)
{
    const std::string_view file = takeWord(line);
    if (!isDartSource(file) || file.find(".dart") == std::string_view::npos) return std::nullopt;
    const SourcePlace numbers = splitPlace(takeWord(line));
    if (numbers.line == 0 || !numbers.file.empty() || line.empty()) return std::nullopt;
    return dartFrame(line, {file, numbers.line, numbers.column});
}

} // namespace

std::optional<StackLine> parseJavaScriptFrame(std::string_view line)
{
    if (line.starts_with("at ")) return parseAtFrame(trimBlanks(line.substr(3)));
    if (const auto at = line.find('@'); at != std::string_view::npos) return parseAtSign(line, at);
    const SourcePlace place = splitPlace(line);
    const bool isPlace = place.line > 0 && place.column > 0 && line.find(' ') == std::string_view::npos;
    if (!isPlace || !isScriptName(place.file)) return std::nullopt;
    return scriptFrame({}, place);
}

std::optional<StackLine> parseDartFrame(std::string_view line)
{
    if (!line.starts_with('#')) return parseDartColumns(line);
    line.remove_prefix(1);
    if (!decimalNumber(takeWord(line)) || !line.ends_with(')')) return std::nullopt;
    const auto open = openingBracket(line);
    if (open == std::string_view::npos) return std::nullopt;
    const SourcePlace place = splitPlace(line.substr(open + 1, line.size() - open - 2));
    if (!isDartSource(place.file)) return std::nullopt;
    return dartFrame(trimBlanks(line.substr(0, open)), place);
}

} // namespace revisit
