#include "decoder/frame_name.h"

#include "decoder/plausible_time.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace revisit {

namespace {

constexpr std::size_t kAbsoluteDigits = 13;

bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }

bool endsWithIgnoringCase(std::string_view text, std::string_view lowerSuffix) noexcept
{
    if (text.size() < lowerSuffix.size()) return false;
    return std::ranges::equal(text.substr(text.size() - lowerSuffix.size()), lowerSuffix,
        [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

/// Cuts the digits off the end of `text`.
std::string_view takeDigits(std::string_view& text) noexcept
{
    std::size_t first = text.size();
    while (first > 0 && isDigit(text[first - 1])) --first;
    const std::string_view digits = text.substr(first);
    text = text.substr(0, first);
    return digits;
}

bool takeUnderscore(std::string_view& text) noexcept
{
    if (!text.ends_with('_')) return false;
    text.remove_suffix(1);
    return true;
}

/// nullopt where the number is no time in this or the next millennium.
std::optional<std::int64_t> number(std::string_view digits) noexcept
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || value > kLastAbsoluteMs) return std::nullopt;
    return value;
}

std::int64_t knownStart(std::optional<WallTime> start) noexcept
{
    return start && start->ms > kFirstAbsoluteMs ? start->ms : 0;
}

/// The time of `<epoch>_<stream>_<last>`; `start` is 0 where the session's start is unknown.
WallTime timeOfTriple(std::int64_t epoch, std::int64_t last, std::int64_t start) noexcept
{
    const bool isOffset = last <= kFirstAbsoluteMs; // otherwise `last` is absolute, on the recorder's clock
    if (isOffset && start > 0) return WallTime{start + last};
    if (isOffset && epoch > kFirstAbsoluteMs) return WallTime{epoch + last};
    const bool isOtherClock = !isOffset && epoch > kFirstAbsoluteMs && start > 0 && epoch != start;
    if (isOtherClock && last >= epoch && last - epoch < kDayMs) return WallTime{start + (last - epoch)};
    return WallTime{last};
}

} // namespace

bool hasJpegSuffix(std::string_view path) noexcept
{
    return endsWithIgnoringCase(path, ".jpg") || endsWithIgnoringCase(path, ".jpeg");
}

std::optional<FrameNameTime> timeFromFrameName(std::string_view path, std::optional<WallTime> sessionStart) noexcept
{
    if (!hasJpegSuffix(path)) return std::nullopt;
    std::string_view rest = path.substr(0, path.rfind('.'));
    std::array<std::string_view, 3> groups; // from the end of the name
    std::size_t count = 0;
    do groups[count] = takeDigits(rest);
    while (!groups[count++].empty() && count < groups.size() && takeUnderscore(rest));

    const auto last = number(groups[0]);
    if (!last) return std::nullopt;
    if (count == 3 && !groups[2].empty())
        if (const auto epoch = number(groups[2]))
            return FrameNameTime{timeOfTriple(*epoch, *last, knownStart(sessionStart)), *last};
    if (groups[0].size() >= kAbsoluteDigits) return FrameNameTime{{*last}, *last};
    if (count >= 2 && groups[1].size() >= kAbsoluteDigits)
        if (const auto time = number(groups[1])) return FrameNameTime{{*time}, *time};
    return std::nullopt;
}

} // namespace revisit
