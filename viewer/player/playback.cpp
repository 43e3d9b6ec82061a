#include "viewer/player/playback.h"

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr int kTickMs = 15;
constexpr std::size_t kMaxUndo = 50;
constexpr double kMaxSpeed = 16;
constexpr double kMinSpeed = 0.1;

} // namespace

Playback::Playback(Ticking ticking, QObject* parent)
    : QObject(parent)
    , m_ticking(ticking)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &Playback::tick);
}

void Playback::reset(const SessionClock& clock)
{
    m_clock = clock;
    m_undo.clear();
    m_loopRange.reset();
    setSkips({});
    setPlaying(false, false);
    Q_EMIT clockChanged();
    moveTo(0);
    Q_EMIT sought(m_position);
}

void Playback::grow(const SessionClock& clock)
{
    // The same moment: a gap that closed meanwhile may have moved the player's time of it.
    const WallTime here = wallPosition();
    m_clock = clock;
    Q_EMIT clockChanged();
    moveTo(static_cast<double>(m_clock.toPlayable(here).ms));
}

const BackgroundGap* Playback::gap() const { return m_clock.gapAt(wallPosition()); }

void Playback::play()
{
    if (duration().ms <= 0) return;
    if (isAtEnd()) scrub(m_loopRange && m_isLooping ? m_loopRange->start : SessionTime{0});
    m_shuttleSpeed = 0;
    setPlaying(true, false);
}

void Playback::pause() { setPlaying(false, m_isReversed); }

void Playback::togglePlay()
{
    if (m_isPlaying)
        pause();
    else
        play();
}

void Playback::seek(SessionTime position)
{
    m_undo.push_back(m_position);
    if (m_undo.size() > kMaxUndo) m_undo.erase(m_undo.begin());
    scrub(position);
}

void Playback::scrub(SessionTime position)
{
    moveTo(static_cast<double>(position.ms));
    Q_EMIT sought(m_position);
}

void Playback::undoSeek()
{
    if (m_undo.empty()) return;
    const SessionTime before = m_undo.back();
    m_undo.pop_back();
    scrub(before);
}

void Playback::setSpeed(double speed)
{
    const double wanted = std::clamp(speed, kMinSpeed, kMaxSpeed);
    if (qFuzzyCompare(wanted, m_speed) && m_shuttleSpeed == 0) return;
    m_speed = wanted;
    m_shuttleSpeed = 0;
    Q_EMIT stateChanged();
}

void Playback::faster()
{
    const auto* next = std::upper_bound(kSpeeds.begin(), kSpeeds.end(), speed() + 1e-9);
    if (next != kSpeeds.end()) setSpeed(*next);
}

void Playback::slower()
{
    const auto* next = std::lower_bound(kSpeeds.begin(), kSpeeds.end(), speed() - 1e-9);
    if (next != kSpeeds.begin()) setSpeed(*std::prev(next));
}

void Playback::shuttle(bool isReversed)
{
    const bool goesOn = m_isPlaying && m_isReversed == isReversed;
    m_shuttleSpeed = goesOn ? std::min(speed() * 2, kMaxSpeed) : 1;
    if (duration().ms > 0) setPlaying(true, isReversed);
}

void Playback::setLooping(bool isLooping)
{
    if (m_isLooping == isLooping) return;
    m_isLooping = isLooping;
    Q_EMIT stateChanged();
}

void Playback::setLoopRange(std::optional<PlayRange> range)
{
    if (range && range->start >= range->end) range.reset();
    if (m_loopRange == range) return;
    m_loopRange = range;
    Q_EMIT stateChanged();
}

void Playback::setSkips(std::vector<PlayRange> skips)
{
    if (skips == m_skips) return;
    m_skips = std::move(skips);
    Q_EMIT skipsChanged();
}

void Playback::setSkipMode(SkipMode mode)
{
    if (mode == m_skipMode) return;
    m_skipMode = mode;
    Q_EMIT stateChanged();
}

const PlayRange* Playback::skipHere() const
{
    const auto skip = std::partition_point(
        m_skips.begin(), m_skips.end(), [this](const PlayRange& each) { return each.end <= m_position; });
    return skip != m_skips.end() && skip->start <= m_position ? &*skip : nullptr;
}

Milliseconds Playback::adjustedDuration() const
{
    double skippedMs = 0;
    for (const PlayRange& skip : m_skips) skippedMs += static_cast<double>((skip.end - skip.start).ms);
    double playedMs = static_cast<double>(duration().ms);
    if (m_skipMode == SkipMode::Jump) playedMs -= skippedMs;
    if (m_skipMode == SkipMode::Fast) playedMs -= skippedMs * (1 - 1 / kSkipFactor);
    return {static_cast<std::int64_t>(std::llround(std::max(0.0, playedMs) / speed()))};
}

/// Where playing forwards for `elapsedMs` of player time leads to, stretch by stretch.
double Playback::playedFrom(double positionMs, double elapsedMs) const
{
    auto skip = std::partition_point(m_skips.begin(), m_skips.end(),
        [positionMs](const PlayRange& each) { return static_cast<double>(each.end.ms) <= positionMs; });
    for (; skip != m_skips.end() && elapsedMs > 0; ++skip) {
        const double before = std::max(0.0, static_cast<double>(skip->start.ms) - positionMs);
        if (elapsedMs < before) break;
        positionMs += before;
        elapsedMs -= before;
        const double inside = static_cast<double>(skip->end.ms) - positionMs;
        if (m_skipMode == SkipMode::Fast && elapsedMs * kSkipFactor < inside)
            return positionMs + elapsedMs * kSkipFactor;
        positionMs += inside;
        if (m_skipMode == SkipMode::Fast) elapsedMs -= inside / kSkipFactor;
    }
    return positionMs + elapsedMs;
}

void Playback::advance(Milliseconds elapsed)
{
    if (!m_isPlaying) return;
    const double elapsedMs = static_cast<double>(elapsed.ms) * speed();
    const bool isSkipping = m_skipMode != SkipMode::Off && !m_isReversed && !(m_isLooping && m_loopRange.has_value());
    double next = isSkipping ? playedFrom(m_exactMs, elapsedMs) : m_exactMs + elapsedMs * (m_isReversed ? -1 : 1);
    const bool wasReversed = m_isReversed;
    wrapOrStop(next);
    moveTo(next);
    if (!m_isPlaying && !wasReversed) Q_EMIT ended();
}

void Playback::wrapOrStop(double& positionMs)
{
    const bool isRanged = m_isLooping && m_loopRange.has_value();
    const double first = isRanged ? static_cast<double>(m_loopRange->start.ms) : 0;
    const double last = static_cast<double>(isRanged ? m_loopRange->end.ms : duration().ms);
    const bool isPast = m_isReversed ? positionMs <= first : positionMs >= last;
    if (!isPast) return;
    if (m_isLooping) {
        positionMs = m_isReversed ? last : first;
        return;
    }
    positionMs = m_isReversed ? first : last;
    setPlaying(false, m_isReversed);
}

void Playback::setPlaying(bool isPlaying, bool isReversed)
{
    m_isPlaying = isPlaying;
    m_isReversed = isPlaying && isReversed;
    if (isPlaying && m_ticking == Ticking::Timer && !m_timer.isActive()) {
        m_sinceTick.start();
        m_timer.start();
    }
    if (!isPlaying) {
        m_timer.stop();
        m_shuttleSpeed = 0;
    }
    Q_EMIT stateChanged();
}

void Playback::tick() { advance(Milliseconds{m_sinceTick.restart()}); }

void Playback::moveTo(double positionMs)
{
    m_exactMs = std::clamp(positionMs, 0.0, static_cast<double>(duration().ms));
    const SessionTime position{static_cast<std::int64_t>(m_exactMs)};
    if (position == m_position) return;
    m_position = position;
    Q_EMIT positionChanged(m_position);
}

} // namespace revisit
