#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace revisit::test {

/// An answer as it came over the wire; the body is de-chunked, but not inflated.
struct RawAnswer {
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers; ///< names in lower case
    std::string body;
    /// The first value; empty where absent.
    [[nodiscard]] std::string header(std::string_view lowerCaseName) const;
};

/// A blocking HTTP/1.1 client over one loopback socket that sends exactly the bytes it is told to, right or wrong.
/// Reads give up after 20 s. Threads: one at a time.
class RawHttpClient {
public:
    /// Errors: Network.
    [[nodiscard]] static Result<RawHttpClient> connect(std::uint16_t port);
    ~RawHttpClient();
    RawHttpClient(RawHttpClient&& other) noexcept;
    RawHttpClient& operator=(RawHttpClient&&) = delete;

    /// Sends the bytes as they are. Errors: Network (the peer has closed).
    [[nodiscard]] Result<> send(std::string_view bytes);
    /// The next answer; interim ones (100) are answers of their own. Errors: Network, Corrupt.
    [[nodiscard]] Result<RawAnswer> read(bool isHead = false);
    /// GET, or another method with a body, with a Host header and the extra header lines ("A: b\r\n…").
    [[nodiscard]] Result<RawAnswer> request(std::string_view method, std::string_view target,
        std::string_view headerLines = {}, std::string_view body = {});
    /// Whether the peer closes the connection without sending anything more (waits for it).
    [[nodiscard]] bool isClosedByPeer();
    /// Closes at once; with a reset where the system can.
    void abort();

private:
    explicit RawHttpClient(std::intptr_t handle)
        : m_handle(handle)
    {
    }
    [[nodiscard]] Result<> receiveMore();
    [[nodiscard]] Result<std::string> takeLine();
    [[nodiscard]] Result<std::string> takeBytes(std::size_t count);
    [[nodiscard]] Result<std::string> takeChunks();

    std::intptr_t m_handle = -1;
    std::string m_received;
};

/// One request on a connection of its own.
[[nodiscard]] Result<RawAnswer> fetch(std::uint16_t port, std::string_view method, std::string_view target,
    std::string_view headerLines = {}, std::string_view body = {});

} // namespace revisit::test
