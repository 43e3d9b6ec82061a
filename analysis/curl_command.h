#pragma once

#include "analysis/request_record.h"

#include <string>

namespace revisit {

/// A request as a command line for curl.
struct CurlCommand {
    /// For a POSIX shell; every text that comes from the recording is quoted, so nothing in it can run.
    std::string text;
    bool lacksHeaders = false; ///< none were recorded
    std::int64_t missingBodyBytes = 0; ///< a body was sent but not recorded; its size where known
    bool isUrlCut = false;
    bool lacksHost = false; ///< the address is a path, or not of HTTP: the command cannot work as it stands
    bool lacksMethod = false; ///< none, or one with control characters: curl chooses
    bool leavesOutBody = false; ///< of HEAD: curl sends none with it
};

/// The command and nothing else: what it lacks is for whoever copies it to say, since not every shell takes remarks.
/// Header names that are no HTTP tokens are left out (curl reads files named in such), and so are values with control
/// characters; those of the address are percent-encoded. HEAD takes no body along. Threads: any.
[[nodiscard]] CurlCommand curlCommand(
    const NetworkFields& request, const RequestRecord& record, const RequestContent& content);

/// The text as one word of a POSIX shell, in single quotes.
[[nodiscard]] std::string shellQuoted(std::string_view text);

} // namespace revisit
