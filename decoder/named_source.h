#pragma once

#include <string>
#include <vector>

namespace revisit {

/// A RecordingSource that knows the names of its entries before their sizes also implements this, so that who needs no
/// more than names (decoder/recording_preview.h) does not wait for the sizes. Threads: as RecordingSource.
class NamedSource {
public:
    virtual ~NamedSource() = default;
    /// The paths of entries(), in their order. Constant for the source's life; looks up nothing.
    [[nodiscard]] virtual const std::vector<std::string>& paths() const = 0;
};

} // namespace revisit
