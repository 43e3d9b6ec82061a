#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "base/units.h"
#include "client/http_client.h"
#include "sync/sync_service.h"

#include <cstdint>
#include <optional>
#include <string>

namespace revisit {

/// How a failure is dealt with (STYLE.md, Sync).
enum class FailureClass {
    None, ///< no failure
    Fatal, ///< stop and tell: signed out, forbidden, disk full, stopped
    Item, ///< this item again after a delay; when its attempts are used up, the fetch fails but keeps what it has
    Soft, ///< worth less than the session: once more in the next round, then left out
};

/// Sorts what came of a request for an item. `isSoft` says that the session is usable without it.
[[nodiscard]] FailureClass classify(const Result<HttpResponse>& outcome, bool isSoft);

/// The read API of one server: adds the bearer token where it belongs, resolves the URLs that the API hands out, and
/// turns statuses into errors. Internal to sync. Threads: any; immutable.
class ServerConnection {
public:
    ServerConnection(HttpClient& http, const Server& server, std::uint32_t attempts)
        : m_http(http)
        , m_server(server)
        , m_attempts(attempts)
    {
    }

    /// GET below the base URL with the bearer token, retried. `path` starts with a slash.
    /// Errors: InvalidInput (401, 403: not signed in or not allowed), NotFound (404), Network (anything else but 200,
    /// or no answer), TooLarge, Cancelled.
    [[nodiscard]] Result<HttpResponse> get(const std::string& path, const StopToken& stop) const;

    /// The request for a path or URL of this server, with the bearer token; nullopt where the URL leads elsewhere: the
    /// token goes to its own server only.
    [[nodiscard]] std::optional<HttpRequest> ownRequest(const std::string& url) const;
    /// The request for a signed URL of a bucket, without credentials; nullopt unless it is absolute http(s).
    [[nodiscard]] static std::optional<HttpRequest> signedRequest(const std::string& url);
    [[nodiscard]] HttpClient& http() const noexcept { return m_http; }

private:
    HttpClient& m_http;
    const Server m_server;
    const std::uint32_t m_attempts;
};

/// What a status other than 2xx means. The message carries the server's own words.
[[nodiscard]] Error errorOf(const HttpResponse& response, const std::string& subject);

} // namespace revisit
