#include "base/folder_listing.h"

#include "tests/support/result_check.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <fstream>

using namespace revisit;
namespace fs = std::filesystem;

class TestFolderListing : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_root;

    void write(const std::string& name, std::size_t bytes) const
    {
        std::ofstream(m_root / name, std::ios::binary) << std::string(bytes, 'x');
    }
    FolderItem item(const std::string& name) const
    {
        const auto items = listFolder(m_root, 100).value();
        const auto found = std::ranges::find(items, name, &FolderItem::name);
        return found == items.end() ? FolderItem{"missing", FolderItem::Type::Other, 0} : *found;
    }

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_root = fs::canonical(m_temporary->path().toStdString());
    }

    void namesWhatLiesThere()
    {
        write("a.gz", 1'234);
        write(".hidden", 1);
        write("empty", 0);
        fs::create_directory(m_root / "folder");
        std::ofstream(m_root / "folder" / "inner") << "not listed";
        QCOMPARE(listFolder(m_root, 100).value().size(), 4U);
        QCOMPARE(item("a.gz").type, FolderItem::Type::File);
        QCOMPARE(item("a.gz").bytes, std::uint64_t{1'234});
        QCOMPARE(item(".hidden").type, FolderItem::Type::File);
        QCOMPARE(item("empty").bytes, std::uint64_t{0});
        QCOMPARE(item("folder").type, FolderItem::Type::Folder);
        QCOMPARE(item("folder").bytes, std::uint64_t{0});
    }

    void leavesSizesOutWhereNobodyAsks()
    {
        write("a.gz", 1'234);
        fs::create_directory(m_root / "folder");
        auto items = listFolder(m_root, 100, FolderSizes::No).value();
        std::ranges::sort(items, {}, &FolderItem::name);
        QCOMPARE(items.size(), 2U);
        QCOMPARE(items[0].type, FolderItem::Type::File);
        QCOMPARE(items[0].bytes, std::uint64_t{0});
        QCOMPARE(items[1].type, FolderItem::Type::Folder);
    }

    void doesNotFollowLinks()
    {
#if defined(_WIN32)
        QSKIP("Windows makes symbolic links for administrators only");
#endif
        write("target", 7);
        fs::create_symlink(m_root / "target", m_root / "link");
        fs::create_symlink(m_root / "nowhere", m_root / "broken");
        QCOMPARE(item("link").type, FolderItem::Type::Link);
        QCOMPARE(item("broken").type, FolderItem::Type::Link);
    }

    void stopsAtTheLimit()
    {
        for (int i = 0; i < 5; ++i) write(std::to_string(i), 1);
        QCOMPARE(listFolder(m_root, 5).value().size(), 5U);
        QCOMPARE_ERROR(listFolder(m_root, 4), Errc::TooLarge);
    }

    void saysWhatCannotBeListed()
    {
        QCOMPARE_ERROR(listFolder(m_root / "nowhere", 1), Errc::NotFound);
        write("file", 1);
        QCOMPARE_ERROR(listFolder(m_root / "file", 1), Errc::NotFound);
        QVERIFY(listFolder(m_root, 1).has_value());
    }
};

QTEST_GUILESS_MAIN(TestFolderListing)
#include "tst_folder_listing.moc"
