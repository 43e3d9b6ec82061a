#include "viewer/model/event_steps.h"

#include "viewer/model/mark_kind.h"

#include <algorithm>

namespace revisit {

namespace {

bool matches(const Recording& recording, const TimelineItem& item, StepTarget target)
{
    if (item.lane == Lane::Hierarchy) return false;
    switch (target) {
    case StepTarget::Any:
        return true;
    case StepTarget::Screen:
        return isScreen(recording, item);
    case StepTarget::Failure:
        return item.isFailure;
    case StepTarget::Fault: {
        const MarkKind kind = markKind(recording, item);
        return item.lane == Lane::Fault || kind == MarkKind::Error;
    }
    case StepTarget::Frustration: {
        const MarkKind kind = markKind(recording, item);
        return kind == MarkKind::RageTap || kind == MarkKind::DeadTap;
    }
    }
    return false;
}

} // namespace

std::optional<std::size_t> stepFrom(
    const Recording& recording, WallTime time, StepTarget target, StepDirection direction, SdkTraffic sdkTraffic)
{
    const auto isWanted = [&](const TimelineItem& item) {
        return (!item.isSdkTraffic || sdkTraffic == SdkTraffic::Shown) && matches(recording, item, target);
    };
    const auto& items = recording.timeline();
    const auto earlier = [](const TimelineItem& item, WallTime when) { return item.time < when; };
    const auto later = [](WallTime when, const TimelineItem& item) { return when < item.time; };
    if (direction == StepDirection::Forward) {
        for (auto item = std::upper_bound(items.begin(), items.end(), time, later); item != items.end(); ++item)
            if (isWanted(*item)) return static_cast<std::size_t>(item - items.begin());
        return std::nullopt;
    }
    auto item = std::lower_bound(items.begin(), items.end(), time, earlier);
    while (item != items.begin()) {
        --item;
        if (isWanted(*item)) return static_cast<std::size_t>(item - items.begin());
    }
    return std::nullopt;
}

bool isScreen(const Recording& recording, const TimelineItem& item)
{
    if (item.lane != Lane::Navigation) return false;
    const bool isEvent = item.source == TimelineItem::Source::Event && item.index < recording.events().size();
    return !isEvent || !recording.events()[item.index].isLeaving;
}

std::string screenAt(const Recording& recording, WallTime time)
{
    const auto item = stepFrom(recording, time + Milliseconds{1}, StepTarget::Screen, StepDirection::Back);
    return item ? recording.timeline()[*item].label : std::string{};
}

} // namespace revisit
