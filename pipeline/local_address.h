#pragma once

#include <cstdint>
#include <string>

namespace revisit {

/// "http://ADDRESS:PORT" to put into an app. For a server on every address: the address by which this computer would
/// reach the network (no packet is sent), so that a phone beside it finds it; loopback where there is none.
[[nodiscard]] std::string apiUrlFor(const std::string& listenAddress, std::uint16_t port);

[[nodiscard]] std::int64_t currentProcessId();

} // namespace revisit
