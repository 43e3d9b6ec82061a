#include "viewer/model/mark_kind.h"

#include <QCoreApplication>

#include <array>
#include <string_view>

namespace revisit {

namespace {

MarkKind touchKind(const Event& event)
{
    const auto says = [&event](std::string_view kind) { // asked for every event, so lengths are compared first
        return event.frustration == kind || event.gestureType == kind || event.type == kind;
    };
    if (says("dead_tap") || says("dead_click")) return MarkKind::DeadTap;
    if (says("rage_tap") || says("rage_click")) return MarkKind::RageTap;
    const bool isTap = event.gestureType.empty() ? event.type != "gesture" : event.gestureType.ends_with("tap");
    return isTap ? MarkKind::Tap : MarkKind::Gesture;
}

MarkKind logKind(const Event& event)
{
    if (event.level == "error" || event.level == "fatal") return MarkKind::LogError;
    if (event.level.starts_with("warn")) return MarkKind::LogWarning;
    return MarkKind::Log;
}

} // namespace

MarkKind markKind(const Event& event)
{
    switch (event.kind) {
    case EventKind::Touch:
        return touchKind(event);
    case EventKind::Navigation:
        return MarkKind::Navigation;
    case EventKind::Network:
        return event.network && !event.network->isSuccess ? MarkKind::NetworkFailed : MarkKind::Network;
    case EventKind::Log:
        return logKind(event);
    case EventKind::Error:
        return MarkKind::Error;
    case EventKind::Anr:
        return MarkKind::Anr;
    case EventKind::Crash:
        return MarkKind::Crash;
    case EventKind::Lifecycle:
        return MarkKind::Lifecycle;
    case EventKind::Input:
        return MarkKind::Input;
    case EventKind::Identity:
        return MarkKind::Identity;
    case EventKind::Custom:
    case EventKind::Other:
        break;
    }
    return MarkKind::Custom;
}

MarkKind markKind(const Recording& recording, const TimelineItem& item)
{
    switch (item.source) {
    case TimelineItem::Source::Hierarchy:
        return MarkKind::Hierarchy;
    case TimelineItem::Source::Fault: {
        const auto& faults = recording.faults();
        const bool isAnr = item.index < faults.size() && faults[item.index].category == Fault::Category::Anr;
        return isAnr ? MarkKind::Anr : MarkKind::Crash;
    }
    case TimelineItem::Source::Event:
        break;
    }
    const auto& events = recording.events();
    return item.index < events.size() ? markKind(events[item.index]) : MarkKind::Custom;
}

QString displayName(MarkKind kind)
{
    static constexpr std::array<const char*, kMarkKindCount> kNames{
        QT_TRANSLATE_NOOP("MarkKind", "Frame"),
        QT_TRANSLATE_NOOP("MarkKind", "View hierarchy"),
        QT_TRANSLATE_NOOP("MarkKind", "Tap"),
        QT_TRANSLATE_NOOP("MarkKind", "Gesture"),
        QT_TRANSLATE_NOOP("MarkKind", "Rage tap"),
        QT_TRANSLATE_NOOP("MarkKind", "Dead tap"),
        QT_TRANSLATE_NOOP("MarkKind", "Text input"),
        QT_TRANSLATE_NOOP("MarkKind", "Screen"),
        QT_TRANSLATE_NOOP("MarkKind", "Request"),
        QT_TRANSLATE_NOOP("MarkKind", "Failed request"),
        QT_TRANSLATE_NOOP("MarkKind", "Log"),
        QT_TRANSLATE_NOOP("MarkKind", "Warning"),
        QT_TRANSLATE_NOOP("MarkKind", "Error log"),
        QT_TRANSLATE_NOOP("MarkKind", "Error"),
        QT_TRANSLATE_NOOP("MarkKind", "App not responding"),
        QT_TRANSLATE_NOOP("MarkKind", "Crash"),
        QT_TRANSLATE_NOOP("MarkKind", "App state"),
        QT_TRANSLATE_NOOP("MarkKind", "User"),
        QT_TRANSLATE_NOOP("MarkKind", "Custom event"),
    };
    return QCoreApplication::translate("MarkKind", kNames[static_cast<std::size_t>(kind)]);
}

} // namespace revisit
