#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// How bad a problem is. Error: data was lost or is unreadable. Warning: data was repaired or is doubtful.
/// Info: worth knowing, nothing is wrong with the data shown.
enum class Severity { Info, Warning, Error };

/// "info", "warning", "error".
[[nodiscard]] std::string_view name(Severity severity) noexcept;

/// Which bytes a problem's offset counts.
enum class OffsetSpace {
    Stored, ///< the artifact's bytes as received
    Inflated, ///< the bytes after gunzip (the same as Stored for plain artifacts)
};

/// One thing that is wrong with an artifact: what, where and why. Damage is shown, not hidden.
/// Codes are stable, kebab-case and listed in docs/formats/problems.md.
struct Problem {
    std::string code; ///< such as "truncated-gzip"
    Severity severity = Severity::Warning;
    std::uint64_t offset = 0;
    OffsetSpace space = OffsetSpace::Stored;
    std::string message; ///< an English sentence
    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

/// Whether the list holds a problem of severity Error.
[[nodiscard]] bool hasErrors(const Problems& problems) noexcept;

} // namespace revisit
