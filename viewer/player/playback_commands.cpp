#include "viewer/player/playback_commands.h"

#include "viewer/actions.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/player/frame_feed.h"
#include "viewer/player/live_follow.h"
#include "viewer/player/playback.h"
#include "viewer/player/player_preferences.h"
#include "viewer/shortcut_router.h"
#include "viewer/timeline/time_ruler.h"
#include "viewer/view_settings.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr Milliseconds kSecond{1'000};

} // namespace

PlaybackCommands::PlaybackCommands(
    const ViewContext& context, Actions& actions, const ShortcutRouter& keys, ViewSettings& settings, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_keys(keys)
    , m_settings(settings)
{
    connectTransport(actions);
    connectSteps(actions);
    connectRange(actions);
    connectPreferences(actions);
}

void PlaybackCommands::connectTransport(Actions& actions)
{
    auto& playback = m_context.playback;
    using Id = ActionId;
    actions.on(Id::PlayPause, &playback, [&playback] { playback.togglePlay(); });
    actions.on(Id::Pause, &playback, [&playback] { playback.pause(); });
    actions.on(Id::ShuttleBack, this, [this] { shuttle(true); });
    actions.on(Id::ShuttleForward, this, [this] { shuttle(false); });
    actions.on(Id::SkipBack, this, [this] { m_context.playback.seekBy({-m_settings.skipLength().ms}); });
    actions.on(Id::SkipForward, this, [this] { m_context.playback.seekBy(m_settings.skipLength()); });
    actions.on(Id::SecondBack, &playback, [&playback] { playback.seekBy({-kSecond.ms}); });
    actions.on(Id::SecondForward, &playback, [&playback] { playback.seekBy(kSecond); });
    actions.on(Id::Faster, &playback, [&playback] { playback.faster(); });
    actions.on(Id::Slower, &playback, [&playback] { playback.slower(); });
    actions.on(Id::NormalSpeed, &playback, [&playback] { playback.setSpeed(1); });
    actions.on(Id::UndoSeek, &playback, [&playback] { playback.undoSeek(); });
    actions.on(Id::Loop, &playback, [&playback](bool isOn) { playback.setLooping(isOn); });
    actions.on(Id::ToStart, &playback, [&playback] { playback.seek(SessionTime{0}); });
    actions.on(Id::ToEnd, &playback, [&playback] { playback.seek(SessionTime{playback.duration().ms}); });
}

void PlaybackCommands::connectSteps(Actions& actions)
{
    using Id = ActionId;
    constexpr auto kBack = StepDirection::Back;
    constexpr auto kForward = StepDirection::Forward;
    actions.on(Id::FrameBack, this, [this] { stepFrame(kBack); });
    actions.on(Id::FrameForward, this, [this] { stepFrame(kForward); });
    const auto connectStep = [&](Id back, Id forward, StepTarget target) {
        actions.on(back, this, [this, target] { stepEvent(target, kBack); });
        actions.on(forward, this, [this, target] { stepEvent(target, kForward); });
    };
    connectStep(Id::PreviousEvent, Id::NextEvent, StepTarget::Any);
    connectStep(Id::PreviousScreen, Id::NextScreen, StepTarget::Screen);
    connectStep(Id::PreviousFault, Id::NextFault, StepTarget::Fault);
    connectStep(Id::PreviousFrustration, Id::NextFrustration, StepTarget::Frustration);
    connectStep(Id::PreviousFailure, Id::NextFailure, StepTarget::Failure);
}

void PlaybackCommands::connectPreferences(Actions& actions)
{
    using Id = ActionId;
    actions.on(Id::SkipInactivity, this, [this](bool isOn) { m_settings.setSkipsInactivity(isOn); });
    actions.on(Id::PlayNext, this, [this](bool isOn) { PlayerPreferences(m_settings).setPlaysNext(isOn); });
    actions.on(Id::SwitchClock, this, [this] { switchClock(); });
    actions.on(Id::FollowLive, this, [this](bool isOn) {
        if (m_context.live != nullptr) m_context.live->setFollowing(isOn);
    });
    connect(&m_settings, &ViewSettings::preferenceChanged, this, [this, &actions] { showPreferences(actions); });
    connect(
        &m_settings, &ViewSettings::playbackPreferencesChanged, this, [this, &actions] { showPreferences(actions); });
    connect(&m_context.playback, &Playback::ended, this, [this, &actions] { playNext(actions); });
    connect(
        &m_context.session, &ReplaySession::changed, this,
        [this] {
            if (!m_playsWhenOpen || !m_context.session.recording()) return;
            m_playsWhenOpen = false;
            m_context.playback.play();
        },
        Qt::QueuedConnection); // behind those that prepare the playback for the recording
    showPreferences(actions);
}

void PlaybackCommands::showPreferences(Actions& actions)
{
    const QString length = formatSpan(m_settings.skipLength());
    actions[ActionId::SkipBack]->setText(tr("Skip %1 Back").arg(length));
    actions[ActionId::SkipForward]->setText(tr("Skip %1 Forward").arg(length));
    actions[ActionId::SkipInactivity]->setChecked(m_settings.skipsInactivity());
    actions[ActionId::PlayNext]->setChecked(PlayerPreferences(m_settings).playsNext());
}

/// Relative, local, UTC and round again.
void PlaybackCommands::switchClock()
{
    PlayerPreferences preferences(m_settings);
    preferences.setClockMode(static_cast<ClockMode>((static_cast<int>(preferences.clockMode()) + 1) % 3));
}

void PlaybackCommands::playNext(Actions& actions)
{
    if (!PlayerPreferences(m_settings).playsNext()) return;
    if (m_context.live != nullptr && m_context.live->isLive()) return; // its end is not the end: it is followed
    actions[ActionId::NextSession]->trigger();
    m_playsWhenOpen = m_context.session.state() == ReplaySession::State::Loading; // else there is no next one
}

void PlaybackCommands::connectRange(Actions& actions)
{
    actions.on(ActionId::RangeStart, this, [this] { setRangeEdge(RangeEdge::Start); });
    actions.on(ActionId::RangeEnd, this, [this] { setRangeEdge(RangeEdge::End); });
    actions.on(ActionId::ClearRange, this, [this] { m_context.selection.setRange(std::nullopt); });
    connect(&m_context.selection, &Selection::rangeChanged, this, [this, &actions] {
        updateLoopRange();
        showRange(actions);
    });
    connect(
        &m_context.session, &ReplaySession::changed, this, [this, &actions] { showRange(actions); },
        Qt::QueuedConnection); // behind what makes all actions available
}

/// Without a range its key is free for others.
void PlaybackCommands::showRange(Actions& actions)
{
    actions.setAvailable(ActionId::ClearRange, m_context.selection.range().has_value(), tr("No range is marked."));
}

void PlaybackCommands::updateLoopRange() { m_context.playback.setLoopRange(m_context.selection.range()); }

void PlaybackCommands::shuttle(bool isReversed)
{
    if (m_keys.isPauseKeyHeld())
        stepFrame(isReversed ? StepDirection::Back : StepDirection::Forward);
    else
        m_context.playback.shuttle(isReversed);
}

void PlaybackCommands::setRangeEdge(RangeEdge edge)
{
    const Playback& playback = m_context.playback;
    m_context.selection.setRangeEdge(edge, playback.position(), {playback.duration().ms});
}

void PlaybackCommands::stepFrame(StepDirection direction)
{
    const auto& recording = m_context.session.recording();
    if (!recording || recording->frames().empty()) return;
    auto& playback = m_context.playback;
    playback.pause();
    const auto& frames = recording->frames();
    const auto positionOf = [&](std::size_t frame) { return playback.clock().toPlayable(frames[frame].time); };
    const std::size_t current = frameForPlayhead(*recording, playback.wallPosition()).value_or(0);
    std::size_t next = current;
    if (direction == StepDirection::Forward) {
        while (next + 1 < frames.size() && positionOf(next) <= playback.position())
            ++next; // frames of one instant, and those in a gap, are one step
        if (positionOf(next) <= playback.position()) return; // the last one is on show
    } else {
        while (next > 0 && positionOf(next) >= positionOf(current)) --next;
        if (positionOf(next) > playback.position()) return; // the first one is on show before its time
    }
    playback.seek(positionOf(next));
}

void PlaybackCommands::stepEvent(StepTarget target, StepDirection direction)
{
    const auto& recording = m_context.session.recording();
    if (!recording) return;
    auto& playback = m_context.playback;
    const auto next = [&](WallTime from) {
        return stepFrom(*recording, from, target, direction, m_context.selection.sdkTraffic());
    };
    auto item = next(playback.wallPosition());
    const auto isHere = [&](std::size_t index) { // what lies in a gap is where the playhead stands
        return playback.clock().toPlayable(recording->timeline()[index].time) == playback.position();
    };
    while (item && isHere(*item)) item = next(recording->timeline()[*item].time);
    if (!item) return;
    playback.seekWall(recording->timeline()[*item].time);
    m_context.selection.selectItem(item);
}

} // namespace revisit
