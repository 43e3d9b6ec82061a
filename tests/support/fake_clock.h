#pragma once

#include "base/clock.h"

#include <atomic>

namespace revisit::test {

/// A clock that stands still until it is told to move. Threads: any.
class FakeClock final : public Clock {
public:
    explicit FakeClock(WallTime start = {1'767'225'600'000}) // 2026-01-01T00:00:00Z
        : m_ms(start.ms)
    {
    }
    [[nodiscard]] WallTime now() const override { return {m_ms.load()}; }
    void advance(Milliseconds by) { m_ms += by.ms; }
    void set(WallTime time) { m_ms = time.ms; }

private:
    std::atomic<std::int64_t> m_ms;
};

} // namespace revisit::test
