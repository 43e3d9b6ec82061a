#include "tests/app/command_line.h"
#include "tests/app/plain_recording.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace revisit;
using test::Json;

/// `inspect --json` on artifacts that this test damages by hand: what is left, and each problem's code, severity and
/// offset, all worked out from the bytes. Both outcomes of the specification's 9.1 stand in docs/formats.
class TestInspectDamage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bundles_data();
    void bundles();
    void documents_data();
    void documents();
    void sayWhichBytesAnOffsetCounts();
    void damageStaysInItsArtifact();

private:
    Json inspect(const test::PlainFile& file, int& status) const;
    QTemporaryDir m_data;
};

namespace {

constexpr std::int64_t kStart = 1'767'225'600'000;
constexpr auto kSession = "session_1767225600000_00112233445566778899aabbccddeeff";
constexpr auto kBundle = "screenshots/1767225600137.tar.gz";

/// The specification's grey JPEG of 8×8 pixels (7.1), told apart by a comment.
QByteArray jpeg(char mark)
{
    return QByteArray::fromHex("ffd8fffe0003") + mark + QByteArray::fromHex("ffdb004300") + QByteArray(64, 1)
        + QByteArray::fromHex("ffc0000b080008000801011100ffc40015000101") + QByteArray(15, 0)
        + QByteArray::fromHex("09ffc400141001") + QByteArray(16, 0) + QByteArray::fromHex("ffda0008010100003f003fffd9");
}

QByteArray bigEndian(std::uint64_t value, int bytes)
{
    QByteArray text;
    for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(value >> (8 * i));
    return text;
}

QByteArray record(std::int64_t offset, const QByteArray& payload, std::uint32_t size)
{
    return bigEndian(static_cast<std::uint64_t>(offset), 8) + bigEndian(size, 4) + payload;
}

QByteArray record(std::int64_t offset, char mark)
{
    return record(offset, jpeg(mark), static_cast<std::uint32_t>(jpeg(mark).size()));
}

const qsizetype kRecord = record(0, 'a').size();

QByteArray two() { return record(137, 'a') + record(1142, 'b'); }

/// One file of a ustar archive, padded to blocks.
QByteArray tarFile(const QByteArray& name, const QByteArray& content)
{
    QByteArray header(512, '\0');
    header.replace(0, name.size(), name);
    header.replace(100, 24,
        QByteArray("0000644\0"
                   "0000000\0"
                   "0000000",
            24));
    header.replace(124, 12, QByteArray::number(content.size(), 8).rightJustified(11, '0') + '\0');
    header.replace(136, 12, QByteArray("00000000000\0", 12));
    header.replace(148, 8, QByteArray(8, ' '));
    header[156] = '0';
    int sum = 0;
    for (const char byte : header) sum += static_cast<unsigned char>(byte);
    header.replace(148, 8, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
    return header + content + QByteArray((512 - content.size() % 512) % 512, '\0');
}

QByteArray changed(QByteArray bytes, qsizetype at, char value)
{
    bytes[at] = value;
    return bytes;
}

/// Frames as "offset/index", problems as "code severity offset".
QStringList framesIn(const Json& artifact)
{
    QStringList frames;
    for (const Json& frame : artifact.value("frames", Json::array()))
        frames << QString::number(frame.at("offsetMs").get<std::int64_t>()) + QLatin1Char('/')
                + QString::number(frame.at("index").get<int>());
    return frames;
}

QStringList problemsIn(const Json& artifact)
{
    QStringList problems;
    for (const Json& problem : artifact.at("problems")) {
        problems << QStringLiteral("%1 %2 %3")
                        .arg(QString::fromStdString(problem.at("code")), QString::fromStdString(problem.at("severity")),
                            QString::number(problem.at("offset").get<qint64>()));
    }
    return problems;
}

QStringList list(const char* words, QLatin1Char separator)
{
    return QString::fromLatin1(words).split(separator, Qt::SkipEmptyParts);
}

} // namespace

Json TestInspectDamage::inspect(const test::PlainFile& file, int& status) const
{
    const QTemporaryDir folder;
    const QString session = folder.filePath(QString::fromLatin1(kSession));
    test::writeFiles(session, {file});
    const auto result = test::runCommand(m_data.path(), {QStringLiteral("inspect"), session, QStringLiteral("--json")});
    status = result.status;
    const Json document = test::parsed(result.output);
    return document.is_object() ? document : Json(result.messages.toStdString());
}

void TestInspectDamage::bundles_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("frames");
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char* name, const QByteArray& stored, const char* format, const char* frames,
                         const QString& problems = {}) {
        QTest::newRow(name) << stored << QString::fromLatin1(format) << list(frames, QLatin1Char(' '))
                            << problems.split(QLatin1Char(','), Qt::SkipEmptyParts);
    };
    const QByteArray whole = test::gzipped(two());
    const QByteArray third = record(2000, 'c');
    row("whole", whole, "bundle", "137/0 1142/1");
    row("not gzipped", two(), "bundle", "137/0 1142/1");
    row("two members", test::gzipped(record(137, 'a')) + test::gzipped(record(1142, 'b')), "bundle", "137/0 1142/1");
    row("trailer cut", whole.chopped(3), "bundle", "137/0 1142/1",
        QStringLiteral("truncated-gzip warning %1").arg(whole.size() - 8));
    row("wrong checksum", changed(whole, whole.size() - 8, whole[whole.size() - 8] ^ 1), "bundle", "137/0 1142/1",
        QStringLiteral("gzip-checksum warning %1").arg(whole.size() - 8));
    row("wrong length", changed(whole, whole.size() - 4, whole[whole.size() - 4] ^ 1), "bundle", "137/0 1142/1",
        QStringLiteral("gzip-length warning %1").arg(whole.size() - 8));
    row("bytes behind the stream", whole + "junk", "bundle", "137/0 1142/1",
        QStringLiteral("trailing-bytes warning %1").arg(whole.size()));
    row("last JPEG cut", test::gzipped(two().chopped(1)), "bundle", "137/0",
        QStringLiteral("truncated-frame error %1").arg(kRecord));
    row("bytes behind the last record", test::gzipped(two() + "stray"), "bundle", "137/0 1142/1",
        QStringLiteral("trailing-bytes warning %1").arg(2 * kRecord));
    row("a size of 0 in the middle", test::gzipped(record(137, 'a') + record(1142, jpeg('b'), 0) + third), "bundle",
        "137/0 1142/1 2000/2", QStringLiteral("repaired-frame-size warning %1").arg(kRecord));
    row("a size of 4 GiB first", test::gzipped(record(137, jpeg('a'), 0xFFFF'FFFFU) + record(1142, 'b')), "bundle",
        "137/0 1142/1", QStringLiteral("repaired-frame-size warning 0"));
    row("absolute time", test::gzipped(record(137, 'a') + record(kStart + 1142, 'b')), "bundle", "137/0 1142/1",
        QStringLiteral("absolute-time info %1").arg(kRecord));
    row("before the session", test::gzipped(record(-500, 'a') + record(137, 'b')), "bundle", "-500/0 137/1",
        QStringLiteral("negative-offset warning 0"));
    row("unsorted and twice", test::gzipped(third + record(137, 'a') + record(137, 'a')), "bundle",
        "137/1 137/2 2000/0", QStringLiteral("repeated-frames info 0"));
    row("a lone JPEG", test::gzipped(jpeg('a')), "jpeg", "137/0");
    const QByteArray archive
        = tarFile("1767225600000_1_137.jpeg", jpeg('a')) + tarFile("1767225600000_1_1142.JPEG", jpeg('b'));
    row("an archive without end", test::gzipped(archive), "tar", "137/0 1142/1");
    row("an archive with a wrong checksum", test::gzipped(changed(archive, 148, '7')), "tar", "137/0 1142/1",
        QStringLiteral("tar-checksum warning 0"));
}

void TestInspectDamage::bundles()
{
    QFETCH(QByteArray, stored);
    QFETCH(QString, format);
    QFETCH(QStringList, frames);
    QFETCH(QStringList, problems);
    int status = -1;
    const Json document = inspect({kBundle, stored}, status);
    QVERIFY2(document.is_object(), document.dump().c_str());
    const Json& artifact = document.at("artifacts").at(0);
    QCOMPARE(framesIn(artifact), frames);
    QCOMPARE(problemsIn(artifact).join(QLatin1Char(',')), problems.join(QLatin1Char(',')));
    QCOMPARE(QString::fromStdString(artifact.at("format")), format);
    QCOMPARE(artifact.at("container").get<std::string>(), test::isGzipped(stored) ? "gzip" : "plain");
    QCOMPARE(artifact.at("storedBytes").get<qint64>(), stored.size());
    QCOMPARE(artifact.at("sha256").get<std::string>(), test::digestOf(stored));
    QCOMPARE(document.at("totals").at("frames").get<qsizetype>(), frames.size());
    QCOMPARE(status, 0);
    for (const Json& frame : artifact.at("frames")) {
        QCOMPARE(frame.at("bytes").get<qsizetype>(), jpeg('a').size());
        QCOMPARE(frame.at("width").get<int>(), 8);
        const QByteArray digest = QByteArray::fromStdString(frame.at("sha256"));
        bool isKnown = false;
        for (const char mark : {'a', 'b', 'c'}) isKnown |= digest.toStdString() == test::digestOf(jpeg(mark));
        QVERIFY(isKnown);
    }
}

void TestInspectDamage::documents_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("count"); // of events or nodes
    QTest::addColumn<QString>("problems");
    QTest::addColumn<int>("status");
    // '@' in the content is where the problem is; it is taken out.
    const auto row = [](const char* name, const char* path, QByteArray content, int count, const char* problems,
                         int status = 0) {
        const qsizetype at = std::max<qsizetype>(content.indexOf('@'), 0);
        QTest::newRow(name) << QString::fromLatin1(path) << content.replace('@', "") << count
                            << QString::fromLatin1(problems).replace(QLatin1Char('@'), QString::number(at)) << status;
    };
    constexpr auto kEvents = "events/events_0_1767225615400.json.gz";
    constexpr auto kTree = "hierarchy/1767225600137.json.gz";
    constexpr auto kWeb = "rrweb/1767225600000.rrweb.json.gz";
    const QByteArray tap = R"({"type":"touch","gestureType":"tap","timestamp":1767225600900})";
    row("events end early", kEvents, R"({"events":[)" + tap + R"(,{"type":"log","times@)", 1, "truncated-json error @");
    row("a bare list", kEvents, '[' + tap + ',' + tap + ']', 2, "");
    row("no list of events", kEvents, R"({"deviceInfo":{"platform":"ios"}})", 0, "no-events info 0");
    row("rows that are no objects", kEvents, R"({"events":[@1,)" + tap + R"(,null,"x"]})", 1,
        "event-not-object warning @");
    row("an event without a time", kEvents, R"({"events":[@{"type":"log"}]})", 1, "event-time-missing warning @");
    row("NaN", kEvents, R"({"events":[{"type":"log","timestamp":1767225600900,"x":@NaN}]})", 1,
        "repaired-json warning @");
    row("broken in the middle", kEvents, R"({"events":[)" + tap + R"(,{"a" @1}]})", 1, "invalid-json error @");
    row("bytes behind the document", kEvents, '[' + tap + "]@x", 1, "trailing-bytes warning @");
    row("an error page", kEvents, "<html>502</html>", 0, "not-json error 0", 2);
    row("nothing", kEvents, "", 0, "empty-document error 0", 2);
    const QByteArray head = R"({"timestamp":1767225600137,"screen":{"width":390,"height":844},)";
    row("a tree without a root", kTree, head + R"("x":1})", 0, "no-root error 0", 2);
    row("a subtree given up", kTree, head + R"("root":{"type":"A","children":[@{"type":"B","bailout":true}]}})", 2,
        "missing-subtree info @");
    row("a tree that ends early", kTree, head + R"("root":{"type":"A","children":[{"type":"B"},{"ty@)", 3,
        "truncated-json error @");
    row("another web format", kWeb, R"({"format":@"dom","events":[{"type":4,"timestamp":1767225600010}]})", 1,
        "wrong-web-format warning @,no-full-snapshot warning 0");
    row("web events without a time", kWeb, R"({"format":"rrweb","events":[{"type":4}]})", 0,
        "web-event-time-missing warning 28,no-web-events error 27", 2); // the event, the list
}

void TestInspectDamage::documents()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, content);
    QFETCH(int, count);
    QFETCH(QString, problems);
    QFETCH(int, status);
    int actualStatus = -1;
    const Json document = inspect({path.toStdString(), test::gzipped(content)}, actualStatus);
    QVERIFY2(document.is_object(), document.dump().c_str());
    const Json& artifact = document.at("artifacts").at(0);
    QCOMPARE(problemsIn(artifact).join(QLatin1Char(',')), problems);
    QCOMPARE(artifact.at(path.startsWith(QLatin1String("hierarchy")) ? "nodeCount" : "eventCount").get<int>(), count);
    QCOMPARE(artifact.at("inflatedBytes").get<qsizetype>(), content.size());
    for (const Json& problem : artifact.at("problems")) QCOMPARE(problem.at("offsetIn").get<std::string>(), "inflated");
    QCOMPARE(actualStatus, status);
}

void TestInspectDamage::sayWhichBytesAnOffsetCounts()
{
    const QTemporaryDir folder;
    const QString session = folder.filePath(QString::fromLatin1(kSession));
    const QByteArray cut = test::gzipped(two() + record(2000, 'c').chopped(3)).chopped(12); // the trailer and more
    test::writeFiles(session, {{kBundle, cut}});
    const auto inspected = test::runCommand(m_data.path(), {QStringLiteral("inspect"), session});
    QVERIFY2(inspected.output.contains(QStringLiteral("truncated-gzip at byte %1:").arg(cut.size()).toUtf8()),
        inspected.output.constData());
    QVERIFY2(
        inspected.output.contains(QStringLiteral("truncated-frame at inflated byte %1:").arg(2 * kRecord).toUtf8()),
        inspected.output.constData());
    const auto verified
        = test::runCommand(m_data.path(), {QStringLiteral("verify"), session, QStringLiteral("--json")});
    const Json document = test::parsed(verified.output);
    QStringList counted;
    for (const Json& finding : document.at("findings"))
        counted << QString::fromStdString(
            finding.at("code").get<std::string>() + ' ' + finding.at("offsetIn").get<std::string>());
    QVERIFY2(counted.contains(QStringLiteral("truncated-gzip stored")), qPrintable(counted.join(QLatin1Char(','))));
    QVERIFY2(counted.contains(QStringLiteral("truncated-frame inflated")), qPrintable(counted.join(QLatin1Char(','))));
}

/// Flips each of 24 places of one bundle in turn: the other artifacts of the session stay what they are.
void TestInspectDamage::damageStaysInItsArtifact()
{
    const QByteArray whole = test::gzipped(two());
    const test::PlainFile events{"events/events_0_1767225615400.json.gz",
        test::gzipped(R"({"events":[{"type":"log","timestamp":1767225600900}]})")};
    for (int i = 0; i < 24; ++i) {
        const qsizetype at = 2 + (whole.size() - 3) * i / 23;
        const QTemporaryDir folder;
        const QString session = folder.filePath(QString::fromLatin1(kSession));
        test::writeFiles(session, {events, {kBundle, changed(whole, at, static_cast<char>(whole[at] ^ 0x55))}});
        const auto result
            = test::runCommand(m_data.path(), {QStringLiteral("inspect"), session, QStringLiteral("--json")});
        QCOMPARE(result.status, 0);
        const Json document = test::parsed(result.output);
        QCOMPARE(document.at("artifacts").at(0).at("eventCount").get<int>(), 1);
        QVERIFY(document.at("artifacts").at(0).at("problems").empty());
        const Json& bundle = document.at("artifacts").at(1);
        const bool isHeaderField = at > 3 && at < 10; // time and system, which nobody reads
        QVERIFY2(isHeaderField || !bundle.at("problems").empty(), qPrintable(QString::number(at)));
        QVERIFY(bundle.at("frames").size() <= 2);
    }
}

QTEST_GUILESS_MAIN(TestInspectDamage)
#include "tst_inspect_damage.moc"
