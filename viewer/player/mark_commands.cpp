#include "viewer/player/mark_commands.h"

#include "viewer/actions.h"
#include "viewer/model/marks.h"
#include "viewer/model/selection.h"
#include "viewer/panels/notes_panel.h"
#include "viewer/player/playback.h"

#include <QWidget>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace revisit {

namespace {

constexpr std::int64_t kSamePlaceMs = 250; ///< nobody sets two bookmarks that close

} // namespace

void setBookmark(const ViewContext& context, WallTime at)
{
    SessionNote bookmark;
    bookmark.at = at;
    bookmark.kind = SessionNote::Kind::Bookmark;
    context.marks->put(bookmark);
}

MarkCommands::MarkCommands(const ViewContext& context, Actions& actions, QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
    using Id = ActionId;
    actions.on(Id::ToggleBookmark, this, [this] { toggleBookmark(); });
    actions.on(Id::WriteNote, this, [this] { writeNote(); });
    actions.on(Id::PreviousMark, this, [this] { step(StepDirection::Back); });
    actions.on(Id::NextMark, this, [this] { step(StepDirection::Forward); });
    constexpr std::array kJumps{Id::Bookmark1, Id::Bookmark2, Id::Bookmark3, Id::Bookmark4, Id::Bookmark5,
        Id::Bookmark6, Id::Bookmark7, Id::Bookmark8, Id::Bookmark9};
    for (std::size_t i = 0; i < kJumps.size(); ++i)
        actions.on(kJumps[i], this, [this, number = static_cast<int>(i) + 1] { jumpTo(number); });
}

void MarkCommands::toggleBookmark()
{
    const WallTime here = m_context.playback.wallPosition();
    for (const SessionNote& mark : m_context.marks->list()) {
        const bool isHere = std::abs((mark.at - here).ms) < kSamePlaceMs;
        if (isHere && mark.kind == SessionNote::Kind::Bookmark) return m_context.marks->remove(mark.id);
    }
    setBookmark(m_context, here);
}

void MarkCommands::writeNote()
{
    if (!m_context.marks->canChange()) return;
    const Playback& playback = m_context.playback;
    SessionNote note;
    note.at = playback.wallPosition();
    if (const auto range = m_context.selection.range()) {
        note.at = playback.clock().toWall(range->start);
        note.end = playback.clock().toWall(range->end);
    }
    editMark(m_context, note, m_window);
}

void MarkCommands::go(const SessionNote& mark)
{
    const std::int64_t id = mark.id;
    m_context.playback.seekWall(mark.at);
    m_context.marks->setCurrent(id);
}

/// By player time, so that marks inside a background gap are reached too; of several at one moment, one after the
/// other.
void MarkCommands::step(StepDirection direction)
{
    const Playback& playback = m_context.playback;
    const auto& list = m_context.marks->list();
    const auto timeOf = [&playback](const SessionNote& mark) { return playback.clock().toPlayable(mark.at); };
    const auto current = std::ranges::find(list, m_context.marks->current(), &SessionNote::id);
    const bool isOnIt = current != list.end() && timeOf(*current) == playback.position();
    const SessionNote* next = nullptr;
    for (const SessionNote& mark : list) {
        const bool isAlike = isOnIt && timeOf(mark) == playback.position();
        const bool isBefore = timeOf(mark) < playback.position() || (isAlike && &mark < &*current);
        const bool isAfter = timeOf(mark) > playback.position() || (isAlike && &mark > &*current);
        if (direction == StepDirection::Back && isBefore) next = &mark;
        if (direction == StepDirection::Forward && isAfter && next == nullptr) next = &mark;
    }
    if (next != nullptr) go(*next);
}

void MarkCommands::jumpTo(int bookmark)
{
    if (const SessionNote* mark = m_context.marks->bookmark(bookmark)) go(*mark);
}

} // namespace revisit
