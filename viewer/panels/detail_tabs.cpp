#include "viewer/panels/detail_tabs.h"

#include "viewer/panels/detail_header.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace revisit {

DetailTabs::DetailTabs(QWidget* parent)
    : QWidget(parent)
    , m_header(new DetailHeader(this))
    , m_tabs(new QTabWidget(this))
{
    m_tabs->setDocumentMode(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs, 1);
}

void DetailTabs::addPage(QWidget* page, const QString& title)
{
    if (page->accessibleName().isEmpty()) page->setAccessibleName(title);
    m_tabs->addTab(page, title);
}

void DetailTabs::setPageVisible(QWidget* page, bool isVisible)
{
    m_tabs->setTabVisible(m_tabs->indexOf(page), isVisible);
}

void DetailTabs::showPage(QWidget* page) { m_tabs->setCurrentWidget(page); }

} // namespace revisit
