#include "tests/app/command_line.h"
#include "tests/app/expected_timeline.h"
#include "tests/support/fixtures.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace revisit;
using test::Json;

/// `timeline --json` on recordings that are whole: every row's time, lane, type, label and detail, compared with what
/// readers of this test's own make of the same bytes, and the specification's sample with rows written by hand.
class TestTimelineFixtures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void recordingsAreWhatTheirBytesSay_data();
    void recordingsAreWhatTheirBytesSay();
    void theRealRecordingHas163Transfers();
    void theSpecificationsSessionRowByRow();
    void theBrowsersSessionRowByRow();
    void gapsMergeAndClose_data();
    void gapsMergeAndClose();

private:
    Json timeline(const QString& path) const;
    QTemporaryDir m_data;
    QTemporaryDir m_folder;
    QString m_sample;
};

namespace {

constexpr std::int64_t kStart = 1'767'225'600'000;
constexpr auto kSession = "session_1767225600000_00112233445566778899aabbccddeeff";

QString fixture(const QString& path)
{
    const auto folder = test::fixturesFolder();
    return folder ? QString::fromStdString(folder->string()) + QLatin1Char('/') + path : QString();
}

Json ofLane(const Json& items, const char* lane, bool isWanted)
{
    Json found = Json::array();
    for (const Json& item : items)
        if ((item.at("lane") == lane) == isWanted) found.push_back(item);
    return found;
}

Json headOf(Json document)
{
    document.erase("items");
    return document;
}

bool isInTimeOrder(const Json& items)
{
    qint64 last = 0;
    for (const Json& item : items) {
        if (item.at("timestampMs").get<qint64>() < last) return false;
        last = item.at("timestampMs").get<qint64>();
    }
    return true;
}

/// "+900 touch/touch tap UIButton"
QString rowOf(const Json& item)
{
    return QStringLiteral("+%1 %2/%3 %4")
        .arg(QString::number(item.at("timestampMs").get<qint64>() - kStart), QString::fromStdString(item.at("lane")),
            QString::fromStdString(item.at("type")), QString::fromStdString(item.at("label")));
}

} // namespace

Json TestTimelineFixtures::timeline(const QString& path) const
{
    const auto result = test::runCommand(m_data.path(), {QStringLiteral("timeline"), path, QStringLiteral("--json")});
    return result.status == 0 ? test::parsed(result.output) : Json(result.messages.toStdString());
}

void TestTimelineFixtures::initTestCase()
{
    QProcess maker;
    maker.start(QStringLiteral(REVISIT_MAKE_SAMPLE), {m_folder.path()});
    QVERIFY(maker.waitForFinished(60'000));
    m_sample = QString::fromUtf8(maker.readAllStandardOutput()).trimmed();
    QVERIFY(QDir(m_sample).exists());
}

void TestTimelineFixtures::recordingsAreWhatTheirBytesSay_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<qint64>("endMs"); // as a server says; 0: unknown
    QTest::newRow("sample") << m_sample << qint64{1'768'472'036'040};
    const auto real = test::realRecordingFolder();
    if (!real) return;
    QTest::newRow("real") << QString::fromStdString(real->string()) << qint64{0};
    const auto upload = test::uploadedIn(fixture(QStringLiteral("exchanges/02-sdk-ios-flow.jsonl")));
    const QString folder = m_folder.filePath(QString::fromStdString(upload.sessionId));
    test::writeFiles(folder, upload.files);
    QTest::newRow("iOS upload") << folder << qint64{0};
    const auto web = test::uploadedIn(fixture(QStringLiteral("exchanges/04-browser-sdk.jsonl")));
    const QString webFolder = m_folder.filePath(QString::fromStdString(web.sessionId));
    test::writeFiles(webFolder, web.files);
    QTest::newRow("browser upload") << webFolder << qint64{0};
}

void TestTimelineFixtures::recordingsAreWhatTheirBytesSay()
{
    QFETCH(QString, folder);
    QFETCH(qint64, endMs);
    const std::string sessionId = QDir(folder).dirName().toStdString();
    const auto files = test::filesOf(folder);
    const Json document = timeline(folder);
    QVERIFY2(document.is_object(), document.dump().c_str());
    QString difference = test::differenceOf(headOf(document), test::expectedHead(sessionId, files, endMs));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));

    const Json& items = document.at("items");
    QVERIFY(isInTimeOrder(items));
    difference = test::differenceOf(test::sortedItems(ofLane(items, "network", false)),
        test::sortedItems(test::expectedItems(files, test::startInName(sessionId))));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    const QString wrong = test::wrongTransfer(ofLane(items, "network", true), test::networkRows(files));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

/// The specification's numbers (3.5): 75 requests of JavaScript, each reported three times, and 88 native ones.
void TestTimelineFixtures::theRealRecordingHas163Transfers()
{
    const auto folder = test::realRecordingFolder();
    if (!folder) QSKIP("needs the fixtures beside the project");
    const Json network = ofLane(timeline(QString::fromStdString(folder->string())).at("items"), "network", true);
    QCOMPARE(network.size(), 163U);
    std::map<std::size_t, int> countByReports;
    for (const Json& item : network)
        ++countByReports[1 + item.at("detail").value("otherReports", Json::array()).size()];
    QCOMPARE(countByReports, (std::map<std::size_t, int>{{1, 88}, {3, 75}}));
}

void TestTimelineFixtures::theSpecificationsSessionRowByRow()
{
    if (!test::fixturesFolder()) QSKIP("needs the fixtures beside the project");
    const Json document = timeline(fixture(QStringLiteral("samples")));
    QCOMPARE(document.at("sessionId").get<std::string>(), std::string(kSession));
    QCOMPARE(document.at("durationMs").get<int>(), 15'200);
    QCOMPARE(document.at("playableMs").get<int>(), 15'200 - 4'000);
    QStringList rows;
    for (const Json& item : document.at("items")) rows << rowOf(item);
    const QStringList expected{QStringLiteral("+10 navigation/navigation /"), // of the web segment
        QStringLiteral("+40 lifecycle/app_startup start-up in 812 ms"),
        QStringLiteral("+120 navigation/navigation Checkout"), QStringLiteral("+137 frame/frame frame 1"),
        QStringLiteral("+137 hierarchy/snapshot 5 views"), QStringLiteral("+900 touch/touch tap UIButton"),
        QStringLiteral("+1142 frame/frame frame 2"), QStringLiteral("+1310 touch/gesture dead tap UIButton"),
        QStringLiteral("+1500 touch/gesture rage tap UIButton"),
        QStringLiteral("+1900 touch/gesture swipe up UIScrollView"),
        QStringLiteral("+2018 network/network_request POST /v1/pay 502 · 431 ms"),
        QStringLiteral("+2600 touch/input input Card number"), QStringLiteral("+2700 log/log warn: payment retry"),
        QStringLiteral("+2710 custom/custom checkout_step"),
        QStringLiteral("+3000 lifecycle/app_background background"),
        QStringLiteral("+9000 lifecycle/app_foreground foreground after 6 s"),
        QStringLiteral("+9100 fault/error PaymentException: declined"), QStringLiteral("+15200 fault/anr ANR 6003 ms")};
    QCOMPARE(rows, expected);
}

/// What the recorded upload holds, by hand: three segments of 64 web events and four batches of 25 rows. Chromium's
/// page opens 401 ms in (Meta), which the SDK's own row said 9 ms before; the address after the last click is a
/// fragment.
void TestTimelineFixtures::theBrowsersSessionRowByRow()
{
    if (!test::fixturesFolder()) QSKIP("needs the fixtures beside the project");
    const auto upload = test::uploadedIn(fixture(QStringLiteral("exchanges/04-browser-sdk.jsonl")));
    const QTemporaryDir folder;
    const QString session = folder.filePath(QString::fromStdString(upload.sessionId));
    test::writeFiles(session, upload.files);
    const Json document = timeline(session);
    const std::int64_t start = 1'795'326'721'447;
    QCOMPARE(document.at("startMs").get<qint64>(), start);
    QCOMPARE(document.at("durationMs").get<int>(), 16'012); // to the last row, 6 s after the last web event
    QCOMPARE(document.at("playableMs").get<int>(), 16'012);
    QStringList rows;
    for (const Json& item : document.at("items"))
        rows << QStringLiteral("+%1 %2 %3")
                    .arg(QString::number(item.at("timestampMs").get<qint64>() - start),
                        QString::fromStdString(item.at("lane")), QString::fromStdString(item.at("label")));
    QStringList expected{QStringLiteral("+0 lifecycle session start"),
        QStringLiteral("+0 lifecycle start-up in 144 ms"), QStringLiteral("+392 navigation /"),
        QStringLiteral("+607 custom $user_property"), QStringLiteral("+607 custom signup_started"),
        QStringLiteral("+9996 touch tap"), QStringLiteral("+16012 fault Error: Script error.")};
    const std::tuple<int, int, int, int> presses[] = {{671, 672, 673, 9}, {2232, 2232, 2233, 9}, {3783, 3784, 3784, 11},
        {5345, 5346, 5346, 12}, {6895, 6896, 6896, 12}, {8445, 8446, 8446, 12}};
    for (const auto& [tap, request, line, took] : presses)
        expected << QStringLiteral("+%1 touch tap").arg(tap)
                 << QStringLiteral("+%1 network GET /data.json 200 · %2 ms").arg(request).arg(took)
                 << QStringLiteral("+%1 log warn: button clicked").arg(line);
    rows.sort();
    expected.sort();
    QCOMPARE(rows, expected);
}

void TestTimelineFixtures::gapsMergeAndClose_data()
{
    QTest::addColumn<QByteArray>("events"); // "<offset><b or f>", the last row is a log line
    QTest::addColumn<QStringList>("gaps");
    QTest::addColumn<int>("playableMs");
    QTest::newRow("none") << QByteArray("90000l") << QStringList{} << 90'000;
    QTest::newRow("the specification's first")
        << QByteArray("10000b 70000f 80000l") << QStringList{QStringLiteral("10000-70000")} << 22'000;
    QTest::newRow("the specification's second")
        << QByteArray("11000b 311000f 321000l") << QStringList{QStringLiteral("11000-311000")} << 23'000;
    QTest::newRow("background twice") << QByteArray("1000b 2000b 9000f 9000l")
                                      << QStringList{QStringLiteral("1000-9000")} << 3'000;
    QTest::newRow("foreground alone") << QByteArray("1000f 9000l") << QStringList{} << 9'000;
    QTest::newRow("shorter than what is kept")
        << QByteArray("1000b 1500f 9000l") << QStringList{QStringLiteral("1000-1500")} << 9'000;
    QTest::newRow("two") << QByteArray("1000b 5000f 6000b 16000f 20000l")
                         << QStringList{QStringLiteral("1000-5000"), QStringLiteral("6000-16000")}
                         << 20'000 - 2'000 - 8'000;
    QTest::newRow("open at the end") << QByteArray("1000b 9000l") << QStringList{QStringLiteral("1000-9000")} << 3'000;
}

void TestTimelineFixtures::gapsMergeAndClose()
{
    QFETCH(QByteArray, events);
    QFETCH(QStringList, gaps);
    QFETCH(int, playableMs);
    const std::map<char, const char*> types{{'b', "app_background"}, {'f', "app_foreground"}, {'l', "log"}};
    Json batch{{"events", Json::array()}};
    for (const QByteArray& word : events.split(' '))
        batch["events"].push_back(
            {{"type", types.at(word.back())}, {"timestamp", kStart + word.chopped(1).toLongLong()}});
    const QTemporaryDir folder;
    const QString session = folder.filePath(QString::fromLatin1(kSession));
    test::writeFiles(
        session, {{"events/events_0_1767225615400.json.gz", test::gzipped(QByteArray::fromStdString(batch.dump()))}});
    const Json document = timeline(session);
    QStringList actual;
    for (const Json& gap : document.at("gaps"))
        actual << QStringLiteral("%1-%2")
                      .arg(gap.at("startMs").get<qint64>() - kStart)
                      .arg(gap.at("endMs").get<qint64>() - kStart);
    QCOMPARE(actual, gaps);
    QCOMPARE(document.at("playableMs").get<int>(), playableMs);
}

QTEST_GUILESS_MAIN(TestTimelineFixtures)
#include "tst_timeline_fixtures.moc"
