#pragma once

#include "viewer/latest_only.h"
#include "viewer/model/web_tree_model.h"
#include "viewer/view_context.h"

#include <QWidget>

#include <utility>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;
QT_END_NAMESPACE

namespace revisit {

class Chip;
class CurrentWeb;
class PropertyView;
class SnapshotRow;
class TreeSearchRow;

/// The tree of the page's full snapshot in force at the playhead, never one from the future: how old it is, a search
/// over tags, texts and attributes, filters for what is masked or blocked, and all of the selected node. UI thread.
class WebTreePanel final : public QWidget {
    Q_OBJECT
public:
    WebTreePanel(const ViewContext& context, CurrentWeb& web, QWidget* parent = nullptr);

    [[nodiscard]] const WebTreeModel& model() const { return *m_model; }
    [[nodiscard]] QTreeView& tree() { return *m_tree; }
    [[nodiscard]] PropertyView& properties() { return *m_properties; }
    void setQuery(const WebQuery& query);
    /// "snapshot 3.5 s old · 1 of 3 · 41 nodes", or why there is none.
    [[nodiscard]] QString statusText() const;

public Q_SLOTS:
    void focusSearch();
    void nextMatch() { stepMatch(1); }
    void previousMatch() { stepMatch(-1); }

Q_SIGNALS:
    /// The matches of the present search are shown.
    void searched();

private:
    void build();
    [[nodiscard]] QWidget* makeTop();
    [[nodiscard]] QWidget* makeSearchRow(QWidget* parent);
    [[nodiscard]] QWidget* makeChips(QWidget* parent);
    [[nodiscard]] QWidget* makeStatusRow(QWidget* parent);
    [[nodiscard]] QWidget* makeTree();
    [[nodiscard]] QWidget* makeEmptyPage();
    void followDocument();
    void expandSome();
    void runSearch();
    void apply(std::vector<int> matches);
    void stepMatch(int step);
    void stepSnapshot(int step);
    void updateStatus();
    void updateMatchText();
    void showSelected(int node);
    void showMenu(const QPoint& position);

    ViewContext m_context;
    CurrentWeb& m_web;
    WebTreeModel* m_model;
    QStackedWidget* m_pages = nullptr;
    QTreeView* m_tree = nullptr;
    PropertyView* m_properties = nullptr;
    TreeSearchRow* m_search = nullptr;
    QPushButton* m_seekFirst = nullptr;
    SnapshotRow* m_status = nullptr;
    QLabel* m_emptyText = nullptr;
    std::vector<std::pair<int, Chip*>> m_flagChips;
    WebQuery m_query;
    LatestOnly m_searching;
};

} // namespace revisit
