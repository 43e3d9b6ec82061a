#pragma once

#include "base/result.h"
#include "store/database.h"

#include <filesystem>

namespace revisit {

[[nodiscard]] std::filesystem::path databasePath(const std::filesystem::path& libraryFolder);

struct OpenedDatabase {
    Database database;
    std::filesystem::path damaged; ///< where the one is that was set aside; empty: none was
};

/// Opens or makes library.db, up to date and checked. A damaged one is set aside and a new one made, which is then to
/// be filled from the manifests. Errors: Unsupported (a newer database), Busy (another program rebuilds it), Io.
[[nodiscard]] Result<OpenedDatabase> openLibraryDatabase(const std::filesystem::path& libraryFolder);

} // namespace revisit
