#pragma once

#include <functional>
#include <string>
#include <string_view>

/// Messages for the log: English, one line each, never a secret (no tokens, keys, cookies or typed text).
/// Threads: everything here may be called from any thread.
namespace revisit {

enum class LogLevel { Debug, Info, Warning, Error };

/// Receives each message that passes the level. Called under no lock, possibly from several threads at once.
using LogSink = std::function<void(LogLevel level, std::string_view area, std::string_view message)>;

/// Replaces the sink; an empty one restores the default, which writes to standard error.
void setLogSink(LogSink sink);
/// Messages below `level` are dropped. The default is Info.
void setLogLevel(LogLevel level) noexcept;
[[nodiscard]] LogLevel logLevel() noexcept;
/// "debug", "info", "warning", "error".
[[nodiscard]] std::string_view name(LogLevel level) noexcept;

/// `area` is the folder that speaks: "pipeline", "sync", … Control characters in `message` are escaped, so that hostile
/// input cannot forge lines.
void logDebug(std::string_view area, std::string_view message);
void logInfo(std::string_view area, std::string_view message);
void logWarning(std::string_view area, std::string_view message);
void logError(std::string_view area, std::string_view message);

} // namespace revisit
