#include "viewer/player/live_follow.h"

#include <utility>

namespace revisit {

LiveFollow::LiveFollow(Playback& playback, QObject* parent)
    : QObject(parent)
    , m_playback(playback)
{
    connect(&playback, &Playback::sought, this, &LiveFollow::soughtTo);
    connect(&playback, &Playback::stateChanged, this, &LiveFollow::playStateChanged);
    connect(&playback, &Playback::ended, this, [this] { soughtTo(m_playback.position()); });
}

void LiveFollow::setSession(const std::string& sessionId, Reopen reopen)
{
    m_sessionId = sessionId;
    m_reopen = std::move(reopen);
    m_isLive = false;
    m_isFollowing = false;
    m_awaitsLastEnd = false;
    Q_EMIT changed();
}

void LiveFollow::fetchChanged(const FetchStatus& fetch)
{
    if (m_sessionId.empty() || fetch.sessionId != m_sessionId || !fetch.isDone || !fetch.error.empty()) return;
    const bool isLive = fetch.isPartial;
    if (isLive != m_isLive) {
        m_isLive = isLive;
        if (!isLive) endSession();
        Q_EMIT changed();
    }
    if (m_reopen && fetch.isNews) m_reopen(m_sessionId);
}

void LiveFollow::endSession()
{
    m_awaitsLastEnd = m_isFollowing;
    m_isFollowing = false;
}

void LiveFollow::setFollowing(bool isFollowing)
{
    if (isFollowing == m_isFollowing) return;
    m_isFollowing = isFollowing;
    if (isFollowing) toEnd();
    Q_EMIT changed();
}

void LiveFollow::toEnd()
{
    m_isMoving = true;
    m_playback.pause();
    m_playback.scrub(SessionTime{m_playback.duration().ms});
    m_isMoving = false;
}

void LiveFollow::soughtTo(SessionTime position)
{
    if (m_isMoving) return;
    m_awaitsLastEnd = false;
    const bool isAtEnd = m_playback.duration().ms > 0 && position.ms >= m_playback.duration().ms;
    if (m_isFollowing && !isAtEnd) setFollowing(false);
    if (m_isLive && isAtEnd) setFollowing(true);
}

/// Playing is leaving: backwards, or forwards from somewhere before the end.
void LiveFollow::playStateChanged()
{
    if (m_isMoving || !m_playback.isPlaying()) return;
    m_awaitsLastEnd = false;
    if (m_playback.isReversed() || !m_playback.isAtEnd()) setFollowing(false);
}

void LiveFollow::recordingGrown()
{
    m_isGoingAlong = true;
    if (m_isFollowing || std::exchange(m_awaitsLastEnd, false)) toEnd();
    m_isGoingAlong = false;
}

} // namespace revisit
