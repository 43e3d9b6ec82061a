#include "viewer/web/structure_panel.h"

#include "viewer/model/current_web.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/web/web_tree_panel.h"

namespace revisit {

StructurePanel::StructurePanel(const ViewContext& context, QWidget* parent)
    : QStackedWidget(parent)
    , m_context(context)
    , m_hierarchy(new HierarchyPanel(context, this))
{
    setAccessibleName(tr("Hierarchy"));
    addWidget(m_hierarchy);
    setFocusProxy(m_hierarchy);
    if (context.web == nullptr) return;
    m_webTree = new WebTreePanel(context, *context.web, this);
    addWidget(m_webTree);
    connect(context.web, &CurrentWeb::trackChanged, this, &StructurePanel::choose);
    choose();
}

void StructurePanel::choose()
{
    QWidget* shown = m_context.web->isWeb() ? static_cast<QWidget*>(m_webTree) : m_hierarchy;
    setCurrentWidget(shown);
    setFocusProxy(shown);
}

void StructurePanel::focusSearch()
{
    if (currentWidget() == m_webTree && m_webTree != nullptr) return m_webTree->focusSearch();
    m_hierarchy->focusSearch();
}

void StructurePanel::perform(ActionId action)
{
    if (currentWidget() == m_hierarchy) m_hierarchy->perform(action);
}

} // namespace revisit
