#include "viewer/panels/list_panel.h"

#include "viewer/counted.h"
#include "viewer/decode_pool.h"
#include "viewer/file_writer.h"
#include "viewer/key_hint.h"
#include "viewer/latest_only.h"
#include "viewer/model/opening_text.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/same_item.h"
#include "viewer/model/selection.h"
#include "viewer/panels/kind_chips.h"
#include "viewer/panels/row_delegate.h"
#include "viewer/panels/saved_filter_menu.h"
#include "viewer/theme.h"
#include "viewer/timeline/time_ruler.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace revisit {

namespace {

constexpr int kMaxRemembered = 200; ///< rows in sight; a screen holds fewer

} // namespace

ListPanel::ListPanel(
    const ViewContext& context, Words words, ItemRowsModel* model, RowDelegate* delegate, QWidget* parent)
    : QWidget(parent)
    , m_session(context.session)
    , m_playback(context.playback)
    , m_selection(context.selection)
    , m_words(std::move(words))
    , m_rows(model)
    , m_delegate(delegate)
    , m_frame(new ListFrame(m_words.frame, context.settings, this))
    , m_kinds(new KindChips(*m_frame))
    , m_settings(context.settings)
    , m_detailing(std::make_unique<LatestOnly>())
    , m_saving(context.pool.writing())
{
    m_rows->setParent(this);
    m_delegate->setParent(this);
    setAccessibleName(m_words.frame.name);
    setFocusProxy(m_frame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    list().setModel(m_rows);
    list().setItemDelegate(m_delegate);
    list().setSelectionMode(QAbstractItemView::ExtendedSelection);
    list().setContextMenuPolicy(Qt::ActionsContextMenu);
}

ListPanel::~ListPanel() = default;

void ListPanel::start()
{
    m_saved = new SavedFilterMenu(*m_frame, m_settings,
        {settingsName(), [this] { return presentFilter(); },
            [this](const QJsonObject& filter) { applyFilter(filter); }},
        this);
    m_frame->orderTabs();
    connectList();
    connectContext();
    reload();
}

void ListPanel::connectList()
{
    connect(&list(), &ListTable::chosen, this, &ListPanel::choose);
    connect(&list(), &ListTable::navigated, this, [this](const QModelIndex& index) { select(index.row()); });
    list().setKeyStart([this] { return keyStart(); });
    connect(&list(), &ListTable::copyAsked, this, &ListPanel::copyRows);
    connect(
        &list(), &ListTable::resized, this,
        [this] {
            fitColumns();
            followPlayhead();
        },
        Qt::QueuedConnection);
    connect(m_frame, &ListFrame::searchChanged, this, &ListPanel::searchFor);
    connect(m_frame, &ListFrame::firstAsked, this, &ListPanel::chooseFirst);
    m_frame->search().installEventFilter(this);
    connect(m_frame, &ListFrame::detailClosed, this, [this] { m_closedItem = m_selection.item(); });
    connect(m_frame, &ListFrame::filterCleared, this, &ListPanel::resetFilter);
    connect(m_frame, &ListFrame::rangeCleared, this, [this] { m_selection.setRange(std::nullopt); });
    connect(m_frame, &ListFrame::allAsked, this, &ListPanel::clearFilter);
    connect(m_frame, &ListFrame::followingChanged, this, [this] {
        m_choice.reset();
        followPlayhead();
    });
}

void ListPanel::connectContext()
{
    connect(&m_session, &ReplaySession::changed, this, &ListPanel::reload);
    connect(&m_selection, &Selection::itemChanged, this, &ListPanel::showSelected);
    connect(&m_selection, &Selection::rangeChanged, this, [this] { limitTo(m_selection.range()); });
    connect(&m_playback, &Playback::positionChanged, this, [this](SessionTime position) {
        m_rows->setNow(position);
        playheadMoved(position);
        followPlayhead();
    });
}

/// What grew is built behind the rows shown and takes their place; anything else starts over.
void ListPanel::reload()
{
    const auto recording = m_session.recording();
    if (!recording || !m_session.isGrown()) startOver();
    if (recording) loadRecording(recording);
}

/// Who asked for the first row while the recording was being opened still gets it.
void ListPanel::startOver()
{
    using State = ReplaySession::State;
    const State state = m_session.state();
    if (!std::exchange(m_isOpening, state == State::Loading) || state != State::Ready) forgetFirst();
    m_isTableAwaited = state == State::Loading || state == State::Ready;
    m_place = {};
    m_choice.reset();
    dropTable();
}

void ListPanel::focusSearch() { m_frame->focusSearch(); }

void ListPanel::setFollowing(bool isFollowing) { m_frame->setFollowing(isFollowing); }

/// A row that was chosen here is where the eye rests: the list does not move when the playhead gets there, until that
/// goes on.
void ListPanel::followPlayhead()
{
    if (m_choice == m_playback.position()) return;
    m_choice.reset();
    m_frame->followRow(m_rows->nowRow());
}

void ListPanel::clearFilter()
{
    m_selection.setRange(std::nullopt);
    limitTo(std::nullopt);
    resetFilter();
}

void ListPanel::revealItem(std::size_t item)
{
    m_revealed = item;
    m_isUncovered = false;
    m_selection.selectItem(item);
    reveal();
}

/// Now, or with the answer that brings the row.
void ListPanel::reveal()
{
    if (!m_revealed || !standing().hasTable) return;
    const int row = m_rows->rowOfItem(*m_revealed);
    if (row < 0 && !m_isUncovered) {
        m_isUncovered = true;
        return uncover(*m_revealed);
    }
    m_revealed.reset();
    list().reveal(row, QAbstractItemView::PositionAtCenter);
}

int ListPanel::selectedRow() const
{
    const auto item = m_selection.item();
    return item ? m_rows->rowOfItem(*item) : -1;
}

std::vector<std::uint32_t> ListPanel::selectedSources() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_frame->list().selectionModel()->selectedRows()) rows.push_back(index.row());
    std::ranges::sort(rows);
    std::vector<std::uint32_t> sources;
    for (const int row : rows) sources.push_back(m_rows->sourceRow(row));
    return sources;
}

int ListPanel::timeWidth() const
{
    const QFontMetrics metrics(theme::monospacedFont(theme::smallFont(font())));
    return metrics.horizontalAdvance(QStringLiteral("0:00:00.0")) + 16;
}

QAction* ListPanel::addRowAction(const QString& text, std::optional<ActionId> command)
{
    auto* action = new QAction(text, this);
    if (command) tellKeyInMenu(*action, text, *command, m_settings);
    list().addAction(action);
    return action;
}

void ListPanel::perform(ActionId command)
{
    if (command == ActionId::FollowPlayhead) setFollowing(true);
}

QAction* ListPanel::addCopyAction(const QString& text)
{
    QAction* action = addRowAction(text);
    action->setShortcuts(QKeySequence::Copy);
    action->setShortcutContext(Qt::WidgetShortcut); // texts of the detail copy themselves
    connect(action, &QAction::triggered, this, &ListPanel::copyRows);
    return action;
}

void ListPanel::choose(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const SessionTime time{m_rows->playMsOfRow(index.row())};
    if (m_closedItem) forgetShown();
    m_closedItem.reset();
    select(index.row());
    markSelected(); // the row may be the one that was chosen before
    m_choice = time;
    m_playback.seek(time);
    m_choice = m_playback.position();
}

/// Now, or with the answer to what was typed; that of a table which is still being made comes with it.
void ListPanel::chooseFirst()
{
    m_isFirstAsked = m_isAnswerAwaited || m_isTableAwaited;
    if (m_isFirstAsked || m_rows->rowCount() == 0) return;
    list().setFocus(Qt::TabFocusReason);
    choose(m_rows->index(0, std::max(0, list().columnAt(0))));
}

/// The row at the playhead while that is what the list shows: it follows, and what is chosen is of another moment, or
/// nothing is chosen and the row is in sight.
int ListPanel::keyStart() const
{
    const ListTable& list = m_frame->list();
    const int now = m_rows->nowRow();
    if (m_rows->rowCount() == 0) return -1;
    if (!list.isCurrentChosen()) {
        const bool isInSight = now >= list.firstInSight() && now <= list.lastInSight();
        return isFollowing() ? std::max(0, now) : isInSight ? now : -1;
    }
    if (!isFollowing() || now < 0) return -1;
    const int chosen = list.currentIndex().row();
    return m_rows->playMsOfRow(chosen) == m_rows->playMsOfRow(now) ? -1 : now;
}

void ListPanel::select(int row)
{
    if (row >= 0 && row < m_rows->rowCount()) m_selection.selectItem(m_rows->itemOfRow(row));
}

void ListPanel::showSelected()
{
    markSelected();
    list().reveal(selectedRow(), QAbstractItemView::EnsureVisible);
}

void ListPanel::markSelected()
{
    const auto item = m_selection.item();
    const int row = selectedRow();
    if (m_closedItem != item) m_closedItem.reset();
    if (row < 0) {
        list().selectionModel()->clear();
        m_shownItem.reset();
        if (m_closedItem) return;
        return item ? showUnlisted(*item) : hideDetail();
    }
    const bool isMarked = list().selectionModel()->isRowSelected(row, {}) && list().currentIndex().row() == row;
    if (!isMarked) list().setCurrentIndex(m_rows->index(row, std::max(0, list().columnAt(0))));
    if (m_shownItem == item || m_closedItem) return;
    m_shownItem = item;
    showRow(row);
}

void ListPanel::hideDetail()
{
    m_detailing->drop();
    m_shownItem.reset();
    clearDetail();
    m_frame->showDetail(false);
}

void ListPanel::rememberPlace()
{
    if (m_rows->rowCount() == 0) return; // an empty list has no place: the one before it counts
    m_place = {};
    m_hadSelected = selectedRow() >= 0;
    const int first = list().firstInSight();
    if (first < 0) return;
    const int last = std::min(list().lastInSight(), first + kMaxRemembered);
    const auto mark = [this](int row) { return Place::Mark{m_rows->itemOfRow(row), list().rowViewportPosition(row)}; };
    for (int row = first; row <= last; ++row) m_place.visible.push_back(mark(row));
    m_place.time = {m_rows->playMsOfRow(first)};
    const int selected = selectedRow();
    if (selected >= first && selected <= last) m_place.selected = mark(selected);
}

void ListPanel::movePlace(const Recording& before, const Recording& after)
{
    std::erase_if(m_place.visible, [&](Place::Mark& mark) {
        const auto item = sameItem(before, mark.item, after);
        mark.item = item.value_or(mark.item);
        return !item.has_value();
    });
    if (m_closedItem) m_closedItem = m_selection.item(); // whose owner moved it
    if (m_place.selected) m_place.selected->item = m_selection.item().value_or(m_place.selected->item);
}

void ListPanel::keepPlace()
{
    if (isFollowing() && m_choice != m_playback.position()) return followPlayhead();
    const int selected = selectedRow();
    const bool wasInSight = m_place.selected && m_place.selected->item == m_selection.item();
    if (selected >= 0 && wasInSight) {
        list().putRowAt(selected, m_place.selected->offsetPx);
        return list().reveal(selected, QAbstractItemView::EnsureVisible);
    }
    if (selected >= 0 && !m_hadSelected) return list().reveal(selected, QAbstractItemView::PositionAtCenter);
    for (const Place::Mark& mark : m_place.visible) {
        const int row = m_rows->rowOfItem(mark.item);
        if (row >= 0) return list().putRowAt(row, mark.offsetPx);
    }
    if (!m_place.visible.empty()) list().putRowAt(std::max(0, m_rows->rowAt(m_place.time)), 0);
}

void ListPanel::showApplied()
{
    showCounts();
    updateStatus();
    list().fitHeights();
    markSelected();
    keepPlace();
    reveal();
    list().viewport()->update();
    if (m_isFirstAsked && !m_isAnswerAwaited && !m_isTableAwaited) chooseFirst();
    Q_EMIT filtered();
}

QStringList ListPanel::causes(const Standing& standing) const
{
    QStringList causes;
    if (!standing.text.isEmpty()) causes << tr("the search for \u201c%1\u201d").arg(standing.text);
    const QStringList titles = m_kinds->chosenTitles();
    if (!titles.isEmpty()) causes << tr("the choice of %1").arg(titles.join(QStringLiteral(", ")));
    causes << ownCauses();
    if (const auto& range = standing.range)
        causes << tr("the range %1 to %2").arg(formatPlayTime(range->start), formatPlayTime(range->end));
    return causes;
}

QString ListPanel::emptyReason() const
{
    const Standing now = standing();
    if (const QString why = openingText(m_session); !why.isEmpty()) return why;
    if (!now.hasTable) return tr("The recording is being opened\u2026"); // what it lists is still being made
    if (now.recorded == 0) return m_words.none;
    if (m_rows->rowCount() > 0) return {};
    if (!now.error.isEmpty()) return tr("The pattern cannot be read: %1").arg(now.error);
    if (const QString own = ownEmptyReason(); !own.isEmpty()) return own;
    return counted(now.total, m_words.onlyHidden, m_words.allHidden).arg(causes(now).join(tr(" and ")));
}

void ListPanel::updateStatus()
{
    const Standing now = standing();
    ListFrame::Status status;
    status.emptyReason = emptyReason();
    status.range = now.range;
    status.isFiltered = now.isFiltered;
    status.isHiding = now.hasTable && now.total > 0 && (now.isFiltered || now.range);
    const qint64 shown = m_rows->rowCount();
    if (now.hasTable)
        status.summary = shown == now.total
            ? counted(shown, m_words.one, m_words.many)
            : m_words.some.arg(QLocale().toString(shown), QLocale().toString(now.total));
    m_frame->setStatus(status);
}

void ListPanel::copyRows()
{
    const auto sources = selectedSources();
    if (sources.empty()) return;
    const Copied rows = copied(sources);
    if (rows.text.isEmpty()) return;
    QGuiApplication::clipboard()->setText(rows.text);
    m_frame->say(rows.said);
}

void ListPanel::save(const QString& file, std::function<std::string()> make, const QString& said)
{
    m_saving.write(
        this, file, [make = std::move(make), file] { return writtenFile(file, make()); },
        [this, file, said](const Result<qint64>& written) {
            m_frame->say(written ? said : tr("%1 cannot be written").arg(file));
            Q_EMIT saved(written.has_value());
        });
}

bool ListPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &m_frame->search()) return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn) prepareSearch();
    const bool isLeft = event->type() == QEvent::FocusOut
        && static_cast<const QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason;
    if (isLeft) forgetFirst(); // what is done there is not to be disturbed
    return QWidget::eventFilter(watched, event);
}

void ListPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_kinds == nullptr) return;
    m_kinds->refreshIcons();
    styleAgain();
}

} // namespace revisit
