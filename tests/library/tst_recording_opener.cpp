#include "library/recording_opener.h"

#include "base/encoding.h"
#include "base/file_system.h"
#include "decoder/named_source.h"
#include "library/library.h"
#include "tests/library/session_folders.h"
#include "tests/support/fixtures.h"
#include "tests/support/require.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace revisit;
namespace fs = std::filesystem;

class TestRecordingOpener : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_root;

    static std::vector<std::string> pathsOf(const RecordingSource& source)
    {
        std::vector<std::string> paths;
        for (const SourceEntry& entry : source.entries()) paths.push_back(entry.path);
        return paths;
    }
    void touch(const fs::path& relative, std::string_view content = "x")
    {
        test::require(writeFile(FileSystem::real(), m_root / relative, asBytes(content)));
    }

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_temporary->path().toStdString());
    }

    void folderHoldsItsArtifactsSortedByPath_data()
    {
        QTest::addColumn<bool>("isRaw");
        QTest::addRow("raw") << true;
        QTest::addRow("served") << false;
    }

    void folderHoldsItsArtifactsSortedByPath()
    {
        QFETCH(bool, isRaw);
        const auto artifacts = isRaw ? test::rawArtifacts() : test::servedArtifacts();
        test::writeArtifacts(m_root / test::kSessionId, artifacts);
        const auto source = openSource(m_root / test::kSessionId);
        QVERIFY_RESULT(source);
        QCOMPARE((*source)->sessionId(), std::string(test::kSessionId));
        QVERIFY(test::artifactsOf(**source) == artifacts);
        QVERIFY(std::ranges::is_sorted(pathsOf(**source)));
        QCOMPARE_ERROR((*source)->read(999), Errc::NotFound);
        QVERIFY_RESULT(Recording::open(*source));
    }

    void folderKnowsNamesBeforeSizes()
    {
        touch("x/events/events_0_1767225600100.json", "12345");
        touch("x/screenshots/1767225600100.tar.gz", "123");
        const auto source = openSource(m_root / "x").value();
        const auto* named = dynamic_cast<const NamedSource*>(source.get());
        QVERIFY(named != nullptr);
        QCOMPARE(named->paths().size(), 2u);
        touch("x/events/events_0_1767225600100.json", "1234567"); // sizes are those of the moment that asks for them
        fs::remove(m_root / "x/screenshots/1767225600100.tar.gz");
        QCOMPARE(named->paths(), pathsOf(*source));
        QCOMPARE(source->entries()[0].storedBytes, std::uint64_t{7});
        QCOMPARE(source->entries()[1].storedBytes, std::uint64_t{0}); // vanished
        QCOMPARE_ERROR(source->read(1), Errc::NotFound);
    }

    void folderWithAnotherNameHasNoSessionId()
    {
        test::writeArtifacts(m_root / "export", test::rawArtifacts());
        const auto source = openSource(m_root / "export");
        QVERIFY_RESULT(source);
        QCOMPARE((*source)->sessionId(), std::string());
    }

    void pathMayEndInASlash()
    {
        test::writeArtifacts(m_root / test::kSessionId, test::rawArtifacts());
        const auto source = openSource(m_root / test::kSessionId / "");
        QVERIFY_RESULT(source);
        QCOMPARE((*source)->sessionId(), std::string(test::kSessionId));
    }

    void emptyAndMissingFoldersAreErrors()
    {
        fs::create_directories(m_root / "empty" / "screenshots");
        QCOMPARE_ERROR(openSource(m_root / "empty"), Errc::InvalidInput);
        QCOMPARE_ERROR(openSource(m_root / "missing"), Errc::NotFound);
    }

    void hiddenAndTooDeepFilesAreLeftOut()
    {
        touch("events/1.json");
        touch("events/.DS_Store");
        touch(".git/config");
        touch("a/b/c/d/kept");
        touch("a/b/c/d/e/left-out");
        const auto source = openSource(m_root);
        QVERIFY_RESULT(source);
        QCOMPARE(pathsOf(**source), (std::vector<std::string>{"a/b/c/d/kept", "events/1.json"}));
    }

#if !defined(_WIN32)
    void linksOutOfTheFolderAreNotFollowed()
    {
        touch("secret/key", "secret");
        touch("session/events/1.json");
        fs::create_symlink(m_root / "secret" / "key", m_root / "session" / "events" / "stolen.json");
        fs::create_directory_symlink(m_root / "secret", m_root / "session" / "rrweb");
        fs::create_symlink(m_root / "session" / "events" / "1.json", m_root / "session" / "events" / "2.json");
        fs::create_directory_symlink(m_root / "session", m_root / "session" / "loop");
        const auto source = openSource(m_root / "session");
        QVERIFY_RESULT(source);
        QCOMPARE(pathsOf(**source), (std::vector<std::string>{"events/1.json", "events/2.json"}));
    }

    void siblingWithTheSamePrefixIsOutside()
    {
        touch("session-2/key", "secret");
        touch("session/events/1.json");
        fs::create_symlink(m_root / "session-2" / "key", m_root / "session" / "events" / "stolen.json");
        const auto source = openSource(m_root / "session");
        QVERIFY_RESULT(source);
        QCOMPARE((*source)->entries().size(), 1u);
    }

    void badlyNamedFilesAreLeftOut()
    {
        touch("events/1.json");
        touch("events/a:b.json");
        touch("events/a\\b.json");
        const auto source = openSource(m_root);
        QVERIFY_RESULT(source);
        QCOMPARE(pathsOf(**source), (std::vector<std::string>{"events/1.json"}));
    }
#endif

    void loneArtifactKeepsItsFolderAndSession()
    {
        test::writeArtifacts(m_root / test::kSessionId, test::rawArtifacts());
        const auto source = openSource(m_root / test::kSessionId / "screenshots" / "1767225600137.tar.gz");
        QVERIFY_RESULT(source);
        QCOMPARE(pathsOf(**source), (std::vector<std::string>{"screenshots/1767225600137.tar.gz"}));
        QCOMPARE((*source)->sessionId(), std::string(test::kSessionId));
        const auto recording = Recording::open(*source);
        QVERIFY_RESULT(recording);
        QCOMPARE((*recording)->frames().size(), 2u);
    }

    void artifactElsewhereHasItsNameAlone()
    {
        const auto artifacts = test::rawArtifacts();
        test::require(
            writeFile(FileSystem::real(), m_root / "download.gz", artifacts.at("hierarchy/1767225600137.json.gz")));
        const auto source = openSource(m_root / "download.gz");
        QVERIFY_RESULT(source);
        QCOMPARE(pathsOf(**source), (std::vector<std::string>{"download.gz"}));
        QCOMPARE((*source)->sessionId(), std::string());
        const auto recording = Recording::open(*source);
        QVERIFY_RESULT(recording);
        QCOMPARE((*recording)->hierarchies().size(), 1u); // the decoder looks at the content
    }

    void sessionFileIsKnownByItsNameOrItsBytes()
    {
        test::writeArtifacts(m_root / test::kSessionId, test::rawArtifacts());
        QVERIFY_RESULT(exportRecording(openSource(m_root / test::kSessionId).value(), m_root / "x.rjsession"));
        fs::copy_file(m_root / "x.rjsession", m_root / "download.bin");
        for (const char* name : {"x.rjsession", "download.bin"}) {
            const auto source = openSource(m_root / name);
            QVERIFY_RESULT(source);
            QCOMPARE((*source)->sessionId(), std::string(test::kSessionId));
        }
        touch("bad.rjsession", "no zip at all, just some text");
        QCOMPARE_ERROR(openSource(m_root / "bad.rjsession"), Errc::Corrupt);
    }

    void realRecordingOpens()
    {
        const auto folder = test::realRecordingFolder();
        if (!folder) QSKIP("needs the fixtures beside the project");
        const auto source = openSource(*folder);
        QVERIFY_RESULT(source);
        QCOMPARE((*source)->entries().size(), 23u);
        QCOMPARE((*source)->sessionId(), folder->filename().string());
    }
};

QTEST_GUILESS_MAIN(TestRecordingOpener)
#include "tst_recording_opener.moc"
