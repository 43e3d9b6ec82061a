#include "library/entry_path.h"

#include "base/encoding.h"
#include "base/file_system.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::size_t kLongestPath = 512;

/// Plain letters and signs are what nearly every name consists of; only others are looked at closely.
bool isValidText(std::string_view text)
{
    const auto isPlain = [](char c) { return c >= ' ' && c <= '~'; };
    return std::ranges::all_of(text, isPlain) || toValidUtf8(text) == text;
}

} // namespace

bool isSafeEntryPath(std::string_view path)
{
    if (path.size() > kLongestPath || !isValidText(path)) return false;
    for (std::size_t folders = 0; folders <= kMaxEntryFolders; ++folders) {
        const auto slash = path.find('/');
        if (!isSafeFileName(path.substr(0, slash))) return false;
        if (slash == std::string_view::npos) return true;
        path.remove_prefix(slash + 1);
    }
    return false;
}

bool isSafeSessionId(std::string_view id) { return isSafeFileName(id) && isValidText(id); }

} // namespace revisit
