#pragma once

#include "pipeline/http/http_server.h"

#include <cstdint>
#include <optional>

struct MHD_Daemon;

namespace revisit {
class MicrohttpdServer;
}

/// The only place that talks to libmicrohttpd's daemon: its callbacks turn connections into RequestStates.
/// Threads: a connection's callbacks all run on its one server thread; the functions below on any.
namespace revisit::microhttpd {

/// Connections beyond the limit that are still accepted, so that they hear a 503 instead of waiting.
inline constexpr std::uint32_t kSurplusConnections = 64;

/// Starts the server threads on a listening socket; nullptr where that fails. The socket then belongs to the daemon.
[[nodiscard]] MHD_Daemon* startDaemon(
    MicrohttpdServer& server, const HttpServerSettings& settings, std::intptr_t socket);
/// Takes no further connections. The listening socket, which is the caller's again, to be closed after stopDaemon().
[[nodiscard]] std::optional<std::intptr_t> stopAccepting(MHD_Daemon* daemon);
/// Closes all connections and joins the threads. No connection may be suspended without having been resumed.
void stopDaemon(MHD_Daemon* daemon);

} // namespace revisit::microhttpd
