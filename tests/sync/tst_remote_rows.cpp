#include "sync/remote_rows.h"

#include "tests/support/exchange_peer.h"
#include "tests/support/fixtures.h"
#include "tests/support/result_check.h"

#include <QtTest>

namespace revisit {

class TestRemoteRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheRecordedList()
    {
        const auto fixtures = test::fixturesFolder();
        if (!fixtures) QSKIP("needs the fixtures beside the project");
        test::ExchangePeer peer(test::readExchanges(*fixtures / "exchanges" / "03-read-flow.jsonl"));
        const std::string body = peer.body("GET",
            "/api/sessions?projectId=8c791b29-a161-4288-b735-31bb8db391d0&timeRange=all&limit=1&includeTotal=false");

        const auto page = readSessionPage(body);

        QVERIFY_RESULT(page);
        QCOMPARE(page->sessions.size(), std::size_t{1});
        QVERIFY(page->nextCursor.starts_with("eyJ2Ijoy"));
        const RemoteSession& session = page->sessions.front();
        QCOMPARE(session.id, std::string("session_1795327260142_34c59f298238366ee7d582e381cebf16"));
        QCOMPARE(session.platform, std::string("ios"));
        QCOMPARE(session.deviceModel, std::string("iPhone16,1"));
        QCOMPARE(session.userId, std::string("user-42"));
        QCOMPARE(session.status, std::string("ready"));
        QCOMPARE(session.startedAt.ms, std::int64_t{1'795'327'260'142});
        QCOMPARE(session.durationSeconds, std::int64_t{10});
        QCOMPARE(session.errorCount, std::uint32_t{2});
        QVERIFY(session.canOpenReplay);
        QVERIFY(body.find(session.json) != std::string::npos);
        QVERIFY(session.json.starts_with("{\"id\":"));
        QVERIFY(session.json.ends_with("}}}"));
    }

    void rowsWithoutIdAreLeftOut()
    {
        const auto page
            = readSessionPage("{\"sessions\":[{\"id\":\"a\"},{},7,{\"id\":null},{\"id\":\"b\"}],\"nextCursor\":null}");

        QVERIFY_RESULT(page);
        QCOMPARE(page->sessions.size(), std::size_t{2});
        QCOMPARE(page->sessions[1].json, std::string("{\"id\":\"b\"}"));
        QVERIFY(page->nextCursor.empty());
    }

    void nonsenseIsCorrupt()
    {
        for (const char* body : {"", "[]", "{}", "{\"sessions\":7}", "<html>"})
            QCOMPARE_ERROR(readSessionPage(body), Errc::Corrupt);
    }

    void pathEncodesWhatTheUserTyped()
    {
        const std::string path = sessionPagePath("a&b=c d", 1'000, "cur+/=");

        QVERIFY(path.find("&limit=300&") != std::string::npos);
        QVERIFY(path.find("q=a%26b%3Dc%20d") != std::string::npos);
        QVERIFY(path.find("cursor=cur%2B%2F%3D") != std::string::npos);
    }
};

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestRemoteRows)
#include "tst_remote_rows.moc"
