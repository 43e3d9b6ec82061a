#include "analysis/request_statistics.h"

#include "analysis/session_counters.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace revisit {

namespace {

struct Group {
    EndpointStatistics sum;
    std::vector<double> durations;
};

using GroupKey = std::tuple<std::string, std::string, std::string>;

DurationStatistics durationsOf(std::vector<double>& values)
{
    std::ranges::sort(values);
    DurationStatistics result;
    result.timed = static_cast<std::uint32_t>(values.size());
    result.medianMs = percentile(values, 50);
    result.p95Ms = percentile(values, 95);
    result.maxMs = values.empty() ? 0 : values.back();
    return result;
}

void add(Group& group, const NetworkFields& request)
{
    ++group.sum.count;
    group.sum.failed += isFailedRequest(request) ? 1u : 0u;
    group.sum.requestBytes += std::max<std::int64_t>(request.requestBytes, 0);
    group.sum.responseBytes += std::max<std::int64_t>(request.responseBytes, 0);
    if (request.durationMs > 0) group.durations.push_back(request.durationMs);
}

} // namespace

double percentile(std::span<const double> ascending, double percent)
{
    if (ascending.empty()) return 0;
    const double rank = std::ceil(percent / 100 * static_cast<double>(ascending.size()));
    const auto index = static_cast<std::size_t>(std::clamp(rank, 1.0, static_cast<double>(ascending.size()))) - 1;
    return ascending[index];
}

bool isFailedRequest(const NetworkFields& request) noexcept { return request.hasOutcome && !request.isSuccess; }

RequestStatistics requestStatistics(std::span<const NetworkFields* const> requests)
{
    std::map<GroupKey, Group> groups;
    Group all;
    RequestStatistics result;
    for (const NetworkFields* request : requests) {
        const std::string path = normalisedEndpointPath(request->path);
        add(groups[GroupKey{request->method, request->host, path}], *request);
        add(all, *request);
        result.unanswered += isFailedRequest(*request) && request->statusCode == 0 ? 1u : 0u;
        result.withoutSize += request->requestBytes < 0 && request->responseBytes < 0 ? 1u : 0u;
    }
    result.count = all.sum.count;
    result.failed = all.sum.failed;
    result.requestBytes = all.sum.requestBytes;
    result.responseBytes = all.sum.responseBytes;
    result.duration = durationsOf(all.durations);
    for (auto& [key, group] : groups) {
        std::tie(group.sum.method, group.sum.host, group.sum.path) = key;
        group.sum.duration = durationsOf(group.durations);
        result.endpoints.push_back(std::move(group.sum));
    }
    std::ranges::stable_sort(result.endpoints, [](const EndpointStatistics& a, const EndpointStatistics& b) {
        return std::tuple(a.duration.p95Ms, a.count) > std::tuple(b.duration.p95Ms, b.count);
    });
    return result;
}

} // namespace revisit
