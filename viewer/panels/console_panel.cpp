#include "viewer/panels/console_panel.h"

#include "decoder/recording.h"
#include "viewer/counted.h"
#include "viewer/file_question.h"
#include "viewer/format.h"
#include "viewer/model/pretty_json.h"
#include "viewer/model/pretty_message.h"
#include "viewer/model/replay_session.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/code_view.h"
#include "viewer/panels/console_delegate.h"
#include "viewer/panels/detail_header.h"
#include "viewer/panels/detail_tabs.h"
#include "viewer/panels/stack_view.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>

namespace revisit {

/// What the worker makes of the chosen row.
struct ConsolePanel::Detail {
    QString message;
    QString json;
};

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

MarkKind levelKind(std::size_t level)
{
    switch (static_cast<ConsoleLevel>(level)) {
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

QString consoleText(const ConsoleTable& table, const std::vector<std::uint32_t>& rows)
{
    QString text;
    for (const std::uint32_t source : rows) {
        const ConsoleRow& row = table.rows[source];
        QString message = row.message;
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(formatPlayTime({row.playMs}, {1}), displayName(row.kind),
                        message.replace(u'\n', QStringLiteral("\n    ")));
    }
    return text;
}

ConsolePanel::ConsolePanel(const ViewContext& context, QWidget* parent)
    : TablePanel(context,
        {{tr("Console"), tr("Search messages"), tr("List of messages"), tr("Show all messages")}, tr("1 message"),
            tr("%1 messages"), tr("%1 of %2 messages"), tr("The only message is hidden by %2"),
            tr("All %1 messages are hidden by %2"),
            tr("Nothing was logged. SDKs record the console where console tracking is switched on.")},
        new ConsoleDelegate, parent)
    , m_painter(static_cast<ConsoleDelegate*>(list().itemDelegate()))
    , m_detail(new DetailTabs(this))
{
    makeList();
    makeChips();
    makeTools();
    makeDetail();
    start();
}

ConsolePanel::~ConsolePanel() = default;

void ConsolePanel::makeList()
{
    list().setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list().stretchColumn(ConsoleModel::MessageColumn);
    list().horizontalHeader()->hide();
    list().horizontalHeader()->resizeSection(ConsoleModel::TimeColumn, timeWidth());
}

void ConsolePanel::makeChips()
{
    for (const ConsoleLevel level : kLevels) kinds().add(static_cast<std::size_t>(level), levelTitle(level));
    kinds().setIcons([this](std::size_t level) { return markIcon(levelKind(level), palette()); });
    m_dimChip = frame().addChip(tr("Dim what is ahead"), tr("Show what lies after the playhead paler"));
    m_dimChip->setChecked(true);
    connect(m_dimChip, &Chip::clicked, this, &ConsolePanel::setDimming);
    m_linesChip = frame().addChip(tr("Whole lines"), tr("Show messages of several lines on all of them"));
    connect(m_linesChip, &Chip::clicked, this, &ConsolePanel::setMultiLine);
}

void ConsolePanel::makeTools()
{
    QToolButton* button = frame().addTool(tr("Copy \u25be"), tr("Copy or save messages"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    const auto add = [this, menu](const QString& text, void (ConsolePanel::*slot)()) {
        QAction* action = addRowAction(text);
        connect(action, &QAction::triggered, this, slot);
        menu->addAction(action);
    };
    menu->addAction(addCopyAction(tr("Copy the &Selected Messages")));
    add(tr("Copy &All Messages Shown"), &ConsolePanel::copyAll);
    add(tr("Save All Messages S&hown\u2026"), &ConsolePanel::askForTextFile);
    button->setMenu(menu);
}

void ConsolePanel::makeDetail()
{
    m_message = m_detail->add(new CodeView(this), tr("Message"));
    m_message->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_stack = m_detail->add(new StackView(this), tr("Stack"));
    m_json = m_detail->add(new CodeView(this), tr("As recorded"));
    frame().setDetail(m_detail);
}

void ConsolePanel::setDimming(bool isDimming)
{
    m_dimChip->setChecked(isDimming);
    m_painter->setDimming(isDimming);
    list().viewport()->update();
}

void ConsolePanel::setMultiLine(bool isMultiLine)
{
    m_linesChip->setChecked(isMultiLine);
    const auto heightOf = [this](int row) { return ConsoleDelegate::heightFor(model().row(row).lineCount, font()); };
    list().setHeightOf(isMultiLine ? ListTable::HeightOf(heightOf) : ListTable::HeightOf());
    followPlayhead();
}

void ConsolePanel::showRow(int row)
{
    const auto table = model().table();
    const std::uint32_t source = model().sourceRow(row);
    const ConsoleRow& line = table->rows[source];
    m_detail->header().setMark(markIcon(line.kind, palette()));
    m_detail->header().setTexts(line.message.section(u'\n', 0, 0),
        QStringLiteral("%1 \u00b7 %2 \u00b7 %3")
            .arg(
                displayName(line.kind), formatMoment(table->recording->clock().moment(line.wall)), utcText(line.wall)));
    m_detail->setPageVisible(m_stack, line.hasStack);
    m_stack->show([table, source] { return table->stack(table->rows[source]); }, {});
    frame().showDetail(true);
    detailing().run(
        [table, source](const auto&) {
            const ConsoleRow& shown = table->rows[source];
            const auto& item = table->recording->timeline()[shown.item];
            return Detail{
                prettyMessage(shown.message), QString::fromStdString(prettyJson(table->recording->detailJson(item)))};
        },
        [this](const Detail& detail) {
            m_message->showText(detail.message, CodeView::Language::Text);
            m_json->showText(detail.json, CodeView::Language::Json);
            Q_EMIT detailed();
        });
}

QString ConsolePanel::shownMessage() const { return m_message->fullText(); }

ListPanel::Copied ConsolePanel::copied(const std::vector<std::uint32_t>& sources) const
{
    return {consoleText(*model().table(), sources),
        counted(static_cast<qint64>(sources.size()), tr("Copied 1 message"), tr("Copied %1 messages"))};
}

void ConsolePanel::copyAll()
{
    if (model().rowCount() == 0) return;
    const Copied all = copied(model().rows());
    QGuiApplication::clipboard()->setText(all.text);
    frame().say(all.said);
}

void ConsolePanel::askForTextFile()
{
    if (model().rowCount() == 0) return frame().say(tr("There is no message to save"));
    askWhereToSave(this, settings(),
        {tr("Save Messages"), session().title() + QStringLiteral(".txt"), tr("Texts (*.txt)")},
        [this](const QString& file) { saveText(file); });
}

void ConsolePanel::saveText(const QString& file)
{
    const auto table = model().table();
    if (!table) return;
    save(
        file, [table, rows = model().rows()] { return consoleText(*table, rows).toStdString(); },
        tr("Wrote %1").arg(file));
}

} // namespace revisit
