#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

struct sockaddr;

namespace revisit {

/// A bound, listening TCP socket; closed when it goes out of scope, unless released.
class ListenSocket {
public:
    /// `address` is numeric, IPv4 or IPv6; port 0 lets the system choose.
    /// Errors: InvalidInput (address), Busy (the port is taken), Io.
    [[nodiscard]] static Result<ListenSocket> bind(const std::string& address, std::uint16_t port);
    ~ListenSocket();
    ListenSocket(ListenSocket&& other) noexcept;
    ListenSocket& operator=(ListenSocket&&) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept { return m_port; }
    /// The system's handle; stays owned here.
    [[nodiscard]] std::intptr_t handle() const noexcept { return m_handle; }
    /// Hands the ownership of the system's handle over.
    [[nodiscard]] std::intptr_t release() noexcept;

private:
    ListenSocket(std::intptr_t handle, std::uint16_t port)
        : m_handle(handle)
        , m_port(port)
    {
    }
    std::intptr_t m_handle = -1;
    std::uint16_t m_port = 0;
};

/// Lets no further connection in, without giving the handle up: whoever still polls it is not surprised.
void stopListening(std::intptr_t handle) noexcept;

/// Closes a socket by its system handle.
void closeSocket(std::intptr_t handle) noexcept;

/// "127.0.0.1", "fe80::1"; IPv4 addresses mapped into IPv6 are shown as IPv4. Empty where it is neither.
[[nodiscard]] std::string numericAddress(const sockaddr* address);

/// Whether the text is an IPv4 address in dotted form, or an IPv6 address (without brackets).
[[nodiscard]] bool isIpLiteral(std::string_view text);

/// The computer's own name, lower case; empty where the system does not say.
[[nodiscard]] std::string ownHostName();

/// Raises the limit on open files to at least `wanted` where the system lets us, and logs where it does not.
void raiseOpenFileLimit(std::uint64_t wanted);

} // namespace revisit
