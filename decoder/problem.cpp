#include "decoder/problem.h"

#include <algorithm>

namespace revisit {

std::string_view name(Severity severity) noexcept
{
    switch (severity) {
    case Severity::Info:
        return "info";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        return "error";
    }
    return "error";
}

bool hasErrors(const Problems& problems) noexcept
{
    return std::ranges::any_of(problems, [](const Problem& problem) { return problem.severity == Severity::Error; });
}

} // namespace revisit
