#pragma once

#include <cstddef>
#include <string_view>

namespace revisit {

/// Folders around a file, at most, in an entry's path.
inline constexpr std::size_t kMaxEntryFolders = 4;

/// Whether `path` may name an entry of a recording, whatever it came from: UTF-8, relative, forward slashes, every part
/// a safe file name (base/file_system.h), at most kMaxEntryFolders folders, at most 512 bytes.
[[nodiscard]] bool isSafeEntryPath(std::string_view path);

/// Whether `id` may name a session: a safe file name of valid UTF-8, since the library keeps a file of that name.
[[nodiscard]] bool isSafeSessionId(std::string_view id);

} // namespace revisit
