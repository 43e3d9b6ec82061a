#pragma once

#include "viewer/actions.h"
#include "viewer/model/item_rows_model.h"
#include "viewer/panels/list_frame.h"
#include "viewer/player/playback.h"
#include "viewer/view_context.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace revisit {

class KindChips;
class LatestOnly;
class Recording;
class RowDelegate;
class SavedFilterMenu;
class WriteQueue;

/// What all list panels do alike: they build their table on a worker, filter it on another, follow the playhead, show
/// what is selected anywhere, filter by the marked range, say why they are empty, copy rows and save texts.
///
/// They keep the place: while they do not follow the playhead, the selected row, else the first one in sight, stays
/// where it is through changes of the filter, sorting and live growth. A click or Return jumps to a row; the arrow keys
/// only show it. Panels derive from TablePanel, which knows their table. UI thread.
class ListPanel : public QWidget {
    Q_OBJECT
public:
    /// What the panel calls its rows. Sentences take numbers as %1 and %2; those on hidden rows take the reasons as %2.
    struct Words {
        ListFrame::Texts frame;
        QString one; ///< "1 event"
        QString many; ///< "%1 events"
        QString some; ///< "%1 of %2 events"
        QString onlyHidden; ///< "The only event is hidden by %2"
        QString allHidden; ///< "All %1 events are hidden by %2"
        QString none; ///< why a recording may hold none
    };

    ~ListPanel() override;

    [[nodiscard]] ListFrame& frame() { return *m_frame; }
    [[nodiscard]] bool isFollowing() const { return m_frame->isFollowing(); }
    /// Why the list is empty; empty text while it is not.
    [[nodiscard]] QString emptyReason() const;
    /// FollowPlayhead, and what a panel adds.
    virtual void perform(ActionId command);
    [[nodiscard]] SavedFilterMenu& savedFilters() { return *m_saved; }

public Q_SLOTS:
    void focusSearch();
    /// All filters, the range too.
    void clearFilter();
    /// Selects the item and brings its row into sight, without the filter where that hides it; the range stays.
    void revealItem(std::size_t item);
    void setFollowing(bool isFollowing);
    void copyRows();

Q_SIGNALS:
    /// The rows for the present filter are shown.
    void filtered();
    /// The row chosen last is on screen in full.
    void detailed();
    /// A file was written, or not.
    void saved(bool isWritten);

protected:
    /// Where the rows stand that the filter let through, for the line above the list and the empty page.
    struct Standing {
        bool hasTable = false;
        qint64 recorded = 0; ///< rows of the table
        qint64 total = 0; ///< those that count: without what a switch leaves out
        bool isFiltered = false; ///< by anything but the range
        QString text;
        std::optional<PlayRange> range;
        QString error; ///< of a pattern in the text
    };
    using IsStale = std::function<bool()>;

    /// Takes over model and delegate. The panel's constructor ends with start().
    ListPanel(const ViewContext& context, Words words, ItemRowsModel* model, RowDelegate* delegate, QWidget* parent);
    void start();

    [[nodiscard]] ListTable& list() { return m_frame->list(); }
    [[nodiscard]] KindChips& kinds() { return *m_kinds; }
    [[nodiscard]] LatestOnly& detailing() { return *m_detailing; }
    [[nodiscard]] ReplaySession& session() { return m_session; }
    [[nodiscard]] Playback& playback() { return m_playback; }
    [[nodiscard]] Selection& selection() { return m_selection; }
    /// The row of the selected item, or -1.
    [[nodiscard]] int selectedRow() const;
    /// The table rows that are selected, ascending.
    [[nodiscard]] std::vector<std::uint32_t> selectedSources() const;
    /// Wide enough for times.
    [[nodiscard]] int timeWidth() const;
    void followPlayhead();
    void hideDetail();
    /// The row on screen in full is shown again with the next answer.
    void forgetShown() { m_shownItem.reset(); }
    /// Writes on a worker, says `said` where that went well, and emits saved().
    void save(const QString& file, std::function<std::string()> make, const QString& said);
    /// For the context menu and the key of the list that copies.
    QAction* addCopyAction(const QString& text);
    /// For the context menu of the list. Where it does what a command does, that one's key is told.
    QAction* addRowAction(const QString& text, std::optional<ActionId> command = std::nullopt);

    // What the table knows.
    virtual void loadRecording(const std::shared_ptr<const Recording>& recording) = 0;
    virtual void dropTable() = 0;
    virtual void runFilter() = 0;
    virtual void searchFor(const QString& text) = 0;
    /// Somebody is about to type into the search field.
    virtual void prepareSearch() = 0;
    virtual void limitTo(const std::optional<PlayRange>& range) = 0;
    /// Back to the filter that hides nothing; the range stays.
    virtual void resetFilter() = 0;
    [[nodiscard]] virtual Standing standing() const = 0;
    /// The user's; null: nothing is kept.
    [[nodiscard]] ViewSettings* settings() const { return m_settings; }
    /// The panel's name in the settings: never changes.
    [[nodiscard]] virtual QString settingsName() const = 0;
    /// Without the range; empty while it hides nothing. See viewer/model/filter_json.h.
    [[nodiscard]] virtual QJsonObject presentFilter() const = 0;
    virtual void applyFilter(const QJsonObject& saved) = 0;
    /// Takes away what hides the item, if the table holds it and anything but the range hides it.
    virtual void uncover(std::size_t item) = 0;

    // What a panel adds.
    /// Shows the row in full.
    virtual void showRow(int row) = 0;
    /// Something is selected that the list does not show.
    virtual void showUnlisted(std::size_t /*item*/) { }
    virtual void clearDetail() { }
    /// The rows' texts for the clipboard, and what to say of them.
    struct Copied {
        QString text;
        QString said;
    };
    [[nodiscard]] virtual Copied copied(const std::vector<std::uint32_t>& sources) const = 0;
    /// What hides rows besides search, kinds and range, as the empty page words it.
    [[nodiscard]] virtual QStringList ownCauses() const { return {}; }
    /// A reason of the panel's own; empty where there is none.
    [[nodiscard]] virtual QString ownEmptyReason() const { return {}; }
    /// Counts on chips of the panel's own, and whatever stands for the rows shown.
    virtual void showCounts() { }
    virtual void fitColumns() { }
    virtual void playheadMoved(SessionTime /*position*/) { }
    virtual void styleAgain() { }

    /// What the eye rests on.
    struct Place {
        struct Mark {
            std::size_t item = 0;
            int offsetPx = 0;
        };
        std::optional<Mark> selected; ///< where it is in sight
        std::vector<Mark> visible; ///< from the top
        SessionTime time; ///< of the first
    };
    void rememberPlace();
    void keepPlace();
    /// Items of `before` become those of `after`.
    void movePlace(const Recording& before, const Recording& after);
    void showApplied();
    /// Until an answer is told of, the rows are those of a filter that was changed since.
    void awaitAnswer(bool isAwaited) { m_isAnswerAwaited = isAwaited; }
    /// The first table of a recording is there, or will not come.
    void endTableWait() { m_isTableAwaited = false; }
    /// Whoever asked for the first row of an answer asks for something else now.
    void forgetFirst() { m_isFirstAsked = false; }

    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectList();
    void connectContext();
    void reload();
    void startOver();
    void updateStatus();
    void choose(const QModelIndex& index);
    void chooseFirst();
    [[nodiscard]] int keyStart() const;
    void select(int row);
    void showSelected();
    void reveal();
    void markSelected();
    [[nodiscard]] QStringList causes(const Standing& standing) const;

    ReplaySession& m_session;
    Playback& m_playback;
    Selection& m_selection;
    Words m_words;
    ItemRowsModel* m_rows;
    RowDelegate* m_delegate;
    ListFrame* m_frame;
    KindChips* m_kinds;
    ViewSettings* m_settings; ///< null: nothing is kept
    SavedFilterMenu* m_saved = nullptr;
    Place m_place;
    bool m_hadSelected = false; ///< the selected item was listed when the place was remembered
    std::optional<std::size_t> m_revealed; ///< to be brought into sight once its row is there
    bool m_isUncovered = false; ///< the filter that hid it was taken away
    std::optional<SessionTime> m_choice; ///< where a choice in the list took the playhead, while it is there
    bool m_isAnswerAwaited = false;
    bool m_isOpening = false; ///< the recording, when it was looked at last
    bool m_isTableAwaited = false; ///< there is none yet: the recording is being opened or read
    bool m_isFirstAsked = false; ///< the first row of the answer that is awaited is to be chosen
    std::optional<std::size_t> m_closedItem; ///< not shown in full until it is chosen again
    std::optional<std::size_t> m_shownItem; ///< in full, below the list
    std::unique_ptr<LatestOnly> m_detailing;
    WriteQueue& m_saving;
};

} // namespace revisit
