#pragma once

#include "decoder/recording_source.h"
#include "store/session_row.h"

#include <string>
#include <vector>

namespace revisit {

/// A source that knows what it should hold: a .rjsession by its manifest, a library session by its rows.
/// Threads: as RecordingSource.
class DigestedSource : public RecordingSource {
public:
    /// What should be there, sorted by path. entries() is what is there.
    [[nodiscard]] virtual const std::vector<StoredArtifact>& expected() const = 0;
    /// Names of what lies in the file beside the recording and is not known to this program.
    [[nodiscard]] virtual const std::vector<std::string>& foreignEntries() const = 0;
};

} // namespace revisit
