#include "sync/served_manifest.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "client/json_answer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace revisit {

using nlohmann::json;

namespace {

bool isAbsolute(const std::string& url) { return url.starts_with("http://") || url.starts_with("https://"); }

/// In signed mode `url` may be the proxy path all the same (spec read-api 5.5).
void takeUrls(const json& row, RemoteItem& item)
{
    const std::string url = answerText(row, "url");
    item.ownUrl = answerText(row, "proxyUrl");
    if (isAbsolute(url))
        item.signedUrl = url;
    else if (item.ownUrl.empty())
        item.ownUrl = url;
}

std::vector<RemoteItem> readFrames(const json* rows)
{
    std::map<std::int64_t, RemoteItem> byTime;
    if (rows == nullptr || !rows->is_array()) return {};
    for (const json& row : *rows) {
        const auto time = answerInteger(row, "timestamp");
        if (!time || *time < 0) continue;
        RemoteItem item;
        item.path = "frames/" + std::to_string(*time) + ".jpg";
        item.check = RemoteItem::Check::Jpeg;
        item.isPaced = true;
        takeUrls(row, item);
        byTime.emplace(*time, std::move(item));
    }
    std::vector<RemoteItem> frames;
    for (auto& [time, item] : byTime) frames.push_back(std::move(item));
    return frames;
}

std::vector<RemoteItem> readSegments(const json* replay)
{
    const json* rows = replay == nullptr ? nullptr : answerMember(*replay, "segments");
    if (rows == nullptr || !rows->is_array()) return {};
    std::map<std::int64_t, int> withThisStart;
    for (const json& row : *rows) ++withThisStart[answerInteger(row, "startTime").value_or(0)];
    std::vector<RemoteItem> segments;
    std::set<std::string> taken;
    for (const json& row : *rows) {
        const std::int64_t start = std::max<std::int64_t>(0, answerInteger(row, "startTime").value_or(0));
        std::string file = std::to_string(start);
        if (withThisStart[start] > 1) file += "_" + sha1Hex(asBytes(answerText(row, "artifactId"))).substr(0, 8);
        RemoteItem item;
        item.path = "rrweb/" + file + ".rrweb.json.gz";
        takeUrls(row, item);
        if (taken.insert(item.path).second) segments.push_back(std::move(item));
    }
    return segments;
}

} // namespace

Result<ServedManifest> readServedManifest(std::string_view body)
{
    const auto document = parseAnswer(body);
    if (!document || !document->is_object()) return fail(Errc::Corrupt, "the server's replay manifest makes no sense");
    ServedManifest manifest;
    manifest.playbackMode = answerText(*document, "playbackMode");
    manifest.isPreparing = answerText(*document, "screenshotFramesStatus") == "preparing";
    manifest.totalSegments = answerInteger(*document, "screenshotFramesTotalSegments").value_or(0);
    manifest.frames = readFrames(answerMember(*document, "screenshotFrames"));
    manifest.segments = readSegments(answerMember(*document, "rrwebReplay"));
    return manifest;
}

} // namespace revisit
