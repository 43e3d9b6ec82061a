#pragma once

#include "base/mutex.h"
#include "pipeline/http/body_budget.h"
#include "pipeline/http/http_message.h"
#include "pipeline/http/http_server.h"
#include "pipeline/http/route_table.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace revisit {

/// One request between its server thread and whoever answers it.
///
/// The server thread owns head, match, body and sink until the request is handed to its route; from then on they are
/// constant. The answer is the shared part: given once, from any thread; where the server thread has gone to sleep over
/// it (sleepUntilAnswered), `wake` is called.
class RequestState {
public:
    /// `wake` resumes the connection; called at most once, on the answering thread, under no lock.
    explicit RequestState(std::function<void()> wake, std::shared_ptr<BodyBudget> budget = nullptr)
        : bodyShare(std::move(budget))
        , m_wake(std::move(wake))
    {
    }

    RequestHead head;
    RouteMatch match;
    std::vector<std::byte> body;
    BodyShare bodyShare;
    std::unique_ptr<HttpBodySink> sink;

    /// Frees the body; nobody may look at it any more.
    void dropBody() noexcept;
    /// Completes and publishes the answer. A second one is ignored; false then.
    bool answer(HttpAnswer answer);
    [[nodiscard]] bool isAnswered() const noexcept { return m_isAnswered; }
    /// The published answer, once; nullopt while there is none.
    [[nodiscard]] std::optional<HttpAnswer> takeAnswer();
    /// Says that the connection is suspended. False when the answer came before that: the caller resumes it itself.
    [[nodiscard]] bool sleepUntilAnswered();
    /// Whether the connection is suspended: its head is then constant, and anybody may answer.
    [[nodiscard]] bool isAsleep();

private:
    const std::function<void()> m_wake;
    std::atomic<bool> m_isAnswered = false;
    Mutex m_mutex;
    std::optional<HttpAnswer> m_answer GUARDED_BY(m_mutex);
    bool m_isPublished GUARDED_BY(m_mutex) = false;
    bool m_isAsleep GUARDED_BY(m_mutex) = false;
};

/// The handler's side of a request. Dropped without an answer, it answers 500.
[[nodiscard]] std::shared_ptr<HttpExchange> makeExchange(std::shared_ptr<RequestState> state);

} // namespace revisit
