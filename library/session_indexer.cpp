#include "library/session_indexer.h"

#include "analysis/listed_counts.h"
#include "analysis/session_counters.h"
#include "decoder/recording.h"

namespace revisit {

namespace {

std::uint32_t countProblems(const Recording& recording)
{
    std::uint32_t count = 0;
    for (const ArtifactReport& artifact : recording.artifacts())
        for (const Problem& problem : artifact.problems)
            if (problem.severity != Severity::Info) ++count;
    return count;
}

void describe(SessionRow& row, const Recording& recording)
{
    const RecordingInfo& info = recording.info();
    row.platform = info.device.platform;
    row.deviceModel = info.device.model;
    row.osVersion = info.device.osVersion;
    row.appVersion = info.device.appVersion;
    row.userId = info.userId;
    row.startedAt = recording.clock().start();
    row.endedAt = recording.clock().end();
    row.playable = recording.clock().playable();
}

void count(SessionRow& row, const Recording& recording)
{
    const SessionCounters counters = countSession(recording.events(), recording.faults(), {row.platform, {}});
    const ListedCounts listed = countListed(recording);
    row.countsVersion = SessionRow::kCountsVersion;
    row.frameCount = static_cast<std::uint32_t>(recording.frames().size());
    row.eventCount = listed.events;
    row.touchCount = counters.touchCount;
    row.screenCount = counters.uniqueScreensCount;
    row.requestCount = listed.requests;
    row.failedRequestCount = listed.failedRequests;
    row.errorCount = counters.errorCount;
    row.crashCount = counters.crashCount;
    row.anrCount = counters.anrCount;
    row.rageTapCount = counters.rageTapCount;
    row.deadTapCount = counters.deadTapCount;
    row.problemCount = countProblems(recording);
}

} // namespace

Result<SessionRow> indexSession(SessionRow row, const std::shared_ptr<const RecordingSource>& source,
    const DecoderLimits& limits, const StopToken& stop)
{
    RecordingOptions options;
    options.limits = limits;
    REVISIT_TRY(recording, Recording::open(source, options, stop));
    describe(row, *recording);
    count(row, *recording);
    row.storedBytes = 0;
    for (const SourceEntry& entry : source->entries()) row.storedBytes += entry.storedBytes;
    row.isComplete = true;
    return row;
}

} // namespace revisit
