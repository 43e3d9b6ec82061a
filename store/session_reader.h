#pragma once

#include "base/result.h"
#include "base/units.h"
#include "store/database.h"
#include "store/session_rows.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// What a list of sessions is sorted by (spec read-api 4.1).
enum class SessionSort {
    Date,
    Duration,
    ApiResponse,
    Startup,
    Screens,
    ApiSuccess,
    ApiError,
    Crashes,
    Anrs,
    Errors,
    Rage,
    Network,
};
/// "date", "duration", "apiResponse", …
[[nodiscard]] std::string_view name(SessionSort sort) noexcept;
/// nullopt for unknown names.
[[nodiscard]] std::optional<SessionSort> sessionSort(std::string_view name) noexcept;

/// Where a page of a list goes on: after this row, in the list's own order.
struct SessionPosition {
    std::string id;
    double key = 0; ///< the start in milliseconds (Date), else the sort number
};

/// Filters and order of a session list. Absent filters let everything through; all are ANDed.
struct PipelineSessionQuery {
    std::optional<std::string> projectId;
    std::optional<std::string> status;
    bool hasRecording = false; ///< only sessions whose replay can be opened
    std::optional<std::string> text; ///< substring over ids, device and user, ignoring case
    std::optional<std::int64_t> startedFrom; ///< epoch milliseconds
    std::optional<std::int64_t> startedBefore;
    std::optional<std::string> platform; ///< "ios", "android", "web", "mobile"
    std::string issue; ///< "crashes", "anrs", "errors", "rage", "dead_taps", "slow_start", "slow_api", "new_user"
    std::optional<std::string> geoCountry;
    std::optional<std::string> geoCity;
    std::optional<std::string> metaKey;
    std::optional<std::string> metaValue;
    std::optional<std::string> eventName; ///< of stored custom events
    std::optional<std::string> screenName; ///< visited, ignoring case
    SessionSort sort = SessionSort::Date;
    bool isAscending = false;
    std::optional<SessionPosition> after;
    std::int64_t offset = 0; ///< not with `after`
    std::int64_t limit = 50;
};

/// Reads sessions, their artifacts and faults, projects and teams out of pipeline.db. Deleted projects and their
/// sessions do not exist here. Writes nothing.
/// Threads: the connection's. Errors of every function: Busy, Io, Corrupt.
class SessionReader {
public:
    explicit SessionReader(Database& database)
        : m_database(database)
    {
    }

    /// Stable order: ties are broken by id, in the same direction.
    [[nodiscard]] Result<std::vector<PipelineSession>> sessions(const PipelineSessionQuery& query);
    /// How many sessions the filters let through, whatever the page.
    [[nodiscard]] Result<std::int64_t> sessionCount(const PipelineSessionQuery& query);
    [[nodiscard]] Result<std::optional<PipelineSession>> session(const std::string& id);

    /// Every artifact of a session, in every state, by start time, then arrival.
    [[nodiscard]] Result<std::vector<ArtifactRow>> artifacts(const std::string& sessionId);
    /// Newest first.
    [[nodiscard]] Result<std::vector<IncidentRow>> crashes(const std::string& sessionId);
    [[nodiscard]] Result<std::vector<IncidentRow>> anrs(const std::string& sessionId);
    [[nodiscard]] Result<std::vector<IncidentRow>> errors(const std::string& sessionId);
    /// Fault reports as posted (JSON), oldest first.
    [[nodiscard]] Result<std::vector<std::string>> faultBodies(const std::string& sessionId);

    /// All projects, newest first; `recentFrom` bounds the recent totals.
    [[nodiscard]] Result<std::vector<ProjectRow>> projects(WallTime recentFrom);
    [[nodiscard]] Result<std::vector<TeamRow>> teams();
    /// The local user; nullopt before there is one.
    [[nodiscard]] Result<std::optional<UserRow>> user();
    [[nodiscard]] Result<QueueDepthRow> queueDepth();

private:
    Database& m_database;
};

} // namespace revisit
