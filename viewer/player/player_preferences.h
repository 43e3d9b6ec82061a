#pragma once

#include "viewer/player/playback.h"

namespace revisit {

class ViewSettings;

/// What the player's clock shows.
enum class ClockMode {
    Relative, ///< from the session's start, gaps compressed
    Local, ///< the device's moment in this computer's time zone
    Utc,
};

/// What the player does as the user likes it, kept in the settings. Cheap to make; UI thread.
class PlayerPreferences {
public:
    explicit PlayerPreferences(ViewSettings& settings)
        : m_settings(settings)
    {
    }

    [[nodiscard]] ClockMode clockMode() const;
    void setClockMode(ClockMode mode);
    /// Off unless ViewSettings::skipsInactivity(); then at once, or fast.
    [[nodiscard]] SkipMode skipMode() const;
    [[nodiscard]] bool skipsFast() const;
    void setSkipsFast(bool isFast);
    /// Whether the next session of the list is opened when one has been played; off at first.
    [[nodiscard]] bool playsNext() const;
    void setPlaysNext(bool isOn);

private:
    ViewSettings& m_settings;
};

} // namespace revisit
