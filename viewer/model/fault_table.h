#pragma once

#include "analysis/sdk_traffic.h"
#include "viewer/model/event_query.h"
#include "viewer/model/mark_kind.h"
#include "viewer/model/property_model.h"
#include "viewer/player/playback.h"

#include <QString>

#include <array>
#include <bitset>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace revisit {

/// What the fault chips tell apart.
enum class FaultCategory { Crash, Anr, Error };
inline constexpr int kFaultCategoryCount = 3;

/// A crash, an ANR or an error, ready to show.
struct FaultRow {
    std::uint32_t item = 0; ///< index into Recording::timeline()
    std::int64_t playMs = 0;
    WallTime wall;
    FaultCategory category = FaultCategory::Error;
    MarkKind kind = MarkKind::Error;
    double durationMs = 0; ///< of ANRs
    QString title; ///< signal, exception or error name
    QString detail; ///< reason or message
    QString place; ///< the app's innermost frame; empty without a stack
    std::uint32_t repeats = 1; ///< faults of the same title and detail in the recording
    SearchText text;
};

/// Every fault of a recording, sorted by time. Immutable. Threads: any.
struct FaultTable {
    std::shared_ptr<const Recording> recording;
    std::vector<FaultRow> rows;

    /// Polls `isStale` and returns early when it says true.
    [[nodiscard]] static std::shared_ptr<const FaultTable> build(
        std::shared_ptr<const Recording> recording, const std::function<bool()>& isStale = {});
    /// As recorded, one line per frame; empty without one.
    [[nodiscard]] std::string stack(const FaultRow& row) const;
    /// What the fault carries: report, context, device, and what is known of the device from elsewhere. Worker thread.
    [[nodiscard]] std::vector<Property> facts(const FaultRow& row) const;
    /// The newest items before it, newest first: what led to it.
    [[nodiscard]] std::vector<Property> stepsBefore(const FaultRow& row, SdkTraffic sdkTraffic) const;
    /// When the picture before the fault was taken; nullopt without one.
    [[nodiscard]] std::optional<WallTime> frameBefore(const FaultRow& row) const;
};

struct FaultFilter {
    std::bitset<kFaultCategoryCount> categories; ///< none: all
    QString text;
    std::optional<PlayRange> range;
};

struct FaultMatches {
    std::vector<std::uint32_t> rows;
    std::array<std::uint32_t, kFaultCategoryCount> counts{}; ///< by text and range alone
    QString error;
};

[[nodiscard]] FaultMatches filterFaults(
    const FaultTable& table, const FaultFilter& filter, const std::function<bool()>& isStale = {});

} // namespace revisit
