#include "library/entry_path.h"

#include "base/encoding.h"
#include "base/file_system.h"

namespace revisit {

namespace {

constexpr std::size_t kLongestPath = 512;

} // namespace

bool isSafeEntryPath(std::string_view path)
{
    if (path.size() > kLongestPath || toValidUtf8(path) != path) return false;
    for (std::size_t folders = 0; folders <= kMaxEntryFolders; ++folders) {
        const auto slash = path.find('/');
        if (!isSafeFileName(path.substr(0, slash))) return false;
        if (slash == std::string_view::npos) return true;
        path.remove_prefix(slash + 1);
    }
    return false;
}

bool isSafeSessionId(std::string_view id) { return isSafeFileName(id) && toValidUtf8(id) == id; }

} // namespace revisit
