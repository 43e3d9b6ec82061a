#include "base/encoding.h"
#include "base/file_system.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "tests/app/command_line.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#if defined(Q_OS_LINUX)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace revisit;

/// The command line's contract: exit statuses, JSON shapes and names, over recordings this test writes itself.
class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void wrongUsageIs64_data();
    void wrongUsageIs64();
    void helpAndVersionAreDone_data();
    void helpAndVersionAreDone();
    void unreadableInputIs2_data();
    void unreadableInputIs2();
    void aTakenPortEndsServe();
    void serveWorksAndEndsAlthoughNobodyReadsItsOutput();
    void inspectHasTheContractsShape();
    void framesAreNamedByTimeAndIndex();
    void timelineIsInTimeOrder();
    void framesComeFirstAtTheirMoment();
    void aTruncatedBundleKeepsItsWholeFramesAndSaysSo();
    void verifyFindsAFlippedByte();
    void importSaysWhatIsWrong();
    void exportTellsWhatIsMissing();
    void verifyTakesASessionId();
    void whatIsNoRecordingIsUnreadable();
    void inspectListsProblemsOfTheUnreadable();
    void syncAndSendAskForAPipeline();

private:
    QString recordingFolder() const { return m_folder.filePath(QString::fromLatin1(kSession)); }
    test::CommandResult run(const QStringList& arguments) const { return test::runCommand(m_data.path(), arguments); }

    static constexpr const char* kSession = "session_1767225600000_00112233445566778899aabbccddeeff";
    static constexpr WallTime kStart{1'767'225'600'000};
    QTemporaryDir m_folder;
    QTemporaryDir m_data;
    QList<QByteArray> m_jpegs;
};

namespace {

/// A tiny grey JPEG of 8×8 pixels, as printed in the format specification (7.1), with a comment that tells it apart.
QByteArray jpeg(char mark)
{
    QByteArray bytes = QByteArray::fromHex("ffd8ffdb004300") + QByteArray(64, 1) // a quantisation table of ones
        + QByteArray::fromHex("ffc0000b080008000801011100") // 8×8, one component
        + QByteArray::fromHex("ffc40015000101") + QByteArray(15, 0) + QByteArray::fromHex("09") // DC table
        + QByteArray::fromHex("ffc400141001") + QByteArray(16, 0) // AC table
        + QByteArray::fromHex("ffda0008010100003f003fffd9");
    bytes.insert(2, QByteArray::fromHex("fffe0003") + mark);
    return bytes;
}

std::span<const std::byte> bytesOf(const QByteArray& bytes)
{
    return std::as_bytes(std::span{bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

void write(const QString& path, std::span<const std::byte> bytes)
{
    QVERIFY(writeFile(FileSystem::real(), toPath(path.toStdString()), bytes).has_value());
}

} // namespace

void TestCommandLine::initTestCase()
{
    FrameBundleWriter bundle(kStart);
    for (const int i : {0, 1, 2}) {
        m_jpegs << jpeg(static_cast<char>('a' + i));
        const auto added = bundle.add(kStart + Milliseconds{137 + i * 1000}, bytesOf(m_jpegs.last()));
        QVERIFY2(added.has_value(), added ? "" : added.error().text().c_str());
    }
    write(recordingFolder() + QStringLiteral("/screenshots/1767225600137.tar.gz"), *gzipLikeSdk(bundle.bytes()));
    const QByteArray events = R"({"events":[
        {"type":"navigation","timestamp":1767225600100,"screen":"Cart","screenName":"Cart","entering":true},
        {"type":"touch","gestureType":"tap","timestamp":1767225600900,"label":"Pay","x":10,"y":9,"touches":[{"x":10,"y":9,"timestamp":1767225600900}]},
        {"type":"app_background","timestamp":1767225603000},
        {"type":"app_foreground","timestamp":1767225609000,"totalBackgroundTime":6000}],
        "deviceInfo":{"platform":"ios","screenWidth":10,"screenHeight":10}})";
    write(recordingFolder() + QStringLiteral("/events/events_0_1767225615400.json.gz"), *gzipLikeSdk(bytesOf(events)));
}

void TestCommandLine::wrongUsageIs64_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no verb") << QStringList{};
    QTest::newRow("unknown verb") << QStringList{QStringLiteral("explode")};
    QTest::newRow("missing PATH") << QStringList{QStringLiteral("inspect")};
    QTest::newRow("frames without --out") << QStringList{QStringLiteral("frames"), QStringLiteral(".")};
    QTest::newRow("unknown option") << QStringList{
        QStringLiteral("inspect"), QStringLiteral("."), QStringLiteral("--x")};
    QTest::newRow("start is no number") << QStringList{
        QStringLiteral("inspect"), QStringLiteral("."), QStringLiteral("--session-start"), QStringLiteral("noon")};
    QTest::newRow("listen without port") << QStringList{
        QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("localhost")};
    QTest::newRow("sync nothing") << QStringList{QStringLiteral("sync")};
    QTest::newRow("odd pace") << QStringList{
        QStringLiteral("send"), QStringLiteral("."), QStringLiteral("--pace"), QStringLiteral("fast")};
}

void TestCommandLine::wrongUsageIs64()
{
    QFETCH(QStringList, arguments);
    const auto result = run(arguments);
    QCOMPARE(result.status, 64);
    QVERIFY(!result.messages.isEmpty());
}

void TestCommandLine::helpAndVersionAreDone_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("help") << QStringList{QStringLiteral("--help")};
    QTest::newRow("verb's help") << QStringList{QStringLiteral("timeline"), QStringLiteral("--help")};
    QTest::newRow("version") << QStringList{QStringLiteral("--version")};
}

void TestCommandLine::helpAndVersionAreDone()
{
    QFETCH(QStringList, arguments);
    const auto result = run(arguments);
    QCOMPARE(result.status, 0);
    QVERIFY(!result.output.isEmpty());
}

void TestCommandLine::unreadableInputIs2_data()
{
    QTest::addColumn<QString>("verb");
    for (const char* verb : {"inspect", "timeline", "verify", "import"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

void TestCommandLine::unreadableInputIs2()
{
    QFETCH(QString, verb);
    const auto missing = run({verb, m_folder.filePath(QStringLiteral("nothing-here"))});
    QCOMPARE(missing.status, 2);
    QVERIFY2(missing.messages.contains("nothing-here"), missing.messages.constData());
    QDir(m_folder.path()).mkpath(QStringLiteral("empty"));
    QCOMPARE(run({verb, m_folder.filePath(QStringLiteral("empty"))}).status, 2);
}

void TestCommandLine::aTakenPortEndsServe()
{
    const QTemporaryDir otherData;
    test::ServeProcess other(otherData.path());
    QVERIFY(other.isReady());
    const QString address = other.apiUrl().mid(QStringLiteral("http://").size());
    const auto result = run({QStringLiteral("serve"), QStringLiteral("--listen"), address});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.messages.contains("the port is taken"), result.messages.constData());
}

void TestCommandLine::serveWorksAndEndsAlthoughNobodyReadsItsOutput()
{
#if defined(Q_OS_LINUX)
    const QTemporaryDir data;
    const QByteArray pipe = QFile::encodeName(data.filePath(QStringLiteral("lines")));
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    const int end = ::open(pipe.constData(), O_RDWR | O_NONBLOCK);
    QVERIFY(end >= 0);
    while (::write(end, "\n", 1) == 1) { } // full: already the first line finds no room
    QProcess serve;
    serve.setStandardOutputFile(QFile::decodeName(pipe));
    serve.start(qEnvironmentVariable("REVISIT_BINARY_DIR") + QStringLiteral("/app/cli/revisit-cli"),
        {QStringLiteral("--data-dir"), data.path(), QStringLiteral("serve")});
    QVERIFY(serve.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(data.filePath(QStringLiteral("pipeline/address.json"))), 20'000);
    const auto sent = test::runCommand(data.path(), {QStringLiteral("send"), recordingFolder()});
    serve.terminate();
    const bool hasEnded = serve.waitForFinished(20'000);
    if (!hasEnded) serve.kill();
    serve.waitForFinished();
    ::close(end);
    QVERIFY2(sent.status == 0, sent.messages.constData());
    QVERIFY(hasEnded);
    QCOMPARE(serve.exitCode(), 0);
#else
    QSKIP("fills a named pipe that it holds open at both ends, which only Linux promises to allow");
#endif
}

void TestCommandLine::inspectHasTheContractsShape()
{
    const auto result = run({QStringLiteral("inspect"), recordingFolder(), QStringLiteral("--json")});
    QVERIFY2(result.status == 0, result.messages.constData());
    const QJsonObject document = result.json();
    QCOMPARE(document[QStringLiteral("sessionId")].toString(), QString::fromLatin1(kSession));
    QCOMPARE(document[QStringLiteral("sessionStartMs")].toInteger(), kStart.ms);
    const QJsonArray artifacts = document[QStringLiteral("artifacts")].toArray();
    QCOMPARE(artifacts.size(), 2);
    QCOMPARE(artifacts[0].toObject()[QStringLiteral("path")].toString(),
        QStringLiteral("events/events_0_1767225615400.json.gz"));
    QCOMPARE(artifacts[0].toObject()[QStringLiteral("kind")].toString(), QStringLiteral("events"));
    QCOMPARE(artifacts[0].toObject()[QStringLiteral("format")].toString(), QStringLiteral("json"));
    QCOMPARE(artifacts[0].toObject()[QStringLiteral("eventCount")].toInt(), 4);
    const QJsonObject bundle = artifacts[1].toObject();
    QCOMPARE(bundle[QStringLiteral("container")].toString(), QStringLiteral("gzip"));
    QCOMPARE(bundle[QStringLiteral("format")].toString(), QStringLiteral("bundle"));
    QCOMPARE(bundle[QStringLiteral("problems")].toArray().size(), 0);
    const QJsonObject frame = bundle[QStringLiteral("frames")].toArray().at(1).toObject();
    QCOMPARE(frame[QStringLiteral("timestampMs")].toInteger(), kStart.ms + 1137);
    QCOMPARE(frame[QStringLiteral("offsetMs")].toInteger(), 1137);
    QCOMPARE(frame[QStringLiteral("width")].toInt(), 8);
    QCOMPARE(frame[QStringLiteral("bytes")].toInt(), m_jpegs[1].size());
    QCOMPARE(frame[QStringLiteral("sha256")].toString().toLatin1(),
        QCryptographicHash::hash(m_jpegs[1], QCryptographicHash::Sha256).toHex());
    const QJsonObject totals = document[QStringLiteral("totals")].toObject();
    QCOMPARE(totals[QStringLiteral("frames")].toInt(), 3);
    QCOMPARE(totals[QStringLiteral("events")].toInt(), 4);
    QCOMPARE(totals[QStringLiteral("startMs")].toInteger(), kStart.ms + 100);
    QCOMPARE(totals[QStringLiteral("endMs")].toInteger(), kStart.ms + 9000);
}

void TestCommandLine::framesAreNamedByTimeAndIndex()
{
    const QTemporaryDir out;
    QCOMPARE(run({QStringLiteral("frames"), recordingFolder(), QStringLiteral("--out"), out.path()}).status, 0);
    QCOMPARE(QDir(out.path()).entryList(QDir::Files, QDir::Name),
        (QStringList{QStringLiteral("1767225600137_0000.jpg"), QStringLiteral("1767225601137_0001.jpg"),
            QStringLiteral("1767225602137_0002.jpg")}));
    QFile second(out.filePath(QStringLiteral("1767225601137_0001.jpg")));
    QVERIFY(second.open(QIODevice::ReadOnly));
    QCOMPARE(second.readAll(), m_jpegs[1]);
}

void TestCommandLine::timelineIsInTimeOrder()
{
    const QJsonObject document = run({QStringLiteral("timeline"), recordingFolder(), QStringLiteral("--json")}).json();
    QCOMPARE(document[QStringLiteral("startMs")].toInteger(), kStart.ms);
    const QJsonObject gap = document[QStringLiteral("gaps")].toArray().at(0).toObject();
    QCOMPARE(gap[QStringLiteral("startMs")].toInteger(), kStart.ms + 3000);
    QCOMPARE(gap[QStringLiteral("endMs")].toInteger(), kStart.ms + 9000);
    QCOMPARE(gap[QStringLiteral("kind")].toString(), QStringLiteral("background"));
    QCOMPARE(
        document[QStringLiteral("durationMs")].toInteger() - document[QStringLiteral("playableMs")].toInteger(), 4000);
    const QJsonArray items = document[QStringLiteral("items")].toArray();
    QCOMPARE(items.size(), 7);
    qint64 last = 0;
    QStringList lanes;
    for (const QJsonValue& item : items) {
        QVERIFY(item[QStringLiteral("timestampMs")].toInteger() >= last);
        last = item[QStringLiteral("timestampMs")].toInteger();
        lanes << item[QStringLiteral("lane")].toString();
        QVERIFY(item[QStringLiteral("detail")].isObject());
    }
    QCOMPARE(lanes,
        (QStringList{QStringLiteral("navigation"), QStringLiteral("frame"), QStringLiteral("touch"),
            QStringLiteral("frame"), QStringLiteral("frame"), QStringLiteral("lifecycle"),
            QStringLiteral("lifecycle")}));
}

/// Frames are kept apart from everything else and put in between when they are printed.
void TestCommandLine::framesComeFirstAtTheirMoment()
{
    const QString folder = m_folder.filePath(QStringLiteral("ties/%1").arg(QString::fromLatin1(kSession)));
    FrameBundleWriter bundle(kStart);
    for (const int offset : {50, 100, 600, 700})
        QVERIFY(bundle.add(kStart + Milliseconds{offset}, bytesOf(jpeg('t'))).has_value());
    write(folder + QStringLiteral("/screenshots/1767225600050.tar.gz"), *gzipLikeSdk(bundle.bytes()));
    write(folder + QStringLiteral("/events/events_0_1767225600650.json.gz"),
        *gzipLikeSdk(bytesOf(R"({"events":[{"type":"log","level":"info","message":"a","timestamp":1767225600100},
            {"type":"log","level":"info","message":"b","timestamp":1767225600600},
            {"type":"log","level":"info","message":"c","timestamp":1767225600650}]})")));
    write(folder + QStringLiteral("/hierarchy/1767225600100.json.gz"),
        *gzipLikeSdk(bytesOf(R"({"timestamp":1767225600100,"root":{"type":"UIView",
            "frame":{"x":0,"y":0,"w":8,"h":8}}})")));
    const QJsonObject document = run({QStringLiteral("timeline"), folder, QStringLiteral("--json")}).json();
    QStringList rows;
    for (const QJsonValue& item : document[QStringLiteral("items")].toArray())
        rows << QStringLiteral("%1 %2 %3 %4")
                    .arg(QString::number(item[QStringLiteral("timestampMs")].toInteger() - kStart.ms),
                        item[QStringLiteral("lane")].toString(), item[QStringLiteral("label")].toString(),
                        QString::number(item[QStringLiteral("detail")][QStringLiteral("index")].toInt(-1)));
    QCOMPARE(rows,
        (QStringList{QStringLiteral("50 frame frame 1 0"), QStringLiteral("100 frame frame 2 1"),
            QStringLiteral("100 hierarchy 1 view 0"), QStringLiteral("100 log info: a -1"),
            QStringLiteral("600 frame frame 3 2"), QStringLiteral("600 log info: b -1"),
            QStringLiteral("650 log info: c -1"), QStringLiteral("700 frame frame 4 3")}));
    const auto lines = run({QStringLiteral("timeline"), folder}).output.split('\n');
    QCOMPARE(lines.size(), 10); // a heading, eight rows, and nothing behind the last line's end
    QVERIFY2(lines[2].contains("frame 2") && lines[4].contains("info: a"), lines.join('|').constData());
}

void TestCommandLine::aTruncatedBundleKeepsItsWholeFramesAndSaysSo()
{
    QFile bundle(recordingFolder() + QStringLiteral("/screenshots/1767225600137.tar.gz"));
    QVERIFY(bundle.open(QIODevice::ReadOnly));
    const QByteArray cut = bundle.readAll().chopped(14); // the trailer and the end of the last frame
    const QString file = m_folder.filePath(QStringLiteral("cut/screenshots/1767225600137.tar.gz"));
    write(file, bytesOf(cut));
    const auto result = run({QStringLiteral("inspect"), file, QStringLiteral("--session-start"),
        QString::number(kStart.ms), QStringLiteral("--json")});
    QCOMPARE(result.status, 0);
    const QJsonObject artifact = result.json()[QStringLiteral("artifacts")].toArray().at(0).toObject();
    QVERIFY(artifact[QStringLiteral("frames")].toArray().size() >= 1);
    QStringList codes;
    for (const QJsonValue& problem : artifact[QStringLiteral("problems")].toArray())
        codes << problem[QStringLiteral("code")].toString();
    QVERIFY2(codes.contains(QStringLiteral("truncated-gzip")), qPrintable(codes.join(QLatin1Char(' '))));
}

void TestCommandLine::verifyFindsAFlippedByte()
{
    const QString file = m_folder.filePath(QStringLiteral("a.rjsession"));
    QCOMPARE(run({QStringLiteral("export"), recordingFolder(), QStringLiteral("--out"), file}).status, 0);
    QCOMPARE(run({QStringLiteral("verify"), file}).status, 0);
    QFile zip(file);
    QVERIFY(zip.open(QIODevice::ReadWrite));
    QByteArray bytes = zip.readAll();
    const qsizetype at
        = bytes.lastIndexOf(QByteArray::fromHex("1f8b08")) + 30; // inside the last artifact's gzip stream
    zip.seek(at);
    zip.putChar(static_cast<char>(bytes[at] ^ 0x20));
    zip.close();
    const auto result = run({QStringLiteral("verify"), file, QStringLiteral("--json")});
    QCOMPARE(result.status, 3);
    QCOMPARE(result.json()[QStringLiteral("clean")].toBool(), false);
    QVERIFY(!result.json()[QStringLiteral("findings")].toArray().isEmpty());
}

void TestCommandLine::importSaysWhatIsWrong()
{
    const QString file = m_folder.filePath(QStringLiteral("b.rjsession"));
    QCOMPARE(run({QStringLiteral("export"), recordingFolder(), QStringLiteral("--out"), file}).status, 0);
    QFile zip(file);
    QVERIFY(zip.open(QIODevice::ReadWrite));
    QByteArray bytes = zip.readAll();
    const qsizetype at = bytes.lastIndexOf(QByteArray::fromHex("1f8b08")) + 4; // the time: no decoder notices
    zip.seek(at);
    zip.putChar(static_cast<char>(bytes[at] ^ 0x20));
    zip.close();
    const QTemporaryDir data;
    const auto imported = test::runCommand(data.path(), {QStringLiteral("import"), file});
    QCOMPARE(imported.status, 0);
    QVERIFY2(imported.output.trimmed().endsWith(", 1 problem"), imported.output.constData());
    const auto verified = test::runCommand(data.path(), {QStringLiteral("verify"), QString::fromLatin1(kSession)});
    QCOMPARE(verified.status, 3);
    QVERIFY2(verified.output.contains("wrong-digest"), verified.output.constData());
    const auto inspected = test::runCommand(data.path(), {QStringLiteral("inspect"), QString::fromLatin1(kSession)});
    QVERIFY2(inspected.output.contains("wrong-digest"), inspected.output.constData());
}

void TestCommandLine::exportTellsWhatIsMissing()
{
    const QTemporaryDir data;
    QCOMPARE(test::runCommand(data.path(), {QStringLiteral("import"), recordingFolder()}).status, 0);
    const QString file = data.filePath(QStringLiteral("a.rjsession"));
    const QStringList command{QStringLiteral("export"), QString::fromLatin1(kSession), QStringLiteral("--out"), file,
        QStringLiteral("--json")};
    const auto whole = test::runCommand(data.path(), command);
    QCOMPARE(whole.status, 0);
    QCOMPARE(whole.json()[QStringLiteral("missing")].toInt(-1), 0);
    QVERIFY2(whole.messages.isEmpty(), whole.messages.constData());

    QDirIterator blobs(data.filePath(QStringLiteral("library/blobs")), QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(QFile::remove(blobs.next()));
    const auto rest = test::runCommand(data.path(), command);
    QCOMPARE(rest.status, 0);
    QCOMPARE(rest.json()[QStringLiteral("artifacts")].toInt(), 2);
    QCOMPARE(rest.json()[QStringLiteral("missing")].toInt(), 1);
    QVERIFY2(rest.messages.contains("1 of 2 artifacts was missing"), rest.messages.constData());

    QVERIFY(QFile::remove(file));
    QVERIFY(QFile::remove(blobs.next()));
    const auto nothing = test::runCommand(data.path(), command);
    QCOMPARE(nothing.status, 2);
    QVERIFY2(nothing.messages.contains(kSession), nothing.messages.constData());
    QVERIFY(!QFile::exists(file));
}

void TestCommandLine::verifyTakesASessionId()
{
    const QTemporaryDir data;
    QCOMPARE(test::runCommand(data.path(), {QStringLiteral("import"), recordingFolder()}).status, 0);
    const auto verified = test::runCommand(data.path(), {QStringLiteral("verify"), QString::fromLatin1(kSession)});
    QVERIFY2(verified.status == 0, verified.messages.constData());
    QVERIFY(verified.output.contains("clean"));
    QCOMPARE(test::runCommand(data.path(), {QStringLiteral("verify"), QStringLiteral("session_1_other")}).status, 2);
}

void TestCommandLine::whatIsNoRecordingIsUnreadable()
{
    const QString file = m_folder.filePath(QStringLiteral("passwd"));
    write(file, bytesOf("root:x:0:0:root:/root:/bin/sh\n"));
    QCOMPARE(run({QStringLiteral("verify"), file}).status, 2);

    const QString deep = m_folder.filePath(QStringLiteral("deep.rjsession"));
    QCOMPARE(run({QStringLiteral("export"), recordingFolder(), QStringLiteral("--out"), deep}).status, 0);
    QFile zip(deep);
    QVERIFY(zip.open(QIODevice::ReadWrite));
    const QByteArray bytes = zip.readAll();
    const qsizetype start = bytes.indexOf("{\n \"format\"");
    QVERIFY(start > 0);
    zip.seek(start);
    zip.write(QByteArray(200, '['));
    zip.close();
    QCOMPARE(run({QStringLiteral("inspect"), deep}).status, 2);
    QCOMPARE(run({QStringLiteral("import"), deep}).status, 2);
}

void TestCommandLine::inspectListsProblemsOfTheUnreadable()
{
    const QString file = m_folder.filePath(QStringLiteral("torn/events/events_0_1767225615400.json.gz"));
    write(file, bytesOf(QByteArray::fromHex("1f8b0800000000000003")));
    const auto result = run({QStringLiteral("inspect"), file, QStringLiteral("--json")});
    QCOMPARE(result.status, 2);
    QVERIFY(!result.messages.isEmpty());
    const QJsonArray artifacts = result.json()[QStringLiteral("artifacts")].toArray();
    QCOMPARE(artifacts.size(), 1);
    QVERIFY2(!artifacts[0].toObject()[QStringLiteral("problems")].toArray().isEmpty(), result.output.constData());
    QVERIFY2(result.output.contains("truncated-gzip"), result.output.constData());
    const auto verified = run({QStringLiteral("verify"), file, QStringLiteral("--json")});
    QCOMPARE(verified.status, 2);
    QVERIFY2(verified.output.contains("truncated-gzip"), verified.output.constData());
}

void TestCommandLine::syncAndSendAskForAPipeline()
{
    const QTemporaryDir data;
    const QByteArray words = "no pipeline runs on this data folder: start revisit-cli serve";
    const auto synced = test::runCommand(data.path(), {QStringLiteral("sync"), QStringLiteral("--all")});
    QCOMPARE(synced.status, 1);
    QVERIFY2(synced.messages.contains(words), synced.messages.constData());
    const auto sent = test::runCommand(data.path(), {QStringLiteral("send"), recordingFolder()});
    QCOMPARE(sent.status, 64);
    QVERIFY2(sent.messages.contains(words), sent.messages.constData());
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
