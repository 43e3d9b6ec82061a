// What a FrameView says to who does not see it.

#include "viewer/accessible/accessible_canvas.h"
#include "viewer/accessible/screen_reader.h"
#include "viewer/frame/frame_messages.h"
#include "viewer/frame/frame_view.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/event_steps.h"
#include "viewer/model/hierarchy_picking.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/player/playback.h"
#include "viewer/timeline/time_ruler.h"
#include "viewer/view_settings.h"

namespace revisit {

void FrameView::connectSpoken()
{
    const auto tell = [this] {
        if (m_context.playback.isPlaying()) return; // nobody can listen to that
        describe();
        AccessibleCanvas::tellName(*this);
    };
    connect(&m_context.playback, &Playback::sought, this, tell);
    connect(&m_context.playback, &Playback::stateChanged, this, tell);
    connect(&m_context.hierarchy, &CurrentHierarchy::changed, this, [this] { AccessibleCanvas::tellContent(*this); });
    connect(&m_context.selection, &Selection::selectedNodeChanged, this, [this] {
        if (!m_context.playback.isPlaying()) AccessibleCanvas::tellCurrent(*this);
    });
}

QString FrameView::spokenName() const
{
    const auto& recording = m_context.session.recording();
    if (!recording) return accessibleName();
    const QString time = formatPlayTime(m_context.playback.position(), {100});
    const auto screen = QString::fromStdString(screenAt(*recording, m_context.playback.wallPosition()));
    return screen.isEmpty() ? tr("Recorded screen at %1").arg(time) : tr("Recorded screen %1 at %2").arg(screen, time);
}

QString FrameView::spokenText() const
{
    const auto& recording = m_context.session.recording();
    if (const QString readout = m_tools.readout(); !readout.isEmpty()) return readout;
    if (!recording) return {};
    QStringList sentences;
    if (const auto wanted = m_feed.wantedFrame())
        sentences << tr("Frame %1 of %2").arg(*wanted + 1).arg(recording->frames().size());
    const auto outlines = hasOutlinesOnly() ? Outlines::Shown : Outlines::Hidden;
    if (const auto card = frameCard(*recording, m_context.playback, m_feed, outlines))
        sentences << card->title << card->text;
    if (m_feed.shown().decoded.isDamaged) sentences << tr("Damaged frame: shown as far as it could be read");
    if (m_states && m_settings.isOn(ViewSettings::Option::States))
        for (const StateChange& state : m_states->at(m_context.playback.wallPosition()))
            sentences << displayText(state);
    sentences.removeAll(QString());
    return sentences.join(QStringLiteral(". "));
}

/// Told where it is another one, and at rest: pictures come many times a second while it plays.
void FrameView::describe()
{
    if (!m_context.playback.isPlaying()) tellDescription(*this, spokenText());
}

std::shared_ptr<const HierarchySnapshot> FrameView::outlinedSnapshot() const
{
    const auto onPicture = m_context.hierarchy.onPicture();
    return onPicture || !hasOutlinesOnly() ? onPicture : m_context.hierarchy.ofPlayhead();
}

bool FrameView::isOutlined(int node) const
{
    const auto snapshot = outlinedSnapshot();
    if (!snapshot || !hasNode(*snapshot, node)) return false;
    if (node == m_context.selection.selectedNode() || node == hoveredNode()) return true;
    return outlinesAll() && !snapshot->nodes[static_cast<std::size_t>(node)].visibleRect.isEmpty();
}

bool FrameView::outlinesAll() const { return hasOutlinesOnly() || m_settings.isOn(ViewSettings::Option::Inspect); }

int FrameView::hoveredNode() const { return m_context.selection.hoveredNode(); }

int FrameView::selectedNode() const { return m_context.selection.selectedNode(); }

/// Nodes mean those of the snapshot on show; another one's could be outlined, but not be selected.
void FrameView::selectNode(int node)
{
    if (outlinedSnapshot() == m_context.hierarchy.snapshot()) m_context.selection.selectNode(node);
}

std::vector<const TouchMark*> FrameView::touchesShown() const
{
    if (!m_touches || !m_settings.isOn(ViewSettings::Option::Touches)) return {};
    return m_touches->visibleAt(m_context.playback.wallPosition());
}

SessionTime FrameView::playTimeOf(WallTime time) const { return m_context.playback.clock().toPlayable(time); }

void FrameView::goToTouch(std::size_t mark)
{
    if (m_touches && mark < m_touches->marks().size()) m_context.playback.seekWall(m_touches->marks()[mark].start);
}

} // namespace revisit
