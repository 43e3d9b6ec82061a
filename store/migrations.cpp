#include "base/file_system.h"
#include "store/database.h"

#include <array>

namespace revisit {

namespace fs = std::filesystem;

namespace {

Result<> applyStep(Database& database, const Migration& step)
{
    REVISIT_TRY(transaction, database.beginImmediate()); // rolls back when it goes out of scope
    REVISIT_TRY(version, database.userVersion()); // read under the lock: another program may have been faster
    if (step.to <= version) return {};
    REVISIT_CHECK(database.execute(step.sql));
    REVISIT_CHECK(database.setUserVersion(step.to));
    return transaction.commit();
}

Result<> moveAway(const fs::path& from, const fs::path& to)
{
    std::error_code code;
    fs::rename(from, to, code);
    if (!code || code == std::errc::no_such_file_or_directory) return {};
    return fail(Errc::Io, "cannot set the file aside: " + code.message(), toText(from));
}

} // namespace

Result<> migrate(Database& database, std::span<const Migration> steps)
{
    if (steps.empty()) return {};
    REVISIT_TRY(version, database.userVersion());
    if (version > steps.back().to)
        return fail(Errc::Unsupported,
            "the database has schema version " + std::to_string(version) + ", this program knows "
                + std::to_string(steps.back().to) + " at most",
            toText(database.path()));
    for (const Migration& step : steps)
        if (step.to > version) REVISIT_CHECK(applyStep(database, step));
    return {};
}

Result<fs::path> setAsideDatabase(const fs::path& path)
{
    fs::path aside;
    std::error_code ignored;
    for (int number = 1; aside.empty() || fs::exists(aside, ignored); ++number) {
        aside = path;
        aside += ".damaged-" + std::to_string(number);
    }
    constexpr std::array<const char*, 3> kSuffixes{"-wal", "-shm", ""}; // the log first: it must never meet a new file
    for (const char* suffix : kSuffixes) {
        fs::path from = path;
        fs::path to = aside;
        REVISIT_CHECK(moveAway(from += suffix, to += suffix));
    }
    return aside;
}

} // namespace revisit
