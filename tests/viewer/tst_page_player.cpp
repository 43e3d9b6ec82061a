// The page player in Qt WebEngine; built only with REVISIT_WEBENGINE.

#include "decoder/web_segment_writer.h"
#include "tools/make_sample/web_tape.h"
#include "viewer/main_window.h"
#include "viewer/model/current_web.h"
#include "viewer/theme.h"
#include "viewer/web/engine/engine_page.h"
#include "viewer/web/engine/engine_player.h"
#include "viewer/web/engine/page_files.h"
#include "viewer/web/engine/page_guard.h"
#include "viewer/web/web_panel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QtTest>

#if defined(Q_OS_UNIX)
#include <unistd.h>
#endif

namespace revisit {

namespace {

constexpr int kWaitMs = 40'000;
constexpr std::int64_t kStart = sample::kWebSessionStart.ms;

std::shared_ptr<MemorySource> sampleSource()
{
    auto source = std::make_shared<MemorySource>("web", sample::kWebSessionId);
    const auto files = sample::webSampleFiles(sample::WebSnapshots::Kept);
    if (!files) return source;
    for (const auto& [path, bytes] : *files) source->add(path, bytes);
    return source;
}

QJsonObject node(int type, const QString& textContent)
{
    static int id = 1000;
    return {{QStringLiteral("type"), type}, {QStringLiteral("textContent"), textContent}, {QStringLiteral("id"), id++}};
}

using Attributes = std::initializer_list<std::pair<const char*, QString>>;

QJsonObject element(const char* tag, Attributes attributes, const QJsonArray& children = {})
{
    static int id = 10;
    QJsonObject named;
    for (const auto& [name, value] : attributes) named.insert(QLatin1String(name), value);
    return {{QStringLiteral("type"), 2}, {QStringLiteral("tagName"), QLatin1String(tag)},
        {QStringLiteral("attributes"), named}, {QStringLiteral("childNodes"), children}, {QStringLiteral("id"), id++}};
}

QJsonObject hostileHead(const QString& server)
{
    QJsonArray head;
    for (const char* relation : {"stylesheet", "preconnect", "dns-prefetch", "preload", "prefetch", "icon", "manifest"})
        head << element("link",
            {{"rel", QLatin1String(relation)}, {"href", server + u'/' + QLatin1String(relation)},
                {"as", QStringLiteral("image")}});
    QJsonObject sheet = node(3,
        QStringLiteral("@import url(%1/import.css); body{background:url(%1/background.png)} "
                       "@font-face{font-family:f;src:url(%1/font.woff)} p{font-family:f}")
            .arg(server));
    sheet.insert(QStringLiteral("isStyle"), true);
    head << element("style", {}, {sheet});
    head << element("meta",
        {{"http-equiv", QStringLiteral("refresh")}, {"content", QStringLiteral("0;url=%1/refresh").arg(server)}});
    return element("head", {}, head);
}

QJsonObject hostileBody(const QString& server)
{
    const QJsonArray body{
        element("img", {{"src", server + QStringLiteral("/a.png")}, {"srcset", server + QStringLiteral("/b.png 2x")}}),
        element("img", {{"src", QStringLiteral("relative.png")}}),
        element("img", {{"src", QStringLiteral("revisit-page://player/events.json")}}),
        element("img", {{"src", QStringLiteral("file:///etc/hostname")}}),
        element("iframe", {{"src", server + QStringLiteral("/frame.html")}}),
        element("object", {{"data", server + QStringLiteral("/object.svg")}}),
        element("embed", {{"src", server + QStringLiteral("/embed.svg")}}),
        element("video",
            {{"src", server + QStringLiteral("/video.mp4")}, {"poster", server + QStringLiteral("/poster.png")},
                {"autoplay", QString()}}),
        element("audio", {{"src", server + QStringLiteral("/audio.mp3")}, {"autoplay", QString()}}),
        element("script", {{"src", server + QStringLiteral("/script.js")}}),
        element("script", {}, {node(3, QStringLiteral("document.title = 'ran'; fetch('%1/inline')").arg(server))}),
        element("p", {{"style", QStringLiteral("background:url(%1/inline.png)").arg(server)}},
            {node(3, QStringLiteral("text"))})};
    return element("body",
        {{"background", server + QStringLiteral("/body.png")},
            {"onload", QStringLiteral("fetch('%1/onload')").arg(server)}},
        body);
}

/// A page that asks its server for everything a page can ask for, with and without scripts.
std::shared_ptr<MemorySource> hostileSource(int port)
{
    const QString server = QStringLiteral("http://127.0.0.1:%1").arg(port);
    const QJsonObject document{{QStringLiteral("type"), 0}, {QStringLiteral("id"), 1},
        {QStringLiteral("childNodes"), QJsonArray{element("html", {}, {hostileHead(server), hostileBody(server)})}}};
    WebEnvelope envelope;
    envelope.sessionId = sample::kWebSessionId;
    envelope.sessionStart = sample::kWebSessionStart;
    envelope.chunkStart = sample::kWebSessionStart;
    envelope.chunkEnd = {kStart + 5000};
    WebSegmentWriter writer(envelope);
    const auto add = [&writer](int at, int type, const QJsonObject& data) {
        const QJsonObject event{{QStringLiteral("type"), type}, {QStringLiteral("timestamp"), qint64{kStart} + at},
            {QStringLiteral("data"), data}};
        (void)writer.add(QJsonDocument(event).toJson(QJsonDocument::Compact).toStdString());
    };
    add(10, 4,
        {{QStringLiteral("href"), QStringLiteral("https://evil.example/")}, {QStringLiteral("width"), 400},
            {QStringLiteral("height"), 300}});
    add(12, 2,
        {{QStringLiteral("node"), document},
            {QStringLiteral("initialOffset"), QJsonObject{{QStringLiteral("left"), 0}, {QStringLiteral("top"), 0}}}});
    add(3000, 3,
        {{QStringLiteral("source"), 3}, {QStringLiteral("id"), 1}, {QStringLiteral("x"), 0}, {QStringLiteral("y"), 0}});
    auto source = std::make_shared<MemorySource>("hostile", sample::kWebSessionId);
    const auto segment = writer.finish();
    if (segment) source->add("rrweb/" + std::to_string(kStart) + ".rrweb.json.gz", *segment);
    return source;
}

/// The real window, showing pages.
class Bench {
public:
    explicit Bench(const std::shared_ptr<const RecordingSource>& source)
    {
        window.resize(1280, 800);
        window.show();
        window.context().session.open([source] { return source; }, QStringLiteral("web"));
    }
    [[nodiscard]] EnginePlayer& player() { return *qobject_cast<EnginePlayer*>(window.current().webPanel().player()); }
    [[nodiscard]] Playback& playback() { return window.context().playback; }
    [[nodiscard]] bool isReady()
    {
        return QTest::qWaitFor([this] { return player().isSettled() && player().problem().isEmpty(); }, kWaitMs);
    }
    [[nodiscard]] bool seek(std::int64_t ms)
    {
        playback().seekWall({kStart + ms});
        return QTest::qWaitFor([this] { return player().isSettled(); }, kWaitMs);
    }
    /// What a script in the player's page answers.
    [[nodiscard]] QVariant ask(const QString& script)
    {
        std::optional<QVariant> answer;
        player().page().runJavaScript(
            script, QWebEngineScript::MainWorld, [&](const QVariant& said) { answer = said; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, kWaitMs) ? *answer : QVariant();
    }
    [[nodiscard]] QVariant inPage(const QString& expression)
    {
        return ask(QStringLiteral("(d => %1)(revisit.replayer().iframe.contentDocument)").arg(expression));
    }

    ViewSettings settings{QString()};
    MainWindow window{Services{}, settings};
};

} // namespace

class TestPagePlayer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void rebuildsThePageOfThePlayhead();
    void followsSpeedAndPause();
    void leadsWhereThePlayerActsOnItsOwn();
    void aClickOnThePagePlaysAndPauses();
    void recordedScriptsDoNotRun();
    void reachesNoNetwork();
    void theInterceptorAloneStopsRequests();
    void onlyOurFilesAreAllowed_data();
    void onlyOurFilesAreAllowed();
};

void TestPagePlayer::rebuildsThePageOfThePlayhead()
{
    Bench bench(sampleSource());
    QVERIFY(bench.isReady());
    QVERIFY(bench.seek(1'000));
    QTRY_COMPARE_WITH_TIMEOUT(
        bench.inPage(QStringLiteral("d.title")).toString(), QStringLiteral("Fern & Clay"), kWaitMs);
    QVERIFY(bench.seek(21'000));
    QTRY_COMPARE_WITH_TIMEOUT(bench.inPage(QStringLiteral("d.querySelector('#status').textContent")).toString(),
        QStringLiteral("We could not reach your bank. Please try again."), kWaitMs);
    QVERIFY(bench.seek(14'000)); // back: before that mutation
    QTRY_COMPARE_WITH_TIMEOUT(
        bench.inPage(QStringLiteral("d.querySelector('#status').textContent.trim()")).toString(), QString(), kWaitMs);
    QVERIFY(std::abs(bench.player().shownTime()->ms - (kStart + 14'000)) <= 1);
}

void TestPagePlayer::followsSpeedAndPause()
{
    Bench bench(sampleSource());
    QVERIFY(bench.isReady());
    QVERIFY(bench.seek(2'000));
    bench.playback().setSpeed(4);
    bench.playback().play();
    QTRY_COMPARE_WITH_TIMEOUT(bench.ask(QStringLiteral("revisit.replayer().config.speed")).toInt(), 4, kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(bench.player().shownTime()->ms > kStart + 4'000, kWaitMs);
    bench.playback().pause();
    QTRY_VERIFY_WITH_TIMEOUT(
        bench.ask(QStringLiteral("revisit.replayer().service.state.matches('paused')")).toBool(), kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(
        std::abs(bench.player().shownTime()->ms - bench.playback().wallPosition().ms) <= 1, kWaitMs);
}

void TestPagePlayer::leadsWhereThePlayerActsOnItsOwn()
{
    Bench bench(sampleSource());
    QVERIFY(bench.isReady());
    (void)bench.ask(QStringLiteral("revisit.replayer().setConfig({speed: 2}); 1"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.playback().speed(), 2.0, kWaitMs);
    (void)bench.ask(QStringLiteral("revisit.replayer().play(5000); 1"));
    QTRY_VERIFY_WITH_TIMEOUT(bench.playback().isPlaying(), kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(bench.playback().wallPosition().ms > kStart + 5'000, kWaitMs);
    (void)bench.ask(QStringLiteral("revisit.replayer().pause(); 1"));
    QTRY_VERIFY_WITH_TIMEOUT(!bench.playback().isPlaying(), kWaitMs);
}

void TestPagePlayer::aClickOnThePagePlaysAndPauses()
{
    Bench bench(sampleSource());
    QVERIFY(bench.isReady());
    QVERIFY(bench.seek(2'000));
    QWidget* inner = bench.player().childAt(bench.player().rect().center());
    QVERIFY(inner);
    QTest::mouseClick(inner, Qt::LeftButton);
    QVERIFY(bench.playback().isPlaying());
    QTest::mouseClick(inner, Qt::LeftButton);
    QVERIFY(!bench.playback().isPlaying());
}

void TestPagePlayer::recordedScriptsDoNotRun()
{
    Bench bench(sampleSource());
    QVERIFY(bench.isReady());
    QCOMPARE(bench.ask(QStringLiteral("revisit.replayer().iframe.getAttribute('sandbox')")).toString(),
        QStringLiteral("allow-same-origin"));
    QVERIFY(bench.ask(QStringLiteral("typeof qt")).toString() == QLatin1String("undefined")); // no channel to us
}

void TestPagePlayer::reachesNoNetwork()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int connections = 0;
    QByteArray asked;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        while (QTcpSocket* socket = server.nextPendingConnection()) {
            ++connections;
            connect(socket, &QTcpSocket::readyRead, this, [&asked, socket] { asked += socket->readAll(); });
        }
    });
    Bench bench(hostileSource(server.serverPort()));
    QVERIFY(bench.isReady());
    QVERIFY(bench.seek(1'000));
    QTRY_VERIFY_WITH_TIMEOUT(bench.inPage(QStringLiteral("d.querySelectorAll('img').length")).toInt() == 4, kWaitMs);
    // the page is up; make it ask from where our own scripts run, too, and wait for the refusals
    (void)bench.ask(
        QStringLiteral("window.refused = 0; for (const each of ['fetch', 'image', 'socket']) {"
                       "const url = 'http://127.0.0.1:%1/' + each;"
                       "if (each === 'fetch') fetch(url).catch(() => ++refused);"
                       "else if (each === 'image') { const i = new Image(); i.onerror = () => ++refused; i.src = url; }"
                       "else { try { const s = new WebSocket(url.replace('http', 'ws')); s.onerror = () => ++refused; }"
                       "catch (e) { ++refused; } } } 1")
            .arg(server.serverPort()));
    QTRY_COMPARE_WITH_TIMEOUT(bench.ask(QStringLiteral("refused")).toInt(), 3, kWaitMs);
    QVERIFY2(connections == 0, asked.constData());
    QVERIFY(bench.inPage(QStringLiteral("d.title")).toString() != QLatin1String("ran"));
    // the same server answers whoever really connects
    QTcpSocket probe;
    probe.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QTRY_COMPARE_WITH_TIMEOUT(connections, 1, kWaitMs);
}

/// What the page's own policy refuses never comes to the interceptor; here is none.
void TestPagePlayer::theInterceptorAloneStopsRequests()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QSignalSpy connected(&server, &QTcpServer::newConnection);
    QWebEngineProfile profile;
    PageGuard guard;
    profile.setUrlRequestInterceptor(&guard);
    QWebEnginePage page(&profile);
    QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
    page.load(QUrl(QStringLiteral("about:blank")));
    QVERIFY(loaded.wait(kWaitMs));
    const QString html = QStringLiteral("<link rel=preconnect href=%1><link rel=stylesheet href=%1/s.css>"
                                        "<iframe src=%1/f></iframe><video src=%1/v.mp4></video><img src=%1/a.png>")
                             .arg(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()));
    page.runJavaScript(QStringLiteral("document.body.innerHTML = '%1'").arg(html));
    QTRY_VERIFY_WITH_TIMEOUT(guard.blockedCount() >= 4, kWaitMs); // all but the connection ahead of requests
    QCOMPARE(connected.count(), 0);
}

void TestPagePlayer::onlyOurFilesAreAllowed_data()
{
    using Info = QWebEngineUrlRequestInfo;
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("the player's page") << "revisit-page://player/player.html" << int(Info::ResourceTypeMainFrame)
                                       << true;
    QTest::newRow("its script") << "revisit-page://player/bridge.js" << int(Info::ResourceTypeScript) << true;
    QTest::newRow("the events") << "revisit-page://player/events.json" << int(Info::ResourceTypeXhr) << true;
    QTest::newRow("the events as a picture")
        << "revisit-page://player/events.json" << int(Info::ResourceTypeImage) << false;
    QTest::newRow("the page in a frame") << "revisit-page://player/player.html" << int(Info::ResourceTypeSubFrame)
                                         << false;
    QTest::newRow("another host") << "revisit-page://other/player.html" << int(Info::ResourceTypeMainFrame) << false;
    QTest::newRow("http") << "http://127.0.0.1/bridge.js" << int(Info::ResourceTypeScript) << false;
    QTest::newRow("https") << "https://player/events.json" << int(Info::ResourceTypeXhr) << false;
    QTest::newRow("a file") << "file:///player.html" << int(Info::ResourceTypeMainFrame) << false;
    QTest::newRow("a resource") << "qrc:///web/bridge.js" << int(Info::ResourceTypeScript) << false;
    QTest::newRow("a query") << "revisit-page://player/events.json?a=1" << int(Info::ResourceTypeXhr) << false;
}

void TestPagePlayer::onlyOurFilesAreAllowed()
{
    QFETCH(QString, url);
    QFETCH(int, type);
    QFETCH(bool, isAllowed);
    QCOMPARE(PageGuard::isAllowed(QUrl(url), QWebEngineUrlRequestInfo::ResourceType(type)), isAllowed);
}

} // namespace revisit

int main(int argc, char** argv)
{
#if defined(Q_OS_UNIX)
    if (geteuid() == 0) qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // Chromium has none for root; tests of a container
#endif
    revisit::preparePagePlayer();
    QApplication application(argc, argv);
    revisit::TestPagePlayer test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_page_player.moc"
