#include "store/database.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace revisit;

namespace {

const std::vector<Migration> kSteps{
    {1, "CREATE TABLE a(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);"},
    {2, "CREATE TABLE b(a INTEGER NOT NULL REFERENCES a(id)); ALTER TABLE a ADD COLUMN size INTEGER;"},
};

std::int64_t count(Database& database, const std::string& table)
{
    auto statement = database.prepare("SELECT count(*) FROM " + table);
    if (!statement || !statement->step().value_or(false)) return -1;
    return statement->integer(0);
}

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_path;
    int m_number = 0;

    Result<Database> open(Access access = Access::ReadWrite)
    {
        return Database::open(m_path, access, Durability::Full);
    }
    void writeBytes(const std::string& content) const { std::ofstream(m_path, std::ios::binary) << content; }

private Q_SLOTS:
    void init() { m_path = m_folder.filePath(QStringLiteral("%1.db").arg(++m_number)).toStdString(); }

    void readOnlyNeedsAFile() { QCOMPARE_ERROR(open(Access::ReadOnly), Errc::NotFound); }

    void folderThatIsMissingIsAnError()
    {
        m_path = m_path.parent_path() / "missing" / "x.db";
        QCOMPARE_ERROR(open(), Errc::Io);
    }

    void foreignFileIsCorrupt()
    {
        writeBytes(std::string(4096, 'x'));
        QCOMPARE_ERROR(open(), Errc::Corrupt);
        QCOMPARE_ERROR(open(Access::ReadOnly), Errc::Corrupt);
    }

    void everyConnectionHasWalAndForeignKeys()
    {
        auto database = open();
        QVERIFY_RESULT(database);
        auto statement = database->prepare("SELECT (SELECT foreign_keys FROM pragma_foreign_keys),"
                                           "(SELECT journal_mode FROM pragma_journal_mode)");
        QVERIFY_RESULT(statement);
        QVERIFY(statement->step().value_or(false));
        QCOMPARE(statement->integer(0), 1);
        QCOMPARE(statement->text(1), std::string("wal"));
    }

    void valuesComeBackAsTheyWereBound()
    {
        auto database = open();
        QVERIFY_RESULT(database);
        QVERIFY_RESULT(database->execute("CREATE TABLE t(i, r, t, b, n, e)"));
        const std::vector<std::byte> blob{std::byte{0}, std::byte{255}, std::byte{7}};
        const std::string text("caf\xc3\xa9\0!", 7);
        auto insert = database->prepare("INSERT INTO t VALUES(?,?,?,?,?,?)");
        QVERIFY_RESULT(insert);
        insert->bind(1, -7).bind(2, 0.5).bind(3, text).bind(4, blob).bind(5, std::optional<std::string>{}).bind(6, "");
        QVERIFY_RESULT(insert->run());

        auto row = database->prepare("SELECT * FROM t");
        QVERIFY_RESULT(row);
        QVERIFY(row->step().value_or(false));
        QCOMPARE(row->integer(0), -7);
        QCOMPARE(row->real(1), 0.5);
        QCOMPARE(row->text(2), text);
        QCOMPARE(row->blob(3), blob);
        QVERIFY(row->isNull(4));
        QVERIFY(!row->optionalText(4).has_value());
        QVERIFY(!row->isNull(5));
        QCOMPARE(row->optionalInteger(0).value_or(0), -7);
        QVERIFY(!row->step().value_or(true));
    }

    void wrongParameterIsReportedByStep()
    {
        auto database = open();
        QVERIFY_RESULT(database);
        auto statement = database->prepare("SELECT ?");
        QVERIFY_RESULT(statement);
        QCOMPARE_ERROR(statement->bind(2, 1).step(), Errc::InvalidInput);
        QVERIFY(statement->bind(1, 1).step().value_or(false)); // and forgotten
    }

    void statementsAreHandedOutAgainWithoutTheirValues()
    {
        auto database = open();
        QVERIFY_RESULT(database);
        {
            auto first = database->prepare("SELECT ?");
            QVERIFY_RESULT(first);
            QVERIFY(first->bind(1, 42).step().value_or(false));
        }
        auto again = database->prepare("SELECT ?");
        auto twice = database->prepare("SELECT ?");
        QVERIFY_RESULT(again);
        QVERIFY_RESULT(twice);
        QVERIFY(twice->bind(1, 1).step().value_or(false));
        QVERIFY(again->step().value_or(false));
        QVERIFY(again->isNull(0));
    }

    void statementMayOutliveItsDatabase()
    {
        std::optional<Statement> statement;
        {
            auto database = open();
            QVERIFY_RESULT(database);
            statement = std::move(database->prepare("SELECT 1").value());
        }
        statement.reset(); // the sanitizers watch
    }

    void onlyOneStatementAtATime()
    {
        auto database = open();
        QVERIFY_RESULT(database);
        QCOMPARE_ERROR(database->prepare("SELECT 1; DROP TABLE x"), Errc::InvalidInput);
        QCOMPARE_ERROR(database->prepare("SELEKT"), Errc::InvalidInput);
        QCOMPARE_ERROR(database->prepare(""), Errc::InvalidInput);
        QVERIFY_RESULT(database->prepare("SELECT 1; \n"));
    }

    void transactionWithoutCommitIsRolledBack()
    {
        auto database = open();
        QVERIFY_RESULT(database);
        QVERIFY_RESULT(migrate(*database, kSteps));
        {
            auto transaction = database->beginImmediate();
            QVERIFY_RESULT(transaction);
            QVERIFY_RESULT(database->execute("INSERT INTO a(name) VALUES('lost')"));
            QVERIFY(database->isInTransaction());
        }
        QVERIFY(!database->isInTransaction());
        QCOMPARE(count(*database, "a"), 0);
        {
            auto transaction = database->beginImmediate();
            QVERIFY_RESULT(transaction);
            QVERIFY_RESULT(database->execute("INSERT INTO a(name) VALUES('kept')"));
            QVERIFY_RESULT(transaction->commit());
        }
        QCOMPARE(count(*database, "a"), 1);
    }

    void constraintIsInvalidInput()
    {
        auto database = open();
        QVERIFY_RESULT(database);
        QVERIFY_RESULT(migrate(*database, kSteps));
        QCOMPARE_ERROR(database->execute("INSERT INTO b VALUES(99)"), Errc::InvalidInput);
    }

    void readOnlyRefusesWrites()
    {
        auto writer = open();
        QVERIFY_RESULT(writer);
        QVERIFY_RESULT(migrate(*writer, kSteps));
        auto reader = open(Access::ReadOnly);
        QVERIFY_RESULT(reader);
        QCOMPARE_ERROR(reader->execute("INSERT INTO a(name) VALUES('x')"), Errc::Io);
        QVERIFY_RESULT(writer->execute("INSERT INTO a(name) VALUES('x')"));
        QCOMPARE(count(*reader, "a"), 1);
    }

    void uncommittedRowsOfAKilledProgramAreGone()
    {
        {
            auto database = open();
            QVERIFY_RESULT(database);
            QVERIFY_RESULT(migrate(*database, kSteps));
            QVERIFY_RESULT(database->execute("INSERT INTO a(name) VALUES('committed')"));
            auto transaction = database->beginImmediate();
            QVERIFY_RESULT(transaction);
            QVERIFY_RESULT(database->execute("INSERT INTO a(name) VALUES('open')"));
            // What a kill leaves behind: the files as they are now, copied while the transaction is open.
            std::filesystem::path copy = m_path;
            copy += ".killed";
            for (const char* suffix : {"", "-wal"}) {
                auto from = m_path;
                auto to = copy;
                std::filesystem::copy_file(from += suffix, to += suffix);
            }
        }
        m_path += ".killed";
        auto database = open();
        QVERIFY_RESULT(database);
        QCOMPARE(count(*database, "a"), 1);
        QVERIFY_RESULT(database->quickCheck());
    }

    void migrationRunsFromEveryVersion_data()
    {
        QTest::addColumn<int>("from");
        for (int from = 0; from <= 2; ++from) QTest::addRow("version %d", from) << from;
    }

    void migrationRunsFromEveryVersion()
    {
        QFETCH(int, from);
        auto database = open();
        QVERIFY_RESULT(database);
        QVERIFY_RESULT(migrate(*database, std::span{kSteps}.first(static_cast<std::size_t>(from))));
        if (from > 0) QVERIFY_RESULT(database->execute("INSERT INTO a(name) VALUES('old')"));

        QVERIFY_RESULT(migrate(*database, kSteps));

        QCOMPARE(database->userVersion().value_or(-1), 2);
        QCOMPARE(count(*database, "a"), from > 0 ? 1 : 0);
        QCOMPARE(count(*database, "b"), 0);
    }

    void failingStepLeavesTheVersionBeforeIt()
    {
        auto database = open();
        QVERIFY_RESULT(database);
        const std::vector<Migration> broken{kSteps[0], {2, "CREATE TABLE c(x); CREATE TABLE a(x);"}};
        QCOMPARE_ERROR(migrate(*database, broken), Errc::InvalidInput);
        QCOMPARE(database->userVersion().value_or(-1), 1);
        QCOMPARE(count(*database, "c"), -1); // the whole step is undone
        QVERIFY_RESULT(migrate(*database, kSteps));
    }

    void newerDatabaseIsRefused()
    {
        auto database = open();
        QVERIFY_RESULT(database);
        QVERIFY_RESULT(database->setUserVersion(3));
        QCOMPARE_ERROR(migrate(*database, kSteps), Errc::Unsupported);
        QCOMPARE(database->userVersion().value_or(-1), 3);
    }

    void quickCheckFindsDamage()
    {
        {
            auto database = open();
            QVERIFY_RESULT(database);
            QVERIFY_RESULT(migrate(*database, kSteps));
            QVERIFY_RESULT(database->execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n LIMIT 2000)"
                                             " INSERT INTO a(name) SELECT 'name ' || i FROM n"));
            QVERIFY_RESULT(database->quickCheck());
        }
        std::fstream file(m_path, std::ios::in | std::ios::out | std::ios::binary);
        for (int page = 3; page < 12; ++page) {
            file.seekp(page * 4096);
            file << std::string(64, '\x5a');
        }
        file.close();
        auto database = open();
        QVERIFY_RESULT(database);
        QCOMPARE_ERROR(database->quickCheck(), Errc::Corrupt);
    }

    void damagedDatabaseIsSetAsideUnderAFreeName()
    {
        for (int number = 1; number <= 2; ++number) {
            writeBytes("damaged");
            const auto aside = setAsideDatabase(m_path);
            QVERIFY_RESULT(aside);
            QCOMPARE(aside->extension().string(), ".damaged-" + std::to_string(number));
            QVERIFY(std::filesystem::exists(*aside));
            QVERIFY(!std::filesystem::exists(m_path));
        }
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
