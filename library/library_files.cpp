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

} // namespace

std::filesystem::path databasePath(const std::filesystem::path& libraryFolder) { return libraryFolder / "library.db"; }

Result<Database> openLibraryDatabase(const std::filesystem::path& libraryFolder)
{
    const auto path = databasePath(libraryFolder);
    auto database = openChecked(path);
    if (database || database.error().code != Errc::Corrupt) return database;
    const auto lock = FileLock::acquire(libraryFolder / "rebuild.lock");
    if (!lock) return fail(lock.error());
    database = openChecked(path); // another program may have replaced it meanwhile
    if (database || database.error().code != Errc::Corrupt) return database;
    REVISIT_TRY(aside, setAsideDatabase(path));
    logWarning("library", "the database is damaged (" + database.error().message + "); it is now " + toText(aside));
    return openChecked(path);
}

} // namespace revisit
