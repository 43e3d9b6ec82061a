#include "app/desktop/desktop_library.h"

#include "base/log.h"

#include <atomic>

namespace revisit {

namespace {

/// Hands the answer to the UI thread.
template <typename Answer, typename Done>
void answer(Answer result, const Done& done)
{
    postToUi([result = std::move(result), done] { done(result); });
}

} // namespace

DesktopLibrary::DesktopLibrary(Library& library)
    : m_library(library)
    , m_listener(std::make_shared<std::function<void()>>())
    , m_jobs("library")
{
    const auto isPending = std::make_shared<std::atomic<bool>>(false); // many changes are one refresh
    library.onChanged([listener = m_listener, isPending] {
        if (isPending->exchange(true)) return;
        postToUi([listener, isPending] {
            *isPending = false;
            if (*listener) (*listener)();
        });
    });
}

DesktopLibrary::~DesktopLibrary()
{
    m_library.onChanged({});
    *m_listener = nullptr;
}

void DesktopLibrary::importPath(const std::filesystem::path& path,
    std::function<void(std::size_t, std::size_t)> progress, std::function<void(Result<SessionRow>)> done)
{
    const auto report = [progress = std::move(progress)](std::size_t read, std::size_t total) {
        if (progress) postToUi([progress, read, total] { progress(read, total); });
    };
    const auto posted = m_jobs.post([library = &m_library, path, report, done](
                                        const StopToken& stop) { answer(library->import(path, report, stop), done); });
    if (!posted) done(fail(posted.error()));
}

void DesktopLibrary::exportRecording(std::shared_ptr<const RecordingSource> source, const std::filesystem::path& file,
    std::function<void(Result<ExportReport>)> done)
{
    const auto posted
        = m_jobs.post([library = &m_library, source = std::move(source), file, done](const StopToken& stop) {
              // What was written since the recording was opened goes along.
              const auto marks = library->marks(marksKey(*source));
              if (!marks) return answer(Result<ExportReport>(fail(marks.error())), done); // not without them, unasked
              answer(revisit::exportRecording(source, file, stop, *marks), done);
          });
    if (!posted) done(fail(posted.error()));
}

void DesktopLibrary::remove(const std::string& sessionId, std::function<void(Result<>)> done)
{
    const auto posted = m_jobs.post(
        [library = &m_library, sessionId, done](const StopToken&) { answer(library->remove(sessionId), done); });
    if (!posted) done(fail(posted.error()));
}

void DesktopLibrary::setPinned(const std::string& sessionId, bool isPinned, std::function<void(Result<>)> done)
{
    const auto posted = m_jobs.post([library = &m_library, sessionId, isPinned, done](
                                        const StopToken&) { answer(library->setPinned(sessionId, isPinned), done); });
    if (!posted) done(fail(posted.error()));
}

void DesktopLibrary::askUsedBytes(std::function<void(Result<Bytes>)> done)
{
    const auto posted
        = m_jobs.post([library = &m_library, done](const StopToken&) { answer(library->usedBytes(), done); });
    if (!posted) done(fail(posted.error()));
}

void DesktopLibrary::recount()
{
    const auto posted = m_jobs.post([this](const StopToken&) {
        auto outdated = m_library.outdatedCounts();
        if (!outdated) return logWarning("library", "sessions are not counted anew: " + outdated.error().text());
        recountNext(std::move(*outdated));
    });
    if (!posted) logWarning("library", "sessions are not counted anew: " + posted.error().text());
}

/// Each is a job of its own, so that what the user asks for meanwhile need not wait for all of them.
void DesktopLibrary::recountNext(std::vector<std::string> sessions)
{
    if (sessions.empty()) return;
    const auto posted = m_jobs.post([this, sessions = std::move(sessions)](const StopToken& stop) mutable {
        const std::string id = std::move(sessions.back());
        sessions.pop_back();
        if (const auto counted = m_library.recount(id, stop); !counted)
            logWarning("library", "the counts stay as they are: " + counted.error().text());
        recountNext(std::move(sessions));
    });
    if (!posted) logWarning("library", "sessions are not counted anew: " + posted.error().text());
}

void DesktopLibrary::keepBudget()
{
    const auto posted = m_jobs.post([library = &m_library](const StopToken& stop) {
        if (const auto kept = library->keepBudget(stop); !kept)
            logWarning("library", "the budget is not kept: " + kept.error().text());
    });
    if (!posted) logWarning("library", "the budget is not kept: " + posted.error().text());
}

} // namespace revisit
