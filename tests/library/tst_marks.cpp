// The user's marks: in the library's rows, in a file beside it, inside a .rjsession.
#include "base/encoding.h"
#include "base/file_system.h"
#include "library/library.h"
#include "library/recording_opener.h"
#include "tests/library/session_folders.h"
#include "tests/support/fake_clock.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <fstream>

using namespace revisit;
namespace fs = std::filesystem;

namespace {

using Kind = SessionNote::Kind;

SessionNote noteAt(std::int64_t ms, const std::string& text)
{
    SessionNote note;
    note.at = test::kSessionStart + Milliseconds{ms};
    note.text = text;
    return note;
}

SessionNote fullNote()
{
    SessionNote note = noteAt(500, "pays here \xc3\xa4\n2nd line");
    note.end = test::kSessionStart + Milliseconds{900};
    note.style = 3;
    return note;
}

SessionNote bookmarkAt(std::int64_t ms)
{
    SessionNote note = noteAt(ms, "");
    note.kind = Kind::Bookmark;
    return note;
}

/// Without what a store gives each of its own.
std::vector<SessionNote> plain(std::vector<SessionNote> notes)
{
    for (SessionNote& note : notes) note.id = 0;
    return notes;
}

} // namespace

class TestMarks : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_root;
    test::FakeClock m_clock;
    std::unique_ptr<Library> m_library;

    fs::path folder() const { return m_root / test::kSessionId; }
    fs::path marksFile() const { return m_root / "data/library/notes" / (std::string(test::kSessionId) + ".json"); }
    std::unique_ptr<Library> openLibrary(const char* data) { return Library::open(m_root / data, m_clock).value(); }
    std::vector<SessionNote> marks() { return m_library->marks(test::kSessionId).value(); }
    void putTwo()
    {
        QVERIFY_RESULT(m_library->putMark(test::kSessionId, fullNote()));
        QVERIFY_RESULT(m_library->putMark(test::kSessionId, bookmarkAt(100)));
    }

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_temporary->path().toStdString());
        test::writeArtifacts(folder(), test::rawArtifacts());
        m_library = openLibrary("data");
    }
    void cleanup() { m_library.reset(); }

    void marksOfASessionKeepEverything_data()
    {
        QTest::addColumn<bool>("isInLibrary");
        QTest::newRow("in the library") << true;
        QTest::newRow("beside it") << false;
    }
    void marksOfASessionKeepEverything()
    {
        QFETCH(bool, isInLibrary);
        if (isInLibrary) QVERIFY_RESULT(m_library->import(folder(), {}, {}));
        QVERIFY(marks().empty());
        putTwo();
        m_library.reset();
        m_library = openLibrary("data"); // durable
        auto found = marks();
        QCOMPARE(found.size(), 2u);
        QCOMPARE(found[0].kind, Kind::Bookmark); // by moment
        QVERIFY(found[0].id != found[1].id && found[0].id > 0 && found[1].id > 0);
        SessionNote expected = fullNote();
        expected.id = found[1].id;
        expected.createdAt = m_clock.now();
        QVERIFY(found[1] == expected);

        expected.text = "changed";
        expected.at = test::kSessionStart + Milliseconds{50};
        expected.end.reset();
        expected.style = 1;
        QVERIFY_RESULT(m_library->putMark(test::kSessionId, expected));
        found = marks();
        QCOMPARE(found.size(), 2u);
        QVERIFY(found[0] == expected); // now the earlier one
        QVERIFY_RESULT(m_library->removeMark(test::kSessionId, expected.id));
        QCOMPARE(marks().size(), 1u);
        QCOMPARE_ERROR(m_library->removeMark(test::kSessionId, expected.id), Errc::NotFound);
        QCOMPARE_ERROR(m_library->putMark(test::kSessionId, expected), Errc::NotFound);
        QCOMPARE(fs::exists(marksFile()), !isInLibrary);
    }

    void marksThatMakeNoSenseAreRefused()
    {
        QCOMPARE_ERROR(m_library->putMark(test::kSessionId, noteAt(1, "")), Errc::InvalidInput);
        QCOMPARE_ERROR(m_library->putMark(test::kSessionId, noteAt(1, std::string(65'537, 'x'))), Errc::InvalidInput);
        SessionNote backwards = fullNote();
        backwards.end = backwards.at - Milliseconds{1};
        QCOMPARE_ERROR(m_library->putMark(test::kSessionId, backwards), Errc::InvalidInput);
        QCOMPARE_ERROR(m_library->putMark("../x", fullNote()), Errc::InvalidInput);
        QCOMPARE_ERROR(m_library->marks("../x"), Errc::InvalidInput);
        QVERIFY(marks().empty());
    }

    void marksBesideTheLibraryMoveInWithTheSession()
    {
        putTwo();
        const auto before = plain(marks());
        QVERIFY(fs::exists(marksFile()));
        QVERIFY_RESULT(m_library->import(folder(), {}, {}));
        QVERIFY(plain(m_library->notes(test::kSessionId).value()) == before);
        QVERIFY(!fs::exists(marksFile()));
        QVERIFY(plain(marks()) == before);
    }

    void marksSurviveImportingAgainAndARebuild()
    {
        QVERIFY_RESULT(m_library->import(folder(), {}, {}));
        putTwo();
        const auto before = plain(marks());
        QVERIFY_RESULT(m_library->import(folder(), {}, {}));
        QVERIFY(plain(marks()) == before);
        m_library.reset();
        fs::remove(m_root / "data/library/library.db");
        m_library = openLibrary("data"); // from the manifests
        QVERIFY(plain(marks()) == before);
    }

    void marksTravelInASessionFile()
    {
        QVERIFY_RESULT(m_library->import(folder(), {}, {}));
        putTwo();
        const auto before = plain(marks());
        const fs::path file = m_root / "out.rjsession";
        const auto source = m_library->openSource(test::kSessionId);
        QVERIFY_RESULT(source);
        QVERIFY_RESULT(exportRecording(*source, file));

        const auto other = openLibrary("other");
        for (int round = 0; round < 2; ++round) { // importing twice adds nothing
            QVERIFY_RESULT(other->import(file, {}, {}));
            QVERIFY(plain(other->marks(test::kSessionId).value()) == before);
        }
        QVERIFY_RESULT(other->putMark(test::kSessionId, noteAt(200, "mine")));
        QVERIFY_RESULT(other->import(file, {}, {}));
        QCOMPARE(other->marks(test::kSessionId).value().size(), 3u);
    }

    void newerMarksOfTheCallerAreExportedInstead()
    {
        const auto source = openSource(folder());
        QVERIFY_RESULT(source);
        const fs::path file = m_root / "out.rjsession";
        QVERIFY_RESULT(exportRecording(*source, file, {}, std::vector<SessionNote>{fullNote()}));
        QVERIFY_RESULT(m_library->import(file, {}, {}));
        QCOMPARE(marks().size(), 1u);
        QCOMPARE(marks()[0].text, fullNote().text);
    }

    void whatAFileBroughtAlongBecomesTheUsers()
    {
        const std::vector<SessionNote> brought{noteAt(300, "b"), noteAt(200, "a")};
        const auto first = m_library->marks(test::kSessionId, brought).value();
        QCOMPARE(first.size(), 2u);
        QCOMPARE(first[0].text, std::string("a"));
        QVERIFY(m_library->marks(test::kSessionId, brought).value() == first); // with the ids they have
        for (const SessionNote& mark : first) QVERIFY_RESULT(m_library->removeMark(test::kSessionId, mark.id));
        QVERIFY(m_library->marks(test::kSessionId, brought).value().empty()); // gone for good
    }

    void damagedMarksAreAnErrorAndStay()
    {
        fs::create_directories(marksFile().parent_path());
        std::ofstream(marksFile()) << "{ \"format\": \"other\" }";
        QCOMPARE_ERROR(m_library->marks(test::kSessionId), Errc::Corrupt);
        QCOMPARE_ERROR(m_library->putMark(test::kSessionId, fullNote()), Errc::Corrupt);
        QVERIFY(fs::exists(marksFile()));
    }

    void hostileListsAreCutToWhatMakesSense()
    {
        fs::create_directories(marksFile().parent_path());
        std::ofstream(marksFile())
            << R"({"format":"revisit-notes","schemaVersion":1,"notes":[7,{"text":"no moment"},{"atMs":5,"text":""},)"
            << R"({"atMs":5,"text":"end","endMs":1,"style":-4,"id":3},{"atMs":4,"text":"same id","id":3},)"
            << R"({"atMs":3,"kind":"bookmark","id":9223372036854775807,"style":99999}]})";
        const auto found = marks();
        QCOMPARE(found.size(), 3u);
        QCOMPARE(found[0].kind, Kind::Bookmark);
        QCOMPARE(found[0].style, 255u);
        QVERIFY(!found[2].end);
        QCOMPARE(found[2].style, 0u);
        QVERIFY(found[0].id != found[1].id && found[1].id != found[2].id && found[0].id != found[2].id);
    }

    void keysOfRecordingsWithoutAnIdComeFromTheirPath()
    {
        const auto file = m_root / "loose" / "events.json";
        fs::create_directories(file.parent_path());
        const auto bytes = test::rawArtifacts();
        for (const auto& [path, content] : bytes)
            if (path.starts_with("events/")) QVERIFY_RESULT(writeFile(FileSystem::real(), file, content));
        const auto source = openSource(file);
        QVERIFY_RESULT(source);
        const std::string key = marksKey(**source);
        QVERIFY2(key.starts_with("path_") && key.size() == 37, key.c_str());
        QCOMPARE(key, marksKey(**openSource(file)));
        const auto named = openSource(folder());
        QVERIFY_RESULT(named);
        QCOMPARE(marksKey(**named), std::string(test::kSessionId));
    }
};

QTEST_GUILESS_MAIN(TestMarks)
#include "tst_marks.moc"
