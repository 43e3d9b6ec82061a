#pragma once

#include "base/result.h"
#include "decoder/limits.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace revisit::cli {

/// What a verb that decodes was told about the decoder's limits.
struct LimitOptions {
    std::string file; ///< a settings document (docs/formats/limits.md) in place of the data folder's, or empty
    std::vector<std::string> assignments; ///< NAME=VALUE each, applied after the file

    [[nodiscard]] bool isEmpty() const noexcept { return file.empty() && assignments.empty(); }
};

/// Gives the verb `--limits FILE` and `--limit NAME=VALUE`, and a list of all limits below its help.
void addLimitOptions(CLI::App& verb, LimitOptions& options);

/// The limits to decode with, `base` being those of the data folder. Errors: InvalidInput (which line or assignment
/// makes no sense, and why), NotFound, Io.
[[nodiscard]] Result<DecoderLimits> limitsOf(const LimitOptions& options, const DecoderLimits& base);

} // namespace revisit::cli
