#pragma once

#include "pipeline/http/http_server.h"

#include <microhttpd.h>

namespace revisit::microhttpd {

enum class KeepAlive { Yes, No };

/// Queues the answer; its body's memory is handed over, a file is sent by descriptor. MHD_NO closes the connection.
/// Threads: the connection's server thread.
[[nodiscard]] MHD_Result queueAnswer(MHD_Connection* connection, HttpAnswer answer, KeepAlive keepAlive);

} // namespace revisit::microhttpd
