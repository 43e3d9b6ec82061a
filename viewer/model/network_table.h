#pragma once

#include "analysis/request_record.h"
#include "analysis/request_statistics.h"
#include "viewer/model/event_query.h"
#include "viewer/player/playback.h"

#include <QString>
#include <QStringList>

#include <array>
#include <bitset>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace revisit {

class Recording;

/// How a request ended, as the filter chips name it.
enum class RequestOutcome { Success, Redirect, ClientError, ServerError, NoAnswer, Unknown };
inline constexpr int kRequestOutcomeCount = 6;
[[nodiscard]] RequestOutcome outcomeOf(const NetworkFields& request) noexcept;

/// One transfer, ready to show. Sizes are -1 where not recorded.
struct NetworkRow {
    std::uint32_t item = 0; ///< index into Recording::timeline()
    std::uint32_t record = 0; ///< index into NetworkTable::records
    std::int64_t playMs = 0; ///< player time
    std::int64_t endMs = 0;
    WallTime wall;
    double durationMs = 0;
    int statusCode = 0;
    RequestOutcome outcome = RequestOutcome::Unknown;
    bool isFailed = false;
    bool isSlow = false;
    bool isSdkTraffic = false;
    std::int64_t requestBytes = -1;
    std::int64_t responseBytes = -1;
    QString method;
    QString host;
    QString path; ///< with the query
    QString type; ///< of the answer, without its parameters: "application/json"
    SearchText text;
    /// Headers and bodies, to search in; empty where none were recorded. Each body counts with its first kMaxBody
    /// bytes.
    SearchText contents;
    static constexpr std::size_t kMaxBody = 256 * 1024;
};

/// Every transfer of a recording, sorted by start. Made once, off the UI thread; immutable. Threads: any.
struct NetworkTable {
    /// From this duration on a request counts as slow.
    static constexpr double kSlowMs = 1000;

    std::shared_ptr<const Recording> recording;
    std::vector<RequestRecord> records;
    std::vector<NetworkRow> rows;

    /// Polls `isStale` and returns early when it says true.
    [[nodiscard]] static std::shared_ptr<const NetworkTable> build(
        std::shared_ptr<const Recording> recording, const std::function<bool()>& isStale = {});
    [[nodiscard]] const NetworkFields& request(const NetworkRow& row) const;
    /// The rows as received that report the transfer, the kept one first.
    [[nodiscard]] std::vector<std::string> rowsJson(const NetworkRow& row) const;
};

enum class NetworkColumn { Time, Method, Status, Host, Path, Type, Sent, Received, Duration, Waterfall };
inline constexpr int kNetworkColumnCount = 10;

/// What the user wants to see and in which order. An empty choice means all.
struct NetworkFilter {
    std::bitset<kRequestOutcomeCount> outcomes;
    bool onlySlow = false;
    QStringList methods;
    QStringList hosts;
    QString text;
    std::optional<PlayRange> range;
    bool showsSdkTraffic = false;
    bool searchesContents = true; ///< words are looked for in headers and bodies too
    NetworkColumn sortColumn = NetworkColumn::Time;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;

    /// Whether rows may be hidden; the order and the switches do not count.
    [[nodiscard]] bool isActive() const;
};

/// The rows to show and what each further choice would leave.
struct NetworkMatches {
    std::vector<std::uint32_t> rows; ///< in the order to show
    std::array<std::uint32_t, kRequestOutcomeCount> outcomeCounts{}; ///< under all other filters
    std::uint32_t slowCount = 0;
    std::map<QString, std::uint32_t> methodCounts;
    std::map<QString, std::uint32_t> hostCounts;
    std::uint32_t total = 0; ///< transfers, the SDK's own only where they are shown
    std::uint32_t withContents = 0; ///< of those, with headers or bodies
    std::uint32_t sdkTraffic = 0; ///< the SDK's own, shown or not
    RequestStatistics statistics; ///< of the rows shown
    QString error; ///< of a pattern in the text
};

/// Threads: any, off the UI thread. Polls `isStale`; the answer is then of no use.
[[nodiscard]] NetworkMatches filterRequests(
    const NetworkTable& table, const NetworkFilter& filter, const std::function<bool()>& isStale = {});

} // namespace revisit
