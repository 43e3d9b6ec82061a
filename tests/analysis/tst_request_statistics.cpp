#include "analysis/request_statistics.h"

#include <QtTest>

#include <array>
#include <deque>

using namespace revisit;

namespace {

NetworkFields request(const char* method, const char* path, int status, double durationMs)
{
    NetworkFields fields;
    fields.method = method;
    fields.host = "shop.example";
    fields.path = path;
    fields.url = std::string("https://shop.example") + path;
    fields.statusCode = status;
    fields.isSuccess = status >= 200 && status < 400;
    fields.hasOutcome = true;
    fields.durationMs = durationMs;
    return fields;
}

RequestStatistics statisticsOf(const std::deque<NetworkFields>& requests)
{
    std::vector<const NetworkFields*> pointers;
    for (const NetworkFields& each : requests) pointers.push_back(&each);
    return requestStatistics(pointers);
}

} // namespace

class TestRequestStatistics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void percentilesAreValuesThatOccurred_data();
    void percentilesAreValuesThatOccurred();
    void nothingGivesZeros();
    void countsFailuresAndThoseWithoutAnswer();
    void sumsRecordedBytesOnly();
    void groupsEndpointsByPathWithIdsReplaced();
    void slowestEndpointComesFirst();
    void requestsWithoutDurationDoNotCountAsFast();
};

void TestRequestStatistics::percentilesAreValuesThatOccurred_data()
{
    QTest::addColumn<double>("percent");
    QTest::addColumn<double>("expected");
    QTest::newRow("least") << 0.0 << 10.0;
    QTest::newRow("median of an even number is the lower one") << 50.0 << 20.0;
    QTest::newRow("just above") << 51.0 << 30.0;
    QTest::newRow("95 of 4 is the last") << 95.0 << 40.0;
    QTest::newRow("all") << 100.0 << 40.0;
}

void TestRequestStatistics::percentilesAreValuesThatOccurred()
{
    QFETCH(double, percent);
    QFETCH(double, expected);
    const std::array values{10.0, 20.0, 30.0, 40.0};
    QCOMPARE(percentile(values, percent), expected);
}

void TestRequestStatistics::nothingGivesZeros()
{
    const RequestStatistics statistics = requestStatistics({});
    QCOMPARE(statistics.count, 0u);
    QCOMPARE(statistics.duration.p95Ms, 0.0);
    QVERIFY(statistics.endpoints.empty());
}

void TestRequestStatistics::countsFailuresAndThoseWithoutAnswer()
{
    std::deque requests{request("GET", "/a", 200, 1), request("GET", "/a", 404, 1), request("GET", "/a", 0, 1)};
    requests.push_back(request("GET", "/a", 0, 1));
    requests.back().hasOutcome = false; // nothing was recorded, so nothing is known to have failed
    const RequestStatistics statistics = statisticsOf(requests);
    QCOMPARE(statistics.count, 4u);
    QCOMPARE(statistics.failed, 2u);
    QCOMPARE(statistics.unanswered, 1u);
}

void TestRequestStatistics::sumsRecordedBytesOnly()
{
    std::deque requests{request("GET", "/a", 200, 1), request("GET", "/b", 200, 1), request("GET", "/c", 200, 1)};
    requests[0].requestBytes = 10;
    requests[0].responseBytes = 200;
    requests[1].responseBytes = 30;
    const RequestStatistics statistics = statisticsOf(requests);
    QCOMPARE(statistics.requestBytes, std::int64_t{10});
    QCOMPARE(statistics.responseBytes, std::int64_t{230});
    QCOMPARE(statistics.withoutSize, 1u);
}

void TestRequestStatistics::groupsEndpointsByPathWithIdsReplaced()
{
    const RequestStatistics statistics = statisticsOf({request("GET", "/orders/17", 200, 10),
        request("GET", "/orders/18", 500, 30), request("POST", "/orders/17", 200, 5)});
    QCOMPARE(statistics.endpoints.size(), 2u);
    QCOMPARE(statistics.endpoints[0].method, std::string("GET"));
    QCOMPARE(statistics.endpoints[0].path, std::string("/orders/:id"));
    QCOMPARE(statistics.endpoints[0].count, 2u);
    QCOMPARE(statistics.endpoints[0].failed, 1u);
    QCOMPARE(statistics.endpoints[0].duration.maxMs, 30.0);
}

void TestRequestStatistics::slowestEndpointComesFirst()
{
    const RequestStatistics statistics = statisticsOf(
        {request("GET", "/fast", 200, 10), request("GET", "/slow", 200, 900), request("GET", "/mid", 200, 90)});
    QCOMPARE(statistics.endpoints[0].path, std::string("/slow"));
    QCOMPARE(statistics.endpoints[2].path, std::string("/fast"));
    QCOMPARE(statistics.duration.medianMs, 90.0);
    QCOMPARE(statistics.duration.p95Ms, 900.0);
}

void TestRequestStatistics::requestsWithoutDurationDoNotCountAsFast()
{
    const RequestStatistics statistics = statisticsOf({request("GET", "/a", 200, 0), request("GET", "/a", 200, 50)});
    QCOMPARE(statistics.duration.timed, 1u);
    QCOMPARE(statistics.duration.medianMs, 50.0);
}

QTEST_GUILESS_MAIN(TestRequestStatistics)
#include "tst_request_statistics.moc"
