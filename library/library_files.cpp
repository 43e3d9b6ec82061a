#include "library/library_files.h"

#include "base/file_system.h"
#include "base/log.h"
#include "store/library_schema.h"

namespace revisit {

namespace {

Result<Database> openChecked(const std::filesystem::path& path)
{
    REVISIT_TRY(database, Database::open(path, Access::ReadWrite, Durability::Normal));
    REVISIT_CHECK(database.quickCheck());
    REVISIT_CHECK(migrate(database, libraryMigrations()));
    return std::move(database);
}

Result<OpenedDatabase> withoutDamage(Result<Database> opened)
{
    if (!opened) return fail(opened.error());
    return OpenedDatabase{std::move(*opened), {}};
}

} // namespace

std::filesystem::path databasePath(const std::filesystem::path& libraryFolder) { return libraryFolder / "library.db"; }

Result<OpenedDatabase> openLibraryDatabase(const std::filesystem::path& libraryFolder)
{
    const auto path = databasePath(libraryFolder);
    const auto isDamaged
        = [](const Result<Database>& opened) { return !opened && opened.error().code == Errc::Corrupt; };
    auto database = openChecked(path);
    if (!isDamaged(database)) return withoutDamage(std::move(database));
    const auto lock = FileLock::acquire(libraryFolder / "rebuild.lock");
    if (!lock) return fail(lock.error());
    database = openChecked(path); // another program may have replaced it meanwhile
    if (!isDamaged(database)) return withoutDamage(std::move(database));
    REVISIT_TRY(aside, setAsideDatabase(path));
    logWarning("library", "the database is damaged (" + database.error().message + "); it is now " + toText(aside));
    REVISIT_TRY(fresh, openChecked(path));
    return OpenedDatabase{std::move(fresh), aside};
}

} // namespace revisit
