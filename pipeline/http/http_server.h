#pragma once

#include "base/result.h"
#include "base/units.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace revisit {

class ListenSocket;

/// What the server answers.
struct HttpAnswer {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers; ///< Content-Length, Date and Connection are the server's
    std::vector<std::byte> body;
    std::string file; ///< when not empty: the body is this file's bytes, sent without reading it whole
};

/// The body of a request that is taken as a stream (the upload relay). Made by HttpRoute::openBody.
/// Exactly one of these ends it: finish(), abort(), or a write() that failed. The sink lives until its request is over.
/// Threads: the connection's server thread, destruction included.
class HttpBodySink {
public:
    virtual ~HttpBodySink() = default;
    /// The next bytes, as they came; the client is not read further before it returns. An error ends the request
    /// with 503 unless the sink has answered the exchange itself; nothing else is called then.
    [[nodiscard]] virtual Result<> write(std::span<const std::byte> bytes) = 0;
    /// All bytes have arrived; the sink answers its exchange, now or later from another thread.
    virtual void finish() = 0;
    /// Nothing more will come: the client went away (Network) or the body is over the route's limit (TooLarge; the
    /// server answers 413 unless the sink has answered).
    virtual void abort(const Error& reason) = 0;
};

/// One request and the chance to answer it, once, from any thread, now or later: until then the connection is
/// suspended and occupies no thread. An exchange that is dropped without an answer answers 500.
/// Threads: the request part is constant; answer() from any thread.
class HttpExchange {
public:
    virtual ~HttpExchange() = default;
    [[nodiscard]] virtual std::string_view method() const = 0;
    /// Percent-encoded path as routed: repeated slashes collapsed, no query.
    [[nodiscard]] virtual std::string_view path() const = 0;
    /// A `:name` part of the route's pattern, percent-decoded; empty where the pattern has no such part.
    [[nodiscard]] virtual std::string parameter(std::string_view name) const = 0;
    /// A query value, percent-decoded (`+` is a space); hasQuery() tells absent from empty.
    [[nodiscard]] virtual std::string query(std::string_view name) const = 0;
    [[nodiscard]] virtual bool hasQuery(std::string_view name) const = 0;
    /// A request header by its case-insensitive name; empty where absent, the first one where there are several.
    [[nodiscard]] virtual std::string_view header(std::string_view name) const = 0;
    /// The buffered body; empty for streamed ones.
    [[nodiscard]] virtual std::span<const std::byte> body() const = 0;
    /// Numeric address of the peer.
    [[nodiscard]] virtual std::string_view remoteAddress() const = 0;
    /// What the answer's X-Request-ID says, for logs.
    [[nodiscard]] virtual std::string_view requestId() const = 0;
    /// Answers. A second call is ignored (and logged): the first one stands.
    virtual void answer(HttpAnswer answer) = 0;
};

/// A method and pattern, and what happens there.
struct HttpRoute {
    std::string method; ///< "GET", "POST", "PUT", …; HEAD is served from GET, OPTIONS by the server's CORS rule
    std::string pattern; ///< "/api/session/:id/core"; `:name` takes one segment; literal segments win over names
    Bytes bodyLimit{0}; ///< a longer body is answered 413 before it is read whole; 0 on a streamed body: no limit
    /// Called on a server thread once the body is there; must not block (submit work, answer later).
    std::function<void(std::shared_ptr<HttpExchange>)> handle;
    /// For streamed bodies instead of `handle`: called when the headers are there. The sink, or nullptr when the
    /// exchange has been answered already (the body is then discarded).
    std::function<std::unique_ptr<HttpBodySink>(std::shared_ptr<HttpExchange>)> openBody;
};

struct HttpServerSettings {
    std::string listenAddress = "127.0.0.1"; ///< numeric
    std::uint16_t port = 0; ///< 0: the system chooses
    std::uint32_t threads = 2;
    std::uint32_t connections = 5'000; ///< requests on further ones get 503
    std::uint32_t connectionsPerAddress = 5'000; ///< as `connections`, for one peer address
    Bytes headerLimit = 64_KiB; ///< per connection: request line and headers
    /// All buffered bodies together, whoever sends them: a body counts with its declared length from its headers on (a
    /// chunked one with what has arrived) until its exchange is dropped. Beyond that: 503 with Retry-After, discarded.
    Bytes bufferedBodies = 256_MiB;
    Milliseconds idleTimeout{60'000}; ///< without a byte moving
    std::vector<std::string> allowedHosts; ///< Host names answered besides IP literals, localhost and own host names
};

/// HTTP/1.1 behind our own interface: epoll on Linux, poll elsewhere, several threads. No handler sees the library
/// under it. Raises the open-file limit at start.
///
/// What the server answers itself: a Host that is not ours 421, no Host or a malformed target 400, unknown routes 404
/// (the protocol knows no 405), a body over its limit 413, a full house, too many bodies at once or a stopping server
/// 503 with Retry-After, OPTIONS by the CORS rules of spec ingest 1.3. Requests that break HTTP itself (headers over
/// the limit: 431) are answered before anything of ours is asked.
///
/// What it adds to every other answer: X-Request-ID (the request's where it is short and printable, else a UUID) and
/// the CORS headers of the path. A 200 to GET or HEAD with a body also gets a weak ETag, and If-None-Match a 304;
/// JSON over 1 KiB is gzipped for clients that accept it. That work is done on the thread that calls answer().
/// Threads: any.
class HttpServer {
public:
    /// Errors: Io (the address cannot be bound), Busy (port taken), InvalidInput (address).
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> start(
        HttpServerSettings settings, std::vector<HttpRoute> routes);
    /// As above on a socket that was bound earlier (`settings.listenAddress` and `port` are not used), for those who
    /// must know their port before the first request. Errors: Io.
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> start(
        ListenSocket socket, HttpServerSettings settings, std::vector<HttpRoute> routes);
    /// As stop().
    virtual ~HttpServer() = default;
    [[nodiscard]] virtual std::uint16_t port() const = 0;
    /// Stops accepting, lets requests under way be answered (at most `patience`), closes.
    virtual void stop(Milliseconds patience = {10'000}) = 0;
};

/// A JSON answer with the protocol's headers. `text` is the document.
[[nodiscard]] HttpAnswer jsonAnswer(int status, std::string_view text);

/// The protocol's error document: `{"error": error, "message": message}` (spec ingest 1.4). Invalid UTF-8 is replaced.
[[nodiscard]] HttpAnswer errorAnswer(int status, std::string_view error, std::string_view message);

} // namespace revisit
