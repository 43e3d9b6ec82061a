#include "sync/artifact_listing.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "base/file_system.h"
#include "client/json_answer.h"
#include "client/json_tokens.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace revisit {

using nlohmann::json;

namespace {

struct Listed {
    std::string id;
    std::string kind;
    std::int64_t startMs = 0;
    std::string sha256;
    std::string url;
    std::string proxyUrl;
    bool isReady = false;
};

bool isKnownKind(std::string_view kind)
{
    constexpr std::array<std::string_view, 6> kKinds{"screenshots", "hierarchy", "events", "rrweb", "crashes", "anrs"};
    return std::ranges::find(kKinds, kind) != kKinds.end();
}

/// Lower-case hexadecimal, as digests and the beginnings of UUIDs are.
bool isDigits(std::string_view text) { return text.find_first_not_of("0123456789abcdef") == std::string_view::npos; }

bool isDigest(std::string_view text) { return text.size() == 64 && isDigits(text); }

Listed readListed(const json& row)
{
    Listed listed;
    listed.id = answerText(row, "id");
    listed.kind = answerText(row, "kind");
    listed.startMs = std::max<std::int64_t>(0, answerInteger(row, "startTime").value_or(0));
    listed.sha256 = answerText(row, "sha256");
    listed.url = answerText(row, "url");
    listed.proxyUrl = answerText(row, "proxyUrl");
    listed.isReady = answerText(row, "status") == "ready";
    return listed;
}

/// What distinguishes artifacts of one start; also safe where a hostile server chose the id.
std::string shortId(const std::string& id) { return sha1Hex(asBytes(id)).substr(0, 8); }

std::string fileName(const Listed& listed, std::size_t number, bool isShared)
{
    std::string start = std::to_string(listed.startMs);
    if (isShared) {
        const bool isPlainId = listed.id.size() >= 8 && isDigits(listed.id.substr(0, 8));
        start += "_" + (isPlainId ? listed.id.substr(0, 8) : shortId(listed.id));
    }
    const std::string folder = listed.kind + "/";
    if (listed.kind == "screenshots") return folder + start + ".tar.gz";
    if (listed.kind == "hierarchy") return folder + start + ".json.gz";
    if (listed.kind == "rrweb") return folder + start + ".rrweb.json.gz";
    return folder + listed.kind + "_" + std::to_string(number) + "_" + start + ".json.gz";
}

std::vector<Listed> readAll(const json& rows)
{
    std::vector<Listed> all;
    std::set<std::tuple<std::string, std::int64_t, std::string>> seen;
    for (const json& row : rows) {
        Listed listed = readListed(row);
        if (!isKnownKind(listed.kind) || !isDigest(listed.sha256)) continue;
        if (seen.emplace(listed.kind, listed.startMs, listed.sha256).second) all.push_back(std::move(listed));
    }
    std::ranges::sort(all, {}, [](const Listed& one) { return std::tie(one.kind, one.startMs, one.id); });
    return all;
}

std::vector<RemoteItem> itemsOf(const std::vector<Listed>& all)
{
    std::map<std::pair<std::string, std::int64_t>, int> withThisStart;
    for (const Listed& listed : all) ++withThisStart[{listed.kind, listed.startMs}];
    std::map<std::string, std::size_t> numbers;
    std::vector<RemoteItem> items;
    for (const Listed& listed : all) {
        RemoteItem item;
        item.path = fileName(listed, numbers[listed.kind]++, withThisStart[{listed.kind, listed.startMs}] > 1);
        item.sha256 = listed.sha256;
        item.signedUrl = listed.url;
        item.ownUrl = listed.proxyUrl;
        item.check = RemoteItem::Check::Digest;
        item.isSoft = !listed.isReady; // what failed on the server may have lost its bytes
        items.push_back(std::move(item));
    }
    return items;
}

void addFaults(const json& faults, std::string_view text, std::vector<RemoteDocument>& documents)
{
    const auto texts = jsonElementTexts(text);
    std::set<std::string> taken;
    for (std::size_t i = 0; i < faults.size() && i < texts.size(); ++i) {
        if (!faults[i].is_object()) continue;
        std::string id = answerText(faults[i], "incidentId");
        if (!isSafeFileName(id + ".json")) id = sha1Hex(asBytes(texts[i]));
        if (!taken.insert(id).second) id += "_" + shortId(std::string(texts[i]));
        documents.push_back({"faults/" + id + ".json", std::string(texts[i])});
    }
}

} // namespace

Result<RemoteState> readArtifactListing(std::string_view body)
{
    const auto document = parseAnswer(body);
    const json* rows = document ? answerMember(*document, "artifacts") : nullptr;
    if (rows == nullptr || !rows->is_array()) return fail(Errc::Corrupt, "the server's artifact list makes no sense");
    RemoteState state;
    state.isRaw = true;
    state.items = itemsOf(readAll(*rows));
    state.isFinal = std::ranges::all_of(*rows, [](const json& row) {
        const std::string status = answerText(row, "status");
        return status == "ready" || status == "failed" || status == "abandoned";
    });
    if (const json* faults = answerMember(*document, "faults"); faults != nullptr && faults->is_array())
        addFaults(*faults, jsonMemberText(body, "faults"), state.documents);
    if (const json* session = answerMember(*document, "session"); session != nullptr && session->is_object()) {
        if (isAnswerTrue(*session, "isLiveIngest") || isAnswerTrue(*session, "isBackgroundProcessing"))
            state.isFinal = false;
        state.documents.push_back({"session.json", std::string(jsonMemberText(body, "session"))});
    }
    return state;
}

} // namespace revisit
