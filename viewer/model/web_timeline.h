#pragma once

#include "decoder/web_track.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace revisit {

/// A press of the pointer that still shows at a moment.
struct WebPress {
    std::size_t sample = 0; ///< index into WebTrack::pointer
    double x = 0; ///< CSS pixels in the viewport of the moment: presses of before move with the page's scrolling
    double y = 0;
    Milliseconds age;
    int count = 1; ///< so many presses at one place, quickly one after the other
    int number = 0; ///< of the page's presses, from 1
};

/// What the pointer passed lately, oldest first.
struct WebTrailPoint {
    double x = 0;
    double y = 0;
    Milliseconds age;
};

/// What a web view shows at one moment without drawing the page.
struct WebMoment {
    std::optional<std::size_t> page; ///< index into WebTrack::pages; nullopt before the first
    LogicalSize viewport; ///< empty where nobody knows
    double scrollX = 0; ///< of the page
    double scrollY = 0;
    std::optional<std::size_t> pointer; ///< index into WebTrack::pointer
    bool isPressed = false;
    std::vector<WebTrailPoint> trail;
    std::vector<WebPress> presses; ///< of this page, oldest first; the last kPressesKept of them
    std::optional<Milliseconds> sinceScroll; ///< the page's own, within kScrollLife
    double scrolledBy = 0; ///< in that time: down is positive
    std::optional<LogicalSize> resizedFrom; ///< within kResizeLife
};

/// Looks a web track up by time. Immutable; made off the UI thread, as it walks the whole track once; every lookup
/// costs a few binary searches and what it returns. Threads: any.
class WebTimeline {
public:
    static constexpr Milliseconds kTrailLife{1500};
    static constexpr Milliseconds kPressLife{1800};
    static constexpr Milliseconds kScrollLife{700};
    static constexpr Milliseconds kResizeLife{1800};
    static constexpr std::size_t kPressesKept = 8;

    explicit WebTimeline(std::shared_ptr<const WebTrack> track);

    [[nodiscard]] const WebTrack& track() const { return *m_track; }
    /// `document` is the full snapshot in force, which tells where the page was scrolled to and which node scrolls;
    /// null where there is none.
    [[nodiscard]] WebMoment at(WallTime time, const WebDocument* document) const;
    /// Clicks, double clicks and context menus: indexes into the track's pointer samples, in time order.
    [[nodiscard]] const std::vector<std::uint32_t>& presses() const { return m_presses; }
    /// The newest press before the time, or the oldest after it.
    [[nodiscard]] std::optional<WallTime> pressBefore(WallTime time) const;
    [[nodiscard]] std::optional<WallTime> pressAfter(WallTime time) const;

private:
    [[nodiscard]] WallTime pageStart(WallTime time) const;
    [[nodiscard]] double scrollAt(WallTime time, const WebDocument* document) const;
    void addTrail(WallTime time, WebMoment& moment) const;
    void addPresses(WallTime time, const WebDocument* document, WebMoment& moment) const;
    void addScroll(WallTime time, const WebDocument* document, WebMoment& moment) const;
    [[nodiscard]] int countAt(std::size_t press) const;
    [[nodiscard]] const PointerSample& pressSample(std::size_t press) const;

    std::shared_ptr<const WebTrack> m_track;
    std::vector<std::uint32_t> m_presses;
    std::vector<std::uint32_t> m_loads; ///< pages that are no resizes
};

} // namespace revisit
