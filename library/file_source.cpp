#include "library/file_source.h"

#include "base/file_system.h"
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

    Result<std::vector<SourceFile>> files()
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
        std::error_code code;
        fs::directory_iterator entries(folder.path, code);
        for (; !code && entries != fs::directory_iterator{}; entries.increment(code)) {
            if (++m_visited > kMaxFiles)
                return fail(Errc::TooLarge, "more than " + std::to_string(kMaxFiles) + " files", toText(m_root));
            add(folder, *entries);
        }
        if (code) return fail(Errc::Io, "cannot list the folder: " + code.message(), toText(folder.path));
        return {};
    }

    void add(const Folder& folder, const fs::directory_entry& entry)
    {
        const std::string name = toText(entry.path().filename());
        if (name.starts_with('.')) return; // .DS_Store and its like
        if (!isSafeEntryPath(folder.prefix + name)) return leaveOut(entry, "its name is not allowed in a recording");
        std::error_code code;
        if (entry.is_symlink(code) && !staysInside(entry)) return leaveOut(entry, "the link leads out of the folder");
        if (entry.is_directory(code)) {
            if (entry.is_symlink(code) || folder.depth >= kMaxEntryFolders) return leaveOut(entry, "is not followed");
            m_folders.push_back({entry.path(), folder.prefix + name + '/', folder.depth + 1});
            return;
        }
        if (!entry.is_regular_file(code)) return leaveOut(entry, "is no ordinary file");
        const auto bytes = entry.file_size(code);
        if (code) return leaveOut(entry, "vanished");
        m_files.push_back({{folder.prefix + name, static_cast<std::uint64_t>(bytes)}, entry.path()});
    }

    [[nodiscard]] bool staysInside(const fs::directory_entry& link) const
    {
        std::error_code code;
        const fs::path target = fs::canonical(link.path(), code);
        if (code) return false;
        return std::ranges::mismatch(m_root, target).in1 == m_root.end();
    }

    static void leaveOut(const fs::directory_entry& entry, std::string_view reason)
    {
        logInfo("library", toText(entry.path()) + " is left out: " + std::string{reason});
    }

    fs::path m_root;
    std::vector<Folder> m_folders;
    std::vector<SourceFile> m_files;
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

FileSource::FileSource(std::string name, std::string sessionId, std::vector<SourceFile> files)
    : m_name(std::move(name))
    , m_sessionId(std::move(sessionId))
{
    std::ranges::sort(files, {}, [](const SourceFile& file) -> const std::string& { return file.entry.path; });
    for (SourceFile& file : files) {
        m_entries.push_back(std::move(file.entry));
        m_files.push_back(std::move(file.file));
    }
}

Result<std::vector<std::byte>> FileSource::read(std::size_t entry) const
{
    if (entry >= m_files.size()) return fail(Errc::NotFound, "no such entry", m_name);
    return FileSystem::real().read(m_files[entry], DecoderLimits{}.storedArtifact);
}

Result<std::vector<std::byte>> FileSource::readBeginning(std::size_t entry, std::size_t count) const
{
    if (entry >= m_files.size()) return fail(Errc::NotFound, "no such entry", m_name);
    return FileSystem::real().readRange(m_files[entry], 0, count);
}

Result<std::shared_ptr<const RecordingSource>> openFolderSource(const fs::path& folder)
{
    REVISIT_TRY(root, canonicalPath(folder));
    REVISIT_TRY(files, FolderWalk{root}.files());
    if (files.empty()) return fail(Errc::InvalidInput, "the folder holds no artifacts", toText(folder));
    return std::make_shared<FileSource>(toText(folder), sessionIdOfName(root), std::move(files));
}

Result<std::shared_ptr<const RecordingSource>> openArtifactSource(const fs::path& file)
{
    REVISIT_TRY(path, canonicalPath(file));
    REVISIT_TRY(bytes, FileSystem::real().size(path));
    std::vector<SourceFile> files{{{pathOfLoneArtifact(path), bytes}, path}};
    std::string sessionId = sessionIdOfName(path.parent_path().parent_path());
    if (sessionId.empty()) sessionId = sessionIdOfName(path.parent_path());
    return std::make_shared<FileSource>(toText(file), std::move(sessionId), std::move(files));
}

} // namespace revisit
