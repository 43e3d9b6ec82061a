#include "client/retry.h"

#include "base/encoding.h"
#include "tests/support/result_check.h"
#include "tests/support/scripted_peer.h"

#include <QtTest>

namespace revisit {

using test::PeerAnswer;
using test::ScriptedPeer;

namespace {

Result<HttpResponse> answered(int status, std::vector<HttpHeader> headers = {}, std::string_view body = {})
{
    const auto bytes = asBytes(body);
    return HttpResponse{status, std::move(headers), {bytes.begin(), bytes.end()}};
}

} // namespace

class TestRetry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyPassingTroubleIsWorthRetrying_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isWorth");
        for (const int status : {408, 425, 429, 500, 502, 503, 504}) QTest::addRow("%d", status) << status << true;
        for (const int status : {200, 204, 304, 400, 401, 402, 403, 404, 409, 413})
            QTest::addRow("%d", status) << status << false;
    }
    void onlyPassingTroubleIsWorthRetrying()
    {
        QFETCH(const int, status);
        QFETCH(const bool, isWorth);
        QCOMPARE(isWorthRetrying(answered(status)), isWorth);
    }

    void onlyNetworkErrorsAreWorthRetrying()
    {
        QVERIFY(isWorthRetrying(fail(Errc::Network, "reset")));
        for (const Errc code : {Errc::Cancelled, Errc::TooLarge, Errc::InvalidInput, Errc::Busy})
            QVERIFY(!isWorthRetrying(fail(code, "no")));
    }

    void delayGrowsWithinItsJitterAndIsCapped()
    {
        for (int i = 0; i < 200; ++i) {
            const auto first = retryDelay(1, answered(500));
            QVERIFY(first.ms >= 225 && first.ms <= 375);
            const auto third = retryDelay(3, answered(500));
            QVERIFY(third.ms >= 900 && third.ms <= 1'500);
            QVERIFY(retryDelay(4'000'000'000U, answered(500)).ms <= 12'500);
        }
    }

    void serversDelayIsKeptWithinAMinute()
    {
        QCOMPARE(requestedDelay(answered(503, {{"retry-after", "7"}})).ms, std::int64_t{7'000});
        QCOMPARE(requestedDelay(answered(429, {}, R"({"retryAfter":9})")).ms, std::int64_t{9'000});
        QCOMPARE(requestedDelay(answered(429, {{"retry-after", "86400"}})).ms, std::int64_t{60'000});
        QCOMPARE(requestedDelay(answered(429, {{"retry-after", "-5"}})).ms, std::int64_t{0});
        QCOMPARE(requestedDelay(answered(429, {}, "no json")).ms, std::int64_t{0});
        QCOMPARE(requestedDelay(answered(200, {{"retry-after", "7"}})).ms, std::int64_t{0});
        QVERIFY(retryDelay(1, answered(503, {{"retry-after", "7"}})).ms >= 7'000);
    }

    void triesAgainUntilItWorks()
    {
        ScriptedPeer peer;
        peer.once("GET", "/r", PeerAnswer::of(503));
        peer.once("GET", "/r", PeerAnswer::failing(PeerAnswer::Fault::Reset));
        peer.always("GET", "/r", PeerAnswer::of(200));
        HttpClient http;
        HttpRequest request;
        request.url = peer.url("/r");

        const auto response = performWithRetries(http, request, 3, {});

        QVERIFY_RESULT(response);
        QCOMPARE(response->status, 200);
        QCOMPARE(peer.requests().size(), std::size_t{3});
    }

    void lastOutcomeIsTheAnswer()
    {
        ScriptedPeer peer;
        peer.always("GET", "/r", PeerAnswer::of(503));
        HttpClient http;
        HttpRequest request;
        request.url = peer.url("/r");

        const auto response = performWithRetries(http, request, 2, {});

        QVERIFY_RESULT(response);
        QCOMPARE(response->status, 503);
        QCOMPARE(peer.requests().size(), std::size_t{2});
    }

    void stopEndsTheWait()
    {
        StopSource stop;
        stop.requestStop();
        QVERIFY(!waitFor({60'000}, stop.token()));
        QVERIFY(waitFor({0}, {}));
        QVERIFY(waitFor({-5}, {}));
    }
};

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestRetry)
#include "tst_retry.moc"
