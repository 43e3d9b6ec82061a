#pragma once

#include "app/desktop/job_queue.h"
#include "viewer/ports/notes_writer.h"

namespace revisit {

/// NotesWriter over the library, on a thread of its own, so that a long import does not hold up a mark. Lives in the UI
/// thread.
class DesktopNotes final : public NotesWriter {
public:
    explicit DesktopNotes(Library& library);

    void load(const Source& source, std::function<void(Result<std::vector<SessionNote>>)> done) override;
    void put(const Source& source, const SessionNote& mark, std::function<void(Result<SessionNote>)> done) override;
    void remove(const Source& source, std::int64_t id, std::function<void(Result<>)> done) override;

private:
    Library& m_library;
    JobQueue m_jobs;
};

} // namespace revisit
