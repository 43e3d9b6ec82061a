#include "library/local_library.h"

#include "base/encoding.h"
#include "base/log.h"
#include "library/entry_path.h"
#include "library/library_budget.h"
#include "library/library_files.h"
#include "library/local_session_writer.h"
#include "library/marks_file.h"
#include "library/recording_verifier.h"
#include "library/session_indexer.h"

#include <algorithm>
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
    REVISIT_TRY(opened, openLibraryDatabase(folder));
    auto core = std::make_shared<LibraryCore>(folder, files, clock, std::move(opened.database));
    REVISIT_CHECK(restoreOnce(*core));
    if (const auto removed = core->removeUnusedBlobs(); !removed) // what a killed program left; no reason to stay shut
        logWarning("library", "unused blobs stay: " + removed.error().text());
    if (const auto removed = core->removeUnusedIndexes(); !removed)
        logWarning("library", "unused indexes stay: " + removed.error().text());
    return std::make_unique<LocalLibrary>(std::move(core), std::move(opened.damaged));
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
    REVISIT_TRY(marks, notes(id));
    return m_core->source({id, std::move(artifacts), std::move(marks)});
}

Result<std::unique_ptr<SessionWriter>> LocalLibrary::write(const std::string& id, const std::string& server)
{
    return LocalSessionWriter::open(m_core, id, server);
}

Result<VerifyReport> LocalLibrary::verify(const std::string& id, const StopToken& stop)
{
    REVISIT_TRY(source, openSource(id));
    return verifySource(source, stop, m_core->limits());
}

Result<> LocalLibrary::remove(const std::string& id)
{
    REVISIT_CHECK(session(id));
    const auto lock = m_core->lockSession(id);
    if (!lock) return fail(lock.error());
    // The manifest goes first: a program that is killed here must not see the session come back with a rebuild.
    REVISIT_CHECK(m_core->files().remove(m_core->manifestPath(id)));
    REVISIT_CHECK(m_core->write([&id](LibraryRepository& repository) { return repository.removeSession(id); }));
    if (const auto removed = m_core->indexFile(id).remove(); !removed) // goes when the library is opened again
        logWarning("library", "the index stays: " + removed.error().text());
    m_core->notify();
    return m_core->removeUnusedBlobs();
}

Result<std::vector<SessionNote>> LocalLibrary::notes(const std::string& id)
{
    return m_core->read([&id](LibraryRepository& repository) { return repository.notes(id); });
}

Result<SessionNote> LocalLibrary::addNote(const std::string& id, WallTime at, const std::string& text)
{
    REVISIT_TRY(note, checkedMark({0, at, text, m_core->clock().now()}, id));
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

bool LocalLibrary::isSession(const std::string& key) { return session(key).has_value(); }

Result<std::vector<SessionNote>> LocalLibrary::marks(const std::string& key, const std::vector<SessionNote>& fromFile)
{
    if (!isSafeSessionId(key)) return fail(Errc::InvalidInput, "is no key of a recording's marks", key);
    if (isSession(key)) {
        REVISIT_CHECK(adoptMarks(*m_core, key));
        return notes(key);
    }
    REVISIT_TRY(found, readMarksFile(*m_core, key));
    if (found) return *found;
    auto marks = fromFile;
    for (SessionNote& mark : marks) mark.id = 0;
    numberMarks(marks);
    // From now on they are this user's: their ids must not change.
    if (!marks.empty()) REVISIT_CHECK(writeMarksFile(*m_core, key, marks));
    return marks;
}

Result<SessionNote> LocalLibrary::putMark(const std::string& key, const SessionNote& mark)
{
    REVISIT_TRY(stored, checkedMark(mark, key));
    const bool isNew = stored.id == 0;
    if (isNew) stored.createdAt = m_core->clock().now();
    REVISIT_TRY(present, marks(key, {}));
    if (isNew && present.size() >= kMaxMarks) return fail(Errc::InvalidInput, "the recording has too many marks", key);
    if (!isSession(key)) return putIntoFile(key, std::move(stored));
    const auto write = [&](LibraryRepository& repository) -> Result<> {
        if (!isNew) return repository.updateNote(key, stored);
        REVISIT_TRY(added, repository.addNote(key, stored));
        stored.id = added;
        return {};
    };
    REVISIT_CHECK(m_core->write(write));
    if (const auto saved = saveManifestOfComplete(key); !saved) // the mark itself is durable: it must not be put twice
        logWarning("library", "the manifest was not written again: " + saved.error().text());
    return stored;
}

Result<SessionNote> LocalLibrary::putIntoFile(const std::string& key, SessionNote mark)
{
    const auto lock = lockMarksFile(*m_core, key);
    if (!lock) return fail(lock.error());
    REVISIT_TRY(found, readMarksFile(*m_core, key));
    auto marks = found.value_or(std::vector<SessionNote>{});
    if (mark.id == 0) {
        for (const SessionNote& each : marks) mark.id = std::max(mark.id, each.id);
        ++mark.id;
        marks.push_back(mark);
    } else {
        const auto there = std::ranges::find(marks, mark.id, &SessionNote::id);
        if (there == marks.end()) return fail(Errc::NotFound, "no such note", key);
        mark.createdAt = there->createdAt;
        *there = mark;
    }
    numberMarks(marks);
    REVISIT_CHECK(writeMarksFile(*m_core, key, marks));
    return mark;
}

Result<> LocalLibrary::removeMark(const std::string& key, std::int64_t mark)
{
    if (!isSafeSessionId(key)) return fail(Errc::InvalidInput, "is no key of a recording's marks", key);
    if (isSession(key)) return removeNote(key, mark);
    const auto lock = lockMarksFile(*m_core, key);
    if (!lock) return fail(lock.error());
    REVISIT_TRY(found, readMarksFile(*m_core, key));
    auto marks = found.value_or(std::vector<SessionNote>{});
    const auto there = std::ranges::find(marks, mark, &SessionNote::id);
    if (there == marks.end()) return fail(Errc::NotFound, "no such note", key);
    marks.erase(there);
    return writeMarksFile(*m_core, key, marks);
}

Result<> LocalLibrary::saveManifestOfComplete(const std::string& id)
{
    REVISIT_TRY(row, session(id));
    if (!row.isComplete) return {}; // finish() writes it
    return m_core->saveManifest(row);
}

Result<> LocalLibrary::setPinned(const std::string& id, bool isPinned)
{
    REVISIT_CHECK(m_core->write([&](LibraryRepository& repository) { return repository.setPinned(id, isPinned); }));
    m_core->notify();
    return saveManifestOfComplete(id);
}

Result<> LocalLibrary::setOpened(const std::string& id)
{
    const WallTime now = m_core->clock().now();
    return m_core->write([&](LibraryRepository& repository) { return repository.setOpened(id, now); });
}

Result<std::vector<std::string>> LocalLibrary::outdatedCounts()
{
    return m_core->read([](LibraryRepository& repository) { return repository.outdatedCounts(); });
}

namespace {

SessionRow withCountsOf(SessionRow row, const SessionRow& counted)
{
    row.frameCount = counted.frameCount;
    row.eventCount = counted.eventCount;
    row.touchCount = counted.touchCount;
    row.screenCount = counted.screenCount;
    row.requestCount = counted.requestCount;
    row.failedRequestCount = counted.failedRequestCount;
    row.errorCount = counted.errorCount;
    row.crashCount = counted.crashCount;
    row.anrCount = counted.anrCount;
    row.rageTapCount = counted.rageTapCount;
    row.deadTapCount = counted.deadTapCount;
    row.countsVersion = counted.countsVersion;
    return row;
}

} // namespace

Result<> LocalLibrary::recount(const std::string& id, const StopToken& stop)
{
    const auto lock = m_core->lockSession(id); // who writes it counts it, too
    if (!lock) return fail(lock.error());
    REVISIT_TRY(before, session(id));
    REVISIT_TRY(source, openSource(id));
    REVISIT_TRY(counted, indexSession(before, source, m_core->limits(), stop));
    // What cannot be read now was read when it came in: the older counts say more.
    if (counted.problemCount > before.problemCount) return fail(Errc::Corrupt, "artifacts are missing or damaged", id);
    const SessionRow row = withCountsOf(before, counted);
    if (row.isComplete) REVISIT_CHECK(m_core->saveManifest(row));
    REVISIT_CHECK(m_core->write([&row](LibraryRepository& repository) { return repository.updateSession(row); }));
    m_core->notify();
    return {};
}

Result<Bytes> LocalLibrary::usedBytes()
{
    return m_core->read([](LibraryRepository& repository) { return repository.blobBytes(); });
}

Result<std::vector<std::string>> LocalLibrary::keepBudget(const StopToken& stop)
{
    return revisit::keepBudget(*m_core, {}, stop);
}

Result<bool> LocalLibrary::wasDropped(const std::string& id)
{
    return m_core->read([&id](LibraryRepository& repository) { return repository.wasDropped(id); });
}

void LocalLibrary::onChanged(std::function<void()> listener) { m_core->setListener(std::move(listener)); }

} // namespace revisit
