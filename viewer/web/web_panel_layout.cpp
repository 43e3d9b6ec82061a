// How WebPanel is put together.

#include "viewer/actions.h"
#include "viewer/elided_label.h"
#include "viewer/icons.h"
#include "viewer/message_page.h"
#include "viewer/model/current_web.h"
#include "viewer/model/web_page_model.h"
#include "viewer/panels/list_table.h"
#include "viewer/player/playback.h"
#include "viewer/theme.h"
#include "viewer/web/page_player.h"
#include "viewer/web/web_page_delegate.h"
#include "viewer/web/web_panel.h"
#include "viewer/web/web_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace revisit {

void WebPanel::build(Actions& actions)
{
    m_view = new WebView(m_context, m_web, this);
    m_player = makePagePlayer(m_context, m_web, this);
    m_pictures = new QStackedWidget(this);
    m_pictures->addWidget(m_view);
    if (m_player != nullptr) {
        m_pictures->addWidget(m_player);
        connect(m_player, &PagePlayer::changed, this, &WebPanel::showNotice);
    }
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_pictures);
    m_splitter->addWidget(makePages());
    m_splitter->setStretchFactor(0, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSharedByUser = true; });
    m_reading = new MessagePage(Icon::Refresh, tr("Reading the web segments…"), {}, this);
    m_reading->setProgress(0, 0);
    m_failed = new MessagePage(Icon::Failure, tr("The web segments cannot be read"), {}, this);
    m_stack = new QStackedWidget(this);
    for (QWidget* page :
        {static_cast<QWidget*>(m_splitter), static_cast<QWidget*>(m_reading), static_cast<QWidget*>(m_failed)})
        m_stack->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = makeHeader(actions);
    column->addWidget(m_header);
    column->addWidget(makeNotice());
    column->addWidget(m_stack, 1);
    setFocusProxy(m_view);
}

QWidget* WebPanel::makeHeader(Actions& actions)
{
    auto* header = new QWidget(this);
    m_address = new ElidedLabel(Qt::ElideMiddle, header);
    m_address->setAccessibleName(tr("Address of the page"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_address->setFont(bold);
    m_pageNumber = new QLabel(header);
    m_pageNumber->setTextFormat(Qt::PlainText);
    m_pageNumber->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    row->setSpacing(theme::kSpace3);
    row->addWidget(m_address, 1);
    row->addWidget(makeTools(actions));
    row->addWidget(m_pageNumber);
    return header;
}

QToolBar* WebPanel::makeTools(Actions& actions)
{
    auto* tools = new QToolBar(this);
    tools->setIconSize(QSize(theme::kIcon, theme::kIcon));
    tools->setAccessibleName(tr("Tools of the page"));
    tools->setMovable(false);
    m_previousPress = tools->addAction(icon(Icon::EventBack), tr("Go to the press before"));
    m_nextPress = tools->addAction(icon(Icon::EventForward), tr("Go to the next press"));
    m_outline = tools->addAction(icon(Icon::Wireframe), tr("Outline in place of the page"));
    m_outline->setCheckable(true);
    QAction* tree = tools->addAction(icon(Icon::Tree), tr("Tree of the page"));
    connect(tree, &QAction::triggered, actions[ActionId::ShowHierarchy], &QAction::trigger);
    m_explain = tools->addAction(icon(Icon::Info), tr("Say why the page is not drawn"));
    m_explain->setCheckable(true);
    for (QAction* action : tools->actions())
        tools->widgetForAction(action)->setFocusPolicy(Qt::TabFocus); // these commands have no keys of their own
    tools->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return tools;
}

QWidget* WebPanel::makeNotice()
{
    m_notice = new QWidget(this);
    m_notice->setObjectName(QStringLiteral("webNotice"));
    m_noticeIcon = new QLabel(m_notice);
    m_noticeText = new QLabel(m_notice);
    m_noticeText->setTextFormat(Qt::PlainText);
    m_noticeText->setWordWrap(true);
    m_noticeText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_noticeText->setFont(theme::smallFont(font()));
    m_seekFirst = new QPushButton(tr("Go There"), m_notice);
    connect(m_seekFirst, &QPushButton::clicked, this, [this] {
        const auto& timeline = m_web.timeline();
        if (timeline && timeline->track().playableFrom())
            m_context.playback.seekWall(*timeline->track().playableFrom());
    });
    auto* row = new QHBoxLayout(m_notice);
    row->setContentsMargins(theme::kSpace3, 0, theme::kSpace3, theme::kSpace2);
    row->setSpacing(theme::kSpace2);
    row->addWidget(m_noticeIcon, 0, Qt::AlignVCenter);
    row->addWidget(m_noticeText, 1);
    row->addWidget(m_seekFirst, 0, Qt::AlignVCenter);
    return m_notice;
}

QWidget* WebPanel::makePages()
{
    m_pages = new ListTable(this);
    m_pages->setModel(m_pageModel);
    m_pages->setItemDelegate(new WebPageDelegate(m_pages));
    m_pages->setAccessibleName(tr("List of pages"));
    m_pages->stretchColumn(WebPageModel::PageColumn);
    m_pages->setColumnWidth(WebPageModel::TimeColumn, 76);
    m_pages->setColumnWidth(WebPageModel::ViewportColumn, 104);
    m_pages->setMinimumHeight(theme::kRowHeight * 2);
    return m_pages;
}

} // namespace revisit
