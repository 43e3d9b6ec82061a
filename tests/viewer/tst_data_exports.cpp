#include "tests/viewer/network_samples.h"
#include "viewer/actions.h"
#include "viewer/data_exports.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace revisit;

class TestDataExports : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesEventsInEveryFormat_data();
    void writesEventsInEveryFormat();
    void writesTheMarkedRangeOnly();
    void writesRequestsAsAnArchive();
    void theSdksOwnRequestsAreWrittenWhereTheyAreShown();
    void everyFileAskedForIsWritten();
    void saysWhatCannotBeWritten();
    void everyExportHasAnAction();
};

namespace {

struct Exporting {
    test::ViewFixture fixture;
    QWidget window;
    Actions actions{&window};
    DataExports exports{fixture.context, actions, &window};
    QTemporaryDir folder;
    QSignalSpy said{&exports, &DataExports::messaged};
    bool isOpen = fixture.open(test::networkRecording());

    /// What the export wrote; nothing where it failed.
    template <typename Export>
    QByteArray written(Export run)
    {
        const QString name = folder.filePath(QStringLiteral("out"));
        QSignalSpy finished(&exports, &DataExports::finished);
        run(name);
        if (!finished.wait() || !finished.first().first().toBool()) return {};
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

void TestDataExports::writesEventsInEveryFormat_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<int>("lines");
    QTest::newRow("csv") << static_cast<int>(EventExportFormat::Csv) << 8;
    QTest::newRow("json") << static_cast<int>(EventExportFormat::Json) << 9;
    QTest::newRow("json lines") << static_cast<int>(EventExportFormat::JsonLines) << 7;
}

void TestDataExports::writesEventsInEveryFormat()
{
    QFETCH(int, format);
    QFETCH(int, lines);
    Exporting exporting;
    QVERIFY(exporting.isOpen);
    const QByteArray text = exporting.written(
        [&](const QString& file) { exporting.exports.exportEvents(static_cast<EventExportFormat>(format), file); });
    QCOMPARE(text.count('\n'), lines); // six transfers and a log line, with what the format puts around
    QVERIFY2(exporting.said.first().first().toString().startsWith(QLatin1String("Wrote 7 events to ")), text);
}

void TestDataExports::writesTheMarkedRangeOnly()
{
    Exporting exporting;
    exporting.fixture.selection.setRange(PlayRange{{1500}, {7000}});
    const QByteArray text = exporting.written(
        [&](const QString& file) { exporting.exports.exportEvents(EventExportFormat::JsonLines, file); });
    QCOMPARE(text.count('\n'), 3);
}

void TestDataExports::writesRequestsAsAnArchive()
{
    Exporting exporting;
    const QByteArray text = exporting.written([&](const QString& file) { exporting.exports.exportHar(file); });
    const QJsonObject log = QJsonDocument::fromJson(text).object().value(QLatin1String("log")).toObject();
    QCOMPARE(log.value(QLatin1String("entries")).toArray().size(), 6); // without the SDK's own
}

void TestDataExports::theSdksOwnRequestsAreWrittenWhereTheyAreShown()
{
    Exporting exporting;
    exporting.fixture.selection.setSdkTraffic(SdkTraffic::Shown);
    const QByteArray lines = exporting.written(
        [&](const QString& file) { exporting.exports.exportEvents(EventExportFormat::JsonLines, file); });
    QCOMPARE(lines.count('\n'), 9);
    const QByteArray har = exporting.written([&](const QString& file) { exporting.exports.exportHar(file); });
    const QJsonObject log = QJsonDocument::fromJson(har).object().value(QLatin1String("log")).toObject();
    QCOMPARE(log.value(QLatin1String("entries")).toArray().size(), 8);
}

void TestDataExports::everyFileAskedForIsWritten()
{
    Exporting exporting;
    const auto file = [&](int i) { return exporting.folder.filePath(QStringLiteral("%1.jsonl").arg(i)); };
    {
        DataExports tab(exporting.fixture.context, exporting.actions, &exporting.window);
        for (int i = 0; i < 5; ++i) tab.exportEvents(EventExportFormat::JsonLines, file(i));
    } // its tab is closed
    QTRY_COMPARE(exporting.fixture.pool.writing().queuedCount(), 0);
    for (int i = 0; i < 5; ++i) QVERIFY2(QFile::exists(file(i)), qPrintable(file(i)));
}

void TestDataExports::saysWhatCannotBeWritten()
{
    Exporting exporting;
    QSignalSpy finished(&exporting.exports, &DataExports::finished);
    exporting.exports.exportHar(exporting.folder.filePath(QStringLiteral("none/out.har")));
    QVERIFY(finished.wait());
    QVERIFY(!finished.first().first().toBool());
    QVERIFY(exporting.said.first().first().toString().endsWith(QLatin1String("cannot be written")));
}

void TestDataExports::everyExportHasAnAction()
{
    Exporting exporting;
    for (const ActionId id :
        {ActionId::ExportHar, ActionId::ExportEventsCsv, ActionId::ExportEventsJson, ActionId::ExportEventsLines}) {
        QVERIFY(!exporting.actions[id]->shortcut().isEmpty());
        QVERIFY(exporting.actions[id]->isEnabled());
    }
}

QTEST_MAIN(TestDataExports)
#include "tst_data_exports.moc"
