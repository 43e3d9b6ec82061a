#pragma once

#include <QString>

#include <cstddef>
#include <span>
#include <string_view>

namespace revisit {

/// Writes the whole file or leaves what was there. False where that fails. Off the UI thread.
[[nodiscard]] bool writeFile(const QString& name, std::string_view bytes);
[[nodiscard]] bool writeFile(const QString& name, std::span<const std::byte> bytes);

} // namespace revisit
