#include "client/time_shift.h"

#include "base/encoding.h"
#include "client/json_tokens.h"
#include "decoder/gzip.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

namespace revisit {

namespace {

using Kind = JsonToken::Kind;

constexpr std::int64_t kSmallestEpochMs = 10'000'000'000;
constexpr double kLargestExact = 9.0e15;

constexpr std::array<std::string_view, 16> kNever{"duration", "elapsed", "offset", "latency", "timeout", "interval",
    "ttl", "age", "uptime", "runtime", "backgroundtime", "waittime", "rendertime", "processingtime", "responsetime",
    "loadtime"};
constexpr std::array<std::string_view, 34> kMoments{"time", "timestamp", "timestamps", "starttime", "endtime",
    "starttimestamp", "endtimestamp", "startedat", "endedat", "chunkstartedat", "chunkendedat", "capturedat",
    "createdat", "updatedat", "savedat", "sentat", "receivedat", "observedat", "reportedat", "occurredat", "detectedat",
    "firstseenat", "lastseenat", "lastoccurredat", "lastuploadtime", "lastretrytime", "clienttime", "clienttimestamp",
    "servertime", "servertimestamp", "eventtime", "eventtimestamp", "capturetime", "capturetimestamp"};
constexpr std::array<std::string_view, 5> kEndings{"timestamp", "timestampms", "timems", "datems", "atms"};
constexpr std::array<std::string_view, 3> kLastWords{"time", "timestamp", "date"};

/// Lower case, letters and digits only.
std::string bare(std::string_view key)
{
    std::string text;
    for (const char c : key) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0) text += static_cast<char>(std::tolower(byte));
    }
    return text;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool isKnownMoment(std::string_view key)
{
    const auto matches = [key](std::string_view known) {
        return key == known || (key.starts_with(known) && key.substr(known.size()) == "ms");
    };
    return std::ranges::any_of(kMoments, matches);
}

/// Whether the key's last word, after a dash or an underscore, is a word for a moment.
bool hasMomentAsLastWord(std::string_view key)
{
    const auto dash = key.find_last_of("_-");
    const std::string word = bare(dash == std::string_view::npos ? key : key.substr(dash + 1));
    return std::ranges::find(kLastWords, word) != kLastWords.end();
}

/// The number moved; unchanged where it is no moment.
std::string moved(std::string_view number, Milliseconds by)
{
    const auto integerEnd = std::min(number.find_first_of(".eE"), number.size());
    std::int64_t value = 0;
    const auto parsed = std::from_chars(number.data(), number.data() + integerEnd, value);
    if (parsed.ec != std::errc{} || contains(number, "e") || contains(number, "E")) {
        const double wild = std::strtod(std::string(number).c_str(), nullptr);
        if (!std::isfinite(wild) || wild < static_cast<double>(kSmallestEpochMs) || wild > kLargestExact)
            return std::string(number);
        return std::to_string(static_cast<std::int64_t>(wild) + by.ms);
    }
    if (value < kSmallestEpochMs || static_cast<double>(value) > kLargestExact) return std::string(number);
    return std::to_string(value + by.ms).append(number.substr(integerEnd));
}

/// What the key that values belong to says of them.
struct KeyMeaning {
    bool isMoment = false;
    bool isIncident = false;
};

KeyMeaning meaningOf(std::string_view key) { return {isEpochKey(key), bare(key) == "incidentid"}; }

/// Servers take faults with the same id for one, in whatever session: another session's faults have ids of their own.
/// The same for the fault and the event that tells of it, as before. `quoted` stays where it would get too long.
std::string movedIncident(std::string_view quoted, const std::string& newSession)
{
    constexpr std::size_t kLongestId = 128; // spec ingest: what servers cut it to
    constexpr std::size_t kSuffix = 8;
    const std::string suffix = '-' + newSession.substr(newSession.size() - std::min(newSession.size(), kSuffix));
    const bool isChanged = quoted.size() > 2 && quoted.size() - 2 + suffix.size() <= kLongestId;
    return isChanged ? std::string(quoted.substr(0, quoted.size() - 1)) + suffix + '"' : std::string(quoted);
}

} // namespace

bool isEpochKey(std::string_view key)
{
    const std::string name = bare(key);
    if (isKnownMoment(name)) return true; // "lastUploadTime" is one, although it contains "loadtime"
    const auto isIn = [&name](std::string_view part) { return contains(name, part); };
    if (std::ranges::any_of(kNever, isIn)) return false;
    if (hasMomentAsLastWord(key)) return true;
    return std::ranges::any_of(kEndings, [&name](std::string_view ending) { return name.ends_with(ending); });
}

std::string moveJson(std::string_view json, const SessionMove& move)
{
    const std::string oldId = '"' + move.oldId + '"';
    std::string result;
    result.reserve(json.size());
    std::size_t copied = 0;
    const auto replace = [&](const JsonToken& token, const std::string& text) {
        result.append(json.substr(copied, token.offset - copied)).append(text);
        copied = token.offset + token.text.size();
    };
    JsonTokens tokens(json);
    std::vector<KeyMeaning> meanings(1); // per depth: of the key that values there belong to
    while (const auto token = tokens.next()) {
        if (token->depth + 2 > meanings.size()) meanings.resize(token->depth + 2);
        if (token->kind == Kind::Key)
            meanings[token->depth] = meaningOf(token->text.substr(1, token->text.size() - 2));
        else if (token->kind == Kind::ObjectBegin)
            meanings[token->depth + 1] = {};
        else if (token->kind == Kind::ArrayBegin)
            meanings[token->depth + 1] = meanings[token->depth];
        else if (token->kind == Kind::Number && meanings[token->depth].isMoment)
            replace(*token, moved(token->text, move.by));
        else if (token->kind == Kind::String && !move.oldId.empty() && token->text == oldId)
            replace(*token, '"' + move.newId + '"');
        else if (token->kind == Kind::String && !move.oldId.empty() && meanings[token->depth].isIncident)
            replace(*token, movedIncident(token->text, move.newId));
    }
    return result.append(json.substr(copied));
}

Result<std::vector<std::byte>> moveArtifact(std::span<const std::byte> stored, const SessionMove& move)
{
    const DecoderLimits limits;
    REVISIT_TRY(inflated, inflateArtifact(stored, limits.inflatedJson, limits));
    std::vector<std::byte> unchanged(stored.begin(), stored.end());
    if (hasErrors(inflated.problems) || !parseJson(inflated.bytes, limits)) return unchanged;
    const std::string text = moveJson(asText(inflated.bytes), move);
    const auto bytes = asBytes(text);
    if (!inflated.wasGzip) return std::vector<std::byte>(bytes.begin(), bytes.end());
    return gzipLikeSdk(bytes);
}

} // namespace revisit
