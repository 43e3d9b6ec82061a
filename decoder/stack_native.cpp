#include "decoder/stack_parsers.h"
#include "decoder/stack_text.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::size_t kShortestAddress = 4; // hexadecimal digits; "0x1" is a value in a message

/// Splits "name 0x0123abcd rest" at the address. nullopt where there is none, or nothing before it.
struct Addressed {
    std::string_view name;
    std::uint64_t address = 0;
    std::string_view rest;
};

std::optional<Addressed> splitAtAddress(std::string_view text)
{
    for (auto at = text.find("0x"); at != std::string_view::npos; at = text.find("0x", at + 2)) {
        if (at == 0 || (text[at - 1] != ' ' && text[at - 1] != '\t')) continue;
        const std::string_view word = text.substr(at, text.find_first_of(" \t", at) - at);
        const std::string_view name = trimBlanks(text.substr(0, at));
        const auto address = word.size() < kShortestAddress + 2 ? std::nullopt : hexNumber(word);
        if (address && !name.empty()) return Addressed{name, *address, trimBlanks(text.substr(at + word.size()))};
    }
    return std::nullopt;
}

/// Prose may hold addresses, too: a binary's name has at most one blank and no punctuation.
bool isBinaryName(std::string_view name)
{
    return std::ranges::count(name, ' ') <= 1 && name.find_first_of(",:;()=\"") == std::string_view::npos;
}

/// Takes " + 172" off the end.
std::optional<std::uint64_t> takeOffset(std::string_view& text)
{
    const auto plus = text.rfind("+ ");
    if (plus == std::string_view::npos) return std::nullopt;
    const auto offset = offsetNumber(trimBlanks(text.substr(plus + 2)));
    if (offset) text = trimBlanks(text.substr(0, plus));
    return offset;
}

/// Takes " (Cart.swift:12)" off the end of a symbolicated line.
void takeSource(std::string_view& text, StackLine& frame)
{
    const auto open = text.ends_with(')') ? openingBracket(text) : std::string_view::npos;
    if (open == std::string_view::npos || open == 0 || text[open - 1] != ' ') return;
    const SourcePlace place = splitPlace(text.substr(open + 1, text.size() - open - 2));
    if (place.line == 0) return;
    frame.file = place.file;
    frame.line = place.line;
    frame.column = place.column;
    text = trimBlanks(text.substr(0, open));
}

/// "abort+164", "std::terminate()+0x10".
void readSymbol(std::string_view text, StackLine& frame)
{
    if (const auto plus = text.rfind('+'); plus != std::string_view::npos) {
        frame.offset = offsetNumber(text.substr(plus + 1));
        if (frame.offset) text = text.substr(0, plus);
    }
    frame.function = text;
}

/// Behind the path stand "(symbol+12)", "(offset 0x1000)" and "(BuildId: …)" in any number.
void readBrackets(std::string_view text, StackLine& frame)
{
    while (text.starts_with('(')) {
        std::size_t depth = 0;
        std::size_t end = 0;
        for (; end < text.size(); ++end) {
            if (text[end] == '(') ++depth;
            if (text[end] == ')' && --depth == 0) break;
        }
        const std::string_view inner = text.substr(1, end == 0 ? 0 : end - 1);
        const bool isSymbol = !inner.starts_with("BuildId:") && !inner.starts_with("offset ");
        if (isSymbol && frame.function.empty()) readSymbol(inner, frame);
        text = trimBlanks(text.substr(std::min(end + 1, text.size())));
    }
}

std::optional<StackLine> parseProgramCounter(std::string_view rest)
{
    StackLine frame;
    frame.format = StackFormat::Native;
    frame.address = hexNumber(takeWord(rest));
    if (!frame.address) return std::nullopt;
    const auto brackets = rest.find(" (");
    frame.module = trimBlanks(rest.substr(0, brackets));
    if (brackets != std::string_view::npos) readBrackets(trimBlanks(rest.substr(brackets)), frame);
    return frame;
}

/// Flutter's release stacks: "#00 abs 000000723d6346d7 virt 00000000001ed6d7
/// _kDartIsolateSnapshotInstructions+0x1e26d7".
std::optional<StackLine> parseDartAddress(std::string_view rest)
{
    StackLine frame;
    frame.format = StackFormat::Dart;
    frame.address = hexNumber(takeWord(rest));
    if (!frame.address) return std::nullopt;
    if (rest.starts_with("unloading_unit")) {
        static_cast<void>(takeWord(rest));
        static_cast<void>(takeWord(rest));
    }
    if (takeWord(rest) != "virt" || !hexNumber(takeWord(rest))) return std::nullopt;
    frame.module = "libapp.so";
    readSymbol(takeWord(rest), frame);
    return frame;
}

} // namespace

std::optional<StackLine> parseAppleFrame(std::string_view line)
{
    if (!decimalNumber(takeWord(line))) return std::nullopt;
    const auto split = splitAtAddress(line);
    if (!split) return std::nullopt;
    StackLine frame;
    frame.format = StackFormat::Apple;
    frame.module = split->name;
    frame.address = split->address;
    std::string_view symbol = split->rest;
    takeSource(symbol, frame);
    frame.offset = takeOffset(symbol);
    if (!(symbol.starts_with("0x") && hexNumber(symbol))) frame.function = symbol; // else the image's load address
    return frame;
}

std::optional<StackLine> parseMetricKitFrame(std::string_view line)
{
    const auto split = splitAtAddress(line);
    if (!split) return std::nullopt;
    std::string_view rest = split->rest;
    if (rest.ends_with(']') && rest.find('[') != std::string_view::npos)
        rest = trimBlanks(rest.substr(0, rest.rfind('['))); // the binary's UUID
    StackLine frame;
    frame.format = StackFormat::MetricKit;
    frame.module = split->name;
    frame.address = split->address;
    frame.offset = takeOffset(rest);
    if (!rest.empty() || !isBinaryName(split->name)) return std::nullopt;
    return frame;
}

std::optional<StackLine> parseNativeFrame(std::string_view line)
{
    if (line.starts_with("native: ")) line = trimBlanks(line.substr(8)); // in Android's thread dumps
    if (!line.starts_with('#')) return std::nullopt;
    line.remove_prefix(1);
    if (!decimalNumber(takeWord(line))) return std::nullopt;
    const std::string_view kind = takeWord(line);
    if (kind == "pc") return parseProgramCounter(line);
    return kind == "abs" ? parseDartAddress(line) : std::nullopt;
}

} // namespace revisit
