#pragma once

#include "base/result.h"

#include <string>

struct zip;
struct zip_error;

namespace revisit {

/// The error of a libzip call. `subject` is the file.
[[nodiscard]] tl::unexpected<Error> zipFailure(zip_error* error, const std::string& subject);
/// The error that the archive's last call left behind.
[[nodiscard]] tl::unexpected<Error> zipFailure(zip* archive, const std::string& subject);

} // namespace revisit
