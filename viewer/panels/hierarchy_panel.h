#pragma once

#include "viewer/model/hierarchy_search.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/view_context.h"

#include <QWidget>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;
class QTreeView;
QT_END_NAMESPACE

namespace revisit {

class Chip;
class LatestOnly;
class PropertyView;

/// The view hierarchy at the playhead: how old the snapshot is, a search over every property, the tree and the
/// properties of the selected view. Selection goes both ways: a view picked on the frame is revealed here, a view
/// picked here is outlined there.
class HierarchyPanel final : public QWidget {
    Q_OBJECT
public:
    explicit HierarchyPanel(const ViewContext& context, QWidget* parent = nullptr);
    ~HierarchyPanel() override;

    /// Shows a snapshot, as the context's CurrentHierarchy does; for tests and for whoever has one at hand.
    void setSnapshot(std::shared_ptr<const HierarchySnapshot> snapshot);
    void setQuery(const HierarchyQuery& query);
    [[nodiscard]] const HierarchyTreeModel& model() const { return *m_model; }
    [[nodiscard]] QTreeView& tree() { return *m_tree; }
    [[nodiscard]] PropertyView& properties() { return *m_properties; }
    /// "snapshot 0.0 s old", or why there is none.
    [[nodiscard]] QString statusText() const;

public Q_SLOTS:
    void focusSearch();
    void nextMatch() { stepMatch(1); }
    void previousMatch() { stepMatch(-1); }

Q_SIGNALS:
    /// The matches of the present search are shown.
    void searched();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeSearchBar();
    [[nodiscard]] QWidget* makeTree();
    [[nodiscard]] QWidget* makeEmptyPage();
    void addCopyActions();
    void connectContext();
    void followHierarchy();
    void expandSome();
    void runSearch();
    void apply(std::vector<int> matches);
    void stepMatch(int step);
    void updateStatus();
    void updateMatchText();
    void updateFlagCounts();
    void showSelected(int node);
    void chooseFromTree(const QModelIndex& current);
    void seekToFirst();
    void copyPath();
    void copyTestId();
    void copyJson();

    ReplaySession& m_session;
    Playback& m_playback;
    Selection& m_selection;
    CurrentHierarchy& m_current;
    HierarchyTreeModel* m_model;
    QStackedWidget* m_pages = nullptr;
    QTreeView* m_tree = nullptr;
    PropertyView* m_properties = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_matchText = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_previous = nullptr;
    QLabel* m_status = nullptr;
    QLabel* m_emptyText = nullptr;
    QToolButton* m_seekFirst = nullptr;
    std::vector<std::pair<int, Chip*>> m_flagChips;
    HierarchyQuery m_query;
    std::unique_ptr<LatestOnly> m_searching;
};

} // namespace revisit
