#include "viewer/player/frame_feed.h"

#include "viewer/decode_pool.h"
#include "viewer/model/replay_session.h"
#include "viewer/player/playback.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace revisit {

namespace {

constexpr int kUrgent = 10;
constexpr std::size_t kAheadPlaying = 12;
constexpr std::size_t kAheadPaused = 3;

} // namespace

std::optional<std::size_t> frameForPlayhead(const Recording& recording, WallTime wall)
{
    const BackgroundGap* gap = recording.clock().gapAt(wall);
    return recording.frameAt(gap != nullptr ? gap->start : wall);
}

FrameFeed::FrameFeed(const ViewContext& context, QObject* parent, Bytes cacheLimit)
    : QObject(parent)
    , m_context(context)
    , m_cache(cacheLimit)
{
    connect(&context.session, &ReplaySession::changed, this, &FrameFeed::restart);
    connect(&context.playback, &Playback::positionChanged, this, &FrameFeed::follow);
    connect(&context.playback, &Playback::clockChanged, this, &FrameFeed::follow);
    connect(&context.playback, &Playback::stateChanged, this, &FrameFeed::follow);
}

FrameFeed::~FrameFeed() { stopAll(); }

void FrameFeed::stopAll()
{
    for (auto& [frame, stop] : m_asked) stop.requestStop();
    m_asked.clear();
}

/// While one scrubs through a bundle, its inflating must go on, or no frame of it would ever show.
void FrameFeed::stopPassed()
{
    if (m_asked.empty() || !m_wanted) return;
    const auto& frames = m_context.session.recording()->frames();
    std::set<std::uint32_t> bundles;
    for (const std::size_t frame : plannedFrames()) bundles.insert(frames[frame].artifact);
    for (auto asked = m_asked.begin(); asked != m_asked.end();) {
        auto& [frame, stop] = *asked;
        const bool isPassed = !bundles.contains(frames[frame].artifact);
        if (isPassed) stop.requestStop();
        asked = isPassed ? m_asked.erase(asked) : std::next(asked);
    }
}

void FrameFeed::restart()
{
    stopAll();
    m_cache.clear();
    if (m_context.session.isGrown())
        m_shown.frame.reset(); // the picture stays until the same one of the longer recording is there
    else
        m_shown = {};
    m_wanted.reset();
    follow();
    Q_EMIT changed();
}

void FrameFeed::setShownSize(PixelSize size)
{
    if (size == m_shownSize) return;
    m_shownSize = size;
    stopAll();
    follow();
}

void FrameFeed::follow()
{
    const auto& recording = m_context.session.recording();
    const auto wanted = recording ? frameForPlayhead(*recording, m_context.playback.wallPosition()) : std::nullopt;
    const bool isNew = wanted != m_wanted;
    m_wanted = wanted;
    showBest();
    if (isNew) stopPassed();
    askForMissing();
    if (isNew) Q_EMIT changed();
}

bool FrameFeed::isSettled() const
{
    return m_wanted == m_shown.frame && (!m_wanted || m_shown.decoded.isFineEnough(m_shownSize));
}

void FrameFeed::showBest()
{
    if (!m_wanted || isSettled()) return;
    const auto best = m_cache.newestAtOrBefore(*m_wanted);
    const bool isShownUsable = m_shown.frame && *m_shown.frame <= *m_wanted;
    if (best.decoded == nullptr || (isShownUsable && best.frame < *m_shown.frame)) return;
    const bool isSame = m_shown.frame == best.frame && m_shown.decoded.image.size() == best.decoded->image.size();
    if (isSame) return;
    m_shown = {best.frame, *best.decoded};
    Q_EMIT changed();
}

std::vector<std::size_t> FrameFeed::plannedFrames() const
{
    std::vector<std::size_t> plan;
    if (!m_wanted) return plan;
    const auto count = m_context.session.recording()->frames().size();
    const auto ahead = m_context.playback.isPlaying() ? kAheadPlaying : kAheadPaused;
    const bool isReversed = m_context.playback.isReversed();
    plan.push_back(*m_wanted);
    for (std::size_t step = 1; step <= ahead; ++step) {
        if (!isReversed && *m_wanted + step < count) plan.push_back(*m_wanted + step);
        const bool isNear = isReversed || step == 1; // one step back is likely too
        if (isNear && *m_wanted >= step) plan.push_back(*m_wanted - step);
    }
    return plan;
}

bool FrameFeed::isMissing(std::size_t frame)
{
    if (m_asked.count(frame) > 0) return false;
    const DecodedFrame* decoded = m_cache.find(frame);
    return decoded == nullptr || !decoded->isFineEnough(m_shownSize);
}

void FrameFeed::askForMissing()
{
    const auto most = static_cast<std::size_t>(m_context.pool.threadCount()) + 1;
    for (const auto frame : plannedFrames()) {
        const bool isUrgent = frame == m_wanted && frame != m_shown.frame;
        if (m_asked.size() >= most && !isUrgent) return; // the rest is planned again when one arrives
        if (isMissing(frame)) ask(frame);
    }
}

void FrameFeed::ask(std::size_t frame)
{
    const auto& recording = m_context.session.recording();
    const StopSource source;
    const bool isStarted = m_context.pool.start(
        this,
        [recording, frame, size = m_shownSize, limits = m_context.session.limits(), stop = source.token()] {
            return decodeFrame(*recording, frame, size, limits, stop);
        },
        [this, frame, stop = source.token()](DecodedFrame decoded) {
            if (!stop.isStopRequested()) accept(frame, std::move(decoded));
        },
        frame == m_wanted ? kUrgent : 0);
    if (isStarted) m_asked.insert_or_assign(frame, source);
}

void FrameFeed::accept(std::size_t frame, DecodedFrame decoded)
{
    m_asked.erase(frame);
    if (frame == m_wanted) { // also where it is too big for the cache
        m_shown = {frame, decoded};
        Q_EMIT changed();
    }
    m_cache.insert(frame, std::move(decoded));
    showBest();
    askForMissing();
}

} // namespace revisit
