#include "viewer/model/state_table.h"

#include "decoder/recording.h"

#include <algorithm>
#include <unordered_map>

namespace revisit {

namespace {

constexpr std::size_t kPollEvery = 64;
constexpr std::size_t kMaxSearched = 4000; // characters of one action

std::unordered_map<std::uint32_t, std::uint32_t> itemsOfEvents(const Recording& recording)
{
    std::unordered_map<std::uint32_t, std::uint32_t> items;
    const auto& timeline = recording.timeline();
    for (std::size_t i = 0; i < timeline.size(); ++i)
        if (timeline[i].source == TimelineItem::Source::Event)
            items.emplace(timeline[i].index, static_cast<std::uint32_t>(i));
    return items;
}

StateRow makeRow(const Recording& recording, const StateAction& action)
{
    StateRow row;
    row.wall = recording.events()[action.event].time;
    row.playMs = recording.clock().toPlayable(row.wall).ms;
    row.type = QString::fromStdString(action.type);
    row.durationMs = action.durationMs;
    row.sequence = action.sequence;
    row.text.addWords(row.type + u' ' + QString::fromStdString(action.action.value_or("").substr(0, kMaxSearched)));
    row.text.addField(SearchField::Action, row.type);
    row.text.addField(SearchField::Type, row.type);
    row.text.addNumber(SearchField::Duration, action.durationMs);
    return row;
}

} // namespace

std::shared_ptr<const StateTable> StateTable::build(
    std::shared_ptr<const Recording> recording, const std::function<bool()>& isStale)
{
    auto table = std::make_shared<StateTable>();
    table->recording = std::move(recording);
    table->actions = listStateActions(table->recording->events());
    if (table->actions.empty()) return table;
    const auto items = itemsOfEvents(*table->recording);
    for (std::size_t i = 0; i < table->actions.size(); ++i) {
        if (isStale && i % kPollEvery == 0 && isStale()) return table;
        const StateAction& action = table->actions[i];
        const auto item = items.find(action.event);
        if (item == items.end()) continue;
        StateRow row = makeRow(*table->recording, action);
        row.item = item->second;
        row.action = static_cast<std::uint32_t>(i);
        if (action.before && action.after) {
            const JsonDiff diff = diffJson(*action.before, *action.after);
            row.changes = diff.changes.size();
            for (const JsonChange& change : diff.changes) row.text.addWords(QString::fromStdString(change.path));
        }
        table->rows.push_back(std::move(row));
    }
    return table;
}

JsonDiff StateTable::diff(const StateRow& row) const
{
    const StateAction& action = actions[row.action];
    return action.before && action.after ? diffJson(*action.before, *action.after) : JsonDiff{};
}

StateMatches filterState(const StateTable& table, const StateFilter& filter, const std::function<bool()>& isStale)
{
    StateMatches matches;
    const EventQuery query(filter.text);
    matches.error = query.error();
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (isStale && i % kPollEvery == 0 && isStale()) return matches;
        const StateRow& row = table.rows[i];
        const bool isInRange
            = !filter.range || (row.playMs >= filter.range->start.ms && row.playMs <= filter.range->end.ms);
        if (!isInRange || !query.matches(row.text)) continue;
        const bool isChanging = !row.changes || *row.changes > 0;
        ++matches.all;
        matches.changing += isChanging ? 1u : 0u;
        if (isChanging || !filter.onlyChanges) matches.rows.push_back(static_cast<std::uint32_t>(i));
    }
    return matches;
}

} // namespace revisit
