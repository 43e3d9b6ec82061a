#include "decoder/fault_merge.h"
#include "decoder/rage_taps.h"
#include "decoder/recording_loader.h"
#include "decoder/time_order.h"
#include "decoder/timeline_labels.h"

namespace revisit {

namespace {

/// Puts everything of a recording but its frames into one list.
class Builder {
public:
    Builder(LoadedRecording& loaded, const StopToken& stop)
        : m_loaded(loaded)
        , m_stop(stop)
        , m_isHidden(loaded.events.size())
    {
    }

    Result<> run()
    {
        m_loaded.timeline.reserve(m_loaded.events.size() + m_loaded.hierarchies.size() + m_loaded.faults.size());
        for (const auto step : {&Builder::addHierarchies, &Builder::addFaults, &Builder::addTransfers,
                 &Builder::addEvents, &Builder::addInferredRageTaps}) {
            (this->*step)();
            if (m_stop.isStopRequested()) return fail(Errc::Cancelled, "opening was cancelled");
        }
        sortByTime(m_loaded.timeline);
        return {};
    }

private:
    using Source = TimelineItem::Source;

    TimelineItem& add(WallTime time, Lane lane, Source source, std::size_t index)
    {
        TimelineItem item;
        item.time = item.end = time;
        item.lane = lane;
        item.source = source;
        item.index = static_cast<std::uint32_t>(index);
        return m_loaded.timeline.emplace_back(std::move(item));
    }

    void addHierarchies()
    {
        for (std::size_t i = 0; i < m_loaded.hierarchies.size(); ++i) {
            const HierarchyRef& snapshot = m_loaded.hierarchies[i];
            TimelineItem& item = add(snapshot.time, Lane::Hierarchy, Source::Hierarchy, i);
            item.type = "snapshot";
            item.label = std::to_string(snapshot.nodeCount) + (snapshot.nodeCount == 1 ? " view" : " views");
        }
    }

    /// A fault stands for the event that reports the same incident.
    void addFaults()
    {
        const auto matches = matchFaultsToEvents(m_loaded.faults, m_loaded.events);
        for (std::size_t i = 0; i < m_loaded.faults.size(); ++i) {
            const Fault& fault = m_loaded.faults[i];
            if (matches[i]) m_isHidden[*matches[i]] = true;
            TimelineItem& item = add(fault.time, Lane::Fault, Source::Fault, i);
            item.type = fault.category == Fault::Category::Anr ? "anr" : "crash";
            item.label = faultLabel(fault);
            item.isFailure = true;
        }
    }

    void addTransfers()
    {
        m_loaded.transfers = groupTransfers(m_loaded.events);
        for (std::uint32_t t = 0; t < m_loaded.transfers.size() && !isStopped(t); ++t) {
            const Transfer& transfer = m_loaded.transfers[t];
            m_loaded.transferOfEvent.emplace(transfer.kept, t);
            for (const std::uint32_t row : transfer.events) m_isHidden[row] = true;
            TimelineItem& item = addEvent(transfer.kept);
            const NetworkFields& request = *m_loaded.events[transfer.kept].network;
            item.time = request.start;
            item.end = request.start + Milliseconds{static_cast<std::int64_t>(request.durationMs)};
            item.isSdkTraffic = transfer.isSdkTraffic;
        }
    }

    TimelineItem& addEvent(std::size_t i)
    {
        const Event& event = m_loaded.events[i];
        TimelineItem& item = add(event.time, laneOf(event), Source::Event, i);
        item.type = event.type;
        item.label = eventLabel(event);
        item.isFailure = isFailure(event);
        return item;
    }

    void addEvents()
    {
        for (std::size_t i = 0; i < m_loaded.events.size() && !isStopped(i); ++i)
            if (!m_isHidden[i]) addEvent(i);
    }

    void addInferredRageTaps()
    {
        for (const InferredRageTap& rage : inferRageTaps(m_loaded.events)) {
            const Event& tap = m_loaded.events[rage.event];
            TimelineItem& item = add(tap.time, Lane::Touch, Source::Event, rage.event);
            item.type = kInferredRageTap;
            item.label = inferredRageLabel(tap);
            item.isFailure = true;
        }
    }

    /// Looks at the token now and then.
    [[nodiscard]] bool isStopped(std::size_t done) const { return done % 4096 == 0 && m_stop.isStopRequested(); }

    LoadedRecording& m_loaded;
    const StopToken& m_stop;
    std::vector<bool> m_isHidden;
};

} // namespace

Result<> buildTimeline(LoadedRecording& loaded, const StopToken& stop) { return Builder{loaded, stop}.run(); }

} // namespace revisit
