#include "tests/app/command_line.h"
#include "tests/app/expected_inspection.h"
#include "tests/support/fixtures.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace revisit;
using test::Json;

/// `inspect --json` on recordings that are whole: the sample, the real recording, the specification's samples, and what
/// the SDKs of the recorded exchanges uploaded. Every field is compared with what readers of this test's own find.
class TestInspectFixtures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSampleIsWhatItsBytesSay();
    void theRealRecordingIsWhatItsBytesSay();
    void theRealRecordingHoldsWhatItsOwnerSays();
    void aFileSaysWhatItsFolderSays();
    void uploadsAreWhatTheirBytesSay_data();
    void uploadsAreWhatTheirBytesSay();
    void loneSamplesAreRecognised_data();
    void loneSamplesAreRecognised();
    void theStartCanBeGiven();

private:
    Json inspect(const QString& path, const QStringList& more = {}) const;
    QTemporaryDir m_data;
    QTemporaryDir m_folder;
    QString m_sample;
};

namespace {

constexpr auto kSampleId = "session_1767225600000_00112233445566778899aabbccddeeff"; // of the specification
constexpr std::int64_t kSampleStart = 1'767'225'600'000;

QString fixture(const QString& path)
{
    const auto folder = test::fixturesFolder();
    return folder ? QString::fromStdString(folder->string()) + QLatin1Char('/') + path : QString();
}

std::string nameOf(const QString& folder) { return QDir(folder).dirName().toStdString(); }

} // namespace

Json TestInspectFixtures::inspect(const QString& path, const QStringList& more) const
{
    const auto result = test::runCommand(
        m_data.path(), QStringList{QStringLiteral("inspect"), path, QStringLiteral("--json")} + more);
    return result.status == 0 ? test::parsed(result.output) : Json(result.messages.toStdString());
}

void TestInspectFixtures::initTestCase()
{
    QProcess maker;
    maker.start(QStringLiteral(REVISIT_MAKE_SAMPLE), {m_folder.path()});
    QVERIFY(maker.waitForFinished(60'000));
    m_sample = QString::fromUtf8(maker.readAllStandardOutput()).trimmed();
    QVERIFY(QDir(m_sample).exists());
}

void TestInspectFixtures::theSampleIsWhatItsBytesSay()
{
    const auto files = test::filesOf(m_sample);
    QVERIFY(files.size() > 100);
    const QString difference = test::differenceOf(inspect(m_sample), test::expectedInspection(nameOf(m_sample), files));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestInspectFixtures::theRealRecordingIsWhatItsBytesSay()
{
    const auto folder = test::realRecordingFolder();
    if (!folder) QSKIP("needs the fixtures beside the project");
    const QString path = QString::fromStdString(folder->string());
    const QString difference
        = test::differenceOf(inspect(path), test::expectedInspection(nameOf(path), test::filesOf(path)));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

/// The numbers of the fixtures' description and of the specification, by hand.
void TestInspectFixtures::theRealRecordingHoldsWhatItsOwnerSays()
{
    const auto folder = test::realRecordingFolder();
    if (!folder) QSKIP("needs the fixtures beside the project");
    const Json document = inspect(QString::fromStdString(folder->string()));
    const Json& totals = document.at("totals");
    QCOMPARE(totals.at("frames").get<int>(), 41);
    QCOMPARE(totals.at("events").get<int>(), 470);
    QCOMPARE(totals.at("hierarchySnapshots").get<int>(), 11);
    QCOMPARE(totals.at("startMs").get<std::int64_t>(), 1'773'776'620'852 - 322);
    QCOMPARE(document.at("artifacts").size(), 3U + 11U + 9U);
    int fewestNodes = INT_MAX;
    int mostNodes = 0;
    for (const Json& artifact : document.at("artifacts")) {
        QVERIFY(artifact.at("problems").empty());
        for (const Json& frame : artifact.value("frames", Json::array())) {
            QCOMPARE(frame.at("width").get<int>(), 315);
            QCOMPARE(frame.at("height").get<int>(), 682);
        }
        if (!artifact.contains("nodeCount")) continue;
        fewestNodes = std::min(fewestNodes, artifact.at("nodeCount").get<int>());
        mostNodes = std::max(mostNodes, artifact.at("nodeCount").get<int>());
    }
    QCOMPARE(fewestNodes, 13);
    QCOMPARE(mostNodes, 389);
    const Json& first = document.at("artifacts").at(20).at("frames").at(0);
    QCOMPARE(first.at("offsetMs").get<int>(), 1049);
    QCOMPARE(first.at("bytes").get<int>(), 40'948);
}

void TestInspectFixtures::aFileSaysWhatItsFolderSays()
{
    const Json folder = inspect(m_sample);
    const QString file = m_folder.filePath(QStringLiteral("sample.rjsession"));
    const auto exported
        = test::runCommand(m_data.path(), {QStringLiteral("export"), m_sample, QStringLiteral("--out"), file});
    QVERIFY2(exported.status == 0, exported.messages.constData());
    QString difference = test::differenceOf(inspect(file), folder);
    QVERIFY2(difference.isEmpty(), qPrintable("as a file: " + difference.toUtf8()));
    QCOMPARE(test::runCommand(m_data.path(), {QStringLiteral("import"), file}).status, 0);
    difference = test::differenceOf(inspect(QDir(m_sample).dirName()), folder);
    QVERIFY2(difference.isEmpty(), qPrintable("in the library: " + difference.toUtf8()));
}

void TestInspectFixtures::uploadsAreWhatTheirBytesSay_data()
{
    QTest::addColumn<QString>("exchange");
    QTest::addColumn<int>("files");
    QTest::newRow("iOS") << QStringLiteral("02-sdk-ios-flow") << 7;
    QTest::newRow("browser") << QStringLiteral("04-browser-sdk") << 7;
}

void TestInspectFixtures::uploadsAreWhatTheirBytesSay()
{
    if (!test::fixturesFolder()) QSKIP("needs the fixtures beside the project");
    QFETCH(QString, exchange);
    QFETCH(int, files);
    const auto upload = test::uploadedIn(fixture(QStringLiteral("exchanges/%1.jsonl").arg(exchange)));
    QCOMPARE(static_cast<int>(upload.files.size()), files);
    const QString folder = m_folder.filePath(QString::fromStdString(upload.sessionId));
    test::writeFiles(folder, upload.files);
    const QString difference
        = test::differenceOf(inspect(folder), test::expectedInspection(upload.sessionId, upload.files));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestInspectFixtures::loneSamplesAreRecognised_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("path"); // as inspect names it
    QTest::addColumn<bool>("isNamed"); // whether it says which session it belongs to
    const auto row = [](const char* file, const char* kind, const char* path, bool isNamed) {
        QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(kind) << QString::fromLatin1(path)
                            << isNamed;
    };
    row("screenshots/1767225600137.tar.gz", "screenshots", "screenshots/1767225600137.tar.gz", false);
    row("legacy/1767225600137.tar.gz", "screenshots", "1767225600137.tar.gz", false);
    row("hierarchy/1767225600137.json.gz", "hierarchy", "hierarchy/1767225600137.json.gz", false);
    row("events/events_0_1767225615400.json.gz", "events", "events/events_0_1767225615400.json.gz", false);
    row("fault/incident.json", "faults", "incident.json", true);
    row("rrweb/1767225600000.rrweb.json.gz", "rrweb", "rrweb/1767225600000.rrweb.json.gz", true);
}

void TestInspectFixtures::loneSamplesAreRecognised()
{
    if (!test::fixturesFolder()) QSKIP("needs the fixtures beside the project");
    QFETCH(QString, file);
    QFETCH(QString, kind);
    QFETCH(QString, path);
    QFETCH(bool, isNamed);
    QFile bytes(fixture(QStringLiteral("samples/") + file));
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    const Json document = inspect(bytes.fileName(), {QStringLiteral("--session-start"), QString::number(kSampleStart)});
    const Json expected
        = test::expectedArtifact({path.toStdString(), bytes.readAll()}, kind.toStdString(), kSampleStart);
    const QString difference = test::differenceOf(document.at("artifacts"), Json::array({expected}));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    QCOMPARE(document.at("sessionId"), isNamed ? Json(kSampleId) : Json(nullptr));
    QCOMPARE(document.at("sessionStartMs").get<std::int64_t>(), kSampleStart);
}

/// The specification's bundle counts from any start that it is given.
void TestInspectFixtures::theStartCanBeGiven()
{
    if (!test::fixturesFolder()) QSKIP("needs the fixtures beside the project");
    const Json document = inspect(fixture(QStringLiteral("samples/screenshots/1767225600137.tar.gz")),
        {QStringLiteral("--session-start"), QString::number(kSampleStart - 500)});
    QCOMPARE(document.at("sessionStartMs").get<std::int64_t>(), kSampleStart - 500);
    const Json& frames = document.at("artifacts").at(0).at("frames");
    QCOMPARE(frames.at(0).at("timestampMs").get<std::int64_t>(), kSampleStart - 500 + 137);
    QCOMPARE(frames.at(1).at("offsetMs").get<int>(), 1142);
    QCOMPARE(document.at("totals").at("endMs").get<std::int64_t>(), kSampleStart - 500 + 1142);
}

QTEST_GUILESS_MAIN(TestInspectFixtures)
#include "tst_inspect_fixtures.moc"
