#include "base/encoding.h"
#include "base/file_system.h"
#include "tests/support/failing_file_system.h"
#include "tests/support/result_check.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace revisit;

class TestFileSystem : public QObject {
    Q_OBJECT

private slots:
    void writtenFilesReadBack();
    void anAbandonedWriterLeavesNothing();
    void aFailedWriteKeepsTheOldContent();
    void rangesEndAtTheEndOfTheFile();
    void limitsAndMissingFilesAreNamed();
    void privateFilesAreForTheOwnerOnly();
    void lockIsExclusive();
    void unsafeNamesAreRefused_data();
    void unsafeNamesAreRefused();

private:
    std::filesystem::path at(const QTemporaryDir& folder, const char* name) const
    {
        return toPath(folder.path().toStdString()) / name;
    }
};

void TestFileSystem::writtenFilesReadBack()
{
    const QTemporaryDir folder;
    const auto path = at(folder, "deep/er/ü.bin");
    QVERIFY_RESULT(writeFile(FileSystem::real(), path, asBytes("hello")));
    const auto bytes = FileSystem::real().read(path, 1_KiB);
    QVERIFY_RESULT(bytes);
    QCOMPARE(std::string{asText(*bytes)}, std::string{"hello"});
    QCOMPARE(*FileSystem::real().size(path), 5u);
    QVERIFY_RESULT(FileSystem::real().remove(path));
    QVERIFY_RESULT(FileSystem::real().remove(path));
    QCOMPARE_ERROR(FileSystem::real().read(path, 1_KiB), Errc::NotFound);
}

void TestFileSystem::anAbandonedWriterLeavesNothing()
{
    const QTemporaryDir folder;
    {
        auto writer = FileSystem::real().create(at(folder, "a"));
        QVERIFY_RESULT(writer);
        QVERIFY_RESULT((*writer)->write(asBytes("half")));
    }
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestFileSystem::aFailedWriteKeepsTheOldContent()
{
    const QTemporaryDir folder;
    const auto path = at(folder, "a");
    test::FailingFileSystem files;
    QVERIFY_RESULT(writeFile(files, path, asBytes("old")));
    for (int n = 1; n <= 2; ++n) {
        files.failAt(n);
        QCOMPARE_ERROR(writeFile(files, path, asBytes("new")), Errc::Io);
        QCOMPARE(std::string{asText(*files.read(path, 1_KiB))}, std::string{"old"});
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }
}

void TestFileSystem::rangesEndAtTheEndOfTheFile()
{
    const QTemporaryDir folder;
    const auto path = at(folder, "a");
    QVERIFY_RESULT(writeFile(FileSystem::real(), path, asBytes("0123456789")));
    QCOMPARE(std::string{asText(*FileSystem::real().readRange(path, 3, 4))}, std::string{"3456"});
    QCOMPARE(std::string{asText(*FileSystem::real().readRange(path, 8, 100))}, std::string{"89"});
    QVERIFY(FileSystem::real().readRange(path, 10, 1)->empty());
    QVERIFY(FileSystem::real().readRange(path, UINT64_MAX, 1)->empty());
}

void TestFileSystem::limitsAndMissingFilesAreNamed()
{
    const QTemporaryDir folder;
    QVERIFY_RESULT(writeFile(FileSystem::real(), at(folder, "a"), asBytes("0123456789")));
    QCOMPARE_ERROR(FileSystem::real().read(at(folder, "a"), Bytes{9}), Errc::TooLarge);
    QCOMPARE_ERROR(FileSystem::real().read(at(folder, "b"), Bytes{9}), Errc::NotFound);
    QCOMPARE_ERROR(FileSystem::real().read(toPath(folder.path().toStdString()), Bytes{9}), Errc::Io);
}

void TestFileSystem::privateFilesAreForTheOwnerOnly()
{
    const QTemporaryDir folder;
    const auto path = at(folder, "sub");
    QVERIFY_RESULT(makePrivateFolder(path));
    QVERIFY_RESULT(makePrivateFolder(path));
    QVERIFY_RESULT(writePrivateFile(path / "secret", "s"));
    QVERIFY_RESULT(writePrivateFile(path / "secret", "replaced"));
    QCOMPARE(std::string{asText(*FileSystem::real().read(path / "secret", 1_KiB))}, std::string{"replaced"});
#if !defined(_WIN32)
    const auto permissions = std::filesystem::status(path / "secret").permissions();
    QCOMPARE(static_cast<unsigned>(permissions & std::filesystem::perms::all), 0600u);
    QCOMPARE(static_cast<unsigned>(std::filesystem::status(path).permissions() & std::filesystem::perms::all), 0700u);
#endif
}

void TestFileSystem::lockIsExclusive()
{
    const QTemporaryDir folder;
    const auto path = at(folder, "lock");
    {
        const auto first = FileLock::acquire(path);
        QVERIFY_RESULT(first);
        QCOMPARE_ERROR(FileLock::acquire(path), Errc::Busy);
    }
    QVERIFY_RESULT(FileLock::acquire(path));
}

void TestFileSystem::unsafeNamesAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("bundle") << QByteArray("1773776621901.tar.gz") << true;
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("dots") << QByteArray("..") << false;
    QTest::newRow("dot") << QByteArray(".") << false;
    QTest::newRow("slash") << QByteArray("a/b") << false;
    QTest::newRow("backslash") << QByteArray("a\\b") << false;
    QTest::newRow("drive") << QByteArray("c:evil") << false;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
    QTest::newRow("newline") << QByteArray("a\nb") << false;
    QTest::newRow("too long") << QByteArray(201, 'a') << false;
}

void TestFileSystem::unsafeNamesAreRefused()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, isSafe);
    QCOMPARE(isSafeFileName({name.constData(), static_cast<std::size_t>(name.size())}), isSafe);
}

QTEST_GUILESS_MAIN(TestFileSystem)
#include "tst_file_system.moc"
