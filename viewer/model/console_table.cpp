#include "viewer/model/console_table.h"

#include "decoder/recording.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::size_t kPollEvery = 1024;
constexpr qsizetype kMaxSearched = 4000; // of one message

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

void complete(ConsoleRow& row)
{
    row.message = row.message.trimmed();
    row.lineCount = static_cast<int>(row.message.count(u'\n')) + 1;
    const QString searched = row.message.left(kMaxSearched);
    row.text.addWords(searched);
    row.text.addField("message", searched);
    row.text.addField("level", QString::fromLatin1(levelName(row.level)));
}

void takeEvent(ConsoleRow& row, const Event& event)
{
    const bool isLog = event.kind == EventKind::Log;
    row.level = isLog ? consoleLevel(event.level) : ConsoleLevel::Fault;
    row.message = isLog ? text(event.message) : titled(event.name, event.message);
    if (row.message.isEmpty()) row.message = text(event.type);
    row.hasStack = !event.stack.empty();
    row.text.addField("type", text(event.type));
    row.text.addField("name", text(event.name));
    row.text.addField("stack", text(event.stack).left(kMaxSearched));
}

void takeFault(ConsoleRow& row, const Fault& fault)
{
    row.level = ConsoleLevel::Fault;
    row.message = titled(fault.identifier, fault.detail);
    row.hasStack = !fault.frames.empty();
    row.text.addField("name", text(fault.identifier));
    if (row.hasStack) row.text.addField("stack", text(fault.frames.front()));
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
    auto table = std::make_shared<ConsoleTable>();
    table->recording = std::move(recording);
    const auto& items = table->recording->timeline();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (isStale && i % kPollEvery == 0 && isStale()) return table;
        const TimelineItem& item = items[i];
        if (!isListed(item)) continue;
        ConsoleRow& row = table->rows.emplace_back();
        row.item = static_cast<std::uint32_t>(i);
        row.playMs = table->recording->clock().toPlayable(item.time).ms;
        row.wall = item.time;
        row.kind = markKind(*table->recording, item);
        if (item.source == TimelineItem::Source::Fault)
            takeFault(row, table->recording->faults()[item.index]);
        else
            takeEvent(row, table->recording->events()[item.index]);
        complete(row);
    }
    return table;
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
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (isStale && i % kPollEvery == 0 && isStale()) return matches;
        const ConsoleRow& row = table.rows[i];
        const bool isInRange
            = !filter.range || (row.playMs >= filter.range->start.ms && row.playMs <= filter.range->end.ms);
        if (!isInRange || !query.matches(row.text)) continue;
        const auto level = static_cast<std::size_t>(row.level);
        ++matches.levelCounts[level];
        if (filter.levels.none() || filter.levels.test(level)) matches.rows.push_back(static_cast<std::uint32_t>(i));
    }
    return matches;
}

} // namespace revisit
