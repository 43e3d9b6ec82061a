#include "base/clock.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace revisit {

WallTime SystemClock::now() const
{
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

const SystemClock& SystemClock::instance()
{
    static const SystemClock clock;
    return clock;
}

std::string toIsoString(WallTime time)
{
    using namespace std::chrono;
    constexpr std::int64_t kFirstMs = -62'167'219'200'000; // 0000-01-01T00:00:00.000Z
    constexpr std::int64_t kLastMs = 253'402'300'799'999; // 9999-12-31T23:59:59.999Z
    const milliseconds sinceEpoch{std::clamp(time.ms, kFirstMs, kLastMs)};
    const sys_days day = floor<days>(sys_time<milliseconds>{sinceEpoch});
    const year_month_day date{day};
    const hh_mm_ss clock{sys_time<milliseconds>{sinceEpoch} - day};
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
        static_cast<int>(clock.subseconds().count()));
    return text.data();
}

} // namespace revisit
