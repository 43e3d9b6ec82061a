// How ConsolePanel is put together.

#include "viewer/latest_only.h"
#include "viewer/model/selection.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/code_view.h"
#include "viewer/panels/console_delegate.h"
#include "viewer/panels/console_panel.h"
#include "viewer/panels/detail_header.h"
#include "viewer/panels/list_frame.h"
#include "viewer/panels/stack_view.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace revisit {

namespace {

constexpr std::array kLevels{ConsoleLevel::Fault, ConsoleLevel::Error, ConsoleLevel::Warning, ConsoleLevel::Info,
    ConsoleLevel::Log, ConsoleLevel::Debug};

QString levelTitle(ConsoleLevel level)
{
    switch (level) {
    case ConsoleLevel::Fault:
        return ConsolePanel::tr("Faults");
    case ConsoleLevel::Error:
        return ConsolePanel::tr("Errors");
    case ConsoleLevel::Warning:
        return ConsolePanel::tr("Warnings");
    case ConsoleLevel::Info:
        return ConsolePanel::tr("Info");
    case ConsoleLevel::Log:
        return ConsolePanel::tr("Log");
    case ConsoleLevel::Debug:
        break;
    }
    return ConsolePanel::tr("Debug");
}

MarkKind levelKind(ConsoleLevel level)
{
    switch (level) {
    case ConsoleLevel::Fault:
        return MarkKind::Crash;
    case ConsoleLevel::Error:
        return MarkKind::LogError;
    case ConsoleLevel::Warning:
        return MarkKind::LogWarning;
    default:
        return MarkKind::Log;
    }
}

} // namespace

ConsolePanel::ConsolePanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_session(context.session)
    , m_playback(context.playback)
    , m_selection(context.selection)
    , m_model(new ConsoleModel(this))
    , m_frame(
          new ListFrame({tr("Console"), tr("Search messages"), tr("List of messages"), tr("Show all messages")}, this))
    , m_delegate(new ConsoleDelegate(this))
    , m_building(std::make_unique<LatestOnly>())
    , m_filtering(std::make_unique<LatestOnly>())
    , m_detailing(std::make_unique<LatestOnly>())
    , m_saving(std::make_unique<LatestOnly>())
{
    setAccessibleName(tr("Console"));
    setFocusProxy(m_frame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    makeList();
    makeChips();
    makeTools();
    m_frame->setDetail(makeDetail());
    styleChips();
    connectContext();
    reload();
}

ConsolePanel::~ConsolePanel() = default;

void ConsolePanel::makeList()
{
    ListTable& list = m_frame->list();
    list.setModel(m_model);
    list.setItemDelegate(m_delegate);
    list.setSelectionMode(QAbstractItemView::ExtendedSelection);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.stretchColumn(ConsoleModel::MessageColumn);
    list.horizontalHeader()->hide();
    const QFontMetrics metrics(theme::monospacedFont(theme::smallFont(font())));
    list.horizontalHeader()->resizeSection(
        ConsoleModel::TimeColumn, metrics.horizontalAdvance(QStringLiteral("0:00:00.0")) + 16);
    connect(&list, &ListTable::chosen, this, &ConsolePanel::choose);
    connect(&list, &ListTable::navigated, this, [this](const QModelIndex& index) { select(index.row()); });
    connect(&list, &ListTable::copyAsked, this, &ConsolePanel::copyRows);
    connect(m_frame, &ListFrame::searchChanged, this, [this](const QString& text) {
        m_filter.text = text;
        runFilter();
    });
    connect(m_frame, &ListFrame::filterCleared, this, [this] {
        ConsoleFilter none;
        none.range = m_filter.range;
        setFilter(none);
    });
    connect(m_frame, &ListFrame::rangeCleared, this, [this] { m_selection.setRange(std::nullopt); });
    connect(m_frame, &ListFrame::allAsked, this, &ConsolePanel::clearFilter);
    connect(m_frame, &ListFrame::followingChanged, this, &ConsolePanel::followPlayhead);
}

void ConsolePanel::makeChips()
{
    m_allChip = m_frame->addChip(tr("All"));
    connect(m_allChip, &Chip::clicked, this, [this] {
        m_filter.levels.reset();
        runFilter();
    });
    for (const ConsoleLevel level : kLevels) {
        Chip* chip = m_frame->addChip(levelTitle(level));
        connect(chip, &Chip::clicked, this, [this, level] {
            m_filter.levels.flip(static_cast<std::size_t>(level));
            runFilter();
        });
        m_chips.emplace_back(level, chip);
    }
    m_dimChip = m_frame->addChip(tr("Dim what is ahead"), tr("Show what lies after the playhead paler"));
    m_dimChip->setChecked(true);
    connect(m_dimChip, &Chip::clicked, this, &ConsolePanel::setDimming);
    m_linesChip = m_frame->addChip(tr("Whole lines"), tr("Show messages of several lines on all of them"));
    connect(m_linesChip, &Chip::clicked, this, &ConsolePanel::setMultiLine);
}

void ConsolePanel::makeTools()
{
    QToolButton* button = m_frame->addTool(tr("Copy \u25be"), tr("Copy or save messages"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    connect(menu->addAction(tr("Copy the &Selected Messages")), &QAction::triggered, this, &ConsolePanel::copyRows);
    connect(menu->addAction(tr("Copy &All Messages Shown")), &QAction::triggered, this, &ConsolePanel::copyAll);
    connect(menu->addAction(tr("Save All Messages S&hown\u2026")), &QAction::triggered, this,
        &ConsolePanel::askForTextFile);
    button->setMenu(menu);
    m_frame->list().setContextMenuPolicy(Qt::ActionsContextMenu);
    m_frame->list().addActions(menu->actions());
}

QWidget* ConsolePanel::makeDetail()
{
    auto* detail = new QWidget(this);
    m_header = new DetailHeader(detail);
    m_message = new CodeView(detail);
    m_message->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_message->setAccessibleName(tr("Message"));
    m_stack = new StackView(detail);
    m_json = new CodeView(detail);
    m_json->setAccessibleName(tr("As recorded"));
    m_tabs = new QTabWidget(detail);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_message, tr("Message"));
    m_tabs->addTab(m_stack, tr("Stack"));
    m_tabs->addTab(m_json, tr("As recorded"));
    auto* layout = new QVBoxLayout(detail);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs, 1);
    return detail;
}

void ConsolePanel::styleChips()
{
    for (const auto& [level, chip] : m_chips) chip->setIcon(markIcon(levelKind(level), palette()));
}

} // namespace revisit
