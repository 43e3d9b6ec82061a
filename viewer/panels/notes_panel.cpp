#include "viewer/panels/notes_panel.h"

#include "viewer/counted.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/key_hint.h"
#include "viewer/model/event_steps.h"
#include "viewer/model/marks.h"
#include "viewer/model/opening_text.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panel_focus.h"
#include "viewer/panels/empty_page.h"
#include "viewer/panels/follow_button.h"
#include "viewer/panels/list_panel.h"
#include "viewer/panels/note_delegate.h"
#include "viewer/panels/note_editor.h"
#include "viewer/panels/panel_status.h"
#include "viewer/player/playback.h"
#include "viewer/search_keys.h"
#include "viewer/theme.h"
#include "viewer/timeline/time_ruler.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace revisit {

namespace {

/// The session's picture, where it is on show in a window or in the one that a floating dock belongs to. The other half
/// of a split view shows that of another session.
const FrameView* shownFrame(const ReplaySession& session, const QWidget& window)
{
    const QWidget* main = window.parentWidget() == nullptr ? &window : window.parentWidget()->window();
    for (auto* panel : main->findChildren<FramePanel*>())
        if (&panel->session() == &session && panel->view().isVisible()) return &panel->view();
    return nullptr;
}

} // namespace

NotesPanel::NotesPanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new NoteListModel(this))
{
    setAccessibleName(tr("Notes"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(makeList());
    m_pages->addWidget(makeEmptyPage());
    m_line = new PanelStatus(m_context.settings, this);
    column->addWidget(m_line);
    column->addWidget(m_pages, 1);
    new PanelFocus(*this, *m_list);
    new SearchKeys(*m_search, *m_list);
    connect(m_line, &PanelStatus::rangeCleared, this, [this] { m_context.selection.setRange(std::nullopt); });
    connect(m_line, &PanelStatus::filterCleared, m_search, &QLineEdit::clear);
    connect(m_context.marks, &Marks::changed, this, &NotesPanel::refresh);
    connect(m_context.marks, &Marks::currentChanged, this, &NotesPanel::followCurrent);
    connect(&m_context.selection, &Selection::rangeChanged, this, &NotesPanel::refresh);
    connect(&m_context.session, &ReplaySession::changed, this, &NotesPanel::refresh);
    connect(&m_context.playback, &Playback::positionChanged, this, &NotesPanel::followPlayhead);
    refresh();
}

QToolButton* NotesPanel::addButton(QWidget& bar, const QString& text, const QString& name)
{
    auto* button = new QToolButton(&bar);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    bar.layout()->addWidget(button);
    return button;
}

QWidget* NotesPanel::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    row->setSpacing(theme::kSpace1);
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(tr("Search notes"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search notes"));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setSearch(text);
        refresh();
    });
    row->addWidget(m_search, 1);
    m_follow = new FollowButton(m_context.settings, bar);
    connect(m_follow, &FollowButton::followingChanged, this, &NotesPanel::followPlayhead);
    row->addWidget(m_follow);
    m_edit = addButton(*bar, tr("Edit"), tr("Edit the chosen mark"));
    tellKey(*m_edit, tr("Edit the chosen mark"), ActionId::EditMark, m_context.settings);
    connect(m_edit, &QToolButton::clicked, this, [this] { perform(ActionId::EditMark); });
    m_remove = addButton(*bar, tr("Delete"), tr("Delete the chosen mark"));
    tellKey(*m_remove, tr("Delete the chosen mark"), ActionId::DeleteMark, m_context.settings);
    connect(m_remove, &QToolButton::clicked, this, [this] { perform(ActionId::DeleteMark); });
    return bar;
}

QWidget* NotesPanel::makeEmptyPage()
{
    m_empty = new EmptyPage(this);
    m_showAll = m_empty->addButton(tr("Show all notes"));
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        m_context.selection.setRange(std::nullopt);
        m_search->clear();
    });
    return m_empty;
}

QWidget* NotesPanel::makeList()
{
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NoteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(false);
    m_list->setResizeMode(QListView::Adjust); // texts break where the panel ends
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Notes and bookmarks"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    for (QObject* watched : {static_cast<QObject*>(m_list), static_cast<QObject*>(m_list->viewport()),
             static_cast<QObject*>(m_list->verticalScrollBar())})
        watched->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &NotesPanel::activate);
    connect(m_list, &QListView::doubleClicked, this, &NotesPanel::edit);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &NotesPanel::showChosen);
    showChosen();
    return m_list;
}

bool NotesPanel::isScrolling(const QObject* watched, const QEvent& event) const
{
    if (event.type() == QEvent::Wheel) return watched == m_list->viewport() || watched == m_list->verticalScrollBar();
    return event.type() == QEvent::MouseButtonPress && watched == m_list->verticalScrollBar();
}

/// The row that is shown as chosen. The current one may be another: where keys would start from.
QModelIndex NotesPanel::chosen() const
{
    const QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    return rows.isEmpty() ? QModelIndex() : rows.first();
}

void NotesPanel::showChosen()
{
    const bool isAny = chosen().isValid();
    m_edit->setEnabled(isAny);
    m_remove->setEnabled(isAny);
}

bool NotesPanel::isChosen() const
{
    return m_list->currentIndex().isValid() && m_list->selectionModel()->isSelected(m_list->currentIndex());
}

/// From the note of the moment, where none is chosen, or one of another moment while the list follows the playhead.
void NotesPanel::startKeys()
{
    const int now = m_model->nowRow();
    if (now < 0 || (isChosen() && !m_follow->isFollowing())) return;
    if (isChosen() && m_model->mark(m_list->currentIndex().row()).at == m_model->mark(now).at) return;
    m_list->selectionModel()->setCurrentIndex(m_model->index(now), QItemSelectionModel::NoUpdate);
}

/// At the first or last row the list would move nowhere and so choose nothing; then the row it stands on is chosen.
bool NotesPanel::chooseAtEdge(int key)
{
    const QModelIndex from = m_list->currentIndex();
    const bool isDown = key == Qt::Key_Down || key == Qt::Key_PageDown || key == Qt::Key_End;
    if (!from.isValid() || isChosen() || from.row() != (isDown ? m_model->rowCount() - 1 : 0)) return false;
    m_list->setCurrentIndex(from);
    return true;
}

bool NotesPanel::pressKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isChosen()) startKeys();
        activate(m_list->currentIndex());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        startKeys();
        [[fallthrough]];
    case Qt::Key_Home:
    case Qt::Key_End:
        m_follow->setFollowing(false);
        return chooseAtEdge(key);
    default:
        return false;
    }
}

bool NotesPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (isScrolling(watched, *event)) m_follow->setFollowing(false);
    if (watched != m_list || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    return pressKey(static_cast<QKeyEvent*>(event)->key());
}

/// Keeps the note of the moment in sight; does not touch which one is chosen.
void NotesPanel::followPlayhead()
{
    m_model->setNow(m_context.playback.wallPosition());
    const int row = m_model->nowRow();
    if (!m_follow->isFollowing() || row < 0) return;
    const QRect place = m_list->visualRect(m_model->index(row));
    if (place.top() < 0 || place.bottom() >= m_list->viewport()->height())
        m_list->scrollTo(m_model->index(row), QAbstractItemView::PositionAtCenter);
}

void NotesPanel::perform(ActionId command)
{
    if (command == ActionId::FollowPlayhead) m_follow->setFollowing(true);
    if (command != ActionId::EditMark && command != ActionId::DeleteMark) return;
    const QModelIndex mark = chosen();
    if (!mark.isValid()) return m_line->say(tr("Choose a mark first"));
    if (command == ActionId::EditMark)
        edit(mark);
    else
        m_context.marks->remove(m_model->mark(mark.row()).id);
}

void NotesPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void NotesPanel::refresh()
{
    std::vector<SessionNote> marks = m_context.marks->list();
    const std::size_t total = marks.size();
    const auto range = m_context.selection.range();
    const SessionClock& clock = m_context.playback.clock();
    if (range)
        std::erase_if(marks, [&](const SessionNote& mark) {
            const SessionTime start = clock.toPlayable(mark.at);
            return clock.toPlayable(mark.end.value_or(mark.at)) < range->start || start > range->end;
        });
    m_model->setMarks(marks, clock);
    updateStatus(static_cast<qint64>(total));
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    followCurrent();
    followPlayhead();
}

void NotesPanel::updateStatus(qint64 total)
{
    const qint64 shown = m_model->rowCount();
    m_line->setSummary(shown == total ? counted(total, tr("1 note"), tr("%1 notes"))
                                      : tr("%1 of %2 notes").arg(QLocale().toString(shown), QLocale().toString(total)));
    m_line->setRange(m_context.selection.range());
    m_line->setFiltered(!m_search->text().trimmed().isEmpty());
    m_empty->setText(emptyReason(total));
    m_showAll->setVisible(total > 0);
}

QString NotesPanel::emptyReason(qint64 total) const
{
    if (const QString why = openingText(m_context.session); !why.isEmpty()) return why;
    if (total == 0)
        return tr("No notes yet. M writes one at the playhead, or about the marked range; Ctrl+B sets a "
                  "bookmark.");
    QStringList causes;
    const QString text = m_search->text().trimmed();
    if (!text.isEmpty()) causes << ListPanel::tr("the search for \u201c%1\u201d").arg(text);
    if (const auto range = m_context.selection.range())
        causes << ListPanel::tr("the range %1 to %2").arg(formatPlayTime(range->start), formatPlayTime(range->end));
    return counted(total, tr("The only note is hidden by %2"), tr("All %1 notes are hidden by %2"))
        .arg(causes.join(ListPanel::tr(" and ")));
}

void NotesPanel::followCurrent()
{
    const int row = m_model->rowOf(m_context.marks->current());
    if (row >= 0) m_list->setCurrentIndex(m_model->index(row));
}

void NotesPanel::activate(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const SessionNote mark = m_model->mark(index.row());
    m_context.marks->setCurrent(mark.id);
    m_context.playback.seekWall(mark.at);
}

void NotesPanel::edit(const QModelIndex& index)
{
    if (index.isValid()) editMark(m_context, m_model->mark(index.row()), this);
}

void editMark(const ViewContext& context, const SessionNote& mark, QWidget* parent)
{
    const SessionTime at = context.playback.clock().toPlayable(mark.at);
    const auto& recording = context.session.recording();
    const NoteEditor::Moment moment{
        formatPlayTime(at, {100}), recording ? QString::fromStdString(screenAt(*recording, mark.at)) : QString()};
    auto* editor = new NoteEditor(
        mark, moment,
        [marks = QPointer(context.marks)](const SessionNote& edited, const NoteEditor::Saved& saved) {
            if (marks.isNull()) return saved(fail(Errc::Cancelled, "the recording was closed"));
            marks->put(edited, saved);
        },
        parent);
    if (const FrameView* frame = shownFrame(context.session, *parent->window())) {
        const QRect device = frame->geometryOfFrame().device.toAlignedRect();
        const QWidget& window = *frame->window();
        editor->standBeside(QRect(frame->mapToGlobal(device.topLeft()), device.size()),
            QRect(window.mapToGlobal(QPoint()), window.size()));
    }
    editor->open();
}

} // namespace revisit
