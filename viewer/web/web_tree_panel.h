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

class CurrentWeb;
class EmptyPage;
class PropertyView;
class TreeTop;

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
    [[nodiscard]] QWidget* makeTree();
    [[nodiscard]] QWidget* makeDetails();
    [[nodiscard]] QWidget* makeEmptyPage();
    void followDocument();
    void expandSome();
    [[nodiscard]] std::uint32_t countOf(int flag) const;
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
    QStackedWidget* m_details = nullptr; ///< the properties, or a hint while no node is selected
    TreeTop* m_top = nullptr;
    EmptyPage* m_empty = nullptr;
    QPushButton* m_seekFirst = nullptr;
    WebQuery m_query;
    LatestOnly m_searching;
};

} // namespace revisit
