// How StatePanel is put together.

#include "viewer/latest_only.h"
#include "viewer/model/diff_model.h"
#include "viewer/model/selection.h"
#include "viewer/panels/cell_delegate.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/code_view.h"
#include "viewer/panels/detail_header.h"
#include "viewer/panels/list_frame.h"
#include "viewer/panels/row_painting.h"
#include "viewer/panels/state_panel.h"
#include "viewer/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QVBoxLayout>

namespace revisit {

namespace {

/// Texts for the action, figures for the rest.
class ActionDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setClipRect(option.rect);
        rows::paintBackground(*painter, option, index);
        const QRect rect = option.rect.adjusted(rows::kPadding, 0, -rows::kPadding, 0);
        const bool isAction = index.column() == StateModel::ActionColumn;
        painter->setPen(isAction ? rows::ink(option) : rows::mutedInk(option));
        const QString text = index.data().toString();
        if (isAction)
            rows::paintText(*painter, rect, text, option.font, {}, option);
        else
            rows::paintNumber(*painter, rect, text, option);
        painter->restore();
    }
};

CodeView* addCode(QTabWidget& tabs, const QString& title)
{
    auto* view = new CodeView(&tabs);
    view->setAccessibleName(title);
    view->setPlaceholderText(StatePanel::tr("Not recorded."));
    tabs.addTab(view, title);
    return view;
}

} // namespace

StatePanel::StatePanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_session(context.session)
    , m_playback(context.playback)
    , m_selection(context.selection)
    , m_model(new StateModel(this))
    , m_diff(new DiffModel(this))
    , m_frame(new ListFrame({tr("State"), tr("Search actions"), tr("List of actions"), tr("Show all actions")}, this))
    , m_building(std::make_unique<LatestOnly>())
    , m_filtering(std::make_unique<LatestOnly>())
    , m_detailing(std::make_unique<LatestOnly>())
{
    setAccessibleName(tr("State"));
    setFocusProxy(m_frame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    makeList();
    m_frame->setDetail(makeDetail());
    connectContext();
    reload();
}

StatePanel::~StatePanel() = default;

void StatePanel::makeList()
{
    ListTable& list = m_frame->list();
    list.setModel(m_model);
    list.setItemDelegate(new ActionDelegate(&list));
    list.setSelectionMode(QAbstractItemView::ExtendedSelection);
    list.stretchColumn(StateModel::ActionColumn);
    const QFontMetrics metrics(theme::monospacedFont(theme::smallFont(font())));
    QHeaderView* header = list.horizontalHeader();
    header->resizeSection(StateModel::TimeColumn, metrics.horizontalAdvance(QStringLiteral("0:00:00.0")) + 16);
    header->resizeSection(StateModel::SequenceColumn, metrics.horizontalAdvance(QStringLiteral("10,000")) + 16);
    header->resizeSection(StateModel::ChangesColumn, 70);
    header->resizeSection(StateModel::DurationColumn, 76);
    m_changesChip = m_frame->addChip(tr("With changes"), tr("Hide actions that changed nothing"));
    connect(m_changesChip, &Chip::clicked, this, [this](bool isOn) {
        m_filter.onlyChanges = isOn;
        runFilter();
    });
    connect(&list, &ListTable::chosen, this, &StatePanel::choose);
    connect(&list, &ListTable::navigated, this, [this](const QModelIndex& index) { select(index.row()); });
    connect(&list, &ListTable::copyAsked, this, &StatePanel::copyRows);
    connect(m_frame, &ListFrame::searchChanged, this, [this](const QString& text) {
        m_filter.text = text;
        runFilter();
    });
    connect(m_frame, &ListFrame::filterCleared, this, [this] {
        StateFilter none;
        none.range = m_filter.range;
        setFilter(none);
    });
    connect(m_frame, &ListFrame::rangeCleared, this, [this] { m_selection.setRange(std::nullopt); });
    connect(m_frame, &ListFrame::allAsked, this, &StatePanel::clearFilter);
    connect(m_frame, &ListFrame::followingChanged, this, [this] { m_frame->followRow(m_model->nowRow()); });
}

QWidget* StatePanel::makeDetail()
{
    auto* detail = new QWidget(this);
    m_header = new DetailHeader(detail);
    m_tabs = new QTabWidget(detail);
    m_tabs->setDocumentMode(true);
    auto* changes = new QWidget(m_tabs);
    m_diffNote = new QLabel(changes);
    m_diffNote->setWordWrap(true);
    m_diffNote->setTextFormat(Qt::PlainText);
    m_diffNote->setFont(theme::smallFont(font()));
    m_diffNote->setForegroundRole(QPalette::PlaceholderText);
    m_diffNote->setMargin(theme::kSpace2);
    m_diffList = new ListTable(changes);
    m_diffList->setModel(m_diff);
    m_diffList->setItemDelegate(new CellDelegate(m_diffList));
    m_diffList->setFont(theme::monospacedFont(theme::smallFont(font())));
    m_diffList->setAccessibleName(tr("Changes of the state"));
    m_diffList->stretchColumn(DiffModel::AfterColumn);
    m_diffList->horizontalHeader()->resizeSection(DiffModel::KindColumn, 34);
    m_diffList->horizontalHeader()->resizeSection(DiffModel::PathColumn, 190);
    m_diffList->horizontalHeader()->resizeSection(DiffModel::BeforeColumn, 150);
    auto* column = new QVBoxLayout(changes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_diffNote);
    column->addWidget(m_diffList, 1);
    m_tabs->addTab(changes, tr("Changes"));
    m_before = addCode(*m_tabs, tr("Before"));
    m_after = addCode(*m_tabs, tr("After"));
    m_action = addCode(*m_tabs, tr("Action"));
    auto* layout = new QVBoxLayout(detail);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs, 1);
    return detail;
}

} // namespace revisit
