#include "tests/pipeline/http_server_fixture.h"

#include "base/encoding.h"
#include "tests/support/result_check.h"

namespace revisit::test {

namespace {

constexpr Bytes kSmallLimit{1'000};

/// Counts what a streamed body brings.
class CountingSink final : public HttpBodySink {
public:
    CountingSink(std::shared_ptr<HttpExchange> exchange, std::atomic<std::size_t>& received, std::atomic<int>& aborts)
        : m_exchange(std::move(exchange))
        , m_received(received)
        , m_aborts(aborts)
    {
    }
    Result<> write(std::span<const std::byte> bytes) override
    {
        if (asText(bytes).find("full") != std::string_view::npos) return fail(Errc::Busy, "the spool is full");
        m_size += bytes.size();
        m_received += bytes.size();
        return {};
    }
    void finish() override { m_exchange->answer(textAnswer(std::to_string(m_size))); }
    void abort(const Error&) override { ++m_aborts; }

private:
    std::shared_ptr<HttpExchange> m_exchange;
    std::atomic<std::size_t>& m_received;
    std::atomic<int>& m_aborts;
    std::size_t m_size = 0;
};

} // namespace

HttpAnswer textAnswer(std::string_view text)
{
    HttpAnswer answer;
    const auto bytes = asBytes(text);
    answer.body.assign(bytes.begin(), bytes.end());
    answer.headers.emplace_back("Content-Type", "text/plain");
    return answer;
}

std::vector<HttpRoute> HttpServerFixture::routes()
{
    const auto get = [](std::string pattern, std::function<void(std::shared_ptr<HttpExchange>)> handle) {
        return HttpRoute{"GET", std::move(pattern), {}, std::move(handle), {}};
    };
    return {
        get("/hello", [](const auto& exchange) { exchange->answer(textAnswer("hello")); }),
        get("/api/session/:id/core",
            [](const auto& exchange) { exchange->answer(textAnswer("core " + exchange->parameter("id"))); }),
        get("/api/session/:id/frame/:ts", [](const auto& exchange) { exchange->answer(textAnswer("redirect")); }),
        get("/api/session/frame/:id/:ts", [](const auto& exchange) { exchange->answer(textAnswer("frame")); }),
        get("/query",
            [](const auto& exchange) {
                exchange->answer(textAnswer(exchange->query("a") + "|" + (exchange->hasQuery("b") ? "b" : "")));
            }),
        get("/park", [this](auto exchange) { m_parking.put(std::move(exchange)); }),
        get("/drop", [](const auto&) {}),
        get("/twice",
            [](const auto& exchange) {
                exchange->answer(textAnswer("first"));
                exchange->answer(textAnswer("second"));
            }),
        get("/json",
            [](const auto& exchange) { exchange->answer(jsonAnswer(200, "\"" + std::string(5'000, 'x') + "\"")); }),
        get("/file",
            [](const auto& exchange) {
                HttpAnswer answer;
                answer.file = exchange->query("name");
                exchange->answer(std::move(answer));
            }),
        HttpRoute{"POST", "/echo", kSmallLimit,
            [](const auto& exchange) { exchange->answer(textAnswer(asText(exchange->body()))); }, {}},
        HttpRoute{"PUT", "/stream", {}, {},
            [this](auto exchange) { return std::make_unique<CountingSink>(exchange, m_received, m_aborts); }},
        HttpRoute{"PUT", "/limited", kSmallLimit, {},
            [this](auto exchange) { return std::make_unique<CountingSink>(exchange, m_received, m_aborts); }},
        HttpRoute{"PUT", "/refused", {}, {},
            [](auto exchange) -> std::unique_ptr<HttpBodySink> {
                exchange->answer(errorAnswer(403, "FORBIDDEN", "no"));
                return nullptr;
            }},
    };
}

void HttpServerFixture::start(HttpServerSettings settings)
{
    m_server.reset();
    m_received = 0;
    m_aborts = 0;
    auto server = HttpServer::start(std::move(settings), routes());
    QVERIFY_RESULT(server);
    m_server = std::move(*server);
    m_port = m_server->port();
}

} // namespace revisit::test
