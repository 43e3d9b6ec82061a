#pragma once

#include "base/file_system.h"
#include "base/result.h"
#include "base/units.h"

#include <filesystem>
#include <optional>
#include <string_view>

/// How much the library of one data folder may take, for both programs: `<data dir>/library.conf` with the line
/// `budget = 20 GiB` (docs/formats/library-database.md, "The budget"). Users may write it by hand.
/// Threads: any but the UI thread.
namespace revisit {

[[nodiscard]] std::filesystem::path budgetFile(const std::filesystem::path& dataFolder);

/// Reads such a document: lines of "name = value", empty lines, comments from "#" on. No "budget": nullopt, no limit.
/// Errors: InvalidInput (the message names the line and what is wrong).
[[nodiscard]] Result<std::optional<Bytes>> readBudget(std::string_view document);

/// nullopt, no limit, where there is no such file. Errors: as readBudget(), Io.
[[nodiscard]] Result<std::optional<Bytes>> readBudgetFile(
    const std::filesystem::path& dataFolder, FileSystem& files = FileSystem::real());

/// The same for who has nobody to tell: an unreadable file is logged, and there is no limit.
[[nodiscard]] std::optional<Bytes> budgetOfDataFolder(
    const std::filesystem::path& dataFolder, FileSystem& files = FileSystem::real());

/// Replaces the file; comments of an earlier one are lost. Errors: Io.
[[nodiscard]] Result<> writeBudgetFile(
    const std::filesystem::path& dataFolder, std::optional<Bytes> budget, FileSystem& files = FileSystem::real());

} // namespace revisit
