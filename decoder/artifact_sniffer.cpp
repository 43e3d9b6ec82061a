#include "decoder/artifact_sniffer.h"

#include "base/encoding.h"
#include "decoder/frame_bundle.h"
#include "decoder/frame_name.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

using Json = nlohmann::json;

std::string_view fileOf(std::string_view path)
{
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

ArtifactKind kindOfName(std::string_view file)
{
    if (file.starts_with("events_")) return ArtifactKind::Events;
    if (file.starts_with("crashes_")) return ArtifactKind::Crashes;
    if (file.starts_with("anrs_")) return ArtifactKind::Anrs;
    return file.find(".rrweb.json") == std::string_view::npos ? ArtifactKind::Unknown : ArtifactKind::Rrweb;
}

ArtifactKind kindOfObject(const Json& object)
{
    const auto has = [&](std::initializer_list<std::string_view> keys) { return jsonMember(object, keys) != nullptr; };
    if (jsonText(object, "format") == "rrweb") return ArtifactKind::Rrweb;
    if (has({"hierarchySnapshots", "snapshots", "root", "rootElement"})) return ArtifactKind::Hierarchy;
    if (has({"events", "deviceInfo", "networkRequests"})) return ArtifactKind::Events;
    if (has({"crashes"})) return ArtifactKind::Crashes;
    if (has({"anrs"})) return ArtifactKind::Anrs;
    if (has({"incidentId", "timestampMs", "faults"})) return ArtifactKind::Faults;
    if (has({"frame", "children"})) return ArtifactKind::Hierarchy;
    return has({"startTime", "startedAt"}) ? ArtifactKind::Metadata : ArtifactKind::Unknown;
}

ArtifactKind kindOfRow(const Json& row)
{
    if (const ArtifactKind kind = kindOfObject(row); kind != ArtifactKind::Unknown) return kind;
    const Json* type = jsonMember(row, "type");
    if (type == nullptr) return ArtifactKind::Unknown;
    return type->is_number() ? ArtifactKind::Rrweb : ArtifactKind::Events; // rrweb's types are numbers
}

} // namespace

ArtifactKind sniffArtifactKind(
    std::string_view fileName, std::span<const std::byte> inflated, const DecoderLimits& limits)
{
    const std::string_view file = fileOf(fileName);
    if (const ArtifactKind kind = kindOfName(file); kind != ArtifactKind::Unknown) return kind;
    const std::string_view text = asText(inflated);
    const auto first = text.find_first_not_of(" \t\r\n");
    const bool isJson = first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
    if (isJson) {
        Problems ignored; // the artifact's reader reports them
        const Json document = parseJsonSalvaging(inflated, limits, ignored);
        if (document.is_object()) return kindOfObject(document);
        if (document.is_array() && !document.empty()) return kindOfRow(document.front());
        return ArtifactKind::Unknown;
    }
    if (!readFrameBundle(inflated, {}, limits).frames.empty()) return ArtifactKind::Screenshots;
    return file.find(".tar") != std::string_view::npos ? ArtifactKind::Screenshots : ArtifactKind::Unknown;
}

std::optional<WallTime> timeInFileName(std::string_view path) noexcept
{
    const std::string_view file = fileOf(path);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto end = std::ranges::find_if_not(file, isDigit);
    const auto digits = static_cast<std::size_t>(end - file.begin());
    if (digits < 12 || digits > 16) return std::nullopt;
    std::int64_t ms = 0;
    for (const char c : file.substr(0, digits)) ms = ms * 10 + (c - '0');
    return WallTime{ms};
}

std::optional<WallTime> frameTimeInPath(std::string_view path, std::optional<WallTime> sessionStart) noexcept
{
    const auto named = timeFromFrameName(path, sessionStart);
    return named ? named->time : timeInFileName(path);
}

} // namespace revisit
