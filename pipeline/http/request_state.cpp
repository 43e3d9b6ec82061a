#include "pipeline/http/request_state.h"

#include "base/log.h"
#include "pipeline/http/http_answer.h"

namespace revisit {

namespace {

class ServerExchange final : public HttpExchange {
public:
    explicit ServerExchange(std::shared_ptr<RequestState> state)
        : m_state(std::move(state))
    {
    }
    ~ServerExchange() override
    {
        m_state->dropBody();
        if (m_state->isAnswered()) return;
        logWarning("pipeline", "a handler dropped " + m_state->head.method + " " + m_state->head.path);
        m_state->answer(errorAnswer(500, "Internal Server Error", "An unexpected error occurred"));
    }
    ServerExchange(const ServerExchange&) = delete;
    ServerExchange& operator=(const ServerExchange&) = delete;

    std::string_view method() const override { return m_state->head.method; }
    std::string_view path() const override { return m_state->head.path; }
    std::string parameter(std::string_view name) const override
    {
        for (const auto& [key, value] : m_state->match.parameters)
            if (key == name) return value;
        return {};
    }
    std::string query(std::string_view name) const override { return queryValue(m_state->head.query, name).text; }
    bool hasQuery(std::string_view name) const override { return queryValue(m_state->head.query, name).isThere; }
    std::string_view header(std::string_view name) const override { return m_state->head.headers.value(name); }
    std::span<const std::byte> body() const override { return m_state->body; }
    std::string_view remoteAddress() const override { return m_state->head.remoteAddress; }
    std::string_view requestId() const override { return m_state->head.requestId; }
    void answer(HttpAnswer answer) override
    {
        if (!m_state->answer(std::move(answer)))
            logWarning("pipeline", "a second answer was given to " + m_state->head.path);
    }

private:
    std::shared_ptr<RequestState> m_state;
};

} // namespace

void RequestState::dropBody() noexcept
{
    body = {};
    bodyShare.giveBack();
}

bool RequestState::answer(HttpAnswer answer)
{
    if (m_isAnswered.exchange(true)) return false;
    completeAnswer(head, answer);
    bool isAsleep = false;
    {
        const MutexLock lock(m_mutex);
        m_answer = std::move(answer);
        m_isPublished = true;
        isAsleep = m_isAsleep;
    }
    if (isAsleep) m_wake();
    return true;
}

std::optional<HttpAnswer> RequestState::takeAnswer()
{
    const MutexLock lock(m_mutex);
    return std::exchange(m_answer, std::nullopt);
}

bool RequestState::sleepUntilAnswered()
{
    const MutexLock lock(m_mutex);
    m_isAsleep = !m_isPublished;
    return m_isAsleep;
}

bool RequestState::isAsleep()
{
    const MutexLock lock(m_mutex);
    return m_isAsleep;
}

std::shared_ptr<HttpExchange> makeExchange(std::shared_ptr<RequestState> state)
{
    return std::make_shared<ServerExchange>(std::move(state));
}

} // namespace revisit
