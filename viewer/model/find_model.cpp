#include "viewer/model/find_model.h"

#include "viewer/counted.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/timeline/time_ruler.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace revisit {

namespace {

QString number(qint64 count) { return QLocale().toString(count); }

QString countText(const FindGroup& group)
{
    return group.count == group.total ? number(group.count)
                                      : FindModel::tr("%1 of %2").arg(number(group.count), number(group.total));
}

/// What the count alone does not say.
QString remarkOn(const FindGroup& group)
{
    QStringList remarks;
    if (group.count > group.hits.size())
        remarks << FindModel::tr("the first %1 are listed").arg(number(static_cast<qint64>(group.hits.size())));
    if (group.unread > 0)
        remarks << counted(
            group.unread, FindModel::tr("1 snapshot cannot be read"), FindModel::tr("%1 snapshots cannot be read"));
    return remarks.join(QStringLiteral(" \u00b7 "));
}

} // namespace

QString findKindTitle(FindKind kind)
{
    switch (kind) {
    case FindKind::Event:
        return FindModel::tr("Events");
    case FindKind::Request:
        return FindModel::tr("Requests");
    case FindKind::Message:
        return FindModel::tr("Messages");
    case FindKind::Fault:
        return FindModel::tr("Faults");
    case FindKind::Action:
        return FindModel::tr("Actions of the state");
    case FindKind::View:
        return FindModel::tr("Views");
    case FindKind::PageNode:
        break;
    }
    return FindModel::tr("Elements of pages");
}

std::vector<FindModel::Row> FindModel::rowsOf(std::uint32_t group) const
{
    std::vector<Row> rows;
    if (m_closed.contains(m_groups[group].kind)) return rows;
    for (std::size_t i = 0; i < m_groups[group].hits.size(); ++i) rows.push_back({group, static_cast<std::int32_t>(i)});
    return rows;
}

void FindModel::setGroups(std::vector<FindGroup> groups)
{
    if (groups == m_groups) return;
    if (!m_rows.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_rows.clear();
        m_groups.clear();
        endRemoveRows();
    }
    m_groups = std::move(groups);
    std::vector<Row> rows;
    for (std::uint32_t group = 0; group < m_groups.size(); ++group) {
        rows.push_back({group, -1});
        const auto hits = rowsOf(group);
        rows.insert(rows.end(), hits.begin(), hits.end());
    }
    if (rows.empty()) return;
    beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    m_rows = std::move(rows);
    endInsertRows();
}

qint64 FindModel::count() const
{
    return std::accumulate(m_groups.begin(), m_groups.end(), qint64{0},
        [](qint64 sum, const FindGroup& group) { return sum + group.count; });
}

qint64 FindModel::total() const
{
    return std::accumulate(m_groups.begin(), m_groups.end(), qint64{0},
        [](qint64 sum, const FindGroup& group) { return sum + group.total; });
}

const FindHit* FindModel::hit(int row) const
{
    if (row < 0 || row >= rowCount()) return nullptr;
    const Row& at = m_rows[static_cast<std::size_t>(row)];
    return at.hit < 0 ? nullptr : &m_groups[at.group].hits[static_cast<std::size_t>(at.hit)];
}

int FindModel::headingOf(int row) const
{
    while (hit(row) != nullptr) --row;
    return row;
}

void FindModel::setClosed(int heading, bool isClosed)
{
    if (heading < 0 || heading >= rowCount() || hit(heading) != nullptr) return;
    const std::uint32_t group = m_rows[static_cast<std::size_t>(heading)].group;
    const FindKind kind = m_groups[group].kind;
    const bool wasClosed = m_closed.contains(kind);
    if (wasClosed == isClosed) return;
    const auto below = m_rows.begin() + heading + 1;
    const auto count = static_cast<int>(m_groups[group].hits.size());
    if (isClosed) {
        beginRemoveRows({}, heading + 1, heading + count);
        m_closed.insert(kind);
        m_rows.erase(below, below + count);
        endRemoveRows();
    } else {
        m_closed.erase(kind);
        const auto rows = rowsOf(group);
        beginInsertRows({}, heading + 1, heading + count);
        m_rows.insert(below, rows.begin(), rows.end());
        endInsertRows();
    }
    Q_EMIT dataChanged(index(heading), index(heading));
}

int FindModel::firstHit() const
{
    const auto found = std::ranges::find_if(m_rows, [](const Row& row) { return row.hit >= 0; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int FindModel::rowOf(const FindHit& wanted) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const FindHit* each = hit(row); each != nullptr && *each == wanted) return row;
    return -1;
}

int FindModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FindModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const FindHit* found = hit(index.row());
    if (role == IsHeadingRole) return found == nullptr;
    const FindGroup& group = m_groups[m_rows[static_cast<std::size_t>(index.row())].group];
    if (role == KindRole) return static_cast<int>(group.kind);
    return found != nullptr ? hitData(*found, role) : headingData(group, role);
}

QVariant FindModel::headingData(const FindGroup& group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return findKindTitle(group.kind);
    case Qt::AccessibleTextRole:
        return QStringList{findKindTitle(group.kind), countText(group), remarkOn(group)}.join(QStringLiteral(", "));
    case DetailRole:
    case Qt::ToolTipRole:
        return remarkOn(group);
    case CountRole:
        return countText(group);
    case IsClosedRole:
        return m_closed.contains(group.kind);
    default:
        return {};
    }
}

QVariant FindModel::hitData(const FindHit& hit, int role) const
{
    const QString time = formatPlayTime({hit.playMs}, {100});
    switch (role) {
    case Qt::DisplayRole:
        return hit.title;
    case Qt::AccessibleTextRole:
        return QStringList{time, hit.title, hit.detail}.join(QStringLiteral(", "));
    case Qt::ToolTipRole:
        return plainToolTip(QStringList{hit.title, hit.detail}.join(u'\n').trimmed());
    case TimeRole:
        return time;
    case DetailRole:
        return hit.detail;
    case MarkRole:
        return static_cast<int>(hit.mark);
    default:
        return {};
    }
}

} // namespace revisit
