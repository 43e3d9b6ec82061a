#pragma once

#include "viewer/latest_only.h"
#include "viewer/ports/sync_control.h"
#include "viewer/services.h"
#include "viewer/session_thumbnails.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <string>
#include <vector>

QT_BEGIN_NAMESPACE
class QAction;
class QLineEdit;
class QListView;
class QModelIndex;
class QStackedWidget;
class QLabel;
QT_END_NAMESPACE

namespace revisit {

class DecodePool;
class MessagePage;
class SessionDelegate;
class SessionListModel;
struct SessionEntry;
struct SessionRow;

/// The sessions of the library and those that the servers have and the library has not, with search. Queries run off
/// the UI thread; only the newest answer shows.
class SessionListPanel final : public QWidget {
    Q_OBJECT
public:
    SessionListPanel(const Services& services, DecodePool& pool, QWidget* parent = nullptr);
    ~SessionListPanel() override;

    /// Reads the library again (soon: several calls are one) and asks the local server for its sessions.
    void refresh();
    /// Marks the session that is open.
    void setCurrent(const QString& sessionId);
    /// The next one in that direction (1 or -1) that the library holds.
    void openNeighbour(int step);
    void focusSearch();
    /// The list, or what can be done where there is none.
    void focusList();
    void showFetch(const FetchStatus& fetch);
    [[nodiscard]] const SessionListModel& model() const { return *m_model; }

Q_SIGNALS:
    void sessionActivated(const QString& sessionId);
    /// By middle click or the context menu.
    void newTabAsked(const QString& sessionId);
    void removalAsked(const QString& sessionId);
    /// To pin it, or to let go of it again.
    void pinAsked(const QString& sessionId);
    /// Where the library cannot be opened: for another data folder.
    void settingsAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void connectList();
    void query();
    void askServer();
    void show(std::vector<SessionRow> rows);
    void activate(const QModelIndex& index);
    void clicked(const QModelIndex& index);
    void askForFound();
    void openFound();
    void startFetch(const SessionEntry& entry);
    void toggleFetch(const QModelIndex& index);
    void showContextMenu(const QPoint& position);
    void showPage();
    void goTo(const QString& sessionId);
    [[nodiscard]] QString currentId() const;

    Services m_services;
    SessionThumbnails* m_thumbnails = nullptr;
    SessionListModel* m_model;
    SessionDelegate* m_delegate;
    QLineEdit* m_search = nullptr;
    QLabel* m_count = nullptr;
    QListView* m_list = nullptr;
    QStackedWidget* m_pages = nullptr;
    MessagePage* m_empty = nullptr;
    QAction* m_showAll = nullptr; ///< while a search hides all
    QAction* m_settings = nullptr; ///< while there is no library
    std::vector<RemoteSessionItem> m_remote;
    QString m_current;
    bool m_isQuerying = false;
    bool m_opensFound = false; ///< the query under way was asked for with Return
    QPoint m_releasedAt; ///< where in the list the mouse button was let go of last
    QTimer m_querySoon;
    QTimer m_serverSoon;
    QTimer m_liveSoon; ///< while something listed is being recorded
    LatestOnly m_queries;
};

} // namespace revisit
