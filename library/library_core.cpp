#include "library/library_core.h"

#include "base/encoding.h"
#include "library/budget_file.h"
#include "library/library_files.h"
#include "library/limits_file.h"
#include "library/opened_index.h"

#include <algorithm>
#include <unordered_set>

namespace revisit {

namespace {

/// Blobs that one transaction deletes, so that other writers get their turn.
constexpr std::uint32_t kBlobsPerRound = 200;

constexpr const char* kIndexSuffix = ".index";

} // namespace

LibraryCore::LibraryCore(std::filesystem::path folder, FileSystem& files, const Clock& clock, Database database)
    : m_folder(std::move(folder))
    , m_files(files)
    , m_clock(clock)
    , m_blobs(files, m_folder / "blobs")
    , m_writer(std::move(database), Durability::Normal)
    , m_readers(databasePath(m_folder))
{
}

std::filesystem::path LibraryCore::manifestPath(const std::string& id) const
{
    return manifestFolder() / toPath(id + ".json");
}

std::filesystem::path LibraryCore::marksPath(const std::string& key) const
{
    return m_folder / "notes" / toPath(key + ".json");
}

std::filesystem::path LibraryCore::lockPath(const std::string& id) const { return m_folder / "locks" / toPath(id); }

DecoderLimits LibraryCore::limits() const { return limitsOfDataFolder(m_folder.parent_path(), m_files); }

std::optional<Bytes> LibraryCore::budget() const { return budgetOfDataFolder(m_folder.parent_path(), m_files); }

IndexFile LibraryCore::indexFile(const std::string& id)
{
    return {m_files, m_folder / "indexes" / toPath(id + kIndexSuffix)};
}

std::shared_ptr<const BlobSource> LibraryCore::source(StoredSession session)
{
    auto index = indexFile(session.id);
    auto source = std::make_shared<const BlobSource>(m_blobs, std::move(index), std::move(session));
    const MutexLock lock(m_mutex);
    std::erase_if(m_sources, [](const auto& each) { return each.expired(); });
    m_sources.push_back(source);
    return source;
}

bool LibraryCore::isInUse(const std::string& id)
{
    const MutexLock lock(m_mutex);
    return std::ranges::any_of(m_sources, [&id](const auto& each) {
        const auto source = each.lock();
        return source && source->sessionId() == id;
    });
}

Result<> LibraryCore::write(const std::function<Result<>(LibraryRepository&)>& write)
{
    return m_writer.run([&write](Database& database) {
        LibraryRepository repository{database};
        return write(repository);
    });
}

Result<FileLock> LibraryCore::lockSession(const std::string& id)
{
    REVISIT_CHECK(makePrivateFolder(m_folder / "locks"));
    auto lock = FileLock::acquire(lockPath(id));
    if (!lock && lock.error().code == Errc::Busy) return fail(Errc::Busy, "the session is being written already", id);
    return lock;
}

Result<> LibraryCore::saveManifest(const std::string& id)
{
    REVISIT_TRY(row, read([&id](LibraryRepository& repository) { return repository.session(id); }));
    return saveManifest(row);
}

Result<> LibraryCore::saveManifest(const SessionRow& row)
{
    SessionManifest manifest{row, {}, {}};
    const auto readRest = [&](LibraryRepository& repository) -> Result<> {
        REVISIT_TRY(artifacts, repository.artifacts(row.id));
        REVISIT_TRY(notes, repository.notes(row.id));
        manifest.artifacts = std::move(artifacts);
        manifest.notes = std::move(notes);
        return {};
    };
    REVISIT_CHECK(read(readRest));
    return writeFile(m_files, manifestPath(row.id), asBytes(toJson(manifest)));
}

Result<> LibraryCore::removeUnusedBlobs()
{
    std::size_t found = kBlobsPerRound;
    while (found == kBlobsPerRound) {
        // File and row go inside one job: whoever wants the blob again looks for the file inside a job of its own.
        const auto removeSome = [&](LibraryRepository& repository) -> Result<> {
            REVISIT_TRY(unused, repository.unusedBlobs(kBlobsPerRound));
            found = unused.size();
            for (const std::string& sha256 : unused) {
                REVISIT_CHECK(m_blobs.remove(sha256));
                REVISIT_CHECK(repository.removeBlob(sha256));
            }
            return {};
        };
        REVISIT_CHECK(write(removeSome));
    }
    return {};
}

Result<> LibraryCore::removeUnusedIndexes()
{
    std::error_code code;
    std::vector<std::filesystem::path> found;
    std::filesystem::directory_iterator entries(m_folder / "indexes", code);
    for (; !code && entries != std::filesystem::directory_iterator{}; entries.increment(code)) {
        const auto& file = entries->path();
        if (file.extension() == kIndexSuffix) found.push_back(file);
        if (isAbandonedPart(file)) REVISIT_CHECK(m_files.remove(file)); // a younger one is being written
    }
    if (found.empty()) return {}; // no folder: no index was ever kept
    REVISIT_TRY(ids, read([](LibraryRepository& repository) { return repository.sessionIds(); }));
    const std::unordered_set<std::string> sessions(ids.begin(), ids.end());
    for (const auto& file : found)
        if (!sessions.contains(toText(file.stem()))) REVISIT_CHECK(m_files.remove(file));
    return {};
}

void LibraryCore::setListener(std::function<void()> listener)
{
    const MutexLock lock(m_mutex);
    m_listener = std::move(listener);
}

void LibraryCore::notify()
{
    std::function<void()> listener;
    {
        const MutexLock lock(m_mutex);
        listener = m_listener;
    }
    if (listener) listener();
}

} // namespace revisit
