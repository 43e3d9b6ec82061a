#pragma once

#include "library/library.h"
#include "viewer/ports/sync_control.h"

#include <QAbstractListModel>
#include <QImage>

#include <optional>
#include <string>
#include <vector>

namespace revisit {

/// One row of the session list: in the library, on a server, or on its way from one to the other.
struct SessionEntry {
    SessionRow row; ///< of a remote session only what the server's list says
    bool isRemote = false; ///< not in the library yet
    bool isLive = false; ///< the server says it is still being recorded or processed; the library may have a part
    std::optional<FetchStatus> fetch; ///< while it is fetched, and when that failed
    [[nodiscard]] const std::string& id() const { return row.id; }
    /// Whether opening it shows something at once: the library has it, or it is being recorded by the local server.
    [[nodiscard]] bool opensAtOnce() const { return !isRemote || (isLive && row.server == "local"); }
};

/// Puts library and servers together: newest first, each session once, the library's row preferred. Of a session that
/// the library has a part of, the server tells whether it is still being recorded and how long it is by now. Pure.
[[nodiscard]] std::vector<SessionEntry> mergeSessions(
    const std::vector<SessionRow>& library, const std::vector<RemoteSessionItem>& remote, const std::string& text);

/// The rows of the session list. Adapts what it is given, without I/O; changes by insert, remove and dataChanged so
/// that selection and scroll position stay. UI thread.
class SessionListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        ThumbnailRole, ///< QImage, null while there is none
    };

    explicit SessionListModel(QObject* parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole: one line for screen readers; delegates take entry().
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    void setEntries(std::vector<SessionEntry> entries);
    void setFetch(const FetchStatus& fetch);
    void setThumbnail(const QString& id, const QImage& thumbnail);

    [[nodiscard]] const SessionEntry& entry(int row) const { return m_items[static_cast<std::size_t>(row)].entry; }
    [[nodiscard]] QImage thumbnail(int row) const { return m_items[static_cast<std::size_t>(row)].thumbnail; }
    /// -1 where it is not listed.
    [[nodiscard]] int rowOf(const QString& id) const;

private:
    struct Item {
        SessionEntry entry;
        QImage thumbnail;
    };
    void removeMissing(const std::vector<SessionEntry>& entries);
    void place(int row, SessionEntry entry);

    std::vector<Item> m_items;
};

} // namespace revisit
