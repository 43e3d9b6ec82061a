#include "viewer/player/playback_memory.h"

#include "viewer/model/replay_session.h"
#include "viewer/view_settings.h"

namespace revisit {

namespace {

constexpr int kKeepAfterMs = 2'000; ///< writing settings with every tick would be too much
const QString kMoment = QStringLiteral("wallMs"); ///< player time moves when gaps or the start become known
const QString kSpeed = QStringLiteral("speed");

} // namespace

PlaybackMemory::PlaybackMemory(ReplaySession& session, Playback& playback, ViewSettings& settings, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_playback(playback)
    , m_settings(settings)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kKeepAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &PlaybackMemory::keep);
    const auto later = [this] {
        if (!m_key.isEmpty() && m_session.recording() && !m_soon.isActive()) m_soon.start();
    };
    connect(&playback, &Playback::positionChanged, this, later);
    connect(&playback, &Playback::stateChanged, this, later);
}

PlaybackMemory::~PlaybackMemory()
{
    if (m_soon.isActive()) keep();
}

void PlaybackMemory::setKey(const QString& key)
{
    if (m_soon.isActive()) keep(); // of the one before
    m_soon.stop();
    m_key = key;
}

void PlaybackMemory::keep()
{
    if (m_key.isEmpty() || !m_session.recording()) return;
    m_settings.rememberRecording(
        m_key, {{kMoment, qlonglong{m_playback.wallPosition().ms}}, {kSpeed, m_playback.chosenSpeed()}});
}

void PlaybackMemory::restore()
{
    if (m_key.isEmpty() || !m_session.recording()) return;
    const QVariantMap kept = m_settings.recordingState(m_key);
    if (kept.contains(kSpeed)) m_playback.setSpeed(kept.value(kSpeed).toDouble());
    if (!kept.contains(kMoment)) return;
    const SessionTime position = m_playback.clock().toPlayable(WallTime{kept.value(kMoment).toLongLong()});
    if (position.ms > 0 && position.ms < m_playback.duration().ms) m_playback.scrub(position);
}

} // namespace revisit
