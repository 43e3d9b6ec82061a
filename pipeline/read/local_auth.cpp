#include "pipeline/read/local_auth.h"

#include "base/digest.h"
#include "base/encoding.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::string_view kCodeAlphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // 32 characters, no I, O, 0, 1
constexpr std::size_t kCodeLength = 10;
constexpr Milliseconds kCodeLife{600'000};
constexpr int kMaxAttempts = 5;
constexpr std::size_t kMaxCodes = 1'000;
constexpr std::string_view kBearer = "Bearer ";

/// "http://host:1/path" → "host:1".
std::string_view authorityOf(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    url.remove_prefix(scheme + 3);
    return url.substr(0, url.find('/'));
}

HttpAnswer forbidden(std::string_view message) { return errorAnswer(403, "Forbidden", message); }

std::string_view presentedToken(const HttpExchange& exchange)
{
    const std::string_view cookie = cookieValue(exchange.header("Cookie"), "session");
    if (!cookie.empty()) return cookie;
    std::string_view header = exchange.header("Authorization");
    if (header.starts_with(kBearer)) header.remove_prefix(kBearer.size());
    return header;
}

} // namespace

std::string_view cookieValue(std::string_view cookies, std::string_view name) noexcept
{
    while (!cookies.empty()) {
        const std::size_t end = cookies.find(';');
        std::string_view pair = cookies.substr(0, end);
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
            return pair.substr(name.size() + 1);
        if (end == std::string_view::npos) break;
        cookies.remove_prefix(end + 1);
    }
    return {};
}

std::optional<HttpAnswer> LocalAuth::refusal(const HttpExchange& exchange) const
{
    const std::string_view token = presentedToken(exchange);
    if (token.empty()) return errorAnswer(401, "Unauthorized", "No session token provided");
    if (isEqualInConstantTime(token, m_token)) return std::nullopt;
    return errorAnswer(401, "Unauthorized", "Invalid or expired session");
}

std::optional<HttpAnswer> originRefusal(const HttpExchange& exchange)
{
    const std::string_view own = exchange.header("Host");
    if (const auto origin = exchange.header("Origin"); !origin.empty())
        return authorityOf(origin) == own ? std::nullopt : std::optional{forbidden("Invalid origin")};
    if (const auto referer = exchange.header("Referer"); !referer.empty())
        return authorityOf(referer) == own ? std::nullopt : std::optional{forbidden("Invalid referer")};
    return std::nullopt;
}

std::optional<HttpAnswer> csrfRefusal(const HttpExchange& exchange)
{
    const std::string_view cookie = cookieValue(exchange.header("Cookie"), "csrf");
    const std::string_view header = exchange.header("X-CSRF-Token");
    if (!cookie.empty() && isEqualInConstantTime(cookie, header)) return std::nullopt;
    return forbidden("Invalid CSRF token");
}

void addCsrfCookie(const HttpExchange& exchange, HttpAnswer& answer)
{
    if (!cookieValue(exchange.header("Cookie"), "csrf").empty()) return;
    answer.headers.emplace_back("Set-Cookie", "csrf=" + randomHex(32) + "; Max-Age=86400; Path=/; SameSite=Lax");
}

std::string SignInCodes::make(const std::string& email)
{
    std::string code;
    for (const std::byte random : randomBytes(kCodeLength))
        code += kCodeAlphabet[std::to_integer<std::size_t>(random) % kCodeAlphabet.size()];
    const MutexLock lock(m_mutex);
    makeRoom();
    m_codes[email] = {sha256Hex(asBytes(code)), m_clock.now() + kCodeLife, 0};
    return code;
}

void SignInCodes::makeRoom()
{
    const WallTime now = m_clock.now();
    std::erase_if(m_codes, [&](const auto& entry) { return entry.second.expires <= now; });
    if (m_codes.size() < kMaxCodes) return;
    m_codes.erase(std::min_element(m_codes.begin(), m_codes.end(),
        [](const auto& a, const auto& b) { return a.second.expires < b.second.expires; }));
}

SignInCodes::Check SignInCodes::check(const std::string& email, const std::string& code)
{
    const MutexLock lock(m_mutex);
    const auto entry = m_codes.find(email);
    if (entry == m_codes.end() || entry->second.expires <= m_clock.now()) return Check::Unknown;
    if (entry->second.attempts >= kMaxAttempts) {
        m_codes.erase(entry);
        return Check::TooManyAttempts;
    }
    if (!isEqualInConstantTime(sha256Hex(asBytes(code)), entry->second.digest)) {
        ++entry->second.attempts;
        return Check::Wrong;
    }
    m_codes.erase(entry);
    return Check::Right;
}

} // namespace revisit
