#include "tools/make_sample/script.h"

#include "tools/make_sample/rendering.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace revisit::sample {

void Script::at(qint64 ms, Change change)
{
    moment(ms, [this, change = std::move(change)] { change(m_state); });
}

void Script::show(qint64 ms, Screen screen, Change change)
{
    moment(ms, [this, ms, screen, change = std::move(change)] {
        m_state.screen = screen;
        if (change) change(m_state);
        m_log.navigation(ms + 18, screenName(screen), true);
    });
}

void Script::tap(qint64 ms, std::string testId, Change change)
{
    moment(ms - 80, [this, testId] { m_state.pressed = testId; });
    moment(ms, [this, ms, testId] {
        const Target target = aim(ms, testId);
        m_log.touch(ms, QStringLiteral("tap"), target.centre, target.label);
    });
    moment(ms + 170, [this, change = std::move(change)] {
        m_state.pressed.clear();
        if (change) change(m_state);
    });
}

void Script::deadTap(qint64 ms, std::string testId)
{
    moment(ms, [this, ms, testId] {
        const Target target = aim(ms, testId);
        m_log.touch(ms, QStringLiteral("tap"), target.centre, target.label);
        m_log.touch(ms + 404, QStringLiteral("dead_tap"), target.centre, target.label,
            {{QStringLiteral("frustrationKind"), QStringLiteral("dead_tap")}});
    });
}

void Script::rageTap(qint64 ms, std::string testId)
{
    moment(ms, [this, ms, testId] {
        const Target target = aim(ms, testId);
        m_log.touch(ms, QStringLiteral("tap"), target.centre, target.label);
        m_log.touch(ms + 178, QStringLiteral("tap"), target.centre + QPointF{5, -3}, target.label);
        m_log.touch(ms + 352, QStringLiteral("rage_tap"), target.centre + QPointF{-4, 2}, target.label,
            {{QStringLiteral("frustrationKind"), QStringLiteral("rage_tap")}, {QStringLiteral("count"), 3}});
        m_log.custom(ms + 371, "frustration",
            {{QStringLiteral("frustrationKind"), QStringLiteral("rage_tap")}, {QStringLiteral("tapCount"), 3},
                {QStringLiteral("x"), static_cast<int>(target.centre.x())},
                {QStringLiteral("y"), static_cast<int>(target.centre.y())}});
    });
}

void Script::longPress(qint64 ms, std::string testId, Change change)
{
    moment(ms, [this, ms, testId, change = std::move(change)] {
        const Target target = aim(ms, testId);
        m_log.touch(ms, QStringLiteral("long_press"), target.centre, target.label);
        if (change) change(m_state);
    });
}

void Script::drag(qint64 ms, const std::string& testId, QPointF by, int steps)
{
    const Target target = aim(ms, testId);
    const QPointF from = target.centre - by / 2;
    for (int step = 1; step < steps; ++step)
        m_log.touch(ms + step * 100, QStringLiteral("pan"), from + by * step / steps, target.label);
}

void Script::swipeLeft(qint64 ms, std::string testId, Change change)
{
    moment(ms, [this, ms, testId] {
        const QPointF by{-210, 4};
        drag(ms, testId, by, 3);
        const Target target = aim(ms, testId);
        m_log.touch(ms + 260, QStringLiteral("swipe"), target.centre + by / 2, target.label,
            {{QStringLiteral("direction"), QStringLiteral("left")}});
    });
    at(ms + 280, std::move(change));
}

void Script::scroll(qint64 ms, std::string testId, double ShopState::*offset, double from, double to)
{
    constexpr int kSteps = 8;
    const QPointF by{-6, std::clamp(from - to, -300.0, 300.0)};
    moment(ms, [this, ms, testId, by] {
        drag(ms, testId, by, kSteps);
        const Target target = aim(ms, testId);
        m_log.touch(ms + kSteps * 100, QStringLiteral("scroll"), target.centre + by / 2, target.label,
            {{QStringLiteral("direction"), QStringLiteral("vertical")}});
    });
    for (int step = 1; step <= kSteps + 3; ++step) { // the list runs on for a moment after the finger has left
        const double left = 1.0 - static_cast<double>(step) / (kSteps + 3);
        at(ms + step * 100,
            [offset, from, to, left](ShopState& state) { state.*offset = to + (from - to) * left * left; });
    }
}

void Script::type(qint64 ms, std::size_t field, const char* caption, int length)
{
    for (int i = 1; i <= length; ++i) at(ms + i * 110, [field, i](ShopState& state) { state.fieldLengths[field] = i; });
    const qint64 done = ms + length * 110 + 250;
    moment(done, [this, done, caption] {
        m_log.add(done, QStringLiteral("input"),
            {{QStringLiteral("value"), QStringLiteral("***")}, {QStringLiteral("redacted"), true},
                {QStringLiteral("label"), QString::fromUtf8(caption)}});
    });
}

void Script::capture(qint64 ms)
{
    moment(ms, [this, ms] {
        m_state.epochMs = m_start.ms + ms;
        View shown = window(m_state);
        std::vector<std::byte> jpeg = jpegOf(shown);
        m_frames.push_back({ms, std::move(jpeg), std::move(shown), screenName(m_state.screen)});
    });
}

std::vector<CapturedFrame> Script::run()
{
    std::ranges::stable_sort(m_moments, {}, &Moment::ms);
    for (const Moment& next : m_moments) next.happen();
    return std::move(m_frames);
}

Target Script::aim(qint64 ms, const std::string& testId)
{
    const auto target = findTarget(window(m_state), testId);
    if (target) return *target;
    std::fprintf(stderr, "at %lld ms nothing called %s shows\n", static_cast<long long>(ms), testId.c_str());
    std::exit(1);
}

} // namespace revisit::sample
