#include "viewer/timeline/timeline_menu.h"

#include "viewer/actions.h"
#include "viewer/model/marks.h"
#include "viewer/model/selection.h"
#include "viewer/panels/notes_panel.h"
#include "viewer/player/mark_commands.h"
#include "viewer/timeline/note_style.h"
#include "viewer/timeline/time_ruler.h"
#include "viewer/timeline/timeline_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace revisit {

TimelineMenu::TimelineMenu(const ViewContext& context, Actions& actions, TimelineView& view)
    : QObject(&view)
    , m_context(context)
    , m_actions(actions)
    , m_view(view)
{
    connect(&view, &TimelineView::menuWanted, this, [this](const TimelinePlace& place, const QPoint& globalPosition) {
        QMenu* menu = make(place).release(); // a child of the view
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(globalPosition);
    });
}

template <typename Function>
QAction* TimelineMenu::add(QMenu& menu, const char* name, const QString& text, Function function)
{
    QAction* action = menu.addAction(text);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, std::move(function));
    return action;
}

std::unique_ptr<QMenu> TimelineMenu::make(const TimelinePlace& place)
{
    auto menu = std::make_unique<QMenu>(&m_view);
    menu->setAccessibleName(tr("Timeline"));
    if (place.time) {
        addMoment(*menu, *place.time);
        addRange(*menu, *place.time);
        addMarks(*menu, *place.time, place.marks);
        addCopying(*menu, *place.time);
    }
    if (place.track) addTrack(*menu, *place.track);
    return menu;
}

void TimelineMenu::addMoment(QMenu& menu, SessionTime time)
{
    add(menu, "seek", tr("&Seek Here (%1)").arg(formatPlayTime(time, {100})),
        [this, time] { Q_EMIT m_view.seekRequested(time); });
    add(menu, "zoomIn", tr("&Zoom In Here"), [this, time] { m_view.zoomInAt(time); });
    menu.addAction(m_actions[ActionId::TimelineFit]);
}

void TimelineMenu::addRange(QMenu& menu, SessionTime time)
{
    menu.addSeparator();
    const Milliseconds whole = m_context.playback.duration();
    const auto set = [this, time, whole](RangeEdge edge) { m_context.selection.setRangeEdge(edge, time, {whole.ms}); };
    add(menu, "rangeStart", tr("Set &Range Start Here"), [set] { set(RangeEdge::Start); });
    add(menu, "rangeEnd", tr("Set Range &End Here"), [set] { set(RangeEdge::End); });
    if (m_context.selection.range()) menu.addAction(m_actions[ActionId::ClearRange]);
}

void TimelineMenu::addMarks(QMenu& menu, SessionTime time, const std::vector<std::int64_t>& ids)
{
    Marks* marks = m_context.marks;
    if (marks == nullptr) return;
    menu.addSeparator();
    const WallTime at = m_context.playback.clock().toWall(time);
    QList<QAction*> changes;
    if (ids.size() > 1) {
        for (const TimelineNote& note : m_view.scene().notes)
            if (std::ranges::find(ids, note.id) != ids.end()) changes << addMarkMenu(menu, note);
    } else if (!ids.empty() && marks->find(ids.front()) != nullptr) {
        changes << addMark(menu, ids.front());
    } else {
        changes << add(menu, "bookmark", tr("&Bookmark Here"), [this, at] { setBookmark(m_context, at); });
        changes << add(menu, "note", tr("Add &Note Here…"), [this, at] {
            SessionNote note;
            note.at = at;
            editMark(m_context, note, &m_view);
        });
    }
    for (QAction* change : changes) change->setEnabled(marks->canChange());
}

QList<QAction*> TimelineMenu::addMark(QMenu& menu, std::int64_t id)
{
    Marks* marks = m_context.marks;
    QAction* edit = add(menu, "editMark", tr("Edit &Mark…"), [this, marks, id] {
        if (const SessionNote* found = marks->find(id)) editMark(m_context, *found, &m_view);
    });
    return {edit, add(menu, "removeMark", tr("Re&move Mark"), [marks, id] { marks->remove(id); })};
}

/// One of several that lie on one another.
QList<QAction*> TimelineMenu::addMarkMenu(QMenu& menu, const TimelineNote& note)
{
    constexpr int kLongestName = 40;
    QString name = TimelineView::nameOf(note).simplified();
    if (name.size() > kLongestName) name = name.left(kLongestName - 1) + QChar(0x2026);
    QMenu* own = menu.addMenu(
        noteIcon(note.style, note.isBookmark, m_view.palette()), name.replace(QLatin1Char('&'), QStringLiteral("&&")));
    own->setObjectName(QStringLiteral("mark"));
    add(*own, "goToMark", tr("&Go to Mark"), [this, id = note.id, time = SessionTime{note.startMs}] {
        Q_EMIT m_view.seekRequested(time);
        m_context.marks->setCurrent(id);
    });
    return addMark(*own, note.id);
}

/// Links are of the playhead's moment: elsewhere the menu has none.
void TimelineMenu::addCopying(QMenu& menu, SessionTime time)
{
    menu.addSeparator();
    add(menu, "copyTime", tr("&Copy Time"),
        [time] { QGuiApplication::clipboard()->setText(formatPlayTime(time, {1})); });
    if (time == m_context.playback.position()) menu.addAction(m_actions[ActionId::CopyLink]);
}

void TimelineMenu::addTrack(QMenu& menu, Track track)
{
    menu.addSeparator();
    const auto& rows = m_view.scene().layout.rows;
    const auto row = std::ranges::find(rows, track, &TimelineLayout::Row::track);
    if (row == rows.end()) return;
    const QString fold = row->isCollapsed ? tr("Un&fold “%1”") : tr("&Fold “%1”");
    add(menu, "fold", fold.arg(trackTitle(track)), [this, track] { m_view.toggleTrack(track); });
    add(menu, "trackUp", tr("Move Track &Up"), [this, track] {
        m_view.moveTrack(track, -1);
    })->setEnabled(row != rows.begin());
    add(menu, "trackDown", tr("Move Track &Down"), [this, track] {
        m_view.moveTrack(track, 1);
    })->setEnabled(row + 1 != rows.end());
}

} // namespace revisit
