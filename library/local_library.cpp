#include "library/local_library.h"

#include "base/encoding.h"
#include "base/log.h"
#include "library/blob_source.h"
#include "library/library_files.h"
#include "library/local_session_writer.h"
#include "library/recording_verifier.h"

#include <utility>

namespace revisit {

namespace {

constexpr std::string_view kManifestsRead = "manifests-read"; ///< the database was filled from the manifests once

Result<> restoreOnce(LibraryCore& core)
{
    REVISIT_TRY(isDone, core.read([](LibraryRepository& repository) { return repository.hasMark(kManifestsRead); }));
    if (isDone) return {};
    REVISIT_CHECK(restoreFromManifests(core));
    return core.write([](LibraryRepository& repository) { return repository.setMark(kManifestsRead); });
}

} // namespace

Result<std::unique_ptr<Library>> Library::open(
    const std::filesystem::path& dataFolder, const Clock& clock, FileSystem& files)
{
    const auto folder = dataFolder / "library";
    REVISIT_CHECK(makePrivateFolder(folder));
    REVISIT_TRY(database, openLibraryDatabase(folder));
    auto core = std::make_shared<LibraryCore>(folder, files, clock, std::move(database));
    REVISIT_CHECK(restoreOnce(*core));
    if (const auto removed = core->removeUnusedBlobs(); !removed) // what a killed program left; no reason to stay shut
        logWarning("library", "unused blobs stay: " + removed.error().text());
    return std::make_unique<LocalLibrary>(std::move(core));
}

Result<std::vector<SessionRow>> LocalLibrary::sessions(const SessionQuery& query)
{
    return m_core->read([&query](LibraryRepository& repository) { return repository.sessions(query); });
}

Result<SessionRow> LocalLibrary::session(const std::string& id)
{
    return m_core->read([&id](LibraryRepository& repository) { return repository.session(id); });
}

Result<std::shared_ptr<const RecordingSource>> LocalLibrary::openSource(const std::string& id)
{
    REVISIT_TRY(artifacts, m_core->read([&id](LibraryRepository& repository) { return repository.artifacts(id); }));
    return std::make_shared<BlobSource>(m_core->blobs(), id, std::move(artifacts));
}

Result<std::unique_ptr<SessionWriter>> LocalLibrary::write(const std::string& id, const std::string& server)
{
    return LocalSessionWriter::open(m_core, id, server);
}

Result<VerifyReport> LocalLibrary::verify(const std::string& id, const StopToken& stop)
{
    REVISIT_TRY(source, openSource(id));
    return verifySource(source, stop);
}

Result<> LocalLibrary::remove(const std::string& id)
{
    REVISIT_CHECK(session(id));
    const auto lock = m_core->lockSession(id);
    if (!lock) return fail(lock.error());
    // The manifest goes first: a program that is killed here must not see the session come back with a rebuild.
    REVISIT_CHECK(m_core->files().remove(m_core->manifestPath(id)));
    REVISIT_CHECK(m_core->write([&id](LibraryRepository& repository) { return repository.removeSession(id); }));
    m_core->notify();
    return m_core->removeUnusedBlobs();
}

Result<std::vector<SessionNote>> LocalLibrary::notes(const std::string& id)
{
    return m_core->read([&id](LibraryRepository& repository) { return repository.notes(id); });
}

Result<SessionNote> LocalLibrary::addNote(const std::string& id, WallTime at, const std::string& text)
{
    constexpr std::size_t kLongestNote = 64 * 1024;
    if (text.empty() || text.size() > kLongestNote)
        return fail(Errc::InvalidInput, "a note has between 1 and 65536 bytes", id);
    SessionNote note{0, at, toValidUtf8(text), m_core->clock().now()};
    const auto add = [&](LibraryRepository& repository) -> Result<> {
        REVISIT_TRY(added, repository.addNote(id, note));
        note.id = added;
        return {};
    };
    REVISIT_CHECK(m_core->write(add));
    REVISIT_CHECK(saveManifestOfComplete(id));
    return note;
}

Result<> LocalLibrary::removeNote(const std::string& id, std::int64_t note)
{
    REVISIT_CHECK(m_core->write([&](LibraryRepository& repository) { return repository.removeNote(id, note); }));
    return saveManifestOfComplete(id);
}

Result<> LocalLibrary::saveManifestOfComplete(const std::string& id)
{
    REVISIT_TRY(row, session(id));
    if (!row.isComplete) return {}; // finish() writes it
    return m_core->saveManifest(row);
}

void LocalLibrary::onChanged(std::function<void()> listener) { m_core->setListener(std::move(listener)); }

} // namespace revisit
