#pragma once

#include "viewer/ports/notes_writer.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace revisit {

class ReplaySession;

/// The user's marks (notes and bookmarks) on the open recording: loads them with it, changes them through the writer,
/// tells when they changed. Without a writer they live as long as the recording is open. A change shows once it is
/// durable. Lives in the UI thread.
class Marks final : public QObject {
    Q_OBJECT
public:
    /// `writer` may be null; it outlives this object's last call.
    Marks(ReplaySession& session, NotesWriter* writer, QObject* parent = nullptr);

    /// By moment, ties by id.
    [[nodiscard]] const std::vector<SessionNote>& list() const { return m_marks; }
    [[nodiscard]] const SessionNote* find(std::int64_t id) const;
    /// 1 … 9 for the first nine bookmarks, in order of time; 0 for everything else.
    [[nodiscard]] int numberOf(std::int64_t id) const;
    /// The bookmark of that number, nullptr where there is none.
    [[nodiscard]] const SessionNote* bookmark(int number) const;
    /// The mark that lists and the timeline show as chosen; 0: none.
    [[nodiscard]] std::int64_t current() const { return m_current; }
    void setCurrent(std::int64_t id);
    [[nodiscard]] bool canChange() const;

    using Done = std::function<void(const Result<>& written)>;
    /// Adds the mark (id 0), which becomes the current one, or replaces the one with its id. `done` is called once it
    /// is written or was not (after failed()), whatever is open by then.
    void put(const SessionNote& mark, const Done& done = {});
    void remove(std::int64_t id);

Q_SIGNALS:
    void changed();
    void currentChanged();
    /// A change, or loading, did not work.
    void failed(const revisit::Error& error);

private:
    void reload();
    void accept(const SessionNote& mark);
    void drop(std::int64_t id);

    ReplaySession& m_session;
    NotesWriter* m_writer;
    NotesWriter::Source m_source; ///< whose marks these are
    std::vector<SessionNote> m_marks;
    std::int64_t m_current = 0;
    std::int64_t m_lastOwnId = 0; ///< without a writer
    quint64 m_generation = 0; ///< answers for another recording are dropped
};

} // namespace revisit
