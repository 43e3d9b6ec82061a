#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace revisit::cli {

/// Writes one JSON document and a line end to standard output. Invalid UTF-8 is replaced, never an error.
void printJson(const nlohmann::ordered_json& document);
/// The document on one line.
[[nodiscard]] std::string compact(const nlohmann::ordered_json& document);

/// Writes a line to standard error: what is to be known besides the result.
void tell(std::string_view message);

/// Writes a line of text to standard output. Control characters are shown as escapes: artifacts can hold terminal
/// codes.
void printLine(std::string_view text);

/// Rows with aligned columns for people. The first row is the heading.
void printTable(const std::vector<std::vector<std::string>>& rows);

/// "1.4 MB": decimal units, three digits.
[[nodiscard]] std::string humanBytes(std::uint64_t bytes);
/// "1 frame", "2 frames".
[[nodiscard]] std::string counted(std::uint64_t count, std::string_view thing);
/// "1:02.345" from milliseconds.
[[nodiscard]] std::string humanTime(std::int64_t milliseconds);

/// A progress bar on standard error, on a terminal only; elsewhere it is silent. One thread at a time.
class ProgressBar {
public:
    explicit ProgressBar(std::string title);
    /// Clears its line.
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    /// `total` 0 means not known yet.
    void show(std::size_t done, std::size_t total);

private:
    std::string m_title;
    bool m_isTerminal;
    int m_shownPercent = -1;
};

} // namespace revisit::cli
