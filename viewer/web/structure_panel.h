#pragma once

#include "viewer/actions.h"
#include "viewer/view_context.h"

#include <QStackedWidget>

namespace revisit {

class HierarchyPanel;
class WebTreePanel;

/// What the picture is made of: the hierarchy of views of an app, or the tree of a web page, whichever the recording
/// has. UI thread.
class StructurePanel final : public QStackedWidget {
    Q_OBJECT
public:
    explicit StructurePanel(const ViewContext& context, QWidget* parent = nullptr);

    [[nodiscard]] HierarchyPanel& hierarchy() { return *m_hierarchy; }
    /// Null where the context knows of no web recordings.
    [[nodiscard]] WebTreePanel* webTree() { return m_webTree; }
    void focusSearch();
    /// What HierarchyPanel::perform() takes.
    void perform(ActionId action);

private:
    void choose();

    ViewContext m_context;
    HierarchyPanel* m_hierarchy;
    WebTreePanel* m_webTree = nullptr;
};

} // namespace revisit
