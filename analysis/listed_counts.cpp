#include "analysis/listed_counts.h"

#include "analysis/request_statistics.h"
#include "decoder/recording.h"

namespace revisit {

namespace {

const NetworkFields* requestOf(const Recording& recording, const TimelineItem& item)
{
    if (item.source != TimelineItem::Source::Event || item.index >= recording.events().size()) return nullptr;
    const auto& network = recording.events()[item.index].network;
    return network ? &*network : nullptr;
}

} // namespace

ListedCounts countListed(const Recording& recording)
{
    ListedCounts counts;
    for (const TimelineItem& item : recording.timeline()) {
        if (item.isSdkTraffic || item.lane == Lane::Frame || item.lane == Lane::Hierarchy) continue;
        ++counts.events;
        const NetworkFields* request = requestOf(recording, item);
        if (request == nullptr) continue;
        ++counts.requests;
        if (isFailedRequest(*request)) ++counts.failedRequests;
    }
    return counts;
}

} // namespace revisit
