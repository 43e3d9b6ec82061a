#include "client/http_client.h"

#include "base/blocking_work.h"
#include "base/mutex.h"
#include "client/http_transfer.h"

#include <curl/curl.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <unordered_map>

namespace revisit {

namespace {

constexpr std::chrono::milliseconds kCheckPause{50}; // how late a cancellation or a stall is noticed
constexpr int kIdlePollMs = 1'000;

/// libcurl's own start-up is not thread-safe everywhere, so it happens once, before the first handle.
void startCurl()
{
    static const CURLcode kStarted = curl_global_init(CURL_GLOBAL_DEFAULT);
    static_cast<void>(kStarted);
}

} // namespace

std::string_view HttpResponse::header(std::string_view lowerCaseName) const noexcept
{
    for (const HttpHeader& header : headers)
        if (header.name == lowerCaseName) return header.value;
    return {};
}

struct HttpClient::State {
    explicit State(HttpClientOptions clientOptions);
    ~State();
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    using TransferPtr = std::unique_ptr<HttpTransfer>;

    /// False when no more requests are taken; the transfer is then still the caller's.
    [[nodiscard]] Result<> submit(TransferPtr& transfer);
    void run(const StopToken& stop);
    void startWaiting();
    void start(TransferPtr transfer);
    void collect();
    void complete(CURL* easy, CURLcode code);
    void dropStoppedAndStalled();
    void cancelAll();
    TransferPtr remove(CURL* easy);

    const HttpClientOptions options;
    CURLM* multi = nullptr;
    std::unordered_map<CURL*, TransferPtr> running; // network thread only
    std::atomic<std::size_t> inFlight = 0;
    std::chrono::steady_clock::time_point nextCheck; // network thread only
    Mutex mutex;
    std::vector<TransferPtr> waiting GUARDED_BY(mutex);
    bool isClosing GUARDED_BY(mutex) = false;
    Thread thread;
};

HttpClient::State::State(HttpClientOptions clientOptions)
    : options(std::move(clientOptions))
{
    startCurl();
    multi = curl_multi_init();
    const long perHost = std::max(1, options.connectionsPerHost);
    curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, perHost);
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, 2 * perHost + 8);
    thread = Thread("network", [this](const StopToken& stop) { run(stop); });
}

HttpClient::State::~State()
{
    {
        const MutexLock lock(mutex);
        isClosing = true;
    }
    thread.requestStop();
    curl_multi_wakeup(multi);
    thread.join();
    curl_multi_cleanup(multi);
}

Result<> HttpClient::State::submit(TransferPtr& transfer)
{
    {
        const MutexLock lock(mutex);
        if (isClosing) return fail(Errc::Cancelled, "the client is closing");
        if (inFlight >= options.maxRequests) return fail(Errc::Busy, "too many requests are under way");
        ++inFlight;
        waiting.push_back(std::move(transfer));
    }
    curl_multi_wakeup(multi);
    return {};
}

void HttpClient::State::run(const StopToken& stop)
{
    while (!stop.isStopRequested()) {
        noteBlockingWork(BlockingWork::Network);
        startWaiting();
        int active = 0;
        curl_multi_perform(multi, &active);
        collect();
        dropStoppedAndStalled();
        const int patienceMs = running.empty() ? kIdlePollMs : static_cast<int>(kCheckPause.count());
        curl_multi_poll(multi, nullptr, 0, patienceMs, nullptr);
    }
    cancelAll();
}

void HttpClient::State::startWaiting()
{
    std::vector<TransferPtr> taken;
    {
        const MutexLock lock(mutex);
        taken.swap(waiting);
    }
    for (TransferPtr& transfer : taken) start(std::move(transfer));
}

void HttpClient::State::start(TransferPtr transfer)
{
    Result<> prepared;
    if (transfer->isStopRequested())
        prepared = fail(Errc::Cancelled, "the request was cancelled");
    else
        prepared = transfer->prepare(options);
    if (prepared && curl_multi_add_handle(multi, transfer->handle()) != CURLM_OK)
        prepared = fail(Errc::Network, "libcurl refused the request");
    if (prepared) {
        CURL* easy = transfer->handle();
        running.emplace(easy, std::move(transfer));
        return;
    }
    --inFlight;
    transfer->finish(fail(std::move(prepared).error()));
}

void HttpClient::State::collect()
{
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        complete(message->easy_handle, message->data.result); // may reuse `message`'s memory
    }
}

void HttpClient::State::complete(CURL* easy, CURLcode code)
{
    const auto found = running.find(easy);
    if (found == running.end()) return;
    HttpTransfer& transfer = *found->second;
    if (!transfer.isStopRequested() && transfer.followRedirect(code)) {
        curl_multi_remove_handle(multi, easy);
        if (curl_multi_add_handle(multi, easy) == CURLM_OK) return;
        code = CURLE_FAILED_INIT;
    }
    const TransferPtr finished = remove(easy);
    finished->finish(finished->takeOutcome(code));
}

HttpClient::State::TransferPtr HttpClient::State::remove(CURL* easy)
{
    curl_multi_remove_handle(multi, easy);
    auto node = running.extract(easy);
    --inFlight;
    return std::move(node.mapped());
}

void HttpClient::State::dropStoppedAndStalled()
{
    const auto now = std::chrono::steady_clock::now();
    if (now < nextCheck) return;
    nextCheck = now + kCheckPause;
    std::vector<CURL*> stopped;
    std::vector<CURL*> stalled;
    for (const auto& [easy, transfer] : running) {
        if (transfer->isStopRequested())
            stopped.push_back(easy);
        else if (transfer->isStalled(now, options.stallTimeout))
            stalled.push_back(easy);
    }
    for (CURL* easy : stopped) remove(easy)->cancel();
    for (CURL* easy : stalled) remove(easy)->giveUp();
}

void HttpClient::State::cancelAll()
{
    while (!running.empty()) remove(running.begin()->first)->cancel();
    std::vector<TransferPtr> taken;
    {
        const MutexLock lock(mutex);
        taken.swap(waiting);
    }
    for (const TransferPtr& transfer : taken) transfer->cancel();
}

HttpClient::HttpClient(HttpClientOptions options)
    : m_state(std::make_unique<State>(std::move(options)))
{
}

HttpClient::~HttpClient() = default;

void HttpClient::send(HttpRequest request, Done done, StopToken stop)
{
    auto transfer = std::make_unique<HttpTransfer>(std::move(request), std::move(done), std::move(stop));
    if (auto submitted = m_state->submit(transfer); !submitted) transfer->finish(fail(std::move(submitted).error()));
}

Result<HttpResponse> HttpClient::perform(HttpRequest request, const StopToken& stop)
{
    noteBlockingWork(BlockingWork::Network);
    struct Waiter {
        Mutex mutex;
        Condition changed;
        std::optional<Result<HttpResponse>> outcome GUARDED_BY(mutex);
    };
    const auto waiter = std::make_shared<Waiter>(); // `done` may still be inside notify when perform() returns
    send(
        std::move(request),
        [waiter](Result<HttpResponse> outcome) {
            {
                const MutexLock lock(waiter->mutex);
                waiter->outcome.emplace(std::move(outcome));
            }
            waiter->changed.notifyOne();
        },
        stop);
    MutexLock lock(waiter->mutex);
    while (!waiter->outcome) waiter->changed.wait(lock);
    return std::move(*waiter->outcome);
}

} // namespace revisit
