#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace revisit {

/// Where the index of a recording is kept that is opened from a folder or file and is no session of the library: a
/// file in the data folder, named by the recording's path (docs/formats/data-folder.md). Beside the recording nothing
/// is written. At most kMostFiles such files, and kMostBytes, are kept: those that were used last.
/// Threads: any; several programs may share a data folder.
class OpenedIndex {
public:
    static constexpr std::size_t kMostFiles = 100;
    static constexpr std::uintmax_t kMostBytes = 1024ULL * 1024 * 1024;

    /// Keeps nothing.
    OpenedIndex() = default;
    /// `recording` is the canonical path. Keeps nothing where there is no such data folder: it is not made for this.
    OpenedIndex(const std::filesystem::path& dataFolder, const std::filesystem::path& recording);

    [[nodiscard]] bool isKept() const noexcept { return !m_file.empty(); }
    /// Errors: NotFound, TooLarge, Io.
    [[nodiscard]] Result<std::vector<std::byte>> read() const;
    /// Replaces an older one and removes what is too much. Errors: Io.
    [[nodiscard]] Result<> keep(std::span<const std::byte> index) const;

private:
    std::filesystem::path m_file;
};

/// What differs whenever a file may have changed: its modification time and size; "-" where it is not there.
[[nodiscard]] std::string changeMarkOf(const std::filesystem::path& file);

/// Whether the file is what a program that was killed left of writing one: a temporary name, untouched for a day.
[[nodiscard]] bool isAbandonedPart(const std::filesystem::path& file);

} // namespace revisit
