#include "base/clock.h"
#include "decoder/iso_time.h"

#include <QtTest>

using namespace revisit;

class TestIsoTime : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void writes();
};

void TestIsoTime::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("server") << "2026-01-01T00:00:00.123Z" << qint64{1767225600123};
    QTest::newRow("without fraction") << "2026-01-01T00:00:00Z" << qint64{1767225600000};
    QTest::newRow("long fraction") << "2026-01-01T00:00:00.1239999Z" << qint64{1767225600123};
    QTest::newRow("short fraction") << "2026-01-01T00:00:00.1Z" << qint64{1767225600100};
    QTest::newRow("east") << "2026-01-01T05:30:00+05:30" << qint64{1767225600000};
    QTest::newRow("west") << "2025-12-31T16:00:00-0800" << qint64{1767225600000};
    QTest::newRow("blank, no zone") << "2026-01-01 00:00" << qint64{1767225600000};
    QTest::newRow("date") << "2026-01-01" << qint64{1767225600000};
    QTest::newRow("leap day") << "2024-02-29T12:00:00Z" << qint64{1709208000000};
    QTest::newRow("before 1970") << "1969-12-31T23:59:59.999Z" << qint64{-1};
}

void TestIsoTime::reads()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, ms);
    const auto time = parseIsoTime(text.toStdString());
    QVERIFY(time.has_value());
    QCOMPARE(time->ms, ms);
}

void TestIsoTime::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
        {"", "now", "2026", "2026-13-01", "2023-02-29", "2026-01-01T", "2026-01-01T25:00Z", "2026-01-01T00:60Z",
            "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00+5", "2026-01-01T00:00:00Z!", "1767225600000"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestIsoTime::refuses()
{
    QFETCH(const QString, text);
    QVERIFY(!parseIsoTime(text.toStdString()));
}

void TestIsoTime::writes()
{
    QCOMPARE(toIsoString({1767225600123}), std::string("2026-01-01T00:00:00.123Z"));
    QCOMPARE(toIsoString({-1}), std::string("1969-12-31T23:59:59.999Z"));
    QCOMPARE(toIsoString({INT64_MAX}), std::string("9999-12-31T23:59:59.999Z"));
    for (const std::int64_t ms : {0LL, 951'782'399'999LL, 1'795'327'260'142LL, 4'102'444'800'000LL})
        QCOMPARE(parseIsoTime(toIsoString({ms}))->ms, ms);
}

QTEST_GUILESS_MAIN(TestIsoTime)
#include "tst_iso_time.moc"
