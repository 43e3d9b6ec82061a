#pragma once

#include "store/database.h"

#include <span>

namespace revisit {

/// The schema of library.db as forward steps, for migrate(). Tables and columns: docs/formats/library-database.md.
/// A step that was released is never changed; changes are new steps.
[[nodiscard]] std::span<const Migration> libraryMigrations();

} // namespace revisit
