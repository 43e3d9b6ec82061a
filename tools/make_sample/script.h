#pragma once

#include "tools/make_sample/event_log.h"
#include "tools/make_sample/screens.h"

#include <functional>
#include <string>
#include <vector>

namespace revisit::sample {

/// One picture of the screen and what the SDK saw at that moment.
struct CapturedFrame {
    qint64 ms = 0;
    std::vector<std::byte> jpeg;
    View window;
    std::string screenName;
};

/// What a user does and how the app answers, as a list of moments. Touches are aimed at views by their identifier and
/// land where the view is drawn at that moment, so pixels, hierarchy and events agree. Times are milliseconds since
/// the session's start; add moments in any order, then run().
class Script {
public:
    using Change = std::function<void(ShopState&)>;

    Script(WallTime start, EventLog& log)
        : m_start(start)
        , m_log(log)
    {
    }

    /// The app changes by itself.
    void at(qint64 ms, Change change);
    /// The app shows another screen and reports it.
    void show(qint64 ms, Screen screen, Change change = {});
    /// A tap; the view looks pressed for a moment, then `change` happens.
    void tap(qint64 ms, std::string testId, Change change = {});
    /// A tap on what does not react; 400 ms later the SDK says so.
    void deadTap(qint64 ms, std::string testId);
    /// Three quick taps, of which the SDK reports the last as a rage tap.
    void rageTap(qint64 ms, std::string testId);
    void longPress(qint64 ms, std::string testId, Change change = {});
    /// A flick to the left that turns a page or moves a row.
    void swipeLeft(qint64 ms, std::string testId, Change change);
    /// A slow drag that scrolls a list.
    void scroll(qint64 ms, std::string testId, double ShopState::*offset, double from, double to);
    /// Typing into a masked field, one character after the other.
    void type(qint64 ms, std::size_t field, const char* caption, int length);
    /// A screenshot is due.
    void capture(qint64 ms);

    /// Plays everything in order of time. A touch at a view that is not there ends the program: a mistake in the story.
    [[nodiscard]] std::vector<CapturedFrame> run();

private:
    struct Moment {
        qint64 ms;
        std::function<void()> happen;
    };
    void moment(qint64 ms, std::function<void()> happen) { m_moments.push_back({ms, std::move(happen)}); }
    [[nodiscard]] Target aim(qint64 ms, const std::string& testId);
    void drag(qint64 ms, const std::string& testId, QPointF by, int steps);

    WallTime m_start;
    EventLog& m_log;
    ShopState m_state;
    std::vector<Moment> m_moments;
    std::vector<CapturedFrame> m_frames;
};

/// The app's 76 seconds in the hand and 40 in the pocket: browsing, a cart, a payment that fails, a crash.
void writeStory(Script& script, EventLog& log);

/// When the app was away and when it crashed, for session.json and the files of events.
inline constexpr qint64 kBackgroundMs = 47'000;
inline constexpr qint64 kForegroundMs = 87'000;
inline constexpr qint64 kFreezeStartMs = 105'250;
inline constexpr qint64 kFreezeEndMs = 110'500;
inline constexpr qint64 kCrashMs = 116'040;

} // namespace revisit::sample
