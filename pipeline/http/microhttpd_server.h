#pragma once

#include "pipeline/http/body_budget.h"
#include "pipeline/http/connection_table.h"
#include "pipeline/http/host_policy.h"
#include "pipeline/http/http_server.h"
#include "pipeline/http/listen_socket.h"
#include "pipeline/http/open_requests.h"
#include "pipeline/http/route_table.h"

#include <atomic>

struct MHD_Daemon;

namespace revisit {

/// HttpServer over libmicrohttpd. Its callbacks live in microhttpd_daemon.cpp and see the parts below.
class MicrohttpdServer final : public HttpServer {
public:
    MicrohttpdServer(HttpServerSettings settings, std::vector<HttpRoute> routes);
    ~MicrohttpdServer() override { stop({0}); }
    MicrohttpdServer(const MicrohttpdServer&) = delete;
    MicrohttpdServer& operator=(const MicrohttpdServer&) = delete;

    /// Errors: Io.
    [[nodiscard]] Result<> serve(ListenSocket socket);
    [[nodiscard]] std::uint16_t port() const override { return m_port; }
    void stop(Milliseconds patience) override;

    // The parts that callbacks use; each is safe from any thread.
    [[nodiscard]] const RouteTable& routes() const noexcept { return m_routes; }
    [[nodiscard]] const HostPolicy& hosts() const noexcept { return m_hosts; }
    [[nodiscard]] ConnectionTable& connections() noexcept { return m_connections; }
    [[nodiscard]] OpenRequests& requests() noexcept { return m_requests; }
    [[nodiscard]] const std::shared_ptr<BodyBudget>& bodies() const noexcept { return m_bodies; }
    /// New requests are refused.
    [[nodiscard]] bool isStopping() const noexcept { return m_isStopping; }
    /// No request may wait for its answer any more.
    [[nodiscard]] bool isClosing() const noexcept { return m_isClosing; }

private:
    const HttpServerSettings m_settings;
    const RouteTable m_routes;
    const HostPolicy m_hosts;
    ConnectionTable m_connections;
    OpenRequests m_requests;
    const std::shared_ptr<BodyBudget> m_bodies; // exchanges may outlive the server
    std::atomic<bool> m_isStopping = false;
    std::atomic<bool> m_isClosing = false;
    std::atomic<bool> m_isStopped = false;
    MHD_Daemon* m_daemon = nullptr;
    std::uint16_t m_port = 0;
};

} // namespace revisit
