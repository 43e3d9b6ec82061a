#pragma once

#include "base/units.h"

#include <string>

namespace revisit {

/// Where "now" comes from, so that tests can hold it still (tests/support has a FakeClock).
/// Threads: now() may be called from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    /// UTC wall time.
    [[nodiscard]] virtual WallTime now() const = 0;
};

/// The computer's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] WallTime now() const override;
    /// One instance that lives as long as the program.
    [[nodiscard]] static const SystemClock& instance();
};

/// "2026-11-22T06:01:15.064Z": ISO 8601 in UTC with milliseconds, the `iso` of spec read-api 0.
/// Years outside 0000–9999 are clamped to that range.
[[nodiscard]] std::string toIsoString(WallTime time);

} // namespace revisit
