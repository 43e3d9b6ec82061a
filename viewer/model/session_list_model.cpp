#include "viewer/model/session_list_model.h"

#include <QString>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace revisit {

namespace {

bool isStillRecorded(const std::string& status) { return status == "processing" || status == "recording"; }

SessionEntry remoteEntry(const RemoteSessionItem& item)
{
    SessionEntry entry;
    entry.isRemote = true;
    entry.isLive = isStillRecorded(item.status);
    entry.row.id = item.id;
    entry.row.server = item.server;
    entry.row.platform = item.platform;
    entry.row.deviceModel = item.deviceModel;
    entry.row.userId = item.userId;
    entry.row.startedAt = item.startedAt;
    entry.row.playable = Milliseconds{item.durationSeconds * 1000};
    return entry;
}

/// A part of it is in the library, and the server goes on with it.
void addLive(SessionEntry& entry, const RemoteSessionItem& item)
{
    if (entry.row.isComplete || !isStillRecorded(item.status)) return;
    entry.isLive = true;
    entry.row.playable = std::max(entry.row.playable, Milliseconds{item.durationSeconds * 1000});
}

bool containsText(const RemoteSessionItem& item, const QString& text)
{
    if (text.isEmpty()) return true;
    for (const auto* field : {&item.id, &item.deviceModel, &item.userId, &item.platform})
        if (QString::fromStdString(*field).contains(text, Qt::CaseInsensitive)) return true;
    return false;
}

QString lineOf(const SessionRow& row)
{
    QStringList parts;
    for (const auto* field : {&row.deviceModel, &row.platform, &row.appVersion, &row.userId})
        if (!field->empty()) parts << QString::fromStdString(*field);
    if (row.crashCount > 0) parts << SessionListModel::tr("%n crash(es)", nullptr, static_cast<int>(row.crashCount));
    if (row.anrCount > 0) parts << SessionListModel::tr("%n ANR(s)", nullptr, static_cast<int>(row.anrCount));
    if (row.errorCount > 0) parts << SessionListModel::tr("%n error(s)", nullptr, static_cast<int>(row.errorCount));
    if (row.rageTapCount > 0)
        parts << SessionListModel::tr("%n rage tap(s)", nullptr, static_cast<int>(row.rageTapCount));
    return parts.isEmpty() ? QString::fromStdString(row.id) : parts.join(QStringLiteral(", "));
}

} // namespace

std::vector<SessionEntry> mergeSessions(
    const std::vector<SessionRow>& library, const std::vector<RemoteSessionItem>& remote, const std::string& text)
{
    std::vector<SessionEntry> entries;
    std::unordered_map<std::string, std::size_t> known;
    for (const auto& row : library) {
        known.emplace(row.id, entries.size());
        SessionEntry entry;
        entry.row = row;
        entries.push_back(std::move(entry));
    }
    const auto wanted = QString::fromStdString(text);
    for (const auto& item : remote) {
        const auto there = known.find(item.id);
        if (there != known.end()) {
            addLive(entries[there->second], item);
        } else if (containsText(item, wanted)) {
            known.emplace(item.id, entries.size());
            entries.push_back(remoteEntry(item));
        }
    }
    std::stable_sort(
        entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.row.startedAt > b.row.startedAt; });
    return entries;
}

int SessionListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant SessionListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& item = m_items[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return lineOf(item.entry.row);
    case IdRole:
        return QString::fromStdString(item.entry.id());
    case ThumbnailRole:
        return item.thumbnail;
    default:
        return {};
    }
}

int SessionListModel::rowOf(const QString& id) const
{
    const auto wanted = id.toStdString();
    const auto item
        = std::find_if(m_items.begin(), m_items.end(), [&](const Item& it) { return it.entry.id() == wanted; });
    return item == m_items.end() ? -1 : static_cast<int>(item - m_items.begin());
}

void SessionListModel::removeMissing(const std::vector<SessionEntry>& entries)
{
    std::unordered_set<std::string> staying;
    for (const auto& entry : entries) staying.insert(entry.id());
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (staying.count(entry(row).id()) > 0) continue;
        beginRemoveRows({}, row, row);
        m_items.erase(m_items.begin() + row);
        endRemoveRows();
    }
}

/// Makes `row` hold this entry: it is there already, comes from further down, or is new.
void SessionListModel::place(int row, SessionEntry entry)
{
    const int from = rowOf(QString::fromStdString(entry.id()));
    if (from < 0) {
        beginInsertRows({}, row, row);
        m_items.insert(m_items.begin() + row, Item{std::move(entry), {}});
        endInsertRows();
        return;
    }
    if (from != row) {
        beginMoveRows({}, from, from, {}, row);
        std::rotate(m_items.begin() + row, m_items.begin() + from, m_items.begin() + from + 1);
        endMoveRows();
    }
    auto& item = m_items[static_cast<std::size_t>(row)];
    const bool keepsFetch = item.entry.fetch && entry.isRemote && !item.entry.fetch->isDone;
    if (keepsFetch) entry.fetch = item.entry.fetch;
    item.entry = std::move(entry);
    Q_EMIT dataChanged(index(row), index(row));
}

void SessionListModel::setEntries(std::vector<SessionEntry> entries)
{
    removeMissing(entries);
    for (std::size_t i = 0; i < entries.size(); ++i) place(static_cast<int>(i), std::move(entries[i]));
}

void SessionListModel::setFetch(const FetchStatus& fetch)
{
    const int row = rowOf(QString::fromStdString(fetch.sessionId));
    if (row < 0) return;
    m_items[static_cast<std::size_t>(row)].entry.fetch = fetch;
    Q_EMIT dataChanged(index(row), index(row));
}

void SessionListModel::setThumbnail(const QString& id, const QImage& thumbnail)
{
    const int row = rowOf(id);
    if (row < 0) return;
    m_items[static_cast<std::size_t>(row)].thumbnail = thumbnail;
    Q_EMIT dataChanged(index(row), index(row), {ThumbnailRole});
}

} // namespace revisit
