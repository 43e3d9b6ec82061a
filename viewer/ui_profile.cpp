#include "viewer/ui_profile.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace revisit {

namespace {

int deliveryDepth = 0; ///< UI thread only

std::int64_t nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

double toMs(std::int64_t ns) { return static_cast<double>(ns) / 1e6; }

} // namespace

UiProfile& UiProfile::instance()
{
    static UiProfile profile;
    return profile;
}

void UiProfile::addEvent(std::int64_t ns)
{
    m_events.add(ns);
    if (ns > kStallNs) ++m_stalls;
}

void UiProfile::clear()
{
    m_paints.clear();
    m_events.clear();
    m_stalls = 0;
}

void UiProfile::Ring::add(std::int64_t ns) { m_times[m_count++ % m_times.size()] = ns; }

UiProfile::Figures UiProfile::Ring::figures() const
{
    const std::size_t count = std::min(m_count, m_times.size());
    if (count == 0) return {};
    std::vector<std::int64_t> sorted(m_times.begin(), m_times.begin() + static_cast<std::ptrdiff_t>(count));
    std::ranges::sort(sorted);
    return {count, toMs(sorted[count / 2]), toMs(sorted[(count - 1) * 99 / 100]), toMs(sorted.back())};
}

UiEventTimer::UiEventTimer(QEvent::Type type)
    : m_isPaint(type == QEvent::Paint)
    , m_begin(nowNs())
{
    ++deliveryDepth;
}

UiEventTimer::~UiEventTimer()
{
    const std::int64_t ns = nowNs() - m_begin;
    if (m_isPaint) UiProfile::instance().addPaint(ns);
    if (--deliveryDepth == 0) UiProfile::instance().addEvent(ns);
}

} // namespace revisit
