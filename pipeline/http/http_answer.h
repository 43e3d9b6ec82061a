#pragma once

#include "pipeline/http/http_message.h"
#include "pipeline/http/http_server.h"

namespace revisit {

/// Turns a handler's answer into what goes over the wire for this request: X-Request-ID, CORS, a weak ETag and 304,
/// gzip. Costs time in proportion to the body, so it runs where the answer is given. Threads: any.
void completeAnswer(const RequestHead& head, HttpAnswer& answer);

/// 503 with Retry-After.
[[nodiscard]] HttpAnswer busyAnswer(std::string_view message);
/// 413 in the shape of the protocol's application errors.
[[nodiscard]] HttpAnswer tooLargeAnswer(Bytes limit);
/// 404 in the shape of the protocol's unknown routes.
[[nodiscard]] HttpAnswer unknownRouteAnswer(const RequestHead& head);

} // namespace revisit
