#include "pipeline/http/microhttpd_server.h"

#include "base/log.h"
#include "pipeline/http/http_answer.h"
#include "pipeline/http/microhttpd_daemon.h"

namespace revisit {

namespace {

/// Files that the rest of the program has open.
constexpr std::uint64_t kOtherFiles = 512;
/// How long the answers that stop() gives itself may take to go out.
constexpr Milliseconds kLastAnswers{500};

} // namespace

MicrohttpdServer::MicrohttpdServer(HttpServerSettings settings, std::vector<HttpRoute> routes)
    : m_settings(std::move(settings))
    , m_routes(std::move(routes))
    , m_hosts(m_settings.allowedHosts)
    , m_connections(m_settings.connections, m_settings.connectionsPerAddress)
    , m_bodies(std::make_shared<BodyBudget>(m_settings.bufferedBodies))
{
}

Result<> MicrohttpdServer::serve(ListenSocket socket)
{
    raiseOpenFileLimit(m_settings.connections + microhttpd::kSurplusConnections + kOtherFiles);
    m_port = socket.port();
    m_daemon = microhttpd::startDaemon(*this, m_settings, socket.handle());
    if (m_daemon == nullptr) return fail(Errc::Io, "the HTTP server could not be started", m_settings.listenAddress);
    static_cast<void>(socket.release()); // the daemon closes it
    return {};
}

void MicrohttpdServer::stop(Milliseconds patience)
{
    if (m_daemon == nullptr || m_isStopped.exchange(true)) return;
    const auto listening = microhttpd::stopAccepting(m_daemon);
    m_isStopping = true;
    if (listening) stopListening(*listening);
    const bool isQuiet = m_requests.waitUntilNone(patience);
    m_isClosing = true;
    for (const auto& request : m_requests.all())
        if (request->isAsleep()) request->answer(busyAnswer("The server is stopping"));
    if (!isQuiet) static_cast<void>(m_requests.waitUntilNone(kLastAnswers));
    microhttpd::stopDaemon(m_daemon);
    if (listening) closeSocket(*listening); // only now: the daemon's threads may have polled it
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(HttpServerSettings settings, std::vector<HttpRoute> routes)
{
    REVISIT_TRY(socket, ListenSocket::bind(settings.listenAddress, settings.port));
    return start(std::move(socket), std::move(settings), std::move(routes));
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(
    ListenSocket socket, HttpServerSettings settings, std::vector<HttpRoute> routes)
{
    auto server = std::make_unique<MicrohttpdServer>(std::move(settings), std::move(routes));
    REVISIT_CHECK(server->serve(std::move(socket)));
    return server;
}

} // namespace revisit
