#include "base/log.h"

#include "base/clock.h"
#include "base/mutex.h"

#include <atomic>
#include <cstdio>
#include <memory>

namespace revisit {

namespace {

std::atomic<LogLevel> currentLevel{LogLevel::Info};

struct SinkHolder {
    Mutex mutex;
    std::shared_ptr<const LogSink> sink GUARDED_BY(mutex);
};

SinkHolder& holder()
{
    static SinkHolder instance;
    return instance;
}

std::string escaped(std::string_view message)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (const char c : message) {
        const auto value = static_cast<unsigned char>(c);
        if (value >= 0x20 && value != 0x7f) {
            out.push_back(c);
            continue;
        }
        out += "\\x";
        out.push_back(kDigits[value >> 4]);
        out.push_back(kDigits[value & 0xf]);
    }
    return out;
}

void writeToStandardError(LogLevel level, std::string_view area, std::string_view message)
{
    const std::string line = toIsoString(SystemClock::instance().now()) + ' ' + std::string(name(level)) + ' '
        + std::string(area) + ": " + std::string(message) + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void write(LogLevel level, std::string_view area, std::string_view message)
{
    if (level < logLevel()) return;
    std::shared_ptr<const LogSink> sink;
    {
        const MutexLock lock(holder().mutex);
        sink = holder().sink;
    }
    const std::string safe = escaped(message);
    if (sink)
        (*sink)(level, area, safe);
    else
        writeToStandardError(level, area, safe);
}

} // namespace

void setLogSink(LogSink sink)
{
    auto shared = sink ? std::make_shared<const LogSink>(std::move(sink)) : nullptr;
    const MutexLock lock(holder().mutex);
    holder().sink = std::move(shared);
}

void setLogLevel(LogLevel level) noexcept { currentLevel = level; }
LogLevel logLevel() noexcept { return currentLevel; }

std::string_view name(LogLevel level) noexcept
{
    switch (level) {
    case LogLevel::Debug:
        return "debug";
    case LogLevel::Info:
        return "info";
    case LogLevel::Warning:
        return "warning";
    case LogLevel::Error:
        return "error";
    }
    return "info";
}

void logDebug(std::string_view area, std::string_view message) { write(LogLevel::Debug, area, message); }
void logInfo(std::string_view area, std::string_view message) { write(LogLevel::Info, area, message); }
void logWarning(std::string_view area, std::string_view message) { write(LogLevel::Warning, area, message); }
void logError(std::string_view area, std::string_view message) { write(LogLevel::Error, area, message); }

} // namespace revisit
