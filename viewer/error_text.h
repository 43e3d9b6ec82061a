#pragma once

#include "base/result.h"

#include <QString>

namespace revisit {

/// An error for people: what kind of failure in their language, then what exactly in the words of the part that failed.
/// Plain text. UI thread.
[[nodiscard]] QString errorText(const Error& error);

/// What a person can do about it: a sentence or two.
[[nodiscard]] QString errorAdvice(const Error& error);
/// For a bug report: the code's name and the words of the part that failed, in English.
[[nodiscard]] QString errorDetails(const Error& error);

} // namespace revisit
