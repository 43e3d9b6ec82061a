#pragma once

#include "decoder/problem.h"

#include <QString>

namespace revisit {

/// What is wrong, in the user's language: in English the decoder's own sentence, which names numbers and bytes;
/// elsewhere what the problem's code means (docs/formats/problems.md), with that sentence behind it. A code that is
/// newer than the translation reads as in English. Any thread.
[[nodiscard]] QString problemText(const Problem& problem);

/// What the code means alone; empty in English and where the code is unknown. Any thread.
[[nodiscard]] QString problemMeaning(const Problem& problem);

/// "error", "warning", "info", translated. Any thread.
[[nodiscard]] QString severityText(Severity severity);

} // namespace revisit
