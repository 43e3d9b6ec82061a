#include "library/limits_file.h"

#include "decoder/recording.h"
#include "library/library.h"
#include "tests/library/session_folders.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <fstream>

using namespace revisit;
namespace fs = std::filesystem;

class TestLimitsFile : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_root;

    fs::path data() const { return m_root / "data"; }
    void write(const char* text) const
    {
        fs::create_directories(data());
        std::ofstream(limitsFile(data()), std::ios::binary) << text;
    }
    fs::path recordingFolder() const
    {
        test::writeArtifacts(m_root / test::kSessionId, test::rawArtifacts());
        return m_root / test::kSessionId;
    }
    /// Makes every blob unreadable, size and time as before, so that only an index can open the session.
    void hideBlobs() const
    {
        for (const auto& entry : fs::recursive_directory_iterator(data() / "library" / "blobs")) {
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
        m_temporary = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_temporary->path().toStdString());
    }

    void withoutAFileTheDefaultsHold()
    {
        const auto limits = readLimitsFile(data());
        QVERIFY_RESULT(limits);
        QCOMPARE(limits->framesPerBundle, DecoderLimits{}.framesPerBundle);
    }

    void readsWhatWasWritten()
    {
        DecoderLimits limits;
        limits.framesPerBundle = 77;
        limits.inflatedJson = 3_MiB;
        QVERIFY_RESULT(writeLimitsFile(data(), limits));
        const auto read = readLimitsFile(data());
        QVERIFY_RESULT(read);
        QCOMPARE(read->framesPerBundle, 77U);
        QCOMPARE(read->inflatedJson, 3_MiB);
        QCOMPARE(limitsOfDataFolder(data()).framesPerBundle, 77U);
    }

    void aWrongLineIsAnErrorAndTheDefaultsHold()
    {
        write("frames-per-bundle = 1\nframe-rate = 9\n");
        const auto read = readLimitsFile(data());
        QCOMPARE_ERROR(read, Errc::InvalidInput);
        QVERIFY(read.error().text().find("line 2") != std::string::npos);
        QVERIFY(read.error().text().find("limits.conf") != std::string::npos);
        QCOMPARE(limitsOfDataFolder(data()).framesPerBundle, DecoderLimits{}.framesPerBundle);
    }

    void importKeepsToIt()
    {
        write("frames-per-bundle = 1\n");
        const auto library = Library::open(data()).value();
        const auto row = library->import(recordingFolder(), {}, {});
        QVERIFY_RESULT(row);
        const auto report = library->verify(row->id, {});
        QVERIFY_RESULT(report);
        QVERIFY(std::ranges::any_of(
            report->findings, [](const auto& finding) { return finding.problem.code == "frame-limit"; }));

        RecordingOptions options;
        options.limits = library->limits();
        const auto source = library->openSource(row->id).value();
        hideBlobs();
        const auto few = Recording::open(source, options); // from the index that the import made
        QVERIFY_RESULT(few);
        QCOMPARE((*few)->frames().size(), std::size_t{2});
        QCOMPARE(row->frameCount, 2U);

        fs::remove(limitsFile(data())); // counts at once
        QCOMPARE(library->limits().framesPerBundle, DecoderLimits{}.framesPerBundle);
        const auto whole = library->import(recordingFolder(), {}, {});
        QVERIFY_RESULT(whole);
        QCOMPARE(whole->frameCount, 4U);
    }
};

QTEST_GUILESS_MAIN(TestLimitsFile)
#include "tst_limits_file.moc"
