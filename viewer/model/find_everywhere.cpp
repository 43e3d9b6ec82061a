#include "viewer/model/find_everywhere.h"

#include "analysis/request_record.h"
#include "decoder/recording.h"
#include "viewer/model/console_table.h"
#include "viewer/model/event_table.h"
#include "viewer/model/fault_table.h"
#include "viewer/model/network_table.h"
#include "viewer/model/state_table.h"
#include "viewer/ui_thread_guard.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace revisit {

namespace {

constexpr std::size_t kPollEvery = 512;
constexpr qsizetype kMaxText = 160; ///< of a title or a detail: one line
constexpr qsizetype kBefore = 24; ///< shown before what was found
constexpr qsizetype kFar = 60; ///< from here on the beginning is left out

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FindEverywhere)
};

/// Walks the rows of one table and collects those that match.
class Collector {
public:
    Collector(FindKind kind, const FindQuery& query, const std::function<bool()>& isStale)
        : m_range(query.range)
        , m_isStale(isStale)
    {
        m_group.kind = kind;
    }

    /// `accepts(row)`: whether the row counts and matches; `show(row, hit)` fills in its texts.
    template <typename Row, typename Accepts, typename Show>
    void walk(const std::vector<Row>& rows, Accepts accepts, Show show)
    {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (m_isStale && i % kPollEvery == 0 && m_isStale()) return;
            const Row& row = rows[i];
            if (!accepts(row)) continue;
            ++m_group.total;
            if (m_range && (row.playMs < m_range->start.ms || row.playMs > m_range->end.ms)) continue;
            if (++m_group.count > FindGroup::kMaxHits) continue;
            FindHit& hit = m_group.hits.emplace_back();
            hit.kind = m_group.kind;
            hit.playMs = hit.endMs = row.playMs;
            hit.item = row.item;
            show(row, hit);
        }
    }
    [[nodiscard]] FindGroup take() { return std::move(m_group); }

private:
    FindGroup m_group;
    std::optional<PlayRange> m_range;
    const std::function<bool()>& m_isStale;
};

bool hasOwnPanel(Lane lane) { return lane == Lane::Network || lane == Lane::Log || lane == Lane::Fault; }

/// Where in headers or bodies the words are, in their own case.
QString foundInside(const NetworkTable& table, const NetworkRow& row, const EventQuery& query)
{
    const RequestContent content = readRequestContent(table.rowsJson(row));
    for (const auto* list : {&content.requestHeaders, &content.responseHeaders})
        for (const auto& [name, value] : *list) {
            const QString line = QString::fromStdString(name) + QStringLiteral(": ") + QString::fromStdString(value);
            if (!query.spans(line).empty()) return Texts::tr("header: %1").arg(findExcerpt(line, query));
        }
    for (const auto& body : {content.requestBody, content.responseBody}) {
        if (!body) continue;
        const QString text = QString::fromStdString(body->substr(0, NetworkRow::kMaxBody));
        if (!query.spans(text).empty()) return Texts::tr("body: %1").arg(findExcerpt(text, query));
    }
    return {};
}

void showRequest(const NetworkTable& table, const NetworkRow& row, const EventQuery& query, FindHit& hit)
{
    hit.mark = markKind(*table.recording, table.recording->timeline()[row.item]);
    hit.title = row.method.isEmpty() ? row.path : row.method + u' ' + row.path;
    hit.title.truncate(kMaxText);
    if (!query.matches(row.text)) hit.detail = foundInside(table, row, query);
    if (!hit.detail.isEmpty()) return;
    hit.detail = row.host;
    if (row.statusCode > 0) hit.detail.prepend(QString::number(row.statusCode) + QStringLiteral(" \u00b7 "));
}

/// One search, kind by kind.
class TableSearch {
public:
    TableSearch(const FindTables& tables, const FindQuery& query, const std::function<bool()>& isStale)
        : m_tables(tables)
        , m_query(query)
        , m_isStale(isStale)
        , m_words(query.text)
    {
    }

    [[nodiscard]] FindGroup events() const
    {
        std::vector<std::uint32_t> actions; // items that have a row of their own in the panel of states
        for (const StateRow& row : m_tables.actions->rows) actions.push_back(row.item);
        std::ranges::sort(actions);
        const auto accepts = [&](const EventRow& row) {
            const bool isElsewhere = hasOwnPanel(row.lane) || std::ranges::binary_search(actions, row.item);
            return !isElsewhere && m_words.matches(m_tables.events->text(row));
        };
        return collect(FindKind::Event, m_tables.events->rows, accepts, [this](const EventRow& row, FindHit& hit) {
            hit.mark = row.kind;
            hit.title = m_tables.events->label(row).left(kMaxText);
            hit.detail = m_tables.events->secondary(row).left(kMaxText);
        });
    }

    [[nodiscard]] FindGroup requests() const
    {
        const bool showsSdkTraffic = m_query.sdkTraffic == SdkTraffic::Shown;
        const auto accepts = [this, showsSdkTraffic](const NetworkRow& row) {
            return (showsSdkTraffic || !row.isSdkTraffic) && m_words.matches(row.text, row.contents);
        };
        return collect(FindKind::Request, m_tables.requests->rows, accepts,
            [this](const NetworkRow& row, FindHit& hit) { showRequest(*m_tables.requests, row, m_words, hit); });
    }

    [[nodiscard]] FindGroup messages() const
    {
        const auto accepts = [this](const ConsoleRow& row) {
            return m_tables.recording->timeline()[row.item].lane != Lane::Fault
                && m_words.matches(m_tables.messages->text(row));
        };
        return collect(
            FindKind::Message, m_tables.messages->rows, accepts, [this](const ConsoleRow& row, FindHit& hit) {
                hit.mark = row.kind;
                hit.title = findExcerpt(row.message, m_words);
            });
    }

    [[nodiscard]] FindGroup faults() const
    {
        const auto accepts = [this](const FaultRow& row) { return m_words.matches(row.text); };
        return collect(FindKind::Fault, m_tables.faults->rows, accepts, [this](const FaultRow& row, FindHit& hit) {
            hit.mark = row.kind;
            hit.title = row.title.left(kMaxText);
            hit.detail = findExcerpt(row.detail, m_words);
        });
    }

    [[nodiscard]] FindGroup actions() const
    {
        const auto accepts = [this](const StateRow& row) { return m_words.matches(row.text); };
        return collect(FindKind::Action, m_tables.actions->rows, accepts, [this](const StateRow& row, FindHit& hit) {
            hit.title = row.type.left(kMaxText);
            const auto& action = m_tables.actions->actions[row.action].action;
            if (action && m_words.spans(row.type).empty())
                hit.detail = findExcerpt(QString::fromStdString(*action), m_words);
        });
    }

private:
    template <typename Row, typename Accepts, typename Show>
    [[nodiscard]] FindGroup collect(FindKind kind, const std::vector<Row>& rows, Accepts accepts, Show show) const
    {
        Collector collector(kind, m_query, m_isStale);
        collector.walk(rows, accepts, show);
        return collector.take();
    }

    const FindTables& m_tables;
    const FindQuery& m_query;
    const std::function<bool()>& m_isStale;
    EventQuery m_words;
};

} // namespace

QString findExcerpt(const QString& text, const EventQuery& query)
{
    const auto spans = query.spans(text);
    const qsizetype first = spans.empty() ? 0 : spans.front().start;
    if (first <= kFar) return text.left(kMaxText * 2).simplified().left(kMaxText);
    return u'\u2026' + text.mid(first - kBefore, kMaxText * 2).simplified().left(kMaxText);
}

std::shared_ptr<const FindTables> FindTables::build(
    std::shared_ptr<const Recording> recording, const std::function<bool()>& isStale)
{
    requireWorkerThread("preparing a search");
    auto tables = std::make_shared<FindTables>();
    const auto isWanted = [&isStale] { return !isStale || !isStale(); };
    tables->recording = recording;
    tables->events = EventTable::build(recording, isStale);
    if (isWanted()) tables->requests = NetworkTable::build(recording, isStale);
    if (isWanted()) tables->messages = ConsoleTable::build(recording, isStale);
    if (isWanted()) tables->faults = FaultTable::build(recording, isStale);
    if (isWanted()) tables->actions = StateTable::build(recording, isStale);
    return isWanted() ? tables : nullptr;
}

std::vector<FindGroup> findInTables(
    const FindTables& tables, const FindQuery& query, const std::function<bool()>& isStale)
{
    const TableSearch search(tables, query, isStale);
    std::vector<FindGroup> groups;
    for (FindGroup& group :
        std::array{search.events(), search.requests(), search.messages(), search.faults(), search.actions()})
        if (group.total > 0) groups.push_back(std::move(group));
    return groups;
}

} // namespace revisit
