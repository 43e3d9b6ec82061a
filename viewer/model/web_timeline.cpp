#include "viewer/model/web_timeline.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace revisit {

namespace {

using Kind = PointerSample::Kind;

constexpr std::int64_t kRageMs = 1000; // presses this close in time and place are counted as one (formats 8.1)
constexpr double kRageDistance = 50;
constexpr std::int64_t kFirstNode = 1; // rrweb numbers the document first

bool isPress(Kind kind) { return kind == Kind::Click || kind == Kind::DoubleClick || kind == Kind::ContextMenu; }
bool isRelease(Kind kind) { return kind == Kind::Up || kind == Kind::TouchEnd || kind == Kind::TouchCancel; }

std::int64_t scrollingNode(const WebDocument* document)
{
    return document == nullptr || document->nodes.empty() ? kFirstNode : document->nodes.front().id;
}

} // namespace

WebTimeline::WebTimeline(std::shared_ptr<const WebTrack> track)
    : m_track(std::move(track))
{
    for (std::uint32_t i = 0; i < m_track->pointer.size(); ++i)
        if (isPress(m_track->pointer[i].kind)) m_presses.push_back(i);
    for (std::uint32_t i = 0; i < m_track->pages.size(); ++i)
        if (!m_track->pages[i].isResize) m_loads.push_back(i);
}

const PointerSample& WebTimeline::pressSample(std::size_t press) const { return m_track->pointer[m_presses[press]]; }

/// When the page of the time was loaded.
WallTime WebTimeline::pageStart(WallTime time) const
{
    const auto after
        = std::ranges::upper_bound(m_loads, time, {}, [this](std::uint32_t page) { return m_track->pages[page].time; });
    if (after == m_loads.begin()) return {std::numeric_limits<std::int64_t>::min() / 2};
    return m_track->pages[*std::prev(after)].time;
}

/// The page's vertical scroll position: what was recorded since the newest snapshot, else the snapshot's own.
double WebTimeline::scrollAt(WallTime time, const WebDocument* document) const
{
    const WallTime start = pageStart(time);
    const std::int64_t node = scrollingNode(document);
    const bool hasSnapshot = document != nullptr && document->time >= start && document->time <= time;
    const WallTime since = hasSnapshot ? document->time : start;
    auto scroll = std::ranges::upper_bound(m_track->scrolls, time, {}, &WebScroll::time);
    while (scroll != m_track->scrolls.begin() && (--scroll)->time >= since)
        if (scroll->node == node) return scroll->y;
    return hasSnapshot ? document->scrollY : 0;
}

void WebTimeline::addTrail(WallTime time, WebMoment& moment) const
{
    moment.pointer = m_track->pointerAt(time);
    if (!moment.pointer) return;
    for (std::size_t i = *moment.pointer + 1; i-- > 0;) {
        const PointerSample& sample = m_track->pointer[i];
        if ((time - sample.time).ms > kTrailLife.ms) break;
        moment.trail.push_back({sample.x, sample.y, time - sample.time});
    }
    std::ranges::reverse(moment.trail);
    for (std::size_t i = *moment.pointer + 1; i-- > 0;) {
        const PointerSample& sample = m_track->pointer[i];
        if (isRelease(sample.kind) || isPress(sample.kind) || (time - sample.time).ms > 10'000) break;
        moment.isPressed = sample.kind == Kind::Down || sample.kind == Kind::TouchStart;
        if (moment.isPressed) break;
    }
}

/// How many presses up to this one came quickly after one another at this place.
int WebTimeline::countAt(std::size_t press) const
{
    int count = 1;
    for (std::size_t i = press; i > 0; --i, ++count) {
        const PointerSample& now = pressSample(i);
        const PointerSample& before = pressSample(i - 1);
        if ((now.time - before.time).ms > kRageMs) break;
        if (std::hypot(now.x - before.x, now.y - before.y) > kRageDistance) break;
    }
    return count;
}

void WebTimeline::addPresses(WallTime time, const WebDocument* document, WebMoment& moment) const
{
    const auto timeOf = [this](std::uint32_t sample) { return m_track->pointer[sample].time; };
    const auto end = std::ranges::upper_bound(m_presses, time, {}, timeOf);
    const auto start = std::ranges::lower_bound(m_presses, pageStart(time), {}, timeOf);
    const auto first = end - std::min<std::ptrdiff_t>(end - start, kPressesKept);
    const double scroll = scrollAt(time, document);
    for (auto each = first; each < end; ++each) {
        const auto index = static_cast<std::size_t>(each - m_presses.begin());
        const PointerSample& sample = m_track->pointer[*each];
        const double shift = scrollAt(sample.time, document) - scroll;
        moment.presses.push_back({*each, sample.x, sample.y + shift, time - sample.time, countAt(index),
            static_cast<int>(each - start) + 1});
    }
}

void WebTimeline::addScroll(WallTime time, const WebDocument* document, WebMoment& moment) const
{
    moment.scrollY = scrollAt(time, document);
    const std::int64_t node = scrollingNode(document);
    const WallTime since = std::max(pageStart(time), time - kScrollLife);
    auto scroll = std::ranges::upper_bound(m_track->scrolls, time, {}, &WebScroll::time);
    for (; scroll != m_track->scrolls.begin() && (--scroll)->time >= since;) {
        if (scroll->node != node) continue;
        moment.sinceScroll = time - scroll->time;
        break;
    }
    if (moment.sinceScroll) moment.scrolledBy = moment.scrollY - scrollAt(since, document);
}

WebMoment WebTimeline::at(WallTime time, const WebDocument* document) const
{
    WebMoment moment;
    moment.page = m_track->pageAt(time);
    const auto size = [this](std::size_t page) {
        for (std::size_t i = page + 1; i-- > 0;)
            if (!m_track->pages[i].viewport.isEmpty()) return m_track->pages[i].viewport;
        return LogicalSize{};
    };
    if (moment.page) {
        moment.viewport = size(*moment.page);
        const WebPage& page = m_track->pages[*moment.page];
        const bool isFresh = (time - page.time).ms <= kResizeLife.ms;
        if (page.isResize && isFresh && *moment.page > 0) moment.resizedFrom = size(*moment.page - 1);
    } else if (!m_track->pages.empty()) {
        moment.viewport = m_track->pages.front().viewport;
    }
    addTrail(time, moment);
    addPresses(time, document, moment);
    addScroll(time, document, moment);
    return moment;
}

std::optional<WallTime> WebTimeline::pressBefore(WallTime time) const
{
    const auto timeOf = [this](std::uint32_t sample) { return m_track->pointer[sample].time; };
    const auto at = std::ranges::lower_bound(m_presses, time, {}, timeOf);
    if (at == m_presses.begin()) return std::nullopt;
    return timeOf(*std::prev(at));
}

std::optional<WallTime> WebTimeline::pressAfter(WallTime time) const
{
    const auto timeOf = [this](std::uint32_t sample) { return m_track->pointer[sample].time; };
    const auto at = std::ranges::upper_bound(m_presses, time, {}, timeOf);
    if (at == m_presses.end()) return std::nullopt;
    return timeOf(*at);
}

} // namespace revisit
