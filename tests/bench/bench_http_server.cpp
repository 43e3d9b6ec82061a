// Requests per second of the embedded server with busy keep-alive connections and answers of 512 bytes, beside a bare
// epoll loop that answers every read with the same bytes. Client and server share the machine, as they do on a laptop.

#include "pipeline/http/http_server.h"
#include "pipeline/http/listen_socket.h"

#include "base/thread.h"

#include <arpa/inet.h>
#include <benchmark/benchmark.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace revisit;

namespace {

constexpr std::size_t kBodyBytes = 512;
constexpr std::size_t kRequestsPerRound = 20'000;
constexpr std::string_view kRequest = "GET /answer HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

/// A client that keeps one request under way on each of its connections.
class BusyClient {
public:
    BusyClient(std::uint16_t port, std::size_t connections)
        : m_epoll(epoll_create1(0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (std::size_t i = 0; i < connections; ++i) open(address);
        m_answerBytes = measureAnswer();
    }
    ~BusyClient()
    {
        for (const int handle : m_handles) ::close(handle);
        ::close(m_epoll);
    }
    BusyClient(const BusyClient&) = delete;
    BusyClient& operator=(const BusyClient&) = delete;

    /// Sends and awaits about that many requests over all connections.
    void run(std::size_t requests)
    {
        std::vector<std::size_t> received(m_largestHandle + 1, 0);
        std::size_t sent = 0;
        std::size_t done = 0;
        for (const int handle : m_handles) sent += ask(handle);
        while (done < sent) {
            std::array<epoll_event, 256> events{};
            const int count = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), 5'000);
            if (count <= 0) std::abort();
            for (const epoll_event& event : std::span{events}.first(static_cast<std::size_t>(count))) {
                std::size_t& got = received[static_cast<std::size_t>(event.data.fd)];
                got += take(event.data.fd);
                if (got < m_answerBytes) continue;
                got -= m_answerBytes;
                ++done;
                if (sent < requests) sent += ask(event.data.fd);
            }
        }
    }

private:
    void open(const sockaddr_in& address)
    {
        const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
        if (::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) std::abort();
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = handle;
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, handle, &event);
        m_handles.push_back(handle);
        m_largestHandle = std::max(m_largestHandle, static_cast<std::size_t>(handle));
    }
    static std::size_t ask(int handle)
    {
        if (::send(handle, kRequest.data(), kRequest.size(), MSG_NOSIGNAL) < 0) std::abort();
        return 1;
    }
    static std::size_t take(int handle)
    {
        std::array<char, 4'096> buffer{};
        const auto size = ::recv(handle, buffer.data(), buffer.size(), 0);
        if (size <= 0) std::abort();
        return static_cast<std::size_t>(size);
    }
    /// All answers are equally long: X-Request-ID and Date have fixed lengths.
    std::size_t measureAnswer()
    {
        ask(m_handles.front());
        std::string text;
        std::array<char, 4'096> buffer{};
        while (text.find("\r\n\r\n") == std::string::npos || text.size() < text.find("\r\n\r\n") + 4 + kBodyBytes) {
            const auto size = ::recv(m_handles.front(), buffer.data(), buffer.size(), 0);
            if (size <= 0) std::abort();
            text.append(buffer.data(), static_cast<std::size_t>(size));
        }
        return text.size();
    }

    int m_epoll;
    std::vector<int> m_handles;
    std::size_t m_largestHandle = 0;
    std::size_t m_answerBytes = 0;
};

/// Answers whatever it reads with the same bytes; what the kernel and the loopback cost.
class BareServer {
public:
    BareServer()
        : m_socket(ListenSocket::bind("127.0.0.1", 0))
        , m_answer("HTTP/1.1 200 OK\r\nContent-Length: 512\r\nContent-Type: text/plain\r\n\r\n"
              + std::string(kBodyBytes, 'x'))
        , m_thread("bare", [this](const StopToken& stop) { serve(stop); })
    {
    }
    [[nodiscard]] std::uint16_t port() const { return m_socket->port(); }

private:
    static void watch(int epoll, int handle)
    {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = handle;
        epoll_ctl(epoll, EPOLL_CTL_ADD, handle, &event);
    }
    void answer(int handle) const
    {
        std::array<char, 4'096> buffer{};
        if (::recv(handle, buffer.data(), buffer.size(), 0) <= 0)
            ::close(handle);
        else
            static_cast<void>(::send(handle, m_answer.data(), m_answer.size(), MSG_NOSIGNAL));
    }
    void serve(const StopToken& stop)
    {
        const int listening = static_cast<int>(m_socket->handle());
        const int epoll = epoll_create1(0);
        watch(epoll, listening);
        while (!stop.isStopRequested()) {
            std::array<epoll_event, 256> events{};
            const int count = epoll_wait(epoll, events.data(), static_cast<int>(events.size()), 20);
            for (int i = 0; i < count; ++i) {
                const int handle = events[static_cast<std::size_t>(i)].data.fd;
                if (handle == listening)
                    watch(epoll, ::accept(listening, nullptr, nullptr));
                else
                    answer(handle);
            }
        }
        ::close(epoll);
    }

    Result<ListenSocket> m_socket;
    const std::string m_answer;
    Thread m_thread; ///< last: it uses the rest
};

HttpAnswer plainAnswer()
{
    HttpAnswer answer;
    answer.headers.emplace_back("Content-Type", "text/plain");
    answer.body.assign(kBodyBytes, std::byte{'x'});
    return answer;
}

void measure(benchmark::State& state, std::uint16_t port)
{
    BusyClient client{port, static_cast<std::size_t>(state.range(0))};
    const std::size_t requests = std::max(kRequestsPerRound, static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) client.run(requests);
    state.counters["requests/s"] = benchmark::Counter(
        static_cast<double>(requests) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

void bareLoop(benchmark::State& state)
{
    raiseOpenFileLimit(20'000);
    const BareServer server;
    measure(state, server.port());
}

void httpServer(benchmark::State& state)
{
    raiseOpenFileLimit(20'000);
    std::vector<HttpRoute> routes;
    routes.push_back({"GET", "/answer", {}, [](const auto& exchange) { exchange->answer(plainAnswer()); }, {}});
    auto server = HttpServer::start({}, std::move(routes));
    if (!server) std::abort();
    measure(state, (*server)->port());
}

} // namespace

BENCHMARK(bareLoop)->Arg(64)->Arg(1'000)->Arg(5'000)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(httpServer)->Arg(64)->Arg(1'000)->Arg(5'000)->UseRealTime()->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
