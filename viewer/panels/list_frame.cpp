#include "viewer/panels/list_frame.h"

#include "viewer/arrow_walk.h"
#include "viewer/panel_focus.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/detail_closer.h"
#include "viewer/panels/detail_header.h"
#include "viewer/panels/empty_page.h"
#include "viewer/panels/flow_layout.h"
#include "viewer/panels/follow_button.h"
#include "viewer/panels/panel_status.h"
#include "viewer/search_keys.h"
#include "viewer/tab_order.h"
#include "viewer/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace revisit {

namespace {

constexpr int kWideEnoughPx = 900; ///< from here on the detail stands beside the list

} // namespace

ListFrame::ListFrame(const Texts& texts, const ViewSettings* settings, QWidget* parent)
    : QWidget(parent)
    , m_list(new ListTable(this))
{
    QWidget* top = makeTop(texts, settings);
    m_line = new PanelStatus(settings, this);
    connect(m_line, &PanelStatus::rangeCleared, this, &ListFrame::rangeCleared);
    connect(m_line, &PanelStatus::filterCleared, this, &ListFrame::filterCleared);
    m_list->setAccessibleName(texts.listName);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_list);
    m_pages->addWidget(makeEmptyPage(texts));
    auto* column = new QWidget(this);
    m_column = new QVBoxLayout(column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_pages, 1);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(column);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isShared = true; });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(top);
    layout->addWidget(m_line);
    layout->addWidget(m_splitter, 1);
    connect(m_list, &ListTable::scrolledByUser, this, [this] { setFollowing(false); });
    new PanelFocus(*this, *m_list);
}

QWidget* ListFrame::makeTop(const Texts& texts, const ViewSettings* settings)
{
    auto* bar = new QWidget(this);
    auto* layout = new QVBoxLayout(bar);
    layout->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    layout->setSpacing(theme::kSpace2);
    m_tools = new QHBoxLayout;
    m_tools->setSpacing(theme::kSpace1);
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(texts.searchHint);
    m_search->setToolTip(tr("Words must all occur; -word excludes; \"a phrase\"; /pattern/; name:value asks one field, "
                            "such as method:POST, status:5 or duration:>500"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(texts.searchHint);
    m_search->setMinimumWidth(80);
    connect(m_search, &QLineEdit::textChanged, this, &ListFrame::searchChanged);
    new SearchKeys(*m_search, *m_list, SearchKeys::Return::IsTaken);
    connect(m_search, &QLineEdit::returnPressed, this, &ListFrame::goOn);
    m_follow = new FollowButton(settings, bar);
    connect(m_follow, &FollowButton::followingChanged, this, &ListFrame::followingChanged);
    m_tools->addWidget(m_search, 1);
    m_tools->addWidget(m_follow);
    layout->addLayout(m_tools);
    m_chipBar = new QWidget(bar);
    m_chips = new FlowLayout(m_chipBar, theme::kSpace1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred); // it may shrink: its hint is one chip wide
    policy.setHeightForWidth(true);
    m_chipBar->setSizePolicy(policy);
    m_chipBar->hide();
    layout->addWidget(m_chipBar);
    return bar;
}

void ListFrame::goOn()
{
    if (!m_search->text().isEmpty()) return Q_EMIT firstAsked();
    if (!m_list->isVisible()) return;
    m_list->setFocus(Qt::TabFocusReason);
    m_list->enter();
}

QWidget* ListFrame::makeEmptyPage(const Texts& texts)
{
    m_empty = new EmptyPage(this);
    m_emptyClear = m_empty->addButton(texts.showAll);
    connect(m_emptyClear, &QPushButton::clicked, this, &ListFrame::allAsked);
    return m_empty;
}

Chip* ListFrame::addChip(const QString& text, const QString& toolTip)
{
    auto* chip = new Chip(text, m_chipBar);
    chip->setToolTip(toolTip);
    addToChips(chip);
    return chip;
}

void ListFrame::addToChips(QAbstractButton* control)
{
    if (qobject_cast<Chip*>(control) == nullptr) new ArrowWalk(*control); // chips have theirs
    control->setParent(m_chipBar);
    m_chips->addWidget(control);
    control->show();
    m_chipBar->show();
}

void ListFrame::orderTabs()
{
    QWidgetList parts{m_search};
    for (int i = 0; i < m_tools->count(); ++i) parts << m_tools->itemAt(i)->widget();
    for (int i = 0; i < m_chips->count(); ++i) parts << m_chips->itemAt(i)->widget();
    parts << m_line << m_pages;
    for (int i = 0; i < m_column->count(); ++i) parts << m_column->itemAt(i)->widget();
    if (m_detail != nullptr) {
        if (const auto* header = m_detail->findChild<DetailHeader*>()) parts << header->controls();
        parts << m_detail;
    }
    revisit::orderTabs(parts);
}

QToolButton* ListFrame::addTool(const QString& text, const QString& toolTip, ToolPlace place)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    if (place == ToolPlace::Last) {
        m_tools->addWidget(button);
    } else {
        m_tools->insertWidget(m_tools->indexOf(m_follow) + 1, button);
    }
    return button;
}

void ListFrame::addStrip(QWidget* strip) { m_column->addWidget(strip); }

void ListFrame::setDetail(QWidget* detail)
{
    m_detail = detail;
    m_splitter->addWidget(detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    connect(new DetailCloser(*this, *detail, *m_list), &DetailCloser::closed, this, &ListFrame::detailClosed);
    detail->hide();
}

void ListFrame::showDetail(bool isShown)
{
    if (m_detail == nullptr) return;
    const bool wasShown = !m_detail->isHidden();
    m_detail->setVisible(isShown);
    if (isShown && !wasShown && !m_isShared) shareRoom();
}

/// All of its rows with what stands below them.
int ListFrame::neededByList() const
{
    int height = m_list->verticalHeader()->length();
    if (!m_list->horizontalHeader()->isHidden()) height += m_list->horizontalHeader()->sizeHint().height();
    for (int i = 1; i < m_column->count(); ++i) // without the list
        if (const QWidget* strip = m_column->itemAt(i)->widget(); !strip->isHidden())
            height += strip->sizeHint().height();
    return height;
}

/// The list keeps the larger part until the user decides otherwise, but no more than its rows fill.
int ListFrame::fairShare() const
{
    constexpr int kOfTwenty = 11;
    if (m_splitter->orientation() == Qt::Horizontal) return m_splitter->width() * kOfTwenty / 20;
    return std::min(m_splitter->height() * kOfTwenty / 20, neededByList());
}

void ListFrame::shareRoom()
{
    const int room = m_splitter->orientation() == Qt::Vertical ? m_splitter->height() : m_splitter->width();
    m_splitter->setSizes({fairShare(), room - fairShare()});
}

/// Rows that came back need room again; for fewer of them nothing moves.
void ListFrame::growList()
{
    const bool isDetailShown = m_detail != nullptr && m_detail->isVisible();
    if (isDetailShown && !m_isShared && m_splitter->sizes().front() < fairShare()) shareRoom();
}

void ListFrame::setStatus(const Status& status)
{
    m_status = status;
    m_empty->setText(status.emptyReason);
    m_emptyClear->setVisible(status.isHiding);
    m_pages->setCurrentIndex(status.emptyReason.isEmpty() ? 0 : 1);
    m_line->setFiltered(status.isFiltered);
    m_line->setRange(status.range);
    m_line->setSummary(status.summary);
    growList();
}

void ListFrame::say(const QString& message) { m_line->say(message); }

QString ListFrame::message() const { return m_line->message(); }

bool ListFrame::isFollowing() const { return m_follow->isFollowing(); }

void ListFrame::setFollowing(bool isFollowing) { m_follow->setFollowing(isFollowing); }

void ListFrame::followRow(int row)
{
    if (isFollowing()) m_list->reveal(row, QAbstractItemView::PositionAtCenter);
}

void ListFrame::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ListFrame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto wanted = width() >= kWideEnoughPx && width() > height() ? Qt::Horizontal : Qt::Vertical;
    if (wanted == m_splitter->orientation()) return;
    m_splitter->setOrientation(wanted);
    shareRoom();
}

} // namespace revisit
