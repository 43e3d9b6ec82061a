#include "base/digest.h"
#include "base/encoding.h"
#include "base/file_system.h"
#include "base/thread.h"
#include "pipeline/http/http_server.h"
#include "tests/pipeline/http_server_fixture.h"
#include "tests/support/raw_http_client.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace revisit;
using test::fetch;
using test::RawHttpClient;
using test::textAnswer;

namespace {

constexpr Bytes kSmallLimit{1'000};

} // namespace

class TestHttpServer : public QObject, private test::HttpServerFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_server.reset(); }

    void answersWithBodyAndRequestId();
    void echoesARequestIdOnlyWhenItIsPrintable();
    void decodesParametersAndQuery();
    void paths_data();
    void paths();
    void headIsServedFromGet();
    void hosts_data();
    void hosts();
    void malformedRequests_data();
    void malformedRequests();
    void hugeHeadersAreRefused();
    void keepsTheConnectionAndTheOrderOfPipelinedRequests();
    void readsASlowClient();
    void bodiesOverTheirLimitAreRefused();
    void aBodyThatIsFarTooLongIsRefusedUnread();
    void sends100Continue();
    void streamsBodies();
    void aFailingSinkAnswers503();
    void aStreamedBodyOverItsLimitIsAborted();
    void abortsTheSinkWhenTheClientGoesAway();
    void refusedStreamStillAnswers();
    void answersFromAnotherThread();
    void answersAfterTheClientHasGone();
    void theFirstAnswerStands();
    void aDroppedExchangeAnswers500();
    void jsonIsTaggedAndCompressed();
    void servesFilesByDescriptor();
    void corsOfTheSdkAndTheRelay();
};

void TestHttpServer::answersWithBodyAndRequestId()
{
    const auto answer = fetch(m_port, "GET", "/hello");

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, std::string("hello"));
    QCOMPARE(answer->header("x-request-id").size(), 36u);
    QCOMPARE(answer->header("content-length"), std::string("5"));
}

void TestHttpServer::echoesARequestIdOnlyWhenItIsPrintable()
{
    const auto echoed = fetch(m_port, "GET", "/hello", "X-Request-ID: abc-123\r\n");
    const auto replaced = fetch(m_port, "GET", "/hello", "X-Request-ID: " + std::string(200, 'a') + "\r\n");

    QVERIFY_RESULT(echoed);
    QVERIFY_RESULT(replaced);
    QCOMPARE(echoed->header("x-request-id"), std::string("abc-123"));
    QCOMPARE(replaced->header("x-request-id").size(), 36u);
}

void TestHttpServer::decodesParametersAndQuery()
{
    const auto id = fetch(m_port, "GET", "/api/session/a%2Fb%20c/core");
    const auto query = fetch(m_port, "GET", "/query?x=1&a=1%2B2+3&b");

    QVERIFY_RESULT(id);
    QVERIFY_RESULT(query);
    QCOMPARE(id->body, std::string("core a/b c"));
    QCOMPARE(query->body, std::string("1+2 3|b"));
}

void TestHttpServer::paths_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("slashes") << QByteArray("//api///session/x/core") << 200 << QByteArray("core x");
    QTest::newRow("trailing slash") << QByteArray("/hello/") << 200 << QByteArray("hello");
    QTest::newRow("absolute form") << QByteArray("http://127.0.0.1/hello?x") << 200 << QByteArray("hello");
    QTest::newRow("literal first") << QByteArray("/api/session/frame/frame/1") << 200 << QByteArray("frame");
    QTest::newRow("name first") << QByteArray("/api/session/x/frame/1") << 200 << QByteArray("redirect");
    QTest::newRow("dots") << QByteArray("/api/session/../core") << 404 << QByteArray();
    QTest::newRow("encoded dots") << QByteArray("/api/session/%2e%2E/core") << 404 << QByteArray();
    QTest::newRow("encoded NUL") << QByteArray("/api/session/a%00b/core") << 400 << QByteArray();
    QTest::newRow("encoded line") << QByteArray("/api/session/a%0d%0ab/core") << 400 << QByteArray();
    QTest::newRow("broken escape") << QByteArray("/api/session/a%2/core") << 400 << QByteArray();
    QTest::newRow("unknown") << QByteArray("/nothing?x=1") << 404
                             << QByteArray(R"({"error":"Not Found","message":"Route GET /nothing not found"})");
}

void TestHttpServer::paths()
{
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    QFETCH(QByteArray, body);

    const auto answer = fetch(m_port, "GET", target.toStdString());

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, status);
    if (!body.isEmpty()) QCOMPARE(QByteArray::fromStdString(answer->body), body);
}

void TestHttpServer::headIsServedFromGet()
{
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);
    const auto head = client->request("HEAD", "/hello");
    const auto next = client->request("GET", "/hello");

    QVERIFY_RESULT(head);
    QVERIFY_RESULT(next);
    QCOMPARE(head->header("content-length"), std::string("5"));
    QCOMPARE(next->body, std::string("hello")); // no body bytes were left between the two
}

void TestHttpServer::hosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("status");
    QTest::newRow("IPv4") << QByteArray("192.168.1.7:3000") << 200;
    QTest::newRow("IPv6") << QByteArray("[::1]:3000") << 200;
    QTest::newRow("localhost") << QByteArray("LOCALHOST") << 200;
    QTest::newRow("allowed") << QByteArray("phone.example:8080") << 200;
    QTest::newRow("foreign") << QByteArray("evil.example") << 421;
    QTest::newRow("suffix") << QByteArray("localhost.evil.example") << 421;
    QTest::newRow("userinfo") << QByteArray("localhost@evil.example") << 421;
    QTest::newRow("bad port") << QByteArray("localhost:80.evil.example") << 421;
    QTest::newRow("open bracket") << QByteArray("[::1") << 421;
    QTest::newRow("empty") << QByteArray("") << 421;
}

void TestHttpServer::hosts()
{
    QFETCH(QByteArray, host);
    QFETCH(int, status);
    HttpServerSettings settings;
    settings.allowedHosts = {"phone.example"};
    start(settings);
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);

    QVERIFY_RESULT(client->send("GET /hello HTTP/1.1\r\nHost: " + host.toStdString() + "\r\n\r\n"));
    const auto answer = client->read();

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, status);
}

void TestHttpServer::malformedRequests_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("no host") << QByteArray("GET /hello HTTP/1.1\r\n\r\n");
    QTest::newRow("two hosts") << QByteArray("GET /hello HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n");
    QTest::newRow("two lengths") << QByteArray(
        "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc");
    QTest::newRow("length and chunks") << QByteArray(
        "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    QTest::newRow("negative length") << QByteArray(
        "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n");
    QTest::newRow("no request") << QByteArray("\x16\x03\x01\x02 hello\r\n\r\n");
}

void TestHttpServer::malformedRequests()
{
    QFETCH(QByteArray, request);
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);

    QVERIFY_RESULT(client->send(request.toStdString()));
    const auto answer = client->read();

    if (answer) QVERIFY2(answer->status >= 400 && answer->status < 500, answer->body.c_str()); // or it is cut off
    QCOMPARE(fetch(m_port, "GET", "/hello")->status, 200);
}

void TestHttpServer::hugeHeadersAreRefused()
{
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);

    static_cast<void>(client->send("GET /hello HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(200'000, 'x')));
    const auto answer = client->read();

    if (answer) QVERIFY(answer->status == 431 || answer->status == 413); // or the connection is reset before that
    QCOMPARE(fetch(m_port, "GET", "/hello")->status, 200);
}

void TestHttpServer::keepsTheConnectionAndTheOrderOfPipelinedRequests()
{
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);
    std::string requests;
    for (int i = 0; i < 50; ++i)
        requests += "GET /api/session/" + std::to_string(i) + "/core HTTP/1.1\r\nHost: localhost\r\n\r\n";

    QVERIFY_RESULT(client->send(requests));

    for (int i = 0; i < 50; ++i) {
        const auto answer = client->read();
        QVERIFY_RESULT(answer);
        QCOMPARE(answer->body, "core " + std::to_string(i));
    }
}

void TestHttpServer::readsASlowClient()
{
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);
    const std::string request = "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nslow";

    for (const char c : request) QVERIFY_RESULT(client->send(std::string_view{&c, 1}));
    const auto answer = client->read();

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->body, std::string("slow"));
}

void TestHttpServer::bodiesOverTheirLimitAreRefused()
{
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);

    const auto fits = client->request("POST", "/echo", {}, std::string(kSmallLimit.count, 'x'));
    const auto refused = client->request("POST", "/echo", {}, std::string(kSmallLimit.count + 1, 'x'));
    const auto chunked
        = client->send("POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n7D0\r\n"
            + std::string(2'000, 'x') + "\r\n0\r\n\r\n");
    const auto chunkedAnswer = client->read();

    QVERIFY_RESULT(fits);
    QVERIFY_RESULT(refused);
    QVERIFY_RESULT(chunked);
    QVERIFY_RESULT(chunkedAnswer);
    QCOMPARE(fits->status, 200);
    QCOMPARE(refused->status, 413);
    QVERIFY(refused->body.starts_with(R"({"error":"PAYLOAD_TOO_LARGE")"));
    QCOMPARE(chunkedAnswer->status, 413);
}

void TestHttpServer::aBodyThatIsFarTooLongIsRefusedUnread()
{
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);

    QVERIFY_RESULT(client->send("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\nabc"));
    const auto answer = client->read();

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, 413);
    QVERIFY(client->isClosedByPeer());
}

void TestHttpServer::sends100Continue()
{
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);
    const std::string head = "HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";

    QVERIFY_RESULT(client->send("POST /echo " + head));
    const auto interim = client->read();
    QVERIFY_RESULT(interim);
    QCOMPARE(interim->status, 100);
    QVERIFY_RESULT(client->send("ok"));
    const auto answer = client->read();
    QVERIFY_RESULT(answer);
    QCOMPARE(answer->body, std::string("ok"));

    QVERIFY_RESULT(client->send("PUT /refused " + head));
    const auto refused = client->read();
    QVERIFY_RESULT(refused);
    QCOMPARE(refused->status, 403); // without asking for the body
}

void TestHttpServer::streamsBodies()
{
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);
    const std::string body(3'000'000, 'x');

    QVERIFY_RESULT(client->send("PUT /stream HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3000000\r\n\r\n"));
    QVERIFY_RESULT(client->send(std::string_view{body}.substr(0, 1'000'000)));
    QTRY_COMPARE(m_received.load(), 1'000'000u); // handed on while the rest is still to come
    QVERIFY_RESULT(client->send(std::string_view{body}.substr(1'000'000)));
    const auto answer = client->read();
    QVERIFY_RESULT(client->send("PUT /stream HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                                "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"));
    const auto chunked = client->read();

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->body, std::string("3000000"));
    QVERIFY_RESULT(chunked);
    QCOMPARE(chunked->body, std::string("5"));
}

void TestHttpServer::aFailingSinkAnswers503()
{
    const auto answer = fetch(m_port, "PUT", "/stream", {}, "full");

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, 503);
    QVERIFY(!answer->header("retry-after").empty());
}

void TestHttpServer::aStreamedBodyOverItsLimitIsAborted()
{
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);

    QVERIFY_RESULT(client->send("PUT /limited HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n7D0\r\n"
        + std::string(2'000, 'x') + "\r\n0\r\n\r\n"));
    const auto answer = client->read();

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, 413);
    QCOMPARE(m_aborts.load(), 1);
}

void TestHttpServer::abortsTheSinkWhenTheClientGoesAway()
{
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);

    QVERIFY_RESULT(client->send("PUT /stream HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf"));
    QTRY_COMPARE(m_received.load(), 4u);
    client->abort();

    QTRY_COMPARE(m_aborts.load(), 1);
}

void TestHttpServer::refusedStreamStillAnswers()
{
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);

    const auto refused = client->request("PUT", "/refused", {}, std::string(100'000, 'x'));
    const auto next = client->request("GET", "/hello");

    QVERIFY_RESULT(refused);
    QVERIFY_RESULT(next);
    QCOMPARE(refused->status, 403);
    QCOMPARE(next->status, 200); // the body was dropped, the connection kept
}

void TestHttpServer::answersFromAnotherThread()
{
    auto client = RawHttpClient::connect(m_port);
    QVERIFY_RESULT(client);

    for (int i = 0; i < 20; ++i) {
        const Thread other("answerer", [this](const StopToken&) { m_parking.take()->answer(textAnswer("later")); });
        const auto answer = client->request("GET", "/park");
        QVERIFY_RESULT(answer);
        QCOMPARE(answer->body, std::string("later"));
    }
}

void TestHttpServer::answersAfterTheClientHasGone()
{
    for (int i = 0; i < 20; ++i) {
        auto client = RawHttpClient::connect(m_port);
        QVERIFY_RESULT(client);
        QVERIFY_RESULT(client->send("GET /park HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        const auto exchange = m_parking.take();
        client->abort();
        exchange->answer(textAnswer("to nobody"));
    }
    QCOMPARE(fetch(m_port, "GET", "/hello")->status, 200);
}

void TestHttpServer::theFirstAnswerStands()
{
    const auto answer = fetch(m_port, "GET", "/twice");

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->body, std::string("first"));
}

void TestHttpServer::aDroppedExchangeAnswers500()
{
    const auto answer = fetch(m_port, "GET", "/drop");

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, 500);
    QVERIFY(answer->body.find("Internal Server Error") != std::string::npos);
}

void TestHttpServer::jsonIsTaggedAndCompressed()
{
    const auto plain = fetch(m_port, "GET", "/json");
    QVERIFY_RESULT(plain);
    const std::string tag = plain->header("etag");
    const auto packed = fetch(m_port, "GET", "/json", "Accept-Encoding: br, gzip\r\n");
    const auto refused = fetch(m_port, "GET", "/json", "Accept-Encoding: gzip;q=0\r\n");
    const auto known = fetch(m_port, "GET", "/json", "If-None-Match: " + tag + "\r\n");

    QVERIFY_RESULT(packed);
    QVERIFY_RESULT(refused);
    QVERIFY_RESULT(known);
    QVERIFY(tag.starts_with("W/\"138a-"));
    QCOMPARE(plain->header("content-type"), std::string("application/json; charset=utf-8"));
    QCOMPARE(packed->header("content-encoding"), std::string("gzip"));
    QVERIFY(packed->body.starts_with("\x1f\x8b"));
    QCOMPARE(packed->header("etag"), tag);
    QVERIFY(refused->header("content-encoding").empty());
    QCOMPARE(known->status, 304);
    QVERIFY(fetch(m_port, "GET", "/json", "If-None-Match: W/\"1-x\"\r\n")->status == 200);
}

void TestHttpServer::servesFilesByDescriptor()
{
    const QTemporaryDir folder;
    const auto path = toPath(folder.path().toStdString()) / "frame.jpg";
    const std::string content(300'000, 'j');
    QVERIFY_RESULT(writeFile(FileSystem::real(), path, asBytes(content)));

    const auto served = fetch(m_port, "GET", "/file?name=" + percentEncode(toText(path)));
    const auto missing = fetch(m_port, "GET", "/file?name=" + percentEncode(toText(path) + ".gone"));
    const auto noFile = fetch(m_port, "GET", "/file?name=" + percentEncode(folder.path().toStdString()));

    QVERIFY_RESULT(served);
    QVERIFY_RESULT(missing);
    QVERIFY_RESULT(noFile);
    QVERIFY(served->body == content);
    QCOMPARE(missing->status, 404);
    QCOMPARE(noFile->status, 404);
}

void TestHttpServer::corsOfTheSdkAndTheRelay()
{
    const std::string origin = "Origin: http://app.example\r\n";
    const auto sdk = fetch(m_port, "OPTIONS", "/api/ingest/presign",
        origin + "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Private-Network: true\r\n");
    const auto relay = fetch(m_port, "OPTIONS", "/upload/artifacts/x", origin);
    const auto read = fetch(m_port, "OPTIONS", "/api/sessions", origin);
    const auto unknown = fetch(m_port, "GET", "/api/sdk/nothing", origin);

    QVERIFY_RESULT(sdk);
    QVERIFY_RESULT(relay);
    QVERIFY_RESULT(read);
    QVERIFY_RESULT(unknown);
    QCOMPARE(sdk->status, 204);
    QCOMPARE(sdk->header("access-control-allow-origin"), std::string("http://app.example"));
    QCOMPARE(sdk->header("access-control-allow-credentials"), std::string("true"));
    QCOMPARE(sdk->header("access-control-allow-methods"), std::string("GET,POST,PUT,PATCH,DELETE,OPTIONS"));
    QCOMPARE(sdk->header("access-control-allow-private-network"), std::string("true"));
    QCOMPARE(relay->header("access-control-allow-headers"), std::string("Content-Type,Content-Encoding"));
    QVERIFY(relay->header("access-control-allow-credentials").empty());
    QVERIFY(read->header("access-control-allow-origin").empty());
    QCOMPARE(unknown->status, 404);
    QCOMPARE(unknown->header("access-control-allow-origin"), std::string("http://app.example"));
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
