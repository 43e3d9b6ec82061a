#pragma once

#include "base/units.h"
#include "decoder/session_clock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <array>
#include <optional>
#include <vector>

namespace revisit {

/// A stretch of player time; start is before end.
struct PlayRange {
    SessionTime start;
    SessionTime end;
    friend bool operator==(const PlayRange&, const PlayRange&) = default;
};

/// What playing does with stretches that it may leave out.
enum class SkipMode {
    Off, ///< plays them like everything else
    Fast, ///< plays them kSkipFactor times as fast
    Jump, ///< goes on behind them at once
};

/// The player's clock: where the playhead stands, whether and how fast it moves.
///
/// Positions are player time (background gaps compressed), 0 … duration(); wallPosition() is the device's time there.
/// It never waits for pictures. At the end it pauses, unless it loops (off by default). Lives in the UI thread.
class Playback final : public QObject {
    Q_OBJECT
public:
    /// Who moves the clock while it plays: a timer, or a test through advance().
    enum class Ticking { Timer, Manual };
    static constexpr double kSkipFactor = 10;
    static constexpr std::array<double, 10> kSpeeds{0.1, 0.25, 0.5, 1, 1.5, 2, 3, 4, 8, 16};

    explicit Playback(Ticking ticking = Ticking::Timer, QObject* parent = nullptr);

    /// Starts over with another recording: position 0, paused, speed kept.
    void reset(const SessionClock& clock);
    /// The same recording with more at its end: position, speed, range and state stay.
    void grow(const SessionClock& clock);

    [[nodiscard]] SessionTime position() const { return m_position; }
    [[nodiscard]] WallTime wallPosition() const { return m_clock.toWall(m_position); }
    [[nodiscard]] Milliseconds duration() const { return m_clock.playable(); }
    [[nodiscard]] const SessionClock& clock() const { return m_clock; }
    /// The background gap under the playhead, or nullptr. The card on the frame shows its real length.
    [[nodiscard]] const BackgroundGap* gap() const;

    [[nodiscard]] bool isPlaying() const { return m_isPlaying; }
    [[nodiscard]] bool isReversed() const { return m_isReversed; }
    [[nodiscard]] bool isAtEnd() const { return m_position.ms >= duration().ms; }
    /// How fast it plays: the speed chosen, or the shuttle's while that runs.
    [[nodiscard]] double speed() const { return m_shuttleSpeed > 0 ? m_shuttleSpeed : m_speed; }
    /// The speed that stays when the shuttle stops.
    [[nodiscard]] double chosenSpeed() const { return m_speed; }
    [[nodiscard]] bool isLooping() const { return m_isLooping; }
    [[nodiscard]] std::optional<PlayRange> loopRange() const { return m_loopRange; }
    /// The stretches without activity, sorted and apart; what playing forwards does with them. A looped range is played
    /// as it is.
    [[nodiscard]] const std::vector<PlayRange>& skips() const { return m_skips; }
    [[nodiscard]] SkipMode skipMode() const { return m_skipMode; }
    /// The stretch under the playhead that playing leaves out, or nullptr.
    [[nodiscard]] const PlayRange* skipHere() const;
    /// How long playing all of it takes at this speed, with what is skipped.
    [[nodiscard]] Milliseconds adjustedDuration() const;

    /// At the end it starts over from the beginning.
    void play();
    void pause();
    void togglePlay();
    /// Jumps, clamped; remembers where it came from for undoSeek(). Keeps playing if it plays.
    void seek(SessionTime position);
    void seekWall(WallTime time) { seek(m_clock.toPlayable(time)); }
    void seekBy(Milliseconds delta) { seek(m_position + delta); }
    /// Follows a dragged playhead: as seek(), but a drag is one step for undoSeek(): call seek() once, then this.
    void scrub(SessionTime position);
    void undoSeek();

    /// Clamped to 0.1 … 16; ends a shuttle's speed.
    void setSpeed(double speed);
    void faster();
    void slower();
    /// J and L: play in that direction; again in the same direction doubles the speed up to 16. Stopping brings back
    /// the speed chosen.
    void shuttle(bool isReversed);
    /// Loop the whole session, or the range where one is set.
    void setLooping(bool isLooping);
    void setLoopRange(std::optional<PlayRange> range);
    /// Sorted and not overlapping.
    void setSkips(std::vector<PlayRange> skips);
    void setSkipMode(SkipMode mode);

    /// Moves the playhead by real time passed, as the timer does. Ignored while paused.
    void advance(Milliseconds elapsed);

Q_SIGNALS:
    void positionChanged(revisit::SessionTime position);
    /// Playing, direction, speed, looping or range changed.
    void stateChanged();
    /// Another recording: duration and gaps changed.
    void clockChanged();
    /// A jump, as opposed to playing on: prefetch and smooth followers start over.
    void sought(revisit::SessionTime position);
    /// Playing forwards came to the end and paused there.
    void ended();
    /// Other stretches without activity.
    void skipsChanged();

private:
    void moveTo(double positionMs);
    void setPlaying(bool isPlaying, bool isReversed);
    void wrapOrStop(double& positionMs);
    [[nodiscard]] double playedFrom(double positionMs, double elapsedMs) const;
    void tick();

    SessionClock m_clock;
    SessionTime m_position;
    double m_exactMs = 0; ///< slow speeds move by parts of a millisecond
    bool m_isPlaying = false;
    bool m_isReversed = false;
    bool m_isLooping = false;
    double m_speed = 1;
    double m_shuttleSpeed = 0; ///< 0: no shuttle
    std::optional<PlayRange> m_loopRange;
    std::vector<PlayRange> m_skips;
    SkipMode m_skipMode = SkipMode::Off;
    std::vector<SessionTime> m_undo;
    Ticking m_ticking;
    QTimer m_timer;
    QElapsedTimer m_sinceTick;
};

} // namespace revisit
