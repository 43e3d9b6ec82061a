#pragma once

#include "decoder/recording.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace revisit {

/// What the device or the app was in, besides what the picture shows.
enum class StateKind { Application, Orientation, Keyboard, Thermal, Memory, LowPower, Battery, Storage, Network };
inline constexpr int kStateKindCount = 9;

/// How much a state is to worry about; Normal ones are not shown, but end the one before.
enum class StateLevel { Normal, Notice, Warning, Critical };

/// From `time` on, until the next change of the kind.
struct StateChange {
    WallTime time;
    StateKind kind = StateKind::Application;
    StateLevel level = StateLevel::Normal;
    QString value; ///< a word of our own: "crashed", "landscape", "serious"; a number in percent for Battery
};

/// All changes of state that a recording tells of, wherever SDKs and apps write them: lifecycle events, faults, and
/// custom events under the names that are in use (thermal state, memory warnings, low power mode, battery, keyboard,
/// orientation, free storage, connection). Immutable; built off the UI thread.
class StateTrack {
public:
    /// A memory warning is a moment; it shows for so long.
    static constexpr Milliseconds kMomentLength{5'000};

    StateTrack() = default;
    explicit StateTrack(const Recording& recording);
    explicit StateTrack(std::vector<StateChange> changes);

    /// What to show at a time: at most one of each kind, in the order of StateKind, none that is Normal. Costs a binary
    /// search for each kind.
    [[nodiscard]] std::vector<StateChange> at(WallTime time) const;
    [[nodiscard]] std::size_t changeCount() const;

private:
    void sort(std::vector<StateChange> changes);

    std::array<std::vector<StateChange>, kStateKindCount> m_changes; ///< by kind, each sorted by time
};

/// The change that an event tells of; nullopt for most events. Threads: any.
[[nodiscard]] std::optional<StateChange> stateChangeOf(const Event& event);

/// "Keyboard open", "Battery 12 %", translated. UI thread.
[[nodiscard]] QString displayText(const StateChange& state);

} // namespace revisit
