#include "viewer/model/network_table.h"

#include "decoder/recording.h"

#include <QUrl>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace revisit {

namespace {

constexpr std::size_t kPollEvery = 1024;

/// Which timeline item shows which kept row.
std::unordered_map<std::uint32_t, std::uint32_t> itemsOfRequests(const Recording& recording)
{
    std::unordered_map<std::uint32_t, std::uint32_t> items;
    const auto& timeline = recording.timeline();
    for (std::size_t i = 0; i < timeline.size(); ++i)
        if (timeline[i].lane == Lane::Network && timeline[i].source == TimelineItem::Source::Event)
            items.emplace(timeline[i].index, static_cast<std::uint32_t>(i));
    return items;
}

/// Path and query; the recorded path alone where the URL does not parse.
QString shownPath(const NetworkFields& request)
{
    const QUrl url(QString::fromStdString(request.url), QUrl::TolerantMode);
    const QString path = url.path(QUrl::PrettyDecoded);
    if (!url.isValid() || path.isEmpty()) return QString::fromStdString(request.path).simplified();
    return url.hasQuery() ? path + u'?' + url.query(QUrl::PrettyDecoded) : path;
}

QString shortType(const std::string& type)
{
    return QString::fromStdString(type.substr(0, type.find(';'))).trimmed().toLower();
}

SearchText searchText(const NetworkFields& request, const NetworkRow& row)
{
    SearchText text;
    text.addWords(row.method + u' ' + QString::fromStdString(request.url) + u' ' + row.path);
    text.addWords(
        QString::number(row.statusCode) + u' ' + row.type + u' ' + QString::fromStdString(request.errorMessage));
    text.addField(SearchField::Method, row.method);
    text.addField(SearchField::Host, row.host);
    text.addField(SearchField::Path, row.path);
    text.addField(SearchField::Url, QString::fromStdString(request.url));
    text.addField(SearchField::Type, row.type);
    if (request.hasOutcome) text.addField(SearchField::Status, QString::number(row.statusCode));
    text.addField(SearchField::Error, QString::fromStdString(request.errorMessage));
    text.addField(SearchField::Id, QString::fromStdString(request.requestId));
    text.addNumber(SearchField::Duration, row.durationMs);
    if (row.requestBytes >= 0) text.addNumber(SearchField::Sent, static_cast<double>(row.requestBytes));
    if (row.responseBytes >= 0) text.addNumber(SearchField::Size, static_cast<double>(row.responseBytes));
    return text;
}

/// Whatever the writer added to its rows; the SDKs of today add neither.
SearchText contentsOf(const std::vector<std::string>& rows)
{
    const auto text
        = [](const std::string& utf8) { return QString::fromStdString(utf8.substr(0, NetworkRow::kMaxBody)); };
    const RequestContent content = readRequestContent(rows);
    QString headers;
    for (const auto* list : {&content.requestHeaders, &content.responseHeaders})
        for (const auto& [name, value] : *list) headers += text(name) + QStringLiteral(": ") + text(value) + u'\n';
    SearchText contents;
    contents.addField(SearchField::Header, headers);
    QString bodies;
    for (const auto& body : {content.requestBody, content.responseBody})
        if (body) bodies += text(*body) + u'\n';
    contents.addField(SearchField::Body, bodies);
    return contents;
}

NetworkRow makeRow(const Recording& recording, const RequestRecord& record)
{
    const NetworkFields& request = *recording.events()[record.event].network;
    NetworkRow row;
    row.wall = request.start;
    row.playMs = recording.clock().toPlayable(request.start).ms;
    const Milliseconds length{static_cast<std::int64_t>(request.durationMs)};
    row.endMs = recording.clock().toPlayable(request.start + length).ms;
    row.durationMs = request.durationMs;
    row.statusCode = request.statusCode;
    row.outcome = outcomeOf(request);
    row.isFailed = isFailedRequest(request);
    row.isSlow = request.durationMs >= NetworkTable::kSlowMs;
    row.isSdkTraffic = record.isSdkTraffic;
    row.requestBytes = request.requestBytes;
    row.responseBytes = request.responseBytes;
    row.method = QString::fromStdString(request.method).simplified();
    row.host = QString::fromStdString(request.host).simplified();
    row.path = shownPath(request);
    row.type = shortType(record.responseType);
    row.text = searchText(request, row);
    return row;
}

int compare(const NetworkRow& a, const NetworkRow& b, NetworkColumn column)
{
    const auto order = [](const auto& x, const auto& y) { return x < y ? -1 : (y < x ? 1 : 0); };
    switch (column) {
    case NetworkColumn::Method:
        return order(a.method, b.method);
    case NetworkColumn::Status:
        return order(std::tuple(a.outcome, a.statusCode), std::tuple(b.outcome, b.statusCode));
    case NetworkColumn::Host:
        return order(a.host, b.host);
    case NetworkColumn::Path:
        return order(a.path, b.path);
    case NetworkColumn::Type:
        return order(a.type, b.type);
    case NetworkColumn::Sent:
        return order(a.requestBytes, b.requestBytes);
    case NetworkColumn::Received:
        return order(a.responseBytes, b.responseBytes);
    case NetworkColumn::Duration:
        return order(a.durationMs, b.durationMs);
    case NetworkColumn::Time:
    case NetworkColumn::Waterfall:
        break;
    }
    return order(a.playMs, b.playMs);
}

void sortRows(std::vector<std::uint32_t>& rows, const NetworkTable& table, const NetworkFilter& filter)
{
    const bool isUp = filter.sortOrder == Qt::AscendingOrder;
    if (isUp && (filter.sortColumn == NetworkColumn::Time || filter.sortColumn == NetworkColumn::Waterfall)) return;
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
        const int order = compare(table.rows[a], table.rows[b], filter.sortColumn);
        return isUp ? order < 0 : order > 0;
    });
}

/// Which of the filters a row passes.
struct Verdict {
    bool outcome;
    bool slow;
    bool method;
    bool host;
};

class Sieve {
public:
    Sieve(const NetworkTable& table, const NetworkFilter& filter)
        : m_table(table)
        , m_filter(filter)
        , m_query(filter.text)
    {
        m_matches.error = m_query.error();
    }

    NetworkMatches run(const std::function<bool()>& isStale)
    {
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            if (isStale && i % kPollEvery == 0 && isStale()) return std::move(m_matches);
            look(static_cast<std::uint32_t>(i));
        }
        sortRows(m_matches.rows, m_table, m_filter);
        std::vector<const NetworkFields*> requests;
        for (const std::uint32_t row : m_matches.rows) requests.push_back(&m_table.request(m_table.rows[row]));
        m_matches.statistics = requestStatistics(requests);
        return std::move(m_matches);
    }

private:
    void look(std::uint32_t i)
    {
        const NetworkRow& row = m_table.rows[i];
        m_matches.sdkTraffic += row.isSdkTraffic ? 1u : 0u;
        if (row.isSdkTraffic && !m_filter.showsSdkTraffic) return;
        ++m_matches.total;
        m_matches.withContents += row.contents.isEmpty() ? 0u : 1u;
        const auto& range = m_filter.range;
        if (range && (row.endMs < range->start.ms || row.playMs > range->end.ms)) return;
        if (!isFound(row)) return;
        count(i,
            {m_filter.outcomes.none() || m_filter.outcomes.test(static_cast<std::size_t>(row.outcome)),
                !m_filter.onlySlow || row.isSlow, m_filter.methods.isEmpty() || m_filter.methods.contains(row.method),
                m_filter.hosts.isEmpty() || m_filter.hosts.contains(row.host)});
    }

    [[nodiscard]] bool isFound(const NetworkRow& row) const
    {
        return m_filter.searchesContents ? m_query.matches(row.text, row.contents) : m_query.matches(row.text);
    }

    void count(std::uint32_t i, const Verdict& passes)
    {
        const NetworkRow& row = m_table.rows[i];
        if (passes.slow && passes.method && passes.host)
            ++m_matches.outcomeCounts[static_cast<std::size_t>(row.outcome)];
        if (passes.outcome && passes.method && passes.host && row.isSlow) ++m_matches.slowCount;
        if (passes.outcome && passes.slow && passes.host) ++m_matches.methodCounts[row.method];
        if (passes.outcome && passes.slow && passes.method) ++m_matches.hostCounts[row.host];
        if (passes.outcome && passes.slow && passes.method && passes.host) m_matches.rows.push_back(i);
    }

    const NetworkTable& m_table;
    const NetworkFilter& m_filter;
    EventQuery m_query;
    NetworkMatches m_matches;
};

} // namespace

RequestOutcome outcomeOf(const NetworkFields& request) noexcept
{
    const int hundred = request.statusCode / 100;
    if (!request.hasOutcome) return RequestOutcome::Unknown;
    if (hundred == 5) return RequestOutcome::ServerError;
    if (hundred == 4) return RequestOutcome::ClientError;
    if (hundred == 3) return RequestOutcome::Redirect;
    if (hundred == 2 || request.isSuccess) return RequestOutcome::Success;
    return RequestOutcome::NoAnswer;
}

std::shared_ptr<const NetworkTable> NetworkTable::build(
    std::shared_ptr<const Recording> recording, const std::function<bool()>& isStale)
{
    auto table = std::make_shared<NetworkTable>();
    table->recording = std::move(recording);
    table->records = listRequests(table->recording->events());
    const auto items = itemsOfRequests(*table->recording);
    for (std::size_t i = 0; i < table->records.size(); ++i) {
        if (isStale && i % kPollEvery == 0 && isStale()) return table;
        const auto item = items.find(table->records[i].event);
        if (item == items.end()) continue;
        NetworkRow row = makeRow(*table->recording, table->records[i]);
        row.record = static_cast<std::uint32_t>(i);
        row.item = item->second;
        row.contents = contentsOf(table->rowsJson(row));
        table->rows.push_back(std::move(row));
    }
    return table;
}

const NetworkFields& NetworkTable::request(const NetworkRow& row) const
{
    return *recording->events()[records[row.record].event].network;
}

std::vector<std::string> NetworkTable::rowsJson(const NetworkRow& row) const
{
    std::vector<std::string> json;
    for (const std::uint32_t event : records[row.record].events) json.push_back(recording->events()[event].json);
    return json;
}

NetworkMatches filterRequests(
    const NetworkTable& table, const NetworkFilter& filter, const std::function<bool()>& isStale)
{
    return Sieve(table, filter).run(isStale);
}

bool NetworkFilter::isActive() const
{
    return outcomes.any() || onlySlow || !methods.isEmpty() || !hosts.isEmpty() || !text.trimmed().isEmpty()
        || range.has_value();
}

} // namespace revisit
