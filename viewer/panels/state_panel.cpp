#include "viewer/panels/state_panel.h"

#include "decoder/recording.h"
#include "viewer/counted.h"
#include "viewer/model/diff_model.h"
#include "viewer/model/pretty_json.h"
#include "viewer/panels/cell_delegate.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/code_view.h"
#include "viewer/panels/detail_header.h"
#include "viewer/panels/detail_tabs.h"
#include "viewer/panels/row_painting.h"
#include "viewer/theme.h"
#include "viewer/timeline/time_ruler.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace revisit {

/// What the worker makes of the chosen action.
struct StatePanel::Detail {
    JsonDiff diff;
    QString before;
    QString after;
    QString action;
    bool hasStates = false;
    bool isTruncated = false;
};

namespace {

QString laidOut(const std::optional<std::string>& json)
{
    return json ? QString::fromStdString(prettyJson(*json)) : QString();
}

void showCode(CodeView& view, const QString& text)
{
    if (text.isEmpty()) return view.clearText();
    view.showText(text, CodeView::Language::Json);
}

/// Texts for the action, figures for the rest.
class ActionDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;
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
            rows::paintText(*painter, rect, text, option.font, query(), option);
        else
            rows::paintNumber(*painter, rect, text, option);
        painter->restore();
    }
};

CodeView* addCode(DetailTabs& tabs, const QString& title)
{
    auto* view = tabs.add(new CodeView(&tabs), title);
    view->setPlaceholderText(StatePanel::tr("Not recorded."));
    return view;
}

} // namespace

StatePanel::StatePanel(const ViewContext& context, QWidget* parent)
    : TablePanel(context,
        {{tr("State"), tr("Search actions"), tr("List of actions"), tr("Show all actions")}, tr("1 action"),
            tr("%1 actions"), tr("%1 of %2 actions"), tr("The only action is hidden by %2"),
            tr("All %1 actions are hidden by %2"),
            tr("No store was recorded. The browser SDK records one where its Redux middleware is installed; mobile "
               "SDKs record none. Each action is then an event named \u201c$redux_action\u201d.")},
        new ActionDelegate, parent)
    , m_diff(new DiffModel(this))
    , m_detail(new DetailTabs(this))
{
    makeList();
    makeDetail();
    start();
}

StatePanel::~StatePanel() = default;

void StatePanel::makeList()
{
    list().stretchColumn(StateModel::ActionColumn);
    const QFontMetrics metrics(theme::monospacedFont(theme::smallFont(font())));
    QHeaderView* header = list().horizontalHeader();
    header->resizeSection(StateModel::TimeColumn, timeWidth());
    header->resizeSection(StateModel::SequenceColumn, metrics.horizontalAdvance(QStringLiteral("10,000")) + 16);
    header->resizeSection(StateModel::ChangesColumn, 70);
    header->resizeSection(StateModel::DurationColumn, 76);
    m_changesChip = frame().addChip(tr("With changes"), tr("Hide actions that changed nothing"));
    connect(m_changesChip, &Chip::clicked, this,
        [this](bool isOn) { changeFilter([isOn](StateFilter& filter) { filter.onlyChanges = isOn; }); });
    addCopyAction(tr("Copy &Rows"));
}

void StatePanel::makeDetail()
{
    m_detail->add(makeChanges(), tr("Changes"));
    m_before = addCode(*m_detail, tr("Before"));
    m_after = addCode(*m_detail, tr("After"));
    m_action = addCode(*m_detail, tr("Action"));
    frame().setDetail(m_detail);
}

QWidget* StatePanel::makeChanges()
{
    auto* changes = new QWidget(m_detail);
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
    return changes;
}

void StatePanel::showCounts()
{
    m_changesChip->setCount(matches().changing);
    m_changesChip->setChecked(filter().onlyChanges);
}

QStringList StatePanel::ownCauses() const
{
    return filter().onlyChanges ? QStringList{tr("the choice of those with changes")} : QStringList();
}

ListPanel::Copied StatePanel::copied(const std::vector<std::uint32_t>& sources) const
{
    QStringList lines;
    for (const std::uint32_t source : sources) {
        QStringList cells;
        for (int column = 0; column < StateModel::ColumnCount; ++column)
            cells << model().index(model().rowOfSource(source), column).data().toString();
        lines << cells.join(u'\t');
    }
    return {lines.join(u'\n'), counted(lines.size(), tr("Copied 1 row"), tr("Copied %1 rows"))};
}

void StatePanel::showRow(int row)
{
    const auto table = model().table();
    const std::uint32_t source = model().sourceRow(row);
    m_detail->header().setTexts(table->rows[source].type, formatPlayTime({table->rows[source].playMs}, {1}));
    frame().showDetail(true);
    detailing().run(
        [table, source](const auto&) {
            const StateRow& shown = table->rows[source];
            const StateAction& action = table->actions[shown.action];
            return Detail{table->diff(shown), laidOut(action.before), laidOut(action.after), laidOut(action.action),
                action.before.has_value() && action.after.has_value(), action.isTruncated};
        },
        [this](Detail detail) { showDetail(std::move(detail)); });
}

void StatePanel::showDetail(Detail detail)
{
    const std::size_t changes = detail.diff.changes.size();
    QString note;
    if (!detail.hasStates)
        note = tr("The state before or after was not recorded, so there is nothing to compare.");
    else if (changes == 0)
        note = tr("The action changed nothing.");
    else if (!detail.diff.isComplete)
        note = tr("The first %1 changes are shown.").arg(QLocale().toString(static_cast<qulonglong>(changes)));
    if (detail.isTruncated) note += QStringLiteral(" ") + tr("The SDK cut the states at 64 KiB.");
    m_diffNote->setText(note.trimmed());
    m_diffNote->setVisible(!note.isEmpty());
    m_diff->setDiff(std::move(detail.diff));
    m_diffList->setVisible(changes > 0);
    showCode(*m_before, detail.before);
    showCode(*m_after, detail.after);
    showCode(*m_action, detail.action);
    Q_EMIT detailed();
}

QString StatePanel::beforeText() const { return m_before->fullText(); }

QString StatePanel::afterText() const { return m_after->fullText(); }

} // namespace revisit
