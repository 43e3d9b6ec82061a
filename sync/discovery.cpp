#include "sync/discovery.h"

#include "base/encoding.h"
#include "client/json_answer.h"
#include "client/retry.h"
#include "sync/artifact_listing.h"
#include "sync/remote_rows.h"
#include "sync/served_manifest.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>

namespace revisit {

namespace {

// spec read-api 5.4
constexpr Milliseconds kPollEmpty{700};
constexpr Milliseconds kPollGrowing{1'800};
constexpr std::uint32_t kRowsAskedFor = 5;

std::string textOf(const HttpResponse& response) { return std::string(asText(response.body)); }

} // namespace

Discovery::Discovery(const ServerConnection& server, const std::string& sessionId, const SyncOptions& options)
    : m_server(server)
    , m_id(sessionId)
    , m_base("/api/session/" + percentEncode(sessionId))
    , m_options(options)
{
}

Result<RemoteState> Discovery::run(const StopToken& stop) const
{
    const auto listing = m_server.get(m_base + "/artifacts", stop);
    if (!listing && listing.error().code != Errc::NotFound) return fail(listing.error());
    if (!listing) return served(stop);
    auto raw = readArtifactListing(asText(listing->body));
    return raw ? raw : served(stop); // a web server may answer 200 to any path
}

Result<RemoteState> Discovery::served(const StopToken& stop) const
{
    REVISIT_TRY(response, m_server.get(m_base + "/core?includeReplay=false", stop));
    const auto core = parseAnswer(asText(response.body));
    if (!core || answerText(*core, "id").empty())
        return fail(Errc::Corrupt, "the server's answer about the session makes no sense", m_id);
    RemoteState state;
    state.versionPath = "api/core.json";
    state.documents.push_back({state.versionPath, textOf(response)});
    state.isGone = isAnswerTrue(*core, "recordingDeleted") || isAnswerTrue(*core, "isReplayExpired");
    const bool isLive = isAnswerTrue(*core, "isLiveIngest");
    state.isFinal = !isLive && !isAnswerTrue(*core, "isBackgroundProcessing");
    if (!state.isGone) REVISIT_CHECK(addReplay(state, isLive, stop));
    REVISIT_CHECK(addListRow(state, stop));
    addBodies(state);
    return state;
}

Result<> Discovery::addReplay(RemoteState& state, bool isLive, const StopToken& stop) const
{
    const std::string path = m_base + "/replay-manifest?frameUrlMode=signed";
    REVISIT_TRY(response, m_server.get(path, stop));
    REVISIT_TRY(manifest, readServedManifest(asText(response.body)));
    bool isPreparing = manifest.isPreparing && manifest.playbackMode == "screenshots";
    std::string body = textOf(response);
    if (isPreparing && (manifest.totalSegments > 0 || isLive)) {
        REVISIT_TRY(polled, pollFrames(isPreparing, stop));
        manifest.frames = std::move(polled.frames);
        REVISIT_TRY(again, m_server.get(path, stop)); // so that the manifest that is kept lists what there is
        body = textOf(again);
    }
    state.isFinal = state.isFinal && !isPreparing;
    state.documents.push_back({"api/replay-manifest.json", std::move(body)});
    state.items = std::move(manifest.frames);
    state.items.insert(state.items.end(), manifest.segments.begin(), manifest.segments.end());
    return {};
}

Result<ServedManifest> Discovery::pollFrames(bool& isPreparing, const StopToken& stop) const
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(m_options.frameListPatience.ms);
    while (true) {
        REVISIT_TRY(response, m_server.get(m_base + "/frames?frameUrlMode=signed", stop));
        REVISIT_TRY(list, readServedManifest(asText(response.body)));
        isPreparing = list.isPreparing;
        const Milliseconds pause = list.frames.empty() ? kPollEmpty : kPollGrowing;
        const bool isOver = std::chrono::steady_clock::now() + std::chrono::milliseconds(pause.ms) > end;
        if (!isPreparing || isOver) return list; // past the cap, what has arrived is what there is
        if (!waitFor(pause, stop)) return fail(Errc::Cancelled, "the fetch was stopped", m_id);
    }
}

Result<> Discovery::addListRow(RemoteState& state, const StopToken& stop) const
{
    const auto response = m_server.get(sessionPagePath(m_id, kRowsAskedFor, {}), stop);
    if (!response && response.error().code == Errc::Cancelled) return fail(response.error());
    const auto page = response ? readSessionPage(asText(response->body)) : Result<SessionPage>{};
    if (!page) return {}; // the row adds a few fields; the session is whole without it
    const auto row = std::ranges::find(page->sessions, m_id, &RemoteSession::id);
    if (row != page->sessions.end()) state.documents.push_back({"api/session.json", row->json});
    return {};
}

void Discovery::addBodies(RemoteState& state) const
{
    for (const char* name : {"timeline", "hierarchy", "stats"}) {
        RemoteItem item;
        item.path = std::string("api/") + name + ".json";
        item.ownUrl = m_base + "/" + name;
        item.check = RemoteItem::Check::Json;
        item.isSoft = std::string_view(name) != "timeline";
        item.isBody = true;
        item.decodesContent = true;
        state.items.push_back(std::move(item));
    }
}

} // namespace revisit
