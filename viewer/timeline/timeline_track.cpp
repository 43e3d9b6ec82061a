#include "viewer/timeline/timeline_track.h"

#include "viewer/timeline/lane_style.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Track)
};

/// In the order of Track; kept in settings, so never changed.
constexpr std::array<const char*, kTrackCount> kNames{"notes", "film", "interval", "screens", "touches", "network",
    "faults", "logs", "custom", "lifecycle", "hierarchy", "bytes"};

std::optional<Track> trackNamed(QStringView name)
{
    const auto* found
        = std::find_if(kNames.begin(), kNames.end(), [name](const char* each) { return name == QLatin1String(each); });
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Track>(found - kNames.begin());
}

} // namespace

std::optional<Lane> laneOf(Track track) noexcept
{
    switch (track) {
    case Track::Film:
    case Track::Interval:
        return Lane::Frame;
    case Track::Screens:
        return Lane::Navigation;
    case Track::Touches:
        return Lane::Touch;
    case Track::Network:
        return Lane::Network;
    case Track::Faults:
        return Lane::Fault;
    case Track::Logs:
        return Lane::Log;
    case Track::Custom:
        return Lane::Custom;
    case Track::Lifecycle:
        return Lane::Lifecycle;
    case Track::Hierarchy:
        return Lane::Hierarchy;
    case Track::Notes:
    case Track::Bytes:
        break;
    }
    return std::nullopt;
}

Track trackOf(Lane lane) noexcept
{
    switch (lane) {
    case Lane::Frame:
        return Track::Film;
    case Lane::Touch:
        return Track::Touches;
    case Lane::Navigation:
        return Track::Screens;
    case Lane::Network:
        return Track::Network;
    case Lane::Log:
        return Track::Logs;
    case Lane::Fault:
        return Track::Faults;
    case Lane::Lifecycle:
        return Track::Lifecycle;
    case Lane::Custom:
        return Track::Custom;
    case Lane::Hierarchy:
        return Track::Hierarchy;
    }
    return Track::Custom;
}

QString trackTitle(Track track)
{
    if (track == Track::Notes) return Texts::tr("Marks");
    if (track == Track::Interval) return Texts::tr("Intervals");
    if (track == Track::Bytes) return Texts::tr("Bytes");
    return laneTitle(laneOf(track).value_or(Lane::Custom));
}

void TrackArrangement::move(Track track, Track to)
{
    const auto from = std::find(order.begin(), order.end(), track);
    const auto target = std::find(order.begin(), order.end(), to);
    if (from < target) std::rotate(from, from + 1, target + 1);
    if (target < from) std::rotate(target, from, from + 1);
}

QString TrackArrangement::toText() const
{
    QStringList names;
    for (const Track track : order) {
        const QString name = QLatin1String(kNames[static_cast<std::size_t>(track)]);
        names << (isCollapsed(track) ? QLatin1Char('-') + name : name);
    }
    return names.join(QLatin1Char(','));
}

TrackArrangement TrackArrangement::fromText(const QString& text)
{
    TrackArrangement arrangement;
    const TrackOrder usual = arrangement.order;
    TrackSet seen;
    auto next = arrangement.order.begin();
    const auto put = [&](Track track) {
        if (seen.test(static_cast<std::size_t>(track))) return;
        seen.set(static_cast<std::size_t>(track));
        *next++ = track;
    };
    for (const QString& name : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const bool isCollapsed = name.startsWith(QLatin1Char('-'));
        const auto track = trackNamed(QStringView(name).mid(isCollapsed ? 1 : 0));
        if (!track) continue;
        put(*track);
        if (isCollapsed) arrangement.collapsed.set(static_cast<std::size_t>(*track));
    }
    for (const Track track : usual) put(track);
    return arrangement;
}

} // namespace revisit
