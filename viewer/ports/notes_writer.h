#pragma once

#include "base/result.h"
#include "library/library.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace revisit {

/// Reads and writes the user's marks on a recording, wherever that was opened from (Library::marks()). Threads: called
/// on the UI thread; nothing waits; each `done` is called there, once, when what was written is durable. Errors,
/// besides those named: Busy (too much waits already), Io (full or read-only disk, a damaged marks file).
class NotesWriter {
public:
    using Source = std::shared_ptr<const RecordingSource>;

    virtual ~NotesWriter() = default;
    /// The marks that are there, by moment.
    virtual void load(const Source& source, std::function<void(Result<std::vector<SessionNote>>)> done) = 0;
    /// Adds the mark (id 0) or replaces the one with its id; answers with the mark as it is stored.
    /// Errors: NotFound (no mark has the id), InvalidInput (a note without text, over 64 KiB), Corrupt.
    virtual void put(const Source& source, const SessionNote& mark, std::function<void(Result<SessionNote>)> done) = 0;
    /// Errors: NotFound (no such mark any more).
    virtual void remove(const Source& source, std::int64_t id, std::function<void(Result<>)> done) = 0;
};

} // namespace revisit
