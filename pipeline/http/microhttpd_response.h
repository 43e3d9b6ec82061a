#pragma once

#include "pipeline/http/http_server.h"

struct MHD_Connection;

namespace revisit::microhttpd {

enum class KeepAlive { Yes, No };

/// Queues the answer; its body's memory is handed over, a file is sent by descriptor. False: the connection has to be
/// closed. Threads: the connection's server thread.
[[nodiscard]] bool queueAnswer(MHD_Connection* connection, HttpAnswer answer, KeepAlive keepAlive);

} // namespace revisit::microhttpd
