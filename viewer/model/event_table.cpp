#include "viewer/model/event_table.h"

#include "viewer/format.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace revisit {

namespace {

constexpr std::size_t kPollEvery = 1024;

QString networkText(const NetworkFields& network)
{
    QStringList parts{formatSpan({static_cast<std::int64_t>(network.durationMs)})};
    if (network.responseBytes >= 0) parts << byteText(static_cast<std::uint64_t>(network.responseBytes));
    if (!network.errorMessage.empty()) parts << QString::fromStdString(network.errorMessage);
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString touchText(const Event& event)
{
    if (event.touches.empty()) return {};
    const TouchPoint& point = event.touches.front();
    return QStringLiteral("%1, %2").arg(point.x, 0, 'f', 0).arg(point.y, 0, 'f', 0);
}

QString describeEvent(const Event& event)
{
    if (event.network) return networkText(*event.network);
    if (event.kind == EventKind::Touch) return touchText(event);
    if (event.kind == EventKind::Log) return QString::fromStdString(event.level);
    if (event.durationMs > 0) return formatSpan({static_cast<std::int64_t>(event.durationMs)});
    return event.label.empty() ? QString() : QString::fromStdString(event.label);
}

QString limited(const std::string& text)
{
    constexpr std::size_t kMaxPart = 400; // long stacks and messages count with their beginning
    return QString::fromStdString(text.substr(0, kMaxPart));
}

void addNetwork(SearchText& text, const NetworkFields& network)
{
    text.addWords(limited(network.url) + u' ' + limited(network.errorMessage));
    text.addField("method", QString::fromStdString(network.method));
    text.addField("host", QString::fromStdString(network.host));
    text.addField("url", limited(network.url));
    text.addField("path", limited(network.path));
    text.addField("error", limited(network.errorMessage));
    if (network.hasOutcome) text.addField("status", QString::number(network.statusCode));
    text.addNumber("duration", network.durationMs);
    if (network.responseBytes >= 0) text.addNumber("size", static_cast<double>(network.responseBytes));
}

void addEvent(SearchText& text, const Event& event)
{
    const QString name = limited(event.name);
    const QString label = limited(event.label);
    const QString screen = limited(event.screen);
    const QString message = limited(event.message);
    const QString stack = limited(event.stack);
    text.addWords(QStringList{name, label, screen, QString::fromStdString(event.gestureType),
        QString::fromStdString(event.level), message, stack}
                      .join(u' ')
                      .simplified());
    text.addField("name", name);
    text.addField("label", label);
    text.addField("screen", screen);
    text.addField("gesture", QString::fromStdString(event.gestureType));
    text.addField("level", QString::fromStdString(event.level));
    text.addField("message", message);
    text.addField("stack", stack);
    if (event.network)
        addNetwork(text, *event.network);
    else if (event.durationMs > 0)
        text.addNumber("duration", event.durationMs);
}

void addFault(SearchText& text, const Fault& fault)
{
    text.addField("name", limited(fault.identifier));
    text.addField("message", limited(fault.detail));
    text.addWords(limited(fault.identifier) + u' ' + limited(fault.detail));
    if (!fault.frames.empty()) text.addWords(limited(fault.frames.front()));
}

/// What kind: asks for; not translated, as the lanes of the command line.
QString kindName(Lane lane)
{
    const std::string_view text = name(lane);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString describeItem(const TimelineItem& item)
{
    if (item.end > item.time) return formatSpan(item.end - item.time);
    return QString::fromStdString(item.type);
}

bool isListed(Lane lane) { return std::find(kEventLanes.begin(), kEventLanes.end(), lane) != kEventLanes.end(); }

} // namespace

std::shared_ptr<const EventTable> EventTable::build(const std::vector<TimelineItem>& items, const SessionClock& clock,
    const Classify& classify, const Describe& describe, const Keywords& keywords, const std::function<bool()>& stale)
{
    auto table = std::make_shared<EventTable>();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (stale && i % kPollEvery == 0 && stale()) return table;
        const TimelineItem& item = items[i];
        if (!isListed(item.lane)) continue;
        EventRow row;
        row.item = static_cast<std::uint32_t>(i);
        row.playMs = clock.toPlayable(item.time).ms;
        row.wall = item.time;
        row.lane = item.lane;
        row.kind = classify ? classify(item) : kindOfItem(item);
        row.isFailure = item.isFailure;
        row.isSdkTraffic = item.isSdkTraffic;
        row.label = QString::fromStdString(item.label).simplified();
        row.secondary = describe ? describe(item) : describeItem(item);
        row.text.addWords(row.label + u' ' + row.secondary + u' ' + QString::fromStdString(item.type));
        row.text.addField("kind", kindName(item.lane));
        row.text.addField("type", QString::fromStdString(item.type));
        if (keywords) keywords(item, row.text);
        ++table->laneCounts[static_cast<std::size_t>(item.lane)];
        table->rows.push_back(std::move(row));
    }
    return table;
}

std::shared_ptr<const EventTable> EventTable::build(const Recording& recording, const std::function<bool()>& stale)
{
    const auto describe = [&recording](const TimelineItem& item) {
        const bool isEvent = item.source == TimelineItem::Source::Event && item.index < recording.events().size();
        if (isEvent) return describeEvent(recording.events()[item.index]);
        const bool isFault = item.source == TimelineItem::Source::Fault && item.index < recording.faults().size();
        return isFault ? QString::fromStdString(recording.faults()[item.index].detail) : describeItem(item);
    };
    const auto classify = [&recording](const TimelineItem& item) { return markKind(recording, item); };
    const auto keywords = [&recording](const TimelineItem& item, SearchText& text) {
        const bool isEvent = item.source == TimelineItem::Source::Event && item.index < recording.events().size();
        if (isEvent) addEvent(text, recording.events()[item.index]);
        const bool isFault = item.source == TimelineItem::Source::Fault && item.index < recording.faults().size();
        if (isFault) addFault(text, recording.faults()[item.index]);
    };
    return build(recording.timeline(), recording.clock(), classify, describe, keywords, stale);
}

EventMatches filterEvents(const EventTable& table, const EventFilter& filter, const std::function<bool()>& stale)
{
    EventMatches matches;
    const EventQuery query(filter.text);
    matches.error = query.error();
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (stale && i % kPollEvery == 0 && stale()) return matches;
        const EventRow& row = table.rows[i];
        if (row.isSdkTraffic && !filter.showsSdkTraffic) continue;
        ++matches.total;
        const bool isInRange
            = !filter.range || (row.playMs >= filter.range->start.ms && row.playMs <= filter.range->end.ms);
        if (!isInRange || !query.matches(row.text)) continue;
        ++matches.laneCounts[static_cast<std::size_t>(row.lane)];
        if (filter.shows(row.lane)) matches.rows.push_back(static_cast<std::uint32_t>(i));
    }
    return matches;
}

} // namespace revisit
