#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace revisit {

/// One name in a folder.
struct FolderItem {
    enum class Type { File, Folder, Link, Other };
    std::string name; ///< as it is on the disk; UTF-8 where the system keeps other encodings
    Type type = Type::Other; ///< of the name itself: links are not followed
    std::uint64_t bytes = 0; ///< of files, where sizes were asked for
};

enum class FolderSizes { No, Yes };

/// What lies directly in a folder, in no order. Without sizes the folder alone is read, where the system tells the
/// types with the names; with sizes one look at each name, several times faster than asking by path. What vanishes
/// meanwhile is left out. Links are not followed. Errors: NotFound, TooLarge (more than `most` names), Io. Threads: any
/// but the UI thread.
[[nodiscard]] Result<std::vector<FolderItem>> listFolder(
    const std::filesystem::path& folder, std::size_t most, FolderSizes sizes = FolderSizes::Yes);

} // namespace revisit
