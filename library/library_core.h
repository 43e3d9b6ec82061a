#pragma once

#include "base/clock.h"
#include "base/file_system.h"
#include "base/mutex.h"
#include "base/result.h"
#include "decoder/limits.h"
#include "library/blob_source.h"
#include "library/session_manifest.h"
#include "store/library_repository.h"
#include "store/reader_pool.h"
#include "store/writer.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace revisit {

/// What the library and its session writers share: the folder, the database, the blobs. Threads: any.
class LibraryCore {
public:
    /// Takes the migrated read-write connection over.
    LibraryCore(std::filesystem::path folder, FileSystem& files, const Clock& clock, Database database);

    [[nodiscard]] BlobStore& blobs() { return m_blobs; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] FileSystem& files() { return m_files; }
    [[nodiscard]] std::filesystem::path manifestFolder() const { return m_folder / "sessions"; }
    [[nodiscard]] std::filesystem::path manifestPath(const std::string& id) const;
    /// The marks of a recording that is no session of the library.
    [[nodiscard]] std::filesystem::path marksPath(const std::string& key) const;
    /// What the data folder says; read anew each time.
    [[nodiscard]] DecoderLimits limits() const;
    /// What the data folder says; read anew each time. nullopt: as much as there is room for.
    [[nodiscard]] std::optional<Bytes> budget() const;
    [[nodiscard]] std::filesystem::path lockPath(const std::string& id) const;

    /// Where the index of the session's recording is kept.
    [[nodiscard]] IndexFile indexFile(const std::string& id);
    [[nodiscard]] std::shared_ptr<const BlobSource> source(StoredSession session);
    /// Whether somebody in this program still holds a source() of the session.
    [[nodiscard]] bool isInUse(const std::string& id);

    /// Calls `read(LibraryRepository&)`, which returns a Result, on a connection of its own.
    template <typename Read>
    [[nodiscard]] auto read(Read read) -> decltype(read(std::declval<LibraryRepository&>()))
    {
        return m_readers.read([&read](Database& database) {
            LibraryRepository repository{database};
            return read(repository);
        });
    }
    /// Runs `write` on the writer thread and waits for its commit. Errors: as DatabaseWriter::run().
    [[nodiscard]] Result<> write(const std::function<Result<>(LibraryRepository&)>& write);

    /// Takes the session for one writer, over all programs on this data folder. Errors: Busy, Io.
    [[nodiscard]] Result<FileLock> lockSession(const std::string& id);
    /// Writes what the database holds about the session beside the blobs. Errors: NotFound, Io.
    [[nodiscard]] Result<> saveManifest(const std::string& id);
    /// The same for a row that is about to be stored.
    [[nodiscard]] Result<> saveManifest(const SessionRow& row);
    /// Deletes the files and rows of blobs that nothing refers to. Errors: Io.
    [[nodiscard]] Result<> removeUnusedBlobs();
    /// Deletes the indexes of sessions that are no longer there: of programs that were killed. Errors: Io.
    [[nodiscard]] Result<> removeUnusedIndexes();

    void setListener(std::function<void()> listener);
    /// Tells the listener that the list has changed; holds no lock meanwhile.
    void notify();

private:
    const std::filesystem::path m_folder;
    FileSystem& m_files;
    const Clock& m_clock;
    BlobStore m_blobs;
    Mutex m_mutex;
    std::function<void()> m_listener GUARDED_BY(m_mutex);
    std::vector<std::weak_ptr<const BlobSource>> m_sources GUARDED_BY(m_mutex);
    DatabaseWriter m_writer;
    ReaderPool m_readers; // closed before the writer, whose connection then empties the log
};

/// Reads every manifest beside the blobs and puts back the sessions that the database does not have. A manifest that
/// cannot be read is logged and left alone; an artifact whose blob is gone is left out and makes its session
/// incomplete. Errors: Io.
[[nodiscard]] Result<> restoreFromManifests(LibraryCore& core);

} // namespace revisit
