#include "sync/sync_service.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "base/log.h"
#include "client/local_pipeline.h"
#include "sync/discovery.h"
#include "sync/reconcile.h"
#include "sync/remote_rows.h"
#include "sync/transfer_run.h"

#include <algorithm>
#include <set>

namespace revisit {

namespace {

constexpr std::uint32_t kListAttempts = 3;

LocalState localStateOf(const SessionWriter& writer, const RemoteState& remote)
{
    LocalState local;
    const auto look = [&](const std::string& path, const std::string& sha256) {
        if (!writer.has(path)) return;
        local.paths.insert(path);
        if (!sha256.empty() && writer.has(path, sha256)) local.identical.insert(path);
    };
    for (const RemoteItem& item : remote.items) look(item.path, item.sha256);
    for (const RemoteDocument& document : remote.documents) look(document.path, sha256Hex(asBytes(document.body)));
    return local;
}

Result<> store(SessionWriter& writer, const std::vector<RemoteDocument>& documents)
{
    for (const RemoteDocument& document : documents) REVISIT_CHECK(writer.put(document.path, asBytes(document.body)));
    return {};
}

/// One session on its way into the library: discover, reconcile, transfer.
class Fetch {
public:
    Fetch(HttpClient& http, Library& library, const Server& server, const std::string& id, const SyncOptions& options,
        const StopToken& stop)
        : m_library(library)
        , m_connection(http, server, std::max<std::uint32_t>(1, options.attempts))
        , m_serverName(server.name)
        , m_id(id)
        , m_options(options)
        , m_stop(stop)
        , m_discovery(m_connection, id, options)
    {
    }

    Result<SessionRow> run()
    {
        report({m_id, 0, 0, 0});
        REVISIT_TRY(remote, m_discovery.run(m_stop));
        if (remote.isGone) {
            const auto known = m_library.session(m_id);
            if (known && known->isComplete) return *known; // never replace a copy by what is left after a purge
        }
        REVISIT_TRY(writer, m_library.write(m_id, m_serverName));
        REVISIT_CHECK(transfer(remote, *writer));
        if (remote.isFinal) return writer->finish(m_stop);
        logInfo("sync", "the server is not done with " + m_id + " yet; fetch it again later");
        return writer->finish(m_stop, SessionWriter::Extent::Partial);
    }

private:
    Result<> transfer(const RemoteState& remote, SessionWriter& writer)
    {
        SyncPlan plan = reconcile(remote, localStateOf(writer, remote));
        REVISIT_CHECK(store(writer, plan.storedFirst));
        const SyncProgress progress{m_id, plan.presentCount, plan.presentCount + plan.downloads.size(), 0};
        report(progress);
        TransferRun run(m_connection, writer, m_options, [this] { return freshItems(); });
        REVISIT_CHECK(run.run(std::move(plan.downloads), progress, m_stop));
        REVISIT_CHECK(store(writer, plan.storedLast));
        return writer.keepOnly(plan.keptPaths);
    }

    Result<std::vector<RemoteItem>> freshItems()
    {
        REVISIT_TRY(remote, m_discovery.run(m_stop));
        return std::move(remote.items);
    }

    void report(const SyncProgress& progress) const
    {
        if (m_options.progress) m_options.progress(progress);
    }

    Library& m_library;
    const ServerConnection m_connection;
    const std::string m_serverName;
    const std::string m_id;
    const SyncOptions& m_options;
    const StopToken m_stop;
    const Discovery m_discovery;
};

/// "https://host" for "https://host//": paths are appended to it.
Server withoutTrailingSlash(Server server)
{
    server.baseUrl.erase(server.baseUrl.find_last_not_of('/') + 1);
    return server;
}

} // namespace

Result<Server> localServer(const std::filesystem::path& dataFolder)
{
    REVISIT_TRY(address, readLocalPipelineAddress(dataFolder));
    REVISIT_TRY(secret, readOrMakePipelineSecret(dataFolder));
    return withoutTrailingSlash({"local", address.apiUrl, localBearerToken(secret)});
}

SyncService::SyncService(HttpClient& http, Library& library)
    : m_http(http)
    , m_library(library)
{
}

Result<std::vector<RemoteSession>> SyncService::sessions(
    const Server& server, const std::string& text, std::uint32_t limit, const StopToken& stop)
{
    const ServerConnection connection(m_http, withoutTrailingSlash(server), kListAttempts);
    std::vector<RemoteSession> sessions;
    std::set<std::string> seen;
    std::string cursor;
    do {
        const auto wanted = static_cast<std::uint32_t>(limit - sessions.size());
        REVISIT_TRY(response, connection.get(sessionPagePath(text, wanted, cursor), stop));
        REVISIT_TRY(page, readSessionPage(asText(response.body)));
        const std::size_t before = sessions.size();
        for (RemoteSession& session : page.sessions)
            if (sessions.size() < limit && seen.insert(session.id).second) sessions.push_back(std::move(session));
        const bool isGoingRound = sessions.size() == before; // the server began anew (spec read-api 4.2)
        cursor = isGoingRound ? std::string{} : page.nextCursor;
    } while (!cursor.empty() && sessions.size() < limit);
    return sessions;
}

Result<SessionRow> SyncService::fetch(
    const Server& server, const std::string& sessionId, const SyncOptions& options, const StopToken& stop)
{
    if (sessionId.empty()) return fail(Errc::InvalidInput, "a session has an id");
    return Fetch(m_http, m_library, withoutTrailingSlash(server), sessionId, options, stop).run();
}

} // namespace revisit
