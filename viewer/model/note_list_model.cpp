#include "viewer/model/note_list_model.h"

#include "viewer/plain_tool_tip.h"
#include "viewer/timeline/note_style.h"
#include "viewer/timeline/time_ruler.h"

#include <algorithm>

namespace revisit {

namespace {

bool matches(const SessionNote& mark, const QStringList& words)
{
    const QString text = QString::fromStdString(mark.text).toCaseFolded();
    return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word); });
}

} // namespace

int NoteListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QString NoteListModel::timeText(const SessionNote& mark) const
{
    const QString start = formatPlayTime(m_clock.toPlayable(mark.at), {100});
    if (!mark.end) return start;
    return QStringLiteral("%1 \u2013 %2").arg(start, formatPlayTime(m_clock.toPlayable(*mark.end), {100}));
}

int NoteListModel::numberOf(const SessionNote& mark) const
{
    int number = 0;
    for (const SessionNote& each : m_all) {
        if (each.kind != SessionNote::Kind::Bookmark) continue;
        if (++number > 9) return 0;
        if (each.id == mark.id) return number;
    }
    return 0;
}

QVariant NoteListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const SessionNote& mark = m_shown[static_cast<std::size_t>(index.row())];
    const bool isBookmark = mark.kind == SessionNote::Kind::Bookmark;
    switch (role) {
    case Qt::ToolTipRole:
        return plainToolTip(data(index, Qt::DisplayRole).toString());
    case Qt::DisplayRole:
        return mark.text.empty() && isBookmark ? tr("Bookmark") : QString::fromStdString(mark.text);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3")
            .arg(isBookmark ? tr("Bookmark") : tr("Note"), timeText(mark), QString::fromStdString(mark.text));
    case IdRole:
        return qlonglong{mark.id};
    case TimeRole:
        return timeText(mark);
    case StyleRole:
        return static_cast<int>(std::min<std::uint32_t>(mark.style, kNoteStyles));
    case IsBookmarkRole:
        return isBookmark;
    case IsNowRole:
        return index.row() == nowRow();
    case NumberRole:
        return isBookmark ? numberOf(mark) : 0;
    default:
        return {};
    }
}

int NoteListModel::rowOf(std::int64_t id) const
{
    const auto found = std::ranges::find(m_shown, id, &SessionNote::id);
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int NoteListModel::nowRow() const
{
    const auto past = std::ranges::upper_bound(m_shown, m_now, {}, &SessionNote::at);
    return static_cast<int>(past - m_shown.begin()) - 1;
}

void NoteListModel::setNow(WallTime now)
{
    const int before = nowRow();
    m_now = now;
    if (nowRow() == before) return;
    for (const int row : {before, nowRow()})
        if (row >= 0) Q_EMIT dataChanged(index(row), index(row), {IsNowRole});
}

void NoteListModel::setMarks(const std::vector<SessionNote>& marks, const SessionClock& clock)
{
    m_all = marks;
    m_clock = clock;
    filter();
    if (!m_shown.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1)); // numbers follow from the others
}

void NoteListModel::setSearch(const QString& text)
{
    m_search = text;
    filter();
}

/// Rows that stay keep their place in views: what is gone goes, what is new comes in between.
void NoteListModel::filter()
{
    const QStringList words = m_search.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<SessionNote> wanted;
    std::ranges::copy_if(
        m_all, std::back_inserter(wanted), [&](const SessionNote& mark) { return matches(mark, words); });
    for (int row = rowCount() - 1; row >= 0; --row) {
        const auto& mark = m_shown[static_cast<std::size_t>(row)];
        const auto stays = std::ranges::find(wanted, mark.id, &SessionNote::id);
        if (stays != wanted.end() && stays->at == mark.at) continue; // at its place among the others
        beginRemoveRows({}, row, row);
        m_shown.erase(m_shown.begin() + row);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const int row = static_cast<int>(i);
        const bool isThere = i < m_shown.size() && m_shown[i].id == wanted[i].id;
        if (isThere) {
            const bool isSame = m_shown[i] == wanted[i];
            m_shown[i] = wanted[i];
            if (!isSame) Q_EMIT dataChanged(index(row), index(row));
            continue;
        }
        beginInsertRows({}, row, row);
        m_shown.insert(m_shown.begin() + row, wanted[i]);
        endInsertRows();
    }
}

} // namespace revisit
