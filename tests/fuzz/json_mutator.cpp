// How libFuzzer changes the inputs of targets that read JSON. Changing bytes at random mostly breaks the syntax and
// then shows the same few complaints again; this changes values, members and elements, and so reaches what readers do
// with unusual documents. Half of all changes stay libFuzzer's own, with its dictionary: broken syntax is an input too.
//
// Finds its way without a parser, so that it works on broken documents as well: a value is whatever stands between
// matching brackets or quotes, or a run of letters and digits. See "Structure-Aware Fuzzing" in libFuzzer's
// documentation for the two functions.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

extern "C" {
std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);
std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize, unsigned seed);
std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* data1, std::size_t size1, const std::uint8_t* data2,
    std::size_t size2, std::uint8_t* out, std::size_t maxOut, unsigned seed);
}

namespace {

using namespace std::string_view_literals;

/// What readers may find where they expect something else. Not all of it is JSON.
constexpr std::array kOddValues{"null"sv, "true"sv, "false"sv, "\"\""sv, "0"sv, "-1"sv, "1"sv, "1.5"sv, "-0"sv,
    "1e400"sv, "1e308"sv, "1e-400"sv, "9223372036854775807"sv, "-9223372036854775808"sv, "18446744073709551616"sv,
    "4294967296"sv, "65536"sv, "NaN"sv, "-Infinity"sv, "undefined"sv, "01"sv, ".5"sv, "5."sv, "0x10"sv, "{}"sv, "[]"sv,
    "[[]]"sv, "[{}]"sv, "{\"\":null}"sv, "1767225600"sv, "1767225600137"sv, "\"1767225600137\""sv,
    "\"2026-01-01T00:00:01.500Z\""sv, "\"2026-01-01T02:00:01+02:00\""sv, "\"2026-02-30T25:61:61Z\""sv,
    "\"2026-01-01\""sv, "\"\\ud83d\\ude00\""sv, "\"\\ud800\""sv, "\"\\u0000\""sv, "\"\xff\""sv, "\"\xc3\xa9\""sv,
    "\"a\\nb\\n\\tat c (d:1:2)\""sv, "\"{\\\"a\\\":1}\""sv, "\"{\\\"a\\\":\""sv, "\"[1,2\""sv, "\"NaN\""sv, "\"200\""sv,
    "404"sv, "\"https://a.b/c?d=e\""sv, "\"x\\\""sv, "'a'"sv, "[[[[[[[[[[[[]]]]]]]]]]]]"sv};
constexpr std::array kDamage{","sv, ":"sv, "}"sv, "]"sv, "{"sv, "["sv, "\""sv, "\\"sv, "\0"sv, "\xef\xbb\xbf"sv, "}{"sv,
    "]["sv, " 1"sv, "\n"sv, "<"sv, "/*"sv, "\xf0\x9f"sv};
constexpr std::array<std::int64_t, 12> kSteps{
    1, -1, 137, 400, -400, 500, 1'000, -1'000, 5'000, 100'000, 86'400'000, -86'400'000};

/// The numbers that libFuzzer's seed stands for.
class Dice {
public:
    explicit Dice(unsigned seed)
        : m_state(seed * 2'654'435'769U + 1U)
    {
    }
    /// 0 … sides - 1; `sides` above 0.
    std::size_t roll(std::size_t sides)
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return static_cast<std::size_t>(m_state >> 11) % sides;
    }
    bool oneOf(std::size_t sides) { return roll(sides) == 0; }
    template <typename List>
    const auto& pick(const List& list)
    {
        return list[roll(list.size())];
    }

private:
    std::uint64_t m_state;
};

struct Place {
    std::size_t begin = 0;
    std::size_t end = 0; ///< behind the value, or behind the key's quote
    bool isKey = false;
};

bool isBare(char c) { return std::strchr("\"{}[],: \t\r\n", c) == nullptr; }

std::size_t endOfString(std::string_view text, std::size_t at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

std::size_t endOfBare(std::string_view text, std::size_t at)
{
    while (at < text.size() && text[at] != '\0' && isBare(text[at])) ++at;
    return at;
}

bool isFollowedByColon(std::string_view text, std::size_t at)
{
    at = text.find_first_not_of(" \t\r\n", at);
    return at != std::string_view::npos && text[at] == ':';
}

/// Every key and value, those within others too.
std::vector<Place> placesIn(std::string_view text)
{
    std::vector<Place> places;
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        std::size_t end = at + 1;
        if (c == '"') {
            end = std::min(endOfString(text, at), text.size());
            places.push_back({at, end, isFollowedByColon(text, end)});
        } else if (c == '{' || c == '[') {
            open.push_back(at);
        } else if ((c == '}' || c == ']') && !open.empty()) {
            places.push_back({open.back(), end, false});
            open.pop_back();
        } else if (c != '\0' && isBare(c)) {
            end = std::max(endOfBare(text, at), at + 1);
            places.push_back({at, end, false});
        }
        at = end;
    }
    return places;
}

std::string_view at(std::string_view text, const Place& place)
{
    return text.substr(place.begin, place.end - place.begin);
}

std::string replaced(std::string_view text, const Place& place, std::string_view by)
{
    return std::string(text.substr(0, place.begin)) + std::string(by) + std::string(text.substr(place.end));
}

/// The number plus one of kSteps; other text as it is.
std::string stepped(std::string_view number, Dice& dice)
{
    constexpr std::size_t kMostDigits = 18; // of what surely fits
    if (number.empty() || number.size() > kMostDigits
        || number.find_first_not_of("0123456789") != std::string_view::npos)
        return std::string(number);
    std::int64_t value = 0;
    for (const char digit : number) value = 10 * value + (digit - '0');
    return std::to_string(value + dice.pick(kSteps));
}

bool isNumber(std::string_view text) { return !text.empty() && (text[0] == '-' || (text[0] >= '0' && text[0] <= '9')); }

/// The value with each of its numbers changed by chance.
std::string jittered(std::string_view value, Dice& dice)
{
    std::string result(value);
    const auto places = placesIn(value);
    for (auto place = places.rbegin(); place != places.rend();
         ++place) // from behind, so that places stay what they are
        if (isNumber(at(value, *place)) && dice.oneOf(2))
            result = replaced(result, *place, stepped(at(value, *place), dice));
    return result;
}

/// The value again and again behind itself: lists that are long and not in order.
std::string repeated(std::string_view text, const Place& place, std::size_t maxSize, Dice& dice)
{
    constexpr std::array<std::size_t, 6> kTimes{1, 2, 4, 16, 17, 33};
    std::string copies;
    for (std::size_t left = dice.pick(kTimes); left > 0 && text.size() + copies.size() < maxSize; --left)
        copies += ',' + jittered(at(text, place), dice);
    return std::string(text.substr(0, place.end)) + copies + std::string(text.substr(place.end));
}

/// Without the value or the member, and one of the commas around it.
std::string without(std::string_view text, Place place)
{
    const auto colon = place.isKey ? text.find(':', place.end) : std::string_view::npos;
    if (colon != std::string_view::npos)
        for (const Place& value : placesIn(text))
            if (value.begin > colon && text.find_first_not_of(" \t\r\n", colon + 1) == value.begin)
                place.end = value.end;
    if (place.end < text.size() && text[place.end] == ',')
        ++place.end;
    else if (place.begin > 0 && text[place.begin - 1] == ',')
        --place.begin;
    return replaced(text, place, {});
}

std::string withMember(std::string_view text, const Place& key, std::string_view name, std::string_view value)
{
    return replaced(text, {key.begin, key.begin, true}, std::string(name) + ':' + std::string(value) + ',');
}

std::string changed(std::string_view text, std::size_t maxSize, Dice& dice)
{
    const auto places = placesIn(text);
    if (places.empty()) return std::string(dice.pick(kOddValues));
    const Place place = dice.pick(places);
    const Place other = dice.pick(places);
    switch (dice.roll(8)) {
    case 0:
        return replaced(text, place, at(text, other));
    case 1:
        return without(text, place);
    case 2:
        return repeated(text, place, maxSize, dice);
    case 3:
        return replaced(text, place, jittered(at(text, place), dice));
    case 4:
        return place.isKey ? withMember(text, place, at(text, other), dice.pick(kOddValues)) : jittered(text, dice);
    case 5: {
        const std::size_t where = dice.oneOf(2) ? place.begin : place.end;
        return replaced(
            text, {where, dice.oneOf(2) ? where : std::min(where + 1, text.size()), false}, dice.pick(kDamage));
    }
    default:
        return replaced(text, place, dice.pick(kOddValues));
    }
}

/// A value of `from` in the place of one of `text`, or its member before one of its members.
std::string crossed(std::string_view text, std::string_view from, Dice& dice)
{
    const auto places = placesIn(text);
    const auto others = placesIn(from);
    if (places.empty() || others.empty()) return std::string(from);
    const Place place = dice.pick(places);
    const Place other = dice.pick(others);
    if (!place.isKey || !other.isKey) return replaced(text, place, at(from, other));
    const auto value = std::ranges::find_if(others, [&](const Place& each) { return each.begin > other.end; });
    return withMember(text, place, at(from, other), value == others.end() ? "null"sv : at(from, *value));
}

/// Inputs may begin with one byte that chooses their limits (fuzz_input.h).
std::size_t limitBytes(std::string_view input)
{
    return !input.empty() && input[0] != '\t' && input[0] != '\n' && input[0] != '\r' && input[0] > 0 && input[0] < ' ';
}

std::string withOtherLimits(std::string_view input, Dice& dice)
{
    constexpr auto kChoosing = "\1\2\3\4\5\6\7\x8\xE\xF"sv;
    const std::string_view document = input.substr(limitBytes(input));
    return dice.oneOf(3) ? std::string(document) : dice.pick(kChoosing) + std::string(document);
}

std::string_view textOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

} // namespace

std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize, unsigned seed)
{
    Dice dice(seed);
    const std::string input(textOf(data, size));
    if (input.empty() || dice.oneOf(2)) return LLVMFuzzerMutate(data, size, maxSize);
    const std::size_t head = limitBytes(input);
    std::string document = input.substr(head);
    for (std::size_t turn = dice.roll(3); turn < 3; ++turn) document = changed(document, maxSize, dice);
    std::string result = input.substr(0, head) + document;
    if (dice.oneOf(32)) result = withOtherLimits(result, dice);
    if (result.empty() || result.size() > maxSize) return LLVMFuzzerMutate(data, size, maxSize);
    std::memcpy(data, result.data(), result.size());
    return result.size();
}

std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* data1, std::size_t size1, const std::uint8_t* data2,
    std::size_t size2, std::uint8_t* out, std::size_t maxOut, unsigned seed)
{
    Dice dice(seed);
    const std::string_view first = textOf(data1, size1);
    const std::string_view second = textOf(data2, size2);
    const std::size_t head = limitBytes(first);
    const std::string document = crossed(first.substr(head), second.substr(limitBytes(second)), dice);
    const std::string result = std::string(first.substr(0, head)) + document;
    if (result.size() > maxOut) return 0; // libFuzzer goes on with something else
    std::memcpy(out, result.data(), result.size());
    return result.size();
}
