#include "decoder/frame_clock.h"

#include "decoder/plausible_time.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace revisit {

namespace {

constexpr std::int64_t kFirstAbsoluteSecond = 1'000'000'000;
constexpr std::int64_t kLastAbsoluteSecond = 9'999'999'999;
constexpr std::int64_t kShiftToleranceMs = 1000;
constexpr std::int64_t kLongestSessionMs = 3'600'000; // servers close sessions after 30 minutes (spec formats 6.3)

/// Ten digits are seconds when they lie near the session, or when nothing says where the session lies.
bool areSeconds(std::int64_t offset, std::optional<WallTime> start) noexcept
{
    if (offset < kFirstAbsoluteSecond || offset > kLastAbsoluteSecond) return false;
    return !start || std::llabs(offset * 1000 - start->ms) <= kDayMs;
}

bool isInSession(WallTime time, std::optional<WallTime> start) noexcept
{
    return !start || (time >= *start && time.ms - start->ms <= kLongestSessionMs);
}

} // namespace

FrameClock::FrameClock(const BundleContext& context, ProblemList& problems)
    : m_context(context)
    , m_problems(problems)
    , m_previous(context.bundleStart.value_or(context.sessionStart.value_or(WallTime{})))
{
}

WallTime FrameClock::time(std::uint64_t storedOffset, std::uint64_t byteOffset)
{
    const auto offset = static_cast<std::int64_t>(storedOffset); // 2^63 and above wrap: negative offsets
    m_isRelative.push_back(false);
    if (offset > kLastAbsoluteMs || offset < -kFirstAbsoluteMs) return implausible(byteOffset);
    if (offset > kFirstAbsoluteMs) {
        m_problems.add(Severity::Info, "absolute-time", byteOffset, "the record holds an absolute time");
        return m_previous = WallTime{offset};
    }
    if (areSeconds(offset, m_context.sessionStart)) {
        m_problems.add(Severity::Warning, "time-in-seconds", byteOffset, "the record's time is taken as seconds");
        return m_previous = WallTime{offset * 1000};
    }
    if (offset < 0)
        m_problems.add(Severity::Warning, "negative-offset", byteOffset, "the frame precedes the session's start");
    if (offset > kDayMs)
        m_problems.add(Severity::Warning, "implausible-time", byteOffset,
            "the frame lies over 24 hours after the session's start");
    m_isRelative.back() = offset >= 0 && offset <= kDayMs;
    return m_previous = relative(offset);
}

WallTime FrameClock::relative(std::int64_t offset)
{
    if (!m_context.sessionStart && !m_hasToldNoStart) {
        m_hasToldNoStart = true;
        m_problems.add(Severity::Warning, "no-session-start", 0,
            m_context.bundleStart ? "the session's start is unknown; times count from the bundle's own start"
                                  : "the session's start is unknown; times are offsets");
    }
    return m_context.sessionStart.value_or(WallTime{}) + Milliseconds{offset};
}

WallTime FrameClock::implausible(std::uint64_t byteOffset)
{
    if (m_isRelative.size() == 1) m_isFirstUnknown = true;
    m_problems.add(Severity::Warning, "implausible-time", byteOffset,
        "the record's time makes no sense; the frame takes the time of the one before it");
    return m_previous;
}

void FrameClock::finish(std::vector<BundleFrame>& frames, FirstRecord first)
{
    if (!m_context.bundleStart) return;
    std::optional<WallTime> earliest;
    for (std::size_t i = 0; i < frames.size(); ++i)
        if (m_isRelative[i]) earliest = std::min(earliest.value_or(frames[i].time), frames[i].time);
    if (!earliest) return;
    const Milliseconds by = *m_context.bundleStart - *earliest;
    if (!m_context.sessionStart) return shift(frames, by);
    const std::int64_t fromFirst = m_context.bundleStart->ms - frames.front().time.ms;
    if (std::llabs(fromFirst) <= kShiftToleranceMs) return; // the first frame is where the bundle says
    if (std::llabs(by.ms) <= kShiftToleranceMs || first == FirstRecord::Lost || m_isFirstUnknown) return;
    if (isInSession(*m_context.bundleStart, m_context.sessionStart)) {
        shift(frames, by);
        m_problems.add(Severity::Warning, "shifted-bundle", 0,
            "offsets did not count from the session's start; the bundle is shifted by " + std::to_string(by.ms)
                + " ms to its own start");
    } else {
        m_problems.add(Severity::Warning, "bundle-name-time", 0,
            "the bundle's own start lies outside the session and " + std::to_string(by.ms)
                + " ms from its first frame; the frames' times are kept");
    }
}

void FrameClock::shift(std::vector<BundleFrame>& frames, Milliseconds by)
{
    for (std::size_t i = 0; i < frames.size(); ++i)
        if (m_isRelative[i]) frames[i].time = frames[i].time + by;
}

} // namespace revisit
