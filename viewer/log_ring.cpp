#include "viewer/log_ring.h"

#include "base/clock.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

namespace revisit {

namespace {

constexpr std::string_view kBlot = "•••";
constexpr std::array<std::string_view, 12> kNames{"token", "authorization", "bearer", "api_key", "apikey", "key",
    "secret", "password", "signature", "credential", "cookie", "x-amz-security-token"};

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool isWordCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-'; }

bool isValueCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0
        || std::string_view("_-+/=.~%:").find(c) != std::string_view::npos;
}

bool startsWith(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size()
        && std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

/// Length of "token=", "Authorization: Bearer ", "\"secret\":\"" at the start of the text; 0 where there is none.
std::size_t secretPrefix(std::string_view text)
{
    for (const auto name : kNames) {
        if (!startsWith(text, name)) continue;
        std::size_t end = name.size();
        if (end < text.size() && isWordCharacter(text[end])) continue;
        const std::size_t nameEnd = end;
        while (end < text.size() && std::string_view(" =:\"'").find(text[end]) != std::string_view::npos) ++end;
        const bool isAssigned = text.substr(nameEnd, end - nameEnd).find_first_of("=:") != std::string_view::npos;
        if (!isAssigned && name != "bearer") continue;
        if (startsWith(text.substr(end), "bearer ")) end += 7;
        return end;
    }
    return 0;
}

} // namespace

std::string withoutSecrets(std::string_view text)
{
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const bool isWordStart = at == 0 || std::isalnum(static_cast<unsigned char>(text[at - 1])) == 0;
        const std::size_t prefix = isWordStart ? secretPrefix(text.substr(at)) : 0;
        const bool isProjectKey = isWordStart && startsWith(text.substr(at), "rj_");
        if (prefix == 0 && !isProjectKey) {
            out.push_back(text[at++]);
            continue;
        }
        out += text.substr(at, prefix);
        at += prefix;
        const std::size_t begin = at;
        while (at < text.size() && isValueCharacter(text[at])) ++at;
        if (at > begin) out += kBlot;
    }
    return out;
}

LogRing& LogRing::instance()
{
    static LogRing ring;
    return ring;
}

void LogRing::install()
{
    setLogSink([this](LogLevel level, std::string_view area, std::string_view message) {
        add(level, area, message);
        const std::string line
            = std::string(name(level)) + ' ' + std::string(area) + ": " + std::string(message) + '\n';
        std::fwrite(line.data(), 1, line.size(), stderr);
    });
}

void LogRing::add(LogLevel level, std::string_view area, std::string_view message)
{
    std::string line = toIsoString(SystemClock::instance().now()) + ' ' + std::string(name(level)) + ' '
        + std::string(area) + ": " + withoutSecrets(message.substr(0, kMaxLineBytes));
    const MutexLock lock(m_mutex);
    m_lines.push_back(std::move(line));
    if (m_lines.size() <= kMaxLines) return;
    m_lines.pop_front();
    ++m_dropped;
}

std::vector<std::string> LogRing::lines() const
{
    const MutexLock lock(m_mutex);
    return {m_lines.begin(), m_lines.end()};
}

std::size_t LogRing::droppedCount() const
{
    const MutexLock lock(m_mutex);
    return m_dropped;
}

} // namespace revisit
