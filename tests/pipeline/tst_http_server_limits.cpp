#include "pipeline/http/http_server.h"

#include "base/thread.h"
#include "tests/pipeline/http_server_fixture.h"
#include "tests/support/raw_http_client.h"
#include "tests/support/result_check.h"

using namespace revisit;
using test::fetch;
using test::RawHttpClient;
using test::textAnswer;

/// What the server does when it is full, when it stops and when it cannot start.
class TestHttpServerLimits : public QObject, private test::HttpServerFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_server.reset(); }

    void aFullHouseAnswers503();
    void anOverflowIsNotEvenTaken();
    void oneAddressCannotTakeAllConnections();
    void holdsAThousandKeepAliveConnections();
    void stopLetsRequestsFinish();
    void stopAnswersWhatNobodyAnswers();
    void bodiesShareOneBudget_data();
    void bodiesShareOneBudget();
    void budgetComesBackWithAClientThatLeaves();
    void startSaysWhatIsWrong();
};

void TestHttpServerLimits::aFullHouseAnswers503()
{
    HttpServerSettings settings;
    settings.connections = 2;
    start(settings);
    auto first = RawHttpClient::connect(m_port);
    auto second = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(first);
    QVERIFY_RESULT(second);
    QCOMPARE(first->request("GET", "/hello")->status, 200);
    QCOMPARE(second->request("GET", "/hello")->status, 200);

    const auto surplus = fetch(m_port, "GET", "/hello");

    QVERIFY_RESULT(surplus);
    QCOMPARE(surplus->status, 503);
    QVERIFY(!surplus->header("retry-after").empty());
    QCOMPARE(surplus->header("connection"), std::string("close")); // the client comes back with a new one
    first->abort();
    bool hasRoom = false;
    QTRY_VERIFY(hasRoom = hasRoom || fetch(m_port, "GET", "/hello")->status == 200);
}

void TestHttpServerLimits::anOverflowIsNotEvenTaken()
{
    HttpServerSettings settings;
    settings.connections = 1;
    start(settings);
    const auto status = [&] { return fetch(m_port, "GET", "/hello").value_or(test::RawAnswer{}).status; };
    std::vector<RawHttpClient> silent; // the limit, and as many as may still hear a 503
    for (int i = 0; i < 65; ++i) {
        auto client = RawHttpClient::connect(m_port);
        QVERIFY_RESULT(client);
        silent.push_back(std::move(*client));
    }

    bool isCut = false;
    QTRY_VERIFY(isCut = isCut || status() == 0);
    silent.clear();
    bool hasRoom = false;
    QTRY_VERIFY(hasRoom = hasRoom || status() == 200);
}

void TestHttpServerLimits::oneAddressCannotTakeAllConnections()
{
    HttpServerSettings settings;
    settings.connectionsPerAddress = 1;
    start(settings);
    auto first = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(first);
    QCOMPARE(first->request("GET", "/hello")->status, 200);

    QCOMPARE(fetch(m_port, "GET", "/hello")->status, 503);
}

void TestHttpServerLimits::holdsAThousandKeepAliveConnections()
{
    std::vector<RawHttpClient> clients;
    for (int i = 0; i < 1'000; ++i) {
        auto client = RawHttpClient::connect(m_port);
        QVERIFY_RESULT(client);
        clients.push_back(std::move(*client));
    }
    for (int round = 0; round < 2; ++round) {
        for (RawHttpClient& client : clients)
            QVERIFY_RESULT(client.send("GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        for (RawHttpClient& client : clients) {
            const auto answer = client.read();
            QVERIFY_RESULT(answer);
            QCOMPARE(answer->body, std::string("hello"));
        }
    }
}

void TestHttpServerLimits::stopLetsRequestsFinish()
{
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);
    QVERIFY_RESULT(client->send("GET /park HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    auto exchange = m_parking.take();
    Thread stopper("stopper", [this](const StopToken&) { m_server->stop({10'000}); });

    QTRY_VERIFY(!RawHttpClient::connect(m_port).has_value()); // no new connections
    exchange->answer(textAnswer("finished"));
    const auto answer = client->read();
    stopper.join();

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->body, std::string("finished"));
}

void TestHttpServerLimits::stopAnswersWhatNobodyAnswers()
{
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);
    QVERIFY_RESULT(client->send("GET /park HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    auto exchange = m_parking.take();

    m_server->stop({0});
    const auto answer = client->read();
    exchange->answer(textAnswer("too late"));

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, 503);
}

void TestHttpServerLimits::bodiesShareOneBudget_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("rest");
    const QByteArray text(600, 'x');
    QTest::newRow("declared") << QByteArray("Content-Length: 600\r\n\r\nx") << text.left(599);
    QTest::newRow("chunked") << "Transfer-Encoding: chunked\r\n\r\n258\r\n" + text + "\r\n" << QByteArray("0\r\n\r\n");
}

void TestHttpServerLimits::bodiesShareOneBudget()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, rest);
    HttpServerSettings settings;
    settings.bufferedBodies = {1'000};
    start(settings);
    const std::string head = "POST /echo HTTP/1.1\r\nHost: localhost\r\n";
    const auto status = [&] {
        auto client = RawHttpClient::connect(m_port);
        if (!client || !client->send(head + (first + rest).toStdString())) return 0;
        const auto answer = client->read();
        if (answer && answer->status == 503 && answer->header("retry-after").empty()) return -1;
        return answer ? answer->status : 0;
    };
    auto holder = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(holder);
    QVERIFY_RESULT(holder->send(head + first.toStdString()));

    bool isRefused = false;
    QTRY_VERIFY(isRefused = isRefused || status() == 503); // once the first one is being read
    QVERIFY_RESULT(holder->send(rest.toStdString()));
    const auto answer = holder->read();

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->body, std::string(600, 'x'));
    QCOMPARE(status(), 200); // the connection is still open, its body is gone
}

void TestHttpServerLimits::budgetComesBackWithAClientThatLeaves()
{
    HttpServerSettings settings;
    settings.bufferedBodies = {1'000};
    start(settings);
    const std::string body(600, 'x');
    auto holder = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(holder);
    QVERIFY_RESULT(holder->send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 600\r\n\r\nx"));
    bool isRefused = false;
    QTRY_VERIFY(isRefused = isRefused || fetch(m_port, "POST", "/echo", {}, body)->status == 503);

    holder->abort();

    bool isServed = false;
    QTRY_VERIFY(isServed = isServed || fetch(m_port, "POST", "/echo", {}, body)->status == 200);
    for (int i = 0; i < 10; ++i) QCOMPARE(fetch(m_port, "POST", "/echo", {}, body)->status, 200);
}

void TestHttpServerLimits::startSaysWhatIsWrong()
{
    HttpServerSettings taken;
    taken.port = m_port;
    HttpServerSettings badAddress;
    badAddress.listenAddress = "localhost";

    QCOMPARE_ERROR(HttpServer::start(taken, {}), Errc::Busy);
    QCOMPARE_ERROR(HttpServer::start(badAddress, {}), Errc::InvalidInput);
}

QTEST_GUILESS_MAIN(TestHttpServerLimits)
#include "tst_http_server_limits.moc"
