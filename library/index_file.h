#pragma once

#include "base/file_system.h"
#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <utility>
#include <vector>

namespace revisit {

/// The file in which the library keeps the index of one session (docs/formats/data-folder.md). What is in it is the
/// decoder's business; a lost one is made anew when the session is opened. Threads: any.
class IndexFile {
public:
    IndexFile(FileSystem& files, std::filesystem::path path)
        : m_files(&files)
        , m_path(std::move(path))
    {
    }

    /// Errors: NotFound, TooLarge, Io.
    [[nodiscard]] Result<std::vector<std::byte>> read() const;
    /// Replaces an older one. Errors: Io.
    [[nodiscard]] Result<> write(std::span<const std::byte> index) const;
    /// Removing what is not there is no error. Errors: Io.
    [[nodiscard]] Result<> remove() const;

private:
    FileSystem* m_files;
    std::filesystem::path m_path;
};

} // namespace revisit
