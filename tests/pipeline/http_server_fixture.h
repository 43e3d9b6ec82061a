#pragma once

#include "base/mutex.h"
#include "pipeline/http/http_server.h"

#include <atomic>
#include <memory>
#include <string_view>
#include <vector>

namespace revisit::test {

/// A plain-text 200.
[[nodiscard]] HttpAnswer textAnswer(std::string_view text);

/// Keeps an exchange until the test answers or drops it.
class Parking {
public:
    void put(std::shared_ptr<HttpExchange> exchange)
    {
        const MutexLock lock(m_mutex);
        m_exchanges.push_back(std::move(exchange));
        m_changed.notifyAll();
    }
    std::shared_ptr<HttpExchange> take()
    {
        MutexLock lock(m_mutex);
        while (m_exchanges.empty()) m_changed.wait(lock);
        auto exchange = std::move(m_exchanges.back());
        m_exchanges.pop_back();
        return exchange;
    }

private:
    Mutex m_mutex;
    Condition m_changed;
    std::vector<std::shared_ptr<HttpExchange>> m_exchanges;
};

/// A server on loopback with a route for each thing a server has to get right, for the tests of its interface.
class HttpServerFixture {
protected:
    Parking m_parking; ///< what came to GET /park
    std::atomic<std::size_t> m_received = 0; ///< bytes of streamed bodies
    std::atomic<int> m_aborts = 0; ///< streamed bodies that were broken off
    std::unique_ptr<HttpServer> m_server;
    std::uint16_t m_port = 0;

    [[nodiscard]] std::vector<HttpRoute> routes();
    /// (Re)starts it; a test step that fails on error.
    void start(HttpServerSettings settings = {});
};

} // namespace revisit::test
