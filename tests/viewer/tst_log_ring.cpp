#include "viewer/log_ring.h"

#include <QtTest>

namespace revisit {

class TestLogRing final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheNewestLines();
    void cutsLongLines();
    void blotsOutSecrets_data();
    void blotsOutSecrets();
    void takesTheProgramsLog();
};

void TestLogRing::keepsTheNewestLines()
{
    LogRing ring;
    for (std::size_t i = 0; i < LogRing::kMaxLines + 3; ++i) ring.add(LogLevel::Info, "test", std::to_string(i));
    const auto lines = ring.lines();
    QCOMPARE(lines.size(), LogRing::kMaxLines);
    QCOMPARE(ring.droppedCount(), std::size_t{3});
    QVERIFY(lines.front().ends_with(" info test: 3"));
    QVERIFY(lines.back().ends_with(" info test: " + std::to_string(LogRing::kMaxLines + 2)));
}

void TestLogRing::cutsLongLines()
{
    LogRing ring;
    ring.add(LogLevel::Error, "test", std::string(1'000'000, 'x'));
    QVERIFY(ring.lines().front().size() < LogRing::kMaxLineBytes + 60);
}

void TestLogRing::blotsOutSecrets_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char* name, const char* line, const char* kept) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(kept);
    };
    row("bearer", "sent Authorization: Bearer eyJhbGciOi.J9-x_y to it", "sent Authorization: Bearer ••• to it");
    row("query", "GET /x?token=abc123&at=5", "GET /x?token=•••&at=5");
    row("json", R"({"secret":"s3cr3t","id":7})", R"({"secret":"•••","id":7})");
    row("project key", "key rj_5f00aa is not known", "key ••• is not known");
    row("upper case", "X-Amz-Security-Token=AQoDYXdzEPT//", "X-Amz-Security-Token=•••");
    row("signature", "?X-Amz-Signature=deadbeef&x=1", "?X-Amz-Signature=•••&x=1");
    row("words stay", "the tokeniser and keyboard stay; a key was pressed",
        "the tokeniser and keyboard stay; a key was pressed");
    row("monkey", "monkey=banana", "monkey=banana");
}

void TestLogRing::blotsOutSecrets()
{
    QFETCH(QString, line);
    QFETCH(QString, kept);
    QCOMPARE(QString::fromStdString(withoutSecrets(line.toStdString())), kept);
    LogRing ring;
    ring.add(LogLevel::Info, "test", line.toStdString());
    QVERIFY(QString::fromStdString(ring.lines().front()).endsWith(kept));
}

void TestLogRing::takesTheProgramsLog()
{
    LogRing::instance().install();
    logWarning("test", "a line with password=hunter2 in it");
    setLogSink({});
    const auto lines = LogRing::instance().lines();
    QVERIFY(!lines.empty());
    QVERIFY(lines.back().ends_with("warning test: a line with password=••• in it"));
}

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestLogRing)
#include "tst_log_ring.moc"
