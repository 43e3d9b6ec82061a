#include "pipeline/ingest/identifiers.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "base/file_system.h"
#include "decoder/session_clock.h"

#include <algorithm>
#include <vector>

namespace revisit {

namespace {

constexpr std::size_t kLongestSessionId = 64;
constexpr std::size_t kSegmentDigestDigits = 8;

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isHex(std::string_view text)
{
    const auto isHexDigit
        = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
    return !text.empty() && std::all_of(text.begin(), text.end(), isHexDigit);
}

bool isIdCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_'
        || c == '-';
}

std::string orNa(const std::optional<std::int64_t>& value) { return value ? std::to_string(*value) : "na"; }

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// What follows the kind: `<start>`, `<start>_<end|na>` or `<start>_<end|na>_<hex>`.
bool isSegmentTail(std::string_view tail)
{
    const auto parts = split(tail, '_');
    if (parts.size() > 3 || !isDigits(parts[0])) return false;
    if (parts.size() > 1 && !isDigits(parts[1]) && parts[1] != "na") return false;
    return parts.size() < 3 || isHex(parts[2]);
}

} // namespace

std::optional<WallTime> sessionEpoch(std::string_view sessionId) { return sessionStartFromId(sessionId); }

bool isAcceptableSessionId(std::string_view sessionId)
{
    return sessionId.size() <= kLongestSessionId && isSafeFileName(sessionId)
        && std::all_of(sessionId.begin(), sessionId.end(), isIdCharacter);
}

std::string mintSessionId(WallTime now) { return "session_" + std::to_string(now.ms) + "_" + randomHex(16); }

std::string mintBatchId(std::string_view sessionId, std::string_view contentType, std::int64_t number)
{
    return "batch_" + std::string(sessionId) + "_" + std::string(contentType) + "_" + std::to_string(number) + "_"
        + randomHex(4);
}

bool isBatchId(std::string_view text)
{
    const auto parts = split(text, '_');
    return parts.size() >= 5 && parts.front() == "batch";
}

std::string segmentId(const SegmentIdentity& segment)
{
    const std::string start = std::to_string(segment.startMs);
    const std::string end = orNa(segment.endMs);
    const std::string hashed = segment.sessionId + "|" + segment.kind + "|" + start + "|" + end + "|"
        + orNa(segment.count) + "|" + std::to_string(segment.sizeBytes);
    return "seg_" + segment.sessionId + "_" + segment.kind + "_" + start + "_" + end + "_"
        + sha1Hex(asBytes(hashed)).substr(0, kSegmentDigestDigits);
}

bool isSegmentId(std::string_view text)
{
    if (!text.starts_with("seg_")) return false;
    for (const std::string_view kind : {"_screenshots_", "_hierarchy_", "_rrweb_"}) {
        const std::size_t at = text.rfind(kind);
        if (at != std::string_view::npos && at > 4 && isSegmentTail(text.substr(at + kind.size()))) return true;
    }
    return false;
}

std::string objectKey(const ObjectPlace& place, std::string_view fileName)
{
    return "tenant/" + place.teamId + "/project/" + place.projectId + "/sessions/" + place.sessionId + "/" + place.kind
        + "/" + std::string(fileName);
}

} // namespace revisit
