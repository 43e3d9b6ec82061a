#include "client/time_shift.h"

#include "base/encoding.h"
#include "client/json_tokens.h"
#include "decoder/gzip.h"
#include "tests/support/result_check.h"

#include <QtTest>

namespace revisit {

namespace {

const SessionMove kMove{{1'000}, "session_1_old", "session_2_new"};

std::vector<std::byte> bytesOf(std::string_view text)
{
    const auto bytes = asBytes(text);
    return {bytes.begin(), bytes.end()};
}

} // namespace

class TestTimeShift : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysThatNameMoments_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("isMoment");
        for (const char* key : {"timestamp", "timestampMs", "startTime", "start_time", "endTimestamp", "chunkStartedAt",
                 "capturedAtMs", "time", "date", "last-date", "clientTimestamp", "someTimestamp", "createdAt",
                 "lastUploadTime", "eventTimeMs"})
            QTest::newRow(key) << key << true;
        for (const char* key : {"duration", "durationMs", "totalBackgroundTime", "timeOffset", "responseTime", "x",
                 "elapsedTimeMs", "uptime", "age", "pageTimestamp", "messageTime", "id", "sizeBytes", "timeout",
                 "runtimeDate", "lifetime", "update"})
            QTest::newRow(key) << key << false;
    }
    void keysThatNameMoments()
    {
        QFETCH(const QString, key);
        QFETCH(const bool, isMoment);
        QCOMPARE(isEpochKey(key.toStdString()), isMoment);
    }

    void movesMomentsAndNothingElse_data(); // below the class: moc reads no raw strings with escapes
    void movesMomentsAndNothingElse()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QCOMPARE(QString::fromStdString(moveJson(before.toStdString(), kMove)), after);
    }

    void artifactIsGzippedAgainAsTheSdkDoes()
    {
        const auto stored = gzipLikeSdk(asBytes(R"({"timestamp":1767225600137})"));
        QVERIFY_RESULT(stored);

        const auto moved = moveArtifact(*stored, kMove);

        QVERIFY_RESULT(moved);
        const auto expected = gzipLikeSdk(asBytes(R"({"timestamp":1767225601137})"));
        QVERIFY_RESULT(expected);
        QVERIFY(*moved == *expected);
    }

    void plainArtifactStaysPlain()
    {
        const auto moved = moveArtifact(bytesOf(R"({"timestamp":1767225600137})"), kMove);

        QVERIFY_RESULT(moved);
        QVERIFY(*moved == bytesOf(R"({"timestamp":1767225601137})"));
    }

    void damagedArtifactsGoOutAsTheyAre()
    {
        auto cut = gzipLikeSdk(asBytes(R"({"timestamp":1767225600137,"a":"aaaaaaaaaaaaaaaaaaaa"})"));
        QVERIFY_RESULT(cut);
        cut->resize(cut->size() - 12);
        const auto noJson = bytesOf("{\"timestamp\":1767225600137");

        const auto movedCut = moveArtifact(*cut, kMove);
        const auto movedNoJson = moveArtifact(noJson, kMove);

        QVERIFY_RESULT(movedCut);
        QVERIFY_RESULT(movedNoJson);
        QVERIFY(*movedCut == *cut);
        QVERIFY(*movedNoJson == noJson);
    }

    void membersAndElementsAreCutOutUnchanged();

    void walkingNonsenseEnds_data();
    void walkingNonsenseEnds()
    {
        QFETCH(const QString, text);
        const std::string bytes = text.toStdString();
        JsonTokens tokens(bytes);
        std::size_t count = 0;
        while (tokens.next()) QVERIFY(++count < 100);
        static_cast<void>(moveJson(bytes, kMove));
        static_cast<void>(jsonMemberText(bytes, "a"));
        static_cast<void>(jsonElementTexts(bytes));
    }
};

void TestTimeShift::movesMomentsAndNothingElse_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row
        = [](const char* name, const char* before, const char* after) { QTest::newRow(name) << before << after; };
    row("moment", R"({"timestamp":1767225600137})", R"({"timestamp":1767225601137})");
    row("fraction stays", R"({"timestamp":1767225600137.512})", R"({"timestamp":1767225601137.512})");
    row("seconds stay", R"({"time":1767225615.3})", R"({"time":1767225615.3})");
    row("duration stays", R"({"durationMs":17672256001370})", R"({"durationMs":17672256001370})");
    row("large id stays", R"({"id":17672256001370})", R"({"id":17672256001370})");
    row("negative stays", R"({"timestamp":-17672256001370})", R"({"timestamp":-17672256001370})");
    row("array inherits its key", R"({"timestamps":[1767225600137,[1767225600138]]})",
        R"({"timestamps":[1767225601137,[1767225601138]]})");
    row("object in an array does not", R"({"timestamps":[{"x":1767225600137}]})",
        R"({"timestamps":[{"x":1767225600137}]})");
    row("key after a nested object", R"({"timestamp":{"a":[1]},"b":17672256001370,"timestamp":1767225600137})",
        R"({"timestamp":{"a":[1]},"b":17672256001370,"timestamp":1767225601137})");
    row("text is left", R"({"timestamp":"1767225600137"})", R"({"timestamp":"1767225600137"})");
    row("text in a text is left", R"({"payload":"{\"timestamp\":1767225600137}"})",
        R"({"payload":"{\"timestamp\":1767225600137}"})");
    row("white space stays", "{ \"timestamp\" :\n 1767225600137 , \"a\" : [ 1 ] }",
        "{ \"timestamp\" :\n 1767225601137 , \"a\" : [ 1 ] }");
    row("session id", R"({"sessionId":"session_1_old","a":["session_1_old","xsession_1_old"]})",
        R"({"sessionId":"session_2_new","a":["session_2_new","xsession_1_old"]})");
    row("incident", R"({"incidentId":"5E2C","id":"5E2C","in":["5E2C"]})",
        R"({"incidentId":"5E2C-on_2_new","id":"5E2C","in":["5E2C"]})");
    row("no incident", R"({"incidentId":"","a":{"incidentId":null}})", R"({"incidentId":"","a":{"incidentId":null}})");
    const std::string longest = R"({"incidentId":")" + std::string(120, 'i') + "\"}";
    row("incident without room", longest.c_str(), longest.c_str());
    row("escaped quote", R"({"a":"\"timestamp\":1","timestamp":1767225600137})",
        R"({"a":"\"timestamp\":1","timestamp":1767225601137})");
    row("touch points", R"({"events":[{"touches":[{"x":1,"timestamp":1767225600900}]}]})",
        R"({"events":[{"touches":[{"x":1,"timestamp":1767225601900}]}]})");
    row("exponent", R"({"timestamp":1.767225600137e12})", R"({"timestamp":1767225601137})");
    row("beyond all numbers", R"({"timestamp":99999999999999999999999})", R"({"timestamp":99999999999999999999999})");
}

void TestTimeShift::walkingNonsenseEnds_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "\"", "\"\\", "{", "]]]]", "{\"a\"", "{\"a\":", "[1,", "}{", "nul", "\\", "[\"a"})
        QTest::newRow(text) << text;
}

void TestTimeShift::membersAndElementsAreCutOutUnchanged()
{
    const std::string_view text = R"( {"a":[1, {"b" : "]}"} ,"x",[]],"c":{"a":2} , "d":3})";

    QCOMPARE(std::string(jsonMemberText(text, "c")), std::string(R"({"a":2})"));
    QCOMPARE(std::string(jsonMemberText(text, "d")), std::string("3"));
    QCOMPARE(std::string(jsonMemberText(text, "b")), std::string());
    const auto elements = jsonElementTexts(jsonMemberText(text, "a"));
    QCOMPARE(elements.size(), std::size_t{4});
    QCOMPARE(std::string(elements[1]), std::string(R"({"b" : "]}"})"));
    QCOMPARE(std::string(elements[3]), std::string("[]"));
    QVERIFY(jsonElementTexts("{}").empty());
    QVERIFY(jsonElementTexts("").empty());
}

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestTimeShift)
#include "tst_time_shift.moc"
