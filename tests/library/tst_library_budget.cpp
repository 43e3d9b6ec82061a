#include "library/budget_file.h"
#include "library/library.h"
#include "tests/library/session_folders.h"
#include "tests/support/fake_clock.h"
#include "tests/support/require.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace revisit;
namespace fs = std::filesystem;

namespace {

constexpr Milliseconds kHour{3'600'000};
constexpr Milliseconds kDay{24 * kHour.ms};
constexpr std::size_t kArtifactBytes = 100'000;

/// One event batch, made large and unlike any other by its name.
test::Artifacts artifactsOf(const std::string& id)
{
    std::string text = R"({"events":[{"type":"log","level":"info","message":")" + id;
    text.append(kArtifactBytes - text.size() - 60, 'x');
    text += R"(","timestamp":1767225600500}]})";
    std::vector<std::byte> bytes(text.size());
    std::ranges::transform(text, bytes.begin(), [](char c) { return static_cast<std::byte>(c); });
    return {{"events/events_0_1767225601000.json", bytes}};
}

} // namespace

class TestLibraryBudget : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_root;
    test::FakeClock m_clock;
    std::unique_ptr<Library> m_library;

    fs::path data() const { return m_root / "data"; }
    static std::string idOf(const std::string& name) { return "session_1767225600000_" + name; }
    /// As a fetch does.
    Result<SessionRow> fetch(const std::string& name, SessionWriter::Extent extent = SessionWriter::Extent::Whole)
    {
        m_clock.advance(kHour);
        REVISIT_TRY(writer, m_library->write(idOf(name), "https://example.com"));
        for (const auto& [path, bytes] : artifactsOf(name)) REVISIT_CHECK(writer->put(path, bytes));
        return writer->finish({}, extent);
    }
    void setBudget(std::size_t sessions) { QVERIFY_RESULT(writeBudgetFile(data(), Bytes{sessions * kArtifactBytes})); }
    /// The names of what is there, in alphabetical order.
    std::string present()
    {
        std::vector<std::string> names;
        const auto rows = m_library->sessions({}).value();
        for (const SessionRow& row : rows) names.push_back(row.id.substr(idOf({}).size()));
        std::ranges::sort(names);
        std::string text;
        for (const auto& name : names) text += name;
        return text;
    }

private Q_SLOTS:
    void init()
    {
        m_library.reset();
        m_temporary = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_temporary->path().toStdString());
        m_clock.set({1'767'225'600'000});
        m_library = Library::open(data(), m_clock).value();
    }
    void cleanup() { m_library.reset(); }

    void withoutBudgetEverythingStays()
    {
        for (const char* name : {"a", "b", "c", "d"}) QVERIFY_RESULT(fetch(name));
        const auto gone = m_library->keepBudget({});
        QVERIFY_RESULT(gone);
        QVERIFY(gone->empty());
        QCOMPARE(present(), std::string("abcd"));
        QVERIFY(m_library->usedBytes().value().count >= 4 * kArtifactBytes - 400);
    }

    void theOldestGoWhenOneIsCompleted()
    {
        setBudget(2);
        for (const char* name : {"a", "b", "c", "d"}) QVERIFY_RESULT(fetch(name));
        QCOMPARE(present(), std::string("cd"));
        QVERIFY(m_library->usedBytes().value() <= Bytes{2 * kArtifactBytes});
        QVERIFY(!fs::exists(data() / "library" / "sessions" / (idOf("a") + ".json")));
        QCOMPARE_ERROR(m_library->openSource(idOf("a")), Errc::NotFound);
    }

    void whatWasOpenedLastGoesLast()
    {
        for (const char* name : {"a", "b", "c"}) QVERIFY_RESULT(fetch(name));
        m_clock.advance(kHour);
        QVERIFY_RESULT(m_library->setOpened(idOf("a")));
        m_clock.advance(kDay);
        setBudget(1);
        const auto gone = m_library->keepBudget({});
        QVERIFY_RESULT(gone);
        QCOMPARE(*gone, (std::vector<std::string>{idOf("b"), idOf("c")}));
        QCOMPARE(m_library->session(idOf("a")).value().openedAt, std::optional(m_clock.now() - kDay));
    }

    void neverWhatTheUserKeeps_data()
    {
        QTest::addColumn<QString>("why");
        for (const char* why : {"pinned", "noted", "bookmarked", "opened lately", "open", "incomplete", "imported"})
            QTest::newRow(why) << QString::fromLatin1(why);
    }
    void neverWhatTheUserKeeps()
    {
        QFETCH(QString, why);
        const std::string id = idOf("a");
        if (why == QLatin1String("imported")) {
            test::writeArtifacts(m_root / id, artifactsOf("a"));
            QVERIFY_RESULT(m_library->import(m_root / id, {}, {}));
        } else {
            const bool isWhole = why != QLatin1String("incomplete");
            QVERIFY_RESULT(fetch("a", isWhole ? SessionWriter::Extent::Whole : SessionWriter::Extent::Partial));
        }
        QVERIFY_RESULT(fetch("b"));
        m_clock.advance(kDay + kDay);
        std::shared_ptr<const RecordingSource> held;
        SessionNote bookmark;
        bookmark.at = test::kSessionStart;
        bookmark.kind = SessionNote::Kind::Bookmark;
        if (why == QLatin1String("pinned")) QVERIFY_RESULT(m_library->setPinned(id, true));
        if (why == QLatin1String("noted")) QVERIFY_RESULT(m_library->addNote(id, test::kSessionStart, "look here"));
        if (why == QLatin1String("bookmarked")) QVERIFY_RESULT(m_library->putMark(id, bookmark));
        if (why == QLatin1String("opened lately")) QVERIFY_RESULT(m_library->setOpened(id));
        if (why == QLatin1String("open")) held = m_library->openSource(id).value();
        setBudget(0);

        QVERIFY_RESULT(m_library->keepBudget({}));
        QCOMPARE(present(), std::string("a")); // b went, though it came later
        held.reset();
        if (why == QLatin1String("pinned")) QVERIFY_RESULT(m_library->setPinned(id, false));
        if (why == QLatin1String("opened lately")) m_clock.advance(kDay + kHour);
        QVERIFY_RESULT(m_library->keepBudget({}));
        const bool isFree
            = why == QLatin1String("pinned") || why == QLatin1String("opened lately") || why == QLatin1String("open");
        QCOMPARE(present(), std::string(isFree ? "" : "a"));
    }

    void whatIsBeingWrittenStays()
    {
        QVERIFY_RESULT(fetch("a"));
        const auto writer = m_library->write(idOf("a"), {});
        QVERIFY_RESULT(writer);
        setBudget(0);
        QVERIFY_RESULT(m_library->keepBudget({}));
        QCOMPARE(present(), std::string("a"));
    }

    void blobsOfOthersStay()
    {
        QVERIFY_RESULT(fetch("a"));
        m_clock.advance(kHour);
        auto writer = m_library->write(idOf("twin"), "https://example.com");
        QVERIFY_RESULT(writer);
        for (const auto& [path, bytes] : artifactsOf("a")) QVERIFY_RESULT((*writer)->put(path, bytes));
        QVERIFY_RESULT((*writer)->finish({}));
        writer->reset();
        QVERIFY_RESULT(m_library->setPinned(idOf("twin"), true));
        setBudget(0);
        QVERIFY_RESULT(m_library->keepBudget({}));
        QCOMPARE(present(), std::string("twin"));
        QVERIFY(test::artifactsOf(*m_library->openSource(idOf("twin")).value()) == artifactsOf("a"));
    }

    void whatWentIsRememberedUntilItComesBack()
    {
        QVERIFY_RESULT(fetch("a"));
        QVERIFY(!m_library->wasDropped(idOf("a")).value());
        setBudget(0);
        QVERIFY_RESULT(m_library->keepBudget({}));
        QVERIFY(m_library->wasDropped(idOf("a")).value());
        QVERIFY_RESULT(fetch("a"));
        QVERIFY(!m_library->wasDropped(idOf("a")).value());
        QVERIFY_RESULT(m_library->remove(idOf("a")));
        QVERIFY(!m_library->wasDropped(idOf("a")).value()); // the user removed it, not the budget
    }

    void pinsOutliveTheDatabase()
    {
        QVERIFY_RESULT(fetch("a"));
        QVERIFY_RESULT(m_library->setPinned(idOf("a"), true));
        QVERIFY_RESULT(fetch("a")); // completing it again keeps it
        m_library.reset();
        for (const char* name : {"library.db", "library.db-wal", "library.db-shm"})
            fs::remove(data() / "library" / name);
        m_library = Library::open(data(), m_clock).value();
        QVERIFY(m_library->session(idOf("a")).value().isPinned);
        QCOMPARE_ERROR(m_library->setPinned("nobody", true), Errc::NotFound);
        QCOMPARE_ERROR(m_library->setOpened("nobody"), Errc::NotFound);
    }

    void tellsTheListener()
    {
        QVERIFY_RESULT(fetch("a"));
        setBudget(0);
        int told = 0;
        m_library->onChanged([&told] { ++told; });
        QVERIFY_RESULT(m_library->keepBudget({}));
        QCOMPARE(told, 1);
        QVERIFY_RESULT(m_library->keepBudget({}));
        QCOMPARE(told, 1);
    }

    void stopsWhenAsked()
    {
        QVERIFY_RESULT(fetch("a"));
        setBudget(0);
        StopSource stop;
        stop.requestStop();
        QCOMPARE_ERROR(m_library->keepBudget(stop.token()), Errc::Cancelled);
        QCOMPARE(present(), std::string("a"));
    }

    void budgetsAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("bytes"); // -1: no limit, -2: an error
        QTest::newRow("empty") << QByteArray() << qint64{-1};
        QTest::newRow("comment") << QByteArray("# budget = 1 GiB\n") << qint64{-1};
        QTest::newRow("bytes") << QByteArray("budget=123") << qint64{123};
        QTest::newRow("named bytes") << QByteArray("budget = 7 bytes # few\n") << qint64{7};
        QTest::newRow("gigabytes") << QByteArray("\r\n budget = 20 GiB\r\n") << qint64{21'474'836'480};
        QTest::newRow("nothing at all") << QByteArray("budget = 0") << qint64{0};
        QTest::newRow("unit") << QByteArray("budget = 20 GB") << qint64{-2};
        QTest::newRow("negative") << QByteArray("budget = -1") << qint64{-2};
        QTest::newRow("fraction") << QByteArray("budget = 1.5 GiB") << qint64{-2};
        QTest::newRow("words") << QByteArray("budget = plenty") << qint64{-2};
        QTest::newRow("name") << QByteArray("limit = 1 GiB") << qint64{-2};
        QTest::newRow("huge") << QByteArray("budget = 99999999999 GiB") << qint64{-2};
        QTest::newRow("no value") << QByteArray("\nbudget") << qint64{-2};
    }
    void budgetsAreRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, bytes);
        const auto budget = readBudget(text.toStdString());
        if (bytes == -2) {
            QCOMPARE_ERROR(budget, Errc::InvalidInput);
            QVERIFY(budget.error().message.starts_with("line "));
            return;
        }
        QVERIFY_RESULT(budget);
        QCOMPARE(*budget ? static_cast<qint64>((*budget)->count) : -1, bytes);
    }

    void budgetsAreKeptInTheDataFolder_data()
    {
        QTest::addColumn<quint64>("bytes");
        for (const quint64 bytes : {quint64{0}, quint64{1}, quint64{1024}, quint64{21'474'836'480}, quint64{1025}})
            QTest::newRow(qPrintable(QString::number(bytes))) << bytes;
    }
    void budgetsAreKeptInTheDataFolder()
    {
        QFETCH(quint64, bytes);
        QCOMPARE(budgetOfDataFolder(data()), std::optional<Bytes>{});
        QVERIFY_RESULT(writeBudgetFile(data(), Bytes{bytes}));
        QCOMPARE(readBudgetFile(data()).value(), std::optional(Bytes{bytes}));
        QVERIFY_RESULT(writeBudgetFile(data(), std::nullopt));
        QCOMPARE(readBudgetFile(data()).value(), std::optional<Bytes>{});
    }
};

QTEST_GUILESS_MAIN(TestLibraryBudget)
#include "tst_library_budget.moc"
