#include "viewer/model/console_table.h"

#include "decoder/recording.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::size_t kPollEvery = 1024;
constexpr std::size_t kMaxSearched = 4000; // of one message

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString titled(const std::string& name, const std::string& message)
{
    if (name.empty() || message.empty()) return text(name + message);
    return text(name) + QStringLiteral(": ") + text(message);
}

const char* levelName(ConsoleLevel level)
{
    constexpr std::array<const char*, kConsoleLevelCount> kNames{"fault", "error", "warn", "info", "log", "debug"};
    return kNames[static_cast<std::size_t>(level)];
}

void takeEvent(ConsoleRow& row, const Event& event)
{
    const bool isLog = event.kind == EventKind::Log;
    row.level = isLog ? consoleLevel(event.level) : ConsoleLevel::Fault;
    row.message = isLog ? text(event.message) : titled(event.name, event.message);
    if (row.message.isEmpty()) row.message = text(event.type);
    row.hasStack = !event.stack.empty();
}

void takeFault(ConsoleRow& row, const Fault& fault)
{
    row.level = ConsoleLevel::Fault;
    row.message = titled(fault.identifier, fault.detail);
    row.hasStack = !fault.frames.empty();
}

/// The beginning of a long text.
std::string_view limited(std::string_view text) { return text.substr(0, kMaxSearched); }

void addFields(SearchText& search, const Recording& recording, const TimelineItem& item)
{
    if (item.source == TimelineItem::Source::Fault) {
        const Fault& fault = recording.faults()[item.index];
        search.addField(SearchField::Name, fault.identifier);
        if (!fault.frames.empty()) search.addField(SearchField::Stack, limited(fault.frames.front()));
        return;
    }
    const Event& event = recording.events()[item.index];
    search.addField(SearchField::Type, event.type);
    search.addField(SearchField::Name, event.name);
    search.addField(SearchField::Stack, limited(event.stack));
}

bool isListed(const TimelineItem& item) { return item.lane == Lane::Log || item.lane == Lane::Fault; }

} // namespace

ConsoleLevel consoleLevel(std::string_view level) noexcept
{
    if (level == "error" || level == "fatal" || level == "severe" || level == "critical") return ConsoleLevel::Error;
    if (level.starts_with("warn")) return ConsoleLevel::Warning;
    if (level == "info" || level == "notice") return ConsoleLevel::Info;
    if (level == "debug" || level == "trace" || level == "verbose") return ConsoleLevel::Debug;
    return ConsoleLevel::Log;
}

std::shared_ptr<const ConsoleTable> ConsoleTable::build(
    std::shared_ptr<const Recording> recording, const std::function<bool()>& isStale)
{
    std::vector<ConsoleRow> rows;
    const auto& items = recording->timeline();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (isStale && i % kPollEvery == 0 && isStale()) break;
        const TimelineItem& item = items[i];
        if (!isListed(item)) continue;
        ConsoleRow& row = rows.emplace_back();
        row.item = static_cast<std::uint32_t>(i);
        row.playMs = recording->clock().toPlayable(item.time).ms;
        row.wall = item.time;
        row.kind = markKind(*recording, item);
        if (item.source == TimelineItem::Source::Fault)
            takeFault(row, recording->faults()[item.index]);
        else
            takeEvent(row, recording->events()[item.index]);
        row.message = row.message.trimmed();
        row.lineCount = static_cast<int>(row.message.count(u'\n')) + 1;
    }
    return of(std::move(recording), std::move(rows));
}

std::shared_ptr<const ConsoleTable> ConsoleTable::of(
    std::shared_ptr<const Recording> recording, std::vector<ConsoleRow> rows)
{
    auto table = std::make_shared<ConsoleTable>();
    table->recording = std::move(recording);
    table->rows = std::move(rows);
    const auto make = [built = table.get()](std::size_t row, SearchText& text) { built->describe(row, text); };
    table->m_texts = std::make_unique<const SearchTexts>(table->rows.size(), make);
    return table;
}

void ConsoleTable::describe(std::size_t index, SearchText& search) const
{
    const ConsoleRow& row = rows[index];
    const QByteArray searched = QStringView(row.message).left(static_cast<qsizetype>(kMaxSearched)).toUtf8();
    search.addNamedWords(SearchField::Message, {searched.data(), static_cast<std::size_t>(searched.size())});
    search.addField(SearchField::Level, levelName(row.level));
    if (recording) addFields(search, *recording, recording->timeline()[row.item]);
}

std::string ConsoleTable::stack(const ConsoleRow& row) const
{
    const TimelineItem& item = recording->timeline()[row.item];
    if (item.source == TimelineItem::Source::Event) return recording->events()[item.index].stack;
    std::string lines;
    for (const std::string& frame : recording->faults()[item.index].frames) lines += frame + '\n';
    return lines;
}

ConsoleMatches filterConsole(
    const ConsoleTable& table, const ConsoleFilter& filter, const std::function<bool()>& isStale)
{
    ConsoleMatches matches;
    const EventQuery query(filter.text);
    matches.error = query.error();
    const bool asksTexts = !query.isEmpty() || !query.error().isEmpty(); // else none need be made
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (isStale && i % kPollEvery == 0 && isStale()) return matches;
        const ConsoleRow& row = table.rows[i];
        const bool isInRange
            = !filter.range || (row.playMs >= filter.range->start.ms && row.playMs <= filter.range->end.ms);
        if (!isInRange || (asksTexts && !query.matches(table.text(row)))) continue;
        const auto level = static_cast<std::size_t>(row.level);
        ++matches.levelCounts[level];
        if (filter.levels.none() || filter.levels.test(level)) matches.rows.push_back(static_cast<std::uint32_t>(i));
    }
    return matches;
}

} // namespace revisit
