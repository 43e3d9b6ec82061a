#include "library/zip_archive.h"

#include "base/encoding.h"
#include "base/file_system.h"
#include "tests/library/zip_bytes.h"
#include "tests/support/require.h"
#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>

using namespace revisit;
using test::ZipFile;

namespace {

ZipFile file(const std::string& name, const std::string& content = "content")
{
    return {name, content, 0, 0, {}, {}, {}};
}

} // namespace

class TestZipArchive : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_path;

    Result<ZipArchive> archiveOf(const std::vector<ZipFile>& files, const test::ZipLies& lies = {})
    {
        test::writeZip(m_path, files, lies);
        return ZipArchive::open(m_path);
    }

private Q_SLOTS:
    void init() { m_path = m_folder.filePath(QStringLiteral("x.zip")).toStdString(); }

    void storedFilesAreReadAsTheyAre()
    {
        auto archive = archiveOf({file("a", "alpha"), file("b/c.json", ""), file("b/d", std::string(100'000, 'd'))});
        QVERIFY_RESULT(archive);
        QCOMPARE(archive->entries().size(), 3u);
        QCOMPARE(archive->entries()[0].name, std::string("a"));
        QCOMPARE(asText(archive->read(archive->entries()[0], 1_KiB).value()), std::string_view("alpha"));
        QCOMPARE(archive->read(archive->entries()[1], 1_KiB).value().size(), 0u);
        QCOMPARE(archive->read(archive->entries()[2], 1_MiB).value().size(), 100'000u);
        QCOMPARE_ERROR(archive->read(archive->entries()[2], 1_KiB), Errc::TooLarge);
    }

    void damagedContentIsStillRead()
    {
        test::writeZip(m_path, {file("a", "alpha")});
        std::fstream bytes(m_path, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(31);
        bytes << 'X';
        bytes.close();
        auto archive = ZipArchive::open(m_path);
        QVERIFY_RESULT(archive);
        QCOMPARE(asText(archive->read(archive->entries()[0], 1_KiB).value()), std::string_view("Xlpha"));
    }

    void foldersAreLeftOut()
    {
        const auto archive = archiveOf({file("b/", ""), file("b/c")});
        QVERIFY_RESULT(archive);
        QCOMPARE(archive->entries().size(), 1u);
    }

    void unsafeNamesAreCorrupt_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"../x", "a/../../x", "/etc/passwd", "..\\x", "C:\\x", "a//b", "", "\xff", "a/", "x\n"})
            QTest::addRow("%s", QByteArray(name).toHex().constData()) << QByteArray(name);
    }

    void unsafeNamesAreCorrupt()
    {
        QFETCH(QByteArray, name);
        QCOMPARE_ERROR(archiveOf({file("good"), file(name.toStdString())}), Errc::Corrupt);
    }

    void announcedCountIsCheckedBeforeTheDirectoryIsRead()
    {
        test::ZipLies lies;
        lies.claimedCount = 0xFFFF;
        lies.zip64Count = 50'000'000;
        QCOMPARE_ERROR(archiveOf({file("a")}, lies), Errc::TooLarge);
        lies.claimedCount = 1;
        lies.zip64Count = 1;
        QVERIFY_RESULT(archiveOf({file("a")}, lies));
    }

    void repeatedNameIsCorrupt() { QCOMPARE_ERROR(archiveOf({file("a", "1"), file("a", "2")}), Errc::Corrupt); }

    void compressedFileIsUnsupported()
    {
        ZipFile bomb = file("a", std::string(20, '\0'));
        bomb.method = 8;
        bomb.claimedSize = 4'000'000'000U;
        QCOMPARE_ERROR(archiveOf({bomb}), Errc::Unsupported);
    }

    void encryptedFileIsUnsupported()
    {
        ZipFile locked = file("a");
        locked.flags = 1;
        QCOMPARE_ERROR(archiveOf({locked}), Errc::Unsupported);
    }

    void twoSizesOfAStoredFileAreCorrupt()
    {
        ZipFile liar = file("a");
        liar.claimedSize = 9'000;
        QCOMPARE_ERROR(archiveOf({liar}), Errc::Corrupt);
    }

    void filesLargerThanTheArchiveAreCorrupt()
    {
        ZipFile liar = file("a");
        liar.claimedSize = liar.claimedStoredSize = 1'000'000;
        QCOMPARE_ERROR(archiveOf({liar}), Errc::Corrupt);
    }

    void overlappingFilesAreCorrupt()
    {
        std::vector<ZipFile> files{file("a", std::string(5'000, 'a'))};
        for (int i = 0; i < 50; ++i) {
            files.push_back(file("b" + std::to_string(i), ""));
            files.back().claimedOffset = 0;
            files.back().claimedSize = files.back().claimedStoredSize = 5'000;
        }
        QCOMPARE_ERROR(archiveOf(files), Errc::Corrupt);
    }

    void offsetBehindTheEndIsAnErrorOnReading()
    {
        ZipFile liar = file("a");
        liar.claimedOffset = 50;
        auto archive = archiveOf({liar, file("b", std::string(200, 'b'))});
        if (!archive) {
            QCOMPARE_ERROR(archive, Errc::Corrupt);
            return;
        }
        QVERIFY(!archive->read(archive->entries()[0], 1_KiB).has_value());
    }

    void tooManyFilesAreRefused()
    {
        // A zip64 count cannot be forged by the 16-bit field: make the files for real.
        std::vector<ZipFile> files;
        for (int i = 0; i < 65'534; ++i) files.push_back(file(std::to_string(i), ""));
        const auto archive = archiveOf(files);
        QVERIFY_RESULT(archive); // below the limit
        QCOMPARE(archive->entries().size(), 65'534u);
    }

    void wrongCountIsCorrupt()
    {
        test::ZipLies lies;
        lies.claimedCount = 60'000;
        QCOMPARE_ERROR(archiveOf({file("a")}, lies), Errc::Corrupt);
    }

    void bytesBehindTheEndAreCorrupt()
    {
        test::ZipLies lies;
        lies.comment = "a comment could hide a second archive";
        QCOMPARE_ERROR(archiveOf({file("a")}, lies), Errc::Corrupt);
    }

    void everyCutIsAnError()
    {
        test::writeZip(m_path, {file("a", "alpha"), file("b")});
        const auto whole = FileSystem::real().read(m_path, 1_MiB).value();
        for (std::size_t size = 0; size < whole.size(); ++size) {
            test::require(writeFile(FileSystem::real(), m_path, std::span{whole}.first(size)));
            QCOMPARE_ERROR(ZipArchive::open(m_path), Errc::Corrupt);
        }
    }

    void everyFlippedByteIsAnErrorOrAnEntry()
    {
        test::writeZip(m_path, {file("a", "alpha"), file("b")});
        const auto whole = FileSystem::real().read(m_path, 1_MiB).value();
        for (std::size_t at = 0; at < whole.size(); ++at) {
            auto damaged = whole;
            damaged[at] ^= std::byte{0xff};
            test::require(writeFile(FileSystem::real(), m_path, damaged));
            auto archive = ZipArchive::open(m_path);
            if (!archive) continue;
            for (const ZipEntry& entry : archive->entries()) std::ignore = archive->read(entry, 1_MiB); // no crash
        }
    }

    void otherFilesAreCorruptAndMissingOnesNotFound()
    {
        test::require(writeFile(FileSystem::real(), m_path, asBytes("not a zip, but longer than an end record")));
        QCOMPARE_ERROR(ZipArchive::open(m_path), Errc::Corrupt);
        QCOMPARE_ERROR(ZipArchive::open(m_path.parent_path() / "missing"), Errc::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestZipArchive)
#include "tst_zip_archive.moc"
