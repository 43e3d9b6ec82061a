#include "analysis/session_counters.h"

#include "decoder/fault_merge.h"
#include "decoder/rage_taps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace revisit {

namespace {

constexpr std::size_t kMaxScreens = 200;

template <std::size_t N>
bool isOneOf(std::string_view text, const std::array<std::string_view, N>& names)
{
    return std::ranges::find(names, text) != names.end();
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string lower(std::string_view text)
{
    std::string result{text};
    std::ranges::transform(
        result, result.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

bool isStaticAsset(std::string_view path)
{
    constexpr std::array<std::string_view, 22> kSuffixes{"jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "ico",
        "css", "js", "map", "woff", "woff2", "ttf", "otf", "mp4", "webm", "mov", "m4v", "mp3", "wav", "pdf"};
    path = path.substr(0, path.find_first_of("?#"));
    const auto dot = path.find_last_of("./");
    return dot != std::string_view::npos && path[dot] == '.' && isOneOf(lower(path.substr(dot + 1)), kSuffixes);
}

bool isExcluded(const NetworkFields& request, const CounterOptions& options)
{
    if (isSdkTraffic(request) || isStaticAsset(request.path)) return true;
    return !options.apiHost.empty() && request.host == options.apiHost
        && (request.path.starts_with("/api/ingest") || request.path.starts_with("/upload/artifacts"));
}

bool isTapLikeGesture(std::string_view gesture)
{
    return isOneOf(gesture, std::array<std::string_view, 4>{"tap", "single_tap", "double_tap", "long_press"})
        || contains(gesture, "tap");
}

bool isTapType(std::string_view type)
{
    return isOneOf(type, std::array<std::string_view, 3>{"touch", "tap", "click"});
}

/// Counts one event after the other.
class Counter {
public:
    Counter(const CounterOptions& options, SessionCounters& counters)
        : m_options(options)
        , m_counters(counters)
    {
    }

    void add(const Event& event)
    {
        ++m_counters.eventCount;
        countInteraction(event);
        countFault(event);
        if (event.network) countRequest(*event.network);
        if (event.kind == EventKind::Navigation || event.kind == EventKind::Touch) addScreen(event.screen);
        if (event.type == "app_startup" && event.durationMs > 0) m_counters.appStartupTimeMs = event.durationMs;
    }

    void finish()
    {
        if (m_timedRequests > 0) m_counters.apiAvgResponseMs = m_requestMs / m_timedRequests;
        m_counters.uniqueScreensCount = static_cast<std::uint32_t>(m_screens.size());
    }

private:
    void countInteraction(const Event& event)
    {
        constexpr std::array<std::string_view, 5> kInputs{
            "keyboard_typing", "keyboard_show", "keyboard_hide", "input", "text_input"};
        const std::string_view gesture = event.gestureType;
        if (isTapType(event.type) || gesture == "tap" || gesture == "single_tap")
            ++m_counters.touchCount;
        else if (event.type == "gesture") {
            ++m_counters.gestureCount;
            if (isTapLikeGesture(gesture)) ++m_counters.touchCount;
            if (contains(gesture, "scroll") || contains(gesture, "swipe")) ++m_counters.scrollCount;
        } else if (event.type == "scroll" || event.type == "scroll_motion")
            ++m_counters.scrollCount;
        else if (isOneOf(event.type, kInputs))
            ++m_counters.inputCount;
        else if (event.type == "custom")
            ++m_counters.customEventCount;
    }

    void countFault(const Event& event)
    {
        if (event.kind == EventKind::Error) ++m_counters.errorCount;
        if (event.kind == EventKind::Crash) ++m_counters.crashCount;
        if (event.kind == EventKind::Anr && m_options.platform != "web") ++m_counters.anrCount;
    }

    void countRequest(const NetworkFields& request)
    {
        if (isExcluded(request, m_options)) return;
        ++m_counters.apiTotalCount;
        if (request.isSuccess || (request.statusCode >= 200 && request.statusCode < 400))
            ++m_counters.apiSuccessCount;
        else if (request.hasOutcome)
            ++m_counters.apiErrorCount;
        if (request.durationMs <= 0) return;
        m_requestMs += request.durationMs;
        ++m_timedRequests;
    }

    void addScreen(std::string_view name)
    {
        std::string screen = normalisedScreenName(name);
        if (screen.empty()) return;
        auto& path = m_counters.screensVisited;
        if ((path.empty() || path.back() != screen) && path.size() < kMaxScreens) path.push_back(screen);
        m_screens.insert(std::move(screen));
    }

    const CounterOptions& m_options;
    SessionCounters& m_counters;
    std::set<std::string> m_screens;
    double m_requestMs = 0;
    double m_timedRequests = 0;
};

void countFrustration(std::span<const Event* const> events, bool isWeb, SessionCounters& counters)
{
    TapCluster cluster;
    for (const Event* event : events) {
        if (isKeyboardTap(*event)) {
            cluster.clear();
        } else if (!event->frustration.empty() && event->type != "custom") { // custom payloads do not count (3.6)
            ++(event->frustration == "dead_tap" ? counters.deadTapCount : counters.rageTapCount);
            cluster.clear();
        } else if (!isWeb && !event->touches.empty()
            && (isTapType(event->type) || isTapLikeGesture(event->gestureType))) {
            if (cluster.add(event->touches.front())) ++counters.rageTapCount;
        }
    }
}

double backgroundOf(std::span<const Event* const> events)
{
    double sum = 0;
    bool isBackground = false;
    WallTime since;
    for (const Event* event : events) {
        if (event->appState == "background" && !isBackground) {
            isBackground = true;
            since = event->time;
        } else if (event->appState == "foreground" && isBackground) {
            isBackground = false;
            sum += static_cast<double>((event->time - since).ms);
        }
    }
    return sum;
}

/// Faults that no event reports.
void countFaults(std::span<const Fault> faults, std::span<const Event> events, SessionCounters& counters)
{
    const std::vector<Fault> merged = mergeFaults({faults.begin(), faults.end()});
    const auto matches = matchFaultsToEvents(merged, events);
    for (std::size_t i = 0; i < merged.size(); ++i) {
        if (matches[i]) continue;
        ++(merged[i].category == Fault::Category::Anr ? counters.anrCount : counters.crashCount);
    }
}

int clampedScore(double value) { return static_cast<int>(std::lround(std::clamp(value, 0.0, 100.0))); }

void score(SessionCounters& c)
{
    const auto upTo = [](double value, double limit) { return std::min(value, limit); };
    c.uxScore = clampedScore(100 - upTo(15.0 * c.rageTapCount, 45) - upTo(8.0 * c.deadTapCount, 24)
        - upTo(10.0 * c.errorCount, 30) - upTo(5.0 * c.apiErrorCount, 20)
        + upTo(static_cast<double>(c.touchCount) + c.scrollCount, 10));
    c.interactionScore = clampedScore(2.0 * c.touchCount + 2.0 * c.scrollCount + 3.0 * c.gestureCount);
    c.explorationScore = clampedScore(20.0 * c.uniqueScreensCount);
}

} // namespace

SessionCounters countSession(
    std::span<const Event> events, std::span<const Fault> faults, const CounterOptions& options)
{
    std::vector<const Event*> sorted;
    sorted.reserve(events.size());
    for (const Event& event : events) sorted.push_back(&event);
    std::ranges::stable_sort(sorted, {}, [](const Event* event) { return event->time; });

    SessionCounters counters;
    Counter counter{options, counters};
    for (const Event* event : sorted) counter.add(*event);
    counter.finish();
    countFrustration(sorted, options.platform == "web", counters);
    countFaults(faults, events, counters);
    counters.backgroundMs = backgroundOf(sorted);
    score(counters);
    return counters;
}

} // namespace revisit
