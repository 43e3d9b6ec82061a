#pragma once

#include "base/clock.h"
#include "base/mutex.h"
#include "pipeline/http/http_server.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace revisit {

/// One cookie of a Cookie header; empty where absent.
[[nodiscard]] std::string_view cookieValue(std::string_view cookies, std::string_view name) noexcept;

/// The guards of the read API (spec read-api 1.6–1.8, 2.1). Immutable; any thread.
class LocalAuth {
public:
    explicit LocalAuth(std::string bearerToken)
        : m_token(std::move(bearerToken))
    {
    }
    /// The 401 for a request without the local user's token, or nullopt. A cookie wins over the header.
    [[nodiscard]] std::optional<HttpAnswer> refusal(const HttpExchange& exchange) const;
    [[nodiscard]] const std::string& token() const noexcept { return m_token; }

private:
    const std::string m_token;
};

/// The 403 for a state-changing request from a foreign page, or nullopt: Origin, else Referer, has to be this server.
[[nodiscard]] std::optional<HttpAnswer> originRefusal(const HttpExchange& exchange);
/// The 403 for a state-changing request without the CSRF pair of cookie and header, or nullopt.
[[nodiscard]] std::optional<HttpAnswer> csrfRefusal(const HttpExchange& exchange);
/// Gives a browser its CSRF cookie on reading requests that bring none.
void addCsrfCookie(const HttpExchange& exchange, HttpAnswer& answer);

/// One-time codes in memory: ten characters, ten minutes, five attempts, one per address. Bounded. Threads: any.
class SignInCodes {
public:
    enum class Check { Right, Wrong, Unknown, TooManyAttempts };
    explicit SignInCodes(const Clock& clock)
        : m_clock(clock)
    {
    }
    /// Makes a code; an earlier one of the address is void.
    [[nodiscard]] std::string make(const std::string& email);
    /// A right code is spent.
    [[nodiscard]] Check check(const std::string& email, const std::string& code);

private:
    struct Entry {
        std::string digest;
        WallTime expires;
        int attempts = 0;
    };
    void makeRoom() REQUIRES(m_mutex);

    const Clock& m_clock;
    Mutex m_mutex;
    std::map<std::string, Entry> m_codes GUARDED_BY(m_mutex);
};

} // namespace revisit
