#pragma once

#include "base/result.h"

#include <QString>

#include <cstddef>
#include <span>
#include <string_view>

namespace revisit {

/// Writes the whole file or leaves what was there. False where that fails. Off the UI thread.
[[nodiscard]] bool writeFile(const QString& name, std::string_view bytes);
/// As writeFile(), for the WriteQueue: `count` where it went well. Errors: Io, with what the system says.
[[nodiscard]] Result<qint64> writtenFile(const QString& name, std::string_view bytes, qint64 count = 1);
[[nodiscard]] bool writeFile(const QString& name, std::span<const std::byte> bytes);

} // namespace revisit
