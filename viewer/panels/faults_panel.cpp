#include "viewer/panels/faults_panel.h"

#include "decoder/recording.h"
#include "viewer/file_question.h"
#include "viewer/format.h"
#include "viewer/model/issue_text.h"
#include "viewer/model/pretty_json.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panels/code_view.h"
#include "viewer/panels/detail_header.h"
#include "viewer/panels/detail_tabs.h"
#include "viewer/panels/fault_delegate.h"
#include "viewer/panels/fault_issue.h"
#include "viewer/panels/property_view.h"
#include "viewer/panels/stack_view.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"

#include <QAction>
#include <QHeaderView>
#include <QLocale>

namespace revisit {

/// What the worker makes of the chosen fault.
struct FaultsPanel::Detail {
    std::vector<Property> facts;
    std::vector<Property> steps;
    QString json;
    QString report;
};

namespace {

MarkKind kindOf(std::size_t category)
{
    switch (static_cast<FaultCategory>(category)) {
    case FaultCategory::Crash:
        return MarkKind::Crash;
    case FaultCategory::Anr:
        return MarkKind::Anr;
    case FaultCategory::Error:
        break;
    }
    return MarkKind::Error;
}

QString subtitleOf(const FaultTable& table, const FaultRow& row)
{
    QStringList parts{
        displayName(row.kind), formatMoment(table.recording->clock().moment(row.wall)), utcText(row.wall)};
    if (row.durationMs > 0)
        parts << FaultsPanel::tr("unresponsive for %1").arg(formatSpan({static_cast<std::int64_t>(row.durationMs)}));
    if (row.repeats > 1) parts << FaultsPanel::tr("%1 times in this session").arg(QLocale().toString(row.repeats));
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString reportOf(const FaultTable& table, const FaultRow& row, const std::vector<Property>& facts)
{
    QString report = QStringLiteral("%1: %2\n%3\n%4\n\n")
                         .arg(row.title, row.detail, subtitleOf(table, row),
                             QString::fromStdString(table.recording->info().sessionId));
    report += QString::fromStdString(table.stack(row));
    for (const Property& fact : facts)
        report += fact.isHeading ? QStringLiteral("\n%1\n").arg(fact.name)
                                 : QStringLiteral("  %1: %2\n").arg(fact.name, fact.value);
    return report;
}

} // namespace

FaultsPanel::FaultsPanel(const ViewContext& context, QWidget* parent)
    : TablePanel(context,
        {{tr("Faults"), tr("Search faults"), tr("List of faults"), tr("Show all faults")}, tr("1 fault"),
            tr("%1 faults"), tr("%1 of %2 faults"), tr("The only fault is hidden by %2"),
            tr("All %1 faults are hidden by %2"), tr("No crash, no freeze and no error was recorded in this session.")},
        new FaultDelegate, parent)
    , m_detail(new DetailTabs(this))
{
    makeList();
    makeChips();
    makeDetail();
    makeIssue(context);
    start();
}

FaultsPanel::~FaultsPanel() = default;

void FaultsPanel::makeList()
{
    list().setSelectionMode(QAbstractItemView::SingleSelection);
    list().setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list().verticalHeader()->setDefaultSectionSize(FaultDelegate::kHeight);
    list().stretchColumn(FaultModel::FaultColumn);
    list().horizontalHeader()->hide();
    list().horizontalHeader()->resizeSection(FaultModel::TimeColumn, timeWidth());
    list().horizontalHeader()->resizeSection(FaultModel::PlaceColumn, 220);
}

void FaultsPanel::fitColumns()
{
    constexpr int kRoomForPlacePx = 560;
    list().setColumnHidden(FaultModel::PlaceColumn, list().width() < kRoomForPlacePx);
}

void FaultsPanel::makeChips()
{
    kinds().add(static_cast<std::size_t>(FaultCategory::Crash), tr("Crashes"));
    kinds().add(static_cast<std::size_t>(FaultCategory::Anr), tr("ANRs"));
    kinds().add(static_cast<std::size_t>(FaultCategory::Error), tr("Errors"));
    kinds().setIcons([this](std::size_t category) { return markIcon(kindOf(category), palette()); });
}

void FaultsPanel::makeDetail()
{
    const auto add = [this](const QString& text, const QString& toolTip, ActionId command) {
        connect(m_detail->header().addCommand(text, toolTip, command, settings()), &QAction::triggered, this,
            [this, command] { perform(command); });
    };
    add(tr("Moment"), tr("Jump to the moment"), ActionId::JumpToFault);
    add(tr("Frame before"), tr("Jump to the picture before it"), ActionId::JumpBeforeFault);
    add(tr("Copy"), tr("Copy the report"), ActionId::CopyFaultReport);
    add(tr("Save\u2026"), tr("Save the report"), ActionId::SaveFaultReport);
    m_stack = m_detail->add(new StackView(this), tr("Stack"));
    m_state = m_detail->add(new PropertyView(this), tr("State"));
    m_state->setAccessibleName(tr("State when it happened"));
    m_steps = m_detail->add(new PropertyView(this), tr("Before it"));
    m_steps->setAccessibleName(tr("What happened before it"));
    m_json = m_detail->add(new CodeView(this), tr("As recorded"));
    frame().setDetail(m_detail);
}

void FaultsPanel::makeIssue(const ViewContext& context)
{
    const auto present = [this] {
        FaultIssue::Fault fault{current(), {}};
        if (fault.row != nullptr)
            fault.text = [this, row = *fault.row] { return issueOf(*model().table(), row, m_report); };
        return fault;
    };
    m_issue = new FaultIssue(context, m_detail->header(), present, this);
    connect(m_issue, &FaultIssue::messaged, &frame(), &ListFrame::say);
    connect(&context.selection, &Selection::sdkTrafficChanged, this, [this] {
        if (selectedRow() >= 0 && !m_detail->isHidden()) showRow(selectedRow()); // it tells what came before
    });
}

const FaultRow* FaultsPanel::current() const
{
    const int row = selectedRow();
    return row < 0 ? nullptr : &model().row(row);
}

void FaultsPanel::perform(ActionId command)
{
    switch (command) {
    case ActionId::OpenIssue:
        return m_issue->open();
    case ActionId::LinkIssue:
        return m_issue->askForLink();
    case ActionId::JumpToFault:
        return jumpToMoment();
    case ActionId::JumpBeforeFault:
        return jumpToFrameBefore();
    case ActionId::CopyFaultReport:
        return copyReport();
    case ActionId::SaveFaultReport:
        return askForReportFile();
    default:
        return ListPanel::perform(command);
    }
}

void FaultsPanel::jumpToMoment()
{
    const FaultRow* row = current();
    if (row == nullptr) return frame().say(tr("Choose a fault first"));
    playback().seek({row->playMs});
}

void FaultsPanel::jumpToFrameBefore()
{
    const FaultRow* row = current();
    if (row == nullptr) return frame().say(tr("Choose a fault first"));
    const auto before = model().table()->frameBefore(*row);
    if (!before) return frame().say(tr("There is no picture before it"));
    playback().seekWall(*before);
    frame().say(tr("The picture before it was taken %1 earlier").arg(formatSpan(row->wall - *before)));
}

void FaultsPanel::showRow(int row)
{
    const auto table = model().table();
    const std::uint32_t source = model().sourceRow(row);
    const FaultRow& fault = table->rows[source];
    m_detail->header().setMark(markIcon(fault.kind, palette()));
    m_detail->header().setTexts(
        fault.detail.isEmpty() ? fault.title : QStringLiteral("%1: %2").arg(fault.title, fault.detail),
        subtitleOf(*table, fault));
    m_stack->show([table, source] { return table->stack(table->rows[source]); },
        fault.category == FaultCategory::Anr
            ? tr("No stack was recorded. iOS delivers the stack of a freeze later, with the next diagnostic report.")
            : tr("No stack was recorded with it."));
    frame().showDetail(true);
    detailing().run(
        [table, source, sdkTraffic = selection().sdkTraffic()](const auto&) {
            const FaultRow& shown = table->rows[source];
            Detail detail;
            detail.facts = table->facts(shown);
            detail.steps = table->stepsBefore(shown, sdkTraffic);
            const auto& item = table->recording->timeline()[shown.item];
            detail.json = QString::fromStdString(prettyJson(table->recording->detailJson(item)));
            detail.report = reportOf(*table, shown, detail.facts);
            return detail;
        },
        [this](const Detail& detail) { showDetail(detail); });
}

void FaultsPanel::showDetail(const Detail& detail)
{
    m_state->setProperties(detail.facts);
    m_steps->setProperties(detail.steps);
    m_json->showText(detail.json, CodeView::Language::Json);
    m_report = detail.report;
    m_issue->refresh();
    Q_EMIT detailed();
}

ListPanel::Copied FaultsPanel::copied(const std::vector<std::uint32_t>&) const
{
    return {m_report, tr("Copied the report")};
}

void FaultsPanel::copyReport()
{
    if (current() == nullptr) return frame().say(tr("Choose a fault first"));
    copyRows();
}

void FaultsPanel::askForReportFile()
{
    if (m_report.isEmpty() || current() == nullptr) return frame().say(tr("Choose a fault first"));
    askWhereToSave(this, settings(),
        {tr("Save Report"), session().title() + QStringLiteral(".txt"), tr("Texts (*.txt)")},
        [this](const QString& file) { saveReport(file); });
}

void FaultsPanel::saveReport(const QString& file)
{
    save(
        file, [text = m_report.toStdString()] { return text; }, tr("Wrote %1").arg(file));
}

} // namespace revisit
