#pragma once

#include "decoder/problem.h"

#include <QString>

#include <algorithm>
#include <string_view>

namespace revisit::test {

/// The codes of the problems in order, joined by spaces: short to compare, clear to read.
[[nodiscard]] inline QString codesOf(const Problems& problems)
{
    QString codes;
    for (const Problem& problem : problems)
        codes += (codes.isEmpty() ? QString{} : QStringLiteral(" ")) + QString::fromStdString(problem.code);
    return codes;
}

/// The first problem of that code, or nullptr.
[[nodiscard]] inline const Problem* findProblem(const Problems& problems, std::string_view code)
{
    const auto hit = std::ranges::find(problems, code, &Problem::code);
    return hit == problems.end() ? nullptr : &*hit;
}

} // namespace revisit::test
