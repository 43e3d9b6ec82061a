#include "library/file_source.h"

#include "base/file_system.h"
#include "base/folder_listing.h"
#include "base/log.h"
#include "decoder/artifact_kind.h"
#include "decoder/limits.h"
#include "decoder/session_clock.h"
#include "library/entry_path.h"

#include <algorithm>
#include <utility>

namespace revisit {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxFiles = 100'000;

std::string sessionIdOfName(const fs::path& folder)
{
    const std::string name = toText(folder.filename());
    return sessionStartFromId(name) && isSafeSessionId(name) ? name : std::string{};
}

/// Walks a folder without recursion, breadth first.
class FolderWalk {
public:
    explicit FolderWalk(fs::path root)
        : m_root(std::move(root))
    {
    }

    Result<std::vector<std::string>> files()
    {
        m_folders.push_back({m_root, {}, 0});
        while (!m_folders.empty()) {
            const Folder folder = std::move(m_folders.back());
            m_folders.pop_back();
            REVISIT_CHECK(visit(folder));
        }
        return std::move(m_files);
    }

private:
    struct Folder {
        fs::path path;
        std::string prefix; ///< "screenshots/", empty for the root
        std::size_t depth = 0;
    };

    Result<> visit(const Folder& folder)
    {
        REVISIT_TRY(items, listFolder(folder.path, kMaxFiles - m_visited, FolderSizes::No));
        m_visited += items.size();
        for (const FolderItem& item : items) add(folder, item);
        return {};
    }

    void add(const Folder& folder, const FolderItem& item)
    {
        if (item.name.starts_with('.')) return; // .DS_Store and its like
        std::string path = folder.prefix + item.name;
        if (!isSafeEntryPath(path)) return leaveOut(folder, item, "its name is not allowed in a recording");
        switch (item.type) {
        case FolderItem::Type::File:
            m_files.push_back(std::move(path));
            return;
        case FolderItem::Type::Folder:
            if (folder.depth >= kMaxEntryFolders) return leaveOut(folder, item, "is not followed");
            m_folders.push_back({folder.path / toPath(item.name), path + '/', folder.depth + 1});
            return;
        case FolderItem::Type::Link:
            return addLink(folder, item, std::move(path));
        case FolderItem::Type::Other:
            return leaveOut(folder, item, "is no ordinary file");
        }
    }

    void addLink(const Folder& folder, const FolderItem& item, std::string path)
    {
        std::error_code code;
        const fs::path target = fs::canonical(folder.path / toPath(item.name), code);
        if (code || std::ranges::mismatch(m_root, target).in1 != m_root.end())
            return leaveOut(folder, item, "the link leads out of the folder");
        if (!fs::is_regular_file(target, code)) return leaveOut(folder, item, "is not followed");
        m_files.push_back(std::move(path));
    }

    static void leaveOut(const Folder& folder, const FolderItem& item, std::string_view reason)
    {
        logInfo("library", toText(folder.path / toPath(item.name)) + " is left out: " + std::string{reason});
    }

    fs::path m_root;
    std::vector<Folder> m_folders;
    std::vector<std::string> m_files;
    std::size_t m_visited = 0;
};

/// "screenshots/1773776621901.tar.gz" where the file lies in a folder that names a kind, else the file's name: the
/// decoder then looks at the content.
std::string pathOfLoneArtifact(const fs::path& file)
{
    std::string name = toText(file.filename());
    if (!isSafeEntryPath(name)) name = "artifact";
    std::string inItsFolder = toText(file.parent_path().filename()) + '/' + name;
    if (artifactKindOfPath(inItsFolder) != ArtifactKind::Unknown && isSafeEntryPath(inItsFolder)) return inItsFolder;
    return name;
}

Result<fs::path> canonicalPath(const fs::path& path)
{
    std::error_code code;
    fs::path canonical = fs::canonical(path, code);
    if (!code) return canonical;
    const bool isMissing = code == std::errc::no_such_file_or_directory || code == std::errc::not_a_directory;
    return fail(isMissing ? Errc::NotFound : Errc::Io, "cannot open: " + code.message(), toText(path));
}

} // namespace

FileSource::FileSource(
    std::string name, std::string sessionId, fs::path root, std::vector<std::string> paths, OpenedIndex index)
    : m_name(std::move(name))
    , m_sessionId(std::move(sessionId))
    , m_root(std::move(root))
    , m_paths(std::move(paths))
    , m_index(std::move(index))
{
    std::ranges::sort(m_paths);
}

FileSource::FileSource(std::string name, std::string sessionId, std::string path, fs::path file, OpenedIndex index)
    : m_name(std::move(name))
    , m_sessionId(std::move(sessionId))
    , m_paths{std::move(path)}
    , m_onlyFile(std::move(file))
    , m_index(std::move(index))
{
}

const std::vector<SourceEntry>& FileSource::entries() const
{
    std::call_once(m_isSized, [this] {
        m_entries.reserve(m_paths.size());
        for (std::size_t i = 0; i < m_paths.size(); ++i) {
            const auto path = file(i);
            const Result<std::uint64_t> bytes = path ? FileSystem::real().size(*path) : 0;
            m_entries.push_back({m_paths[i], bytes.value_or(0)}); // what vanished: reading it will say so
        }
    });
    return m_entries;
}

Result<fs::path> FileSource::file(std::size_t entry) const
{
    if (entry >= m_paths.size()) return fail(Errc::NotFound, "no such entry", m_name);
    return m_root.empty() ? m_onlyFile : m_root / toPath(m_paths[entry]);
}

Result<std::vector<std::byte>> FileSource::read(std::size_t entry) const
{
    REVISIT_TRY(path, file(entry));
    return FileSystem::real().read(path, DecoderLimits{}.storedArtifact);
}

Result<std::vector<std::byte>> FileSource::readBeginning(std::size_t entry, std::size_t count) const
{
    REVISIT_TRY(path, file(entry));
    return FileSystem::real().readRange(path, 0, count);
}

std::string FileSource::indexKey() const
{
    if (!m_index.isKept()) return {};
    std::string key = "files\n" + toText(m_root.empty() ? m_onlyFile : m_root) + '\n';
    for (std::size_t i = 0; i < m_paths.size(); ++i) {
        const auto path = file(i);
        key += (path ? changeMarkOf(*path) : "-") + '\n';
    }
    return key;
}

void FileSource::keepIndex(std::span<const std::byte> index) const
{
    if (const auto kept = m_index.keep(index); !kept)
        logWarning("library", m_name + ": the index is not kept: " + kept.error().text());
}

Result<std::shared_ptr<const RecordingSource>> openFolderSource(const fs::path& folder, const fs::path& dataFolder)
{
    REVISIT_TRY(root, canonicalPath(folder));
    REVISIT_TRY(files, FolderWalk{root}.files());
    if (files.empty()) return fail(Errc::InvalidInput, "the folder holds no artifacts", toText(folder));
    OpenedIndex index{dataFolder, root};
    return std::make_shared<FileSource>(
        toText(folder), sessionIdOfName(root), root, std::move(files), std::move(index));
}

Result<std::shared_ptr<const RecordingSource>> openArtifactSource(const fs::path& file, const fs::path& dataFolder)
{
    REVISIT_TRY(path, canonicalPath(file));
    REVISIT_CHECK(FileSystem::real().size(path));
    std::string name = pathOfLoneArtifact(path);
    std::string sessionId = sessionIdOfName(path.parent_path().parent_path());
    if (sessionId.empty()) sessionId = sessionIdOfName(path.parent_path());
    OpenedIndex index{dataFolder, path};
    return std::make_shared<FileSource>(
        toText(file), std::move(sessionId), std::move(name), std::move(path), std::move(index));
}

} // namespace revisit
