#pragma once

#include "base/result.h"
#include "client/http_client.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace revisit {

/// One request under way: the easy handle with everything that has to outlive it. Internal to HttpClient.
/// Threads: made on the sender's thread, then used on the network thread only.
class HttpTransfer {
public:
    HttpTransfer(HttpRequest request, HttpClient::Done done, StopToken stop);
    ~HttpTransfer();
    HttpTransfer(const HttpTransfer&) = delete;
    HttpTransfer& operator=(const HttpTransfer&) = delete;

    /// Checks the request and sets up the handle. Errors: InvalidInput (URL, method or header), Network (no memory).
    [[nodiscard]] Result<> prepare(const HttpClientOptions& options);
    /// The easy handle (a CURL*), which knows this object as its private data. Null before prepare().
    [[nodiscard]] void* handle() const noexcept;
    [[nodiscard]] bool isStopRequested() const noexcept { return m_stop.isStopRequested(); }
    /// Whether no byte has moved for `patience`. Waiting for a free connection and connecting do not count.
    [[nodiscard]] bool isStalled(std::chrono::steady_clock::time_point now, Milliseconds patience);

    /// What the finished handle's code (a CURLcode) means for the caller. Call once.
    [[nodiscard]] Result<HttpResponse> takeOutcome(int curlCode);
    /// Whether the answer is a redirect that this request follows; the handle is then set up for the next hop.
    [[nodiscard]] bool followRedirect(int curlCode);
    /// Calls `done`; it is called exactly once.
    void finish(Result<HttpResponse> outcome);
    /// As finish() with Errc::Network: the peer has stalled.
    void giveUp();
    /// As finish() with Errc::Cancelled.
    void cancel();

private:
    struct Curl;
    [[nodiscard]] Result<> checkRequest() const;
    [[nodiscard]] Result<> applyHeaders();
    void applyBasics(const HttpClientOptions& options);
    void applyMethod();
    std::size_t takeBody(std::string_view bytes);
    std::size_t takeHeader(std::string_view line);
    [[nodiscard]] bool isRedirect() const noexcept;

    HttpRequest m_request;
    HttpClient::Done m_done;
    StopToken m_stop;
    HttpResponse m_response;
    std::uint64_t m_bodyBytes = 0;
    std::uint64_t m_headerBytes = 0;
    int m_redirectCount = 0;
    std::int64_t m_lastMoved = -1; ///< bytes both ways when isStalled() last saw them change …
    std::chrono::steady_clock::time_point m_lastMove; ///< … and when that was
    std::string m_refusal; ///< why a callback stopped the transfer
    std::unique_ptr<Curl> m_curl;
};

/// The URL without its query and user part: what may stand in a message (signed URLs and tokens are secrets).
[[nodiscard]] std::string withoutQuery(std::string_view url);

} // namespace revisit
