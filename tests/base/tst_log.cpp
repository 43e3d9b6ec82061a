#include "base/log.h"

#include <QtTest>

using namespace revisit;

class TestLog : public QObject {
    Q_OBJECT

private slots:
    void hostileTextCannotForgeLines();
    void levelsFilter();
    void cleanup()
    {
        setLogSink({});
        setLogLevel(LogLevel::Info);
    }
};

void TestLog::hostileTextCannotForgeLines()
{
    std::string seen;
    setLogSink([&seen](LogLevel level, std::string_view area, std::string_view message) {
        seen = std::string(name(level)) + '|' + std::string(area) + '|' + std::string(message);
    });
    logWarning("pipeline", "key \"a\nerror forged\x1b[2J\"");
    QCOMPARE(seen, std::string{"warning|pipeline|key \"a\\x0aerror forged\\x1b[2J\""});
}

void TestLog::levelsFilter()
{
    int count = 0;
    setLogSink([&count](LogLevel, std::string_view, std::string_view) { ++count; });
    logDebug("base", "dropped");
    logInfo("base", "kept");
    setLogLevel(LogLevel::Error);
    logWarning("base", "dropped");
    logError("base", "kept");
    QCOMPARE(count, 2);
}

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
