#pragma once

#include "analysis/json_diff.h"
#include "analysis/state_actions.h"
#include "viewer/model/event_query.h"
#include "viewer/player/playback.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace revisit {

class Recording;

/// An action of the app's store, ready to show.
struct StateRow {
    std::uint32_t item = 0; ///< index into Recording::timeline()
    std::uint32_t action = 0; ///< index into StateTable::actions
    std::int64_t playMs = 0;
    WallTime wall;
    QString type;
    double durationMs = 0;
    std::optional<std::int64_t> sequence;
    std::optional<std::size_t> changes; ///< places of the state that changed; nullopt where a state is missing
    SearchText text;
};

/// Every action of a recording, sorted by time. Immutable. Threads: any.
struct StateTable {
    std::shared_ptr<const Recording> recording;
    std::vector<StateAction> actions;
    std::vector<StateRow> rows;

    /// Polls `isStale` and returns early when it says true.
    [[nodiscard]] static std::shared_ptr<const StateTable> build(
        std::shared_ptr<const Recording> recording, const std::function<bool()>& isStale = {});
    /// What the action changed; worker thread. Empty where a state is missing.
    [[nodiscard]] JsonDiff diff(const StateRow& row) const;
};

struct StateFilter {
    QString text;
    std::optional<PlayRange> range;
    bool onlyChanges = false; ///< hides actions that changed nothing
};

struct StateMatches {
    std::vector<std::uint32_t> rows;
    std::uint32_t changing = 0; ///< by text and range alone
    std::uint32_t all = 0;
    QString error;
};

[[nodiscard]] StateMatches filterState(
    const StateTable& table, const StateFilter& filter, const std::function<bool()>& isStale = {});

} // namespace revisit
