#include "base/encoding.h"
#include "decoder/event_journal.h"
#include "decoder/recording.h"
#include "tests/decoder/problem_check.h"
#include "tests/decoder/spec_samples.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"

#include <QtTest>

using namespace revisit;

namespace {

constexpr std::int64_t kStart = test::kSampleStart.ms;

std::string line(std::int64_t offset, const std::string& more = {})
{
    return R"({"type":"log","timestamp":)" + std::to_string(kStart + offset) + more + "}";
}

} // namespace

class TestEventJournal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWholeLines_data();
    void readsWholeLines();
    void problemsNameTheirPlace();
    void isReadBesidePendingFrames();
};

void TestEventJournal::readsWholeLines_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("times");
    QTest::addColumn<QString>("codes");
    const auto row = [](const char* name, const std::string& lines, const char* times, const char* codes) {
        QTest::newRow(name) << QString::fromStdString(lines) << times << codes;
    };
    const std::string a = line(1);
    const std::string b = line(2);
    row("two", a + '\n' + b + '\n', "1 2", "");
    row("without the last line's end", a + '\n' + b, "1 2", "");
    row("CRLF, blank lines, blanks", "\r\n\n" + a + " \r\n\n  \n" + b + "\n\n", "1 2", "");
    row("one", a, "1", "");
    row("cut", a + '\n' + b + '\n' + line(3).substr(0, 20), "1 2", "truncated-json");
    row("cut behind a comma", a + '\n' + R"({"type":"log",)", "1", "truncated-json");
    row("cut in a text that looks like the end", a + '\n' + R"({"type":"log","message":"}])", "1", "truncated-json");
    row("cut by a new run of the app", line(1).substr(0, 20) + '\n' + b + '\n', "2", "invalid-json");
    row("cut, then written on", line(1).substr(0, 20) + a + '\n' + b + '\n', "2", "invalid-json");
    row("two in one line", a + b + '\n' + line(3), "3", "invalid-json");
    row("no events", "7\n\"x\"\n[]\n" + a + '\n', "1", "invalid-json invalid-json invalid-json");
    row("a comma of its own", a + "\n,\n" + b, "1 2", "invalid-json");
    row("brackets of its own", a + "\n]\n" + b, "1 2", "invalid-json");
    row("invalid UTF-8", line(1, ",\"message\":\"\xFF\"") + '\n' + b, "1 2", "repaired-json");
    row("nothing", "", "", "");
    row("blanks", "\n \n", "", "");
}

void TestEventJournal::readsWholeLines()
{
    QFETCH(QString, lines);
    QFETCH(QString, times);
    QFETCH(QString, codes);
    std::string bytes = lines.toStdString();
    if (const auto broken = bytes.find("\xEF\xBF\xBD"); broken != std::string::npos) bytes.replace(broken, 3, "\xFF");

    const EventBatch batch = readEventJournal(asBytes(bytes), {test::kSampleStart, std::nullopt});

    QStringList found;
    for (const Event& event : batch.events) found << QString::number(event.time.ms - kStart);
    QCOMPARE(found.join(u' '), times);
    QCOMPARE(test::codesOf(batch.problems), codes);
}

void TestEventJournal::problemsNameTheirPlace()
{
    const std::string timeless = R"({"type":"log"})";
    const std::string lines = line(1) + "\nbroken\n" + timeless + '\n' + line(2).substr(0, 9);
    const EventBatch batch = readEventJournal(asBytes(lines), {test::kSampleStart, std::nullopt});
    QCOMPARE(test::codesOf(batch.problems), QStringLiteral("invalid-json truncated-json event-time-missing"));
    QCOMPARE(batch.problems[0].offset, lines.find("broken"));
    QCOMPARE(batch.problems[1].offset, lines.rfind('\n') + 1);
    QCOMPARE(batch.problems[2].offset, lines.find(timeless));
}

void TestEventJournal::isReadBesidePendingFrames()
{
    // rj_pending/<session>: what an app that was killed had not yet uploaded
    const auto source
        = std::make_shared<MemorySource>("memory", "session_1767225600000_00112233445566778899aabbccddeeff");
    source->add("buffer_meta.json", test::bytesOf(R"({"eventCount":3,"savedAt":1767225601000})"));
    source->add("events.jsonl", test::bytesOf(line(900) + '\n' + line(950) + '\n' + line(990).substr(0, 30)));
    source->add("frames/1767225600137.jpeg", test::jpegOf({32, 64}, 5));

    const auto recording = Recording::open(source);

    QVERIFY_RESULT(recording);
    QCOMPARE((*recording)->events().size(), 2U);
    QCOMPARE((*recording)->frames().size(), 1U);
    const ArtifactReport& journal = (*recording)->artifacts()[1];
    QCOMPARE(journal.kind, ArtifactKind::Events);
    QCOMPARE(journal.format, ArtifactFormat::Json);
    QCOMPARE(journal.eventCount, 2U);
    QCOMPARE(test::codesOf(journal.problems), QStringLiteral("truncated-json"));
    QCOMPARE((*recording)->artifacts()[0].kind, ArtifactKind::Metadata);
}

QTEST_GUILESS_MAIN(TestEventJournal)
#include "tst_event_journal.moc"
