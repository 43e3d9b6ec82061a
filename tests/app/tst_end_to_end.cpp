#include "tests/app/command_line.h"
#include "tests/support/fixtures.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#include <zlib.h>

using namespace revisit;

/// The real recording, all the way: SDK upload → pipeline → read API → library → frames. The expected bytes are taken
/// from the fixture by a reader of this test's own.
class TestEndToEnd : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theRealRecordingArrivesByteForByte();
    void exportVerifyImportKeepEverything();
    void anUnknownKeyIsRefusedAndOffered();
    void theLocalPipelineIsFoundThroughTheDataFolder();

private:
    QString makeSample();

    QString m_recording;
    QTemporaryDir m_sample;
    int m_artifactCount = 0;
    QList<QByteArray> m_jpegs; ///< in time order
};

namespace {

QByteArray gunzip(const QString& file)
{
    QByteArray out;
    gzFile stream = gzopen(QFile::encodeName(file).constData(), "rb");
    QByteArray chunk(1 << 16, Qt::Uninitialized);
    for (int n = 0; (n = gzread(stream, chunk.data(), static_cast<unsigned>(chunk.size()))) > 0;)
        out.append(chunk.left(n));
    gzclose(stream);
    return out;
}

/// offset → JPEG of every record (u64 BE, u32 BE, bytes).
QMap<quint64, QByteArray> recordsOf(const QByteArray& bundle)
{
    QMap<quint64, QByteArray> records;
    qsizetype at = 0;
    while (at + 12 <= bundle.size()) {
        const auto offset = qFromBigEndian<quint64>(bundle.constData() + at);
        const auto size = qFromBigEndian<quint32>(bundle.constData() + at + 8);
        records.insert(offset, bundle.mid(at + 12, size));
        at += 12 + size;
    }
    return records;
}

QList<QByteArray> filesOf(const QString& folder)
{
    QList<QByteArray> contents;
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.jpg")}, QDir::Files, QDir::Name)) {
        QFile file(folder + QLatin1Char('/') + name);
        if (file.open(QIODevice::ReadOnly)) contents << file.readAll();
    }
    return contents;
}

} // namespace

void TestEndToEnd::initTestCase()
{
    if (const auto folder = test::realRecordingFolder())
        m_recording = QString::fromStdString(folder->string());
    else
        m_recording = makeSample();
    if (m_recording.isEmpty()) QSKIP("needs the fixtures beside the project, or the sample maker");
    QMap<quint64, QByteArray> all;
    const QDir screenshots(m_recording + QStringLiteral("/screenshots"));
    for (const QString& name : screenshots.entryList(QDir::Files))
        all.insert(recordsOf(gunzip(screenshots.filePath(name))));
    m_jpegs = all.values();
    m_artifactCount = 0;
    for (const char* folder : {"screenshots", "hierarchy", "events"})
        m_artifactCount += static_cast<int>(
            QDir(m_recording + QLatin1Char('/') + QString::fromLatin1(folder)).entryList(QDir::Files).size());
    if (test::realRecordingFolder()) QCOMPARE(m_jpegs.size(), 41);
    QVERIFY(m_jpegs.size() > 40);
}

/// Without the fixtures the project's own sample goes the same way; empty where it cannot be made.
QString TestEndToEnd::makeSample()
{
    const QString maker = qEnvironmentVariable("REVISIT_BINARY_DIR") + QStringLiteral("/tools/make_sample/make_sample");
    if (!QFile::exists(maker)) return {};
    if (QProcess::execute(maker, {m_sample.path()}) != 0) return {};
    const QStringList sessions = QDir(m_sample.path()).entryList({QStringLiteral("session_*")}, QDir::Dirs);
    return sessions.isEmpty() ? QString() : m_sample.filePath(sessions.first());
}

void TestEndToEnd::theRealRecordingArrivesByteForByte()
{
    const QTemporaryDir data;
    const QTemporaryDir out;
    test::ServeProcess serve(data.path());
    QVERIFY2(serve.isReady(), serve.messages().constData());
    const auto sent = test::runCommand(data.path(),
        {QStringLiteral("send"), m_recording, QStringLiteral("--api-url"), serve.apiUrl(), QStringLiteral("--key"),
            serve.publicKey(), QStringLiteral("--session-id"), QStringLiteral("new")});
    QVERIFY2(sent.status == 0, sent.messages.constData());
    const QString id = sent.json()[QStringLiteral("sessionId")].toString();
    QCOMPARE(sent.json()[QStringLiteral("artifacts")].toInt(), m_artifactCount);
    QCOMPARE(sent.json()[QStringLiteral("failed")].toInt(), 0);
    QVERIFY(serve.waitFor(QStringLiteral("session-ready"), id));

    const auto synced = test::runCommand(data.path(), {QStringLiteral("sync"), id, QStringLiteral("--json")});
    QVERIFY2(synced.status == 0, synced.messages.constData());
    const auto written
        = test::runCommand(data.path(), {QStringLiteral("frames"), id, QStringLiteral("--out"), out.path()});
    QVERIFY2(written.status == 0, written.messages.constData());
    QCOMPARE(filesOf(out.path()), m_jpegs);

    const auto inspected
        = test::runCommand(data.path(), {QStringLiteral("inspect"), id, QStringLiteral("--json")}).json();
    const QJsonObject totals = inspected[QStringLiteral("totals")].toObject();
    QCOMPARE(totals[QStringLiteral("frames")].toInt(), m_jpegs.size());
    if (test::realRecordingFolder()) {
        QCOMPARE(totals[QStringLiteral("events")].toInt(), 470);
        QCOMPARE(totals[QStringLiteral("hierarchySnapshots")].toInt(), 11);
    }
    QCOMPARE(serve.stop(), 0);
}

void TestEndToEnd::exportVerifyImportKeepEverything()
{
    const QTemporaryDir data;
    const QTemporaryDir out;
    const QString file = out.filePath(QStringLiteral("real.rjsession"));
    QCOMPARE(
        test::runCommand(data.path(), {QStringLiteral("export"), m_recording, QStringLiteral("--out"), file}).status,
        0);
    QCOMPARE(test::runCommand(data.path(), {QStringLiteral("verify"), file}).status, 0);
    const auto imported = test::runCommand(data.path(), {QStringLiteral("import"), file, QStringLiteral("--json")});
    QVERIFY2(imported.status == 0, imported.messages.constData());
    const QString id = imported.json()[QStringLiteral("sessionId")].toString();
    QCOMPARE(id, QFileInfo(m_recording).fileName());
    const auto written = test::runCommand(
        data.path(), {QStringLiteral("frames"), id, QStringLiteral("--out"), out.filePath(QStringLiteral("frames"))});
    QCOMPARE(written.status, 0);
    QCOMPARE(filesOf(out.filePath(QStringLiteral("frames"))), m_jpegs);
}

void TestEndToEnd::anUnknownKeyIsRefusedAndOffered()
{
    const QTemporaryDir data;
    test::ServeProcess serve(data.path());
    QVERIFY(serve.isReady());
    const auto sent = test::runCommand(data.path(),
        {QStringLiteral("send"), m_recording, QStringLiteral("--api-url"), serve.apiUrl(), QStringLiteral("--key"),
            QStringLiteral("rj_0123456789abcdef0123456789abcdef")});
    QCOMPARE(sent.status, 1);
    QVERIFY2(sent.messages.contains("401"), sent.messages.constData());
    serve.stop();
    const QByteArray log = serve.messages();
    QVERIFY2(log.contains("--accept-any-key") || log.contains("--project-key"), log.constData());
}

void TestEndToEnd::theLocalPipelineIsFoundThroughTheDataFolder()
{
    const QTemporaryDir data;
    {
        test::ServeProcess serve(data.path());
        QVERIFY(serve.isReady());
        const auto sent = test::runCommand(data.path(), {QStringLiteral("send"), m_recording});
        QVERIFY2(sent.status == 0, sent.messages.constData());
        const QString id = sent.json()[QStringLiteral("sessionId")].toString();
        QVERIFY(serve.waitFor(QStringLiteral("session-ready"), id));
        const auto listed
            = test::runCommand(data.path(), {QStringLiteral("sessions"), QStringLiteral("--json")}).json();
        const QJsonObject row = listed[QStringLiteral("sessions")].toArray().at(0).toObject();
        QCOMPARE(row[QStringLiteral("id")].toString(), id);
        QCOMPARE(row[QStringLiteral("inLibrary")].toBool(), false);
        QCOMPARE(test::runCommand(data.path(), {QStringLiteral("sync"), QStringLiteral("--all")}).status, 0);
    }
    const auto offline = test::runCommand(data.path(), {QStringLiteral("sync"), QStringLiteral("--all")});
    QCOMPARE(offline.status, 1);
    const auto listed = test::runCommand(data.path(), {QStringLiteral("sessions"), QStringLiteral("--json")}).json();
    QCOMPARE(listed[QStringLiteral("sessions")].toArray().at(0).toObject()[QStringLiteral("inLibrary")].toBool(), true);
}

QTEST_GUILESS_MAIN(TestEndToEnd)
#include "tst_end_to_end.moc"
