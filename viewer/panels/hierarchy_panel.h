#pragma once

#include "base/result.h"
#include "viewer/actions.h"
#include "viewer/file_question.h"
#include "viewer/model/hierarchy_diff.h"
#include "viewer/model/hierarchy_search.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/view_context.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;
QT_END_NAMESPACE

namespace revisit {

class Chip;
class EmptyPage;
class ExplodedPage;
class FollowButton;
class HierarchyWireframe;
class LatestOnly;
class WriteQueue;
class NodeDetails;
class PanelNotice;
class PanelStatus;
class PropertyView;
class TreeTop;

/// How the panel draws the views.
enum class HierarchyMode { Tree, Wireframe, Exploded };

/// The view hierarchy at the playhead as a tree, a wireframe or in 3D: how old the snapshot is, whether it is whole, a
/// search over every property, filters, and the properties of the selected view. Follows the playhead; while it does
/// not, the snapshot shown is held. Selection goes both ways: a view picked on the frame is revealed here, a view
/// picked here is outlined there. Copies locators, compares with the snapshot before or one from a file, saves
/// snapshots as JSON and opens them again.
class HierarchyPanel final : public QWidget {
    Q_OBJECT
public:
    explicit HierarchyPanel(const ViewContext& context, QWidget* parent = nullptr);
    ~HierarchyPanel() override;

    /// Shows a snapshot, as the context's CurrentHierarchy does; for tests and for whoever has one at hand.
    void setSnapshot(std::shared_ptr<const HierarchySnapshot> snapshot);
    void setQuery(const HierarchyQuery& query);
    void setMode(HierarchyMode mode);
    [[nodiscard]] HierarchyMode mode() const { return m_mode; }
    /// Marks what is new, moved or changed since the snapshot before; off also ends the comparison with a file.
    void setComparing(bool isComparing);
    [[nodiscard]] bool isComparing() const { return m_isComparing; }
    [[nodiscard]] bool isComparingWithBefore() const { return m_isComparing && !m_reference; }
    /// Marks what is new, moved or changed since the snapshot of a file, whichever snapshot is shown, until something
    /// else is compared. Read off the UI thread; without a name it asks for one. Why a file cannot be used is told in
    /// noticeText(), or in statusText() where no snapshot is shown.
    void compareWithFile(const QString& file = {});
    [[nodiscard]] const HierarchyDiff& diff() const { return m_diff; }
    /// Off the UI thread; without a name they ask for one. messaged() tells how it went.
    void saveSnapshotAs(const QString& file = {});
    void openSnapshotFile(const QString& file = {});
    /// TreeView, WireframeView, ExplodedView, CompareSnapshots, CompareWithFile, SaveSnapshot, OpenSnapshot and
    /// FollowPlayhead.
    void perform(ActionId action);

    [[nodiscard]] const HierarchyTreeModel& model() const { return *m_model; }
    [[nodiscard]] QTreeView& tree() { return *m_tree; }
    [[nodiscard]] HierarchyWireframe& wireframe() { return *m_wireframe; }
    [[nodiscard]] ExplodedPage& exploded() { return *m_exploded; }
    /// What the lower half shows: of the selected view, of the one pointed at, or of the snapshot.
    [[nodiscard]] NodeDetails& details() { return *m_details; }
    [[nodiscard]] PropertyView& properties();
    [[nodiscard]] FollowButton& follow() { return *m_follow; }
    /// "snapshot 0.0 s old", "held, 4.0 s old", or why there is none.
    [[nodiscard]] QString statusText() const;
    /// What must not be overlooked: subtrees are missing, the snapshot is a file's, what it is compared with and how
    /// they differ, or why a file cannot be used. Empty where all is well.
    [[nodiscard]] QString noticeText() const;

public Q_SLOTS:
    void focusSearch();
    void nextMatch() { stepMatch(1); }
    void previousMatch() { stepMatch(-1); }

Q_SIGNALS:
    /// The matches of the present search are shown.
    void searched();
    /// The comparison asked for is shown.
    void compared();
    /// A comparison began or ended, or is with something else now.
    void comparingChanged();
    /// Something to tell for a moment.
    void messaged(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// A snapshot's file is compared with what is shown; where nothing is, it is opened.
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// What a comparison starts from.
    struct Reference {
        std::shared_ptr<const HierarchySnapshot> snapshot;
        QString title; ///< the file's name
    };
    void build();
    [[nodiscard]] QWidget* makeTop();
    void connectTop();
    void addFollowButton();
    [[nodiscard]] Chip* makeOnlyMatches();
    void addNotices();
    [[nodiscard]] QWidget* makeTree();
    [[nodiscard]] QWidget* makeEmptyPage();
    void addModeButtons();
    void addContextActions();
    void connectContext();

    void followHierarchy();
    void expandSome();
    void runSearch();
    void apply(std::vector<int> matches);
    void compare();
    void dropComparison();
    void showComparison();
    void stepMatch(int step);
    void stepSnapshot(int step);
    /// Where a step from the present snapshot leads, within the marked range; nullopt at its end.
    [[nodiscard]] std::optional<std::size_t> snapshotBeside(int step) const;
    void updateRange();
    [[nodiscard]] QString snapshotText() const;
    [[nodiscard]] QStringList ageTexts() const;
    void updateStatus();
    [[nodiscard]] QString modeText() const;
    [[nodiscard]] QString comparisonText() const;
    [[nodiscard]] QString warningText() const;
    void updateNotice();
    void updateMatchText();
    void updateFlagCounts();
    void showSelected(int node);
    void showDetails();
    void arrange();
    void chooseFromTree(const QModelIndex& current);
    void seekToFirst();
    void fillMenu(QMenu& menu);
    void copyJson();
    void askForSnapshotFile(const QString& title, const PathChosen& chosen);
    void tellFileError(const QString& file, const Error& error);
    void say(const QString& text);

    ViewContext m_context;
    ReplaySession& m_session;
    Playback& m_playback;
    Selection& m_selection;
    CurrentHierarchy& m_current;
    HierarchyTreeModel* m_model;
    HierarchyMode m_mode = HierarchyMode::Tree;
    QStackedWidget* m_pages = nullptr;
    QStackedWidget* m_drawings = nullptr;
    QTreeView* m_tree = nullptr;
    HierarchyWireframe* m_wireframe = nullptr;
    ExplodedPage* m_exploded = nullptr;
    QSplitter* m_splitter = nullptr;
    NodeDetails* m_details = nullptr;
    TreeTop* m_top = nullptr;
    FollowButton* m_follow = nullptr;
    QToolButton* m_menuButton = nullptr;
    std::vector<QToolButton*> m_modeButtons;
    PanelStatus* m_range = nullptr; ///< while one is marked
    PanelNotice* m_modeNotice = nullptr; ///< a file or a comparison is shown
    PanelNotice* m_warning = nullptr;
    QToolButton* m_leaveFile = nullptr;
    QToolButton* m_showGone = nullptr;
    QToolButton* m_stopComparing = nullptr;
    EmptyPage* m_empty = nullptr;
    QPushButton* m_seekFirst = nullptr;
    Chip* m_onlyMatches = nullptr;
    HierarchyQuery m_query;
    HierarchyDiff m_diff;
    /// How far the comparison with the snapshot shown is; m_diff is empty until it is finished.
    enum class ComparisonState { None, Pending, Unreadable, Finished };
    ComparisonState m_comparison = ComparisonState::None;
    bool m_isComparing = false;
    std::optional<Reference> m_reference; ///< nullopt: compared is with the snapshot before
    QString m_fileError; ///< why a file could not be used; until another snapshot is shown
    QString m_message; ///< what the status says until the next change
    std::unique_ptr<LatestOnly> m_searching;
    std::unique_ptr<LatestOnly> m_comparing;
    std::unique_ptr<LatestOnly> m_files; ///< that are opened
    WriteQueue& m_writing;
};

} // namespace revisit
