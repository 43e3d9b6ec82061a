#include "viewer/model/event_table.h"

#include "viewer/format.h"
#include "viewer/model/item_text.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr std::size_t kPollEvery = 1024;

/// Long stacks and messages count with their beginning.
std::string_view limited(std::string_view text)
{
    constexpr std::size_t kMaxPart = 400;
    if (text.size() <= kMaxPart) return text;
    std::size_t end = kMaxPart;
    while (end > kMaxPart - 4 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end; // no half characters
    return text.substr(0, end);
}

QString shown(std::string_view text)
{
    const std::string_view part = limited(text);
    return QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
}

QString networkText(const NetworkFields& network)
{
    QStringList parts{formatSpan({static_cast<std::int64_t>(network.durationMs)})};
    if (network.responseBytes >= 0) parts << byteText(static_cast<std::uint64_t>(network.responseBytes));
    if (!network.errorMessage.empty()) parts << shown(network.errorMessage);
    return parts.join(QStringLiteral(" \u00b7 "));
}

/// As a whole number; long ones as Qt writes them.
QString wholeNumber(double number)
{
    constexpr double kQuick = 1e9;
    return std::abs(number) < kQuick ? QString::number(std::lround(number)) : QString::number(number, 'f', 0);
}

QString touchText(const Event& event)
{
    if (event.touches.empty()) return {};
    const TouchPoint& point = event.touches.front();
    return wholeNumber(point.x) + QStringLiteral(", ") + wholeNumber(point.y);
}

QString describeEvent(const Event& event)
{
    if (event.network) return networkText(*event.network);
    if (event.kind == EventKind::Touch) return touchText(event);
    if (event.kind == EventKind::Log) return shown(event.level);
    if (event.durationMs > 0) return formatSpan({static_cast<std::int64_t>(event.durationMs)});
    return shown(event.label);
}

void addNetwork(SearchText& text, const NetworkFields& network)
{
    text.addNamedWords(SearchField::Url, limited(network.url));
    text.addNamedWords(SearchField::Error, limited(network.errorMessage));
    text.addField(SearchField::Method, network.method);
    text.addField(SearchField::Host, network.host);
    text.addField(SearchField::Path, limited(network.path));
    if (network.hasOutcome) text.addField(SearchField::Status, std::to_string(network.statusCode));
    text.addNumber(SearchField::Duration, network.durationMs);
    if (network.responseBytes >= 0) text.addNumber(SearchField::Size, static_cast<double>(network.responseBytes));
}

void addEvent(SearchText& text, const Event& event)
{
    text.addNamedWords(SearchField::Message, limited(event.message));
    text.addNamedWords(SearchField::Name, limited(event.name));
    text.addNamedWords(SearchField::Label, limited(event.label));
    text.addNamedWords(SearchField::Screen, limited(event.screen));
    text.addNamedWords(SearchField::Gesture, event.gestureType);
    text.addNamedWords(SearchField::Level, event.level);
    text.addNamedWords(SearchField::Stack, limited(event.stack));
    if (event.network)
        addNetwork(text, *event.network);
    else if (event.durationMs > 0)
        text.addNumber(SearchField::Duration, event.durationMs);
}

void addFault(SearchText& text, const Fault& fault)
{
    text.addNamedWords(SearchField::Name, limited(fault.identifier));
    text.addNamedWords(SearchField::Message, limited(fault.detail));
    if (!fault.frames.empty()) text.addWords(limited(fault.frames.front()));
}

QString describeItem(const TimelineItem& item)
{
    if (item.end > item.time) return formatSpan(item.end - item.time);
    return shown(item.type);
}

bool isListed(Lane lane) { return std::find(kEventLanes.begin(), kEventLanes.end(), lane) != kEventLanes.end(); }

} // namespace

std::shared_ptr<const EventTable> EventTable::build(
    Source source, const SessionClock& clock, const std::function<bool()>& stale)
{
    auto table = std::make_shared<EventTable>();
    if (!source.classify) source.classify = [](const TimelineItem& item) { return kindOfItem(item); };
    if (!source.describe) source.describe = describeItem;
    table->m_source = std::move(source);
    table->m_isTranslated = translatesItemTexts();
    const auto& items = *table->m_source.items;
    table->rows.reserve(static_cast<std::size_t>(
        std::ranges::count_if(items, [](const TimelineItem& item) { return isListed(item.lane); })));
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        if (stale && i % kPollEvery == 0 && stale()) break;
        if (isListed(items[i].lane)) table->add(i, clock);
    }
    const auto make
        = [built = table.get()](std::size_t row, SearchText& text) { built->describe(built->rows[row].item, text); };
    table->m_texts = std::make_unique<const SearchTexts>(table->rows.size(), make);
    return table;
}

void EventTable::add(std::uint32_t index, const SessionClock& clock)
{
    const TimelineItem& item = (*m_source.items)[index];
    EventRow& row = rows.emplace_back();
    row.item = index;
    row.playMs = clock.toPlayable(item.time).ms;
    row.lane = item.lane;
    row.kind = m_source.classify(item);
    row.isFailure = item.isFailure;
    row.isSdkTraffic = item.isSdkTraffic;
    ++laneCounts[static_cast<std::size_t>(item.lane)];
}

void EventTable::describe(std::uint32_t index, SearchText& text) const
{
    const TimelineItem& item = (*m_source.items)[index];
    if (m_source.keywords) m_source.keywords(item, text);
    text.addWords(item.label);
    if (m_isTranslated) text.addWords(itemText(item)); // what is on screen is found too
    text.addWords(m_source.describe(item));
    text.addWords(item.type);
    text.addField(SearchField::Kind, name(item.lane)); // not translated, as the lanes of the command line
    text.addField(SearchField::Type, item.type);
}

std::shared_ptr<const EventTable> EventTable::build(
    std::shared_ptr<const Recording> recording, const std::function<bool()>& stale)
{
    const auto isIn = [](const TimelineItem& item, TimelineItem::Source source, const auto& list) {
        return item.source == source && item.index < list.size();
    };
    Source source;
    source.items = std::shared_ptr<const std::vector<TimelineItem>>(recording, &recording->timeline());
    source.classify = [recording](const TimelineItem& item) { return markKind(*recording, item); };
    source.describe = [recording, isIn](const TimelineItem& item) {
        if (isIn(item, TimelineItem::Source::Event, recording->events()))
            return describeEvent(recording->events()[item.index]);
        return isIn(item, TimelineItem::Source::Fault, recording->faults())
            ? shown(recording->faults()[item.index].detail)
            : describeItem(item);
    };
    source.keywords = [recording, isIn](const TimelineItem& item, SearchText& text) {
        if (isIn(item, TimelineItem::Source::Event, recording->events()))
            addEvent(text, recording->events()[item.index]);
        else if (isIn(item, TimelineItem::Source::Fault, recording->faults()))
            addFault(text, recording->faults()[item.index]);
    };
    return build(std::move(source), recording->clock(), stale);
}

QString EventTable::label(const EventRow& row) const { return itemText((*m_source.items)[row.item]); }

QString EventTable::secondary(const EventRow& row) const { return m_source.describe((*m_source.items)[row.item]); }

EventMatches filterEvents(const EventTable& table, const EventFilter& filter, const std::function<bool()>& stale)
{
    EventMatches matches;
    const EventQuery query(filter.text);
    matches.error = query.error();
    const bool asksTexts = !query.isEmpty() || !query.error().isEmpty(); // else none need be made
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (stale && i % kPollEvery == 0 && stale()) return matches;
        const EventRow& row = table.rows[i];
        if (row.isSdkTraffic && !filter.showsSdkTraffic) continue;
        ++matches.total;
        const bool isInRange
            = !filter.range || (row.playMs >= filter.range->start.ms && row.playMs <= filter.range->end.ms);
        if (!isInRange || (asksTexts && !query.matches(table.text(row)))) continue;
        ++matches.laneCounts[static_cast<std::size_t>(row.lane)];
        if (filter.shows(row.lane)) matches.rows.push_back(static_cast<std::uint32_t>(i));
    }
    return matches;
}

} // namespace revisit
