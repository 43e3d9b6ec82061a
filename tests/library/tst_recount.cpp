#include "base/encoding.h"
#include "base/file_system.h"
#include "library/library.h"
#include "store/database.h"
#include "tests/library/session_folders.h"
#include "tests/support/require.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace revisit;
namespace fs = std::filesystem;

namespace {

std::string request(const std::string& id, const std::string& url, int startMs, int status)
{
    const std::string start = std::to_string(1'767'225'600'000 + startMs);
    return "{\"type\":\"network_request\",\"timestamp\":" + start + ",\"requestId\":\"" + id
        + "\",\"method\":\"GET\",\"url\":\"" + url + "\",\"statusCode\":" + std::to_string(status)
        + ",\"duration\":30,\"startTimestamp\":" + start + ",\"success\":" + (status < 400 ? "true}" : "false}");
}

/// A fetch as React Native on iOS reports it (spec formats 3.5): natively, as fetch and as the request under it;
/// another request that went well; and one of the recorder's own that failed.
std::string threeTransfers()
{
    const std::string pay = "https://api.example.com/v1/pay";
    return "{\"events\":[" + request("n_1", pay, 2000, 502) + ',' + request("f1", pay, 2001, 502) + ','
        + request("x1", pay, 2002, 502) + ',' + request("n_2", "https://api.example.com/v1/cart", 3000, 200) + ','
        + request("n_3", "https://in.example.com/api/ingest/presign", 4000, 500)
        + "],\"deviceInfo\":{\"platform\":\"ios\"}}";
}

} // namespace

class TestRecount : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_root;
    std::unique_ptr<Library> m_library;

    void open()
    {
        m_library.reset();
        m_library = Library::open(m_root / "data").value();
    }
    /// As a program did that knew nothing of transfers.
    void countAsBefore()
    {
        m_library.reset();
        auto database
            = Database::open(m_root / "data" / "library" / "library.db", Access::ReadWrite, Durability::Normal).value();
        test::require(
            database.execute("UPDATE sessions SET requestCount = 4, failedRequestCount = 3, countsVersion = 0"));
        writeManifest(R"("failedRequestCount": 1)", R"("failedRequestCount": 3)");
        writeManifest(R"("countsVersion": 1)", R"("countsVersion": 0)");
    }
    void writeManifest(const std::string& before, const std::string& after)
    {
        const fs::path file = m_root / "data" / "library" / "sessions" / (std::string(test::kSessionId) + ".json");
        std::string text(asText(FileSystem::real().read(file, 1_MiB).value()));
        const auto at = text.find(before);
        QVERIFY(at != std::string::npos);
        std::ofstream(file) << text.replace(at, before.size(), after);
    }

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_temporary->path().toStdString());
        open();
        const fs::path events = m_root / test::kSessionId / "events";
        fs::create_directories(events);
        std::ofstream(events / "1767225600000.json") << threeTransfers();
        std::ofstream(events / "1767225605000.json")
            << R"({"events":[],"deviceInfo":{"platform":"ios","model":"iPhone16,1"}})";
        QVERIFY_RESULT(m_library->import(m_root / test::kSessionId, {}, {}));
    }
    void cleanup() { m_library.reset(); }

    void importCountsTransfers()
    {
        const auto row = m_library->session(test::kSessionId).value();
        QCOMPARE(row.requestCount, 2u);
        QCOMPARE(row.failedRequestCount, 1u);
        QCOMPARE(row.eventCount, 2u);
        QCOMPARE(row.countsVersion, SessionRow::kCountsVersion);
        QVERIFY(m_library->outdatedCounts().value().empty());
    }

    void whatAnOlderProgramCountedIsCountedAnew()
    {
        countAsBefore();
        open();
        QCOMPARE(m_library->session(test::kSessionId).value().failedRequestCount, 3u);
        QCOMPARE(m_library->outdatedCounts().value(), std::vector<std::string>{test::kSessionId});
        int changes = 0;
        m_library->onChanged([&changes] { ++changes; });

        QVERIFY_RESULT(m_library->recount(test::kSessionId, {}));

        QCOMPARE(changes, 1);
        const auto row = m_library->session(test::kSessionId).value();
        QCOMPARE(row.requestCount, 2u);
        QCOMPARE(row.failedRequestCount, 1u);
        QVERIFY(row.isComplete);
        QVERIFY(m_library->outdatedCounts().value().empty());
    }

    /// What came in whole and cannot be read now counts as it did.
    void whatCannotBeReadNowKeepsItsCounts()
    {
        countAsBefore();
        const fs::path blobs = m_root / "data" / "library" / "blobs";
        for (const auto& blob : fs::recursive_directory_iterator(blobs)) // one of two
            if (blob.is_regular_file() && blob.file_size() > 400) fs::remove(blob.path());
        open();
        const auto before = m_library->session(test::kSessionId).value();
        QVERIFY(!m_library->recount(test::kSessionId, {}).has_value());
        QVERIFY(m_library->session(test::kSessionId).value() == before);
        QCOMPARE(m_library->outdatedCounts().value(), std::vector<std::string>{test::kSessionId});
    }

    void aRebuiltDatabaseKeepsTheNewCounts()
    {
        countAsBefore();
        open();
        QVERIFY_RESULT(m_library->recount(test::kSessionId, {}));
        m_library.reset();
        QVERIFY(fs::remove(m_root / "data" / "library" / "library.db"));
        open();
        QCOMPARE(m_library->session(test::kSessionId).value().failedRequestCount, 1u);
        QVERIFY(m_library->outdatedCounts().value().empty());
    }

    void whatIsBeingWrittenIsLeftToItsWriter()
    {
        const auto writer = m_library->write(test::kSessionId, {});
        QVERIFY_RESULT(writer);
        QCOMPARE_ERROR(m_library->recount(test::kSessionId, {}), Errc::Busy);
        QCOMPARE_ERROR(m_library->recount("session_1_none", {}), Errc::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestRecount)
#include "tst_recount.moc"
