#include "viewer/player/player_preferences.h"

#include "viewer/view_settings.h"

#include <algorithm>

namespace revisit {

namespace {

const QString kClock = QStringLiteral("player/clock");
const QString kFastSkips = QStringLiteral("player/skipsFast");
const QString kPlaysNext = QStringLiteral("player/playsNext");

} // namespace

ClockMode PlayerPreferences::clockMode() const
{
    return static_cast<ClockMode>(std::clamp(m_settings.preference(kClock, 0).toInt(), 0, 2));
}

void PlayerPreferences::setClockMode(ClockMode mode) { m_settings.setPreference(kClock, static_cast<int>(mode)); }

SkipMode PlayerPreferences::skipMode() const
{
    if (!m_settings.skipsInactivity()) return SkipMode::Off;
    return skipsFast() ? SkipMode::Fast : SkipMode::Jump;
}

bool PlayerPreferences::skipsFast() const { return m_settings.preference(kFastSkips, false).toBool(); }

void PlayerPreferences::setSkipsFast(bool isFast) { m_settings.setPreference(kFastSkips, isFast); }

bool PlayerPreferences::playsNext() const { return m_settings.preference(kPlaysNext, false).toBool(); }

void PlayerPreferences::setPlaysNext(bool isOn) { m_settings.setPreference(kPlaysNext, isOn); }

} // namespace revisit
