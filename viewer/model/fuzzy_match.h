#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace revisit {

/// How well a text answers what a person typed.
struct FuzzyMatch {
    int score = 0; ///< more is better
    std::vector<int> positions; ///< of the matched characters in the text, ascending
};

/// The characters of `typed`, spaces left out, must come in this order in `text`; case does not matter. Matches at the
/// start of words and in one run score more, gaps and long texts less. An empty `typed` matches all with 0.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& text);

} // namespace revisit
