#include "viewer/model/request_details.h"

#include "analysis/har_document.h"
#include "decoder/recording.h"
#include "viewer/format.h"
#include "viewer/model/pretty_json.h"
#include "viewer/timeline/time_ruler.h"
#include "viewer/ui_thread_guard.h"

#include <QCoreApplication>
#include <QLocale>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RequestDetails)
};

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// Collects rows under headings and leaves out what is unknown.
class Rows {
public:
    void heading(const QString& name) { m_heading = name; }
    void add(const QString& name, const QString& value)
    {
        if (value.isEmpty()) return;
        if (!m_heading.isEmpty()) m_rows.push_back({std::exchange(m_heading, {}), {}, true});
        m_rows.push_back({name, value});
    }
    std::vector<Property> take() { return std::move(m_rows); }

private:
    QString m_heading;
    std::vector<Property> m_rows;
};

QString bytesText(std::int64_t bytes)
{
    if (bytes < 0) return Texts::tr("not recorded");
    const QString exact = Texts::tr("%1 bytes").arg(QLocale().toString(static_cast<qlonglong>(bytes)));
    return bytes < 1000 ? exact : QStringLiteral("%1 (%2)").arg(byteText(static_cast<std::uint64_t>(bytes)), exact);
}

QString outcomeText(const NetworkFields& request)
{
    if (!request.hasOutcome) return Texts::tr("not recorded");
    if (request.statusCode == 0 && !request.isSuccess) return Texts::tr("no answer");
    const QString status
        = request.statusCode > 0 ? QString::number(request.statusCode) : Texts::tr("no status recorded");
    return QStringLiteral("%1, %2").arg(status, request.isSuccess ? Texts::tr("success") : Texts::tr("failed"));
}

QString durationText(double ms)
{
    if (ms <= 0) return Texts::tr("not recorded");
    return Texts::tr("%1 ms").arg(QLocale().toString(ms, 'f', ms < 10 ? 1 : 0));
}

void addRequest(Rows& rows, const NetworkFields& request, const RequestRecord& record)
{
    rows.heading(Texts::tr("Request"));
    rows.add(Texts::tr("Method"), text(request.method));
    rows.add(Texts::tr("Address"), text(request.url));
    if (record.isUrlCut)
        rows.add(Texts::tr("Note"), Texts::tr("The address is as long as SDKs let one be, so it may be cut."));
    rows.add(Texts::tr("Host"), text(request.host));
    rows.add(Texts::tr("Path"), text(request.path));
    for (const auto& [name, value] : queryPairs(request.url)) rows.add(QStringLiteral("?") + text(name), text(value));
    rows.add(Texts::tr("Content type"), text(record.requestType));
    rows.add(Texts::tr("Sent"), bytesText(request.requestBytes));
}

void addAnswer(Rows& rows, const NetworkFields& request, const RequestRecord& record)
{
    rows.heading(Texts::tr("Answer"));
    rows.add(Texts::tr("Outcome"), outcomeText(request));
    rows.add(Texts::tr("Error"), text(request.errorMessage));
    rows.add(Texts::tr("Content type"), text(record.responseType));
    rows.add(Texts::tr("Received"), bytesText(request.responseBytes));
    if (record.isCached) rows.add(Texts::tr("From a cache"), Texts::tr("yes"));
}

void addTimes(Rows& rows, const NetworkRow& row)
{
    rows.heading(Texts::tr("Time"));
    rows.add(Texts::tr("Started"), formatPlayTime({row.playMs}, {1}));
    rows.add(Texts::tr("Started, absolute"), utcText(row.wall));
    rows.add(Texts::tr("Duration"), durationText(row.durationMs));
    rows.add(Texts::tr("Ended"), formatPlayTime({row.endMs}, {1}));
}

void addReports(Rows& rows, const NetworkTable& table, const RequestRecord& record, const RequestContent& content)
{
    const auto& events = table.recording->events();
    rows.heading(Texts::tr("Reported by"));
    for (const std::uint32_t event : record.events) {
        const NetworkFields& report = *events[event].network;
        const QString id = report.requestId.empty() ? Texts::tr("a row without id") : text(report.requestId);
        rows.add(id, QStringLiteral("%1, %2").arg(outcomeText(report), durationText(report.durationMs)));
    }
    rows.heading(Texts::tr("As recorded"));
    for (const auto& [name, value] : content.fields)
        rows.add(text(name), value.empty() ? QStringLiteral("\"\"") : text(value));
}

std::vector<Property> headerRows(const RequestContent& content)
{
    Rows rows;
    rows.heading(Texts::tr("Request headers"));
    for (const auto& [name, value] : content.requestHeaders) rows.add(text(name), text(value));
    rows.heading(Texts::tr("Response headers"));
    for (const auto& [name, value] : content.responseHeaders) rows.add(text(name), text(value));
    return rows.take();
}

bool looksLikeJson(const std::string& body)
{
    const auto start = body.find_first_not_of(" \t\r\n");
    return start != std::string::npos && (body[start] == '{' || body[start] == '[');
}

QString bodyText(const std::optional<std::string>& body, bool& isJson)
{
    isJson = body && looksLikeJson(*body);
    if (!body) return {};
    return text(isJson ? prettyJson(*body) : *body);
}

} // namespace

RequestDetails requestDetails(const NetworkTable& table, std::size_t source)
{
    requireWorkerThread("parsing a request");
    const NetworkRow& row = table.rows[source];
    const NetworkFields& request = table.request(row);
    const RequestRecord& record = table.records[row.record];
    const std::vector<std::string> json = table.rowsJson(row);
    const RequestContent content = readRequestContent(json);
    RequestDetails details;
    details.url = text(request.url);
    details.title = QStringLiteral("%1 %2").arg(row.method, details.url);
    details.subtitle
        = QStringLiteral("%1 \u00b7 %2 \u00b7 %3")
              .arg(outcomeText(request), durationText(row.durationMs), formatPlayTime({row.playMs}, {100}));
    Rows rows;
    addRequest(rows, request, record);
    addAnswer(rows, request, record);
    addTimes(rows, row);
    addReports(rows, table, record, content);
    details.overview = rows.take();
    details.headers = headerRows(content);
    details.requestBody = bodyText(content.requestBody, details.isRequestJson);
    details.responseBody = bodyText(content.responseBody, details.isResponseJson);
    for (const std::string& each : json) details.json += text(prettyJson(each)) + u'\n';
    details.curl = curlCommand(request, record, content);
    return details;
}

std::string harOf(const NetworkTable& table, const std::vector<std::uint32_t>& rows)
{
    requireWorkerThread("making an HTTP archive");
    const std::string& session = table.recording->info().sessionId;
    HarDocument document(
        {session, session, QCoreApplication::applicationVersion().toStdString(), table.recording->clock().start()});
    for (const std::uint32_t source : rows) {
        const NetworkRow& row = table.rows[source];
        document.add({&table.request(row), &table.records[row.record], readRequestContent(table.rowsJson(row))});
    }
    return document.finish();
}

QString curlRemark(const CurlCommand& command)
{
    QStringList missing;
    if (command.lacksHeaders) missing << Texts::tr("headers");
    if (command.missingBodyBytes > 0) missing << Texts::tr("the body of %1").arg(bytesText(command.missingBodyBytes));
    if (command.isUrlCut) missing << Texts::tr("perhaps the end of the address");
    if (command.lacksHost) missing << Texts::tr("a full HTTP address");
    if (command.lacksMethod) missing << Texts::tr("the method");
    QStringList remarks;
    if (!missing.isEmpty()) remarks << Texts::tr("Not recorded: %1").arg(missing.join(QStringLiteral(", ")));
    if (command.leavesOutBody) remarks << Texts::tr("The body is left out: curl sends none with HEAD.");
    return remarks.join(QStringLiteral(". "));
}

} // namespace revisit
