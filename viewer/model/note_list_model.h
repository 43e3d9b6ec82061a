#pragma once

#include "decoder/session_clock.h"
#include "library/library.h"

#include <QAbstractListModel>

#include <vector>

namespace revisit {

/// The user's marks that a search finds, by moment. Adapts what it is given; rows change by insert, remove and
/// dataChanged. UI thread.
class NoteListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< qlonglong
        TimeRole, ///< "0:12.3", or "0:12.3 – 0:14.0"
        StyleRole, ///< int
        IsBookmarkRole,
        IsNowRole, ///< the newest one at or before the playhead
        NumberRole, ///< 1 … 9 of a bookmark that a key jumps to, else 0
    };

    explicit NoteListModel(QObject* parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole: the text; AccessibleTextRole: everything in a sentence.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// All marks of the recording, by moment.
    void setMarks(const std::vector<SessionNote>& marks, const SessionClock& clock);
    /// Words that must all be in the text, upper and lower case alike.
    void setSearch(const QString& text);

    [[nodiscard]] const SessionNote& mark(int row) const { return m_shown[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(std::int64_t id) const; ///< -1 where it is not shown
    [[nodiscard]] std::size_t totalCount() const { return m_all.size(); }
    void setNow(WallTime now);
    /// The newest shown one that begins at or before the playhead, or -1.
    [[nodiscard]] int nowRow() const;

private:
    void filter();
    [[nodiscard]] QString timeText(const SessionNote& mark) const;
    [[nodiscard]] int numberOf(const SessionNote& mark) const;

    std::vector<SessionNote> m_all;
    std::vector<SessionNote> m_shown;
    SessionClock m_clock;
    QString m_search;
    WallTime m_now;
};

} // namespace revisit
