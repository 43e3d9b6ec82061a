// What exporting does about artifacts that are not there: those of before the opening are told, those of after it are
// errors.
#include "base/digest.h"
#include "library/library.h"
#include "library/recording_opener.h"
#include "library/session_file.h"
#include "tests/library/session_folders.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace revisit;
namespace fs = std::filesystem;

class TestExportLosses : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_root;
    fs::path m_file;
    std::unique_ptr<Library> m_library;

    /// Of one of rawArtifacts(), each of which is a blob of its own.
    fs::path blob(const std::string& path) const
    {
        const std::string sha256 = sha256Hex(test::rawArtifacts().at(path));
        return m_root / "data" / "library" / "blobs" / sha256.substr(0, 2) / sha256;
    }
    std::shared_ptr<const RecordingSource> opened() { return m_library->openSource(test::kSessionId).value(); }

private Q_SLOTS:
    void init()
    {
        m_library.reset();
        m_temporary = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_temporary->path().toStdString());
        m_file = m_root / "out.rjsession";
        m_library = Library::open(m_root / "data").value();
        test::writeArtifacts(m_root / test::kSessionId, test::rawArtifacts());
        QVERIFY_RESULT(m_library->import(m_root / test::kSessionId, {}, {}));
    }
    void cleanup() { m_library.reset(); }

    void aWholeRecordingLacksNothing()
    {
        const auto report = exportRecording(opened(), m_file);
        QVERIFY_RESULT(report);
        QCOMPARE(report->artifactCount, test::rawArtifacts().size());
        QCOMPARE(report->missingCount, std::size_t{0});
    }

    void whatIsLostWhileItIsOpenIsAnErrorThatNamesIt()
    {
        const std::string lost = "screenshots/1767225601500.tar.gz";
        const auto source = opened();
        QVERIFY(fs::remove(blob(lost)));
        const auto report = exportRecording(source, m_file);
        QCOMPARE_ERROR(report, Errc::NotFound);
        QCOMPARE(report.error().subject, lost);
        QVERIFY(!fs::exists(m_file));
    }

    void allOfItLostWhileItIsOpenIsAnError()
    {
        const auto source = opened();
        fs::remove_all(m_root / "data" / "library" / "blobs");
        QCOMPARE_ERROR(exportRecording(source, m_file), Errc::NotFound);
        QVERIFY(!fs::exists(m_file));
    }

    void whatWasMissingBeforeStaysNamedAndIsCounted()
    {
        const std::string lost = "screenshots/1767225601500.tar.gz";
        QVERIFY(fs::remove(blob(lost)));
        const auto report = exportRecording(opened(), m_file);
        QVERIFY_RESULT(report);
        QCOMPARE(report->artifactCount, test::rawArtifacts().size());
        QCOMPARE(report->missingCount, std::size_t{1});
        const auto source = openSessionFile(m_file);
        QVERIFY_RESULT(source);
        QCOMPARE((*source)->expected().size(), test::rawArtifacts().size());
        QCOMPARE((*source)->entries().size(), test::rawArtifacts().size() - 1);
    }

    void aCopyOfSuchAFileTellsTheSame()
    {
        QVERIFY(fs::remove(blob("screenshots/1767225601500.tar.gz")));
        QVERIFY_RESULT(exportRecording(opened(), m_file));
        const auto copy = m_root / "copy.rjsession";
        const auto report = exportRecording(openSource(m_file).value(), copy);
        QVERIFY_RESULT(report);
        QCOMPARE(report->missingCount, std::size_t{1});
        QCOMPARE(report->artifactCount, test::rawArtifacts().size());
        QVERIFY(FileSystem::real().read(copy, 64_MiB).value() == FileSystem::real().read(m_file, 64_MiB).value());
    }

    void aRecordingOfWhichNothingIsThereIsNotExported()
    {
        fs::remove_all(m_root / "data" / "library" / "blobs");
        QCOMPARE_ERROR(exportRecording(opened(), m_file), Errc::NotFound);
        QVERIFY(!fs::exists(m_file));
    }

    void whatNobodyKnowsTheDigestOfIsCountedToo()
    {
        auto writer = m_library->write(test::kSessionId, {});
        QVERIFY_RESULT(writer);
        QVERIFY_RESULT((*writer)->putMissing("screenshots/1767225609000.tar.gz", 0, {}));
        QVERIFY_RESULT((*writer)->finish({}));
        const auto report = exportRecording(opened(), m_file);
        QVERIFY_RESULT(report);
        QCOMPARE(report->artifactCount, test::rawArtifacts().size() + 1);
        QCOMPARE(report->missingCount, std::size_t{1});
        QVERIFY(verifyRecording(m_file).value().isClean()); // a manifest cannot name what has no digest
    }

    void aFileThatWentFromAFolderIsAnError()
    {
        const auto artifacts = test::rawArtifacts();
        const std::string path = artifacts.begin()->first;
        const auto source = openSource(m_root / test::kSessionId).value();
        QVERIFY(fs::remove(m_root / test::kSessionId / path));
        const auto report = exportRecording(source, m_file);
        QCOMPARE_ERROR(report, Errc::NotFound);
        QVERIFY(report.error().text().find(path) != std::string::npos);
        QVERIFY(!fs::exists(m_file));
    }
};

QTEST_GUILESS_MAIN(TestExportLosses)
#include "tst_export_losses.moc"
