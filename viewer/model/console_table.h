#pragma once

#include "viewer/model/event_query.h"
#include "viewer/model/mark_kind.h"
#include "viewer/player/playback.h"

#include <QString>

#include <array>
#include <bitset>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace revisit {

/// How loud a console row is, loudest first; the order of the filter chips.
enum class ConsoleLevel { Fault, Error, Warning, Info, Log, Debug };
inline constexpr int kConsoleLevelCount = 6;
/// The level of a log event, as writers spell it; Log for what nobody knows.
[[nodiscard]] ConsoleLevel consoleLevel(std::string_view level) noexcept;

/// A log line, or a fault among them.
struct ConsoleRow {
    std::uint32_t item = 0; ///< index into Recording::timeline()
    std::int64_t playMs = 0;
    WallTime wall;
    ConsoleLevel level = ConsoleLevel::Log;
    MarkKind kind = MarkKind::Log;
    int lineCount = 1;
    bool hasStack = false;
    QString message; ///< whole, with its line breaks
};

/// Every log line of a recording with the faults where they happened, sorted by time. Immutable. What a search looks at
/// is made with the first search, or by texts().makeAll() before it. Threads: any.
class ConsoleTable {
public:
    std::shared_ptr<const Recording> recording;
    std::vector<ConsoleRow> rows;

    /// Polls `isStale` and returns early when it says true.
    [[nodiscard]] static std::shared_ptr<const ConsoleTable> build(
        std::shared_ptr<const Recording> recording, const std::function<bool()>& isStale = {});
    /// Of rows that are there already; without a recording they are found by message and level alone.
    [[nodiscard]] static std::shared_ptr<const ConsoleTable> of(
        std::shared_ptr<const Recording> recording, std::vector<ConsoleRow> rows);
    ConsoleTable() = default;
    ConsoleTable(const ConsoleTable&) = delete;
    ConsoleTable& operator=(const ConsoleTable&) = delete;

    /// The stack of a row's event or fault, as text; empty without one.
    [[nodiscard]] std::string stack(const ConsoleRow& row) const;
    [[nodiscard]] const SearchTexts& texts() const { return *m_texts; }
    /// What a search looks at, of one of this table's rows.
    [[nodiscard]] SearchTextView text(const ConsoleRow& row) const
    {
        return m_texts->of(static_cast<std::size_t>(&row - rows.data()));
    }

private:
    void describe(std::size_t row, SearchText& text) const;

    std::unique_ptr<const SearchTexts> m_texts; ///< refers to this table
};

struct ConsoleFilter {
    std::bitset<kConsoleLevelCount> levels; ///< none: all
    QString text;
    std::optional<PlayRange> range;
    [[nodiscard]] bool isActive() const { return levels.any() || !text.trimmed().isEmpty() || range.has_value(); }
};

struct ConsoleMatches {
    std::vector<std::uint32_t> rows; ///< ascending
    std::array<std::uint32_t, kConsoleLevelCount> levelCounts{}; ///< by text and range alone
    QString error; ///< of a pattern in the text
};

/// Threads: any, off the UI thread. Polls `isStale`; the answer is then of no use.
[[nodiscard]] ConsoleMatches filterConsole(
    const ConsoleTable& table, const ConsoleFilter& filter, const std::function<bool()>& isStale = {});

} // namespace revisit
