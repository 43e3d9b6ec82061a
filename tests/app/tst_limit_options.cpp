#include "base/encoding.h"
#include "base/file_system.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "decoder/limit_settings.h"
#include "tests/app/command_line.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace revisit;

namespace {

/// The limits.conf of a data folder, while it lives.
class DataLimits {
public:
    DataLimits(const QTemporaryDir& folder, const QByteArray& text)
        : m_file(folder.filePath(QStringLiteral("limits.conf")))
    {
        if (!m_file.open(QIODevice::WriteOnly) || m_file.write(text) != text.size()) qFatal("cannot write");
        m_file.close();
    }
    ~DataLimits() { m_file.remove(); }
    DataLimits(const DataLimits&) = delete;
    DataLimits& operator=(const DataLimits&) = delete;

private:
    QFile m_file;
};

} // namespace

/// `--limits FILE` and `--limit NAME=VALUE` of the verbs that decode.
class TestLimitOptions : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void helpListsTheLimits_data();
    void helpListsTheLimits();
    void limitsChangeWhatIsRead();
    void everyDecodingVerbObeys();
    void fileComesFirst();
    void theDataFolderComesBefore();
    void aDamagedDataFolderIsNamed();
    void nonsenseIsWrongUsage_data();
    void nonsenseIsWrongUsage();

private:
    test::CommandResult run(const QStringList& arguments) const { return test::runCommand(m_data.path(), arguments); }
    QString recordingFolder() const { return m_folder.filePath(QString::fromLatin1(kSession)); }
    QString writeLimitsFile(const char* name, const QByteArray& text) const;
    static QString codesOf(const test::CommandResult& result);

    static constexpr const char* kSession = "session_1767225600000_00112233445566778899aabbccddeeff";
    static constexpr WallTime kStart{1'767'225'600'000};
    QTemporaryDir m_folder;
    QTemporaryDir m_data;
};

/// A session with one bundle of three frames.
void TestLimitOptions::initTestCase()
{
    const QByteArray jpeg = QByteArray::fromHex("ffd8ffdb004300") + QByteArray(64, 1)
        + QByteArray::fromHex("ffc0000b080008000801011100ffc40015000101") + QByteArray(15, 0)
        + QByteArray::fromHex("09ffc400141001") + QByteArray(16, 0) + QByteArray::fromHex("ffda0008010100003f003fffd9");
    FrameBundleWriter writer{kStart};
    const auto bytes = std::as_bytes(std::span{jpeg.constData(), std::size_t(jpeg.size())});
    for (const std::int64_t offset : {137, 1142, 2150})
        QVERIFY(writer.add(kStart + Milliseconds{offset}, bytes).has_value());
    QVERIFY(QDir().mkpath(recordingFolder() + QStringLiteral("/screenshots")));
    const QString file = recordingFolder() + QStringLiteral("/screenshots/1767225600137.tar.gz");
    QVERIFY(writeFile(FileSystem::real(), toPath(file.toStdString()), gzipLikeSdk(writer.bytes()).value()).has_value());
}

QString TestLimitOptions::writeLimitsFile(const char* name, const QByteArray& text) const
{
    QFile file{m_folder.filePath(QString::fromLatin1(name))};
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("cannot write");
    return file.fileName();
}

QString TestLimitOptions::codesOf(const test::CommandResult& result)
{
    QStringList codes;
    const QJsonArray artifacts = result.json().value(QStringLiteral("artifacts")).toArray();
    for (const QJsonValue& artifact : artifacts) {
        const QJsonArray problems = artifact.toObject().value(QStringLiteral("problems")).toArray();
        for (const QJsonValue& problem : problems) codes << problem.toObject().value(QStringLiteral("code")).toString();
    }
    return codes.join(u' ');
}

void TestLimitOptions::helpListsTheLimits_data()
{
    QTest::addColumn<QString>("verb");
    for (const char* verb : {"inspect", "frames", "timeline", "verify"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

void TestLimitOptions::helpListsTheLimits()
{
    QFETCH(QString, verb);

    const auto help = run({verb, QStringLiteral("--help")});

    QCOMPARE(help.status, 0);
    QVERIFY(help.output.contains("--limit NAME=VALUE"));
    for (const LimitSetting& setting : limitSettings()) {
        QVERIFY2(
            help.output.contains(QByteArray(setting.name.data(), qsizetype(setting.name.size()))), setting.name.data());
        QVERIFY(help.output.contains(QByteArray::fromStdString(limitText(setting, setting.standard()))));
    }
}

void TestLimitOptions::limitsChangeWhatIsRead()
{
    const QStringList inspect{QStringLiteral("inspect"), QStringLiteral("--json"), recordingFolder()};
    QCOMPARE(codesOf(run(inspect)), QString{});

    const auto limited = run(inspect + QStringList{QStringLiteral("--limit"), QStringLiteral("frames-per-bundle=2")});

    QCOMPARE(limited.status, 0);
    QCOMPARE(codesOf(limited), QStringLiteral("frame-limit"));
    QCOMPARE(limited.json().value(QStringLiteral("totals")).toObject().value(QStringLiteral("frames")).toInt(), 2);
    const auto two = run(inspect
        + QStringList{QStringLiteral("--limit"), QStringLiteral("frames-per-bundle=2"), QStringLiteral("--limit"),
            QStringLiteral("stored-artifact = 1 KiB")});
    QCOMPARE(codesOf(two), QStringLiteral("frame-limit"));
}

void TestLimitOptions::everyDecodingVerbObeys()
{
    const QStringList limit{QStringLiteral("--limit"), QStringLiteral("frames-per-bundle=1")};
    const auto verified
        = run(QStringList{QStringLiteral("verify"), QStringLiteral("--json"), recordingFolder()} + limit);
    QCOMPARE(verified.status, 3);
    QVERIFY(verified.output.contains("frame-limit"));
    const auto frames = run(QStringList{QStringLiteral("frames"), QStringLiteral("--json"), recordingFolder(),
                                QStringLiteral("--out"), m_folder.filePath(QStringLiteral("out"))}
        + limit);
    QCOMPARE(frames.json().value(QStringLiteral("frames")).toInt(), 1);
    const auto timeline
        = run(QStringList{QStringLiteral("timeline"), QStringLiteral("--json"), recordingFolder()} + limit);
    QCOMPARE(timeline.json().value(QStringLiteral("items")).toArray().size(), 1);
}

void TestLimitOptions::fileComesFirst()
{
    const QString file = writeLimitsFile("limits.conf", "# small\nframes-per-bundle = 1 frames\n");
    const QStringList inspect{
        QStringLiteral("inspect"), QStringLiteral("--json"), recordingFolder(), QStringLiteral("--limits"), file};

    QCOMPARE(codesOf(run(inspect)), QStringLiteral("frame-limit"));
    QCOMPARE(codesOf(run(inspect + QStringList{QStringLiteral("--limit"), QStringLiteral("frames-per-bundle=3")})),
        QString{});
}

void TestLimitOptions::theDataFolderComesBefore()
{
    const QStringList inspect{QStringLiteral("inspect"), QStringLiteral("--json"), recordingFolder()};
    const auto frames = [&](const QStringList& more) {
        return run(inspect + more)
            .json()
            .value(QStringLiteral("totals"))
            .toObject()
            .value(QStringLiteral("frames"))
            .toInt();
    };
    const DataLimits written{m_data, "frames-per-bundle = 1\n"};
    const QString other = writeLimitsFile("other.conf", "problems = 7\n");

    QCOMPARE(frames({}), 1);
    QCOMPARE(frames({QStringLiteral("--limit"), QStringLiteral("frames-per-bundle=2")}), 2);
    QCOMPARE(frames({QStringLiteral("--limit"), QStringLiteral("problems=9")}), 1);
    QCOMPARE(frames({QStringLiteral("--limits"), other}), 3); // in place of it
}

void TestLimitOptions::aDamagedDataFolderIsNamed()
{
    const DataLimits written{m_data, "\nspeed = 9\n"};
    const auto result = run({QStringLiteral("inspect"), recordingFolder()});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.messages.contains("limits.conf") && result.messages.contains("line 2"), result.messages);
    const auto help = run({QStringLiteral("timeline"), QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
}

void TestLimitOptions::nonsenseIsWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    const auto limit = [](const char* text) {
        return QStringList{QStringLiteral("--limit"), QString::fromLatin1(text)};
    };
    QTest::newRow("unknown name") << limit("speed=9") << QByteArray("there is no limit \"speed\"");
    QTest::newRow("no value") << limit("problems") << QByteArray("is not of the form NAME=VALUE");
    QTest::newRow("out of range") << limit("problems=0") << QByteArray("must be from 1 problems to 10000 problems");
    QTest::newRow("another unit") << limit("problems=5 MiB") << QByteArray("\"MiB\" is no unit here");
    QTest::newRow("a file that is not there")
        << QStringList{QStringLiteral("--limits"), QStringLiteral("/nowhere/limits.conf")} << QByteArray("limits.conf");
    QTest::newRow("a file with a wrong line")
        << QStringList{QStringLiteral("--limits"), writeLimitsFile("wrong.conf", "problems = 5\nspeed = 9\n")}
        << QByteArray("line 2: there is no limit");
}

void TestLimitOptions::nonsenseIsWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);

    const auto result = run(QStringList{QStringLiteral("inspect"), recordingFolder()} + arguments);

    QCOMPARE(result.status, 64);
    QVERIFY2(result.messages.contains(message), result.messages);
    QVERIFY(result.output.isEmpty());
}

QTEST_GUILESS_MAIN(TestLimitOptions)
#include "tst_limit_options.moc"
