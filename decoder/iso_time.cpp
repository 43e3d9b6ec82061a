#include "decoder/iso_time.h"

#include <chrono>

namespace revisit {

namespace {

/// Takes parts off the front of a text.
class Cursor {
public:
    explicit Cursor(std::string_view text)
        : m_rest(text)
    {
    }

    std::optional<int> digits(std::size_t count)
    {
        if (m_rest.size() < count) return std::nullopt;
        int value = 0;
        for (const char c : m_rest.substr(0, count)) {
            if (c < '0' || c > '9') return std::nullopt;
            value = value * 10 + (c - '0');
        }
        m_rest.remove_prefix(count);
        return value;
    }

    bool take(char wanted)
    {
        if (!m_rest.starts_with(wanted)) return false;
        m_rest.remove_prefix(1);
        return true;
    }

    /// The fraction after the point in milliseconds, or nullopt where there is no digit.
    std::optional<int> fraction()
    {
        int value = 0;
        int scale = 100;
        const std::size_t before = m_rest.size();
        while (!m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9') {
            value += (m_rest.front() - '0') * scale;
            scale /= 10;
            m_rest.remove_prefix(1);
        }
        return m_rest.size() == before ? std::nullopt : std::optional{value};
    }

    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

std::optional<std::int64_t> readDate(Cursor& cursor)
{
    using namespace std::chrono;
    const auto y = cursor.digits(4);
    if (!y || !cursor.take('-')) return std::nullopt;
    const auto m = cursor.digits(2);
    if (!m || !cursor.take('-')) return std::nullopt;
    const auto d = cursor.digits(2);
    if (!d) return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    return duration_cast<milliseconds>(sys_days{date}.time_since_epoch()).count();
}

std::optional<std::int64_t> readTimeOfDay(Cursor& cursor)
{
    const auto hour = cursor.digits(2);
    if (!hour || *hour > 24 || !cursor.take(':')) return std::nullopt;
    const auto minute = cursor.digits(2);
    if (!minute || *minute > 59) return std::nullopt;
    std::int64_t ms = (*hour * 60LL + *minute) * 60'000;
    if (!cursor.take(':')) return ms;
    const auto second = cursor.digits(2);
    if (!second || *second > 60) return std::nullopt;
    ms += *second * 1000LL;
    if (!cursor.take('.')) return ms;
    const auto fraction = cursor.fraction();
    if (!fraction) return std::nullopt;
    return ms + *fraction;
}

/// The zone's distance from UTC in milliseconds.
std::optional<std::int64_t> readZone(Cursor& cursor)
{
    if (cursor.isAtEnd() || cursor.take('Z') || cursor.take('z')) return 0;
    const bool isEast = cursor.take('+');
    if (!isEast && !cursor.take('-')) return std::nullopt;
    const auto hours = cursor.digits(2);
    if (!hours) return std::nullopt;
    cursor.take(':');
    const auto minutes = cursor.digits(2);
    if (!minutes) return std::nullopt;
    const std::int64_t ms = (*hours * 60LL + *minutes) * 60'000;
    return isEast ? ms : -ms;
}

} // namespace

std::optional<WallTime> parseIsoTime(std::string_view text) noexcept
{
    Cursor cursor{text};
    const auto date = readDate(cursor);
    if (!date) return std::nullopt;
    if (cursor.isAtEnd()) return WallTime{*date};
    if (!cursor.take('T') && !cursor.take('t') && !cursor.take(' ')) return std::nullopt;
    const auto timeOfDay = readTimeOfDay(cursor);
    if (!timeOfDay) return std::nullopt;
    const auto zone = readZone(cursor);
    if (!zone || !cursor.isAtEnd()) return std::nullopt;
    return WallTime{*date + *timeOfDay - *zone};
}

} // namespace revisit
