#include "base/encoding.h"
#include "base/file_system.h"
#include "library/library.h"
#include "library/recording_opener.h"
#include "library/session_file.h"
#include "tests/library/session_folders.h"
#include "tests/library/zip_bytes.h"
#include "tests/support/fixtures.h"
#include "tests/support/require.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <thread>

using namespace revisit;
namespace fs = std::filesystem;

namespace {

/// A source whose artifacts differ from one read to the next.
class ChangingSource final : public RecordingSource {
public:
    std::string name() const override { return "changing"; }
    const std::vector<SourceEntry>& entries() const override { return m_entries; }
    Result<std::vector<std::byte>> read(std::size_t) const override
    {
        return std::vector<std::byte>(8, static_cast<std::byte>(++m_reads));
    }

private:
    std::vector<SourceEntry> m_entries{{"events/1.json", 8}};
    mutable std::atomic<int> m_reads = 0;
};

std::vector<std::string> codesOf(const VerifyReport& report)
{
    std::vector<std::string> codes;
    for (const auto& finding : report.findings) codes.push_back(finding.path + ' ' + finding.problem.code);
    return codes;
}

bool hasFinding(const VerifyReport& report, const std::string& text)
{
    const auto codes = codesOf(report);
    return std::ranges::find(codes, text) != codes.end();
}

} // namespace

class TestSessionFile : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_root;
    fs::path m_file;

    std::shared_ptr<const RecordingSource> folderOf(const test::Artifacts& artifacts)
    {
        test::writeArtifacts(m_root / test::kSessionId, artifacts);
        return openSource(m_root / test::kSessionId).value();
    }
    std::vector<std::byte> fileBytes() const { return FileSystem::real().read(m_file, 64_MiB).value(); }

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_temporary->path().toStdString());
        m_file = m_root / "out.rjsession";
    }

    void exportedArtifactsComeBackAsTheyWere_data()
    {
        QTest::addColumn<bool>("isRaw");
        QTest::addRow("raw") << true;
        QTest::addRow("served") << false;
    }

    void exportedArtifactsComeBackAsTheyWere()
    {
        QFETCH(bool, isRaw);
        const auto artifacts = isRaw ? test::rawArtifacts() : test::servedArtifacts();
        QVERIFY_RESULT(exportRecording(folderOf(artifacts), m_file));
        const auto source = openSource(m_file);
        QVERIFY_RESULT(source);
        QVERIFY(test::artifactsOf(**source) == artifacts);
        QCOMPARE((*source)->sessionId(), std::string(test::kSessionId));
        const auto report = verifyRecording(m_file);
        QVERIFY_RESULT(report);
        QVERIFY2(report->isClean(), report->findings.empty() ? "" : codesOf(*report)[0].c_str());
        QCOMPARE(report->artifactCount, static_cast<std::uint32_t>(artifacts.size()));
        QCOMPARE(report->frameCount, isRaw ? 4u : 3u);
        QCOMPARE(report->sessionId, std::string(test::kSessionId));
    }

    void mediaTypeStandsAtItsFixedPlace()
    {
        QVERIFY_RESULT(exportRecording(folderOf(test::rawArtifacts()), m_file));
        const auto bytes = fileBytes();
        const auto text = asText(bytes);
        QCOMPARE(text.substr(0, 4), std::string_view("PK\x03\x04"));
        QCOMPARE(text.substr(30, 8), kMediaTypeEntry);
        QCOMPARE(text.substr(38, kSessionFileMediaType.size()), kSessionFileMediaType);
        QCOMPARE(text.substr(38 + kSessionFileMediaType.size(), 4), std::string_view("PK\x03\x04"));
        QVERIFY(text.substr(38 + kSessionFileMediaType.size() + 30).starts_with(kManifestEntry));
    }

    void everyArtifactLiesThereUncompressed()
    {
        const auto artifacts = test::rawArtifacts();
        QVERIFY_RESULT(exportRecording(folderOf(artifacts), m_file));
        const auto bytes = fileBytes();
        for (const auto& [path, content] : artifacts)
            QVERIFY2(!std::ranges::search(bytes, content).empty(), path.c_str());
    }

    void equalRecordingsGiveEqualFiles()
    {
        const auto source = folderOf(test::rawArtifacts());
        QVERIFY_RESULT(exportRecording(source, m_file));
        const auto first = fileBytes();
        const auto again = openSource(m_file).value();
        m_file = m_root / "again.rjsession";
        QVERIFY_RESULT(exportRecording(again, m_file));
        QVERIFY(fileBytes() == first);
    }

    void exportReplacesAnOlderFileOnlyWhenItSucceeds()
    {
        test::require(writeFile(FileSystem::real(), m_file, asBytes("older")));
        QCOMPARE_ERROR(exportRecording(std::make_shared<ChangingSource>(), m_file), Errc::Io);
        QCOMPARE(asText(fileBytes()), std::string_view("older"));
        StopSource stop;
        stop.requestStop();
        QCOMPARE_ERROR(exportRecording(folderOf(test::rawArtifacts()), m_file, stop.token()), Errc::Cancelled);
        QCOMPARE(asText(fileBytes()), std::string_view("older"));
        QVERIFY_RESULT(exportRecording(folderOf(test::rawArtifacts()), m_file));
        QVERIFY(fileBytes().size() > 1000);
        QCOMPARE(std::distance(fs::directory_iterator(m_root), fs::directory_iterator{}), 2); // nothing left over
    }

    void exportIntoNowhereIsAnError()
    {
        QVERIFY(!exportRecording(folderOf(test::rawArtifacts()), m_root / "missing" / "x.rjsession").has_value());
    }

    void anyFlippedByteOfAnArtifactIsFound()
    {
        QVERIFY_RESULT(exportRecording(folderOf(test::rawArtifacts()), m_file));
        const auto whole = fileBytes();
        for (const auto& [path, content] : test::rawArtifacts()) {
            auto damaged = whole;
            const auto place = std::ranges::search(damaged, content);
            QVERIFY(!place.empty());
            place.begin()[std::ssize(place) / 2] ^= std::byte{1};
            test::require(writeFile(FileSystem::real(), m_file, damaged));
            const auto report = verifyRecording(m_file);
            QVERIFY_RESULT(report);
            QVERIFY(!report->isClean());
            QVERIFY2(hasFinding(*report, path + " wrong-digest"), path.c_str());
        }
    }

    /// Everything but the dates, modes and versions of zip, which nobody reads.
    void hardlyAnyFlippedByteStaysUnseen()
    {
        const test::Artifacts small{{"session.json", {std::byte{'{'}, std::byte{'}'}}},
            {"hierarchy/1767225600137.json.gz", test::rawArtifacts().at("hierarchy/1767225600137.json.gz")}};
        QVERIFY_RESULT(exportRecording(folderOf(small), m_file));
        QVERIFY(verifyRecording(m_file).value().isClean());
        const auto whole = fileBytes();
        std::size_t unseen = 0;
        for (std::size_t at = 0; at < whole.size(); ++at) {
            auto damaged = whole;
            damaged[at] ^= std::byte{0x10};
            std::ofstream(m_file, std::ios::binary) << asText(damaged); // no flush to the disk: there are thousands
            const auto report = verifyRecording(m_file);
            if (report && report->isClean()) ++unseen;
        }
        constexpr std::size_t kEntries = 4;
        constexpr std::size_t kUnreadBytes = 2 * 8 + 2 + 10; // dates and versions, twice; disk, modes
        QVERIFY(unseen > 0); // or else the undamaged file is not clean
        QVERIFY2(unseen <= kEntries * kUnreadBytes + 8, qPrintable(QString::number(unseen)));
    }

    void damagedArtifactIsStillThereToSalvage()
    {
        const auto artifacts = test::rawArtifacts();
        QVERIFY_RESULT(exportRecording(folderOf(artifacts), m_file));
        auto damaged = fileBytes();
        const auto place = std::ranges::search(damaged, artifacts.at("screenshots/1767225601500.tar.gz"));
        place.begin()[std::ssize(place) - 2] ^= std::byte{1}; // the gzip trailer
        test::require(writeFile(FileSystem::real(), m_file, damaged));
        const auto source = openSource(m_file);
        QVERIFY_RESULT(source);
        const auto recording = Recording::open(*source);
        QVERIFY_RESULT(recording);
        QCOMPARE((*recording)->frames().size(), 4u);
    }

    void missingAndExtraEntriesAreFound()
    {
        auto files = test::sessionZip({{"events/1.json", "{\"events\":[]}"}, {"events/2.json", "{\"events\":[]}"}});
        files.erase(files.begin() + 2); // events/1.json
        files.push_back({"recording/events/3.json", "{\"events\":[]}", 0, 0, {}, {}, {}});
        files.push_back({"thumbnail.png", "x", 0, 0, {}, {}, {}});
        test::writeZip(m_file, files);
        const auto report = verifyRecording(m_file);
        QVERIFY_RESULT(report);
        QVERIFY(hasFinding(*report, "events/1.json missing-entry"));
        QVERIFY(hasFinding(*report, "events/3.json extra-entry"));
        QVERIFY(hasFinding(*report, "thumbnail.png foreign-entry"));
        QVERIFY(!report->isClean());
    }

    void wrongSizeIsFound()
    {
        auto files = test::sessionZip({{"events/1.json", "{\"events\":[]}"}});
        files.back().content += ' ';
        test::writeZip(m_file, files);
        const auto report = verifyRecording(m_file);
        QVERIFY_RESULT(report);
        QVERIFY(hasFinding(*report, "events/1.json wrong-size"));
    }

    void undecodableFrameIsFound()
    {
        auto artifacts = test::servedArtifacts();
        auto& jpeg = artifacts.at("frames/1767225600637.jpg");
        jpeg.resize(jpeg.size() / 2);
        const auto report = verifyRecording(folderOf(artifacts)->name());
        QVERIFY_RESULT(report);
        QVERIFY(!report->isClean());
        QVERIFY(std::ranges::any_of(
            report->findings, [](const auto& finding) { return finding.path == "frames/1767225600637.jpg"; }));
    }

    void newerFileIsUnsupported()
    {
        auto files = test::sessionZip({{"events/1.json", "{}"}});
        auto& manifest = files[1].content;
        const auto at = manifest.find("\"schemaVersion\": 1");
        QVERIFY(at != std::string::npos);
        manifest.replace(at, 18, "\"schemaVersion\": 2");
        test::writeZip(m_file, files);
        QCOMPARE_ERROR(openSource(m_file), Errc::Unsupported);
        QCOMPARE_ERROR(verifyRecording(m_file), Errc::Unsupported);
    }

    void zipWithoutManifestIsCorrupt()
    {
        test::writeZip(m_file, {{"recording/events/1.json", "{}", 0, 0, {}, {}, {}}});
        QCOMPARE_ERROR(openSource(m_file), Errc::Corrupt);
        QCOMPARE_ERROR(verifyRecording(m_file), Errc::Corrupt);
    }

    void hostileZipIsANamedError()
    {
        auto files = test::sessionZip({{"events/1.json", "{}"}});
        files.push_back({"../../home/user/.bashrc", "rm", 0, 0, {}, {}, {}});
        test::writeZip(m_file, files);
        const auto source = openSource(m_file);
        QCOMPARE_ERROR(source, Errc::Corrupt);
        QVERIFY(source.error().text().find("unsafe name") != std::string::npos);
    }

    void manyThreadsReadAtOnce()
    {
        const auto artifacts = test::rawArtifacts();
        QVERIFY_RESULT(exportRecording(folderOf(artifacts), m_file));
        const auto source = openSource(m_file).value();
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 12; ++thread)
            threads.emplace_back([&] {
                for (int round = 0; round < 50; ++round)
                    for (std::size_t i = 0; i < source->entries().size(); ++i) {
                        const auto bytes = source->read(i);
                        if (!bytes || *bytes != artifacts.at(source->entries()[i].path)) ++wrong;
                    }
            });
        for (auto& thread : threads) thread.join();
        QCOMPARE(wrong.load(), 0);
    }

    void realRecordingIsExportedAndVerified()
    {
        const auto folder = test::realRecordingFolder();
        if (!folder) QSKIP("needs the fixtures beside the project");
        QVERIFY_RESULT(exportRecording(openSource(*folder).value(), m_file));
        const auto report = verifyRecording(m_file);
        QVERIFY_RESULT(report);
        QVERIFY2(report->isClean(), report->findings.empty() ? "" : codesOf(*report)[0].c_str());
        QCOMPARE(report->frameCount, 41u);
        QCOMPARE(report->artifactCount, 23u);
        QVERIFY(test::artifactsOf(*openSource(m_file).value()) == test::artifactsOf(*openSource(*folder).value()));
    }
};

QTEST_GUILESS_MAIN(TestSessionFile)
#include "tst_session_file.moc"
