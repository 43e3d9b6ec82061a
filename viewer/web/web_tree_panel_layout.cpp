// How WebTreePanel is put together.

#include "viewer/icons.h"
#include "viewer/model/current_web.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/flow_layout.h"
#include "viewer/panels/property_view.h"
#include "viewer/theme.h"
#include "viewer/web/web_tree_delegate.h"
#include "viewer/web/web_tree_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace revisit {

namespace {

QToolButton* toolButton(const QIcon& picture, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(picture);
    button->setIconSize(QSize(theme::kIcon, theme::kIcon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

QToolButton* arrowButton(Qt::ArrowType arrow, const QString& name, QWidget* parent)
{
    QToolButton* button = toolButton({}, name, parent);
    button->setArrowType(arrow);
    return button;
}

QHBoxLayout* tightRow(QWidget* parent)
{
    auto* row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kSpace1);
    return row;
}

QVBoxLayout* tightColumn(QWidget* parent)
{
    auto* column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

void WebTreePanel::build()
{
    m_properties = new PropertyView(this);
    m_properties->setAccessibleName(tr("Properties of the node"));
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeTree());
    splitter->addWidget(m_properties);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* page = new QWidget(this);
    QVBoxLayout* pageLayout = tightColumn(page);
    pageLayout->addWidget(makeTop());
    pageLayout->addWidget(splitter, 1);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(page);
    m_pages->addWidget(makeEmptyPage());
    tightColumn(this)->addWidget(m_pages);
}

QWidget* WebTreePanel::makeTop()
{
    auto* bar = new QWidget(this);
    auto* layout = new QVBoxLayout(bar);
    layout->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    layout->setSpacing(theme::kSpace1 + 2);
    layout->addWidget(makeSearchRow(bar));
    layout->addWidget(makeChips(bar));
    layout->addWidget(makeStatusRow(bar));
    return bar;
}

QWidget* WebTreePanel::makeSearchRow(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    QHBoxLayout* row = tightRow(bar);
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(tr("Search tags, texts and attributes"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search the page tree"));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_query.text = text;
        runSearch();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &WebTreePanel::nextMatch);
    m_matchText = new QLabel(bar);
    m_matchText->setFont(theme::smallFont(font()));
    m_matchText->setForegroundRole(QPalette::PlaceholderText);
    m_previous = arrowButton(Qt::UpArrow, tr("Previous match"), bar);
    m_next = arrowButton(Qt::DownArrow, tr("Next match"), bar);
    connect(m_previous, &QToolButton::clicked, this, &WebTreePanel::previousMatch);
    connect(m_next, &QToolButton::clicked, this, &WebTreePanel::nextMatch);
    row->addWidget(m_search, 1);
    row->addWidget(m_matchText);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    return bar;
}

QWidget* WebTreePanel::makeChips(QWidget* parent)
{
    auto* chips = new QWidget(parent);
    auto* flow = new FlowLayout(chips, theme::kSpace1);
    const std::pair<int, QString> flags[]{{WebTreeModel::Masked, tr("Masked")}, {WebTreeModel::Blocked, tr("Blocked")},
        {WebTreeModel::Shadow, tr("Shadow trees")}};
    for (const auto& [flag, name] : flags) {
        auto* chip = new Chip(name, chips);
        flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, mask = flag] {
            m_query.flags ^= mask;
            runSearch();
        });
        m_flagChips.emplace_back(flag, chip);
    }
    return chips;
}

QWidget* WebTreePanel::makeStatusRow(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    QHBoxLayout* row = tightRow(bar);
    m_status = new QLabel(bar);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setFont(theme::smallFont(font()));
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_status->setMinimumWidth(40);
    m_older = toolButton(icon(Icon::FrameBack), tr("Go to the snapshot before"), bar);
    m_newer = toolButton(icon(Icon::FrameForward), tr("Go to the next snapshot"), bar);
    connect(m_older, &QToolButton::clicked, this, [this] { stepSnapshot(-1); });
    connect(m_newer, &QToolButton::clicked, this, [this] { stepSnapshot(1); });
    row->addWidget(m_status, 1);
    row->addWidget(m_older);
    row->addWidget(m_newer);
    return bar;
}

QWidget* WebTreePanel::makeTree()
{
    m_tree = new QTreeView(this);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new WebTreeDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(12);
    m_tree->setMouseTracking(true);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setAccessibleName(tr("Tree of the page"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &WebTreePanel::showMenu);
    return m_tree;
}

QWidget* WebTreePanel::makeEmptyPage()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    m_emptyText = new QLabel(page);
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    m_seekFirst = new QPushButton(tr("Go to the first snapshot"), page);
    connect(m_seekFirst, &QPushButton::clicked, this, [this] { stepSnapshot(0); });
    layout->addStretch();
    layout->addWidget(m_emptyText);
    layout->addWidget(m_seekFirst, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

} // namespace revisit
