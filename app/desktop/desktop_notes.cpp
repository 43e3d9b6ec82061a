#include "app/desktop/desktop_notes.h"

#include "library/digested_source.h"

namespace revisit {

namespace {

/// Hands the answer to the UI thread.
template <typename Answer, typename Done>
void answer(Answer result, const Done& done)
{
    postToUi([result = std::move(result), done] { done(result); });
}

/// What an .rjsession brings along; sessions of the library have theirs in its rows.
std::vector<SessionNote> broughtAlong(const RecordingSource& source)
{
    const auto* digested = dynamic_cast<const DigestedSource*>(&source);
    return digested != nullptr ? digested->notes() : std::vector<SessionNote>{};
}

} // namespace

DesktopNotes::DesktopNotes(Library& library)
    : m_library(library)
    , m_jobs("notes")
{
}

void DesktopNotes::load(const Source& source, std::function<void(Result<std::vector<SessionNote>>)> done)
{
    const auto posted = m_jobs.post([library = &m_library, source, done](const StopToken&) {
        answer(library->marks(marksKey(*source), broughtAlong(*source)), done);
    });
    if (!posted) done(fail(posted.error()));
}

void DesktopNotes::put(const Source& source, const SessionNote& mark, std::function<void(Result<SessionNote>)> done)
{
    const auto posted = m_jobs.post([library = &m_library, source, mark, done](
                                        const StopToken&) { answer(library->putMark(marksKey(*source), mark), done); });
    if (!posted) done(fail(posted.error()));
}

void DesktopNotes::remove(const Source& source, std::int64_t id, std::function<void(Result<>)> done)
{
    const auto posted = m_jobs.post([library = &m_library, source, id, done](const StopToken&) {
        answer(library->removeMark(marksKey(*source), id), done);
    });
    if (!posted) done(fail(posted.error()));
}

} // namespace revisit
