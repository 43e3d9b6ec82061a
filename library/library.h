#pragma once

#include "base/clock.h"
#include "base/file_system.h"
#include "base/result.h"
#include "base/thread.h"
#include "base/units.h"
#include "decoder/limits.h"
#include "decoder/problem.h"
#include "decoder/recording.h"
#include "decoder/recording_source.h"
#include "store/session_row.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace revisit {

/// A session that is being put into the library, artifact by artifact; resumable. Nothing of it is listed as complete
/// before finish(). One thread at a time.
class SessionWriter {
public:
    /// Whether what was put is all that there will be, or a session that is still being recorded or prepared.
    enum class Extent { Whole, Partial };

    virtual ~SessionWriter() = default;
    /// Whether an entry with this path and digest is already there, undamaged (a resumed fetch skips it). Reads it.
    [[nodiscard]] virtual bool has(const std::string& path, const std::string& sha256) const = 0;
    /// Whether an entry with this path is there, undamaged, whatever its content. Reads it.
    [[nodiscard]] virtual bool has(const std::string& path) const = 0;
    /// Stores the bytes as a blob and the path in the session; replaces an older entry of that path. Durable when it
    /// returns. Errors: InvalidInput (unsafe path), TooLarge, Io.
    [[nodiscard]] virtual Result<> put(const std::string& path, std::span<const std::byte> bytes) = 0;
    /// put() for bytes that do not have the digest that their source named for them: they are kept as they are, and the
    /// session says so (`wrong-digest`). Errors: as put().
    [[nodiscard]] virtual Result<> putDamaged(
        const std::string& path, std::span<const std::byte> bytes, const std::string& expectedSha256)
        = 0;
    /// Says that the session had an artifact that is not to be had (`missing-artifact`); a damaged copy that is there
    /// stays. `expectedSha256` may be empty. Errors: InvalidInput (unsafe path), Io.
    [[nodiscard]] virtual Result<> putMissing(
        const std::string& path, std::uint64_t bytes, const std::string& expectedSha256)
        = 0;
    /// Removes entries that are not in `paths` (the server's list changed). Errors: Io.
    [[nodiscard]] virtual Result<> keepOnly(const std::vector<std::string>& paths) = 0;
    /// Indexes the session (decodes it once) and marks it complete, unless more is still to come.
    /// Errors: Corrupt (nothing readable), Io, Cancelled.
    [[nodiscard]] virtual Result<SessionRow> finish(const StopToken& stop, Extent extent = Extent::Whole) = 0;
};

/// What `verify` found in a recording.
struct VerifyReport {
    std::string sessionId;
    bool isRecording = true; ///< false for files and folders of which nothing could be read
    std::uint32_t artifactCount = 0;
    std::uint32_t frameCount = 0;
    struct Finding {
        std::string path;
        Problem problem;
    };
    std::vector<Finding> findings; ///< wrong digests, missing and extra entries, undecodable frames, decoder problems
    [[nodiscard]] bool isClean() const noexcept; ///< no error and no warning
};

/// The user's recordings: library.db and content-addressed blobs below `<data dir>/library`.
///
/// Several programs may have it open at once. Owns its writer thread. Threads: every function may be called from any
/// thread except the UI thread; each reads through a connection of its own.
/// Format: docs/formats/library-database.md.
class Library {
public:
    /// Opens or makes the library. A newer database is refused; a damaged one is set aside and rebuilt from the blobs
    /// and the manifests beside them. `files` (for tests) must outlive the library and its writers.
    /// Errors: Unsupported (a newer database), Busy (another program rebuilds it), Io.
    [[nodiscard]] static Result<std::unique_ptr<Library>> open(const std::filesystem::path& dataFolder,
        const Clock& clock = SystemClock::instance(), FileSystem& files = FileSystem::real());
    virtual ~Library() = default;

    /// Where the damaged database is that open() set aside; empty: none was. What the library holds now was read again
    /// from the manifests: complete sessions with their marks.
    [[nodiscard]] virtual std::filesystem::path damagedDatabase() const = 0;

    /// Newest first. Errors: Io, Corrupt.
    [[nodiscard]] virtual Result<std::vector<SessionRow>> sessions(const SessionQuery& query) = 0;
    /// Errors: NotFound.
    [[nodiscard]] virtual Result<SessionRow> session(const std::string& id) = 0;
    /// The bytes of a session in the library, for Recording::open(). Errors: NotFound, Io.
    [[nodiscard]] virtual Result<std::shared_ptr<const RecordingSource>> openSource(const std::string& id) = 0;
    /// Starts or resumes a session. The writer may outlive the library.
    /// Errors: Busy (another writer has it), InvalidInput (id), Io.
    [[nodiscard]] virtual Result<std::unique_ptr<SessionWriter>> write(const std::string& id, const std::string& server)
        = 0;
    /// Puts a folder, artifact file or .rjsession into the library, in place of what the session held before.
    /// `progress` counts artifacts. A recording that names no session gets an id made of its content. After an error a
    /// session that is new is gone again, one that was there before is incomplete; importing again completes it.
    /// Errors: as openSource() and SessionWriter.
    [[nodiscard]] virtual Result<SessionRow> import(const std::filesystem::path& path,
        const std::function<void(std::size_t done, std::size_t total)>& progress, const StopToken& stop)
        = 0;
    /// As verifyRecording(), for a session of the library. Errors: NotFound, Io, Cancelled.
    [[nodiscard]] virtual Result<VerifyReport> verify(const std::string& id, const StopToken& stop) = 0;
    /// Removes the session and the blobs that nothing else refers to.
    /// Errors: NotFound, Busy (it is being written), Io.
    [[nodiscard]] virtual Result<> remove(const std::string& id) = 0;

    /// The user's notes on a session, by moment. Errors: NotFound.
    [[nodiscard]] virtual Result<std::vector<SessionNote>> notes(const std::string& id) = 0;
    /// Durable when it returns. Errors: NotFound, InvalidInput (empty or over 64 KiB), Io.
    [[nodiscard]] virtual Result<SessionNote> addNote(const std::string& id, WallTime at, const std::string& text) = 0;
    /// Errors: NotFound, Io.
    [[nodiscard]] virtual Result<> removeNote(const std::string& id, std::int64_t note) = 0;

    /// The user's marks on any recording, by moment. `key`: a session's id, in the library or not, or marksKey(). What
    /// is no session of the library has them in a file beside it (docs/formats/library-database.md), which becomes the
    /// session's once it gets there; until there is such a file, `fromFile` (what an .rjsession brought along) are the
    /// recording's marks. Errors: InvalidInput (key), Corrupt, Io.
    [[nodiscard]] virtual Result<std::vector<SessionNote>> marks(
        const std::string& key, const std::vector<SessionNote>& fromFile = {})
        = 0;
    /// Adds the mark, where its id is 0, or replaces the one with its id; gives it as it is stored. `createdAt` is set
    /// for new ones. Durable when it returns. Errors: as marks(), InvalidInput (a note without text, over 64 KiB, an
    /// end before its beginning, more than kMaxMarks), NotFound (its id).
    [[nodiscard]] virtual Result<SessionNote> putMark(const std::string& key, const SessionNote& mark) = 0;
    /// Errors: as marks(), NotFound.
    [[nodiscard]] virtual Result<> removeMark(const std::string& key, std::int64_t mark) = 0;
    static constexpr std::size_t kMaxMarks = 10'000; ///< of one recording

    /// The decoder's limits of this data folder (library/limits_file.h), with which import() and
    /// SessionWriter::finish() decode and the sessions' indexes are made: open sessions with them. Reads the file.
    [[nodiscard]] virtual DecoderLimits limits() = 0;

    /// A pinned session stays, whatever the budget says. Errors: NotFound, Io.
    [[nodiscard]] virtual Result<> setPinned(const std::string& id, bool isPinned) = 0;
    /// Says that the user opened the session just now: it goes last. Errors: NotFound, Io.
    [[nodiscard]] virtual Result<> setOpened(const std::string& id) = 0;
    /// The complete sessions whose counts in the list were made by older rules than SessionRow::kCountsVersion.
    /// Errors: Io.
    [[nodiscard]] virtual Result<std::vector<std::string>> outdatedCounts() = 0;
    /// Opens the session, which is quick where its index is kept, and counts anew what the list shows of it.
    /// Errors: NotFound, Busy (it is being written), as Recording::open(), Io, Cancelled.
    [[nodiscard]] virtual Result<> recount(const std::string& id, const StopToken& stop) = 0;
    /// What all artifacts take; equal ones count once. Errors: Io.
    [[nodiscard]] virtual Result<Bytes> usedBytes() = 0;
    /// Makes the library as small as the data folder's budget asks (docs/formats/library-database.md, "The budget");
    /// import() and SessionWriter::finish() do so by themselves. Returns the ids of the sessions that went.
    /// Errors: Io, Cancelled.
    [[nodiscard]] virtual Result<std::vector<std::string>> keepBudget(const StopToken& stop) = 0;
    /// Whether the session went to keep the budget and was not put back since: nobody should fetch it unasked.
    /// Errors: Io.
    [[nodiscard]] virtual Result<bool> wasDropped(const std::string& id) = 0;

    /// Called after any change of the list, on an arbitrary thread; must be quick. One listener; empty removes it.
    virtual void onChanged(std::function<void()> listener) = 0;
};

/// What went into an exported file.
struct ExportReport {
    std::size_t artifactCount = 0; ///< that the recording names
    std::size_t missingCount = 0; ///< of those, what was missing already when it was opened, so that the file lacks it
};

/// Writes one self-contained .rjsession file: a zip with stored entries, the artifacts as received and a manifest with
/// digests, the user's marks and a schema version (docs/formats/rjsession.md). `notes`: the marks, where the caller
/// knows newer ones than the source was opened with. Nothing is lost unsaid: what was missing when the recording was
/// opened stays named in the manifest, where its digest is known, and is counted in the answer; what was there and
/// cannot be read now is an error that names it. After an error no file is made and an older one stays.
/// Errors: NotFound (an artifact that is gone, or none is there at all), Io, TooLarge, Cancelled.
[[nodiscard]] Result<ExportReport> exportRecording(const std::shared_ptr<const RecordingSource>& source,
    const std::filesystem::path& file, const StopToken& stop = {},
    const std::optional<std::vector<SessionNote>>& notes = std::nullopt);

/// Where the marks of a recording that is no session of the library are kept (Library::marks()): its session's id,
/// else a name made of its absolute path. Threads: any.
[[nodiscard]] std::string marksKey(const RecordingSource& source);

/// Checks every digest and decodes every artifact and frame. Errors: NotFound, Corrupt (not a .rjsession at all), Io.
[[nodiscard]] Result<VerifyReport> verifyRecording(
    const std::filesystem::path& path, const StopToken& stop = {}, const DecoderLimits& limits = {});

} // namespace revisit
