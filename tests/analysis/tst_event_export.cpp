#include "analysis/event_export.h"
#include "base/encoding.h"
#include "decoder/recording_source.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace revisit;

class TestEventExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void csvHasOneCellPerColumnInEveryLine();
    void csvCarriesTheUsualFields();
    void csvTextsAreNoFormulas();
    void jsonHoldsEverythingAsRecorded();
    void jsonLinesAreOneObjectEach();
    void aStretchLimitsWhatIsWritten();
    void staleExportsStop();
};

namespace {

constexpr std::int64_t kStart = 1'767'225'600'000;

std::vector<std::byte> copyOf(std::string_view text)
{
    const auto bytes = asBytes(text);
    return {bytes.begin(), bytes.end()};
}

std::shared_ptr<const Recording> sample()
{
    auto source = std::make_shared<MemorySource>("s", "session_" + std::to_string(kStart) + "_s");
    source->add("events/events_0_1767225620000.json",
        copyOf(
            R"({"events":[{"type":"touch","gestureType":"tap","label":"Pay","x":10.5,"y":20,"timestamp":1767225601000},)"
            R"({"type":"log","level":"warn","message":"=1+1, \"quoted\"\nnext","timestamp":1767225602000},)"
            R"({"type":"network_request","method":"POST","url":"https://a.example/pay","statusCode":502,"success":false,"duration":400,"responseBodySize":52,"startTimestamp":1767225603000,"timestamp":1767225603400}]})"));
    source->add("faults/i1.json",
        copyOf(
            R"({"incidentId":"i1","sessionId":"unknown","timestampMs":1767225605000,"category":"signal","identifier":"SIGABRT","detail":"Signal 6","frames":[]})"));
    const auto opened = Recording::open(source);
    return opened ? *opened : nullptr;
}

constexpr WallTime kEarliest{0};
constexpr WallTime kLatest{kStart + 3'600'000};

QByteArray exported(EventExportFormat format, WallTime from = kEarliest, WallTime to = kLatest)
{
    const auto recording = sample();
    if (!recording) return {};
    return QByteArray::fromStdString(exportEvents(*recording, exportableItems(*recording, from, to), format));
}

/// The cells of a CSV text, by RFC 4180.
QList<QStringList> readCsv(const QString& text)
{
    QList<QStringList> lines(1, QStringList(QString()));
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' && isQuoted && i + 1 < text.size() && text[i + 1] == u'"')
            lines.last().last() += text[++i];
        else if (c == u'"')
            isQuoted = !isQuoted;
        else if (c == u',' && !isQuoted)
            lines.last() << QString();
        else if (c == u'\r' && !isQuoted)
            continue;
        else if (c == u'\n' && !isQuoted)
            lines << QStringList(QString());
        else
            lines.last().last() += c;
    }
    lines.removeLast();
    return lines;
}

} // namespace

void TestEventExport::csvHasOneCellPerColumnInEveryLine()
{
    const auto lines = readCsv(QString::fromUtf8(exported(EventExportFormat::Csv)));
    QCOMPARE(lines.size(), 5);
    for (const QStringList& line : lines) QCOMPARE(line.size(), lines[0].size());
}

void TestEventExport::csvCarriesTheUsualFields()
{
    const auto lines = readCsv(QString::fromUtf8(exported(EventExportFormat::Csv)));
    const auto at
        = [&lines](int line, const char* column) { return lines[line][lines[0].indexOf(QLatin1String(column))]; };
    QCOMPARE(at(1, "time_ms"), QStringLiteral("1000"));
    QCOMPARE(at(1, "utc"), QStringLiteral("2026-01-01T00:00:01.000Z"));
    QCOMPARE(at(1, "x"), QStringLiteral("10.5"));
    QCOMPARE(at(3, "status"), QStringLiteral("502"));
    QCOMPARE(at(3, "failed"), QStringLiteral("true"));
    QCOMPARE(at(3, "response_bytes"), QStringLiteral("52"));
    QCOMPARE(at(3, "request_bytes"), QString()); // not recorded is not zero
    QCOMPARE(at(4, "kind"), QStringLiteral("fault"));
    QCOMPARE(at(4, "name"), QStringLiteral("SIGABRT"));
    QCOMPARE(at(4, "incident_id"), QStringLiteral("i1"));
    QVERIFY(QJsonDocument::fromJson(at(3, "json").toUtf8()).isObject());
}

void TestEventExport::csvTextsAreNoFormulas()
{
    const auto lines = readCsv(QString::fromUtf8(exported(EventExportFormat::Csv)));
    QCOMPARE(lines[2][lines[0].indexOf(QLatin1String("message"))], QStringLiteral("'=1+1, \"quoted\"\nnext"));
}

void TestEventExport::jsonHoldsEverythingAsRecorded()
{
    const QJsonArray items = QJsonDocument::fromJson(exported(EventExportFormat::Json)).array();
    QCOMPARE(items.size(), 4);
    const QJsonObject request = items[2].toObject();
    QCOMPARE(request.value(QLatin1String("kind")).toString(), QStringLiteral("network"));
    QCOMPARE(request.value(QLatin1String("timeMs")).toInt(), 3000);
    QVERIFY(request.value(QLatin1String("failed")).toBool());
    QCOMPARE(request.value(QLatin1String("data")).toObject().value(QLatin1String("url")).toString(),
        QStringLiteral("https://a.example/pay"));
}

void TestEventExport::jsonLinesAreOneObjectEach()
{
    const QList<QByteArray> lines = exported(EventExportFormat::JsonLines).trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    for (const QByteArray& line : lines) QVERIFY2(QJsonDocument::fromJson(line).isObject(), line);
}

void TestEventExport::aStretchLimitsWhatIsWritten()
{
    const auto lines = readCsv(QString::fromUtf8(exported(EventExportFormat::Csv, {kStart + 2000}, {kStart + 3000})));
    QCOMPARE(lines.size(), 3); // both ends count
    QCOMPARE(exported(EventExportFormat::Json, {kStart + 9000}, {kStart + 9001}), QByteArray("[\n]\n"));
}

void TestEventExport::staleExportsStop()
{
    const auto recording = sample();
    const auto items = exportableItems(*recording, kEarliest, kLatest);
    const std::string text = exportEvents(*recording, items, EventExportFormat::JsonLines, [] { return true; });
    QVERIFY(text.empty());
}

QTEST_GUILESS_MAIN(TestEventExport)
#include "tst_event_export.moc"
