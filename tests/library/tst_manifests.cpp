#include "base/encoding.h"
#include "library/session_file.h"
#include "library/session_manifest.h"
#include "tests/support/result_check.h"

#include <QtTest>

using namespace revisit;

namespace {

const std::string kDigest(64, 'a');

SessionManifest fullManifest()
{
    SessionManifest manifest;
    manifest.row.id = "session_1_a";
    manifest.row.server = "https://example.com";
    manifest.row.deviceModel = "Pixel \"9\"";
    manifest.row.startedAt = {1'767'225'600'000};
    manifest.row.endedAt = WallTime{1'767'225'609'000};
    manifest.row.playable = {9'000};
    manifest.row.frameCount = 41;
    manifest.row.problemCount = 2;
    manifest.row.storedBytes = 5'000'000'000;
    manifest.row.addedAt = {1'767'300'000'000};
    manifest.row.isComplete = true;
    manifest.artifacts = {{"events/a", 1, kDigest}, {"screenshots/b", 2, std::string(64, 'b')}};
    manifest.notes = {{0, {1'767'225'601'000}, "here: \xc3\xa4", {1'767'300'000'001}}};
    return manifest;
}

} // namespace

class TestManifests : public QObject {
    Q_OBJECT

private:
    /// JSON with single quotes, which moc and people read more easily.
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
    static QByteArray sessionFileJson(const QByteArray& version, const QByteArray& entries)
    {
        return json("{'format':'revisit-session','future':[1],'schemaVersion':" + version
            + ",'sessionId':'session_1_a','entries':" + entries + "}");
    }
    static QByteArray entryJson(const QByteArray& path, const QByteArray& bytes = "3")
    {
        return "{'path':'" + path + "','bytes':" + bytes + ",'sha256':'" + QByteArray(64, 'a') + "','later':{}}";
    }
    static Result<SessionFileManifest> read(const QByteArray& document)
    {
        return readSessionFileManifest(asBytes(document.toStdString()));
    }

private Q_SLOTS:
    void libraryManifestComesBack()
    {
        const SessionManifest manifest = fullManifest();
        const auto again = readSessionManifest(asBytes(toJson(manifest)));
        QVERIFY_RESULT(again);
        QVERIFY(*again == manifest);
    }

    void newerLibraryManifestIsRefused()
    {
        std::string json = toJson(fullManifest());
        const auto at = json.find("\"schemaVersion\": 1");
        QVERIFY(at != std::string::npos);
        json.replace(at, 18, "\"schemaVersion\": 2");
        QCOMPARE_ERROR(readSessionManifest(asBytes(json)), Errc::Unsupported);
    }

    void foreignJsonIsNoLibraryManifest()
    {
        const QByteArray sessionFile = sessionFileJson("1", "[]");
        for (const char* document : {"", "{}", "[]", "null", sessionFile.constData()})
            QVERIFY(!readSessionManifest(asBytes(document)).has_value());
    }

    void sessionFileManifestComesBack()
    {
        const SessionFileManifest manifest{"session_1_a", {{"events/a", 1, kDigest}}};
        const auto again = readSessionFileManifest(asBytes(toJson(manifest)));
        QVERIFY_RESULT(again);
        QCOMPARE(again->sessionId, manifest.sessionId);
        QVERIFY(again->artifacts == manifest.artifacts);
    }

    void unknownSessionIdIsNull()
    {
        const std::string json = toJson(SessionFileManifest{});
        QVERIFY(json.find("\"sessionId\": null") != std::string::npos);
        QCOMPARE(readSessionFileManifest(asBytes(json)).value().sessionId, std::string());
    }

    void newerSessionFileIsRefused() { QCOMPARE_ERROR(read(sessionFileJson("2", "[]")), Errc::Unsupported); }

    void unknownMembersAreIgnored()
    {
        const auto manifest = read(sessionFileJson("1", "[" + entryJson("a/b") + "]"));
        QVERIFY_RESULT(manifest);
        QCOMPARE(manifest->artifacts.size(), 1u);
    }

    void badManifestsAreCorrupt_data()
    {
        QTest::addColumn<QByteArray>("document");
        const QByteArray valid = entryJson("a");
        QTest::addRow("no format") << json("{'schemaVersion':1,'entries':[]}");
        QTest::addRow("no version") << json("{'format':'revisit-session','entries':[]}");
        QTest::addRow("version 0") << sessionFileJson("0", "[]");
        QTest::addRow("no entries") << json("{'format':'revisit-session','schemaVersion':1}");
        QTest::addRow("entries are no list") << sessionFileJson("1", "{}");
        QTest::addRow("unsafe path") << sessionFileJson("1", "[" + entryJson("../x") + "]");
        QTest::addRow("path twice") << sessionFileJson("1", "[" + valid + "," + valid + "]");
        QTest::addRow("short digest") << sessionFileJson("1", "[{'path':'a','bytes':3,'sha256':'ab'}]");
        QTest::addRow("negative size") << sessionFileJson("1", "[" + entryJson("a", "-3") + "]");
        QTest::addRow("entry is a number") << sessionFileJson("1", "[7]");
        QTest::addRow("no JSON") << QByteArray("hello");
        QTest::addRow("unsafe id") << json(
            "{'format':'revisit-session','schemaVersion':1,'sessionId':'../x','entries':[]}");
    }

    void badManifestsAreCorrupt()
    {
        QFETCH(QByteArray, document);
        QCOMPARE_ERROR(read(document), Errc::Corrupt);
    }
};

QTEST_GUILESS_MAIN(TestManifests)
#include "tst_manifests.moc"
