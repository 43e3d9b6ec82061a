#pragma once

#include "viewer/panels/list_table.h"
#include "viewer/player/playback.h"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QAbstractButton;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace revisit {

class Chip;
class EmptyPage;
class FlowLayout;
class FollowButton;
class PanelStatus;
class ViewSettings;

/// What every list panel is made of: a search field and a follow switch, filter chips, a line that says how much of how
/// much is shown and by which range, the list or the reason why it is empty, and the chosen row in full below.
///
/// Follows the playhead until the user scrolls; the switch takes it up again. UI thread.
class ListFrame final : public QWidget {
    Q_OBJECT
public:
    struct Texts {
        QString name; ///< of the panel: "Network"
        QString searchHint;
        QString listName; ///< accessible: "List of requests"
        QString showAll; ///< on the button of an empty list: "Show all requests"
    };
    /// What the line below the chips and the empty page say.
    struct Status {
        QString summary; ///< "12 of 48 requests"
        QString emptyReason; ///< empty while rows are shown
        bool isFiltered = false; ///< offers to clear
        bool isHiding = false; ///< there are rows to show where filter and range are cleared
        std::optional<PlayRange> range;
    };

    /// `settings`: of the user's keys; null: the standard ones are told.
    ListFrame(const Texts& texts, const ViewSettings* settings, QWidget* parent);

    [[nodiscard]] ListTable& list() { return *m_list; }
    [[nodiscard]] QLineEdit& search() { return *m_search; }
    [[nodiscard]] QString emptyReason() const { return m_status.emptyReason; }
    [[nodiscard]] QString summary() const { return m_status.summary; }
    [[nodiscard]] QString message() const;

    /// A chip in the row below the search field, in the order of the calls.
    Chip* addChip(const QString& text, const QString& toolTip = {});
    /// Any other control in that row.
    void addToChips(QAbstractButton* control);
    enum class ToolPlace { First, Last };
    /// A button beside the search field.
    QToolButton* addTool(const QString& text, const QString& toolTip, ToolPlace place = ToolPlace::Last);
    /// A strip between list and detail, or below the list.
    void addStrip(QWidget* strip);
    /// What shows the chosen row; hidden until showDetail(true).
    void setDetail(QWidget* detail);
    void showDetail(bool isShown);

    /// Tab goes through the parts as they stand. Call when the panel is complete.
    void orderTabs();

    void setStatus(const Status& status);
    /// Says something for a few seconds in place of the summary: "Copied".
    void say(const QString& message);

    [[nodiscard]] bool isFollowing() const;
    void setFollowing(bool isFollowing);
    /// Keeps the row in sight while following.
    void followRow(int row);
    void focusSearch();

Q_SIGNALS:
    void searchChanged(const QString& text);
    /// Return in the search field: the first row found is wanted.
    void firstAsked();
    /// "Clear": everything but the range.
    void filterCleared();
    void rangeCleared();
    void allAsked(); ///< the button of the empty page: filter and range
    void followingChanged(bool isFollowing);
    void detailClosed(); ///< by the user

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeTop(const Texts& texts, const ViewSettings* settings);
    [[nodiscard]] QWidget* makeEmptyPage(const Texts& texts);
    void goOn();
    void shareRoom();
    void growList();
    [[nodiscard]] int neededByList() const;
    [[nodiscard]] int fairShare() const;

    ListTable* m_list;
    QLineEdit* m_search = nullptr;
    QHBoxLayout* m_tools = nullptr;
    FollowButton* m_follow = nullptr;
    QWidget* m_chipBar = nullptr;
    FlowLayout* m_chips = nullptr;
    PanelStatus* m_line = nullptr;
    QStackedWidget* m_pages = nullptr;
    EmptyPage* m_empty = nullptr;
    QPushButton* m_emptyClear = nullptr;
    QVBoxLayout* m_column = nullptr;
    QSplitter* m_splitter = nullptr;
    QWidget* m_detail = nullptr;
    bool m_isShared = false; ///< the user decided what list and detail get of the room
    Status m_status;
};

} // namespace revisit
