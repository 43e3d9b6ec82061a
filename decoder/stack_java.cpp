#include "decoder/stack_parsers.h"
#include "decoder/stack_text.h"

#include <algorithm>

namespace revisit {

namespace {

bool isNameCharacter(char c) noexcept
{
    const bool isAscii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    constexpr std::string_view kOthers = "._$<>-/@";
    return isAscii || static_cast<unsigned char>(c) >= 0x80 || kOthers.find(c) != std::string_view::npos;
}

/// "java.base/java.lang.Thread.run" and "app//com.x.Y.z": the module before the class is not part of its name.
std::string_view withoutModule(std::string_view name) noexcept
{
    const auto slash = name.rfind('/');
    return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

void readPlace(std::string_view place, StackLine& frame)
{
    if (place == "Native Method" || place == "Native method") return; // the latter in Android's thread dumps
    const SourcePlace source = splitPlace(place);
    frame.line = source.line;
    if (source.file != "Unknown Source" && source.file != "SourceFile") frame.file = source.file;
}

} // namespace

std::optional<StackLine> parseJavaFrame(std::string_view line)
{
    if (line.starts_with("at ")) line = trimBlanks(line.substr(3));
    if (const auto jar = line.find(") "); jar != std::string_view::npos) line = line.substr(0, jar + 1); // "~[a.jar:1]"
    if (!line.ends_with(')')) return std::nullopt;
    const auto open = line.find('(');
    const std::string_view name = withoutModule(line.substr(0, open));
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || dot + 1 == name.size()) return std::nullopt;
    if (!std::ranges::all_of(line.substr(0, open), isNameCharacter)) return std::nullopt;
    StackLine frame;
    frame.format = StackFormat::Java;
    frame.module = name.substr(0, dot);
    frame.function = name.substr(dot + 1);
    readPlace(line.substr(open + 1, line.size() - open - 2), frame);
    return frame;
}

} // namespace revisit
