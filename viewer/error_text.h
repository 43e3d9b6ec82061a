#pragma once

#include "base/result.h"

#include <QString>

namespace revisit {

/// An error for people: what kind of failure in their language, then what exactly in the words of the part that failed.
/// Plain text. UI thread.
[[nodiscard]] QString errorText(const Error& error);

} // namespace revisit
