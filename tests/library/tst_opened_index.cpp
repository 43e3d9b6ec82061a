#include "library/opened_index.h"

#include "base/encoding.h"
#include "base/file_system.h"
#include "library/library.h"
#include "library/recording_opener.h"
#include "tests/library/session_folders.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <chrono>
#include <fstream>

using namespace revisit;
namespace fs = std::filesystem;

/// The indexes of recordings that lie outside of the library. What they hold: tests/decoder/tst_recording_index.cpp.
class TestOpenedIndex : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_root;

    fs::path data() const { return m_root / "data"; }
    fs::path indexes() const { return data() / "library" / "indexes" / "opened"; }
    std::size_t count() const
    {
        std::error_code code;
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(indexes(), code), {}));
    }
    std::shared_ptr<const Recording> opened(const fs::path& path, const fs::path& dataFolder) const
    {
        return Recording::open(openSource(path, dataFolder).value()).value();
    }
    /// Other bytes of the same size and time, so that only an index can open them.
    static void hide(const fs::path& file)
    {
        const auto time = fs::last_write_time(file);
        const auto size = fs::file_size(file);
        std::ofstream(file, std::ios::binary | std::ios::trunc) << std::string(size, 'x');
        fs::last_write_time(file, time);
    }
    static void hideFolder(const fs::path& folder)
    {
        for (const auto& entry : fs::recursive_directory_iterator(folder))
            if (entry.is_regular_file()) hide(entry.path());
    }
    fs::path folder() const { return m_root / test::kSessionId; }

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_temporary->path().toStdString());
        fs::create_directory(data());
        test::writeArtifacts(folder(), test::rawArtifacts());
    }

    void aFolderIsReadOnce()
    {
        QCOMPARE(opened(folder(), data())->frames().size(), 4u);
        QCOMPARE(count(), 1u);
        hideFolder(folder());
        QCOMPARE(opened(folder(), data())->frames().size(), 4u);
        QCOMPARE(opened(m_root / "." / test::kSessionId, data())->events().size(), 4u); // the same by another name
        QCOMPARE(count(), 1u);
    }

    void aSessionFileIsReadOnce()
    {
        const auto file = m_root / "x.rjsession";
        QVERIFY_RESULT(exportRecording(openSource(folder()).value(), file));
        const auto before = opened(file, data());
        QCOMPARE(count(), 1u);
        const auto source = openSource(file, data()).value();
        const auto index = source->readIndex();
        QVERIFY_RESULT(index);
        const auto again = Recording::open(source).value();
        QCOMPARE(again->frames().size(), before->frames().size());
        QVERIFY(again->frameJpeg(1).value() == before->frameJpeg(1).value());
        // Damage that leaves the directory and the manifest as they are
        const auto time = fs::last_write_time(file);
        {
            std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
            stream.seekp(static_cast<std::streamoff>(fs::file_size(file) / 2));
            stream << "xxxxxxxxxxxxxxxx";
        }
        fs::last_write_time(file, time);
        const auto unnoticed = opened(file, data());
        for (const ArtifactReport& report : unnoticed->artifacts()) QVERIFY(!hasErrors(report.problems));
        fs::last_write_time(file, time + std::chrono::seconds{2});
        const auto changed = opened(file, data());
        QVERIFY(std::ranges::any_of(
            changed->artifacts(), [](const ArtifactReport& report) { return hasErrors(report.problems); }));
    }

    void aLoneArtifactIsReadOnce()
    {
        const auto file = folder() / "screenshots" / "1767225600137.tar.gz";
        const auto frames = opened(file, data())->frames().size();
        QVERIFY(frames > 0);
        QCOMPARE(count(), 1u);
        hide(file);
        QCOMPARE(opened(file, data())->frames().size(), frames);
    }

    void aChangedFileMakesItStale()
    {
        opened(folder(), data());
        const auto artifact = folder() / "screenshots" / "1767225600137.tar.gz";
        hide(artifact);
        fs::last_write_time(artifact, fs::last_write_time(artifact) + std::chrono::seconds{2});
        QVERIFY(opened(folder(), data())->frames().size() < 4u);
        QCOMPARE(count(), 1u);
    }

    void anotherFileMakesItStale()
    {
        opened(folder(), data());
        std::ofstream(folder() / "events" / "events_9_1767225602000.json")
            << R"({"events":[{"type":"log","message":"late","timestamp":1767225602000}],"deviceInfo":{}})";
        QCOMPARE(opened(folder(), data())->events().size(), 5u);
    }

    /// Two recordings of one session are two recordings.
    void eachPathHasItsOwn()
    {
        fs::create_directory(m_root / "copy");
        fs::copy(folder(), m_root / "copy" / test::kSessionId, fs::copy_options::recursive);
        opened(folder(), data());
        opened(m_root / "copy" / test::kSessionId, data());
        QCOMPARE(count(), 2u);
    }

    void withoutADataFolderNothingIsWritten()
    {
        fs::remove(data());
        QCOMPARE(opened(folder(), data())->frames().size(), 4u);
        QVERIFY(!fs::exists(data()));
        QCOMPARE(opened(folder(), {})->frames().size(), 4u);
        std::size_t files = 0;
        for (const auto& entry : fs::recursive_directory_iterator(m_root))
            if (entry.is_regular_file()) ++files;
        QCOMPARE(files, test::rawArtifacts().size());
    }

    void whatCannotBeKeptIsNoError()
    {
        std::ofstream(data() / "library") << "in the way";
        QCOMPARE(opened(folder(), data())->frames().size(), 4u);
    }

    void theOldestGo()
    {
        fs::create_directories(indexes());
        const auto now = fs::file_time_type::clock::now();
        for (std::size_t i = 0; i < OpenedIndex::kMostFiles; ++i) {
            const auto file = indexes() / ("index" + std::to_string(i) + ".index");
            std::ofstream(file) << "x";
            fs::last_write_time(file, now - std::chrono::hours{1} - std::chrono::minutes{static_cast<int>(i)});
        }
        const auto abandoned = indexes() / "a.index.part-001122";
        std::ofstream(abandoned) << "x";
        fs::last_write_time(abandoned, now - std::chrono::hours{25});
        opened(folder(), data());
        QCOMPARE(count(), OpenedIndex::kMostFiles);
        QVERIFY(fs::exists(indexes() / "index0.index"));
        QVERIFY(!fs::exists(indexes() / ("index" + std::to_string(OpenedIndex::kMostFiles - 1) + ".index")));
        QVERIFY(!fs::exists(abandoned));
    }

    /// Using one makes it young again, so that what a user works with stays.
    void usingOneKeepsIt()
    {
        opened(folder(), data());
        const auto file = fs::directory_iterator(indexes())->path();
        const auto old = fs::last_write_time(file) - std::chrono::hours{100};
        fs::last_write_time(file, old);
        opened(folder(), data());
        QVERIFY(fs::last_write_time(file) > old);
    }

    void theLibraryLeavesThemAlone()
    {
        opened(folder(), data());
        QVERIFY_RESULT(Library::open(data()));
        QCOMPARE(count(), 1u);
    }
};

QTEST_GUILESS_MAIN(TestOpenedIndex)
#include "tst_opened_index.moc"
