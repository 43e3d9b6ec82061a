#include "viewer/model/fault_table.h"

#include "analysis/fault_facts.h"
#include "decoder/recording.h"
#include "decoder/stack_trace.h"
#include "viewer/model/item_text.h"
#include "viewer/timeline/time_ruler.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace revisit {

namespace {

constexpr std::size_t kPollEvery = 512;
constexpr std::size_t kSteps = 15;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FaultTable)
};

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

FaultCategory categoryOf(MarkKind kind)
{
    if (kind == MarkKind::Crash) return FaultCategory::Crash;
    return kind == MarkKind::Anr ? FaultCategory::Anr : FaultCategory::Error;
}

void take(FaultRow& row, const Event& event)
{
    row.title = text(event.name.empty() ? event.type : event.name);
    row.detail = text(event.message).trimmed();
    row.durationMs = event.durationMs;
}

void take(FaultRow& row, const Fault& fault)
{
    const bool isAnr = fault.category == Fault::Category::Anr;
    row.title = fault.identifier.empty() ? (isAnr ? Texts::tr("App not responding") : Texts::tr("Crash"))
                                         : text(fault.identifier);
    row.detail = text(fault.detail).trimmed();
    row.durationMs = fault.durationMs;
}

QString placeOf(const std::string& stack)
{
    const StackTrace trace = parseStackTrace(std::string_view(stack));
    const auto first = trace.firstFrame();
    if (!first) return {};
    const StackLine& line = trace.lines[*first];
    QString place = line.function.empty() ? text(line.raw).trimmed() : text(line.function);
    if (!line.file.empty())
        place += QStringLiteral(" (%1%2)").arg(
            text(line.file), line.line > 0 ? u':' + QString::number(line.line) : QString());
    return place;
}

void countRepeats(std::vector<FaultRow>& rows)
{
    std::map<std::pair<QString, QString>, std::uint32_t> counts;
    for (const FaultRow& row : rows) ++counts[{row.title, row.detail}];
    for (FaultRow& row : rows) row.repeats = counts[{row.title, row.detail}];
}

void addGroup(std::vector<Property>& rows, const QString& heading, const std::vector<NamedText>& facts)
{
    if (facts.empty()) return;
    rows.push_back({heading, {}, true});
    for (const auto& [name, value] : facts) rows.push_back({text(name), text(value)});
}

void addDevice(std::vector<Property>& rows, const DeviceInfo& device)
{
    const std::vector<NamedText> known{{Texts::tr("Platform").toStdString(), device.platform},
        {Texts::tr("Model").toStdString(), device.model}, {Texts::tr("System version").toStdString(), device.osVersion},
        {Texts::tr("App version").toStdString(), device.appVersion},
        {Texts::tr("SDK version").toStdString(), device.sdkVersion},
        {Texts::tr("Network").toStdString(), device.networkType}};
    std::vector<NamedText> told;
    std::copy_if(known.begin(), known.end(), std::back_inserter(told),
        [](const NamedText& fact) { return !fact.second.empty(); });
    addGroup(rows, Texts::tr("Device, as the session says"), told);
}

} // namespace

std::shared_ptr<const FaultTable> FaultTable::build(
    std::shared_ptr<const Recording> recording, const std::function<bool()>& isStale)
{
    auto table = std::make_shared<FaultTable>();
    table->recording = std::move(recording);
    const auto& items = table->recording->timeline();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (isStale && i % kPollEvery == 0 && isStale()) return table;
        const TimelineItem& item = items[i];
        if (item.lane != Lane::Fault) continue;
        FaultRow& row = table->rows.emplace_back();
        row.item = static_cast<std::uint32_t>(i);
        row.playMs = table->recording->clock().toPlayable(item.time).ms;
        row.wall = item.time;
        row.kind = markKind(*table->recording, item);
        row.category = categoryOf(row.kind);
        if (item.source == TimelineItem::Source::Fault)
            take(row, table->recording->faults()[item.index]);
        else
            take(row, table->recording->events()[item.index]);
        const std::string stack = table->stack(row);
        row.place = placeOf(stack);
        row.text.addWords(row.title + u' ' + row.detail + u' ' + row.place);
        row.text.addField(SearchField::Name, row.title);
        row.text.addField(SearchField::Message, row.detail);
        row.text.addField(SearchField::Stack, text(stack).left(4000));
        row.text.addField(SearchField::Type, text(item.type));
    }
    countRepeats(table->rows);
    return table;
}

std::string FaultTable::stack(const FaultRow& row) const
{
    const TimelineItem& item = recording->timeline()[row.item];
    if (item.source == TimelineItem::Source::Event) return recording->events()[item.index].stack;
    std::string lines;
    for (const std::string& frame : recording->faults()[item.index].frames) lines += frame + '\n';
    return lines;
}

std::vector<Property> FaultTable::facts(const FaultRow& row) const
{
    std::vector<Property> listed;
    const FaultFacts facts = faultFacts(recording->detailJson(recording->timeline()[row.item]));
    addGroup(listed, Texts::tr("State when it happened"), facts.context);
    addGroup(listed, Texts::tr("Device, as the report says"), facts.device);
    addDevice(listed, recording->info().device);
    addGroup(listed, Texts::tr("Report"), facts.report);
    addGroup(listed, Texts::tr("More"), facts.other);
    return listed;
}

std::vector<Property> FaultTable::stepsBefore(const FaultRow& row, SdkTraffic sdkTraffic) const
{
    std::vector<Property> steps;
    const auto& items = recording->timeline();
    for (std::size_t i = row.item; i-- > 0 && steps.size() < kSteps;) {
        const TimelineItem& item = items[i];
        const bool isHidden = item.isSdkTraffic && sdkTraffic == SdkTraffic::Hidden;
        if (item.lane == Lane::Hierarchy || isHidden) continue;
        const QString before = formatSpan(row.wall - item.time);
        steps.push_back({Texts::tr("%1 before").arg(before),
            QStringLiteral("%1: %2").arg(displayName(markKind(*recording, item)), itemText(item))});
    }
    return steps;
}

std::optional<WallTime> FaultTable::frameBefore(const FaultRow& row) const
{
    const auto frame = recording->frameAt(row.wall);
    if (!frame) return std::nullopt;
    return recording->frames()[*frame].time;
}

FaultMatches filterFaults(const FaultTable& table, const FaultFilter& filter, const std::function<bool()>& isStale)
{
    FaultMatches matches;
    const EventQuery query(filter.text);
    matches.error = query.error();
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (isStale && i % kPollEvery == 0 && isStale()) return matches;
        const FaultRow& row = table.rows[i];
        const bool isInRange
            = !filter.range || (row.playMs >= filter.range->start.ms && row.playMs <= filter.range->end.ms);
        if (!isInRange || !query.matches(row.text)) continue;
        const auto category = static_cast<std::size_t>(row.category);
        ++matches.counts[category];
        if (filter.categories.none() || filter.categories.test(category))
            matches.rows.push_back(static_cast<std::uint32_t>(i));
    }
    return matches;
}

} // namespace revisit
