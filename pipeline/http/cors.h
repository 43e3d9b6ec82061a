#pragma once

#include "pipeline/http/http_message.h"
#include "pipeline/http/http_server.h"

namespace revisit {

/// Adds what the path's CORS rule says to an answer (spec ingest 1.3): the SDK's API reflects any Origin with
/// credentials, the upload relay reflects it without; the read API is for no foreign page.
void addCorsHeaders(const RequestHead& head, HttpAnswer& answer);

/// The answer to OPTIONS, without the headers that addCorsHeaders() adds. Chrome's private-network question is
/// answered for the SDK's API and the relay.
[[nodiscard]] HttpAnswer preflightAnswer(const RequestHead& head);

} // namespace revisit
