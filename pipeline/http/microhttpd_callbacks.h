#pragma once

#include <microhttpd.h>

#include <cstddef>

/// What libmicrohttpd calls. `server` is the MicrohttpdServer; `context` the request, made by onTarget.
/// Threads: a connection's callbacks all run on its one server thread.
namespace revisit::microhttpd {

/// The request line has arrived: makes the request's context.
void* onTarget(void* server, const char* target, MHD_Connection* connection);
/// Headers, body pieces, the body's end, and again after each resume.
MHD_Result onRequest(void* server, MHD_Connection* connection, const char* url, const char* method, const char* version,
    const char* bytes, std::size_t* size, void** context);
/// The request is over: answered, or the client is gone.
void onCompleted(void* server, MHD_Connection* connection, void** context, MHD_RequestTerminationCode reason);
/// A connection was opened or closed.
void onConnection(void* server, MHD_Connection* connection, void** socketContext, MHD_ConnectionNotificationCode event);
/// Leaves percent-escapes as they are: we decode per segment.
std::size_t onUnescape(void* server, MHD_Connection* connection, char* text);

} // namespace revisit::microhttpd
