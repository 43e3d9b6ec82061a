#include "pipeline/http/microhttpd_daemon.h"

#include "base/guarded_call.h"
#include "base/log.h"
#include "pipeline/http/cors.h"
#include "pipeline/http/http_answer.h"
#include "pipeline/http/microhttpd_response.h"
#include "pipeline/http/microhttpd_server.h"
#include "pipeline/http/request_state.h"

#include <microhttpd.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>

namespace revisit::microhttpd {

namespace {

/// Bodies that nobody wants are read and dropped up to this size, so that the client reads its answer instead of a
/// broken connection; larger ones are cut off.
constexpr std::uint64_t kDrainLimit = 8ULL * 1024 * 1024;

struct Peer {
    std::string address;
    bool isSurplus = false;
};

/// A request while libmicrohttpd knows it.
struct Context {
    std::string target;
    std::shared_ptr<RequestState> state;
    bool hasHeaders = false;
    bool isHandedOver = false; ///< the handler was called or the sink was ended
    std::uint64_t received = 0;
};

MicrohttpdServer& asServer(void* server) { return *static_cast<MicrohttpdServer*>(server); }

Peer* peerOf(MHD_Connection* connection)
{
    const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info == nullptr ? nullptr : static_cast<Peer*>(info->socket_context);
}

MHD_Result onHeader(
    void* block, MHD_ValueKind, const char* name, std::size_t nameSize, const char* value, std::size_t valueSize)
{
    static_cast<HeaderBlock*>(block)->add({name, nameSize}, value ? std::string_view{value, valueSize} : "");
    return MHD_YES;
}

std::optional<std::uint64_t> declaredLength(const RequestHead& head)
{
    const std::string_view text = head.headers.value("Content-Length");
    std::uint64_t length = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), length);
    const bool isNumber = !text.empty() && result.ec == std::errc{} && result.ptr == text.data() + text.size();
    return isNumber ? std::optional{length} : std::nullopt;
}

bool hasBody(const RequestHead& head)
{
    return declaredLength(head).value_or(0) > 0 || head.headers.count("Transfer-Encoding") > 0;
}

bool hasAmbiguousLength(const RequestHead& head)
{
    const std::size_t lengths = head.headers.count("Content-Length");
    const std::size_t encodings = head.headers.count("Transfer-Encoding");
    return lengths > 1 || encodings > 1 || (lengths > 0 && encodings > 0)
        || (lengths == 1 && !declaredLength(head).has_value());
}

HttpAnswer badRequest(std::string_view message) { return errorAnswer(400, "BAD_REQUEST", message); }

/// What is wrong with the request before it is routed.
std::optional<HttpAnswer> refusal(MicrohttpdServer& server, const RequestHead& head, const Result<>& target,
    const Peer* peer, std::string_view version)
{
    if (!target) return badRequest(target.error().message);
    if (hasAmbiguousLength(head)) return badRequest("The body's length is ambiguous");
    const std::size_t hosts = head.headers.count("Host");
    if (hosts > 1 || (hosts == 0 && version != "HTTP/1.0")) return badRequest("One Host header is required");
    if (hosts == 1 && !server.hosts().isOurs(head.headers.value("Host")))
        return errorAnswer(421, "Misdirected Request", "This server does not answer for that host");
    if (server.isStopping()) return busyAnswer("The server is stopping");
    if (peer != nullptr && peer->isSurplus) return busyAnswer("Too many connections");
    if (head.method == "OPTIONS") return preflightAnswer(head);
    return std::nullopt;
}

void fillHead(RequestHead& head, MHD_Connection* connection, const char* method, const Peer* peer)
{
    head.method = method;
    MHD_get_connection_values_n(connection, MHD_HEADER_KIND, &onHeader, &head.headers);
    if (peer != nullptr) head.remoteAddress = peer->address;
    head.requestId = chooseRequestId(head.headers.value("X-Request-ID"));
}

void refuseForMemory(RequestState& state)
{
    state.dropBody();
    state.answer(busyAnswer("Too many request bodies at once"));
}

/// Finds the route, opens a streamed body or takes a buffered one's part of the budget.
void routeRequest(MicrohttpdServer& server, const std::shared_ptr<RequestState>& state)
{
    auto match = server.routes().find(state->head.method, state->head.path);
    if (!match) {
        state->answer(unknownRouteAnswer(state->head));
        return;
    }
    state->match = std::move(*match);
    const HttpRoute& route = *state->match.route;
    const bool isLimited = route.bodyLimit.count > 0 || !route.openBody;
    if (isLimited && declaredLength(state->head).value_or(0) > route.bodyLimit.count) {
        state->answer(tooLargeAnswer(route.bodyLimit));
        return;
    }
    if (route.openBody)
        state->sink = route.openBody(makeExchange(state));
    else if (!state->bodyShare.growTo(declaredLength(state->head).value_or(0)))
        refuseForMemory(*state);
}

void beginRequest(MicrohttpdServer& server, Context& context, MHD_Connection* connection, const char* method,
    std::string_view version)
{
    const Peer* peer = peerOf(connection);
    RequestHead& head = context.state->head;
    const Result<> target = parseTarget(context.target, head);
    fillHead(head, connection, method, peer);
    if (auto answer = refusal(server, head, target, peer, version))
        context.state->answer(std::move(*answer));
    else
        routeRequest(server, context.state);
}

/// Whether the answer goes out before the body is read: the client waits for leave to send it, or it is too long to
/// be dropped politely.
bool answersBeforeBody(const RequestHead& head)
{
    if (!hasBody(head)) return false;
    return isEqualIgnoringCase(head.headers.value("Expect"), "100-continue")
        || declaredLength(head).value_or(0) > kDrainLimit;
}

MHD_Result send(MHD_Connection* connection, HttpAnswer answer, KeepAlive keepAlive)
{
    return queueAnswer(connection, std::move(answer), keepAlive) ? MHD_YES : MHD_NO;
}

MHD_Result onHeaders(MicrohttpdServer& server, Context& context, MHD_Connection* connection, const char* method,
    std::string_view version)
{
    context.hasHeaders = true;
    beginRequest(server, context, connection, method, version);
    server.requests().add(context.state);
    if (!answersBeforeBody(context.state->head)) return MHD_YES;
    auto answer = context.state->takeAnswer();
    return answer ? send(connection, std::move(*answer), KeepAlive::No) : MHD_YES;
}

void abortSink(Context& context, const Error& reason)
{
    if (context.state->sink == nullptr || context.isHandedOver) return;
    context.isHandedOver = true;
    context.state->sink->abort(reason);
}

void refuseTooLarge(Context& context, Bytes limit)
{
    abortSink(context, {Errc::TooLarge, "the body is over its limit", {}});
    context.isHandedOver = true;
    context.state->dropBody();
    context.state->answer(tooLargeAnswer(limit));
}

void streamPiece(Context& context, std::span<const std::byte> piece)
{
    const Result<> written = context.state->sink->write(piece);
    if (written) return;
    context.isHandedOver = true;
    context.state->answer(busyAnswer(written.error().message));
}

/// Appends to the buffered body. Its memory is taken at once where its length was declared, and doubles otherwise.
void bufferPiece(Context& context, std::span<const std::byte> piece, Bytes limit)
{
    RequestState& state = *context.state;
    if (context.received > state.body.capacity()) {
        const std::uint64_t room
            = std::max({context.received, state.bodyShare.count(), std::uint64_t{state.body.capacity()} * 2});
        const std::uint64_t wanted = std::min(room, limit.count);
        if (!state.bodyShare.growTo(wanted)
            || !callGuarded([&] { state.body.reserve(static_cast<std::size_t>(wanted)); }))
            return refuseForMemory(state);
    }
    state.body.insert(state.body.end(), piece.begin(), piece.end());
}

MHD_Result onPiece(Context& context, std::span<const std::byte> piece)
{
    RequestState& state = *context.state;
    context.received += piece.size();
    if (state.isAnswered() || context.isHandedOver) return context.received > kDrainLimit * 8 ? MHD_NO : MHD_YES;
    const HttpRoute& route = *state.match.route;
    const bool isLimited = route.bodyLimit.count > 0 || !route.openBody;
    if (isLimited && context.received > route.bodyLimit.count)
        refuseTooLarge(context, route.bodyLimit);
    else if (state.sink != nullptr)
        streamPiece(context, piece);
    else if (!route.openBody)
        bufferPiece(context, piece, route.bodyLimit);
    return MHD_YES;
}

/// The body is there: hands the request to its route, once.
void handOver(Context& context)
{
    if (context.isHandedOver) return;
    context.isHandedOver = true;
    const auto& state = context.state;
    if (state->sink != nullptr)
        state->sink->finish();
    else if (!state->isAnswered() && state->match.route != nullptr && state->match.route->handle)
        state->match.route->handle(makeExchange(state));
}

MHD_Result answerOrSleep(MicrohttpdServer& server, Context& context, MHD_Connection* connection)
{
    if (auto answer = context.state->takeAnswer()) {
        const Peer* peer = peerOf(connection); // a surplus connection makes room, and its client tries again
        const bool isKept = peer == nullptr || !peer->isSurplus;
        return send(connection, std::move(*answer), isKept ? KeepAlive::Yes : KeepAlive::No);
    }
    MHD_suspend_connection(connection);
    if (!context.state->sleepUntilAnswered())
        MHD_resume_connection(connection);
    else if (server.isClosing())
        context.state->answer(busyAnswer("The server is stopping")); // stop() no longer looks for sleepers
    return MHD_YES;
}

/// The request line has arrived: makes the request's context.
void* onTarget(void* server, const char* target, MHD_Connection* connection)
{
    auto context = std::make_unique<Context>();
    context->target = target;
    context->state = std::make_shared<RequestState>(
        [connection] { MHD_resume_connection(connection); }, asServer(server).bodies());
    return context.release();
}

/// Headers, body pieces, the body's end, and again after each resume.
MHD_Result onRequest(void* server, MHD_Connection* connection, const char*, const char* method, const char* version,
    const char* bytes, std::size_t* size, void** contextPointer)
{
    auto* context = static_cast<Context*>(*contextPointer);
    if (context == nullptr) return MHD_NO;
    if (!context->hasHeaders) return onHeaders(asServer(server), *context, connection, method, version);
    if (*size > 0) {
        const auto piece = std::as_bytes(std::span{bytes, *size});
        *size = 0;
        return onPiece(*context, piece);
    }
    handOver(*context);
    return answerOrSleep(asServer(server), *context, connection);
}

/// The request is over: answered, or the client is gone.
void onCompleted(void* server, MHD_Connection*, void** contextPointer, MHD_RequestTerminationCode)
{
    const std::unique_ptr<Context> context{static_cast<Context*>(*contextPointer)};
    *contextPointer = nullptr;
    if (context == nullptr) return;
    abortSink(*context, {Errc::Network, "the client went away before its body was complete", {}});
    context->state->sink.reset();
    asServer(server).requests().remove(context->state);
}

/// Whether a connection is taken at all.
MHD_Result onAccept(void* server, const sockaddr*, socklen_t)
{
    return asServer(server).connections().isOverflowing(kSurplusConnections) ? MHD_NO : MHD_YES;
}

/// A connection was opened or closed.
void onConnection(void* server, MHD_Connection* connection, void** socketContext, MHD_ConnectionNotificationCode event)
{
    ConnectionTable& table = asServer(server).connections();
    if (event == MHD_CONNECTION_NOTIFY_STARTED) {
        const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
        auto peer = std::make_unique<Peer>();
        peer->address = numericAddress(info == nullptr ? nullptr : info->client_addr);
        peer->isSurplus = !table.open(peer->address);
        *socketContext = peer.release();
        return;
    }
    const std::unique_ptr<Peer> peer{static_cast<Peer*>(*socketContext)};
    *socketContext = nullptr;
    if (peer != nullptr) table.close(peer->address);
}

/// Leaves percent-escapes as they are: we decode per segment.
std::size_t onUnescape(void*, MHD_Connection*, char* text) { return std::strlen(text); }

unsigned daemonFlags()
{
    unsigned flags = MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC;
#ifdef __linux__
    flags |= MHD_USE_EPOLL_INTERNAL_THREAD;
#else
    flags |= MHD_USE_POLL_INTERNAL_THREAD;
#endif
    return flags;
}

unsigned asSeconds(Milliseconds time)
{
    return static_cast<unsigned>(std::max<std::int64_t>(1, (time.ms + 999) / 1000));
}

} // namespace

MHD_Daemon* startDaemon(MicrohttpdServer& server, const HttpServerSettings& settings, std::intptr_t socket)
{
    const std::uint32_t threads = std::max(1U, settings.threads);
    // Each thread gets its part of the library's limit and accepts what it can: the real limit is ConnectionTable's.
    const std::uint32_t perThread = settings.connections + kSurplusConnections;
    const auto headerLimit = static_cast<std::size_t>(settings.headerLimit.count);
    return MHD_start_daemon(daemonFlags(), 0, &onAccept, &server, &onRequest, &server, //
        MHD_OPTION_LISTEN_SOCKET, static_cast<MHD_socket>(socket), //
        MHD_OPTION_THREAD_POOL_SIZE, threads > 1 ? threads : 0U, //
        MHD_OPTION_CONNECTION_LIMIT, perThread * threads, //
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, headerLimit, //
        MHD_OPTION_CONNECTION_TIMEOUT, asSeconds(settings.idleTimeout), //
        MHD_OPTION_URI_LOG_CALLBACK, &onTarget, &server, //
        MHD_OPTION_UNESCAPE_CALLBACK, &onUnescape, &server, //
        MHD_OPTION_NOTIFY_COMPLETED, &onCompleted, &server, //
        MHD_OPTION_NOTIFY_CONNECTION, &onConnection, &server, //
        MHD_OPTION_END);
}

std::optional<std::intptr_t> stopAccepting(MHD_Daemon* daemon)
{
    const MHD_socket socket = MHD_quiesce_daemon(daemon);
    if (socket == MHD_INVALID_SOCKET) return std::nullopt;
    return static_cast<std::intptr_t>(socket);
}

void stopDaemon(MHD_Daemon* daemon) { MHD_stop_daemon(daemon); }

} // namespace revisit::microhttpd
