#pragma once

#include "decoder/problem.h"
#include "decoder/recording_source.h"
#include "store/session_row.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace revisit {

/// A source that knows what it should hold: a .rjsession by its manifest, a library session by its rows.
/// Threads: as RecordingSource.
class DigestedSource : public RecordingSource {
public:
    /// What should be there, sorted by path. entries() is what is there.
    [[nodiscard]] virtual const std::vector<StoredArtifact>& expected() const = 0;
    /// Whether the entry was known to be missing already when the recording was opened: nothing has been lost since.
    /// An entry that cannot be read and was not missing then is a loss to tell of.
    [[nodiscard]] virtual bool wasMissing(std::size_t entry) const = 0;
    /// The user's marks on the recording, as of its opening.
    [[nodiscard]] virtual std::vector<SessionNote> notes() const { return {}; }
    /// What is wrong with the container itself, by entry name (empty: the whole); reads more than opening did.
    [[nodiscard]] virtual std::vector<std::pair<std::string, Problem>> checkContainer() const = 0;
};

} // namespace revisit
