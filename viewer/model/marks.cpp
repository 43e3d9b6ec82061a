#include "viewer/model/marks.h"

#include "viewer/model/replay_session.h"

#include <QPointer>

#include <algorithm>
#include <tuple>

namespace revisit {

Marks::Marks(ReplaySession& session, NotesWriter* writer, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_writer(writer)
{
    connect(&session, &ReplaySession::changed, this, &Marks::reload);
    reload();
}

bool Marks::canChange() const { return m_session.recording() != nullptr; }

const SessionNote* Marks::find(std::int64_t id) const
{
    const auto found = std::ranges::find(m_marks, id, &SessionNote::id);
    return found == m_marks.end() ? nullptr : &*found;
}

int Marks::numberOf(std::int64_t id) const
{
    for (int number = 1; number <= 9; ++number) {
        const SessionNote* mark = bookmark(number);
        if (mark == nullptr) return 0;
        if (mark->id == id) return number;
    }
    return 0;
}

const SessionNote* Marks::bookmark(int number) const
{
    for (const SessionNote& mark : m_marks)
        if (mark.kind == SessionNote::Kind::Bookmark && --number == 0) return &mark;
    return nullptr;
}

void Marks::setCurrent(std::int64_t id)
{
    if (id == m_current) return;
    m_current = id;
    Q_EMIT currentChanged();
}

void Marks::reload()
{
    if (m_session.isGrown() && m_session.source()) { // the same recording: its marks are the same
        m_source = m_session.source();
        return;
    }
    ++m_generation;
    m_source = m_session.recording() ? m_session.source() : nullptr;
    m_marks.clear();
    setCurrent(0);
    Q_EMIT changed();
    if (m_writer == nullptr || !m_source) return;
    const auto accepted
        = [self = QPointer(this), generation = m_generation](const Result<std::vector<SessionNote>>& marks) {
              if (self.isNull() || generation != self->m_generation) return;
              if (!marks) {
                  Q_EMIT self->failed(marks.error());
                  return;
              }
              self->m_marks = *marks;
              Q_EMIT self->changed();
          };
    m_writer->load(m_source, accepted);
}

void Marks::put(const SessionNote& mark, const Done& done)
{
    const auto tell = [done](const Result<>& written) {
        if (done) done(written);
    };
    if (!canChange()) return tell(fail(Errc::NotFound, "nothing is open that could be marked"));
    if (m_writer == nullptr || !m_source) {
        SessionNote kept = mark;
        if (kept.id == 0) kept.id = ++m_lastOwnId;
        accept(kept);
        return tell({});
    }
    const auto answered = [self = QPointer(this), generation = m_generation, tell](const Result<SessionNote>& stored) {
        const bool isOpen = !self.isNull() && generation == self->m_generation;
        if (isOpen && stored) self->accept(*stored);
        if (isOpen && !stored) Q_EMIT self->failed(stored.error());
        tell(stored ? Result<>() : fail(stored.error()));
    };
    m_writer->put(m_source, mark, answered);
}

void Marks::accept(const SessionNote& mark)
{
    const auto there = std::ranges::find(m_marks, mark.id, &SessionNote::id);
    if (there != m_marks.end()) m_marks.erase(there);
    const auto place = std::ranges::upper_bound(m_marks, std::tuple(mark.at, mark.id), {},
        [](const SessionNote& each) { return std::tuple(each.at, each.id); });
    m_marks.insert(place, mark);
    Q_EMIT changed();
    setCurrent(mark.id);
}

void Marks::remove(std::int64_t id)
{
    if (find(id) == nullptr) return;
    if (m_writer == nullptr || !m_source) return drop(id);
    m_writer->remove(m_source, id, [self = QPointer(this), id, generation = m_generation](const Result<>& done) {
        if (self.isNull() || generation != self->m_generation) return;
        if (done)
            self->drop(id);
        else
            Q_EMIT self->failed(done.error());
    });
}

void Marks::drop(std::int64_t id)
{
    std::erase_if(m_marks, [id](const SessionNote& each) { return each.id == id; });
    if (m_current == id) setCurrent(0);
    Q_EMIT changed();
}

} // namespace revisit
