#include "library/library.h"

#include "base/encoding.h"
#include "base/file_system.h"
#include "library/recording_opener.h"
#include "tests/library/session_folders.h"
#include "tests/support/failing_file_system.h"
#include "tests/support/fake_clock.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <chrono>
#include <fstream>

using namespace revisit;
namespace fs = std::filesystem;

/// The index that the library keeps beside the blobs. What it holds: tests/decoder/tst_recording_index.cpp.
class TestLibraryIndex : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_root;
    test::FakeClock m_clock;
    test::FailingFileSystem m_files;
    std::unique_ptr<Library> m_library;

    fs::path library() const { return m_root / "data" / "library"; }
    fs::path index() const { return library() / "indexes" / (std::string{test::kSessionId} + ".index"); }
    void open()
    {
        m_library.reset();
        m_library = Library::open(m_root / "data", m_clock, m_files).value();
    }
    void import()
    {
        test::writeArtifacts(m_root / test::kSessionId, test::rawArtifacts());
        QVERIFY_RESULT(m_library->import(m_root / test::kSessionId, {}, {}));
    }
    std::vector<std::byte> bytes() const { return FileSystem::real().read(index(), 64_MiB).value(); }
    std::shared_ptr<const Recording> opened()
    {
        return Recording::open(m_library->openSource(test::kSessionId).value()).value();
    }
    /// Makes every blob unreadable, size and time as before, so that only an index can open the session.
    void hideBlobs()
    {
        for (const auto& entry : fs::recursive_directory_iterator(library() / "blobs")) {
            if (!entry.is_regular_file()) continue;
            const auto time = fs::last_write_time(entry.path());
            const auto size = fs::file_size(entry.path());
            std::ofstream(entry.path(), std::ios::binary | std::ios::trunc) << std::string(size, 'x');
            fs::last_write_time(entry.path(), time);
        }
    }

private Q_SLOTS:
    void init()
    {
        m_library.reset();
        m_temporary = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_temporary->path().toStdString());
        open();
    }
    void cleanup() { m_library.reset(); }

    void importingIndexesTheSession()
    {
        import();
        QVERIFY(fs::exists(index()));
        hideBlobs();
        const auto recording = opened(); // reads no blob
        QCOMPARE(recording->frames().size(), 4u);
        QCOMPARE(recording->events().size(), 4u);
        open(); // and so does the next program
        QCOMPARE(opened()->frames().size(), 4u);
    }

    void aMissingIndexIsMadeAnew()
    {
        import();
        const auto made = bytes();
        fs::remove(index());
        QCOMPARE(opened()->frames().size(), 4u);
        QVERIFY(bytes() == made);
    }

    void aDamagedIndexIsMadeAnew()
    {
        import();
        const auto made = bytes();
        for (const std::size_t size : {std::size_t{0}, std::size_t{10}, made.size() - 1}) {
            fs::resize_file(index(), size);
            QCOMPARE(opened()->frames().size(), 4u);
            QVERIFY(bytes() == made);
        }
    }

    void aChangedBlobMakesItStale()
    {
        import();
        const auto source = m_library->openSource(test::kSessionId).value();
        const auto entry = std::ranges::find_if(
            source->entries(), [](const SourceEntry& candidate) { return candidate.path.starts_with("events/"); });
        const auto blob = library() / "blobs" / entry->sha256.substr(0, 2) / entry->sha256;
        const auto size = fs::file_size(blob);
        std::ofstream(blob, std::ios::binary | std::ios::trunc) << std::string(size, 'x');
        fs::last_write_time(blob, fs::last_write_time(blob) + std::chrono::seconds{2});
        const auto recording = opened();
        QCOMPARE(recording->events().size(), 0u);
        QVERIFY(
            hasErrors(recording->artifacts()[static_cast<std::size_t>(entry - source->entries().begin())].problems));
    }

    void furtherArtifactsMakeItStale()
    {
        import();
        {
            auto writer = m_library->write(test::kSessionId, {}).value();
            const std::string more
                = R"({"events":[{"type":"log","message":"late","timestamp":1767225602000}],"deviceInfo":{}})";
            QVERIFY_RESULT(writer->put("events/events_9_1767225602000.json", asBytes(more)));
            QCOMPARE(opened()->events().size(), 5u); // not finished yet, and shown
            QVERIFY_RESULT(writer->finish({}));
        }
        hideBlobs();
        QCOMPARE(opened()->events().size(), 5u);
    }

    void removingTheSessionRemovesIt()
    {
        import();
        QVERIFY_RESULT(m_library->remove(test::kSessionId));
        QVERIFY(!fs::exists(index()));
    }

    void whatAKilledProgramLeftGoesWithTheNextStart()
    {
        import();
        const auto stray = index().parent_path() / "session_1767225600000_ffffffffffffffffffffffffffffffff.index";
        fs::copy_file(index(), stray);
        open();
        QVERIFY(!fs::exists(stray));
        QVERIFY(fs::exists(index()));
    }

    /// What another program is just writing must not be taken from it.
    void onlyAbandonedPartsGo()
    {
        import();
        auto young = index();
        young += ".part-00112233";
        auto old = index();
        old += ".part-44556677";
        for (const auto& part : {young, old}) fs::copy_file(index(), part);
        fs::last_write_time(old, fs::last_write_time(old) - std::chrono::hours{25});
        fs::create_directory(index().parent_path() / "opened");
        open();
        QVERIFY(fs::exists(young));
        QVERIFY(!fs::exists(old));
        QVERIFY(fs::exists(index()));
        QVERIFY(fs::exists(index().parent_path() / "opened"));
    }

    /// A full disk costs the index, not the session.
    void aLibraryThatCannotKeepItOpensAllTheSame()
    {
        import();
        fs::remove_all(index().parent_path());
        std::ofstream(index().parent_path()) << "in the way";
        QCOMPARE(opened()->frames().size(), 4u);
        fs::remove(index().parent_path());
    }

    void verifyingReadsTheBlobs()
    {
        import();
        hideBlobs();
        QVERIFY(!m_library->verify(test::kSessionId, {}).value().isClean());
    }

    void beginningsAreReadFromEverySource()
    {
        import();
        const auto file = m_root / "x.rjsession";
        const auto stored = m_library->openSource(test::kSessionId).value();
        QVERIFY_RESULT(exportRecording(stored, file));
        for (const auto& source : {stored, openSource(file).value(), openSource(m_root / test::kSessionId).value()}) {
            for (std::size_t i = 0; i < source->entries().size(); ++i) {
                const auto whole = source->read(i).value();
                const auto beginning = source->readBeginning(i, 7);
                QVERIFY_RESULT(beginning);
                QVERIFY(std::ranges::equal(*beginning, std::span{whole}.first(7)));
                QVERIFY(source->readBeginning(i, 1'000'000).value() == whole);
            }
            QCOMPARE_ERROR(source->readBeginning(999, 7), Errc::NotFound);
        }
    }
};

QTEST_GUILESS_MAIN(TestLibraryIndex)
#include "tst_library_index.moc"
