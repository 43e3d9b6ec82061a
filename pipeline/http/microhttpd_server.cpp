#include "pipeline/http/microhttpd_server.h"

#include "base/log.h"
#include "pipeline/http/http_answer.h"
#include "pipeline/http/microhttpd_callbacks.h"

#include <algorithm>

namespace revisit {

namespace {

/// Connections beyond the limit that are still accepted, so that they hear a 503 instead of waiting.
constexpr std::uint32_t kSurplusConnections = 64;
/// Files that the rest of the program has open.
constexpr std::uint64_t kOtherFiles = 512;
/// How long the answers that stop() gives itself may take to go out.
constexpr Milliseconds kLastAnswers{500};

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

MicrohttpdServer::MicrohttpdServer(HttpServerSettings settings, std::vector<HttpRoute> routes)
    : m_settings(std::move(settings))
    , m_routes(std::move(routes))
    , m_hosts(m_settings.allowedHosts)
    , m_connections(m_settings.connections, m_settings.connectionsPerAddress)
{
}

Result<> MicrohttpdServer::listen()
{
    raiseOpenFileLimit(m_settings.connections + kSurplusConnections + kOtherFiles);
    REVISIT_TRY(socket, ListenSocket::bind(m_settings.listenAddress, m_settings.port));
    m_port = socket.port();
    m_daemon = startDaemon(socket.handle());
    if (m_daemon == nullptr) return fail(Errc::Io, "the HTTP server could not be started", m_settings.listenAddress);
    static_cast<void>(socket.release()); // the daemon closes it
    return {};
}

MHD_Daemon* MicrohttpdServer::startDaemon(std::intptr_t socket)
{
    const std::uint32_t threads = std::max(1U, m_settings.threads);
    // Each thread gets its part of the library's limit and accepts what it can: the real limit is ConnectionTable's.
    const std::uint32_t perThread = m_settings.connections + kSurplusConnections;
    const auto headerLimit = static_cast<std::size_t>(m_settings.headerLimit.count);
    return MHD_start_daemon(daemonFlags(), 0, nullptr, nullptr, &microhttpd::onRequest, this, //
        MHD_OPTION_LISTEN_SOCKET, static_cast<MHD_socket>(socket), //
        MHD_OPTION_THREAD_POOL_SIZE, threads > 1 ? threads : 0U, //
        MHD_OPTION_CONNECTION_LIMIT, perThread * threads, //
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, headerLimit, //
        MHD_OPTION_CONNECTION_TIMEOUT, asSeconds(m_settings.idleTimeout), //
        MHD_OPTION_URI_LOG_CALLBACK, &microhttpd::onTarget, this, //
        MHD_OPTION_UNESCAPE_CALLBACK, &microhttpd::onUnescape, this, //
        MHD_OPTION_NOTIFY_COMPLETED, &microhttpd::onCompleted, this, //
        MHD_OPTION_NOTIFY_CONNECTION, &microhttpd::onConnection, this, //
        MHD_OPTION_END);
}

void MicrohttpdServer::stop(Milliseconds patience)
{
    if (m_daemon == nullptr || m_isStopped.exchange(true)) return;
    const MHD_socket listening = MHD_quiesce_daemon(m_daemon);
    m_isStopping = true;
    if (listening != MHD_INVALID_SOCKET) stopListening(static_cast<std::intptr_t>(listening));
    const bool isQuiet = m_requests.waitUntilNone(patience);
    m_isClosing = true;
    for (const auto& request : m_requests.all())
        if (request->isAsleep()) request->answer(busyAnswer("The server is stopping"));
    if (!isQuiet) static_cast<void>(m_requests.waitUntilNone(kLastAnswers));
    MHD_stop_daemon(m_daemon); // only then may the listening socket go
    if (listening != MHD_INVALID_SOCKET) closeSocket(static_cast<std::intptr_t>(listening));
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(HttpServerSettings settings, std::vector<HttpRoute> routes)
{
    auto server = std::make_unique<MicrohttpdServer>(std::move(settings), std::move(routes));
    REVISIT_CHECK(server->listen());
    return server;
}

} // namespace revisit
