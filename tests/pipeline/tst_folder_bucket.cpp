#include "base/encoding.h"
#include "base/file_system.h"
#include "pipeline/bucket.h"
#include "tests/support/failing_file_system.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>

using namespace revisit;

namespace {

const std::string kKey = "tenant/t/project/p/sessions/s/events/events_0_1.json.gz";
const ObjectInfo kInfo{"s", "events", "artifact", "endpoint"};

} // namespace

class TestFolderBucket : public QObject {
    Q_OBJECT
private slots:
    void init();
    void objectComesBackAsItWasStored();
    void objectSaysWhereItComesFrom();
    void storingAgainReplaces();
    void unsafeKeysAreRefused_data();
    void unsafeKeysAreRefused();
    void failedWriteLeavesNoObject();
    void limitIsKept();

private:
    [[nodiscard]] std::filesystem::path body(const std::string& content);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;
};

void TestFolderBucket::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = toPath(m_folder->path().toStdString());
}

std::filesystem::path TestFolderBucket::body(const std::string& content)
{
    const auto path = m_path / "body";
    return writeFile(FileSystem::real(), path, asBytes(content)) ? path : std::filesystem::path{};
}

void TestFolderBucket::objectComesBackAsItWasStored()
{
    const auto bucket = openFolderBucket(m_path / "bucket");
    QVERIFY_RESULT(bucket);
    const std::string content(3'000'000, 'x');
    QVERIFY_RESULT((*bucket)->put(kKey, body(content), kInfo));
    const auto stored = (*bucket)->get(kKey, 4_MiB);
    QVERIFY_RESULT(stored);
    QCOMPARE(std::string(asText(*stored)), content);
    QCOMPARE(*(*bucket)->size(kKey), content.size());
    QVERIFY(std::filesystem::exists((*bucket)->localFile(kKey)));
    QVERIFY_RESULT((*bucket)->remove(kKey));
    QCOMPARE_ERROR((*bucket)->get(kKey, 4_MiB), Errc::NotFound);
    QVERIFY_RESULT((*bucket)->remove(kKey));
}

void TestFolderBucket::objectSaysWhereItComesFrom()
{
    const auto bucket = openFolderBucket(m_path / "bucket");
    QVERIFY_RESULT((*bucket)->put(kKey, body("x"), kInfo));
    const auto info = FileSystem::real().read(m_path / "bucket" / toPath(kKey + ".info.json"), 1_MiB);
    QVERIFY_RESULT(info);
    QCOMPARE(std::string(asText(*info)),
        std::string(R"({"artifactId":"artifact","endpointId":"endpoint","kind":"events","sessionId":"s"})"));
}

void TestFolderBucket::storingAgainReplaces()
{
    const auto bucket = openFolderBucket(m_path / "bucket");
    QVERIFY_RESULT((*bucket)->put(kKey, body("first, and longer"), kInfo));
    QVERIFY_RESULT((*bucket)->put(kKey, body("second"), kInfo));
    QCOMPARE(std::string(asText(*(*bucket)->get(kKey, 1_MiB))), std::string("second"));
}

void TestFolderBucket::unsafeKeysAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("climbs") << "a/../../b";
    QTest::newRow("absolute") << "/etc/passwd";
    QTest::newRow("empty part") << "a//b";
    QTest::newRow("backslash") << "a\\b";
    QTest::newRow("empty") << "";
    QTest::newRow("an information file") << "a/b.info.json";
    QTest::newRow("too long") << QString(1'200, QLatin1Char('a'));
}

void TestFolderBucket::unsafeKeysAreRefused()
{
    QFETCH(QString, key);
    const auto bucket = openFolderBucket(m_path / "bucket");
    QCOMPARE_ERROR((*bucket)->put(key.toStdString(), body("x"), kInfo), Errc::InvalidInput);
    QCOMPARE_ERROR((*bucket)->get(key.toStdString(), 1_MiB), Errc::NotFound);
    QVERIFY((*bucket)->localFile(key.toStdString()).empty());
}

void TestFolderBucket::failedWriteLeavesNoObject()
{
    test::FailingFileSystem files;
    const auto bucket = openFolderBucket(m_path / "bucket", files);
    QVERIFY_RESULT(bucket);
    const auto source = body("content");
    for (int write = 1; write <= 4; ++write) { // information: write, finish; object: write, finish
        files.failAt(write);
        QCOMPARE_ERROR((*bucket)->put(kKey, source, kInfo), Errc::Io);
        QCOMPARE_ERROR((*bucket)->get(kKey, 1_MiB), Errc::NotFound);
    }
    files.failAt(0);
    QVERIFY_RESULT((*bucket)->put(kKey, source, kInfo));
}

void TestFolderBucket::limitIsKept()
{
    const auto bucket = openFolderBucket(m_path / "bucket");
    QVERIFY_RESULT((*bucket)->put(kKey, body("0123456789"), kInfo));
    QCOMPARE_ERROR((*bucket)->get(kKey, {9}), Errc::TooLarge);
}

QTEST_GUILESS_MAIN(TestFolderBucket)
#include "tst_folder_bucket.moc"
