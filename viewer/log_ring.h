#pragma once

#include "base/log.h"
#include "base/mutex.h"

#include <cstddef>
#include <deque>
#include <string>
#include <vector>

namespace revisit {

/// The last lines of the log, kept for the diagnostics page; older ones are forgotten. What looks like a secret is
/// blotted out before it is kept. Any thread.
class LogRing {
public:
    static constexpr std::size_t kMaxLines = 1'000;
    static constexpr std::size_t kMaxLineBytes = 1'000; ///< longer lines are cut

    /// The program's ring.
    [[nodiscard]] static LogRing& instance();
    /// Sends the log here, and on to standard error as before. Once, at the start of the program.
    void install();

    void add(LogLevel level, std::string_view area, std::string_view message);
    /// Oldest first: "2026-01-15T10:12:03.250Z warning sync: …".
    [[nodiscard]] std::vector<std::string> lines() const;
    [[nodiscard]] std::size_t droppedCount() const;

private:
    mutable Mutex m_mutex;
    std::deque<std::string> m_lines GUARDED_BY(m_mutex);
    std::size_t m_dropped GUARDED_BY(m_mutex) = 0;
};

/// The text with everything that looks like a secret replaced by "•••": what follows "token=", "Authorization:",
/// "Bearer", "key=", "secret=", "password=", "signature=", and project keys (rj_…).
[[nodiscard]] std::string withoutSecrets(std::string_view text);

} // namespace revisit
