#include "client/http_client.h"

#include "base/encoding.h"
#include "base/mutex.h"
#include "tests/support/result_check.h"
#include "tests/support/scripted_peer.h"

#include <QtTest>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <set>

namespace revisit {

using test::PeerAnswer;
using test::PeerRequest;
using test::ScriptedPeer;
using Fault = PeerAnswer::Fault;

namespace {

// gzip of "hello": printf hello | gzip -n -9 | xxd -p
constexpr const char* kGzippedHello = "1f8b08000000000002"
                                      "03cb48cdc9c9070086a6103605000000";

std::string gzippedHello() { return std::string(asText(*fromHex(kGzippedHello))); }

PeerAnswer gzipAnswer() { return {.headers = {{"Content-Encoding", "gzip"}}, .body = gzippedHello()}; }

HttpRequest get(const std::string& url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

std::string text(const HttpResponse& response) { return std::string(asText(response.body)); }

/// Counts how often each of several callbacks came, and waits for them.
class Answers {
public:
    HttpClient::Done next()
    {
        return [this](Result<HttpResponse> outcome) {
            {
                const MutexLock lock(m_mutex);
                m_outcomes.push_back(std::move(outcome));
            }
            m_changed.notifyAll();
        };
    }
    bool waitFor(std::size_t count)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        MutexLock lock(m_mutex);
        while (m_outcomes.size() < count) {
            if (std::chrono::steady_clock::now() > end) return false;
            m_changed.waitFor(lock, std::chrono::milliseconds(100));
        }
        return true;
    }
    Result<HttpResponse> first() { return outcomes().front(); }
    std::vector<Result<HttpResponse>> outcomes()
    {
        const MutexLock lock(m_mutex);
        return m_outcomes;
    }

private:
    Mutex m_mutex;
    Condition m_changed;
    std::vector<Result<HttpResponse>> m_outcomes GUARDED_BY(m_mutex);
};

} // namespace

class TestHttpClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversStatusHeadersAndBody()
    {
        ScriptedPeer peer;
        peer.always(
            "GET", "/a", {.status = 503, .headers = {{"Retry-After", "7"}, {"X-B", " spaced "}}, .body = "full"});
        HttpClient http;

        const auto response = http.perform(get(peer.url("/a?x=1")));

        QVERIFY_RESULT(response);
        QCOMPARE(response->status, 503);
        QCOMPARE(text(*response), std::string("full"));
        QCOMPARE(std::string(response->header("retry-after")), std::string("7"));
        QCOMPARE(std::string(response->header("x-b")), std::string("spaced"));
        QCOMPARE(std::string(response->header("missing")), std::string());
        QCOMPARE(peer.requests().front().target, std::string("/a?x=1"));
    }

    void sendsMethodHeadersAndBodyAndNothingOfItsOwn()
    {
        ScriptedPeer peer;
        peer.always("PUT", "/up", PeerAnswer::of(204));
        HttpClient http;
        HttpRequest request = get(peer.url("/up"));
        request.method = "PUT";
        request.headers = {{"X-Key", "k"}, {"Content-Type", "application/gzip"}};
        request.body.assign(2'000'000, std::byte{7}); // beyond libcurl's limit for "Expect"

        const auto response = http.perform(request);

        QVERIFY_RESULT(response);
        QCOMPARE(response->status, 204);
        const PeerRequest seen = peer.requests().front();
        QCOMPARE(seen.method, std::string("PUT"));
        QCOMPARE(seen.body.size(), std::size_t{2'000'000});
        QCOMPARE(seen.header("x-key"), std::string("k"));
        QCOMPARE(seen.header("content-type"), std::string("application/gzip"));
        for (const char* name : {"origin", "referer", "cookie", "expect", "authorization"})
            QVERIFY2(!seen.headers.contains(name), name);
    }

    void postWithoutBodyOrTypeIsNoForm()
    {
        ScriptedPeer peer;
        peer.always("POST", "/p", PeerAnswer::of(200));
        HttpClient http;
        HttpRequest request = get(peer.url("/p"));
        request.method = "POST";

        QVERIFY_RESULT(http.perform(request));

        const PeerRequest seen = peer.requests().front();
        QCOMPARE(seen.header("content-length"), std::string("0"));
        QVERIFY(!seen.headers.contains("content-type"));
    }

    void keepsNoCookies()
    {
        ScriptedPeer peer;
        peer.always("GET", "/c", {.headers = {{"Set-Cookie", "session=stale; Path=/"}}, .body = ""});
        HttpClient http;

        QVERIFY_RESULT(http.perform(get(peer.url("/c"))));
        QVERIFY_RESULT(http.perform(get(peer.url("/c"))));

        QVERIFY(!peer.requests().back().headers.contains("cookie"));
    }

    void decodesContentUnlessAskedForRawBytes()
    {
        ScriptedPeer peer;
        peer.always("GET", "/z", gzipAnswer());
        HttpClient http;
        HttpRequest raw = get(peer.url("/z"));
        raw.decodesContent = false;

        const auto decoded = http.perform(get(peer.url("/z")));
        const auto asSent = http.perform(raw);

        QVERIFY_RESULT(decoded);
        QVERIFY_RESULT(asSent);
        QCOMPARE(text(*decoded), std::string("hello"));
        QCOMPARE(text(*asSent), gzippedHello());
    }

    void brokenPeersAreNetworkErrors_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("reset before the answer") << static_cast<int>(Fault::Reset);
        QTest::newRow("body shorter than promised") << static_cast<int>(Fault::CutBody);
        QTest::newRow("reset inside the body") << static_cast<int>(Fault::ResetBody);
        QTest::newRow("stalls inside the body") << static_cast<int>(Fault::Stall);
        QTest::newRow("never answers") << static_cast<int>(Fault::Mute);
    }
    void brokenPeersAreNetworkErrors()
    {
        QFETCH(const int, fault);
        ScriptedPeer peer;
        peer.always("GET", "/f", PeerAnswer::failing(static_cast<Fault>(fault)));
        HttpClient http({.stallTimeout = {1'000}});

        QCOMPARE_ERROR(http.perform(get(peer.url("/f"))), Errc::Network);
    }

    void brokenGzipIsANetworkError()
    {
        ScriptedPeer peer;
        peer.always("GET", "/z", {.headers = {{"Content-Encoding", "gzip"}}, .body = "no gzip at all"});
        HttpClient http;

        QCOMPARE_ERROR(http.perform(get(peer.url("/z"))), Errc::Network);
    }

    void slowButMovingPeerIsNoStall()
    {
        ScriptedPeer peer;
        peer.always("GET", "/s", {.headers = {}, .body = std::string(30, 's'), .pieceBytes = 1, .pauseMs = 50});
        HttpClient http({.stallTimeout = {1'000}});

        const auto response = http.perform(get(peer.url("/s"))); // longer than the stall limit in total

        QVERIFY_RESULT(response);
        QCOMPARE(text(*response), std::string(30, 's'));
    }

    void nobodyListeningIsANetworkError()
    {
        std::string url;
        {
            const ScriptedPeer peer;
            url = peer.url("/gone");
        }
        HttpClient http;

        QCOMPARE_ERROR(http.perform(get(url)), Errc::Network);
    }

    void responseLimitCountsDecodedBytes()
    {
        ScriptedPeer peer;
        peer.always("GET", "/z", gzipAnswer());
        peer.always("GET", "/plain", {.headers = {}, .body = std::string(1'000, 'x')});
        HttpClient http;
        HttpRequest gzipped = get(peer.url("/z"));
        gzipped.responseLimit = {4};
        HttpRequest plain = get(peer.url("/plain"));
        plain.responseLimit = {999};

        QCOMPARE_ERROR(http.perform(gzipped), Errc::TooLarge);
        QCOMPARE_ERROR(http.perform(plain), Errc::TooLarge);
        plain.responseLimit = {1'000};
        QVERIFY_RESULT(http.perform(plain));
    }

    void endlessHeadersAreRefused()
    {
        ScriptedPeer peer;
        PeerAnswer answer;
        for (int i = 0; i < 300; ++i) answer.headers.emplace_back("X-" + std::to_string(i), std::string(1'000, 'h'));
        peer.always("GET", "/h", answer);
        HttpClient http;

        const auto response = http.perform(get(peer.url("/h")));

        QVERIFY(!response);
        QVERIFY(response.error().code == Errc::TooLarge || response.error().code == Errc::Network);
    }

    void refusesWhatIsNoHttpRequest_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("header");
        QTest::newRow("file") << "file:///etc/passwd"
                              << "GET"
                              << "";
        QTest::newRow("ftp") << "ftp://127.0.0.1/x"
                             << "GET"
                             << "";
        QTest::newRow("relative") << "/api/x"
                                  << "GET"
                                  << "";
        QTest::newRow("empty") << ""
                               << "GET"
                               << "";
        QTest::newRow("password in the URL") << "http://me:secret@127.0.0.1/"
                                             << "GET"
                                             << "";
        QTest::newRow("method with a space") << "http://127.0.0.1/"
                                             << "GET /x"
                                             << "";
        QTest::newRow("line break in a header") << "http://127.0.0.1/"
                                                << "GET"
                                                << "a\r\nX-Injected: 1";
    }
    void refusesWhatIsNoHttpRequest()
    {
        QFETCH(const QString, url);
        QFETCH(const QString, method);
        QFETCH(const QString, header);
        HttpClient http;
        HttpRequest request = get(url.toStdString());
        request.method = method.toStdString();
        if (!header.isEmpty()) request.headers.push_back({"X-A", header.toStdString()});

        QCOMPARE_ERROR(http.perform(request), Errc::InvalidInput);
    }

    void errorsNeverShowTheQuery()
    {
        std::string url;
        {
            const ScriptedPeer peer;
            url = peer.url("/gone?token=secret");
        }
        HttpClient http;

        const auto response = http.perform(get(url));

        QCOMPARE_ERROR(response, Errc::Network);
        QVERIFY(response.error().text().find("secret") == std::string::npos);
    }

    void redirectIsFollowedOnTheSameHostOnly()
    {
        ScriptedPeer peer;
        ScriptedPeer stranger;
        peer.always("GET", "/same", {.status = 307, .headers = {{"Location", "/end"}}, .body = "moved"});
        peer.always("GET", "/other", {.status = 307, .headers = {{"Location", stranger.url("/end")}}, .body = "moved"});
        peer.always("GET", "/loop", {.status = 302, .headers = {{"Location", "/loop"}}, .body = ""});
        peer.always("GET", "/end", {.headers = {}, .body = "end"});
        HttpClient http;
        const auto follow = [&](const std::string& path) {
            HttpRequest request = get(peer.url(path));
            request.headers = {{"Authorization", "Bearer t"}};
            request.followsRedirects = true;
            return http.perform(request);
        };

        const auto same = follow("/same");
        const auto other = follow("/other");
        const auto loop = follow("/loop");

        QVERIFY_RESULT(same);
        QCOMPARE(text(*same), std::string("end"));
        QCOMPARE(peer.requests()[1].header("authorization"), std::string("Bearer t"));
        QVERIFY_RESULT(other);
        QCOMPARE(other->status, 307);
        QCOMPARE(stranger.requests().size(), std::size_t{0});
        QVERIFY_RESULT(loop);
        QCOMPARE(loop->status, 302);
    }

    void redirectIsAnAnswerUnlessFollowed()
    {
        ScriptedPeer peer;
        peer.always("GET", "/same", {.status = 307, .headers = {{"Location", "/end"}}, .body = "moved"});
        HttpClient http;

        const auto response = http.perform(get(peer.url("/same")));

        QVERIFY_RESULT(response);
        QCOMPARE(response->status, 307);
        QCOMPARE(peer.requests().size(), std::size_t{1});
    }

    void connectionIsKeptForTheNextRequest()
    {
        ScriptedPeer peer;
        peer.always("GET", "/k", {.headers = {}, .body = "k"});
        HttpClient http;

        for (int i = 0; i < 5; ++i) QVERIFY_RESULT(http.perform(get(peer.url("/k"))));

        for (const PeerRequest& request : peer.requests()) QCOMPARE(request.connection, 1);
    }

    void deadKeptConnectionIsReplaced()
    {
        ScriptedPeer peer;
        peer.once("GET", "/k", {.headers = {}, .body = "k"});
        peer.once(
            "GET", "/k", PeerAnswer::failing(Fault::Reset)); // as a server that has just closed an idle connection
        peer.always("GET", "/k", {.headers = {}, .body = "again"});
        HttpClient http;
        QVERIFY_RESULT(http.perform(get(peer.url("/k"))));

        const auto response = http.perform(get(peer.url("/k")));

        QVERIFY_RESULT(response);
        QCOMPARE(text(*response), std::string("again"));
        QCOMPARE(peer.requests().size(), std::size_t{3});
    }

    void requestsRunAtTheSameTimeWithinTheLimitPerHost()
    {
        ScriptedPeer peer;
        peer.always("GET", "/p", {.headers = {}, .body = std::string(20, 'p'), .pieceBytes = 4, .pauseMs = 10});
        HttpClient http({.connectionsPerHost = 4});
        Answers answers;

        for (int i = 0; i < 40; ++i) http.send(get(peer.url("/p")), answers.next());

        QVERIFY(answers.waitFor(40));
        std::set<int> connections;
        for (const PeerRequest& request : peer.requests()) connections.insert(request.connection);
        QVERIFY(connections.size() > 1);
        QVERIFY(connections.size() <= 4);
        for (const auto& outcome : answers.outcomes()) QVERIFY_RESULT(outcome);
    }

    void bodyArrivesInPieces()
    {
        ScriptedPeer peer;
        peer.always("GET", "/b", {.headers = {}, .body = std::string(100'000, 'b')});
        HttpClient http;
        std::string seen;
        HttpRequest request = get(peer.url("/b"));
        request.onBody = [&seen](std::string_view bytes) { seen += bytes; };

        const auto response = http.perform(request);

        QVERIFY_RESULT(response);
        QVERIFY(response->body.empty());
        QCOMPARE(seen, std::string(100'000, 'b'));
    }

    void stopEndsARequestPromptly()
    {
        ScriptedPeer peer;
        peer.always("GET", "/m", PeerAnswer::failing(Fault::Mute));
        HttpClient http;
        StopSource stop;
        Answers answers;
        http.send(get(peer.url("/m")), answers.next(), stop.token());
        QVERIFY(peer.waitForRequests(1));

        const auto before = std::chrono::steady_clock::now();
        stop.requestStop();
        QVERIFY(answers.waitFor(1));

        QVERIFY(std::chrono::steady_clock::now() - before < std::chrono::milliseconds(500));
        QCOMPARE_ERROR(answers.first(), Errc::Cancelled);
    }

    void stoppedBeforeItStartedSendsNothing()
    {
        ScriptedPeer peer;
        HttpClient http;
        StopSource stop;
        stop.requestStop();

        QCOMPARE_ERROR(http.perform(get(peer.url("/m")), stop.token()), Errc::Cancelled);
        QCOMPARE(peer.requests().size(), std::size_t{0});
    }

    void destructorCancelsWhatRunsAndWhatWaits()
    {
        ScriptedPeer peer;
        peer.always("GET", "/m", PeerAnswer::failing(Fault::Mute));
        Answers answers;
        {
            HttpClient http({.connectionsPerHost = 1});
            for (int i = 0; i < 5; ++i) http.send(get(peer.url("/m")), answers.next());
            QVERIFY(peer.waitForRequests(1));
        }

        QCOMPARE(answers.outcomes().size(), std::size_t{5});
        for (const auto& outcome : answers.outcomes()) QCOMPARE_ERROR(outcome, Errc::Cancelled);
    }

    void tooManyRequestsAreRefused()
    {
        ScriptedPeer peer;
        peer.always("GET", "/m", PeerAnswer::failing(Fault::Mute));
        Answers answers;
        HttpClient http({.maxRequests = 2});

        for (int i = 0; i < 3; ++i) http.send(get(peer.url("/m")), answers.next());

        QVERIFY(answers.waitFor(1));
        QCOMPARE_ERROR(answers.first(), Errc::Busy);
    }

    void callbackMaySendTheNextRequest()
    {
        ScriptedPeer peer;
        peer.always("GET", "/1", {.headers = {}, .body = "1"});
        peer.always("GET", "/2", {.headers = {}, .body = "2"});
        Answers answers;
        HttpClient http;

        http.send(
            get(peer.url("/1")), [&](const Result<HttpResponse>&) { http.send(get(peer.url("/2")), answers.next()); });

        QVERIFY(answers.waitFor(1));
        QVERIFY_RESULT(answers.first());
        QCOMPARE(text(*answers.first()), std::string("2"));
    }

    void loopbackIgnoresTheEnvironmentsProxy()
    {
        ScriptedPeer peer;
        ScriptedPeer proxy;
        peer.always("GET", "/direct", {.headers = {}, .body = "direct"});
        qputenv("http_proxy", QByteArray::fromStdString(proxy.url()));
        HttpClient http;

        const auto response = http.perform(get(peer.url("/direct")));
        qunsetenv("http_proxy");

        QVERIFY_RESULT(response);
        QCOMPARE(text(*response), std::string("direct"));
        QCOMPARE(proxy.requests().size(), std::size_t{0});
    }
};

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestHttpClient)
#include "tst_http_client.moc"
