#include "library/library.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "library/recording_opener.h"
#include "tests/library/session_folders.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fixtures.h"
#include "tests/support/require.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace revisit;
namespace fs = std::filesystem;

namespace {

std::size_t countFiles(const fs::path& folder)
{
    if (!fs::exists(folder)) return 0;
    return static_cast<std::size_t>(std::ranges::count_if(
        fs::recursive_directory_iterator(folder), [](const auto& entry) { return entry.is_regular_file(); }));
}

void putAll(SessionWriter& writer, const test::Artifacts& artifacts)
{
    for (const auto& [path, bytes] : artifacts) QVERIFY_RESULT(writer.put(path, bytes));
}

/// "path code", one per line, without what is only worth knowing.
std::string codesOf(const VerifyReport& report)
{
    std::string codes;
    for (const auto& [path, problem] : report.findings)
        if (problem.severity != Severity::Info) codes += (codes.empty() ? "" : "\n") + path + ' ' + problem.code;
    return codes;
}

} // namespace

class TestLibrary : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_root;
    test::FakeClock m_clock;
    std::unique_ptr<Library> m_library;

    fs::path data() const { return m_root / "data"; }
    fs::path blobs() const { return data() / "library" / "blobs"; }
    void open() { m_library = Library::open(data(), m_clock).value(); }
    fs::path folderOf(const test::Artifacts& artifacts, const char* name = test::kSessionId)
    {
        test::writeArtifacts(m_root / name, artifacts);
        return m_root / name;
    }
    Result<SessionRow> import(const fs::path& path) { return m_library->import(path, {}, {}); }

private Q_SLOTS:
    void init()
    {
        m_library.reset();
        m_temporary = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_temporary->path().toStdString());
        open();
    }
    void cleanup() { m_library.reset(); }

    void importedFolderIsListedAndOpens()
    {
        const auto row = import(folderOf(test::rawArtifacts()));
        QVERIFY_RESULT(row);
        QCOMPARE(row->id, std::string(test::kSessionId));
        QCOMPARE(row->server, std::string());
        QCOMPARE(row->platform, std::string("ios"));
        QCOMPARE(row->deviceModel, std::string("iPhone15,2"));
        QCOMPARE(row->appVersion, std::string("4.2.0"));
        QCOMPARE(row->startedAt.ms, test::kSessionStart.ms);
        QCOMPARE(row->frameCount, 4u);
        QCOMPARE(row->eventCount, 5u); // the freeze has no event
        QCOMPARE(row->touchCount, 1u);
        QCOMPARE(row->screenCount, 1u);
        QCOMPARE(row->requestCount, 1u);
        QCOMPARE(row->failedRequestCount, 1u);
        QCOMPARE(row->anrCount, 1u);
        QVERIFY(row->isComplete);
        QCOMPARE(row->addedAt.ms, m_clock.now().ms);
        QVERIFY(row->playable.ms > 0);
        QVERIFY(m_library->session(test::kSessionId).value() == *row);
        QVERIFY(m_library->sessions({}).value() == std::vector<SessionRow>{*row});
        QVERIFY(test::artifactsOf(*m_library->openSource(test::kSessionId).value()) == test::rawArtifacts());
    }

    void servedShapeComesBackToo()
    {
        const auto row = import(folderOf(test::servedArtifacts()));
        QVERIFY_RESULT(row);
        QCOMPARE(row->frameCount, 3u);
        const auto source = m_library->openSource(row->id);
        QVERIFY_RESULT(source);
        QVERIFY(test::artifactsOf(**source) == test::servedArtifacts());
        const auto recording = Recording::open(*source);
        QVERIFY_RESULT(recording);
        QVERIFY((*recording)->frameJpeg(1).value() == test::servedArtifacts().at("frames/1767225600637.jpg"));
    }

    void everyShapeSurvivesExportAndImport_data()
    {
        QTest::addColumn<bool>("isRaw");
        QTest::addRow("raw") << true;
        QTest::addRow("served") << false;
    }

    void everyShapeSurvivesExportAndImport()
    {
        QFETCH(bool, isRaw);
        const auto artifacts = isRaw ? test::rawArtifacts() : test::servedArtifacts();
        const auto row = import(folderOf(artifacts));
        QVERIFY_RESULT(row);
        const auto file = m_root / "x.rjsession";
        QVERIFY_RESULT(exportRecording(m_library->openSource(row->id).value(), file));
        QVERIFY(verifyRecording(file).value().isClean());
        QVERIFY_RESULT(m_library->remove(row->id));
        const auto again = import(file);
        QVERIFY_RESULT(again);
        QVERIFY(*again == *row);
        QVERIFY(test::artifactsOf(*m_library->openSource(row->id).value()) == artifacts);
        QVERIFY(m_library->verify(row->id, {}).value().isClean());
    }

    void blobsAreNamedByTheirDigest()
    {
        QVERIFY_RESULT(import(folderOf(test::rawArtifacts())));
        QCOMPARE(countFiles(blobs()), test::rawArtifacts().size());
        for (const auto& [path, bytes] : test::rawArtifacts()) {
            const std::string sha256 = sha256Hex(bytes);
            QVERIFY2(FileSystem::real().read(blobs() / sha256.substr(0, 2) / sha256, 1_MiB) == bytes, path.c_str());
        }
    }

    void importingTwiceIsImportingOnce()
    {
        const auto folder = folderOf(test::rawArtifacts());
        const auto first = import(folder);
        QVERIFY_RESULT(first);
        m_clock.advance({1'000});
        const auto second = import(folder);
        QVERIFY_RESULT(second);
        QVERIFY(*first == *second);
        QCOMPARE(m_library->sessions({}).value().size(), 1u);
    }

    void importReplacesWhatTheSessionHeld()
    {
        QVERIFY_RESULT(import(folderOf(test::rawArtifacts())));
        fs::remove_all(m_root / test::kSessionId / "screenshots");
        const auto row = import(m_root / test::kSessionId);
        QVERIFY_RESULT(row);
        QCOMPARE(row->frameCount, 0u);
        QCOMPARE(countFiles(blobs()), test::rawArtifacts().size() - 2);
    }

    void recordingWithoutAnIdGetsOneOfItsContent()
    {
        auto artifacts = test::rawArtifacts();
        std::erase_if(artifacts, [](const auto& artifact) { return artifact.first.starts_with("faults/"); });
        const auto first = import(folderOf(artifacts, "download"));
        QVERIFY_RESULT(first);
        QVERIFY(first->id.starts_with("imported_"));
        QCOMPARE(import(folderOf(artifacts, "copy")).value().id, first->id);
        artifacts.erase(artifacts.begin());
        QVERIFY(import(folderOf(artifacts, "less")).value().id != first->id);
    }

    void progressCountsArtifacts()
    {
        std::vector<std::pair<std::size_t, std::size_t>> calls;
        const auto row = m_library->import(folderOf(test::rawArtifacts()),
            [&](std::size_t done, std::size_t total) { calls.emplace_back(done, total); }, {});
        QVERIFY_RESULT(row);
        QCOMPARE(calls.size(), 5u);
        QVERIFY(calls.front() == std::make_pair(std::size_t{1}, std::size_t{5}));
        QVERIFY(calls.back() == std::make_pair(std::size_t{5}, std::size_t{5}));
    }

    void cancelledImportLeavesNothing()
    {
        StopSource stop;
        const auto row = m_library->import(
            folderOf(test::rawArtifacts()),
            [&](std::size_t done, std::size_t) {
                if (done == 2) stop.requestStop();
            },
            stop.token());
        QCOMPARE_ERROR(row, Errc::Cancelled);
        QVERIFY(m_library->sessions({}).value().empty());
        QCOMPARE(countFiles(blobs()), 0u);
    }

    void unreadableImportLeavesNothing()
    {
        QVERIFY(!import(folderOf({{"screenshots/1.tar.gz", {std::byte{1}, std::byte{2}}}})).has_value());
        QVERIFY(m_library->sessions({}).value().empty());
        QCOMPARE_ERROR(import(m_root / "missing"), Errc::NotFound);
    }

    void sessionIsIncompleteUntilItIsFinished()
    {
        auto writer = m_library->write(test::kSessionId, "local");
        QVERIFY_RESULT(writer);
        putAll(**writer, test::rawArtifacts());
        QVERIFY(!m_library->session(test::kSessionId).value().isComplete);
        QCOMPARE(m_library->session(test::kSessionId).value().startedAt.ms, test::kSessionStart.ms);
        const auto row = (*writer)->finish({});
        QVERIFY_RESULT(row);
        QCOMPARE(row->server, std::string("local"));
        QVERIFY(m_library->session(test::kSessionId).value().isComplete);
    }

    void cutFetchIsResumed()
    {
        const auto artifacts = test::rawArtifacts();
        const auto& [firstPath, firstBytes] = *artifacts.begin();
        {
            auto writer = m_library->write(test::kSessionId, "local");
            QVERIFY_RESULT(writer);
            QVERIFY(!(*writer)->has(firstPath));
            QVERIFY_RESULT((*writer)->put(firstPath, firstBytes));
        }
        m_library.reset();
        open();
        QVERIFY(!m_library->session(test::kSessionId).value().isComplete);
        auto writer = m_library->write(test::kSessionId, "local");
        QVERIFY_RESULT(writer);
        QVERIFY((*writer)->has(firstPath, sha256Hex(firstBytes)));
        QVERIFY((*writer)->has(firstPath));
        QVERIFY(!(*writer)->has(firstPath, std::string(64, 'a')));
        QVERIFY(!(*writer)->has("events/other.json"));
        putAll(**writer, artifacts);
        QVERIFY_RESULT((*writer)->finish({}));
        QVERIFY(test::artifactsOf(*m_library->openSource(test::kSessionId).value()) == artifacts);
    }

    void lostBlobIsAskedForAgain()
    {
        QVERIFY_RESULT(import(folderOf(test::rawArtifacts())));
        const auto artifacts = test::rawArtifacts();
        const auto& [path, bytes] = *artifacts.begin();
        const std::string sha256 = sha256Hex(bytes);
        fs::remove(blobs() / sha256.substr(0, 2) / sha256);
        auto writer = m_library->write(test::kSessionId, {});
        QVERIFY_RESULT(writer);
        QVERIFY(!(*writer)->has(path));
        QVERIFY_RESULT((*writer)->put(path, bytes));
        QVERIFY((*writer)->has(path));
        QVERIFY(m_library->verify(test::kSessionId, {}).value().isClean());
    }

    void damagedBlobIsFoundAndRepaired()
    {
        const auto folder = folderOf(test::rawArtifacts());
        QVERIFY_RESULT(import(folder));
        const auto artifacts = test::rawArtifacts();
        const auto& [path, bytes] = *artifacts.rbegin();
        const std::string sha256 = sha256Hex(bytes);
        auto damaged = bytes;
        damaged[damaged.size() / 2] ^= std::byte{1};
        test::require(writeFile(FileSystem::real(), blobs() / sha256.substr(0, 2) / sha256, damaged));
        const auto report = m_library->verify(test::kSessionId, {});
        QVERIFY_RESULT(report);
        QVERIFY(std::ranges::any_of(report->findings, [&path = path](const auto& finding) {
            return finding.path == path && finding.problem.code == "wrong-digest";
        }));
        QVERIFY_RESULT(import(folder));
        QVERIFY(m_library->verify(test::kSessionId, {}).value().isClean());
    }

    void importKeepsWhatASessionFileSaysOfItsDamage()
    {
        const auto file = m_root / "x.rjsession";
        QVERIFY_RESULT(exportRecording(openSource(folderOf(test::rawArtifacts())).value(), file));
        const std::string damagedPath = test::rawArtifacts().begin()->first;
        const auto artifact = test::rawArtifacts().begin()->second;
        auto zip = FileSystem::real().read(file, 1_MiB).value();
        const auto at = std::ranges::search(zip, artifact).begin();
        QVERIFY(at != zip.end());
        at[4] ^= std::byte{1}; // the time in the gzip header: nothing that a decoder would notice
        test::require(writeFile(FileSystem::real(), file, zip));

        const auto row = import(file);

        QVERIFY_RESULT(row);
        QCOMPARE(row->problemCount, 1u);
        QCOMPARE(codesOf(m_library->verify(row->id, {}).value()), damagedPath + " wrong-digest");
        m_library.reset(); // the database is lost, the manifests stay
        fs::remove(data() / "library" / "library.db");
        open();
        QCOMPARE(codesOf(m_library->verify(row->id, {}).value()), damagedPath + " wrong-digest");
        const auto copy = m_root / "y.rjsession";
        QVERIFY_RESULT(exportRecording(m_library->openSource(row->id).value(), copy));
        QVERIFY(codesOf(verifyRecording(copy).value()).find(damagedPath + " wrong-digest") != std::string::npos);
        QCOMPARE(import(folderOf(test::rawArtifacts())).value().problemCount, 0u);
        QVERIFY(m_library->verify(row->id, {}).value().isClean());
    }

    void importNamesWhatASessionFileLacks()
    {
        auto writer = m_library->write(test::kSessionId, {});
        QVERIFY_RESULT(writer);
        putAll(**writer, test::rawArtifacts());
        const std::string digest(64, 'c');
        QVERIFY_RESULT((*writer)->putMissing("screenshots/1767225609000.tar.gz", 5, digest));
        QVERIFY(!(*writer)->has("screenshots/1767225609000.tar.gz", digest));
        QCOMPARE((*writer)->finish({}).value().problemCount, 1u);
        writer->reset();
        const auto file = m_root / "x.rjsession";
        QVERIFY_RESULT(exportRecording(m_library->openSource(test::kSessionId).value(), file));
        QVERIFY(codesOf(verifyRecording(file).value()).find("screenshots/1767225609000.tar.gz missing-entry")
            != std::string::npos);
        QVERIFY_RESULT(m_library->remove(test::kSessionId));

        const auto row = import(file);

        QVERIFY_RESULT(row);
        QCOMPARE(row->problemCount, 1u);
        QCOMPARE(codesOf(m_library->verify(row->id, {}).value()),
            std::string("screenshots/1767225609000.tar.gz missing-entry"));
        QVERIFY_RESULT(m_library->remove(test::kSessionId));
    }

    void exportOfADamagedBlobDoesNotHideIt()
    {
        QVERIFY_RESULT(import(folderOf(test::rawArtifacts())));
        const auto artifacts = test::rawArtifacts();
        const auto& [path, bytes] = *artifacts.begin();
        const std::string sha256 = sha256Hex(bytes);
        auto damaged = bytes;
        damaged[4] ^= std::byte{1};
        test::require(writeFile(FileSystem::real(), blobs() / sha256.substr(0, 2) / sha256, damaged));
        const auto file = m_root / "x.rjsession";
        QVERIFY_RESULT(exportRecording(m_library->openSource(test::kSessionId).value(), file));
        QVERIFY(codesOf(verifyRecording(file).value()).find(path + " wrong-digest") != std::string::npos);
        auto writer = m_library->write(test::kSessionId, {});
        QVERIFY_RESULT(writer);
        QVERIFY(!(*writer)->has(path, sha256)); // so that a fetch repairs it
        QVERIFY(!(*writer)->has(path));
    }

    void partialSessionIsListedAsIncomplete()
    {
        auto writer = m_library->write(test::kSessionId, "local");
        QVERIFY_RESULT(writer);
        putAll(**writer, test::rawArtifacts());
        const auto row = (*writer)->finish({}, SessionWriter::Extent::Partial);
        QVERIFY_RESULT(row);
        QCOMPARE(row->frameCount, 4u);
        QVERIFY(!row->isComplete);
        QVERIFY(m_library->session(test::kSessionId).value() == *row);
        QVERIFY((*writer)->finish({}).value().isComplete);
    }

    void oneWriterAtATime()
    {
        auto writer = m_library->write(test::kSessionId, {});
        QVERIFY_RESULT(writer);
        QCOMPARE_ERROR(m_library->write(test::kSessionId, {}), Errc::Busy);
        auto other = Library::open(data(), m_clock); // as another program would
        QVERIFY_RESULT(other);
        QCOMPARE_ERROR((*other)->write(test::kSessionId, {}), Errc::Busy);
        QCOMPARE_ERROR((*other)->remove(test::kSessionId), Errc::Busy);
        QVERIFY_RESULT(m_library->write("session_2_b", {}));
        writer->reset();
        QVERIFY_RESULT((*other)->write(test::kSessionId, {}));
    }

    void badPathsAndIdsAreRefused()
    {
        for (const char* id : {"", "..", "a/b", "a\\b", "\xff"})
            QCOMPARE_ERROR(m_library->write(id, {}), Errc::InvalidInput);
        auto writer = m_library->write(test::kSessionId, {});
        QVERIFY_RESULT(writer);
        for (const char* path : {"", "../x", "/x", "a//b", "a\\b"})
            QCOMPARE_ERROR((*writer)->put(path, {}), Errc::InvalidInput);
        QCOMPARE_ERROR((*writer)->finish({}), Errc::Corrupt); // nothing in it
    }

    void keepOnlyRemovesTheOthers()
    {
        auto writer = m_library->write(test::kSessionId, {});
        QVERIFY_RESULT(writer);
        putAll(**writer, test::rawArtifacts());
        QVERIFY_RESULT((*writer)->keepOnly({"events/events_0_1767225602000.json.gz", "not there"}));
        QVERIFY_RESULT((*writer)->finish({}));
        QCOMPARE(m_library->openSource(test::kSessionId).value()->entries().size(), 1u);
        QCOMPARE(countFiles(blobs()), 1u);
    }

    void removingKeepsBlobsThatOthersNeed()
    {
        auto artifacts = test::rawArtifacts();
        QVERIFY_RESULT(import(folderOf(artifacts)));
        artifacts.erase("hierarchy/1767225600137.json.gz");
        QVERIFY_RESULT(import(folderOf(artifacts, "session_1767225600000_ffeeddccbbaa99887766554433221100")));
        QCOMPARE(countFiles(blobs()), 5u);
        QVERIFY_RESULT(m_library->remove(test::kSessionId));
        QCOMPARE(countFiles(blobs()), 4u);
        QCOMPARE_ERROR(m_library->session(test::kSessionId), Errc::NotFound);
        QCOMPARE_ERROR(m_library->openSource(test::kSessionId), Errc::NotFound);
        QCOMPARE_ERROR(m_library->remove(test::kSessionId), Errc::NotFound);
        QVERIFY_RESULT(m_library->remove("session_1767225600000_ffeeddccbbaa99887766554433221100"));
        QCOMPARE(countFiles(blobs()), 0u);
        QCOMPARE(countFiles(data() / "library" / "sessions"), 0u);
    }

    void searchFindsImportedSessions()
    {
        QVERIFY_RESULT(import(folderOf(test::rawArtifacts())));
        SessionQuery query;
        query.text = "IPHONE 4.2";
        QCOMPARE(m_library->sessions(query).value().size(), 1u);
        query.text = "pixel";
        QVERIFY(m_library->sessions(query).value().empty());
    }

    void listenerHearsOfEveryChange()
    {
        std::atomic<int> calls = 0;
        m_library->onChanged([&] { ++calls; });
        QVERIFY_RESULT(import(folderOf(test::rawArtifacts())));
        const int afterImport = calls;
        QVERIFY(afterImport >= 2); // begun, finished
        QVERIFY_RESULT(m_library->remove(test::kSessionId));
        QVERIFY(calls > afterImport);
        m_library->onChanged({});
        const int before = calls;
        QVERIFY_RESULT(import(folderOf(test::rawArtifacts())));
        QCOMPARE(calls.load(), before);
    }

    void notesAreKept()
    {
        QVERIFY_RESULT(import(folderOf(test::rawArtifacts())));
        const auto note = m_library->addNote(test::kSessionId, {1'767'225'600'700}, "pays here");
        QVERIFY_RESULT(note);
        QCOMPARE(note->createdAt.ms, m_clock.now().ms);
        QVERIFY(m_library->notes(test::kSessionId).value() == std::vector<SessionNote>{*note});
        QVERIFY(m_library->session(test::kSessionId).value().isComplete);
        QCOMPARE_ERROR(m_library->addNote(test::kSessionId, {}, ""), Errc::InvalidInput);
        QCOMPARE_ERROR(m_library->addNote("other", {}, "x"), Errc::NotFound);
        QVERIFY_RESULT(m_library->removeNote(test::kSessionId, note->id));
        QVERIFY(m_library->notes(test::kSessionId).value().empty());
    }

    void readersWorkWhileOthersWrite()
    {
        constexpr int kSessions = 12;
        std::atomic<bool> isDone = false;
        std::atomic<int> wrong = 0;
        const auto artifacts = test::servedArtifacts();
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([&] {
                while (!isDone) {
                    const auto rows = m_library->sessions({});
                    if (!rows) ++wrong;
                    for (const SessionRow& row : rows.value_or(std::vector<SessionRow>{})) {
                        if (!row.isComplete) continue;
                        const auto source = m_library->openSource(row.id);
                        if (!source || test::artifactsOf(**source) != artifacts) ++wrong;
                    }
                }
            });
        for (int session = 0; session < kSessions; ++session) {
            auto writer = m_library->write("session_1767225600000_" + std::to_string(session), "local");
            QVERIFY_RESULT(writer);
            putAll(**writer, artifacts);
            QVERIFY_RESULT((*writer)->finish({}));
        }
        isDone = true;
        for (auto& thread : threads) thread.join();
        QCOMPARE(wrong.load(), 0);
    }

    void twoProgramsMayAddAndRemoveTheSameBlobs()
    {
        auto other = Library::open(data(), m_clock).value(); // as another program would
        const auto artifacts = test::servedArtifacts();
        std::atomic<int> wrong = 0;
        const auto churn = [&](Library& library, const std::string& id) {
            for (int round = 0; round < 10; ++round) {
                auto writer = library.write(id, {});
                if (!writer) ++wrong;
                for (const auto& [path, bytes] : artifacts)
                    if (!(*writer)->put(path, bytes)) ++wrong;
                if (!(*writer)->finish({})) ++wrong;
                writer->reset();
                if (test::artifactsOf(*library.openSource(id).value()) != artifacts) ++wrong;
                if (round < 9 && !library.remove(id)) ++wrong;
            }
        };
        std::thread thread([&] { churn(*other, "session_1767225600000_a"); });
        churn(*m_library, "session_1767225600000_b");
        thread.join();
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(countFiles(blobs()), artifacts.size());
    }

    void realRecordingsFramesComeBackByteForByte()
    {
        const auto folder = test::realRecordingFolder();
        if (!folder) QSKIP("needs the fixtures beside the project");
        const auto row = import(*folder);
        QVERIFY_RESULT(row);
        QCOMPARE(row->frameCount, 41u);
        QCOMPARE(row->eventCount, 261u);
        const auto direct = Recording::open(openSource(*folder).value()).value();
        const auto stored = Recording::open(m_library->openSource(row->id).value()).value();
        QCOMPARE(stored->frames().size(), direct->frames().size());
        for (std::size_t i = 0; i < direct->frames().size(); ++i)
            QVERIFY(direct->frameJpeg(i).value() == stored->frameJpeg(i).value());
    }
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
