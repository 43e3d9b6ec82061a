#include "base/folder_listing.h"

#include "base/blocking_work.h"
#include "base/file_system.h"

#if !defined(_WIN32)
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <string_view>
#include <sys/stat.h>
#endif

namespace revisit {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Error> failed(const fs::path& folder, const std::error_code& code)
{
    const bool isMissing = code == std::errc::no_such_file_or_directory || code == std::errc::not_a_directory;
    return fail(isMissing ? Errc::NotFound : Errc::Io, "cannot list the folder: " + code.message(), toText(folder));
}

tl::unexpected<Error> tooMany(const fs::path& folder, std::size_t most)
{
    return fail(Errc::TooLarge, "more than " + std::to_string(most) + " files", toText(folder));
}

#if defined(_WIN32)

FolderItem::Type typeOf(const fs::directory_entry& entry)
{
    std::error_code code;
    if (entry.is_symlink(code)) return FolderItem::Type::Link;
    if (entry.is_directory(code)) return FolderItem::Type::Folder;
    return entry.is_regular_file(code) ? FolderItem::Type::File : FolderItem::Type::Other;
}

#else

FolderItem::Type typeOf(mode_t mode)
{
    if (S_ISREG(mode)) return FolderItem::Type::File;
    if (S_ISDIR(mode)) return FolderItem::Type::Folder;
    return S_ISLNK(mode) ? FolderItem::Type::Link : FolderItem::Type::Other;
}

/// What the folder itself says; Other where it does not say, or says that it is nothing ordinary.
FolderItem::Type typeOf(const dirent& entry)
{
#if defined(DT_REG)
    if (entry.d_type == DT_REG) return FolderItem::Type::File;
    if (entry.d_type == DT_DIR) return FolderItem::Type::Folder;
    if (entry.d_type == DT_LNK) return FolderItem::Type::Link;
#endif
    return FolderItem::Type::Other;
}

std::optional<FolderItem> itemOf(int folder, const dirent& entry, FolderSizes sizes)
{
    const char* name = entry.d_name;
    if (const auto type = typeOf(entry); sizes == FolderSizes::No && type != FolderItem::Type::Other)
        return FolderItem{name, type, 0};
    struct stat status { };
    if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0) return std::nullopt;
    const auto type = typeOf(status.st_mode);
    const bool hasSize = sizes == FolderSizes::Yes && type == FolderItem::Type::File;
    return FolderItem{name, type, hasSize ? static_cast<std::uint64_t>(status.st_size) : 0};
}

bool isFolderItself(std::string_view name) { return name == "." || name == ".."; }

#endif

} // namespace

#if defined(_WIN32)

Result<std::vector<FolderItem>> listFolder(const fs::path& folder, std::size_t most, FolderSizes sizes)
{
    noteBlockingWork(BlockingWork::File);
    std::vector<FolderItem> items;
    std::error_code code;
    fs::directory_iterator entries(folder, code);
    for (; !code && entries != fs::directory_iterator{}; entries.increment(code)) {
        if (items.size() == most) return tooMany(folder, most);
        FolderItem item{toText(entries->path().filename()), typeOf(*entries), 0};
        std::error_code gone;
        if (sizes == FolderSizes::Yes && item.type == FolderItem::Type::File) item.bytes = entries->file_size(gone);
        if (!gone) items.push_back(std::move(item));
    }
    if (code) return failed(folder, code);
    return items;
}

#else

Result<std::vector<FolderItem>> listFolder(const fs::path& folder, std::size_t most, FolderSizes sizes)
{
    noteBlockingWork(BlockingWork::File);
    const auto close = [](DIR* open) { closedir(open); };
    const std::unique_ptr<DIR, decltype(close)> open{opendir(folder.c_str()), close};
    if (!open) return failed(folder, {errno, std::generic_category()});
    std::vector<FolderItem> items;
    for (;;) {
        errno = 0;
        const dirent* entry = readdir(open.get());
        if (entry == nullptr && errno != 0) return failed(folder, {errno, std::generic_category()});
        if (entry == nullptr) return items;
        if (isFolderItself(entry->d_name)) continue;
        if (items.size() == most) return tooMany(folder, most);
        if (auto item = itemOf(dirfd(open.get()), *entry, sizes)) items.push_back(std::move(*item));
    }
}

#endif

} // namespace revisit
