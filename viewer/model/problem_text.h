#pragma once

#include "decoder/artifact_report.h"
#include "decoder/problem.h"

#include <QString>

#include <vector>

namespace revisit {

/// What is wrong, in the user's language: in English the decoder's own sentence, which names numbers and bytes;
/// elsewhere what the problem's code means (docs/formats/problems.md), with that sentence behind it. A code that is
/// newer than the translation reads as in English. Any thread.
[[nodiscard]] QString problemText(const Problem& problem);

/// What the code means alone; empty in English and where the code is unknown. Any thread.
[[nodiscard]] QString problemMeaning(const Problem& problem);

struct ProblemCounts {
    int problems = 0; ///< errors and warnings: something is lost or doubtful
    int hints = 0; ///< Severity::Info: nothing is wrong with what is shown
};
/// Of all artifacts of a recording: what the status bar and the artifacts panel tell. Any thread.
[[nodiscard]] ProblemCounts countProblems(const std::vector<ArtifactReport>& artifacts);

/// "error", "warning", "info", translated. Any thread.
[[nodiscard]] QString severityText(Severity severity);

} // namespace revisit
