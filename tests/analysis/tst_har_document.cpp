#include "analysis/har_document.h"
#include "base/encoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace revisit;

namespace {

constexpr WallTime kStart{1'767'225'600'000}; // 2026-01-01T00:00:00Z

std::vector<Event> eventsOf(std::string_view rows)
{
    return readEventBatch(asBytes('[' + std::string{rows} + ']'), {kStart, std::nullopt}).events;
}

/// The archive of every transfer among the rows.
QJsonObject archiveOf(std::string_view rows)
{
    const std::vector<Event> events = eventsOf(rows);
    const std::vector<RequestRecord> records = listRequests(events);
    HarDocument document({"session_1_x", "A session", "1.2.3", kStart});
    for (const RequestRecord& record : records) {
        std::vector<std::string> json;
        for (const std::uint32_t row : record.events) json.push_back(events[row].json);
        document.add({&*events[record.event].network, &record, readRequestContent(json)});
    }
    QJsonParseError error;
    const auto parsed = QJsonDocument::fromJson(QByteArray::fromStdString(document.finish()), &error);
    if (error.error != QJsonParseError::NoError) qWarning() << error.errorString() << error.offset;
    return parsed.object().value(QLatin1String("log")).toObject();
}

/// A member that HAR 1.2 requires, by path, and its type.
struct Required {
    const char* object; ///< path from an entry: "", "request", "response.content"
    const char* name;
    QJsonValue::Type type;
};

constexpr auto kText = QJsonValue::String;
constexpr auto kNumber = QJsonValue::Double;
constexpr auto kList = QJsonValue::Array;
constexpr auto kObject = QJsonValue::Object;

/// http://www.softwareishard.com/blog/har-12-spec/ section "HAR Data Structure", members that are not optional.
const std::vector<Required> kRequired{{"", "startedDateTime", kText}, {"", "time", kNumber}, {"", "request", kObject},
    {"", "response", kObject}, {"", "cache", kObject}, {"", "timings", kObject}, {"request", "method", kText},
    {"request", "url", kText}, {"request", "httpVersion", kText}, {"request", "cookies", kList},
    {"request", "headers", kList}, {"request", "queryString", kList}, {"request", "headersSize", kNumber},
    {"request", "bodySize", kNumber}, {"response", "status", kNumber}, {"response", "statusText", kText},
    {"response", "httpVersion", kText}, {"response", "cookies", kList}, {"response", "headers", kList},
    {"response", "content", kObject}, {"response", "redirectURL", kText}, {"response", "headersSize", kNumber},
    {"response", "bodySize", kNumber}, {"response.content", "size", kNumber}, {"response.content", "mimeType", kText},
    {"timings", "send", kNumber}, {"timings", "wait", kNumber}, {"timings", "receive", kNumber}};

QJsonObject inside(QJsonObject object, const QString& path)
{
    for (const QString& part : path.split(u'.', Qt::SkipEmptyParts)) object = object.value(part).toObject();
    return object;
}

constexpr std::string_view kFailed
    = R"({"type":"network_request","requestId":"n_1","method":"POST","url":"https://shop.example/v1/pay?card=4%2B2&empty&x=a+b",)"
      R"("statusCode":502,"success":false,"duration":400.5,"requestBodySize":120,"responseBodySize":52,)"
      R"("responseContentType":"application/json","errorMessage":"bad gateway","startTimestamp":1767225606100,"timestamp":1767225606500})";
constexpr std::string_view kRich
    = R"({"type":"network_request","method":"PUT","url":"https://shop.example/me","statusCode":302,"success":true,"timestamp":1767225607000,)"
      R"("requestHeaders":{"Content-Type":"text/plain","X-Many":["a","b"]},"responseHeaders":[{"name":"Location","value":"/you"}],)"
      R"("requestBody":"hello","responseBody":{"a":1}})";

} // namespace

class TestHarDocument : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLogHasItsRequiredMembers();
    void everyEntryHasItsRequiredMembers();
    void anEntrySaysWhatWasRecorded();
    void headersAndBodiesAreCarriedOver();
    void timesAddUp();
    void queriesAreDecoded();
    void pairedRowsAreOneEntry();
    void brokenTextDoesNotBreakTheDocument();
    void nothingIsAValidArchiveToo();
};

void TestHarDocument::theLogHasItsRequiredMembers()
{
    const QJsonObject log = archiveOf(kFailed);
    QCOMPARE(log.value(QLatin1String("version")).toString(), QStringLiteral("1.2"));
    const QJsonObject creator = log.value(QLatin1String("creator")).toObject();
    QCOMPARE(creator.value(QLatin1String("name")).toString(), QStringLiteral("Revisit"));
    QCOMPARE(creator.value(QLatin1String("version")).toString(), QStringLiteral("1.2.3"));
    const QJsonObject page = log.value(QLatin1String("pages")).toArray().at(0).toObject();
    QCOMPARE(page.value(QLatin1String("startedDateTime")).toString(), QStringLiteral("2026-01-01T00:00:00.000Z"));
    QCOMPARE(page.value(QLatin1String("title")).toString(), QStringLiteral("A session"));
    QVERIFY(page.value(QLatin1String("pageTimings")).isObject());
    const QJsonObject entry = log.value(QLatin1String("entries")).toArray().at(0).toObject();
    QCOMPARE(entry.value(QLatin1String("pageref")), page.value(QLatin1String("id")));
}

void TestHarDocument::everyEntryHasItsRequiredMembers()
{
    const QJsonArray entries
        = archiveOf(std::string(kFailed) + ',' + std::string(kRich)).value(QLatin1String("entries")).toArray();
    QCOMPARE(entries.size(), 2);
    for (const QJsonValue& entry : entries)
        for (const Required& required : kRequired) {
            const auto value
                = inside(entry.toObject(), QLatin1String(required.object)).value(QLatin1String(required.name));
            QVERIFY2(value.type() == required.type, required.name);
        }
}

void TestHarDocument::anEntrySaysWhatWasRecorded()
{
    const QJsonObject entry = archiveOf(kFailed).value(QLatin1String("entries")).toArray().at(0).toObject();
    QCOMPARE(entry.value(QLatin1String("startedDateTime")).toString(), QStringLiteral("2026-01-01T00:00:06.100Z"));
    QCOMPARE(inside(entry, QStringLiteral("request")).value(QLatin1String("bodySize")).toInt(), 120);
    QCOMPARE(inside(entry, QStringLiteral("response")).value(QLatin1String("status")).toInt(), 502);
    const QJsonObject content = inside(entry, QStringLiteral("response.content"));
    QCOMPARE(content.value(QLatin1String("size")).toInt(), 52);
    QCOMPARE(content.value(QLatin1String("mimeType")).toString(), QStringLiteral("application/json"));
    QVERIFY(!content.contains(QLatin1String("text")));
    QCOMPARE(entry.value(QLatin1String("_error")).toString(), QStringLiteral("bad gateway"));
    QVERIFY(
        entry.value(QLatin1String("comment")).toString().contains(QLatin1String("request headers, response headers")));
}

void TestHarDocument::headersAndBodiesAreCarriedOver()
{
    const QJsonObject entry = archiveOf(kRich).value(QLatin1String("entries")).toArray().at(0).toObject();
    const QJsonObject request = inside(entry, QStringLiteral("request"));
    QCOMPARE(request.value(QLatin1String("headers")).toArray().size(), 3);
    QCOMPARE(
        inside(request, QStringLiteral("postData")).value(QLatin1String("text")).toString(), QStringLiteral("hello"));
    QCOMPARE(inside(request, QStringLiteral("postData")).value(QLatin1String("mimeType")).toString(),
        QStringLiteral("text/plain"));
    const QJsonObject response = inside(entry, QStringLiteral("response"));
    QCOMPARE(response.value(QLatin1String("redirectURL")).toString(), QStringLiteral("/you"));
    QCOMPARE(inside(response, QStringLiteral("content")).value(QLatin1String("text")).toString(),
        QStringLiteral("{\"a\":1}"));
    QCOMPARE(response.value(QLatin1String("bodySize")).toInt(), -1);
}

void TestHarDocument::timesAddUp()
{
    const QJsonObject entry = archiveOf(kFailed).value(QLatin1String("entries")).toArray().at(0).toObject();
    const QJsonObject timings = inside(entry, QStringLiteral("timings"));
    double sum = 0;
    for (const char* phase : {"send", "wait", "receive"}) {
        QVERIFY(timings.value(QLatin1String(phase)).toDouble() >= 0);
        sum += timings.value(QLatin1String(phase)).toDouble();
    }
    QCOMPARE(entry.value(QLatin1String("time")).toDouble(), 400.5);
    QCOMPARE(sum, 400.5);
}

void TestHarDocument::queriesAreDecoded()
{
    const auto pairs = queryPairs("https://a.example/p?card=4%2B2&empty&x=a+b&bad=%zz%4#part?no=1");
    const std::vector<NamedText> expected{{"card", "4+2"}, {"empty", ""}, {"x", "a b"}, {"bad", "%zz%4"}};
    QCOMPARE(pairs, expected);
    QVERIFY(queryPairs("https://a.example/p").empty());
}

void TestHarDocument::pairedRowsAreOneEntry()
{
    const auto log = archiveOf(
        R"({"type":"network_request","requestId":"f1767225601000","method":"GET","url":"https://a.example/","statusCode":200,"duration":50,"endTimestamp":1767225601050,"timestamp":1767225601050},)"
        R"({"type":"network_request","requestId":"n_2","method":"GET","url":"https://a.example/","statusCode":200,"duration":40,"startTimestamp":1767225601005,"timestamp":1767225601045})");
    const QJsonArray entries = log.value(QLatin1String("entries")).toArray();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].toObject().value(QLatin1String("_requestId")).toString(), QStringLiteral("n_2"));
    QCOMPARE(entries[0].toObject().value(QLatin1String("_reports")).toInt(), 2);
}

void TestHarDocument::brokenTextDoesNotBreakTheDocument()
{
    NetworkFields fields;
    fields.method = "GET";
    fields.url = "https://a.example/\xff\"\\\n";
    const RequestRecord record;
    HarDocument document({"\xfe", "t", "v", kStart});
    document.add({&fields, &record, {}});
    const auto parsed = QJsonDocument::fromJson(QByteArray::fromStdString(document.finish()));
    QVERIFY(parsed.isObject());
    QVERIFY(
        parsed.object().value(QLatin1String("log")).toObject().value(QLatin1String("entries")).toArray().size() == 1);
}

void TestHarDocument::nothingIsAValidArchiveToo()
{
    const QJsonObject log = archiveOf("");
    QCOMPARE(log.value(QLatin1String("version")).toString(), QStringLiteral("1.2"));
    QVERIFY(log.value(QLatin1String("entries")).isArray());
}

QTEST_GUILESS_MAIN(TestHarDocument)
#include "tst_har_document.moc"
