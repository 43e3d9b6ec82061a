#include "base/encoding.h"
#include "decoder/event.h"
#include "decoder/transfers.h"

#include <QtTest>

#include <algorithm>

using namespace revisit;

namespace {

constexpr std::int64_t kStart = 1'767'225'600'000;

Event request(const std::string& fields)
{
    const std::string json = R"([{"type":"network_request",)" + fields + "}]";
    return readEventBatch(asBytes(json), {WallTime{kStart}, WallTime{kStart + 60'000}}).events.at(0);
}

Event row(
    const char* id, std::int64_t start, const char* url = "https://shop.example.com/api/cart", double duration = 100)
{
    Event event;
    event.kind = EventKind::Network;
    NetworkFields& fields = event.network.emplace();
    fields.requestId = id;
    fields.method = "GET";
    fields.url = url;
    fields.start = {start};
    fields.durationMs = duration;
    return event;
}

/// "0 1+2": transfers separated by blanks, rows by +.
QString textOf(const std::vector<Transfer>& transfers)
{
    QStringList texts;
    for (const Transfer& transfer : transfers) {
        QStringList rows;
        for (const std::uint32_t event : transfer.events) rows << QString::number(event);
        texts << rows.join(QLatin1Char('+'));
    }
    return texts.join(QLatin1Char(' '));
}

} // namespace

class TestNetworkFields : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTheStartOfARequest_data();
    void findsTheStartOfARequest();
    void readsTheOutcome_data();
    void readsTheOutcome();
    void splitsUrls_data();
    void splitsUrls();
    void readsLegacySpellings();
    void readsContentTypesAndCaching();
    void clampsOddNumbers();
    void knowsTheSdksOwnTraffic_data();
    void knowsTheSdksOwnTraffic();
    void joinsTheRowsOfOneTransfer();
    void keepsEqualRowsApart();
    void joinsNearestRows();
    void leavesDistantRowsAlone();
    void matchesCutUrls();
    void staysFastOnHostileRows();
};

void TestNetworkFields::findsTheStartOfARequest_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<qint64>("offset");
    QTest::newRow("written") << R"("timestamp":1767225602450,"startTimestamp":1767225602018,"duration":431)"
                             << qint64{2018};
    QTest::newRow("browser: stamped at the start")
        << R"("timestamp":1767225602000,"endTimestamp":1767225602400,"duration":400)" << qint64{2000};
    QTest::newRow("mobile without a start")
        << R"("timestamp":1767225602400,"endTimestamp":1767225602400,"duration":400)" << qint64{2000};
    QTest::newRow("stamped late, end written")
        << R"("timestamp":1767225602600,"endTimestamp":1767225602049,"duration":95)" << qint64{1954};
    QTest::newRow("neither") << R"("timestamp":1767225602400,"duration":400.7)" << qint64{2000};
    QTest::newRow("short browser request cannot be told")
        << R"("timestamp":1767225602000,"endTimestamp":1767225602009,"duration":9)" << qint64{2000};
}

void TestNetworkFields::findsTheStartOfARequest()
{
    QFETCH(const QString, fields);
    QFETCH(const qint64, offset);
    QCOMPARE(request(fields.toStdString()).network->start.ms - kStart, offset);
}

void TestNetworkFields::readsTheOutcome_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isSuccess");
    QTest::addColumn<bool>("hasOutcome");
    QTest::newRow("ok") << R"("statusCode":204,"success":true)" << 204 << true << true;
    QTest::newRow("told otherwise") << R"("statusCode":200,"success":false)" << 200 << false << true;
    QTest::newRow("status alone") << R"("statusCode":"302")" << 302 << true << true;
    QTest::newRow("failed") << R"("statusCode":0,"success":false)" << 0 << false << true;
    QTest::newRow("missing") << R"("url":"/a")" << 0 << false << false;
    QTest::newRow("nonsense") << R"("statusCode":-7)" << 0 << false << true;
}

void TestNetworkFields::readsTheOutcome()
{
    QFETCH(const QString, fields);
    const Event event = request(fields.toStdString());
    QTEST(event.network->statusCode, "status");
    QTEST(event.network->isSuccess, "isSuccess");
    QTEST(event.network->hasOutcome, "hasOutcome");
}

void TestNetworkFields::splitsUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("path");
    QTest::newRow("whole") << "https://a.example:8443/x/y?q=1#f"
                           << "a.example:8443"
                           << "/x/y";
    QTest::newRow("no path") << "https://a.example?q"
                             << "a.example"
                             << "/";
    QTest::newRow("relative") << "/x?u=https://b/c"
                              << ""
                              << "/x";
    QTest::newRow("with a user") << "https://me:secret@a.example/x"
                                 << "a.example"
                                 << "/x";
    QTest::newRow("bad escapes") << "https://a.example/%zz/%"
                                 << "a.example"
                                 << "/%zz/%";
    QTest::newRow("empty") << ""
                           << ""
                           << "/";
}

void TestNetworkFields::splitsUrls()
{
    QFETCH(const QString, url);
    const Event event = request("\"url\":\"" + url.toStdString() + '"');
    QCOMPARE(QString::fromStdString(event.network->url), url);
    QTEST(QString::fromStdString(event.network->host), "host");
    QTEST(QString::fromStdString(event.network->path), "path");
}

void TestNetworkFields::readsLegacySpellings()
{
    const std::string json
        = R"([{"type":"api_call","timestamp":1767225600500,"payload":{"endpoint":"https://a/b","method":"post","requestSize":7,"responseSize":"9","error":"gone"}}])";
    const Event event = readEventBatch(asBytes(json), {}).events.at(0);
    QVERIFY(event.network.has_value());
    QCOMPARE(event.network->method, std::string("POST"));
    QCOMPARE(event.network->host, std::string("a"));
    QCOMPARE(event.network->requestBytes, 7);
    QCOMPARE(event.network->responseBytes, 9);
    QCOMPARE(event.network->errorMessage, std::string("gone"));
}

void TestNetworkFields::readsContentTypesAndCaching()
{
    const Event told = request(
        R"("requestContentType":"application/json","responseContentType":"text/html; charset=utf-8","cached":true)");
    QCOMPARE(told.network->requestContentType, std::string("application/json"));
    QCOMPARE(told.network->responseContentType, std::string("text/html; charset=utf-8"));
    QVERIFY(told.network->isCached);
    QVERIFY(!request(R"("statusCode":200)").network->isCached);
    const Event untold = request(R"("requestContentType":null,"responseContentType":{},"cached":"maybe")");
    QVERIFY(untold.network->requestContentType.empty() && untold.network->responseContentType.empty());
    QVERIFY(!untold.network->isCached);
}

void TestNetworkFields::clampsOddNumbers()
{
    const Event event
        = request(R"("timestamp":1767225600500,"duration":-12.5,"requestBodySize":-1,"responseBodySize":1e300)");
    QCOMPARE(event.network->durationMs, 0.0);
    QCOMPARE(event.network->start, event.time);
    QCOMPARE(event.network->requestBytes, -1);
    QCOMPARE(event.network->responseBytes, -1);
    QCOMPARE(event.network->method, std::string("GET"));
    QVERIFY(request(R"("duration":1e300)").network->durationMs <= 7.0 * 86'400'000);
}

void TestNetworkFields::knowsTheSdksOwnTraffic_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isOwn");
    QTest::newRow("its server") << "https://api.ReJourney.co/api/ingest/presign" << true;
    QTest::newRow("its bucket") << "https://fsn1.example.com/rejourney-recordings-1/tenant/x" << true;
    QTest::newRow("a server of one's own") << "http://10.0.2.2:4455/api/ingest/segment/presign" << true;
    QTest::newRow("its relay") << "http://10.0.2.2:4455/upload/artifacts/1?token=x" << true;
    QTest::newRow("its config") << "http://10.0.2.2:4455/api/sdk/config" << true;
    QTest::newRow("an app's own") << "https://shop.example.com/api/ingestion" << false;
    QTest::newRow("an app's upload") << "https://shop.example.com/upload/photo" << false;
}

void TestNetworkFields::knowsTheSdksOwnTraffic()
{
    QFETCH(const QString, url);
    QTEST(isSdkTraffic(*request("\"url\":\"" + url.toStdString() + '"').network), "isOwn");
}

void TestNetworkFields::joinsTheRowsOfOneTransfer()
{
    const std::vector<Event> events{row("x1000", 1'002), row("f1000", 1'000), row("n_A", 1'001), row("req_1_x", 1'000)};
    const auto transfers = groupTransfers(events);
    QCOMPARE(textOf(transfers), QStringLiteral("3 2+1+0"));
    QCOMPARE(transfers[1].kept, 2U);
}

void TestNetworkFields::keepsEqualRowsApart()
{
    const std::vector<Event> events{row("f1", 1'000), row("f1", 1'000), row("n_A", 1'000), row("n_B", 1'000)};
    QCOMPARE(textOf(groupTransfers(events)), QStringLiteral("2+0 3+1"));
    QCOMPARE(textOf(groupTransfers(std::vector{row("n_A", 1), row("n_A", 1)})), QStringLiteral("0 1"));
}

void TestNetworkFields::joinsNearestRows()
{
    const std::vector<Event> events{row("n_A", 1'000), row("n_B", 1'100), row("f1", 1'098), row("f2", 1'003)};
    QCOMPARE(textOf(groupTransfers(events)), QStringLiteral("0+3 1+2"));
    // Equal starts: the duration decides.
    const std::vector<Event> timed{
        row("n_A", 1'000, "/a", 50), row("n_B", 1'000, "/a", 300), row("f1", 1'000, "/a", 310)};
    QCOMPARE(textOf(groupTransfers(timed)), QStringLiteral("0 1+2"));
}

void TestNetworkFields::leavesDistantRowsAlone()
{
    QCOMPARE(textOf(groupTransfers(std::vector{row("n_A", 1'000), row("f1", 1'200)})), QStringLiteral("0+1"));
    QCOMPARE(textOf(groupTransfers(std::vector{row("n_A", 1'000), row("f1", 1'201)})), QStringLiteral("0 1"));
    QCOMPARE(textOf(groupTransfers(std::vector{row("n_A", 1'000), row("f1", 1'000, "/other")})), QStringLiteral("0 1"));
    std::vector<Event> methods{row("n_A", 1'000), row("f1", 1'000)};
    methods[1].network->method = "POST";
    QCOMPARE(groupTransfers(methods).size(), 2U);
}

void TestNetworkFields::matchesCutUrls()
{
    const std::string url = "https://shop.example.com/" + std::string(400, 'a');
    const std::string cut = url.substr(0, 300);
    QCOMPARE(textOf(groupTransfers(std::vector{row("n_A", 1'000, cut.c_str()), row("f1", 1'001, url.c_str())})),
        QStringLiteral("0+1"));
}

void TestNetworkFields::staysFastOnHostileRows()
{
    std::vector<Event> events;
    for (int i = 0; i < 20'000; ++i) events.push_back(row(i % 2 == 0 ? "f1" : "n_A", 1'000));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(groupTransfers(events).size() >= 10'000U);
    QVERIFY2(timer.elapsed() < 5'000, "20,000 equal rows are to be grouped within seconds");
}

QTEST_GUILESS_MAIN(TestNetworkFields)
#include "tst_network_fields.moc"
