#pragma once

#include <QString>

namespace revisit {

/// A log message with the JSON objects and arrays inside it laid out on lines of their own; all other text as it is.
/// Brackets that hold no JSON ("[object Object]", "{id}") stay where they are. Threads: any; messages of over 256 KiB
/// come back unchanged.
[[nodiscard]] QString prettyMessage(const QString& message);

} // namespace revisit
