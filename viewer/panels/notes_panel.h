#pragma once

#include "viewer/actions.h"
#include "viewer/model/note_list_model.h"
#include "viewer/view_context.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class EmptyPage;
class FollowButton;
class PanelStatus;

/// The user's notes and bookmarks on the recording: search, a click seeks, a double click or a command edits,
/// another removes. The newest one at or before the playhead is marked and kept in sight until the user scrolls; the
/// switch or FollowPlayhead takes that up again.
/// While a range is marked only those in it are listed. UI thread.
class NotesPanel final : public QWidget {
    Q_OBJECT
public:
    explicit NotesPanel(const ViewContext& context, QWidget* parent = nullptr);

    void focusSearch();
    /// FollowPlayhead; EditMark and DeleteMark act on the row that is shown as chosen, and say so where none is.
    void perform(ActionId command);
    [[nodiscard]] const NoteListModel& model() const { return *m_model; }
    [[nodiscard]] QListView& list() { return *m_list; }
    [[nodiscard]] QLineEdit& search() { return *m_search; }
    [[nodiscard]] FollowButton& follow() { return *m_follow; }
    [[nodiscard]] PanelStatus& line() { return *m_line; }

protected:
    /// The list's own keys, and scrolling, which ends following.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeList();
    QWidget* makeEmptyPage();
    QToolButton* addButton(QWidget& bar, const QString& text, const QString& name);
    void refresh();
    void updateStatus(qint64 total);
    [[nodiscard]] QString emptyReason(qint64 total) const;
    void followCurrent();
    void followPlayhead();
    [[nodiscard]] bool isScrolling(const QObject* watched, const QEvent& event) const;
    [[nodiscard]] bool pressKey(int key);
    [[nodiscard]] QModelIndex chosen() const;
    void showChosen();
    [[nodiscard]] bool isChosen() const;
    [[nodiscard]] bool chooseAtEdge(int key);
    void startKeys();
    void activate(const QModelIndex& index);
    void edit(const QModelIndex& index);

    ViewContext m_context;
    NoteListModel* m_model;
    QLineEdit* m_search = nullptr;
    QListView* m_list = nullptr;
    FollowButton* m_follow = nullptr;
    PanelStatus* m_line = nullptr;
    QToolButton* m_edit = nullptr;
    QToolButton* m_remove = nullptr;
    QStackedWidget* m_pages = nullptr;
    EmptyPage* m_empty = nullptr;
    QPushButton* m_showAll = nullptr;
};

/// Opens the editor for a mark of the context; `mark.id` 0 makes a new one.
void editMark(const ViewContext& context, const SessionNote& mark, QWidget* parent);

} // namespace revisit
