#pragma once

#include "base/units.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// The rows of docs/formats/reader-differences.md: an input each, with what the reference reader makes of it and what
/// ours does.
namespace revisit::test {

using Content = std::vector<std::byte>;

/// What a row's bytes are.
enum class RowKind {
    Frames, ///< one frame bundle; the reference's outcome is computed and compared
    Hierarchy,
    Events,
    Faults,
    Web,
    Session, ///< several artifacts, opened as a recording
};

struct ReaderRow {
    const char* id; ///< "9.1/3a": section, line of its table or list, variant
    const char* input; ///< what it is, as the page says it
    RowKind kind = RowKind::Frames;
    Content stored; ///< of all kinds but Session
    /// What the reference makes of it. Of Frames the offsets, which the test computes; of all others words that are
    /// quoted from its description, which no test looks at.
    QString reference;
    QString outcome; ///< ours
    QString problems; ///< the codes that we report, in order
    std::vector<std::pair<std::string, Content>> artifacts{}; ///< of Session
    std::optional<WallTime> bundleStart{}; ///< of Frames
    std::string sessionId{}; ///< of Session; the sample's where empty
    QString picture{}; ///< of Frames: what becomes of the JPEG at 500 ms, where the row is about that
};

/// Section 9.1, and rows 1 to 13 of section 9.2.
[[nodiscard]] std::vector<ReaderRow> frameRows();
/// Rows 14 to 33 of section 9.2.
[[nodiscard]] std::vector<ReaderRow> jsonRows();

} // namespace revisit::test
