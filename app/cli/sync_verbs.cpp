#include "app/cli/output.h"
#include "app/cli/verbs.h"

#include "base/clock.h"
#include "client/http_client.h"
#include "sync/sync_service.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <set>

namespace revisit::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint32_t kAllSessions = 100'000;

Result<Server> serverOf(const Context& context, const std::string& name)
{
    if (name.empty() || name == "local") {
        auto server = localServer(context.dataFolder());
        if (!server && server.error().code == Errc::NotFound) return fail(noPipeline());
        return server;
    }
    return fail(Errc::Unsupported, "not signed in; this version reads from the local pipeline only", name);
}

Json rowOf(const SessionRow& row)
{
    return {{"id", row.id}, {"server", row.server}, {"inLibrary", true}, {"isComplete", row.isComplete},
        {"platform", row.platform}, {"deviceModel", row.deviceModel}, {"osVersion", row.osVersion},
        {"appVersion", row.appVersion}, {"userId", row.userId}, {"startedAtMs", row.startedAt.ms},
        {"durationMs", row.playable.ms}, {"status", row.isComplete ? "ready" : "partial"}, {"frames", row.frameCount},
        {"events", row.eventCount}, {"errors", row.errorCount}, {"crashes", row.crashCount}, {"anrs", row.anrCount},
        {"rageTaps", row.rageTapCount}, {"problems", row.problemCount}, {"storedBytes", row.storedBytes}};
}

Json rowOf(const RemoteSession& row, const std::string& server)
{
    return {{"id", row.id}, {"server", server}, {"inLibrary", false}, {"platform", row.platform},
        {"deviceModel", row.deviceModel}, {"osVersion", row.osVersion}, {"appVersion", row.appVersion},
        {"userId", row.userId}, {"startedAtMs", row.startedAt.ms}, {"durationMs", row.durationSeconds * 1000},
        {"status", row.status}, {"errors", row.errorCount}, {"crashes", row.crashCount},
        {"rageTaps", row.rageTapCount}};
}

void printForPeople(const Json& rows)
{
    std::vector<std::vector<std::string>> table{
        {"SESSION", "SERVER", "IN LIBRARY", "STARTED", "LENGTH", "DEVICE", "STATUS"}};
    for (const Json& row : rows)
        table.push_back({row["id"], row["server"], row["inLibrary"].get<bool>() ? "yes" : "no",
            toIsoString({row["startedAtMs"].get<std::int64_t>()}), humanTime(row["durationMs"].get<std::int64_t>()),
            row["deviceModel"], row["status"]});
    printTable(table);
}

/// "2026-11-22", an ISO date, epoch milliseconds, or a span back from now such as 24h or 7d.
Result<WallTime> parseSince(const std::string& text)
{
    std::int64_t number = 0;
    const char* const last = text.data() + text.size();
    const auto [end, code] = std::from_chars(text.data(), last, number);
    if (code == std::errc{} && end == last) return WallTime{number};
    if (code == std::errc{} && end + 1 == last && number >= 0 && number < 100'000) {
        const std::map<char, std::int64_t> units{{'m', 60'000}, {'h', 3'600'000}, {'d', 86'400'000}};
        if (const auto unit = units.find(*end); unit != units.end())
            return SystemClock::instance().now() - Milliseconds{number * unit->second};
    }
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int consumed = 0;
    if (std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &consumed) == 3 && consumed == 10
        && text.size() == 10) {
        const std::chrono::year_month_day date{
            std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
        if (date.ok()) return WallTime{std::chrono::sys_days{date}.time_since_epoch().count() * 86'400'000LL};
    }
    return fail(Errc::InvalidInput, "--since takes YYYY-MM-DD, epoch milliseconds, or a span such as 24h or 7d", text);
}

Result<std::vector<std::string>> chosenSessions(
    SyncService& service, const Server& server, const SyncVerbOptions& options, const StopToken& stop)
{
    if (!options.isAll) return options.sessionIds;
    WallTime since;
    if (!options.since.empty()) {
        REVISIT_TRY(parsed, parseSince(options.since));
        since = parsed;
    }
    REVISIT_TRY(listed, service.sessions(server, {}, kAllSessions, stop));
    std::vector<std::string> ids;
    for (const RemoteSession& session : listed)
        if (session.startedAt >= since) ids.push_back(session.id);
    return ids;
}

/// The local pipeline's sessions that the library does not have; an unreachable pipeline has none.
void addRemote(const Context& context, Library& library, const SessionsOptions& options, Json& rows)
{
    std::set<std::string> known;
    for (const Json& row : rows) known.insert(row["id"].get<std::string>());
    const auto server = serverOf(context, options.server);
    if (!server) return;
    HttpClient http({.userAgent = "revisit-cli/" REVISIT_VERSION});
    SyncService service(http, library);
    const auto listed = service.sessions(*server, options.query, options.limit);
    if (!listed) {
        (void)report(listed.error());
        return;
    }
    for (const RemoteSession& session : *listed)
        if (!known.contains(session.id)) rows.push_back(rowOf(session, server->name));
}

} // namespace

int sessions(const Context& context, const SessionsOptions& options)
{
    if (!options.server.empty())
        if (const auto server = serverOf(context, options.server); !server) return report(server.error());
    const auto library = context.openLibrary();
    if (!library) return report(library.error());
    SessionQuery query;
    query.text = options.query;
    query.server = options.server;
    query.limit = options.limit;
    const auto listed = (*library)->sessions(query);
    if (!listed) return report(listed.error());
    Json rows = Json::array();
    for (const SessionRow& row : *listed) rows.push_back(rowOf(row));
    addRemote(context, **library, options, rows);
    std::stable_sort(rows.begin(), rows.end(), [](const Json& a, const Json& b) {
        return a["startedAtMs"].get<std::int64_t>() > b["startedAtMs"].get<std::int64_t>();
    });
    while (rows.size() > options.limit) rows.erase(rows.size() - 1);
    if (context.isJson)
        printJson({{"sessions", std::move(rows)}});
    else
        printForPeople(rows);
    return kDone;
}

int sync(const Context& context, const SyncVerbOptions& options)
{
    if (options.sessionIds.empty() && !options.isAll)
        return report({Errc::InvalidInput, "name session ids, or give --all", ""}, kWrongUsage);
    const auto server = serverOf(context, options.server);
    if (!server) return report(server.error());
    const auto library = context.openLibrary();
    if (!library) return report(library.error());
    const StopToken stop = stopAtInterrupt();
    HttpClient http({.userAgent = "revisit-cli/" REVISIT_VERSION});
    SyncService service(http, **library);
    const auto ids = chosenSessions(service, *server, options, stop);
    if (!ids) return report(ids.error());

    Json done = Json::array();
    Json failed = Json::array();
    for (const std::string& id : *ids) {
        ProgressBar bar(id.substr(0, 24));
        SyncOptions fetching;
        fetching.progress
            = [&bar](const SyncProgress& progress) { bar.show(progress.artifactsDone, progress.artifactsTotal); };
        const auto row = service.fetch(*server, id, fetching, stop);
        if (row)
            done.push_back(rowOf(*row));
        else {
            (void)report(row.error());
            failed.push_back({{"id", id}, {"error", row.error().text()}});
        }
    }
    const bool isWhole = failed.empty();
    if (context.isJson)
        printJson({{"sessions", std::move(done)}, {"failed", std::move(failed)}});
    else
        printForPeople(done);
    return isWhole ? kDone : kFailed;
}

} // namespace revisit::cli
