#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "base/units.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace revisit {

struct HttpHeader {
    std::string name;
    std::string value;
};

/// One request. Sends no Origin, no Referer and no cookies of its own (spec read-api 1.6).
struct HttpRequest {
    std::string method = "GET";
    std::string url; ///< absolute http or https
    std::vector<HttpHeader> headers;
    std::vector<std::byte> body;
    Bytes responseLimit = 64_MiB; ///< of the decoded body; more is TooLarge
    bool decodesContent = true; ///< false: the body as it came over the wire, whatever Content-Encoding says
    bool followsRedirects = false; ///< same host only; headers are kept
    /// Bytes of the body as they arrive, on the network thread; the response's body then stays empty.
    std::function<void(std::string_view)> onBody;
};

struct HttpResponse {
    int status = 0;
    std::vector<HttpHeader> headers; ///< as received, names in lower case
    std::vector<std::byte> body;
    /// The first header of that name (lower case), or empty.
    [[nodiscard]] std::string_view header(std::string_view lowerCaseName) const noexcept;
};

struct HttpClientOptions {
    std::string userAgent = "revisit";
    Milliseconds connectTimeout{10'000};
    Milliseconds stallTimeout{30'000}; ///< no byte moved for this long; there is no total timeout
    int connectionsPerHost = 8; ///< further requests wait for one of them
    std::size_t maxRequests = 20'000; ///< under way and waiting; beyond it send() answers Busy
};

/// All of the program's outgoing HTTP: one network thread, one curl multi handle, keep-alive.
///
/// Speaks http and https only, keeps no cookies, takes no proxy from the environment for loopback addresses and bounds
/// the response's headers (256 KiB) and body. Messages name URLs without their query, where signatures and tokens are.
/// Threads: send() and perform() from any thread, from callbacks too (not perform()); callbacks run on the network
/// thread and must be quick.
class HttpClient {
public:
    using Done = std::function<void(Result<HttpResponse>)>;

    explicit HttpClient(HttpClientOptions options = {});
    /// Cancels what is under way (each Done gets Cancelled), then joins.
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// Starts a request. `done` is called exactly once; any HTTP status is a success. A stop is noticed within 100 ms.
    /// Errors in `done`: InvalidInput (URL, method or header), Network (a cut body included), TooLarge (response over
    /// its limit), Cancelled (stop requested), Busy (maxRequests; `done` is then called before send() returns).
    void send(HttpRequest request, Done done, StopToken stop = {});
    /// send() and wait. Never on the network thread or the UI thread. Errors as send().
    [[nodiscard]] Result<HttpResponse> perform(HttpRequest request, const StopToken& stop = {});

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace revisit
