#include "store/library_repository.h"
#include "store/library_schema.h"
#include "store/reader_pool.h"
#include "tests/support/require.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace revisit;

namespace {

std::string digest(char digit) { return std::string(64, digit); }

SessionRow rowOf(const std::string& id)
{
    SessionRow row;
    row.id = id;
    row.server = "https://example.com";
    row.platform = "ios";
    row.deviceModel = "iPhone15,2";
    row.osVersion = "26.0";
    row.appVersion = "4.2.0";
    row.userId = "Ada@Example.com";
    row.startedAt = {1'000};
    row.endedAt = WallTime{9'000};
    row.playable = {8'000};
    row.storedBytes = 5'000'000'000;
    row.addedAt = {77};
    row.isComplete = true;
    std::uint32_t number = 1;
    for (std::uint32_t* count : {&row.frameCount, &row.eventCount, &row.touchCount, &row.screenCount, &row.requestCount,
             &row.failedRequestCount, &row.errorCount, &row.crashCount, &row.anrCount, &row.rageTapCount,
             &row.deadTapCount, &row.problemCount})
        *count = number++;
    return row;
}

} // namespace

class TestLibraryRepository : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_path;
    int m_number = 0;
    std::optional<Database> m_database;
    std::optional<LibraryRepository> m_repository;

    std::vector<std::string> found(const SessionQuery& query)
    {
        std::vector<std::string> ids;
        const auto rows = m_repository->sessions(query).value();
        for (const SessionRow& row : rows) ids.push_back(row.id);
        return ids;
    }
    void add(const std::string& id, std::int64_t startedAtMs, const std::string& device, const std::string& server)
    {
        SessionRow row;
        row.id = id;
        row.startedAt = {startedAtMs};
        row.deviceModel = device;
        row.server = server;
        test::require(m_repository->restoreSession(row, {}, {}));
    }

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(QStringLiteral("%1.db").arg(++m_number)).toStdString();
        m_repository.reset();
        m_database = std::move(Database::open(m_path, Access::ReadWrite, Durability::Normal).value());
        QVERIFY_RESULT(migrate(*m_database, libraryMigrations()));
        m_repository.emplace(*m_database);
    }

    void migrationsAscendFromVersion0()
    {
        std::int64_t last = 0;
        for (const Migration& step : libraryMigrations()) {
            QVERIFY(step.to > last);
            last = step.to;
        }
        QCOMPARE(m_database->userVersion().value_or(-1), last);
        QVERIFY_RESULT(migrate(*m_database, libraryMigrations()));
        QVERIFY_RESULT(m_database->setUserVersion(last + 1));
        QCOMPARE_ERROR(migrate(*m_database, libraryMigrations()), Errc::Unsupported);
    }

    void rowComesBackAsItWasStored()
    {
        const SessionRow row = rowOf("session_1_a");
        QVERIFY_RESULT(m_repository->restoreSession(row, {}, {}));
        QVERIFY(m_repository->session("session_1_a").value() == row);
        QVERIFY(m_repository->sessions({}).value() == std::vector<SessionRow>{row});
        QCOMPARE_ERROR(m_repository->session("other"), Errc::NotFound);
    }

    void beginningTwiceKeepsWhatIsThere()
    {
        QVERIFY_RESULT(m_repository->beginSession("s", "local", {5}, {6}));
        QVERIFY_RESULT(m_repository->beginSession("s", "", {50}, {60}));
        const SessionRow row = m_repository->session("s").value();
        QCOMPARE(row.server, std::string("local"));
        QCOMPARE(row.startedAt.ms, 5);
        QCOMPARE(row.addedAt.ms, 6);
        QVERIFY(!row.isComplete);
        QVERIFY_RESULT(m_repository->beginSession("s", "https://b", {50}, {60}));
        QCOMPARE(m_repository->session("s").value().server, std::string("https://b"));
    }

    void changedArtifactsMakeASessionIncomplete()
    {
        SessionRow row = rowOf("s");
        QVERIFY_RESULT(m_repository->restoreSession(row, {{"a", 1, digest('a')}}, {}));
        QVERIFY(m_repository->session("s").value().isComplete);
        QVERIFY_RESULT(m_repository->putArtifact("s", {"b", 2, digest('b')}));
        QVERIFY(!m_repository->session("s").value().isComplete);
        QVERIFY_RESULT(m_repository->updateSession(row));
        QVERIFY(m_repository->session("s").value().isComplete);
        QVERIFY_RESULT(m_repository->removeArtifact("s", "a"));
        QVERIFY(!m_repository->session("s").value().isComplete);
    }

    void artifactsAreSortedAndReplacedByPath()
    {
        QVERIFY_RESULT(m_repository->beginSession("s", "", {}, {}));
        QVERIFY_RESULT(m_repository->putArtifact("s", {"b", 2, digest('b')}));
        QVERIFY_RESULT(m_repository->putArtifact("s", {"a", 1, digest('a')}));
        QVERIFY_RESULT(m_repository->putArtifact("s", {"b", 3, digest('c')}));
        const std::vector<StoredArtifact> expected{{"a", 1, digest('a')}, {"b", 3, digest('c')}};
        QVERIFY(m_repository->artifacts("s").value() == expected);
        QCOMPARE_ERROR(m_repository->putArtifact("other", expected[0]), Errc::NotFound);
        QCOMPARE_ERROR(m_repository->artifacts("other"), Errc::NotFound);
    }

    void blobsAreUnusedOnceNothingRefersToThem()
    {
        QVERIFY_RESULT(m_repository->addBlob(digest('f'), 9));
        for (const char* id : {"s", "t"}) {
            QVERIFY_RESULT(m_repository->beginSession(id, "", {}, {}));
            QVERIFY_RESULT(m_repository->putArtifact(id, {"a", 1, digest('a')}));
        }
        QCOMPARE(m_repository->unusedBlobs(10).value(), (std::vector<std::string>{digest('f')}));
        QVERIFY_RESULT(m_repository->removeSession("s"));
        QCOMPARE(m_repository->unusedBlobs(10).value().size(), 1u); // t still has it
        QCOMPARE_ERROR(m_repository->removeBlob(digest('a')), Errc::InvalidInput);
        QVERIFY_RESULT(m_repository->removeSession("t"));
        QCOMPARE(m_repository->unusedBlobs(10).value().size(), 2u);
        QCOMPARE(m_repository->unusedBlobs(1).value().size(), 1u);
        QVERIFY_RESULT(m_repository->removeBlob(digest('a')));
        QCOMPARE_ERROR(m_repository->removeSession("t"), Errc::NotFound);
    }

    void listIsNewestFirstInPages()
    {
        add("b", 20, "", "");
        add("a", 20, "", "");
        add("c", 30, "", "");
        add("d", 10, "", "");
        QCOMPARE(found({}), (std::vector<std::string>{"c", "a", "b", "d"}));
        SessionQuery page;
        page.limit = 2;
        page.offset = 1;
        QCOMPARE(found(page), (std::vector<std::string>{"a", "b"}));
    }

    void searchFindsPartsOfEachText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        QTest::addRow("nothing") << QString() << true;
        QTest::addRow("blanks") << QStringLiteral("  ") << true;
        QTest::addRow("id") << QStringLiteral("_1_a") << true;
        QTest::addRow("device, other case") << QStringLiteral("IPHONE") << true;
        QTest::addRow("user") << QStringLiteral("ada@") << true;
        QTest::addRow("app version") << QStringLiteral("4.2") << true;
        QTest::addRow("several words in any order") << QStringLiteral("26.0 ada ios") << true;
        QTest::addRow("one word is missing") << QStringLiteral("ada android") << false;
        QTest::addRow("over two texts") << QStringLiteral("ios\niphone") << true; // words of their own
        QTest::addRow("percent is no wildcard") << QStringLiteral("%") << false;
        QTest::addRow("underscore is no wildcard") << QStringLiteral("iphone_5") << false;
        QTest::addRow("quotes") << QStringLiteral("' OR 1=1 --") << false;
    }

    void searchFindsPartsOfEachText()
    {
        QFETCH(QString, text);
        QFETCH(bool, isFound);
        QVERIFY_RESULT(m_repository->restoreSession(rowOf("session_1_a"), {}, {}));
        SessionQuery query;
        query.text = text.toStdString();
        QCOMPARE(!found(query).empty(), isFound);
    }

    void serverFilterIsExact()
    {
        add("a", 1, "", "local");
        add("b", 2, "", "https://b");
        add("c", 3, "", "");
        SessionQuery query;
        query.server = "local";
        QCOMPARE(found(query), (std::vector<std::string>{"a"}));
        query.server = "nobody";
        QVERIFY(found(query).empty());
    }

    void notesBelongToTheirSession()
    {
        QVERIFY_RESULT(m_repository->beginSession("s", "", {}, {}));
        const auto late = m_repository->addNote("s", {0, {20}, "late", {1}});
        const auto early = m_repository->addNote("s", {0, {10}, "early", {2}});
        QVERIFY_RESULT(late);
        QVERIFY_RESULT(early);
        const std::vector<SessionNote> expected{{*early, {10}, "early", {2}}, {*late, {20}, "late", {1}}};
        QVERIFY(m_repository->notes("s").value() == expected);
        QCOMPARE_ERROR(m_repository->addNote("other", {}), Errc::NotFound);
        QVERIFY_RESULT(m_repository->removeNote("s", *late));
        QCOMPARE_ERROR(m_repository->removeNote("s", *late), Errc::NotFound);
        QCOMPARE(m_repository->notes("s").value().size(), 1u);
        QVERIFY_RESULT(m_repository->removeSession("s"));
        QCOMPARE_ERROR(m_repository->notes("s"), Errc::NotFound);
    }

    void restoredSessionLeavesALivingOneAlone()
    {
        QVERIFY_RESULT(m_repository->beginSession("s", "local", {5}, {6}));
        QVERIFY_RESULT(m_repository->restoreSession(rowOf("s"), {{"a", 1, digest('a')}}, {}));
        QCOMPARE(m_repository->session("s").value().server, std::string("local"));
        QVERIFY(m_repository->artifacts("s").value().empty());
    }

    void marksStay()
    {
        QVERIFY(!m_repository->hasMark("x").value());
        QVERIFY_RESULT(m_repository->setMark("x"));
        QVERIFY_RESULT(m_repository->setMark("x"));
        QVERIFY(m_repository->hasMark("x").value());
    }

    void readersSeeCommittedStatesOnly()
    {
        ReaderPool readers{m_path};
        std::atomic<bool> isDone = false;
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 6; ++thread)
            threads.emplace_back([&] {
                while (!isDone) {
                    const auto rows = readers.read([](Database& database) {
                        LibraryRepository repository{database};
                        return repository.sessions({});
                    });
                    if (!rows || rows->size() % 2 != 0) ++wrong;
                }
            });
        for (int pair = 0; pair < 100; ++pair) {
            auto transaction = m_database->beginImmediate();
            QVERIFY_RESULT(transaction);
            add("a" + std::to_string(pair), pair, "", "");
            add("b" + std::to_string(pair), pair, "", "");
            QVERIFY_RESULT(transaction->commit());
        }
        isDone = true;
        for (auto& thread : threads) thread.join();
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLibraryRepository)
#include "tst_library_repository.moc"
