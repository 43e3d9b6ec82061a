#include "library/library.h"

#include "base/encoding.h"
#include "store/database.h"
#include "tests/library/session_folders.h"
#include "tests/support/failing_file_system.h"
#include "tests/support/fake_clock.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <fstream>

using namespace revisit;
namespace fs = std::filesystem;

namespace {

constexpr const char* kOtherId = "session_1767225600000_ffeeddccbbaa99887766554433221100";

std::size_t countFiles(const fs::path& folder)
{
    if (!fs::exists(folder)) return 0;
    return static_cast<std::size_t>(std::ranges::count_if(
        fs::recursive_directory_iterator(folder), [](const auto& entry) { return entry.is_regular_file(); }));
}

/// What lies on the disk when a program is killed at this moment: a copy of its data folder.
void copyAsIfKilled(const fs::path& from, const fs::path& to)
{
    fs::remove_all(to);
    fs::copy(from, to, fs::copy_options::recursive);
    fs::remove(to / "library" / "library.db-shm"); // shared memory does not survive
}

} // namespace

class TestLibraryRecovery : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_root;
    test::FakeClock m_clock;
    test::FailingFileSystem m_files;
    std::unique_ptr<Library> m_library;

    fs::path data() const { return m_root / "data"; }
    fs::path database() const { return data() / "library" / "library.db"; }
    fs::path folder() const { return m_root / test::kSessionId; }
    Result<> open()
    {
        m_library.reset();
        REVISIT_TRY(library, Library::open(data(), m_clock, m_files));
        m_library = std::move(library);
        return {};
    }
    Result<SessionRow> import() { return m_library->import(folder(), {}, {}); }
    std::vector<SessionRow> rows() { return m_library->sessions({}).value(); }
    void overwriteDatabase(const std::string& bytes)
    {
        m_library.reset();
        for (const char* suffix : {"-wal", "-shm"}) fs::remove(database().string() + suffix);
        std::ofstream(database(), std::ios::binary) << bytes;
    }

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_temporary->path().toStdString());
        m_files.failAt(0);
        test::writeArtifacts(folder(), test::rawArtifacts());
        QVERIFY_RESULT(open());
    }
    /// The mark is durable in the database: an error would have it written a second time.
    void aMarkIsThereOnceThoughTheManifestIsNotWritten()
    {
        QVERIFY_RESULT(import());
        m_files.failAt(1);
        SessionNote note;
        note.at = WallTime{1'767'225'601'000};
        note.text = "seen";
        const auto stored = m_library->putMark(test::kSessionId, note);
        QVERIFY(m_files.writeCount() > 0);
        QVERIFY_RESULT(stored);
        m_files.failAt(0);
        QCOMPARE(m_library->marks(test::kSessionId).value().size(), 1u);
        QVERIFY_RESULT(open());
        QCOMPARE(m_library->marks(test::kSessionId).value().size(), 1u);
    }
    void cleanup() { m_library.reset(); }

    void importThatFailsAtAnyWriteLeavesNothingAndCanBeRepeated()
    {
        m_files.failAt(0);
        QVERIFY_RESULT(import());
        const int writes = m_files.writeCount();
        QVERIFY(writes >= 12); // write and finish of five blobs and one manifest
        for (int failing = 1; failing <= writes; ++failing) {
            QVERIFY_RESULT(m_library->remove(test::kSessionId));
            m_files.failAt(failing);
            QCOMPARE_ERROR(import(), Errc::Io);
            QVERIFY2(rows().empty(), qPrintable(QString::number(failing)));
            QVERIFY_RESULT(open());
            QVERIFY(rows().empty());
            QCOMPARE(countFiles(data() / "library" / "blobs"), 0u);

            m_files.failAt(0);
            QVERIFY_RESULT(import());
            QVERIFY(test::artifactsOf(*m_library->openSource(test::kSessionId).value()) == test::rawArtifacts());
        }
        QVERIFY(m_library->verify(test::kSessionId, {}).value().isClean());
    }

    void programKilledAfterAnyArtifactResumes()
    {
        const std::size_t count = test::rawArtifacts().size();
        for (std::size_t killed = 1; killed <= count; ++killed) {
            const auto copy = m_root / "killed";
            const auto row = m_library->import(folder(),
                [&](std::size_t done, std::size_t) {
                    if (done == killed) copyAsIfKilled(data(), copy);
                },
                {});
            QVERIFY_RESULT(row);
            QVERIFY_RESULT(m_library->remove(test::kSessionId));

            auto restarted = Library::open(copy, m_clock);
            QVERIFY_RESULT(restarted);
            const auto listed = (*restarted)->sessions({}).value();
            QCOMPARE(listed.size(), 1u);
            QVERIFY(!listed[0].isComplete); // shown as what it is
            QCOMPARE((*restarted)->openSource(test::kSessionId).value()->entries().size(), killed);
            const auto again = (*restarted)->import(folder(), {}, {});
            QVERIFY_RESULT(again);
            QVERIFY(*again == *row);
            QVERIFY((*restarted)->verify(test::kSessionId, {}).value().isClean());
        }
    }

    void failedReimportKeepsTheSessionAsIncomplete()
    {
        QVERIFY_RESULT(import());
        auto changed = test::rawArtifacts();
        changed["events/events_1_1767225603000.json.gz"] = changed["events/events_0_1767225602000.json.gz"];
        changed["events/events_1_1767225603000.json.gz"].push_back(std::byte{0});
        test::writeArtifacts(folder(), changed);
        m_files.failAt(1);
        QCOMPARE_ERROR(import(), Errc::Io);
        QCOMPARE(rows().size(), 1u);
        QVERIFY(test::artifactsOf(*m_library->openSource(test::kSessionId).value()) == test::rawArtifacts());
        m_files.failAt(0);
        QVERIFY_RESULT(import());
        QVERIFY(rows()[0].isComplete);
        QVERIFY(test::artifactsOf(*m_library->openSource(test::kSessionId).value()) == changed);
    }

    void unfinishedManifestDoesNotCompleteASession()
    {
        auto writer = m_library->write(test::kSessionId, "local");
        QVERIFY_RESULT(writer);
        for (const auto& [path, bytes] : test::rawArtifacts()) QVERIFY_RESULT((*writer)->put(path, bytes));
        m_files.failAt(1); // the manifest's
        QCOMPARE_ERROR((*writer)->finish({}), Errc::Io);
        QVERIFY(!rows()[0].isComplete);
        m_files.failAt(0);
        QVERIFY_RESULT((*writer)->finish({}));
        QVERIFY(rows()[0].isComplete);
    }

    void damagedDatabaseIsSetAsideAndRebuilt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("no database") << QByteArray(5000, 'x');
        QTest::addRow("header alone") << (QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x7f'));
    }

    void damagedDatabaseIsSetAsideAndRebuilt()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY_RESULT(import());
        const auto note = m_library->addNote(test::kSessionId, {1'767'225'600'700}, "look here");
        QVERIFY_RESULT(note);
        const auto before = rows();
        overwriteDatabase(bytes.toStdString());

        QVERIFY_RESULT(open());

        QVERIFY(rows() == before);
        QVERIFY(test::artifactsOf(*m_library->openSource(test::kSessionId).value()) == test::rawArtifacts());
        const auto notes = m_library->notes(test::kSessionId).value();
        QCOMPARE(notes.size(), 1u);
        QCOMPARE(notes[0].text, std::string("look here"));
        QCOMPARE(m_library->damagedDatabase().string(), database().string() + ".damaged-1");
        QVERIFY(fs::exists(m_library->damagedDatabase()));
        QVERIFY_RESULT(open());
        QVERIFY(m_library->damagedDatabase().empty());
    }

    void damageInsideThePagesIsFound()
    {
        for (int session = 0; session < 40; ++session) {
            auto writer = m_library->write("session_1767225600000_" + std::to_string(session), "local");
            QVERIFY_RESULT(writer);
            for (const auto& [path, bytes] : test::servedArtifacts()) QVERIFY_RESULT((*writer)->put(path, bytes));
            QVERIFY_RESULT((*writer)->finish({}));
        }
        const auto before = rows();
        m_library.reset();
        std::fstream file(database(), std::ios::in | std::ios::out | std::ios::binary);
        for (int page = 2; page < 14; ++page) {
            file.seekp(page * 4096);
            file << std::string(100, '\x5a');
        }
        file.close();
        QVERIFY_RESULT(open());
        QVERIFY(fs::exists(database().string() + ".damaged-1"));
        QVERIFY(rows() == before);
    }

    void missingDatabaseIsRebuilt()
    {
        QVERIFY_RESULT(import());
        const auto before = rows();
        m_library.reset();
        for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(database().string() + suffix);
        QVERIFY_RESULT(open());
        QVERIFY(rows() == before);
    }

    void rebuildKilledHalfWayIsFinishedNextTime()
    {
        QVERIFY_RESULT(import());
        test::writeArtifacts(m_root / kOtherId, test::servedArtifacts());
        QVERIFY_RESULT(m_library->import(m_root / kOtherId, {}, {}));
        const auto before = rows();
        m_library.reset();
        {
            // As after a kill between the first session and the mark.
            auto handle = Database::open(database(), Access::ReadWrite, Durability::Normal);
            QVERIFY_RESULT(handle);
            QVERIFY_RESULT(handle->execute("DELETE FROM sessions WHERE id = '" + std::string(kOtherId) + "'"));
            QVERIFY_RESULT(handle->execute("DELETE FROM marks"));
        }
        QVERIFY_RESULT(open());
        QVERIFY(rows() == before);
        QVERIFY(m_library->verify(kOtherId, {}).value().isClean());
    }

    void rebuildSkipsWhatIsNoManifestAndMarksWhatIsLost()
    {
        QVERIFY_RESULT(import());
        test::writeArtifacts(m_root / kOtherId, test::servedArtifacts());
        QVERIFY_RESULT(m_library->import(m_root / kOtherId, {}, {}));
        overwriteDatabase("damaged");
        const auto manifests = data() / "library" / "sessions";
        std::ofstream(manifests / "session_9_bad.json") << "{\"format\":";
        fs::copy_file(manifests / (std::string(kOtherId) + ".json"), manifests / "session_9_copy.json");
        for (const auto& entry : fs::recursive_directory_iterator(data() / "library" / "blobs"))
            if (entry.is_regular_file()
                && FileSystem::real().read(entry.path(), 1_MiB).value()
                    == test::servedArtifacts().at("frames/1767225600137.jpg"))
                fs::remove(entry.path());

        QVERIFY_RESULT(open());

        QCOMPARE(rows().size(), 2u);
        QVERIFY(m_library->session(test::kSessionId).value().isComplete);
        QVERIFY(!m_library->session(kOtherId).value().isComplete); // a blob is gone
        QCOMPARE(m_library->openSource(kOtherId).value()->entries().size(), 4u);
        QVERIFY(fs::exists(manifests / "session_9_bad.json"));
    }

    void removedSessionDoesNotComeBack()
    {
        QVERIFY_RESULT(import());
        QVERIFY_RESULT(m_library->remove(test::kSessionId));
        overwriteDatabase("damaged");
        QVERIFY_RESULT(open());
        QVERIFY(rows().empty());
    }

    void newerDatabaseIsRefusedAndLeftAlone()
    {
        QVERIFY_RESULT(import());
        m_library.reset();
        {
            auto handle = Database::open(database(), Access::ReadWrite, Durability::Normal);
            QVERIFY_RESULT(handle);
            QVERIFY_RESULT(handle->setUserVersion(1'000));
        }
        QCOMPARE_ERROR(open(), Errc::Unsupported);
        QVERIFY(fs::exists(database()));
        QVERIFY(!fs::exists(database().string() + ".damaged-1"));
    }

    void unusedBlobsOfAKilledProgramGoAtTheNextStart()
    {
        QVERIFY_RESULT(import());
        m_library.reset();
        {
            auto handle = Database::open(database(), Access::ReadWrite, Durability::Normal);
            QVERIFY_RESULT(handle);
            QVERIFY_RESULT(handle->execute("DELETE FROM sessions")); // killed before the blobs went
        }
        QVERIFY(countFiles(data() / "library" / "blobs") > 0);
        QVERIFY_RESULT(open());
        QCOMPARE(countFiles(data() / "library" / "blobs"), 0u);
    }
};

QTEST_GUILESS_MAIN(TestLibraryRecovery)
#include "tst_library_recovery.moc"
